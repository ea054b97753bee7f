// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/snippet.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"

namespace sovang::answers {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::string_view ellipsis = "…";
constexpr std::size_t left_context = 60;  ///< characters; the rest of the room goes to the right
constexpr std::size_t no_word = ~std::size_t{0};

/// At most `most` characters of `utf8`.
std::string_view head(std::string_view utf8, std::size_t most) {
  std::size_t byte = 0;
  for (; byte < utf8.size(); ++byte)
    if (text::starts_code_point(utf8[byte]) && most-- == 0) break;
  return utf8.substr(0, byte);
}

/// Tokens [first, last).
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

class Cutter {
 public:
  Cutter(std::string_view text, const std::vector<archive::Word>& words, std::size_t limit)
      : text_(text), tokens_(text::tokenize(text)), limit_(limit) {
    std::unordered_map<std::string, std::size_t> wanted;
    for (std::size_t w = 0; w < words.size(); ++w)
      for (const std::string& spelling : words[w].spellings) wanted.emplace(spelling, w);
    found_.assign(tokens_.size(), no_word);
    for (std::size_t t = 0; t < tokens_.size() && !wanted.empty(); ++t) find(t, wanted);
    distinct_.assign(words.size(), 0);
  }

  Snippet run(std::size_t from_byte) {
    const auto body = std::ranges::lower_bound(tokens_, from_byte, {}, &Token::begin);
    auto start = static_cast<std::size_t>(body - tokens_.begin());
    while (start < tokens_.size() && tokens_[start].kind == TokenKind::newline) ++start;
    Window window = best(start);
    if (window.first == window.last) window = best(0);
    if (window.first == window.last) window = {start, start};
    grow(window);
    return print(window);
  }

 private:
  void find(std::size_t t, const std::unordered_map<std::string, std::size_t>& wanted) {
    if (tokens_[t].kind != TokenKind::word && tokens_[t].kind != TokenKind::number) return;
    const auto at = wanted.find(text::key(tokens_[t].of(text_)));
    if (at == wanted.end()) return;
    found_[t] = at->second;
    matches_.push_back(t);
  }

  /// The tokens from the first to the last match of the window that holds most of the words, most of them in a row.
  Window best(std::size_t start) {
    Window best_window{start, start};
    std::size_t best_score = 0;
    const auto begin = static_cast<std::size_t>(std::ranges::lower_bound(matches_, start) - matches_.begin());
    for (std::size_t i = begin; i < matches_.size(); ++i) {
      const Window window = widest(i);
      const std::size_t score = value(window);
      if (score > best_score) {
        best_score = score;
        best_window = window;
      }
    }
    return best_window;
  }

  Window widest(std::size_t match) const {
    Window window{matches_[match], matches_[match] + 1};
    for (std::size_t i = match + 1; i < matches_.size(); ++i) {
      const Window wider{window.first, matches_[i] + 1};
      if (span(wider) > limit_ / 2) break;
      window = wider;
    }
    return window;
  }

  std::size_t value(const Window& window) {
    std::ranges::fill(distinct_, std::size_t{0});
    std::size_t in_a_row = 0;
    std::size_t all = 0;
    for (std::size_t t = window.first; t < window.last; ++t) {
      if (found_[t] == no_word) continue;
      ++distinct_[found_[t]];
      ++all;
      if (t > window.first && found_[t - 1] != no_word && found_[t] == found_[t - 1] + 1) ++in_a_row;
    }
    const auto kinds = tokens_.empty() ? 0 : std::ranges::count_if(distinct_, [](std::size_t n) { return n > 0; });
    return static_cast<std::size_t>(kinds) * 10000 + in_a_row * 100 + std::min<std::size_t>(all, 99);
  }

  std::size_t span(const Window& w) const {
    return tokens_[w.last - 1].end - tokens_[w.first].begin;  // bytes: never less than characters
  }

  /// To the start of the sentence if it is near, then to the right as far as there is room.
  void grow(Window& window) const {
    const std::size_t first = window.first;
    while (window.first > 0 && !begins_sentence(window.first)) {
      const Window wider{window.first - 1, window.last};
      if (!fits(wider) || tokens_[first].begin - tokens_[wider.first].begin > left_context * 2) break;
      window = wider;
    }
    while (window.last < tokens_.size() && fits({window.first, window.last + 1})) ++window.last;
  }

  bool begins_sentence(std::size_t t) const {
    if (t >= tokens_.size()) return true;
    const Token& before = tokens_[t - 1];
    if (before.kind == TokenKind::newline) return true;
    const std::string_view mark = before.of(text_);
    return tokens_[t].spaced && tokens_[t].capital && (mark == "." || mark == "!" || mark == "?");
  }

  /// With both ellipses and the marks around matches.
  bool fits(const Window& window) const {
    std::size_t size = 2;
    for (std::size_t t = window.first; t < window.last && size <= limit_; ++t) {
      size += text::count_code_points(tokens_[t].of(text_)) + (spaced(window, t) ? 1 : 0);
      if (found_[t] != no_word && !continues_match(window, t)) size += 2;
    }
    return size <= limit_;
  }

  bool spaced(const Window& window, std::size_t t) const {
    if (t == window.first || tokens_[t].kind == TokenKind::newline) return false;
    return tokens_[t].spaced || tokens_[t - 1].kind == TokenKind::newline;
  }

  bool continues_match(const Window& window, std::size_t t) const {
    return t > window.first && found_[t - 1] != no_word;
  }

  Snippet print(const Window& window) const {
    Snippet out;
    if (window.first > 0 && !begins_sentence(window.first)) out.text = ellipsis;
    for (std::size_t t = window.first; t < window.last; ++t) {
      if (tokens_[t].kind == TokenKind::newline) continue;
      if (spaced(window, t) && !out.text.empty()) out.text += ' ';
      const std::size_t begin = out.text.size();
      out.text += head(tokens_[t].of(text_), limit_ - 4);
      if (found_[t] == no_word) continue;
      if (continues_match(window, t)) {
        out.matches.back().end = out.text.size();
      } else {
        out.matches.push_back({begin, out.text.size()});
      }
    }
    if (window.last < tokens_.size()) out.text += ellipsis;
    return out;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t limit_;
  std::vector<std::size_t> found_;     ///< for each token the word that it matches
  std::vector<std::size_t> matches_;   ///< tokens that match
  std::vector<std::size_t> distinct_;  ///< scratch of value(): how often each word is in the window
};

}  // namespace

Snippet cut_snippet(std::string_view text, std::string_view title, const std::vector<archive::Word>& words,
                    std::size_t limit) {
  const bool titled = !title.empty() && text.starts_with(title);
  return Cutter(text, words, limit).run(titled ? title.size() : 0);
}

}  // namespace sovang::answers
