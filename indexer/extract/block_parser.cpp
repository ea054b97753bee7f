// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/block_parser.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_description = 24;
constexpr std::uint32_t longest_alias = 16;

std::string_view key(const Analysis& a, std::uint32_t i, std::uint32_t limit) {
  return i < limit ? a.key(i) : std::string_view{};
}

int roman_digit(char c) {
  switch (c) {
    case 'I':
      return 1;
    case 'V':
      return 5;
    case 'X':
      return 10;
    case 'L':
      return 50;
    default:
      return 0;
  }
}

}  // namespace

std::string numeral(std::string_view token) {
  if (token.empty() || token.size() > 5) return {};
  if (std::all_of(token.begin(), token.end(), text::is_digit)) {
    const auto first = token.find_first_not_of('0');
    return first == std::string_view::npos || token.size() - first > 3 ? std::string()
                                                                       : std::string(token.substr(first));
  }
  int total = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const int digit = roman_digit(token[i]);
    if (digit == 0) return {};
    const int next = i + 1 < token.size() ? roman_digit(token[i + 1]) : 0;
    total += next > digit ? -digit : digit;
  }
  return total > 0 ? std::to_string(total) : std::string();
}

int rank_of(const Analysis& a, std::uint32_t token) {
  constexpr int last = 15;
  constexpr std::array<std::pair<std::string_view, int>, 14> words{{{"nhất", 1},
                                                                    {"nhứt", 1},
                                                                    {"nhì", 2},
                                                                    {"hai", 2},
                                                                    {"ba", 3},
                                                                    {"tư", 4},
                                                                    {"bốn", 4},
                                                                    {"năm", 5},
                                                                    {"sáu", 6},
                                                                    {"bảy", 7},
                                                                    {"bẩy", 7},
                                                                    {"tám", 8},
                                                                    {"chín", 9},
                                                                    {"mười", 10}}};
  const std::string_view key = a.key(token);
  for (const auto& [word, rank] : words)
    if (key == word) return rank;
  const std::string number = numeral(a.token(token));
  const int rank = number.empty() ? 0 : std::stoi(number);
  return rank <= last ? rank : 0;
}

struct BlockParser::Reading {
  const Analysis& a;
  std::uint32_t at;
  std::uint32_t limit;
  BlockName name;
  std::uint32_t reach = 0;
};

std::optional<Name> BlockParser::block(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  if (!lexicon_.is(WordClass::block_kind, a, at)) return std::nullopt;
  if (at > 0 && lexicon_.is(WordClass::party_body, a, at - 1)) return std::nullopt;  // "Đảng bộ Khối các cơ quan"
  if (at + 1 < limit && lexicon_.is(WordClass::block_kind, a, at + 1)) return std::nullopt;  // "Trưởng cụm Cụm thi đua"
  Reading r{a, at + 1, limit, {}, 0};
  r.name.kind = text::slug(a.token(at));
  if (r.name.kind == "khu") {
    if (key(a, r.at, limit) != "vực") return std::nullopt;
    r.name.kind = "khu-vuc";
    ++r.at;
  }
  if (key(a, r.at, limit) == "thi" && key(a, r.at + 1, limit) == "đua") {
    r.name.emulation = true;
    r.at += 2;
  }
  if (r.name.kind == "khu-vuc" && !r.name.emulation) return std::nullopt;
  if (!r.name.emulation &&
      (lexicon_.is(WordClass::block_veto, a, r.at) || key(a, r.at, limit) == "trưởng" || key(a, r.at, limit) == "phó"))
    return std::nullopt;
  if (read_number(r)) {
    if (!read_description_after_number(r)) read_owner(r);
  } else {
    read_description(r);
    if (!r.name.description.empty() && r.name.owner.empty()) read_central_owner(r);
  }
  read_alias(r);
  return Name{model::MentionType::block, at, r.at, std::move(r.name), r.reach};
}

