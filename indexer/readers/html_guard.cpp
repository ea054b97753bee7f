// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html_guard.hpp"

#include <algorithm>

#include "core/text/ascii.hpp"

namespace sovang::readers {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Goes through a page from tag to tag, as the parser does: what quotes, comments and scripts hold is no tag.
class Scanner {
 public:
  explicit Scanner(std::string_view html) : html_(html) {}

  /// Moves behind the name of the next start tag; empty at the end.
  std::string_view next_tag() {
    while ((at_ = html_.find('<', at_)) != std::string_view::npos) {
      ++at_;
      if (rest().starts_with("!--")) skip_past("-->");
      if (at_ < html_.size() && letter(html_[at_])) return take_until(" \t\r\n\f/>");
    }
    return {};
  }

  /// Counts the attributes of the tag that next_tag() found, and moves behind it.
  std::size_t attributes(std::size_t limit) {
    std::size_t count = 0;
    for (skip_blanks(); at_ < html_.size() && html_[at_] != '>' && count <= limit; skip_blanks(), ++count) {
      take_until(" \t\r\n\f=>");
      skip_blanks();
      if (rest().starts_with('=')) skip_value();
    }
    return count;
  }

  void skip_past(std::string_view end) {
    const std::size_t found = html_.find(end, at_);
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

 private:
  [[nodiscard]] std::string_view rest() const { return html_.substr(at_); }
  void skip_blanks() { at_ = std::min(html_.find_first_not_of(blanks, at_), html_.size()); }

  std::string_view take_until(std::string_view stops) {
    const std::size_t begin = at_;
    at_ = std::min(html_.find_first_of(stops, at_), html_.size());
    return html_.substr(begin, at_ - begin);
  }

  void skip_value() {
    ++at_;
    skip_blanks();
    if (at_ == html_.size()) return;
    const char quote = html_[at_];
    if (quote != '"' && quote != '\'') {
      take_until(" \t\r\n\f>");
      return;
    }
    ++at_;
    skip_past(std::string_view(&quote, 1));
  }

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace

std::size_t most_attributes(std::string_view html, std::size_t limit) {
  Scanner scanner(html);
  std::size_t most = 0;
  for (std::string_view name = scanner.next_tag(); !name.empty() && most <= limit; name = scanner.next_tag()) {
    most = std::max(most, scanner.attributes(limit));
    const std::string lower = text::ascii_lower(name.substr(0, 8));
    if (lower == "script") scanner.skip_past("</script");
    if (lower == "style") scanner.skip_past("</style");
  }
  return most;
}

}  // namespace sovang::readers
