// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/word_table.hpp"

namespace sovang::extract {

/// The words that the grammar of names and passages asks for by themselves (Analysis::says and key), each once, as
/// match keys. In every vocabulary they have the first ids: 1, 2, …
inline constexpr auto asked_words = std::to_array<std::string_view>(
    {"cho",   "và",    "các",  "thi",  "đua",  "vực",  "trưởng", "phó",  "số",   "đóng",  "trên", "địa",   "bàn",
     "thuộc", "của",   "hạng", "xuất", "sắc",  "danh", "hiệu",   "căn",  "cứ",   "xét",   "đề",   "theo",  "thành",
     "tích",  "kết",   "gồm",  "bao",  "cụ",   "thể",  "sách",   "vào",  "chi",  "nhánh", "khu",  "tặng",  "trao",
     "khen",  "quyết", "đứng", "xếp",  "đạt",  "làm",  "giữ",    "ông",  "bà",   "đồng",  "chí",  "anh",   "chị",
     "đầu",   "nhất",  "nhì",  "ba",   "nhứt", "khối", "cụm",    "năm",  "nghị", "điều",  "dẫn",  "định",  "là",
     "vị",    "sinh",  "bình", "do",   "được", "giao", "ước",    "hiện", "thực", "kì",    "kí",   "nhiệm", "sang",
     "trình", "từ",    "bầu",  "nhân", "lập",  "kỉ",   "niệm",   "ngày", "tại",  "cập",   "lần",  "lượt",  "thứ",
     "đó",    "¶",     "trực", "tập",  "cờ",   "như",  "có",     "trong"});

/// One of them, as a number: it is asked for at every other token of a text. Another word does not compile.
class AskedWord {
 public:
  consteval AskedWord(const char* word_key) : id_(id_of(word_key)) {}
  [[nodiscard]] constexpr WordId id() const { return id_; }

 private:
  static consteval WordId id_of(std::string_view word_key) {
    const auto* at = std::find(asked_words.begin(), asked_words.end(), word_key);
    if (at == asked_words.end()) throw "the word is missing from asked_words";
    return static_cast<WordId>(at - asked_words.begin()) + 1;
  }

  WordId id_;
};

}  // namespace sovang::extract
