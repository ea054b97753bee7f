// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/furniture.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/boilerplate_markers.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t max_entry = 40;  ///< code points of an entry of a menu
constexpr std::size_t min_entries = 3;
constexpr std::size_t max_label = 24;  ///< bytes before a colon

constexpr std::array<std::string_view, 3> arrows{">>", "»", "►"};
constexpr std::array<std::string_view, 2> between_buttons{"|", " - "};
constexpr std::array<std::string_view, 3> steps{" > ", " » ", " › "};
constexpr std::array<std::string_view, 5> keywords{"tag", "tags", "tu khoa", "tu khoa tim kiem", "chu de"};

/// As text::key() gives them: folded, "báo" would be the beginning of "bảo hiểm", "đài" that of "đại hội".
constexpr std::array<std::string_view, 6> media{"báo ",     "cổng thông tin", "trang thông tin",
                                                "tạp chí ", "đài ",           "website"};
constexpr std::string_view report = "báo cáo";

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> entries;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view entry = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + separator.size()));
    if (entry.find_first_not_of(' ') != std::string_view::npos) entries.push_back(entry);
  }
  return entries;
}

std::vector<std::string_view> entries_of(const Line& line) {
  return line.kind == readers::BlockKind::row ? std::vector<std::string_view>() : split(line.text, "|");
}

bool is_short(std::string_view entry) {
  return text::count_code_points(entry) <= max_entry;
}

std::string label_of(std::string_view text) {
  const std::size_t colon = text.find(':');
  const bool labels = colon != std::string_view::npos && colon <= max_label && colon + 1 < text.size();
  return labels ? text::fold_words(text.substr(0, colon)) : std::string();
}

bool is_button(std::string_view entry) {
  return marker(text::fold_words(entry)) == Marker::line || marker(label_of(entry)) == Marker::line;
}

/// "Xem thêm: …", "Tin liên quan: …", "Tags: …": the label is a marker, what follows is told elsewhere.
bool is_labelled(const Line& line) {
  const std::string label = label_of(line.text);
  const Marker found = marker(label);
  return found == Marker::line || found == Marker::related ||
         std::find(keywords.begin(), keywords.end(), label) != keywords.end();
}

/// The path of a page: "Trang chủ » Tin tức".
bool is_breadcrumb(const Line& line) {
  return std::any_of(steps.begin(), steps.end(), [&](std::string_view step) {
    const auto entries = split(line.text, step);
    return entries.size() >= 2 && std::all_of(entries.begin(), entries.end(), is_short);
  });
}

/// "TT | Đơn vị | Xếp hạng", "1 | Sở Y tế | Nhất": a table that somebody pasted as text.
bool is_table_row(const std::vector<std::string_view>& entries) {
  if (entries.size() < 2) return false;
  const std::string first = text::fold_words(entries.front());
  const bool number = !first.empty() && first.find_first_not_of("0123456789") == std::string::npos;
  return number || first == "tt" || first == "stt" || first == "so tt";
}

}  // namespace

bool is_menu(const Line& line) {
  const auto entries = entries_of(line);
  if (ends_with_stop(line.text) || is_table_row(entries)) return false;
  return is_breadcrumb(line) ||
         (entries.size() >= min_entries && std::all_of(entries.begin(), entries.end(), is_short));
}

bool is_furniture(const Line& line) {
  const bool points =
      std::any_of(arrows.begin(), arrows.end(), [&](std::string_view arrow) { return line.text.starts_with(arrow); });
  if (points || is_labelled(line)) return true;
  const auto entries = entries_of(line);
  return entries.size() >= 2 && std::all_of(entries.begin(), entries.end(), is_short) &&
         std::any_of(entries.begin(), entries.end(), is_button);
}

std::string_view without_buttons(std::string_view text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view separator : between_buttons) {
      const std::size_t at = text.rfind(separator);
      if (at == std::string_view::npos || !is_button(text.substr(at + separator.size()))) continue;
      text = text.substr(0, text.find_last_not_of(' ', at - std::min<std::size_t>(at, 1)) + 1);
      cut = true;
    }
  }
  return text;
}

bool names_medium(std::string_view text) {
  const std::string key = text::key(text);
  return !key.starts_with(report) && std::any_of(media.begin(), media.end(), [&](std::string_view word) {
    return std::string_view(key).starts_with(word);
  });
}

}  // namespace sovang::structure
