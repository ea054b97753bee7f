// SPDX-License-Identifier: GPL-3.0-or-later
// The names of their own that units have besides what they are: "Công ty | Cơ khí Hoàng Mai".
#include <algorithm>
#include <string>

#include "core/text/fold.hpp"
#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/posts.hpp"
#include "indexer/extract/unit_cursor.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_task = 14;

/// The mark inside "N’Trang Lơng" or "3-2".
bool joins_name(const Analysis& a, std::uint32_t i) {
  if (i + 1 >= a.tokens.size() || a.tokens[i].spaced || a.tokens[i + 1].spaced) return false;
  const bool apostrophe = (a.is(i, "’") || a.is(i, "'")) && a.word(i + 1);  // "Ea H’leo", "N’Trang Lơng"
  return apostrophe || (a.is(i, "-") && a.number(i - 1) && a.number(i + 1));
}

/// A line set in capitals throughout tells nothing by its capitals.
bool shouted(const Analysis& a, std::uint32_t at, std::uint32_t limit) {
  std::uint32_t words = 0;
  for (std::uint32_t i = at; i < limit && i < at + 8; ++i) {
    if (!a.word(i) || !numeral(a.token(i)).empty()) continue;  // "Nông trường IV, VI và VII" is not shouted
    if (!a.tokens[i].all_capitals) return false;
    ++words;
  }
  return words >= 4;
}

}  // namespace

