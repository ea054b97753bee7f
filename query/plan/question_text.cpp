// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/question_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"

namespace sovang::plan {
namespace {

struct NumberWord {
  std::string_view key;
  int value;
};
/// "năm" is left out: it is a year nearly always.
constexpr std::array<NumberWord, 14> number_words{{{"một", 1},
                                                   {"nhất", 1},
                                                   {"hai", 2},
                                                   {"nhì", 2},
                                                   {"ba", 3},
                                                   {"bốn", 4},
                                                   {"tư", 4},
                                                   {"sáu", 6},
                                                   {"bảy", 7},
                                                   {"tám", 8},
                                                   {"chín", 9},
                                                   {"mười", 10},
                                                   {"đầu", 1},
                                                   {"bẩy", 7}}};

}  // namespace

QuestionText::QuestionText(std::string_view text) : text_(text) {
  for (const text::Token& token : text::tokenize(text)) {
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    Word word;
    word.written = token.of(text);
    word.key = text::unify_i_y(text::key(word.written));
    word.fold = text::fold(word.key);
    word.begin = token.begin;
    // In a text with diacritics "La Gi" is a name and not "là gì".
    word.bare =
        !text::has_diacritics(word.written) && (words_.empty() || !token.capital || !text::has_diacritics(text));
    words_.push_back(std::move(word));
  }
}

bool QuestionText::is(std::size_t at, std::string_view key) const {
  if (!free(at)) return false;
  const std::string unified = text::unify_i_y(key);
  return words_[at].key == unified || (words_[at].bare && words_[at].fold == text::fold(unified));
}

std::size_t QuestionText::match(std::size_t at, std::string_view phrase) const {
  std::size_t count = 0;
  while (!phrase.empty()) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    if (!is(at + count, word)) return 0;
    ++count;
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
  }
  return count;
}

void QuestionText::take(std::size_t at, std::size_t count) {
  for (std::size_t i = at; i < at + count && i < words_.size(); ++i) words_[i].taken = true;
}

std::size_t QuestionText::free_run(std::size_t at) const {
  std::size_t count = 0;
  while (free(at + count)) ++count;
  return count;
}

std::string_view QuestionText::written(std::size_t at, std::size_t count) const {
  if (count == 0) return {};
  const Word& last = words_[at + count - 1];
  return text_.substr(words_[at].begin, last.begin + last.written.size() - words_[at].begin);
}

std::optional<std::size_t> QuestionText::first_free() const {
  for (std::size_t at = 0; at < words_.size(); ++at)
    if (!words_[at].taken) return at;
  return std::nullopt;
}

int QuestionText::number(std::size_t at) const {
  if (!free(at)) return 0;
  const std::string& fold = words_[at].fold;
  int value = 0;
  const auto [end, error] = std::from_chars(fold.data(), fold.data() + fold.size(), value);
  if (error == std::errc{} && end == fold.data() + fold.size()) return fold.size() <= 4 ? value : 0;
  for (const NumberWord& word : number_words)
    if (is(at, word.key)) return word.value;
  return 0;
}

std::size_t QuestionText::position(std::size_t at) const {
  return text::count_code_points(text_.substr(0, words_[at].begin));
}

}  // namespace sovang::plan
