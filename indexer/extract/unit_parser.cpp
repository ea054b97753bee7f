// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/unit_parser.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/text/fold.hpp"
#include "indexer/extract/block_parser.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_own_name = 14;
constexpr std::uint32_t longest_task = 14;
constexpr std::uint32_t longest_unknown_place = 4;
constexpr int deepest_parent = 4;

std::string join(std::string head, std::string_view tail) {
  if (!head.empty() && !tail.empty()) head += ' ';
  return head.append(tail);
}

bool capital_word(const Analysis& a, std::uint32_t i, std::uint32_t limit) {
  return i < limit && a.word(i) && a.tokens[i].capital;
}

bool dash(const Analysis& a, std::uint32_t i) {
  return a.is(i, "-") || a.is(i, "–") || a.is(i, "—");
}

/// The mark inside "N’Trang Lơng" or "3-2".
bool joins_name(const Analysis& a, std::uint32_t i) {
  if (i + 1 >= a.tokens.size() || a.tokens[i].spaced || a.tokens[i + 1].spaced) return false;
  const bool apostrophe = (a.is(i, "’") || a.is(i, "'")) && a.word(i + 1);  // "Ea H’leo", "N’Trang Lơng"
  return apostrophe || (a.is(i, "-") && a.number(i - 1) && a.number(i + 1));
}

/// Units of these classes may have a name of their own besides what they are.
bool takes_own_name(const knowledge::UnitHead& head) {
  static constexpr std::array<std::string_view, 4> classes{"bank", "school", "health", "company"};
  return std::find(classes.begin(), classes.end(), head.unit_class) != classes.end();
}

/// A line set in capitals throughout tells nothing by its capitals.
bool shouted(const Analysis& a, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t words = 0;
  for (std::uint32_t i = at; i < limit && i < at + 8; ++i) {
    if (!a.word(i)) continue;
    if (!a.tokens[i].all_capitals) return false;
    ++words;
  }
  return words >= 4;
}

}  // namespace

struct UnitParser::Cursor {
  const Analysis& a;
  std::uint32_t at;
  std::uint32_t limit;
  int depth;  ///< how many units the name has been found to lie within; hostile texts have thousands
  [[nodiscard]] bool more() const { return at < limit; }
};

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
  const auto place = lexicon_.match(PhraseKind::place, a, at, limit);
  return place && place->length > length;
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
  Cursor c{a, at + match->length, limit, depth};
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
  read_parent(c, unit);
  if (unit.parent.empty()) read_place(c, head, unit);
  if (unit.place.given() || !unit.parent.empty()) unit.of_the_country = false;
  unit.freely_named = unit.sector.empty() && unit.own.empty() && unit.place.level.empty() && !unit.place.name.empty() &&
                      lexicon_.in_ids("freely-named", head.id);
  if (takes_own_name(head) && !unit.place.given() && capital_word(a, c.at, limit) &&
      (head.unit_class == "school" || !lexicon_.is(WordClass::surname, a, c.at)))
    read_own_name(c, head, unit);  // "BIDV Tây Đô", "Trường Chính trị Tôn Đức Thắng"
  const bool bare = unit.sector.empty() && unit.own.empty();
  if (head.sector == knowledge::Need::required && bare) return std::nullopt;
  if (unit.sector.empty() && unit.own.size() == 1 && a.word(c.at - 1)) return std::nullopt;  // "Sở A": an example
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

/// "Vụ Kế hoạch – Tổng hợp": a second sector behind a dash.
void UnitParser::read_second_sector(Cursor& c, UnitName& unit) const {
  if (!dash(c.a, c.at) || !capital_word(c.a, c.at + 1, c.limit)) return;
  const auto second = lexicon_.match(PhraseKind::sector, c.a, c.at + 1, c.limit);
  if (!second || lexicon_.match(PhraseKind::head, c.a, c.at + 1, c.limit)) return;
  const auto& sector = lexicon_.knowledge().sectors[second->entries.front()];
  unit.sector += '-' + sector.id;
  unit.full += " - " + sector.name;
  c.at += 1 + second->length;
}

