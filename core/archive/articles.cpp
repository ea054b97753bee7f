// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/articles.hpp"

namespace sovang::archive {
namespace {

constexpr std::size_t fewest_articles = 3;
constexpr std::size_t shortest_text = 4000;  ///< bytes: a decision of one page is found as a whole

bool goes_on(const model::Layout& line) {
  return line.kind != model::LayoutKind::signature &&
         (line.label.empty() || line.label.starts_with("khoản ") || line.label.starts_with("điểm "));
}

}  // namespace

std::vector<Article> articles_of(const model::Record& record) {
  std::vector<Article> articles;
  bool open = false;
  for (const model::Layout& line : record.layout) {
    if (line.label.starts_with("Điều ")) {
      articles.push_back({line.label, line.span});
      open = true;
    } else {
      open = open && goes_on(line);
      if (open) articles.back().span.end = line.span.end;
    }
  }
  return articles;
}

bool has_parts(const model::Record& record, const std::vector<Article>& articles) {
  return articles.size() >= fewest_articles && record.text.size() >= shortest_text;
}

}  // namespace sovang::archive
