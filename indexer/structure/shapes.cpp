// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/shapes.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/dates.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t min_prose = 100;  ///< code points
constexpr std::size_t max_name = 100;   ///< bytes

constexpr std::array<std::string_view, 8> closers{"\"", "”", "’", "'", ")", "]", "»", " "};
constexpr std::array<std::string_view, 4> enders{".", "!", "?", "…"};
constexpr std::array<std::string_view, 3> stops{";", ":", ","};

/// First words, as text::key() gives them, of what is written like a name and is none.
constexpr std::array<std::string_view, 26> no_names{
    "báo",  "bảng",  "ban",   "bộ",     "các",  "chi", "công", "cục",  "hội",  "huyện",  "khối", "cụm",  "liên",
    "ngân", "nguồn", "phòng", "phường", "quận", "sở",  "theo", "tỉnh", "tổng", "trường", "ủy",   "việt", "xã"};

template <class List>
bool ends_with_any(std::string_view text, const List& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view s) { return text.ends_with(s); });
}

std::string_view without_closers(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view closer : closers)
      if (text.ends_with(closer)) {
        text.remove_suffix(closer.size());
        again = true;
      }
  }
  return text;
}

}  // namespace

bool ends_sentence(std::string_view text) {
  return ends_with_any(without_closers(text), enders);
}

bool ends_with_stop(std::string_view text) {
  return ends_sentence(text) || ends_with_any(without_closers(text), stops);
}

bool all_capitals(std::string_view text) {
  std::size_t letters = 0;
  for (const text::Token& token : text::tokenize(text.substr(0, 2000))) {
    if (token.kind != text::TokenKind::word) continue;
    if (!token.all_capitals) return false;
    letters += token.end - token.begin;
  }
  return letters > 1;
}

bool is_prose(const Line& line) {
  return text::count_code_points(line.text) >= min_prose && ends_sentence(line.text) && line.link_share < 0.3 &&
         !ends_with_stamp(line.text);
}

bool is_name(std::string_view text) {
  if (text.size() > max_name) return false;
  std::size_t syllables = 0;
  std::size_t names = 0;
  const auto tokens = text::tokenize(text);
  for (const text::Token& token : tokens) {
    const std::string_view word = token.of(text);
    if (token.kind == text::TokenKind::word) {
      if (!token.capital || (token.all_capitals && word.size() > 4)) return false;
      if (++syllables > 5) return false;
    } else if (word == "-" || word == "–" || word == "," || word == "&") {
      if (syllables < 2) return false;
      syllables = 0;
      ++names;
    } else {
      return false;
    }
  }
  if (syllables < 2 || names > 2) return false;
  const std::string first = text::key(tokens.front().of(text));
  return std::find(no_names.begin(), no_names.end(), first) == no_names.end();
}

}  // namespace sovang::structure
