// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sovang::plan {

/// What a phrase of a question says, its relation and its names aside.
enum class Saying : std::uint8_t {
  who,         ///< "ai", "đơn vị nào"
  person,      ///< "cá nhân nào"
  when,        ///< "năm nào"
  times,       ///< "mấy lần"
  years,       ///< "bao nhiêu năm"
  how_many,    ///< "bao nhiêu đơn vị"
  members,     ///< "bao nhiêu thành viên"
  award,       ///< "danh hiệu gì"
  block,       ///< "khối nào"
  rank,        ///< "hạng mấy"
  decision,    ///< "quyết định nào"
  whether,     ///< "phải không"
  in_a_row,    ///< "liên tiếp": behind or before a number of years
  many_years,  ///< "nhiều năm liền"
  how_long,    ///< "mấy năm liền"
  first,       ///< "lần đầu"
  last,        ///< "gần đây nhất"
  most,        ///< "nhiều lần nhất"
  filler       ///< says nothing that is not said by the rest
};

struct QuestionPhrase {
  std::string_view words;  ///< keys
  Saying saying;
};

/// Every phrase, fillers aside: these are looked for before names.
[[nodiscard]] std::span<const QuestionPhrase> question_phrases();

/// Words that may stand anywhere: looked for when everything else is found.
[[nodiscard]] std::span<const std::string_view> question_fillers();

}  // namespace sovang::plan