/// "Cụm thi đua I – Các cơ quan ban Đảng", "Cụm thi đua II các cơ quan ban Đảng"
bool BlockParser::read_description_after_number(Reading& r) const {
  const bool mark = r.a.is(r.at, "-") || r.a.is(r.at, "–");
  if (key(r.a, r.at + (mark ? 1 : 0), r.limit) != "các") return false;
  if (mark) ++r.at;
  const std::string number = r.name.number;
  read_description(r);
  r.name.number = number;
  return true;
}

/// "Cụm thi đua | 5 thành phố trực thuộc Trung ương", but not "Khối 01 huyện Bắc Trà My".
bool BlockParser::counts_places(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  static constexpr std::array<std::string_view, 9> counts{"hai", "ba",  "bốn",  "năm", "sáu",
                                                          "bảy", "tám", "chín", "mười"};
  const bool spelt = at < limit && std::find(counts.begin(), counts.end(), a.key(at)) != counts.end();
  if (at + 2 >= limit || !(spelt || (a.number(at) && a.token(at).size() <= 2))) return false;
  const auto level = lexicon_.match(PhraseKind::level, a, at + 1, limit);
  const std::uint32_t next = level ? at + 1 + level->length : at;
  return level && next < limit && a.word(next) && !a.tokens[next].capital;
}

bool BlockParser::read_number(Reading& r) const {
  std::uint32_t i = r.at;
  const bool said = key(r.a, i, r.limit) == "số";
  if (said) ++i;
  if (i >= r.limit) return false;
  const bool numeric = r.a.number(i) || (r.a.word(i) && r.a.tokens[i].all_capitals);
  r.name.number = numeric ? numeral(r.a.token(i)) : std::string();
  if (r.name.number.empty() ||
      (r.a.number(i) && (r.a.is(i + 1, "/") || r.a.is(i + 1, ",")) && !said && r.a.number(i + 2))) {
    r.name.number.clear();
    return false;
  }
  if (!said && counts_places(r.a, i, r.limit)) {
    r.name.number.clear();
    return false;
  }
  r.at = i + 1;
  return true;
}

/// "đóng trên địa bàn tỉnh Thái Bình": says whose block it is, and is no part of its name.
bool BlockParser::read_area(Reading& r) const {
  std::uint32_t i = r.at;
  if (key(r.a, i, r.limit) == "đóng") ++i;
  if (key(r.a, i, r.limit) != "trên" || key(r.a, i + 1, r.limit) != "địa" || key(r.a, i + 2, r.limit) != "bàn")
    return false;
  auto place = units_.place(r.a, i + 3, r.limit, true);
  if (!place) return false;
  r.name.owner_place = std::get<PlaceName>(std::move(place->parse));
  r.at = place->last;
  return true;
}

/// "Khối thi đua các Doanh nghiệp (Khối 2)": another name of the same block. A number belongs to the name, if the block
/// has no other; a description is only passed over.
void BlockParser::read_alias(Reading& r) const {
  if (r.name.refers_back() || !r.a.is(r.at, "(") || !lexicon_.is(WordClass::block_kind, r.a, r.at + 1)) return;
  for (std::uint32_t i = r.at + 2; i < r.limit && i < r.at + longest_alias; ++i) {
    if (!r.a.is(i, ")")) continue;
    const bool numbered = r.name.number.empty() && !numeral(r.a.token(i - 1)).empty();
    (numbered ? r.at : r.reach) = i + 1;
    return;
  }
}

