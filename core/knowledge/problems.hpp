// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sovang::knowledge {

/// Gathers everything that is wrong with a set of files, so that one run shows it all. A problem is one line,
/// "file:line: message"; after `limit` of them the rest are only counted, so that a hostile file cannot fill the
/// memory.
class Problems {
 public:
  static constexpr std::size_t limit = 500;

  void add(std::string_view file, int line, std::string_view message);
  [[nodiscard]] bool empty() const { return count_ == 0; }
  [[nodiscard]] std::size_t count() const { return count_; }
  /// All problems, a line each, no newline at the end.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<std::string> lines_;
  std::size_t count_ = 0;
};

}  // namespace sovang::knowledge
