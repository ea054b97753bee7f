// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/name_finder.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/list_names.hpp"
#include "indexer/extract/posts.hpp"
#include "indexer/extract/shared_heads.hpp"

namespace sovang::extract {
namespace {

/// "Cục 3", "Viện 69": nobody knows whose.
bool numbered(const UnitName& unit) {
  return !unit.own.empty() && std::all_of(unit.own.begin(), unit.own.end(),
                                          [](char c) { return text::is_digit(static_cast<unsigned char>(c)); });
}

}  // namespace

NameFinder::NameFinder(const Lexicon& lexicon)
    : lexicon_(lexicon),
      units_(lexicon),
      blocks_(lexicon, units_),
      awards_(lexicon, units_),
      numbers_(lexicon.knowledge()),
      coreference_(lexicon, units_) {}

std::vector<Name> NameFinder::find(const Analysis& a) const {
  std::vector<Name> names;
  names.reserve(a.tokens.size() / 16 + 4);
  if (auto person = coreference_.person_of_page(a)) names.push_back(std::move(*person));
  std::vector<Abbreviation> abbreviations;
  auto time = a.times.begin();
  for (const auto& sentence : a.sentences) {
    std::uint32_t at = names.empty() ? sentence.first : std::max(sentence.first, names.back().last);
    while (at < sentence.last) {
      while (time != a.times.end() && time->last <= at) ++time;
      if (time != a.times.end() && time->first <= at) {
        at = time->last;
        continue;
      }
      const std::uint32_t limit =
          time != a.times.end() ? std::min(sentence.last, std::max(time->first, at + 1)) : sentence.last;
      if (auto known = abbreviated(a, at, limit, abbreviations, names)) {
        at = known->last;
        names.push_back(std::move(*known));
        continue;
      }
      const bool page = !names.empty() && a.words[at] == a.words[names.front().first] && names.front().person();
      if (!page && !may_begin(a, at, sentence.first)) {
        ++at;
        continue;
      }
      if (const auto end = std::max(distribute_sectors(a, at, limit, names), distribute_level(a, at, limit, names));
          end > at) {
        at = end;
        continue;
      }
      auto name = name_at(a, at, limit, sentence.first);
      if (!name && !names.empty() && a.says(at, "hạng")) name = awards_.further_grade(a, at, limit, names.back());
      if (!name) name = coreference_.told_before(a, at, sentence.first, limit, names);
      if (!name) {
        ++at;
        continue;
      }
      at = name->last;
      names.push_back(std::move(*name));
      note_abbreviation(a, static_cast<std::uint32_t>(names.size() - 1), names, abbreviations);
      settle(a, sentence.first, limit, names);
      at = std::max(at, names.back().last);
    }
  }
  ListNames(lexicon_, units_).add(a, names);
  join_posts(lexicon_, a, names);
  return names;
}

/// "Công ty Cổ phần Cơ khí Hòa Phát (HPC)", "(sau đây gọi tắt là HPC)", "Viện Kiểm sát nhân dân cấp cao tại Đà Nẵng
/// (Viện cấp cao 2)", "Cụm thi đua Hội Nhà báo (HNB) các tỉnh": what a document will call a unit.
void NameFinder::note_abbreviation(const Analysis& a, std::uint32_t name, const std::vector<Name>& names,
                                   std::vector<Abbreviation>& abbreviations) {
  const UnitName* unit = called(names[name]);
  if (!unit || unit->told_before || unit->several) return;
  for (std::uint32_t i = names[name].first; i < names[name].last; ++i)
    if (a.is(i, "(")) note_bracket(a, i, name, *unit, abbreviations);
  note_bracket(a, names[name].last, name, *unit, abbreviations);
}

void NameFinder::note_bracket(const Analysis& a, std::uint32_t open, std::uint32_t name, const UnitName& unit,
                              std::vector<Abbreviation>& abbreviations) {
  constexpr std::uint32_t reach = 8;
  constexpr std::uint32_t longest = 6;
  if (!a.is(open, "(")) return;
  std::uint32_t at = open + 1;
  for (std::uint32_t i = at; a.is(at, "sau") || a.is(at, "gọi") || a.is(at, "viết") ? i < at + reach : false; ++i)
    if (a.says(i, "là")) {
      at = i + 1;
      break;
    }
  if (!a.word(at)) return;
  std::uint32_t length = 1;
  while (length <= longest && (a.word(at + length) || a.number(at + length))) ++length;
  const bool ends = a.is(at + length, ")") || a.is(at + length, ",") || a.is(at + length, ";");
  const bool letters = length == 1 && a.tokens[at].all_capitals && a.token(at).size() > 1;
  // A shorter form of the name begins like it; anything else in brackets says something of the unit.
  const bool shorter = length > 1 && a.tokens[at].capital && (unit.place.given() || !unit.own.empty()) &&
                       text::fold(unit.full).starts_with(text::fold(a.token(at)) + ' ');
  if (ends && (letters || shorter)) abbreviations.push_back({at, length, name});
}

/// The unit that a bracket in or behind a name abbreviates: of a block, what its members are.
const UnitName* NameFinder::called(const Name& name) {
  if (const BlockName* block = name.block()) return block->members.empty() ? nullptr : &block->members.front();
  return name.unit();
}

/// "HPC" again: the unit for which the document made it stand. A word that means something to all is none of it.
std::optional<Name> NameFinder::abbreviated(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                            const std::vector<Abbreviation>& abbreviations,
                                            const std::vector<Name>& names) const {
  if (abbreviations.empty() || !a.word(at) || !a.tokens[at].capital) return std::nullopt;
  constexpr PhraseKinds known =
      kinds(PhraseKind::award) | kinds(PhraseKind::level) | kinds(PhraseKind::place) | kinds(PhraseKind::sector);
  for (auto made = abbreviations.rbegin(); made != abbreviations.rend(); ++made) {
    const std::uint32_t end = at + made->length;
    if (made->token == at || end > limit || a.range(at, end) != a.range(made->token, made->token + made->length))
      continue;
    const UnitName& unit = *called(names[made->name]);
    UnitName again = unit;
    again.borrowed_head = false;
    const bool kind_only = !unit.place.given() && unit.own.empty() && unit.parent.empty();
    auto place = kind_only && made->length == 1 ? units_.place(a, end, limit, true) : std::nullopt;
    if (place) {  // "HNB | tỉnh Quảng Trị": the document abbreviates only the kind of the unit
      again.place = std::get<PlaceName>(std::move(place->parse));
      return Name{model::MentionType::unit, at, place->last, std::move(again)};
    }
    const auto head = lexicon_.match(PhraseKind::head, a, at, static_cast<std::uint32_t>(a.tokens.size()));
    const bool own = made->length > 1 || !head ||
                     (head->length == 1 && head->entries.front() == unit.head &&
                      lexicon_.knowledge().heads[unit.head].place == knowledge::Need::required);
    const bool longer = a.word(end) && a.tokens[end].capital;  // "HPC Thái Bình" is another
    if (!own || longer || names[made->name].block() || (a.phrases.begin_at(at) & known) != 0) return std::nullopt;
    return Name{model::MentionType::unit, at, end, std::move(again)};
  }
  return std::nullopt;
}

/// Most words begin no name, and nothing that can be seen from the word alone says that they do.
bool NameFinder::may_begin(const Analysis& a, std::uint32_t at, std::uint32_t sentence) const {
  if (!a.word(at)) return a.number(at);
  constexpr PhraseKinds naming = kinds(PhraseKind::head) | kinds(PhraseKind::award) | kinds(PhraseKind::level) |
                                 kinds(PhraseKind::place) | kinds(PhraseKind::stand_in);
  return (a.phrases.begin_at(at) & naming) != 0 || lexicon_.is(WordClass::block_kind, a, at) ||
         lexicon_.is(WordClass::surname, a, at) ||
         (at > sentence &&
          (lexicon_.is(WordClass::honorific, a, at - 1) || lexicon_.is(WordClass::profession, a, at - 1))) ||
         lexicon_.is(WordClass::pronoun, a, at) || a.says(at, "các") || a.says(at, "hạng") || a.says(at, "cờ");
}

std::optional<Name> NameFinder::name_at(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                        std::uint32_t begin) const {
  if (a.number(at)) return numbers_.number(a, at, limit);
  if (!a.word(at)) return std::nullopt;
  if (auto award = awards_.award(a, at, limit)) return award;
  if (auto block = blocks_.block(a, at, limit)) return block;
  if (auto unit = plural_head(a, at, limit)) return unit;
  if (auto unit = units_.unit(a, at, limit)) return unit;
  if (auto one = person(a, at, limit, begin)) return one;
  return units_.place(a, at, limit, false);
}

/// "Công an các tỉnh: Bến Tre, Bình Dương", "6 Thuế tỉnh: Phú Thọ, …", "Công an 7 tỉnh phía Bắc gồm: Lạng Sơn, …": the
/// head stands once, before the word of the level. Returns the first of them; settle() reads the others.
std::optional<Name> NameFinder::plural_head(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  const auto head = lexicon_.match(PhraseKind::head, a, at, limit);
  if (!head || !a.tokens[at].capital || lexicon_.knowledge().heads[head->entries.front()].territory)
    return std::nullopt;
  std::uint32_t i = at + head->length;
  const auto sector = lexicon_.match(PhraseKind::sector, a, i, limit);  // "Sở GD-ĐT 7 tỉnh: …"
  if (sector) i += sector->length;
  if (i + 1 < limit && a.says(i, "của") && a.number(i + 1)) ++i;  // "các Sở GDĐT của 9 tỉnh … là: …"
  const bool counted = a.number(i) && a.token(i).size() <= 2;
  const bool plural = i < limit && (counted || a.says(i, "các"));
  if (plural) ++i;
  const auto level = lexicon_.match(PhraseKind::level, a, i, limit);
  if (!level) return std::nullopt;
  i += level->length;
  if (plural && a.is(i, ",")) {  // "các tỉnh, thành phố"
    const auto second = lexicon_.match(PhraseKind::level, a, i + 1, limit);
    if (second) i += 1 + second->length;
  }
  for (std::uint32_t words = 0; counted && words < 8 && i < limit && (a.word(i) || a.is(i, ",")); ++words) {
    if (a.says(i, "là") || a.says(i, "gồm")) break;
    ++i;
  }
  const bool colon = a.is(i, ":") || (counted && i < limit && a.word(i) && (a.says(i, "là") || a.says(i, "gồm")));
  if (colon) ++i;
  if (colon && a.is(i, ":")) ++i;  // "gồm: …"
  if (!colon && (!plural || counted)) return std::nullopt;
  auto place = units_.place(a, i, limit, false);
  if (!place) return std::nullopt;
  UnitName unit;
  unit.head = head->entries.front();
  unit.full = lexicon_.knowledge().heads[unit.head].name;
  if (sector) {
    const auto& known = lexicon_.knowledge().sectors[sector->entries.front()];
    unit.sector = known.id;
    unit.full += ' ' + known.name;
  }
  unit.place = std::get<PlaceName>(std::move(place->parse));
  unit.place.level = Lexicon::level_name(level->entries.front());
  unit.borrowed_head = true;
  return Name{model::MentionType::unit, place->first, place->last, std::move(unit)};
}

/// What a name means for those after it.
void NameFinder::settle(const Analysis& a, std::uint32_t begin, std::uint32_t limit, std::vector<Name>& names) const {
  Name& name = names.back();
  absorb_whole(a, limit, name);
  absorb_bracket(a, limit, name);
  absorb_parent(a, limit, name);
  auto* unit = std::get_if<UnitName>(&name.parse);
  if (!unit) distribute_communes(a, limit, names);
  if (!unit || unit->told_before || distribute_plural(a, limit, names)) return;
  const bool counted =
      name.first > begin && a.number(name.first - 1) && a.token(name.first - 1).size() <= 2;  // no year
  if (counted && !unit->place.given() && unit->own.empty()) {
    unit->several = true;
    distribute_counted(a, limit, names);
    return;
  }
  const std::size_t before = names.size();
  distribute_numbers(a, limit, names);
  if (names.size() == before) distribute_own_names(a, limit, names);
  if (names.size() == before) distribute_head(a, limit, names);
}

/// "Vụ Pháp chế, Bộ Tài chính", "Phòng Tổ chức thuộc Sở Y tế": who the first is takes both; each stays a name. Behind a
/// comma, only where that is no list.
void NameFinder::absorb_whole(const Analysis& a, std::uint32_t limit, Name& name) const {
  auto* unit = std::get_if<UnitName>(&name.parse);
  if (!unit || !(unit->inner || numbered(*unit)) || !unit->parent.empty() || unit->place.given() ||
      name.last + 1 >= limit)
    return;
  const bool comma = a.is(name.last, ",");
  if (!comma && !(a.word(name.last) && (a.says(name.last, "thuộc") || a.says(name.last, "của")))) return;
  auto whole = units_.unit(a, name.last + 1, limit);
  if (!whole || !whole->unit() || whole->unit()->inner || whole->unit()->confers_only) return;
  const bool listed = (name.first > 0 && separates(a, name.first - 1)) || separates(a, whole->last);
  if (comma && listed) return;
  name.reach = whole->last;
  unit->full += ' ' + whole->unit()->full;
  unit->place = whole->unit()->place;
  unit->parent.push_back(std::get<UnitName>(std::move(whole->parse)));
}

/// "Trường THPT Phụ Dực (tỉnh Thái Bình)": the province, for readers of elsewhere.
void NameFinder::absorb_bracket(const Analysis& a, std::uint32_t limit, Name& name) const {
  auto* unit = std::get_if<UnitName>(&name.parse);
  if (!unit || !a.is(name.last, "(")) return;
  auto found = units_.place(a, name.last + 1, limit, false);
  if (!found) return;
  std::uint32_t end = found->last;
  while (const auto outer = place_around(a, end, limit)) end = outer->last;  // "(huyện Sóc Sơn, Hà Nội)"
  if (!a.is(end, ")")) return;
  name.reach = end + 1;
  if (unit->own.empty() || unit->place.given() || !unit->parent.empty()) return;
  auto& place = std::get<PlaceName>(found->parse);
  std::erase_if(place.candidates, [&](std::uint32_t entry) {
    return lexicon_.knowledge().places[entry].level != knowledge::PlaceLevel::province;
  });
  if (!place.candidates.empty()) unit->place = std::move(place);
}

/// Of a kind of which there are many in a district, each with its own name.
bool NameFinder::local(const UnitName& unit) const {
  const auto& head = lexicon_.knowledge().heads[unit.head];
  return !unit.own.empty() && (head.unit_class == "school" || head.unit_class == "health");
}

/// "xã Yên Cư, huyện Chợ Mới, tỉnh Bắc Kạn": what comes second and third only says where the first lies. It stays a
/// name of its own, and rules go on behind it.
void NameFinder::absorb_parent(const Analysis& a, std::uint32_t limit, Name& name) const {
  auto* inner = std::get_if<PlaceName>(&name.parse);
  auto* unit = std::get_if<UnitName>(&name.parse);
  if (unit) inner = &unit->place;
  if (!inner) return;
  std::uint32_t end = name.last;
  // "Trường Mầm non Sao Sáng, huyện An Lão": a school that is called after no place lies in that place.
  if (unit && inner->name.empty() && local(*unit)) {
    auto outer = place_around(a, end, limit);
    if (!outer || outer->place()->level.empty()) return;
    end = name.reach = outer->last;
    if (unit->parent.empty()) *inner = std::get<PlaceName>(std::move(outer->parse));
  }
  if (inner->name.empty()) return;
  while (const auto outer = place_around(a, end, limit)) {
    auto settled = lying_in(lexicon_, *inner, *outer->place());
    const bool unknown = inner->candidates.empty() && commune_level(inner->level) && a.is(end, ",");
    if (settled.empty() && !unknown) return;
    end = name.reach = outer->last;
    if (!settled.empty()) inner->candidates = std::move(settled);
  }
}

/// ", tỉnh Bắc Giang", or "huyện Lục Nam" without a comma: the place that says where the one before it lies.
std::optional<Name> NameFinder::place_around(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  if (a.is(at, ",")) return units_.place(a, at + 1, limit, false);
  if (!lexicon_.match(PhraseKind::level, a, at, limit)) return std::nullopt;
  auto found = units_.place(a, at, limit, false);
  return found && !found->place()->level.empty() ? found : std::nullopt;
}

}  // namespace sovang::extract
