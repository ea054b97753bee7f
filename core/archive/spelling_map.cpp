// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/spelling_map.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "core/text/fold.hpp"

namespace sovang::archive {
namespace {

/// The line of `text` that begins at `begin`, without its newline.
std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

std::string_view folded_of(std::string_view line) {
  return line.substr(0, line.find('\t'));
}

/// Where the first line begins whose word is not less than `folded`.
std::size_t lower_bound(std::string_view text, std::string_view folded) {
  std::size_t low = 0;
  std::size_t high = text.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t newline = middle == 0 ? std::string_view::npos : text.rfind('\n', middle - 1);
    const std::size_t begin = newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view line = line_at(text, begin);
    if (folded_of(line) < folded) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return std::min(low, text.size());
}

std::vector<std::string> spellings_of(std::string_view line) {
  std::vector<std::string> spellings;
  for (std::size_t tab = line.find('\t'); tab != std::string_view::npos;) {
    const std::size_t next = line.find('\t', tab + 1);
    spellings.emplace_back(line.substr(tab + 1, next == std::string_view::npos ? next : next - tab - 1));
    tab = next;
  }
  return spellings;
}

void append_line(std::string& text, std::string_view folded, const std::set<std::string>& spellings) {
  if (spellings.empty()) return;
  text += folded;
  for (const std::string& spelling : spellings) (text += '\t') += spelling;
  text += '\n';
}

}  // namespace

std::vector<std::string> SpellingMap::find(std::string_view folded) const {
  const std::string_view line = line_at(text_, lower_bound(text_, folded));
  if (folded.empty() || folded_of(line) != folded) return {};
  return spellings_of(line);
}

std::vector<std::string> SpellingMap::beginning(std::string_view prefix, std::size_t most) const {
  std::vector<std::string> found;
  for (std::size_t at = lower_bound(text_, prefix); at < text_.size() && found.size() <= most;) {
    const std::string_view line = line_at(text_, at);
    if (!folded_of(line).starts_with(prefix)) break;
    std::ranges::move(spellings_of(line), std::back_inserter(found));
    at += line.size() + 1;
  }
  return found;
}

SpellingMap SpellingMap::changed(const SpellingChanges& changes) const {
  std::string result;
  result.reserve(text_.size() + changes.size() * 16);
  std::size_t done = 0;
  for (const auto& [folded, words] : changes) {
    const std::size_t begin = std::max(done, lower_bound(text_, folded));
    result.append(text_, done, begin - done);
    const std::string_view line = line_at(text_, begin);
    std::set<std::string> spellings;
    done = begin;
    if (begin < text_.size() && folded_of(line) == folded) {
      for (std::string& spelling : spellings_of(line)) spellings.insert(std::move(spelling));
      done = std::min(begin + line.size() + 1, text_.size());
    }
    for (const auto& [word, occurs] : words) {
      if (occurs) {
        spellings.insert(word);
      } else {
        spellings.erase(word);
      }
    }
    append_line(result, folded, spellings);
  }
  result.append(text_, done);
  return SpellingMap(std::move(result));
}

void note_spelling(SpellingChanges& changes, const std::string& key, bool occurs) {
  std::string folded = text::fold(key);
  if (folded != key && !folded.empty()) changes[std::move(folded)][key] = occurs;
}

}  // namespace sovang::archive
