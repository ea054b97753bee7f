// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/unit_parser.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/unit_cursor.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_unknown_place = 4;

/// Units of these classes may have a name of their own besides what they are.
bool takes_own_name(const knowledge::UnitHead& head) {
  static constexpr std::array<std::string_view, 4> classes{"bank", "school", "health", "company"};
  return std::find(classes.begin(), classes.end(), head.unit_class) != classes.end();
}

}  // namespace

/// A head needs its capital, but "trường THPT Trần Phú" and "trung tâm GDTX" show theirs in the next word.
bool UnitParser::begins_name(const Analysis& a, std::uint32_t at, std::uint32_t length,
                             const knowledge::UnitHead& head) const {
  if (a.tokens[at].capital || head.lower_case || head.territory) return true;
  const bool plural = at > 0 && a.says(at - 1, "các");  // "các đồn biên phòng Lạch Kèn, Thiên Cầm"
  const bool own = takes_own_name(head) || head.unit_class == "public-service" || plural;
  return own && (head.proper_name || plural) && at + length < a.tokens.size() && a.word(at + length) &&
         a.tokens[at + length].capital;
}

/// "Hội nghị", "Bộ trưởng", "Trường Sơn": words and places that begin like a head and are none.
bool UnitParser::no_unit(const Analysis& a, std::uint32_t at, std::uint32_t limit, std::uint32_t length) const {
  const auto other = lexicon_.match(PhraseKind::no_head, a, at, limit);
  if (other && other->length >= length) return true;
  if (at > 0 && !a.tokens[at].capital) {  // "tại hội | trường UBND thành phố"
    const auto around = lexicon_.match(PhraseKind::no_head, a, at - 1, at + 1);
    if (around && around->length > 1) return true;
  }
  const auto place = lexicon_.match(PhraseKind::place, a, at, limit);
  return place && place->length > length;
}

/// "Sở Giáo dục và Đào tạo | (GDĐT) | tỉnh Ninh Bình".
bool UnitParser::abbreviation_inside(const Cursor& c) const {
  const Analysis& a = c.a;
  const std::uint32_t place = c.at + 3;
  if (!a.is(c.at, "(") || place >= c.limit || !a.word(c.at + 1) || !a.tokens[c.at + 1].all_capitals ||
      !a.is(c.at + 2, ")"))
    return false;
  return (a.phrases.begin_at(place) & (kinds(PhraseKind::level) | kinds(PhraseKind::place))) != 0;
}

std::optional<Name> UnitParser::unit(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  return unit_at_depth(a, at, limit, 0);
}

std::optional<Name> UnitParser::unit_at_depth(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                              int depth) const {
  const auto match = lexicon_.match(PhraseKind::head, a, at, limit);
  if (!match) return std::nullopt;
  UnitName unit;
  unit.head = match->entries.front();
  const auto& head = lexicon_.knowledge().heads[unit.head];
  if (!begins_name(a, at, match->length, head) || no_unit(a, at, limit, match->length)) return std::nullopt;
  if (head.territory) return place(a, at, limit, false);
  Cursor c{a, at + match->length, limit, depth, at};
  for (const auto& word : head.optional_words) {
    const auto tokens = text::tokenize(word);
    bool same = c.at + tokens.size() <= limit;
    for (std::uint32_t i = 0; same && i < tokens.size(); ++i) same = a.key(c.at + i) == match_key(tokens[i].of(word));
    if (!same) continue;
    c.at += static_cast<std::uint32_t>(tokens.size());
    unit.of_the_country = true;
  }
  unit.full = head.name;
  unit.confers_only = head.unit_class == "authority";
  unit.part = lexicon_.in_ids("part-heads", head.id);
  unit.whole = lexicon_.in_ids("whole-heads", head.id);
  unit.inner = lexicon_.in_ids("inner-heads", head.id);
  read_sector(c, head, unit);
  finish_compound(c, unit);
  if (abbreviation_inside(c)) c.at += 3;
  read_parent(c, unit);
  if (unit.parent.empty()) read_place(c, head, unit);
  if (unit.place.given() || !unit.parent.empty()) unit.of_the_country = false;
  unit.freely_named = unit.sector.empty() && unit.own.empty() && unit.place.level.empty() && !unit.place.name.empty() &&
                      lexicon_.in_ids("freely-named", head.id);
  if (takes_own_name(head) && !unit.place.given() && capital_word(a, c.at, limit) &&
      ((head.unit_class == "school" && unit.own.empty()) || !lexicon_.is(WordClass::surname, a, c.at)))
    read_own_name(c, head, unit);  // "BIDV Tây Đô", "Trường Chính trị Tôn Đức Thắng"
  read_country(c, head, unit);
  const bool bare = unit.sector.empty() && unit.own.empty();
  if (head.sector == knowledge::Need::required && bare) return std::nullopt;
  if (unit.sector.empty() && unit.own.size() == 1 && !text::is_digit(unit.own[0]))
    return std::nullopt;  // "Sở A": an example
  if (head.proper_name && bare && !unit.place.given() && unit.parent.empty()) return std::nullopt;
  const bool placed = unit.place.given() || !unit.parent.empty() || unit.numbered_area;
  if (head.place == knowledge::Need::required && !placed) return std::nullopt;
  return Name{model::MentionType::unit, at, c.at, std::move(unit)};
}

