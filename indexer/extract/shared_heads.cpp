// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that say the head, the level or the kind of their members once: "Công an tỉnh A, B và C", "các sở: Nội vụ, Y
// tế".
#include "indexer/extract/shared_heads.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/text/fold.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/name_finder.hpp"

namespace sovang::extract {
namespace {

/// Behind a bracket that begins there: "Nghệ An (đơn vị Cụm trưởng), Quảng Trị …".
std::uint32_t behind_bracket(const Analysis& a, std::uint32_t at, std::uint32_t limit) {
  if (!a.is(at, "(")) return at;
  for (std::uint32_t i = at + 1; i < limit && i < at + 10; ++i)
    if (a.is(i, ")")) return i + 1;
  return at;
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

}  // namespace

std::vector<std::uint32_t> lying_in(const Lexicon& lexicon, const PlaceName& inner, const PlaceName& outer) {
  const auto& places = lexicon.knowledge().places;
  std::vector<std::uint32_t> result;
  for (const std::uint32_t i : inner.candidates)
    if (std::any_of(outer.candidates.begin(), outer.candidates.end(),
                    [&](std::uint32_t o) { return lies_in(lexicon, places[i], places[o].id); }))
      result.push_back(i);
  return result;
}

/// Behind "các sở", "09 sở, ban, ngành" and the colon after it: where a list of sectors begins whose head is said once.
/// 0: no such words stand at `at`.
std::uint32_t NameFinder::sectors_from(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                       std::uint32_t& head_entry) const {
  const bool plural = a.word(at) && a.says(at, "các");
  const bool counted = a.number(at) && a.token(at).size() <= 2;
  if (!plural && !counted) return 0;
  const auto head = lexicon_.match(PhraseKind::head, a, at + 1, limit);
  if (!head || lexicon_.knowledge().heads[head->entries.front()].sector != knowledge::Need::required) return 0;
  head_entry = head->entries.front();
  std::uint32_t next = at + 1 + head->length;
  const std::uint32_t end = std::min(limit, next + 10);
  while (next < end && (a.is(next, ",") || (a.word(next) && !a.tokens[next].capital))) ++next;  // ", ban, ngành tỉnh"
  if (a.is(next, ":")) return next + 1;
  return plural && next == at + 1 + head->length ? next : 0;
}

/// "các sở: Nội vụ, Tài chính và Tư pháp", "09 sở, ngành: Y tế, Nội vụ, Thanh tra tỉnh": one unit for each sector;
/// units named in full may stand among them. Returns the token after them, or `at`.
std::uint32_t NameFinder::distribute_sectors(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                             std::vector<Name>& names) const {
  std::uint32_t head = 0;
  const std::uint32_t first = sectors_from(a, at, limit, head);
  if (first == 0) return at;
  std::vector<Name> members;
  std::size_t sectors = 0;
  for (std::uint32_t next = first; next < limit;) {
    const auto sector = lexicon_.match(PhraseKind::sector, a, next, limit);
    if (auto unit = units_.unit(a, next, limit); unit && unit->unit()) {
      members.push_back(std::move(*unit));
    } else if (sector && a.tokens[next].capital) {
      members.push_back(unit_of_sector(head, sector->entries.front(), next, next + sector->length));
      ++sectors;
    } else {
      break;
    }
    const std::uint32_t end = members.back().last;
    if (end + 1 >= limit || !separates(a, end)) break;
    next = end + 1;
  }
  if (sectors < 2) return at;
  const std::uint32_t end = members.back().last;
  std::move(members.begin(), members.end(), std::back_inserter(names));
  return end;
}

Name NameFinder::unit_of_sector(std::uint32_t head, std::uint32_t sector, std::uint32_t first,
                                std::uint32_t last) const {
  const auto& known = lexicon_.knowledge().sectors[sector];
  UnitName unit;
  unit.head = head;
  unit.sector = known.id;
  unit.full = lexicon_.knowledge().heads[head].name + ' ' + known.name;
  unit.borrowed_head = true;
  return Name{model::MentionType::unit, first, last, std::move(unit)};
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
  if (plural && a.is(next, ":")) ++next;
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
    const bool numbered = a.number(next) && a.token(next).size() <= 2 && (level == "quận" || level == "phường");
    if (numbered) end = next + 1;  // "các quận: 7, 12, Bình Tân"
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

/// "xã Điện Tiến, Điện Minh, Điện Hồng": names in capitals between commas that are neither units, persons nor places
/// above a commune are communes too.
void NameFinder::distribute_communes(const Analysis& a, std::uint32_t limit, std::vector<Name>& names) const {
  const PlaceName* first = names.back().place();
  if (!first || first->name.empty() || !commune_level(first->level)) return;
  const std::string level = first->level;
  std::uint32_t at = names.back().last;
  while (at + 2 < limit && separates(a, at) && !a.is(at, ";")) {
    const std::uint32_t next = at + 1;
    std::uint32_t end = next;
    while (end < limit && end < next + 4 && a.word(end) && a.tokens[end].capital && !a.tokens[end].all_capitals) ++end;
    const bool closed = end >= limit || separates(a, end) || !a.word(end) ||
                        lexicon_.match(PhraseKind::level, a, end, limit) ||
                        lexicon_.match(PhraseKind::name_break, a, end, limit);
    const bool other = end < next + 2 || !closed || (a.phrases.begin_at(next) & kinds(PhraseKind::place)) != 0 ||
                       units_.unit(a, next, limit) || lexicon_.is(WordClass::surname, a, next) ||
                       lexicon_.match(PhraseKind::post, a, next, limit) ||
                       lexicon_.match(PhraseKind::award, a, next, limit);
    if (other) return;
    PlaceName place;
    place.level = level;
    place.name = std::string(a.range(next, end));
    names.push_back(Name{model::MentionType::place, next, end, std::move(place)});
    at = end;
  }
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
