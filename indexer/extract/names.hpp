// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/knowledge/knowledge.hpp"
#include "core/model/record.hpp"

namespace sovang::extract {

inline constexpr std::uint32_t no_name = 0xffffffff;

/// The place in a unit's or block's name, as written: "tỉnh Thái Bình", "huyện" alone, "Thái Bình" alone.
struct PlaceName {
  std::string level;                      ///< the word of the level, lower case and in full ("thành phố"), or empty
  std::string name;                       ///< without the level; empty: the level stands alone ("UBND tỉnh")
  std::vector<std::uint32_t> candidates;  ///< entries of Knowledge::places that have this name and level
  bool country = false;                   ///< "Việt Nam": behind a name of the state it tells nobody apart
  [[nodiscard]] bool given() const { return !level.empty() || !name.empty(); }
};

/// xã, phường, thị trấn, đặc khu.
[[nodiscard]] inline bool commune_level(std::string_view level) {
  return level == "xã" || level == "phường" || level == "thị trấn" || level == "đặc khu";
}

/// head [sector] [own name] [connector] [level place], perhaps the office or part of another unit ("Văn phòng UBND
/// tỉnh").
struct UnitName {
  std::uint32_t head = 0;  ///< entry of Knowledge::heads
  std::string sector;      ///< slug, or empty
  std::string own;         ///< own name or number, slug: "may-tien-thuan", "7"
  std::string full;        ///< printed form, abbreviations spelt out, without the place
  PlaceName place;
  std::vector<UnitName> parent;  ///< none or one: the unit that this one is a part of
  bool confers_only = false;     ///< an authority: it gives and never receives
  bool told_before = false;  ///< only the head is said: "Trường đã được …" after "Trường THCS Quách Xuân Kỳ"
  bool stand_in = false;        ///< told before, and now only by a word such as "đơn vị", "nhà trường"
  bool part = false;            ///< of a kind that lies within another: Trung đoàn, Phòng, Khoa
  bool inner = false;           ///< of a kind that only its whole or a place tells apart: Phòng, Vụ, Đội
  bool freely_named = false;    ///< its own name may be a place's by chance: "Trường THPT Bảo Lộc"
  bool whole = false;           ///< of a kind within which others lie: Sư đoàn, Sở, Đại học
  bool of_the_country = false;  ///< "Bảo hiểm xã hội Việt Nam", without a place
  bool numbered_area = false;   ///< "khu vực V": numbers may count through the country
  bool foreign = false;         ///< another country's: "Bộ Quốc phòng Lào"
  bool several = false;         ///< "8 Sở GD&ĐT": counts units and names none
  bool unlisted = false;        ///< known to be a name only by its place in a list: of no kind, without an id
  bool borrowed_head = false;   ///< the head stands before an earlier name of the list: "Công an tỉnh A, B"
};

/// A block or cluster of emulation. Without number and description it refers back to the block spoken of.
struct BlockName {
  std::string kind;        ///< khoi, cum, khu-vuc
  bool emulation = false;  ///< "thi đua" is said in the name
  std::string number;      ///< "2", "7": Arabic, without leading zeros; empty: none
  std::string description;  ///< slug of what is said after the kind, without number, owner and "đóng trên địa bàn …"
  PlaceName owner_place;          ///< "… tỉnh Sóc Trăng"
  std::vector<UnitName> owner;    ///< none or one: "…, Bộ Công an", "của LĐLĐ tỉnh"
  std::vector<UnitName> members;  ///< none or one: what its members are, "Hội Nhà báo các tỉnh", without a place
  [[nodiscard]] bool refers_back() const { return number.empty() && description.empty(); }
};

struct AwardName {
  std::uint32_t award = 0;  ///< entry of Knowledge::awards
  int grade = 0;
  std::vector<int> more_grades;       ///< "hạng Nhất, Nhì, Ba"
  std::string in_full;                ///< of "hạng Nhì" alone, behind "Huân chương Lao động hạng Ba (1995),"
  std::string issuer;                 ///< who gives it, as written after the name; empty: not said
  std::vector<UnitName> issuer_unit;  ///< none or one
};

struct PersonName {
  std::uint32_t unit = no_name;  ///< the name of the unit in which the person holds a post, where the text says it next
  std::uint32_t stands_for = no_name;  ///< of "ông", "bà": the name of the person who is meant
};
struct NumberName {
  std::string number;  ///< without spaces: "231/QĐ-TTg"
};

/// A name found in the text: tokens [first, last). `reach` is where the rules go on: behind the owner of a block, who
/// confers an award or the posts of a person, which are names of their own.
struct Name {
  model::MentionType type = model::MentionType::unit;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::variant<UnitName, BlockName, AwardName, PersonName, NumberName, PlaceName> parse;
  std::uint32_t reach = 0;  ///< 0: `last`

  [[nodiscard]] const UnitName* unit() const { return std::get_if<UnitName>(&parse); }
  [[nodiscard]] const BlockName* block() const { return std::get_if<BlockName>(&parse); }
  [[nodiscard]] const AwardName* award() const { return std::get_if<AwardName>(&parse); }
  [[nodiscard]] const PlaceName* place() const { return std::get_if<PlaceName>(&parse); }
  [[nodiscard]] const PersonName* person() const { return std::get_if<PersonName>(&parse); }
  [[nodiscard]] const NumberName* number() const { return std::get_if<NumberName>(&parse); }
};

}  // namespace sovang::extract
