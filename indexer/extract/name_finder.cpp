// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/name_finder.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/posts.hpp"

namespace sovang::extract {
namespace {

bool separates(const Analysis& a, std::uint32_t i) {
  return a.is(i, ",") || a.is(i, ";") || (a.word(i) && a.says(i, "và"));
}

/// Behind a bracket that begins there: "Nghệ An (đơn vị Cụm trưởng), Quảng Trị …".
std::uint32_t behind_bracket(const Analysis& a, std::uint32_t at, std::uint32_t limit) {
  if (!a.is(at, "(")) return at;
  for (std::uint32_t i = at + 1; i < limit && i < at + 10; ++i)
    if (a.is(i, ")")) return i + 1;
  return at;
}

/// "Cục 3", "Viện 69": nobody knows whose.
bool numbered(const UnitName& unit) {
  return !unit.own.empty() && std::all_of(unit.own.begin(), unit.own.end(),
                                          [](char c) { return text::is_digit(static_cast<unsigned char>(c)); });
}

/// `name` with its last part, a number, replaced by another.
std::string numbered(std::string name, std::string_view number, std::string_view other) {
  if (name.ends_with(number)) name.resize(name.size() - number.size());
  return name.append(other);
}

/// True where `inner` lies in `outer`, directly or one level below.
bool lies_in(const Lexicon& lexicon, const knowledge::Place& inner, const std::string& outer) {
  if (inner.parent == outer) return true;
  const auto* parent = lexicon.place(inner.parent);
  return parent && parent->parent == outer;
}

/// The places that the first name may mean, if they are to lie in one of those of the second.
std::vector<std::uint32_t> lying_in(const Lexicon& lexicon, const PlaceName& inner, const PlaceName& outer) {
  const auto& places = lexicon.knowledge().places;
  std::vector<std::uint32_t> result;
  for (const std::uint32_t i : inner.candidates)
    if (std::any_of(outer.candidates.begin(), outer.candidates.end(),
                    [&](std::uint32_t o) { return lies_in(lexicon, places[i], places[o].id); }))
      result.push_back(i);
  return result;
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
      settle(a, sentence.first, limit, names);
      at = std::max(at, names.back().last);
    }
  }
  join_posts(lexicon_, a, names);
  return names;
}

