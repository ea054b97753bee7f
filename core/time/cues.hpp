// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace sovang::time {

/// What a word or number means to the recognisers of time expressions.
enum class Cue : std::uint8_t {
  none,
  number,         ///< digits
  number_word,    ///< một, hai … mười
  year,           ///< năm (also the number five)
  month,          ///< tháng
  day,            ///< ngày
  day_prefix,     ///< mồng, mùng
  quarter,        ///< quý
  part_of_day,    ///< sáng, trưa, chiều, tối, đêm
  today,          ///< hôm, bữa
  stage_first,    ///< giai
  stage_second,   ///< đoạn
  era,            ///< thời
  term,           ///< nhiệm
  term_second,    ///< kỳ, kì
  study,          ///< học
  cohort,         ///< niên
  cohort_second,  ///< khóa, học
  since,          ///< từ
  until,          ///< đến, tới
  whole,          ///< hết
  now,            ///< nay
  at_present,     ///< hiện
  first_part,     ///< đầu
  last_part,      ///< cuối
  of,             ///< của
  conjunction,    ///< và, hoặc
  each,           ///< mỗi, hàng, hằng: what follows is repeated, not dated
  several,        ///< các, những, nhiều, mấy, vài
  ordinal,        ///< thứ, lần, số: the number after it is an ordinal or an identifier
  about,          ///< hơn, gần, trên, khoảng: the number after it is an amount
  measure         ///< người, đồng, triệu, hộ …: the number before it is an amount
};

/// A word that is a cue: its key and, of a number word, its value (otherwise -1).
struct CueWord {
  std::string_view key;
  Cue cue;
  int number = -1;
};

/// The cue that a word is, in any case and tone placement, or nullptr. The table lives as long as the program.
[[nodiscard]] const CueWord* find_cue(std::string_view word);

}  // namespace sovang::time
