// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace sovang::archive {

/// One field of the archive: everything else (writer, query parser, --help, docs) reads this table. Prefixes follow the
/// convention of Xapian's Omega: single capitals are reserved by it, our own begin with X.
struct Field {
  std::string_view name;        ///< in queries: "kind:decision"
  std::string_view vietnamese;  ///< the same, typed without diacritics: "loai:"
  std::string_view prefix;      ///< of the terms; empty: no terms
  int slot;                     ///< of the values; -1: none
  std::string_view example;
  std::string_view purpose;
};

inline constexpr std::array<Field, 15> fields{{
    {"id", "ma", "Q", -1, "id:4f4ddd42add532cf", "record id"},
    {"path", "tep", "P", -1, "path:news/2021/001.txt", "path in its source"},
    {"url", "url", "U", -1, "url:https://example.org/a", "address"},
    {"title", "tieude", "S", -1, "title:\"tổng kết\"", "words of the title"},
    {"kind", "loai", "XK", 4, "kind:decision", "kind of document"},
    {"unit", "donvi", "XU", 7, "unit:\"Sở Tài chính\"", "a unit is named"},
    {"block", "khoi", "XB", 8, "block:\"khối thi đua 1\"", "a block or cluster is named"},
    {"award", "khenthuong", "XW", 9, "award:\"huân chương lao động\"", "an award is named"},
    {"place", "noi", "XP", 5, "place:\"Thái Bình\"", "the place that the document speaks for, or one that it names"},
    {"person", "nguoi", "XH", -1, "person:\"Nguyễn Văn A\"", "a person is named"},
    {"number", "so", "XN", -1, "number:42/QĐ-TTg", "the document's own number"},
    {"cites", "dan", "XC", -1, "cites:98/2023/NĐ-CP", "a document that it cites"},
    {"year", "nam", "Y", 6, "year:2020", "a year that is spoken of"},
    {"source", "nguon", "XS", 10, "source:news", "name of the source that it was read from"},
    {"date", "ngay", "", 0, "date:2020-01..2020-06", "date of publication"},
}};

/// Value slots, given explicitly: a slot is never reused for something else.
enum class Slot : std::uint8_t {
  published = 0,  ///< YYYYMMDD, the first day where only the month or the year is known
  earliest = 1,   ///< YYYYMMDD: first day of the time that is spoken of
  latest = 2,     ///< YYYYMMDD: last day of it
  story = 3,      ///< 16 hex digits over the folded words: copies of one story have the same
  kind = 4,
  place = 5,
  years = 6,  ///< 6–9: lists, list_separator between
  units = 7,
  blocks = 8,
  awards = 9,
  stamp =
      10,     ///< id and SourceStamp in binary: with the term XS<source> the files of a source are listed from one slot
  order = 11  ///< what comes first of documents of one score: by date, path, id (index_document.cpp)
};

inline constexpr char list_separator = '\x1f';

/// The field called `name` in English or Vietnamese, or nullptr.
[[nodiscard]] constexpr const Field* field(std::string_view name) {
  for (const Field& f : fields)
    if (f.name == name || f.vietnamese == name) return &f;
  return nullptr;
}

}  // namespace sovang::archive