/// Most words begin no name, and nothing that can be seen from the word alone says that they do.
bool NameFinder::may_begin(const Analysis& a, std::uint32_t at, std::uint32_t sentence) const {
  if (!a.word(at)) return a.number(at);
  constexpr PhraseKinds naming = kinds(PhraseKind::head) | kinds(PhraseKind::award) | kinds(PhraseKind::level) |
                                 kinds(PhraseKind::place) | kinds(PhraseKind::stand_in);
  return (a.phrases.begin_at(at) & naming) != 0 || lexicon_.is(WordClass::block_kind, a, at) ||
         lexicon_.is(WordClass::surname, a, at) || (at > sentence && lexicon_.is(WordClass::honorific, a, at - 1)) ||
         lexicon_.is(WordClass::pronoun, a, at) || a.says(at, "các") || a.says(at, "hạng");
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

/// "các sở: Nội vụ, Tài chính và Tư pháp": one unit for each sector. Returns the token after them, or `at`.
std::uint32_t NameFinder::distribute_sectors(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                             std::vector<Name>& names) const {
  if (!a.word(at) || !a.says(at, "các")) return at;
  const auto head = lexicon_.match(PhraseKind::head, a, at + 1, limit);
  if (!head || lexicon_.knowledge().heads[head->entries.front()].sector != knowledge::Need::required) return at;
  std::uint32_t next = at + 1 + head->length;
  if (a.is(next, ":")) ++next;
  std::vector<Name> members;
  std::uint32_t end = at;
  for (;;) {
    const auto sector = lexicon_.match(PhraseKind::sector, a, next, limit);
    if (!sector || !a.tokens[next].capital) break;
    const auto& known = lexicon_.knowledge().sectors[sector->entries.front()];
    UnitName unit;
    unit.head = head->entries.front();
    unit.sector = known.id;
    unit.full = lexicon_.knowledge().heads[unit.head].name + ' ' + known.name;
    unit.borrowed_head = true;
    end = next + sector->length;
    members.push_back(Name{model::MentionType::unit, next, end, std::move(unit)});
    if (end + 1 >= limit || !separates(a, end)) break;
    next = end + 1;
  }
  if (members.size() < 2) return at;
  std::move(members.begin(), members.end(), std::back_inserter(names));
  return end;
}

/// "12 phường thành viên, gồm: Bến Cát, Thới Hòa", "các xã Hà Mòn, Đăk Mar": places of that level, whether a gazetteer
/// knows them or not. Returns the token after them, or `at`.
std::uint32_t NameFinder::distribute_level(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                           std::vector<Name>& names) const {
  const bool plural = a.word(at) && a.says(at, "các");
  if (!plural && (!a.number(at) || a.token(at).size() > 2)) return at;
  const auto level = lexicon_.match(PhraseKind::level, a, at + 1, limit);
  if (!level) return at;
  std::uint32_t next = at + 1 + level->length;
  for (std::uint32_t words = 0;
       !plural && words < 8 && next < limit && !a.is(next, ":") && (a.word(next) || a.is(next, ",")); ++words)
    ++next;
  if (a.is(next, ":"))
    ++next;
  else if (!plural)
    return at;
  auto members = places_listed(a, next, limit, Lexicon::level_name(level->entries.front()));
  if (members.size() < (plural ? 2 : 3)) return at;
  const std::uint32_t end = members.back().last;
  std::move(members.begin(), members.end(), std::back_inserter(names));
  return end;
}

/// The names in capitals listed from token `next` on, as places of that level.
std::vector<Name> NameFinder::places_listed(const Analysis& a, std::uint32_t next, std::uint32_t limit,
                                            std::string_view level) const {
  std::vector<Name> members;
  for (;; ++next) {
    auto known = units_.place(a, next, limit, false);
    std::uint32_t end = next;
    while (end < limit && end < next + 4 && a.word(end) && a.tokens[end].capital) ++end;
    if (end == next || units_.unit(a, next, limit)) break;
    PlaceName place = known && known->last == end ? std::get<PlaceName>(std::move(known->parse)) : PlaceName{};
    place.name = std::string(a.range(next, end));
    if (place.level.empty()) place.level = level;
    members.push_back(Name{model::MentionType::place, next, end, std::move(place)});
    next = behind_bracket(a, end, limit);
    if (next + 1 >= limit || !separates(a, next)) break;
  }
  return members;
}

/// "Nông trường IV, VI và VII", "Trung đoàn 4, 5": one unit for each number.
void NameFinder::distribute_numbers(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const {
  const Name& first = names.back();
  const UnitName* unit = first.unit();
  if (!unit || unit->own.empty() || unit->place.given() || !unit->parent.empty()) return;
  const std::string own = numeral(a.token(first.last - 1));
  if (own.empty() || (a.word(first.last - 1) && !a.tokens[first.last - 1].all_capitals)) return;
  const UnitName model = *unit;
  const bool roman = a.word(first.last - 1);
  std::uint32_t at = first.last;
  while (at + 1 < limit && (a.is(at, ",") || a.says(at, "và"))) {
    const std::uint32_t number = at + 1;
    const bool alike = roman ? a.word(number) && a.tokens[number].all_capitals : a.number(number);
    // "Trung đoàn 4, 12 tập thể": a number before a word counts.
    const bool ends = number + 1 >= limit || !a.word(number + 1) || a.says(number + 1, "và") ||
                      lexicon_.match(PhraseKind::name_break, a, number + 1, limit);
    if (!alike || !ends || numeral(a.token(number)).empty()) return;
    UnitName next = model;
    const std::string written(a.token(number));
    next.borrowed_head = true;
    next.own = numbered(model.own, text::slug(a.token(first.last - 1)), text::slug(written));
    next.full = numbered(model.full, a.token(first.last - 1), written);
    names.push_back(Name{model::MentionType::unit, number, number + 1, std::move(next)});
    at = number + 1;
  }
}

/// "các đồn biên phòng Lạch Kèn, Thiên Cầm và Kỳ Khang": one unit for each name.
void NameFinder::distribute_own_names(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const {
  const Name& first = names.back();
  const UnitName* unit = first.unit();
  const bool plural = first.first > 0 && a.says(first.first - 1, "các");
  if (!plural || !unit || unit->own.empty() || unit->place.given() || !unit->parent.empty()) return;
  UnitName model = *unit;
  std::uint32_t begin = first.last;
  while (begin > first.first && a.word(begin - 1) && a.tokens[begin - 1].capital) --begin;
  const auto shared = a.range(first.first, begin);
  std::uint32_t at = first.last;
  while (at + 1 < limit && (a.is(at, ",") || a.says(at, "và"))) {
    const std::uint32_t next = at + 1;
    std::uint32_t end = next;
    while (end < limit && end < next + 4 && a.word(end) && a.tokens[end].capital) ++end;
    if (end == next || units_.unit(a, next, limit) || lexicon_.is(WordClass::surname, a, next)) return;
    UnitName member = model;
    member.borrowed_head = true;
    member.own = text::slug(a.range(next, end));
    member.full = std::string(shared) + ' ' + std::string(a.range(next, end));
    names.push_back(Name{model::MentionType::unit, next, end, std::move(member)});
    at = end;
  }
}

/// "Phòng Văn hóa - Thông tin các huyện Krông Bông, Krông Pắc": one unit for each place.
bool NameFinder::distribute_plural(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const {
  UnitName& head = std::get<UnitName>(names.back().parse);
  std::uint32_t at = names.back().last;
  if (head.place.given() || at + 2 >= limit || !a.says(at, "các")) return false;
  const auto level = lexicon_.match(PhraseKind::level, a, at + 1, limit);
  if (!level) return false;
  at += 1 + level->length;
  if (a.is(at, ":")) ++at;
  UnitName pattern = head;
  pattern.borrowed_head = true;
  auto members = places_from(a, at, limit, pattern, Lexicon::level_name(level->entries.front()));
  if (members.empty()) return false;
  head.several = true;
  std::move(members.begin(), members.end(), std::back_inserter(names));
  return true;
}

/// "các tỉnh, thành phố: Hà Giang, Đà Nẵng": the level named, or the only one that the place has.
std::string_view NameFinder::level_of(const PlaceName& place, std::string_view level) const {
  const auto& places = lexicon_.knowledge().places;
  const bool has = std::any_of(place.candidates.begin(), place.candidates.end(),
                               [&](std::uint32_t i) { return places[i].type == level; });
  return has || place.candidates.empty() ? level : std::string_view(places[place.candidates.front()].type);
}

/// The places listed from token `at` on, as units like `model`.
std::vector<Name> NameFinder::places_from(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                          const UnitName& model, std::string_view level) const {
  std::vector<Name> members;
  do {
    auto place = units_.place(a, members.empty() ? at : at + 1, limit, false);
    if (!place) break;
    UnitName unit = model;
    unit.place = std::get<PlaceName>(std::move(place->parse));
    if (unit.place.level.empty()) unit.place.level = level_of(unit.place, level);
    at = behind_bracket(a, place->last, limit);
    members.push_back(Name{model::MentionType::unit, place->first, place->last, std::move(unit)});
  } while (at + 1 < limit && separates(a, at));
  return members;
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

/// "8 Sở GD&ĐT được nhận cờ gồm: Bình Dương, Hải Phòng": the places after the colon are units of that head and sector.
void NameFinder::distribute_counted(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const {
  UnitName model = *names.back().unit();
  model.several = false;
  model.borrowed_head = true;
  std::uint32_t at = names.back().last;
  while (at < limit && !a.is(at, ":") && !a.is(at, ";") && !a.is(at, ".")) ++at;
  if (!a.is(at, ":")) return;
  const std::uint32_t colon = at;
  auto members = places_from(a, colon + 1, limit, model, "");
  if (members.size() < 2) return;
  for (std::uint32_t i = names.back().last; i < colon;) {
    auto between = name_at(a, i, colon, i);
    i = between ? between->last : i + 1;
    if (between) names.push_back(std::move(*between));
  }
  std::move(members.begin(), members.end(), std::back_inserter(names));
}

/// "Công an tỉnh A, B và C": the bare places that follow are units with the same head.
void NameFinder::distribute_head(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const {
  const UnitName* first = names.back().unit();
  if (!first || first->place.name.empty() || !first->parent.empty() || !first->own.empty()) return;
  UnitName model = *first;
  PlaceName previous = model.place;
  const bool listed = model.borrowed_head;  // "các tỉnh, thành phố: A, B và thành phố C" may say a level again
  std::uint32_t at = behind_bracket(a, names.back().last, limit);
  while (at + 1 < limit && separates(a, at) && (a.tokens[at + 1].capital || listed) && !a.is(at, ";")) {
    auto place = units_.place(a, at + 1, limit, false);
    if (!place || (!place->place()->level.empty() && !listed)) return;
    if (!lying_in(lexicon_, previous, *place->place()).empty()) return;
    // "… tỉnh A và Khánh Hòa Group": a capital right after is another name.
    if (place->last < limit && a.word(place->last) && a.tokens[place->last].capital) return;
    UnitName unit = model;
    unit.borrowed_head = true;
    const std::string level = unit.place.level;
    unit.place = std::get<PlaceName>(std::move(place->parse));
    if (unit.place.level.empty()) unit.place.level = level_of(unit.place, level);
    previous = unit.place;
    at = behind_bracket(a, place->last, limit);
    names.push_back(Name{model::MentionType::unit, place->first, place->last, std::move(unit)});
  }
}

}  // namespace sovang::extract