/// How many lower-case words at `at` link the name to a capital or a level word after them ("Quản lý rừng phòng hộ
/// huyện …").
std::uint32_t UnitParser::lower_case_link(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const {
  // After its first syllable alone a name has surely not ended: "Bảo | tồn di sản văn hóa Cố đô Hoa Lư".
  const std::uint32_t reach = at == c.at + 1 ? 6 : 3;
  for (std::uint32_t i = at; i < c.limit && i <= at + reach + 1; ++i) {
    if (i > at && lexicon_.match(PhraseKind::level, c.a, i, c.limit)) return i - at;
    // "Sĩ quan Lục quân 2", "Tăng thiết giáp 416"
    if (c.a.number(i) && i > at && at == c.at + 1 && c.a.token(i).size() <= 3) return i - at;
    if (c.a.number(i) && i == at + 1 && c.a.token(i).size() <= 2) return 1;
    if (!c.a.word(i) || lexicon_.match(PhraseKind::name_break, c.a, i, c.limit)) return 0;
    if (c.a.says(i, "và") && (i == at || !joins_tasks(c, i))) return 0;
    if (c.a.tokens[i].capital) {
      const bool other = other_unit(c, head, i) || lexicon_.is(WordClass::block_kind, c.a, i);
      return other || i > at + reach ? 0 : i - at;
    }
  }
  return 0;
}

/// "Khảo thí và Kiểm định", "Chè và Quế Mường Lò": "và" inside one name, with neither a unit, a place, an award nor a
/// person behind.
bool UnitParser::joins_tasks(const Cursor& c, std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  constexpr PhraseKinds others =
      kinds(PhraseKind::head) | kinds(PhraseKind::place) | kinds(PhraseKind::level) | kinds(PhraseKind::award);
  return capital_word(c.a, next, c.limit) && !c.a.tokens[next].all_capitals &&
         (c.a.phrases.begin_at(next) & others) == 0 && !lexicon_.match(PhraseKind::post, c.a, next, c.limit) &&
         !lexicon_.is(WordClass::surname, c.a, next);
}

/// "Trường Phổ thông Năng khiếu", "Phòng Quản lý ngân sách": lower-case words that end where the clause or its verb
/// begins. A unit that is named by its task alone ("Vụ Thực hành quyền công tố và kiểm sát điều tra án kinh tế,") may
/// have more of them, if a comma or semicolon ends it.
std::uint32_t UnitParser::lower_case_tail(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const {
  if (!c.a.word(at - 1) || !(c.a.tokens[at - 1].capital || at > c.at + 1)) return 0;
  const bool task = head.sector == knowledge::Need::required && !head.proper_name;
  bool joined = false;
  for (std::uint32_t i = at; i < c.limit && i <= at + (task ? longest_task : 3); ++i) {
    const bool brief = i <= at + 3 && !joined;
    if (lexicon_.match(PhraseKind::name_break, c.a, i, c.limit) || lexicon_.match(PhraseKind::level, c.a, i, c.limit))
      return brief ? i - at : 0;
    if (c.a.is(i, ",") || c.a.is(i, ";") || (brief && !c.a.word(i) && !c.a.number(i))) return i - at;
    if (!c.a.word(i)) return 0;
    if (c.a.tokens[i].capital)  // "Phòng Kế hoạch nghiệp vụ Sở Y tế"
      return task && brief && c.depth < deepest_parent && unit_at_depth(c.a, i, c.limit, c.depth + 1) ? i - at : 0;
    if (c.a.says(i, "và")) {
      if (!task || lexicon_.match(PhraseKind::award, c.a, i + 1, c.limit)) return brief ? i - at : 0;
      joined = true;
    }
  }
  return 0;
}

/// Where another unit's name begins inside a run of capitals; but "Cơ khí Cảng Lạch Tray" is one company.
bool UnitParser::other_unit(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const {
  const auto match = lexicon_.match(PhraseKind::head, c.a, at, c.limit);
  return match && (match->length > 1 || head.unit_class != "company");
}

/// Where a field of business that begins at `at` ends ("Môi trường", "Nước"), or `at`: one capital and words without,
/// or a sector. Units, places and persons are none.
std::uint32_t UnitParser::field_end(const Cursor& c, std::uint32_t at) const {
  constexpr PhraseKinds others = kinds(PhraseKind::head) | kinds(PhraseKind::place) | kinds(PhraseKind::level);
  if (!capital_word(c.a, at, c.limit) || (c.a.phrases.begin_at(at) & others) != 0) return at;
  if (const auto sector = lexicon_.match(PhraseKind::sector, c.a, at, c.limit)) return at + sector->length;
  std::uint32_t i = at + 1;
  while (i < c.limit && i <= at + 3 && c.a.word(i) && !c.a.tokens[i].capital && !c.a.says(i, "và") &&
         !lexicon_.match(PhraseKind::name_break, c.a, i, c.limit))
    ++i;
  return capital_word(c.a, i, c.limit) ? at : i;
}

/// "Công ty Cổ phần Điện, Nước và Môi trường Tam Kỳ": an enumeration of fields inside one name, which its "và" closes.
/// Returns the token at which the last field begins, or 0 where the comma at `at` ends the name.
std::uint32_t UnitParser::last_field(const Cursor& c, std::uint32_t at) const {
  std::uint32_t first = at - 1;
  while (first > 0 && c.a.word(first) && !c.a.tokens[first].capital) --first;
  const bool one_capital = c.a.word(first) && c.a.tokens[first].capital && !c.a.tokens[first].all_capitals &&
                           (first == c.at || !c.a.tokens[first - 1].capital || c.a.tokens[first - 1].all_capitals);
  if (first == 0 || !one_capital) return 0;
  std::uint32_t i = at;
  while (c.a.is(i, ",") && i < at + longest_own_name) {
    const std::uint32_t end = field_end(c, i + 1);
    for (std::uint32_t k = i + 1; k < end; ++k)
      if (c.a.says(k, "và")) return i + 1;  // "Xây dựng, Thương mại và Dịch vụ": the last two are one sector
    if (end == i + 1) return 0;
    i = end;
  }
  if (i + 1 >= c.limit || !c.a.word(i) || !c.a.says(i, "và")) return 0;
  return field_end(c, i + 1) > i + 1 ? i + 1 : 0;
}

/// "Nghiên cứu | và phát triển | Vùng": how many tokens join a second task to the first, or 0.
std::uint32_t UnitParser::second_task(const Cursor& c, std::uint32_t at) const {
  if (at == 0 || at + 1 >= c.limit || !c.a.word(at) || !c.a.says(at, "và")) return 0;
  const auto task = lexicon_.match(PhraseKind::task, c.a, at + 1, c.limit);
  return task ? 1 + task->length : 0;
}

/// Companies are called after what they do, and so are the parts of a unit.
bool UnitParser::names_fields(const knowledge::UnitHead& head) const {
  return head.unit_class == "company" || lexicon_.in_ids("inner-heads", head.id);
}

/// "Bệnh viện Phụ sản | - Nhi Đà Nẵng" goes on behind its dash, "Bệnh viện Phụ sản - đơn vị …" does not.
bool UnitParser::unit_ends(const Cursor& c, std::uint32_t dash_at) const {
  constexpr PhraseKinds others = kinds(PhraseKind::head) | kinds(PhraseKind::place) | kinds(PhraseKind::level) |
                                 kinds(PhraseKind::post);
  const std::uint32_t next = dash_at + 1;
  return !capital_word(c.a, next, c.limit) || c.a.tokens[next].all_capitals ||
         (c.a.phrases.begin_at(next) & others) != 0 || lexicon_.is(WordClass::surname, c.a, next) ||
         lexicon_.is(WordClass::block_kind, c.a, next);
}

std::uint32_t UnitParser::own_name_end(const Cursor& c, const knowledge::UnitHead& head) const {
  const bool capitals_tell = !shouted(c.a, c.at, c.limit);
  std::uint32_t i = c.at;
  while (i < c.limit && i < c.at + longest_own_name) {
    if (const auto task = second_task(c, i)) {
      i += task;
      continue;
    }
    if (lexicon_.match(PhraseKind::name_break, c.a, i, c.limit) && !(capitals_tell && capital_word(c.a, i, c.limit)))
      break;
    if (lexicon_.match(PhraseKind::level, c.a, i, c.limit) && !capital_word(c.a, i, c.limit)) break;
    if (i > c.at && capital_word(c.a, i, c.limit) && other_unit(c, head, i)) break;
    if (lexicon_.match(PhraseKind::award, c.a, i, c.limit)) break;
    if (const auto sector = lexicon_.match(PhraseKind::sector, c.a, i, c.limit)) {
      i += sector->length;
    } else if (capital_word(c.a, i, c.limit) && capitals_tell) {
      ++i;
    } else if (c.a.number(i) && c.a.token(i).size() <= 4 && !c.a.is(i + 1, "/")) {
      ++i;
    } else if ((dash(c.a, i) || c.a.is(i, "&")) && (i > c.at || !unit_ends(c, i)) && capital_word(c.a, i + 1, c.limit) &&
               !lexicon_.match(PhraseKind::head, c.a, i + 1, c.limit)) {
      ++i;
    } else if (i > c.at && joins_name(c.a, i)) {
      i += 2;
    } else if (i > c.at && c.a.word(i) && c.a.says(i, "và") && head.unit_class == "company" && joins_tasks(c, i)) {
      i += 2;
    } else if (const auto link = c.a.word(i) ? lower_case_link(c, head, i) : 0) {
      i += link;
    } else if (const auto last = c.a.is(i, ",") && names_fields(head) ? last_field(c, i) : 0) {
      i = last;
    } else if (i > c.at) {
      return i + lower_case_tail(c, head, i);
    } else {
      break;
    }
  }
  return i;
}

/// "Báo Khánh Hòa | Trần Duy Mẫn": who speaks for the unit.
bool UnitParser::names_person(const Cursor& c, std::uint32_t at, std::uint32_t end) const {
  return at < end && end - at >= 3 && end - at <= 4 && lexicon_.is(WordClass::surname, c.a, at);
}

void UnitParser::read_own_name(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  const std::uint32_t end = own_name_end(c, head);
  if (end == c.at) return;
  std::uint32_t own = end;
  if (head.place != knowledge::Need::never) {
    for (std::uint32_t i = c.at; i < end; ++i) {
      const auto match = lexicon_.match(PhraseKind::place, c.a, i, end);
      // "Thái Bình Dương" holds no Bình Dương: a capital before it belongs to the same name.
      if (!match || (i + match->length != end && !names_person(c, i + match->length, end)) || !c.a.tokens[i].capital || (i > c.at && c.a.tokens[i - 1].capital))
        continue;
      own = i;
      break;
    }
  }
  const auto written = c.a.range(c.at, own);
  unit.own = text::slug(written);
  unit.full = join(unit.full, lexicon_.spell_out(written));
  c.at = own;
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

void UnitParser::read_place(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  if (head.place == knowledge::Need::never || read_area(c, head, unit)) return;
  std::uint32_t at = c.at;
  const auto key = [&](std::uint32_t i) { return i < c.limit ? c.a.key(i) : std::string_view{}; };
  const bool branch = key(at) == "chi" && key(at + 1) == "nhánh";
  const bool area = key(at) == "khu" && key(at + 1) == "vực";
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