std::uint32_t UnitParser::bare_head(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  if (!a.tokens[at].capital || a.tokens[at].all_capitals) return 0;
  const auto match = lexicon_.match(PhraseKind::head, a, at, limit);
  if (!match || !lexicon_.knowledge().heads[match->entries.front()].proper_name) return 0;
  return lexicon_.match(PhraseKind::name_break, a, at + match->length, limit) ? match->length : 0;
}

void UnitParser::read_sector(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  if (head.sector == knowledge::Need::never && !head.proper_name) return;
  if (const auto match = lexicon_.match(PhraseKind::sector, c.a, c.at, c.limit)) {
    const auto& sector = lexicon_.knowledge().sectors[match->entries.front()];
    unit.sector = sector.id;
    unit.full = join(unit.full, sector.name);
    c.at += match->length;
    read_second_sector(c, unit);
    if (unit.inner && c.a.tokens[c.at - 1].capital) read_rest_of_sector(c, head, unit);
    if (!head.proper_name) return;
  }
  if (head.proper_name || (head.sector == knowledge::Need::required && unit.sector.empty()))
    read_own_name(c, head, unit);
}

/// "Vụ Công Nghệ | cao;": the part of a unit may be called more than its sector.
void UnitParser::read_rest_of_sector(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  const std::uint32_t tail = lower_case_tail(c, head, c.at);
  if (tail == 0 || !(c.a.is(c.at + tail, ",") || c.a.is(c.at + tail, ";"))) return;
  unit.own = text::slug(c.a.range(c.at, c.at + tail));
  unit.full = join(unit.full, c.a.range(c.at, c.at + tail));
  c.at += tail;
}

/// "Vụ Kế hoạch – Tổng hợp", "Phòng Kế hoạch Tổng hợp": a second sector, behind a dash or in the name of a part.
void UnitParser::read_second_sector(Cursor& c, UnitName& unit) const {
  const std::uint32_t next = dash(c.a, c.at) ? c.at + 1 : c.at;
  if ((next == c.at && !unit.inner) || !capital_word(c.a, next, c.limit)) return;
  const auto second = lexicon_.match(PhraseKind::sector, c.a, next, c.limit);
  if (!second || lexicon_.match(PhraseKind::head, c.a, next, c.limit) ||
      lexicon_.match(PhraseKind::place, c.a, next, c.limit))
    return;
  const auto& sector = lexicon_.knowledge().sectors[second->entries.front()];
  unit.sector += '-' + sector.id;
  unit.full += (next > c.at ? " - " : " ") + sector.name;
  c.at = next + second->length;
}

bool UnitParser::governs(const UnitName& unit) const {
  return lexicon_.knowledge().heads[unit.head].unit_class == "government";
}

void UnitParser::read_parent(Cursor& c, UnitName& unit) const {
  if (unit.inner && dash(c.a, c.at) && c.at + 1 < c.limit) {  // "Phòng Tổ chức – Cục Thống kê"
    const std::uint32_t before = c.at++;
    read_parent_here(c, unit);
    if (unit.parent.empty()) c.at = before;
    return;
  }
  read_parent_here(c, unit);
}