/// ", Bộ Công an" and "- Thanh tra tỉnh Lạng Sơn" belong to the name, and so does "thuộc Cục Thuế"; "của UBND tỉnh"
/// only says whose block it is.
void BlockParser::read_owner(Reading& r) const {
  if (read_area(r)) return;
  std::uint32_t i = r.at;
  const bool comma = r.a.is(i, ",");
  const bool mark = comma || r.a.is(i, "-") || r.a.is(i, "–");
  if (mark) ++i;
  const std::string_view word = key(r.a, i, r.limit);
  const bool link = word == "thuộc" || word == "của";
  if (link) ++i;
  if (auto unit = units_.unit(r.a, i, r.limit); unit && unit->unit()) {
    // After a comma another unit may simply be the next of a list: only a central body owns by a comma alone.
    if (comma && !link && !central(*unit->unit())) return;
    if (read_members_everywhere(r, *unit->unit(), unit->last)) return;
    r.name.owner.push_back(std::get<UnitName>(std::move(unit->parse)));
    (word == "của" ? r.reach : r.at) = unit->last;
    return;
  }
  if (comma) return;
  auto place = units_.place(r.a, i, r.limit, !mark);
  if (!place || (!mark && !link && std::get<PlaceName>(place->parse).level.empty())) return;
  r.name.owner_place = std::get<PlaceName>(std::move(place->parse));
  (word == "của" ? r.reach : r.at) = place->last;
}

bool BlockParser::central(const UnitName& unit) const {
  const auto& head = lexicon_.knowledge().heads[unit.head];
  return unit.of_the_country || (!head.levels.empty() && head.levels.front() == knowledge::PlaceLevel::country);
}

/// "các phòng, ban, đơn vị": what lies within another unit.
bool BlockParser::parts_of_a_unit(std::string_view description) {
  if (description.starts_with("cac-")) description.remove_prefix(4);
  return description.starts_with("phong-ban") || description.starts_with("phong-don-vi") ||
         description.starts_with("don-vi") || description.starts_with("khoa-phong");
}

/// "Cụm thi đua các tỉnh miền Đông Nam Bộ | - Hội Cựu chiến binh Việt Nam", "Khối thi đua các trường | thuộc Bộ Y tế".
bool BlockParser::read_central_owner(Reading& r) const {
  const std::string_view word = key(r.a, r.at, r.limit);
  const bool directly = word == "trực" && key(r.a, r.at + 1, r.limit) == "thuộc";
  const bool link = word == "thuộc" || word == "của" || directly;
  if (!link && !r.a.is(r.at, "-") && !r.a.is(r.at, "–")) return false;
  auto unit = units_.unit(r.a, r.at + (directly ? 2 : 1), r.limit);
  const bool parts = link && parts_of_a_unit(r.name.description);
  if (!unit || !unit->unit() || unit->unit()->confers_only || !(central(*unit->unit()) || parts)) return false;
  r.name.owner.push_back(std::get<UnitName>(std::move(unit->parse)));
  (word == "của" ? r.reach : r.at) = unit->last;
  return true;
}

/// The body whose units in the provinces those of that head are: "Công an" → "Bộ Công an".
std::optional<UnitName> BlockParser::body_over(const UnitName& unit) const {
  const auto& heads = lexicon_.knowledge().heads;
  const std::string& id = heads[unit.head].id;
  for (std::uint32_t i = 0; i < heads.size(); ++i) {
    const auto& local = heads[i].local;
    const bool country = std::find(heads[i].levels.begin(), heads[i].levels.end(), knowledge::PlaceLevel::country) !=
                         heads[i].levels.end();
    if (!country || local.empty() || local.front() != id) continue;
    UnitName body;
    body.head = i;
    body.full = heads[i].name;
    body.of_the_country = true;
    return body;
  }
  return std::nullopt;
}

/// "Cụm thi đua số 2 | Công an các tỉnh miền núi": a numbered block of the body over them.
bool BlockParser::read_members_everywhere(Reading& r, const UnitName& unit, std::uint32_t at) const {
  if (unit.place.given() || !unit.parent.empty() || key(r.a, at, r.limit) != "các") return false;
  const auto level = lexicon_.match(PhraseKind::level, r.a, at + 1, r.limit);
  const std::string_view name = level ? Lexicon::level_name(level->entries.front()) : std::string_view{};
  if (name != "tỉnh" && name != "thành phố") return false;
  auto body = body_over(unit);
  if (!body) return false;
  r.name.owner.push_back(std::move(*body));
  std::uint32_t end = at + 1 + level->length;
  for (std::uint32_t i = end; i < r.limit && i < at + longest_description; i = end) {
    const std::uint32_t step = description_step(r, i, true);
    if (step == 0) break;
    end = i + step;
  }
  while (key(r.a, end - 1, r.limit) == "và" || r.a.is(end - 1, "-")) --end;
  r.at = end;
  return true;
}

