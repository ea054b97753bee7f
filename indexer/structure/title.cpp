// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/title.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/boilerplate_markers.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/furniture.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t max_title = 250;     ///< code points
constexpr std::size_t lines_of_head = 5;   ///< a plain text's title stands among so many first lines
constexpr std::size_t min_agreement = 10;  ///< folded bytes of a heading that must stand in the metadata's title

constexpr std::array<std::string_view, 5> separators{" | ", " - ", " – ", " :: ", " » "};

bool names_site(std::string_view part, const std::string& site) {
  const std::string words = text::fold_words(part);
  if (!site.empty() && words == text::fold_words(site)) return true;
  if (part.find('.') != std::string_view::npos && part.find(' ') == std::string_view::npos) return true;
  return names_medium(part);
}

std::string without_site(std::string_view title, const std::string& site) {
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && names_site(title.substr(at + separator.size()), site))
      return without_site(title.substr(0, at), site);
  }
  return std::string(title);
}

Title of_web_page(const readers::Metadata& metadata, const Lines& lines) {
  const std::string told = without_site(metadata.title, metadata.site);
  const std::string told_words = text::fold_words(metadata.title);
  const std::string site = text::fold_words(metadata.site);
  Title title{told, std::nullopt};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool agrees = line.words.size() >= min_agreement && told_words.starts_with(line.words);
    const bool heads =
        line.kind == readers::BlockKind::title && line.words != site && text::count_code_points(line.text) <= max_title;
    const bool closes = line.kind == readers::BlockKind::heading && line.words.size() >= min_agreement &&
                        told_words.ends_with(" " + line.words);
    if (closes && !title.line) return {std::string(line.text), i};
    if (agrees && (heads || line.words == text::fold_words(told))) return {std::string(line.text), i};
    if (heads && !title.line) title = {std::string(line.text), i};
  }
  return title;
}

bool can_be_title(const Line& line) {
  return line.kind != readers::BlockKind::item && line.words.find(' ') != std::string::npos &&
         text::count_code_points(line.text) <= max_title && line.words.find(" anh minh hoa") == std::string::npos &&
         !line.text.ends_with('.') && !line.text.ends_with(';') && !line.text.ends_with(':') &&
         !line.text.ends_with(',');
}

/// A masthead, a date, a button: the title may still stand below it.
bool stands_above_title(const Line& line) {
  return marker(line.words) != Marker::none || is_dateline(line.text, line.words) || is_menu(line) ||
         is_furniture(line) || (all_capitals(line.text) && names_medium(line.text));
}

/// A line broken in the middle of a sentence: the next one begins small.
bool goes_on(const Line& next) {
  const auto tokens = text::tokenize(next.text.substr(0, 40));
  return !tokens.empty() && tokens.front().kind == text::TokenKind::word && !tokens.front().capital;
}

Title title_below(const Lines& lines, std::size_t begin) {
  const std::size_t end = std::min(lines.size(), begin + lines_of_head);
  const auto first = std::find_if_not(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                      lines.begin() + static_cast<std::ptrdiff_t>(end), stands_above_title);
  const auto at = static_cast<std::size_t>(first - lines.begin());
  if (at == end || at + 1 >= lines.size() || !can_be_title(*first) || goes_on(lines[at + 1])) return {};
  return {std::string(first->text), at};
}

/// What stands above a menu is the site's; but buttons may also stand below the title.
Title of_plain_text(const Lines& lines) {
  const auto head_end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), lines_of_head));
  const auto menu = std::find_if(std::make_reverse_iterator(head_end), lines.rend(), is_menu);
  Title title = title_below(lines, static_cast<std::size_t>(lines.rend() - menu));
  return title.line || menu == lines.rend() ? title : title_below(lines, 0);
}

/// A title told beside the text, as JSON has it. The text may begin with it; what stands below a sentence is its own.
Title told_beside(const std::string& told, const Lines& lines) {
  const std::string words = text::fold_words(told);
  for (std::size_t i = 0; i < std::min(lines.size(), lines_of_head) && !ends_sentence(lines[i].text); ++i)
    if (lines[i].words == words) return {told, i};
  return {told, std::nullopt};
}

}  // namespace

Title find_title(const readers::Metadata& metadata, const Lines& lines) {
  if (readers::is_web_page(metadata)) return of_web_page(metadata, lines);
  return metadata.title.empty() ? of_plain_text(lines) : told_beside(metadata.title, lines);
}

}  // namespace sovang::structure