void UnitParser::read_parent_here(Cursor& c, UnitName& unit) const {
  if (!c.more() || !c.a.tokens[c.at].capital || c.depth >= deepest_parent) return;
  const bool branch = c.at + 2 < c.limit && c.a.says(c.at, "chi") && c.a.says(c.at + 1, "nhánh");
  if (branch && place(c.a, c.at + 2, c.limit, true)) return;  // "Ngân hàng Nhà nước Chi nhánh Thái Bình"
  auto parent = unit_at_depth(c.a, c.at, c.limit, c.depth + 1);
  if (!parent || !parent->unit()) return;
  UnitName& name = std::get<UnitName>(parent->parse);
  c.at = parent->last;
  unit.full = join(unit.full, name.full);
  // "Văn phòng HĐND và UBND tỉnh": the place stands after the second.
  if (!name.place.given() && c.at + 1 < c.limit && c.a.says(c.at, "và")) {
    const auto second = unit_at_depth(c.a, c.at + 1, c.limit, c.depth + 1);
    const bool both_govern = second && second->unit() && governs(name) && governs(*second->unit());
    if (both_govern && second->unit()->place.given()) {
      name.own = join(name.own, text::slug(c.a.range(c.at, second->last)));
      unit.full = join(unit.full, "và " + second->unit()->full);
      name.place = second->unit()->place;
      c.at = second->last;
    }
  }
  unit.place = name.place;
  unit.parent.push_back(std::move(name));
}

/// "Trà My – Tiên Phước": several places, or parts of places, with dashes between them make the name of an area.
std::uint32_t UnitParser::area_name_end(const Cursor& c, std::uint32_t at) const {
  bool dashed = false;
  std::uint32_t i = at;
  while (capital_word(c.a, i, c.limit) && i < at + longest_own_name) {
    ++i;
    const bool goes_on = dash(c.a, i) && capital_word(c.a, i + 1, c.limit) && i + 1 < c.limit &&
                         !lexicon_.match(PhraseKind::head, c.a, i + 1, c.limit);
    if (goes_on) ++i;
    dashed = dashed || goes_on;
  }
  return dashed ? i : at;
}

/// "V", "2 - Hưng Yên", "I tỉnh Vĩnh Long"
bool UnitParser::read_area_number(Cursor& c, std::uint32_t at, UnitName& unit) const {
  const bool numeric = at < c.limit && (c.a.number(at) || (c.a.word(at) && c.a.tokens[at].all_capitals));
  const std::string number = numeric ? numeral(c.a.token(at)) : std::string();
  if (number.empty()) return false;
  unit.own = join(unit.own, number);
  unit.full = join(unit.full, c.a.range(c.at, at + 1));
  unit.numbered_area = true;
  c.at = at + 1;
  const std::uint32_t next = dash(c.a, c.at) ? c.at + 1 : c.at;
  auto found = place(c.a, next, c.limit, false);
  if (found && (next > c.at || !found->place()->level.empty())) {
    unit.place = std::get<PlaceName>(std::move(found->parse));
    c.at = found->last;
  }
  return true;
}

/// "khu vực V", "Khu vực 9", "khu vực Trà My – Tiên Phước", and numbers behind a head that ends so ("TAND khu vực 1",
/// "Thuế cơ sở 5"). "khu vực Thái Bình" is a place like any other.
bool UnitParser::read_area(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  const auto key = [&](std::uint32_t i) { return i < c.limit ? c.a.key(i) : std::string_view{}; };
  const bool behind = key(c.at) == "khu" && key(c.at + 1) == "vực";
  const bool within = c.at >= 2 && ((key(c.at - 2) == "khu" && key(c.at - 1) == "vực") ||
                                    (key(c.at - 2) == "cơ" && key(c.at - 1) == "sở"));
  if (!behind && !within) return false;
  const std::uint32_t at = behind ? c.at + 2 : c.at;
  const bool in_head = head.id.ends_with("-khu-vuc") || head.id.ends_with("-co-so");
  const std::string before = std::exchange(unit.own, std::string());
  bool found = read_area_number(c, at, unit);
  if (const std::uint32_t end = found ? at : area_name_end(c, at); end > at) {
    unit.own = text::slug(c.a.range(at, end));
    unit.full = join(unit.full, c.a.range(c.at, end));
    c.at = end;
    found = true;
  }
  if (found && !in_head) unit.own = "khu-vuc-" + unit.own;
  if (!before.empty()) unit.own = join(before, unit.own);
  return found;
}

/// "Bộ Quốc phòng | Lào", "Chính phủ | Hoàng gia Campuchia": a central body of another country.
void UnitParser::read_country(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  const bool central = !head.levels.empty() && head.levels.front() == knowledge::PlaceLevel::country;
  if (!central || unit.place.given() || unit.of_the_country || !unit.parent.empty()) return;
  const auto country = lexicon_.match(PhraseKind::country, c.a, c.at, c.limit);
  if (!country || !c.a.tokens[c.at + country->length - 1].capital) return;
  const std::uint32_t end = c.at + country->length;
  unit.foreign = true;
  unit.full = join(unit.full, c.a.range(c.at, end));
  c.at = end;
}