/// "Cụm thi đua | Hội Nhà báo các tỉnh", "Khối thi đua các | Phòng Tài chính": of what kind the members are.
void BlockParser::read_members(Reading& r, std::uint32_t first) const {
  const bool plural = key(r.a, first, r.limit) == "các";
  const std::uint32_t at = plural ? first + 1 : first;
  if (at >= r.at || !r.a.word(at) || !r.a.tokens[at].capital) return;
  auto unit = units_.unit(r.a, at, r.at);
  if (!unit || !unit->unit() || unit->unit()->place.given() || unit->unit()->confers_only) return;
  const bool bracket = r.a.is(unit->last, "(") && r.a.is(unit->last + 2, ")");  // "Hội Nhà báo (HNB) các tỉnh"
  const bool everywhere = key(r.a, unit->last + (bracket ? 3 : 0), r.at) == "các" || (plural && unit->last == r.at);
  if (everywhere) r.name.members.push_back(std::get<UnitName>(std::move(unit->parse)));
}

/// "Ban Quản lý KCN | , KCX, KKT các tỉnh": commas inside of the kind of its members, who are of several places.
bool BlockParser::lists_members(const Analysis& a, std::uint32_t comma, std::uint32_t limit) const {
  constexpr std::uint32_t reach = 14;
  for (std::uint32_t i = comma + 1; i + 1 < limit && i < comma + reach; ++i) {
    if (!a.word(i) && !a.is(i, ",") && !a.is(i, "(") && !a.is(i, ")")) return false;
    if (lexicon_.match(PhraseKind::block_break, a, i, limit) || lexicon_.is(WordClass::block_kind, a, i)) return false;
    const bool several = key(a, i, limit) == "các" || key(a, i, limit) == "miền" || key(a, i, limit) == "vùng";
    const auto level = lexicon_.match(PhraseKind::level, a, key(a, i, limit) == "các" ? i + 1 : i, limit);
    if (several && level) return true;
    if (level && level->length == 1 && a.word(i + 1) && a.tokens[i + 1].capital) return false;  // "… tỉnh Hà Nam, …"
  }
  return false;
}

/// How many tokens at `at` go on with a description: 0 ends it.
std::uint32_t BlockParser::description_step(const Reading& r, std::uint32_t at, bool enumerating) const {
  const Analysis& a = r.a;
  if (a.is(at, "(")) {
    const bool abbreviation = at + 2 < r.limit && a.word(at + 1) && a.tokens[at + 1].all_capitals && a.is(at + 2, ")");
    return abbreviation ? 3 : 0;
  }
  if (a.is(at, "-") || a.is(at, "–")) {  // "chính trị - xã hội", but not "- xã Đông Hưng"
    const bool word =
        at + 1 < r.limit && a.word(at + 1) && !lexicon_.match(PhraseKind::block_break, a, at + 1, r.limit);
    if (const auto unit = word ? units_.unit(a, at + 1, r.limit) : std::nullopt;
        unit && unit->unit() && central(*unit->unit()))
      return 0;  // "- Hội Cựu chiến binh Việt Nam": whose it is
    return word && !units_.place(a, at + 1, r.limit, false) ? 2 : 0;
  }
  if (a.is(at, ","))
    return (enumerating && lexicon_.is(WordClass::block_noun, a, at + 1)) || lists_members(a, at, r.limit) ? 2 : 0;
  if (key(a, at, r.limit) == "số" && a.number(at + 1)) return 2;  // "Doanh nghiệp số 7"
  if (a.is(at, "&")) return 1;
  if (counts_places(a, at, r.limit)) return 2;                              // "Bộ Chỉ huy Quân sự | 12 tỉnh"
  if (a.number(at) && a.tokens[at - 1].capital && a.token(at).size() <= 2)  // "dọc Đường 6"
    return at + 1 >= r.limit || !a.word(at + 1) ? 1 : 0;
  if (!a.word(at)) return 0;
  if (key(a, at, r.limit) == "trực" && key(a, at + 1, r.limit) == "thuộc" && key(a, at + 2, r.limit) == "trung")
    return 4;  // "các thành phố trực thuộc Trung ương"
  const auto stop = lexicon_.match(PhraseKind::block_break, a, at, r.limit);
  const bool five = key(a, at, r.limit) == "năm" && lexicon_.is(WordClass::block_noun, a, at + 1);  // "năm thành phố"
  if (stop && !five && !(a.tokens[at].capital && !a.tokens[at].all_capitals)) return 0;
  return 1;
}

