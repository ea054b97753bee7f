// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/line_diff.hpp"

#include <algorithm>
#include <vector>

namespace sovang::golden {
namespace {

constexpr std::size_t around = 3;
constexpr std::size_t most_lines = 2000;  ///< of either text; the table of lengths is quadratic

using Lines = std::vector<std::string_view>;

struct Entry {
  char sign;
  std::string_view line;
};

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty() && lines.size() < most_lines) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return lines;
}

/// lengths[i][j]: of the longest common subsequence of a[i …] and b[j …].
std::vector<std::vector<std::size_t>> common_lengths(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> lengths(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;)
    for (std::size_t j = b.size(); j-- > 0;)
      lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

std::vector<Entry> compare(const Lines& a, const Lines& b) {
  const auto lengths = common_lengths(a, b);
  std::vector<Entry> entries;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      entries.push_back({' ', a[i++]});
      ++j;
    } else if (j == b.size() || (i < a.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      entries.push_back({'-', a[i++]});
    } else {
      entries.push_back({'+', b[j++]});
    }
  }
  return entries;
}

bool near_change(const std::vector<Entry>& entries, std::size_t at) {
  const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(at - std::min(at, around));
  const auto end = entries.begin() + static_cast<std::ptrdiff_t>(std::min(entries.size(), at + around + 1));
  return std::any_of(begin, end, [](const Entry& entry) { return entry.sign != ' '; });
}

}  // namespace

std::string line_diff(std::string_view wanted, std::string_view printed) {
  std::string out;
  if (wanted == printed) return out;
  const std::vector<Entry> entries = compare(lines_of(wanted), lines_of(printed));
  bool left_out = false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool shown = near_change(entries, i);
    if (shown) {
      out += entries[i].sign;
      out += entries[i].line;
      out += '\n';
    } else if (!left_out) {
      out += "…\n";
    }
    left_out = !shown;
  }
  return out;
}

}  // namespace sovang::golden