/// How many lower-case words at `at` link the name to a capital or a level word after them ("Quản lý rừng phòng hộ
/// huyện …").
std::uint32_t UnitParser::lower_case_link(const Cursor& c, const knowledge::UnitHead& head, std::uint32_t at) const {
  // After its first syllable alone a name has surely not ended: "Bảo | tồn di sản văn hóa Cố đô Hoa Lư".
  const std::uint32_t reach = at == c.at + 1 ? 6 : 3;
  for (std::uint32_t i = at; i < c.limit && i <= at + reach + 1; ++i) {
    if (i > at && lexicon_.match(PhraseKind::level, c.a, i, c.limit)) return i - at;
    // "Sĩ quan Lục quân 2", "Tăng thiết giáp 416"
    if (c.a.number(i) && i > at && at == c.at + 1 && c.a.token(i).size() <= 3) return i - at;
    if (c.a.number(i) && i == at + 1 && c.a.token(i).size() <= 3) return 1;
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
  // "SX và TM Phúc Hưng"
  const bool letters = at > 0 && c.a.word(at - 1) && c.a.tokens[at - 1].all_capitals;
  return capital_word(c.a, next, c.limit) && (letters || !c.a.tokens[next].all_capitals) &&
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
  const std::string_view before = at > 0 ? c.a.key(at - 1) : std::string_view{};
  const bool region = c.a.key(at) == "bộ" && (before == "trung" || before == "nam" || before == "bắc");
  if (region && match && match->length == 1) return false;  // "Duyên hải Nam Trung | Bộ"
  const auto compound = lexicon_.match(PhraseKind::compound, c.a, at, c.limit);
  if (compound && match && compound->length > match->length) return false;  // "Phòng Thông tin | Khoa học quân sự"
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

/// "Báo Điện | tử", "Ban Dân vận Trung ương | Đảng": how many words of a compound that began in the name stand behind
/// its last one at `at`, or 0. A name does not end inside a word.
std::uint32_t UnitParser::rest_of_compound(const Cursor& c, std::uint32_t at) const {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t back = 1; back <= longest && back <= at; ++back) {
    const auto compound = lexicon_.match(PhraseKind::compound, c.a, at - back, c.limit);
    if (compound && compound->length > back && c.a.tokens[at - back].capital) return compound->length - back;
  }
  return 0;
}

/// "Cục Khoa học | quân sự | Bộ Quốc phòng": the length of a compound in lower case at `at` with which the name ends,
/// or 0.
std::uint32_t UnitParser::next_compound(const Cursor& c, std::uint32_t at) const {
  const auto compound = lexicon_.match(PhraseKind::compound, c.a, at, c.limit);
  if (!compound || lexicon_.match(PhraseKind::name_break, c.a, at, c.limit)) return 0;
  const std::uint32_t end = at + compound->length;
  const bool ends = end >= c.limit || !c.a.word(end) || c.a.tokens[end].capital ||
                    lexicon_.match(PhraseKind::name_break, c.a, end, c.limit) ||
                    lexicon_.match(PhraseKind::level, c.a, end, c.limit);
  return ends ? compound->length : 0;
}

void UnitParser::finish_compound(Cursor& c, UnitName& unit) const {
  const std::uint32_t rest = rest_of_compound(c, c.at);
  if (rest == 0) return;
  const auto written = c.a.range(c.at, c.at + rest);
  unit.own = join(unit.own, text::slug(written));
  unit.full = join(unit.full, written);
  c.at += rest;
}

/// Companies are called after what they do, and so are the parts of a unit.
bool UnitParser::names_fields(const knowledge::UnitHead& head) const {
  return head.unit_class == "company" || lexicon_.in_ids("inner-heads", head.id);
}

/// "Bệnh viện Phụ sản | - Nhi Đà Nẵng" goes on behind its dash, "Bệnh viện Phụ sản - đơn vị …" does not.
bool UnitParser::unit_ends(const Cursor& c, std::uint32_t dash_at) const {
  constexpr PhraseKinds others =
      kinds(PhraseKind::head) | kinds(PhraseKind::place) | kinds(PhraseKind::level) | kinds(PhraseKind::post);
  const std::uint32_t next = dash_at + 1;
  return !capital_word(c.a, next, c.limit) || c.a.tokens[next].all_capitals ||
         (c.a.phrases.begin_at(next) & others) != 0 || lexicon_.is(WordClass::surname, c.a, next) ||
         lexicon_.is(WordClass::block_kind, c.a, next);
}

/// "Trường THPT Ngô Sĩ Liên | – Nguyễn Huy Chuyển": who serves there.
bool UnitParser::person_behind(const Cursor& c, std::uint32_t dash_at) const {
  const std::uint32_t at = dash_at + 1;
  return c.a.tokens[dash_at].spaced && lexicon_.is(WordClass::surname, c.a, at) && capital_word(c.a, at, c.limit) &&
         capital_word(c.a, at + 1, c.limit) && capital_word(c.a, at + 2, c.limit) &&
         (c.a.phrases.begin_at(at) & kinds(PhraseKind::place)) == 0;
}

std::uint32_t UnitParser::own_name_end(const Cursor& c, const knowledge::UnitHead& head) const {
  const bool capitals_tell = !shouted(c.a, c.at, c.limit);
  std::uint32_t i = c.at;
  std::uint32_t whole_word = c.at;  // where a compound ended last: what follows it in lower case is no part of it
  while (i < c.limit && i < c.at + longest_own_name) {
    if (const auto task = second_task(c, i)) {
      i += task;
      continue;
    }
    const auto ends = lexicon_.match(PhraseKind::name_break, c.a, i, c.limit);
    if (ends && !(capitals_tell && capital_word(c.a, i, c.limit) && ends->length == 1)) break;
    if (lexicon_.match(PhraseKind::level, c.a, i, c.limit) && !capital_word(c.a, i, c.limit)) break;
    if (i > c.at && capital_word(c.a, i, c.limit) && other_unit(c, head, i)) break;
    if (lexicon_.match(PhraseKind::award, c.a, i, c.limit)) break;
    if (const auto sector = lexicon_.match(PhraseKind::sector, c.a, i, c.limit)) {
      i += sector->length;
    } else if (capital_word(c.a, i, c.limit) && capitals_tell) {
      ++i;
    } else if (c.a.number(i) && c.a.token(i).size() <= 4 && !c.a.is(i + 1, "/")) {
      ++i;
    } else if ((dash(c.a, i) || c.a.is(i, "&")) && (i > c.at ? !person_behind(c, i) : !unit_ends(c, i)) &&
               capital_word(c.a, i + 1, c.limit) && !lexicon_.match(PhraseKind::head, c.a, i + 1, c.limit)) {
      ++i;
    } else if (i > c.at && joins_name(c.a, i)) {
      i += 2;
    } else if (i > c.at && c.a.word(i) && c.a.says(i, "và") && head.unit_class == "company" && joins_tasks(c, i)) {
      i += 2;
    } else if (const auto link = c.a.word(i) ? lower_case_link(c, head, i) : 0) {
      i += link;
    } else if (const auto rest = i > c.at ? rest_of_compound(c, i) : 0) {
      i += rest;
      while (const auto more = next_compound(c, i)) i += more;
      whole_word = i;
    } else if (const auto last = c.a.is(i, ",") && names_fields(head) ? last_field(c, i) : 0) {
      i = last;
    } else if (i > c.at) {
      return i == whole_word ? i : i + lower_case_tail(c, head, i);
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

/// "Hiệu trưởng Trường Đại học Duy Tân | Lê Nguyên Bảo": where the holder of the post before a unit begins, whose name
/// follows that of the unit; `end` where none does.
std::uint32_t UnitParser::holder_behind(const Cursor& c, std::uint32_t end) const {
  constexpr std::uint32_t shortest = 3;
  constexpr std::uint32_t longest = 4;
  if (end < c.at + shortest + 1 || !held_post(lexicon_, c.a, c.first)) return end;
  for (std::uint32_t length = longest; length >= shortest; --length) {
    const std::uint32_t at = end - length;
    if (at <= c.at || !lexicon_.is(WordClass::surname, c.a, at)) continue;
    bool capitals = true;
    for (std::uint32_t i = at; i < end; ++i) capitals = capitals && capital_word(c.a, i, end);
    if (capitals) return at;
  }
  return end;
}

void UnitParser::read_own_name(Cursor& c, const knowledge::UnitHead& head, UnitName& unit) const {
  const std::uint32_t end = own_name_end(c, head);
  if (end == c.at) return;
  std::uint32_t own = end;
  if (head.place != knowledge::Need::never) {
    for (std::uint32_t i = c.at; i < end; ++i) {
      const auto match = lexicon_.match(PhraseKind::place, c.a, i, end);
      // "Thái Bình Dương" holds no Bình Dương: a capital before it belongs to the same name.
      if (!match || (i + match->length != end && !names_person(c, i + match->length, end)) || !c.a.tokens[i].capital ||
          (i > c.at && c.a.tokens[i - 1].capital))
        continue;
      own = i;
      break;
    }
  }
  own = holder_behind(c, own);
  const auto written = c.a.range(c.at, own);
  unit.own = join(unit.own, text::slug(written));  // "Tây | Hội": the second word may look like a head
  unit.full = join(unit.full, lexicon_.spell_out(written));
  c.at = own;
}

}  // namespace sovang::extract