void UnitParser::read_place(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  if (head.place == knowledge::Need::never || read_area(c, head, unit)) return;
  std::uint32_t at = c.at;
  const auto key = [&](std::uint32_t i) { return i < c.limit ? c.a.key(i) : std::string_view{}; };
  const bool branch = key(at) == "chi" && key(at + 1) == "nhánh";
  const bool area = key(at) == "khu" && key(at + 1) == "vực";
  const bool regional =
      std::find(head.levels.begin(), head.levels.end(), knowledge::PlaceLevel::region) != head.levels.end();
  if (regional && key(at) == "tại") ++at;  // "Tòa án nhân dân cấp cao tại Đà Nẵng"
  if (branch || area)
    at += 2;
  else if (dash(c.a, at) && key(at + 1) == "chi" && key(at + 2) == "nhánh")
    at += 3;
  if (branch && key(at) == "khu" && key(at + 1) == "vực") {  // "chi nhánh khu vực 10"
    c.at = at;
    if (read_area(c, head, unit)) return;
    c.at = at - 2;
  }
  auto found = place(c.a, at, c.limit, true);
  if (!found) return;
  if (branch) unit.full = join(unit.full, "chi nhánh");
  unit.place = std::get<PlaceName>(std::move(found->parse));
  c.at = found->last;
}

/// Where a name ends that no gazetteer has, behind the word of its level: "xã Tân Hội" goes on although "Hội" is a
/// head.
std::uint32_t UnitParser::unknown_place_end(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  std::uint32_t end = at;
  while (end < limit && end < at + longest_unknown_place && capital_word(a, end, limit)) {
    const auto head = lexicon_.match(PhraseKind::head, a, end, limit);
    if (head && (head->length > 1 || end >= at + 2 || end == at)) break;
    ++end;
  }
  return end;
}

std::optional<Name> UnitParser::place(const Analysis& a, std::uint32_t at, std::uint32_t limit, bool bare_level) const {
  PlaceName place;
  std::uint32_t i = at;
  const auto whole = lexicon_.match(PhraseKind::place, a, at, limit);  // "miền Bắc": the level is part of the name
  const auto level = lexicon_.match(PhraseKind::level, a, at, limit);
  if (level && !(whole && whole->length > level->length)) {
    place.level = Lexicon::level_name(level->entries.front());
    i += level->length;
    if (a.is(i, ".") && i < limit && !a.tokens[i].spaced && a.tokens[i - 1].all_capitals) ++i;
  }
  const auto& places = lexicon_.knowledge().places;
  const auto match = lexicon_.match(commune_level(place.level) ? PhraseKind::commune : PhraseKind::place, a, i, limit);
  const bool whole_name = level && i == at && match && match->length > 1 && a.tokens[i + match->length - 1].capital;
  const bool numbered = a.number(i) && (place.level == "quận" || place.level == "phường");
  if (match && (a.tokens[i].capital || whole_name || numbered)) {
    place.name = places[match->entries.front()].name;
    for (const auto entry : match->entries)
      if (place.level.empty() || places[entry].type == place.level) place.candidates.push_back(entry);
    place.country = places[match->entries.front()].level == knowledge::PlaceLevel::country;
    std::uint32_t end = i + match->length;
    const bool longer = commune_level(place.level) && unknown_place_end(a, i, limit) > end;
    if (longer) place.candidates.clear();                    // "xã Tân Hội Đông" is not Tân Hội
    if (!place.level.empty() && place.candidates.empty()) {  // "huyện Vinh Thái" is not in Vinh
      end = std::max(end, unknown_place_end(a, i, limit));
      place.name = std::string(a.range(i, end));
    }
    return Name{model::MentionType::place, at, end, std::move(place)};
  }
  if (place.level.empty()) return std::nullopt;
  const bool stop = a.is(i - 1, ".");  // "Thanh tra TP. Hai đơn vị …": a name we do not know may be the next sentence
  std::uint32_t end = stop ? i : unknown_place_end(a, i, limit);
  if (end == i && a.number(i) && (place.level == "quận" || place.level == "phường")) end = i + 1;
  if (end > i) {
    place.name = std::string(a.range(i, end));
    return Name{model::MentionType::place, at, end, std::move(place)};
  }
  if (!bare_level || place.level == "bản" || place.level == "làng" || place.level == "miền") return std::nullopt;
  return Name{model::MentionType::place, at, i, std::move(place)};
}

}  // namespace sovang::extract
