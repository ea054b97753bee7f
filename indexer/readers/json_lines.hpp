// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/readers/member.hpp"

namespace sovang::readers {

/// Cuts JSON Lines, which come in pieces of any size, into members: each line that is not blank is one, named by the
/// "id" of its object, else by the number of the line. A line longer than `max_line` bytes is a member that is refused.
class JsonLines {
 public:
  JsonLines(std::size_t max_line, const TakeMember& take) : max_line_(max_line), take_(take) {}

  /// False: `take` wants no more.
  [[nodiscard]] bool feed(std::string_view piece);
  [[nodiscard]] bool finish();

 private:
  [[nodiscard]] bool give();

  std::size_t max_line_;
  const TakeMember& take_;
  std::string line_;
  std::size_t number_ = 1;
  bool too_long_ = false;
};

}  // namespace sovang::readers