/// "các cơ quan Đảng tỉnh An Giang", "Nội chính tỉnh" say whose block it is; "các tỉnh Đông Nam Bộ" and "các huyện,
/// thành phố" say of whom it is: the level's word may not come first there.
bool BlockParser::read_owner_place(Reading& r, std::uint32_t at, bool may) const {
  const bool plural = at > 0 && r.a.says(at - 1, "các");  // "Công an các | huyện"
  if (!may || plural || at >= r.limit || r.a.tokens[at].capital) return false;
  auto place = units_.place(r.a, at, r.limit, true);
  if (!place || place->place()->level.empty() || r.a.is(place->last, ",")) return false;
  r.name.owner_place = std::get<PlaceName>(std::move(place->parse));
  r.at = place->last;
  return true;
}

void BlockParser::read_description(Reading& r) const {
  const Analysis& a = r.a;
  const std::uint32_t first = r.at;
  const bool counted = r.name.emulation && counts_places(a, first, r.limit);
  const bool nouns = a.is(first + 1, ",") && lexicon_.is(WordClass::block_noun, a, first) &&
                     lexicon_.is(WordClass::block_noun, a, first + 2);  // "phòng, ban, đơn vị"
  const bool enumerating = key(a, first, r.limit) == "các" || counted || nouns;
  // Without "thi đua" only a capital or "các" tells a name from any other khối or cụm.
  if (first < r.limit && a.word(first) && !a.tokens[first].capital && !enumerating &&
      !lexicon_.is(WordClass::block_noun, a, first))
    return;
  if (!r.name.emulation && !(first < r.limit && a.word(first) && (a.tokens[first].capital || enumerating))) return;
  std::uint32_t end = first + (counted ? 1 : 0);
  bool listed = enumerating;
  while (end < r.limit && end < first + longest_description) {
    r.at = end;
    if (end > first && read_area(r)) break;
    if (read_owner_place(r, end, end > first + (enumerating ? 1 : 0))) break;
    listed = listed || key(a, end, r.limit) == "các";  // "Hội Nhà báo các tỉnh, thành phố"
    listed = listed || counts_places(a, end, r.limit);
    const std::uint32_t step = description_step(r, end, listed);
    if (step == 0) break;
    end += step;
  }
  r.at = std::max(r.at, end);
  while (end > first && (key(a, end - 1, r.limit) == "và" || a.is(end - 1, "-"))) r.at = --end;
  std::uint32_t stop = end;
  if (stop > first + 2 && a.number(stop - 1) && key(a, stop - 2, r.limit) == "số") {
    r.name.number = numeral(a.token(stop - 1));
    if (!r.name.number.empty()) stop -= 2;
  }
  if (stop > first + 1 && a.word(stop - 1) && a.tokens[stop - 1].all_capitals) {
    r.name.number = numeral(a.token(stop - 1));  // "các cơ quan Trung ương II"
    if (!r.name.number.empty()) --stop;
  }
  r.name.description = text::slug(a.range(first, stop));
  read_members(r, first);
  // "VH-XH" and "Văn hóa - Xã hội" describe one block.
  const auto sector = lexicon_.match(PhraseKind::sector, a, first, stop);
  if (sector && first + sector->length == stop)
    r.name.description = lexicon_.knowledge().sectors[sector->entries.front()].id;
}

}  // namespace sovang::extract
