// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokens.hpp"

#include "core/text/ascii.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view utf8) : text_(utf8) { tokens_.reserve(utf8.size() / 5); }

  std::vector<Token> run() && {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  void step() {
    if (text_[at_] == ' ') {  // every second token has one before it
      ++at_;
      spaced_ = true;
      return;
    }
    const CodePoint point = decode(text_, at_);
    const CharClass kind = char_class(point.value);
    if (point.value == '\n') {
      add(point.size, TokenKind::newline);
      spaced_ = true;
    } else if (kind == CharClass::space) {
      at_ += point.size;
      spaced_ = true;
    } else if (kind == CharClass::letter || kind == CharClass::digit) {
      add_run();
    } else {
      add(point.size, TokenKind::punctuation);
    }
  }

  Token& add(std::uint32_t size, TokenKind kind) {
    const auto begin = static_cast<std::uint32_t>(at_);
    tokens_.push_back({begin, begin + size, kind, false, false, spaced_});
    at_ += size;
    spaced_ = false;
    return tokens_.back();
  }

  /// Adds the word or number that starts here.
  void add_run() {
    std::size_t end = at_;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool first_is_capital = false;
    while (end < text_.size()) {
      const CodePoint point = decode(text_, end);
      const Letter& known = letter_of(point.value);
      const bool letter = known.letter || (known.ascii == 0 && is_other_letter(point.value));
      if (letter) {
        const bool capital = known.letter ? known.capital : unicode::is_capital(point.value);
        if (letters++ == 0) first_is_capital = capital;
        if (capital) ++capitals;
      } else if (!is_digit(point.value) && (letters == 0 || !is_mark(point.value))) {
        break;
      }
      end += point.size;
    }
    Token& token = add(static_cast<std::uint32_t>(end - at_), letters == 0 ? TokenKind::number : TokenKind::word);
    token.capital = first_is_capital;
    token.all_capitals = letters != 0 && capitals == letters;
  }

  /// Digits of other scripts count as letters: a number is ASCII only.
  static bool is_other_letter(char32_t value) {
    if (value < 0x80) return false;
    const CharClass kind = unicode::classify(value);
    return kind == CharClass::letter || kind == CharClass::digit;
  }

  static bool is_mark(char32_t value) { return value >= 0x80 && unicode::classify(value) == CharClass::mark; }

  std::string_view text_;
  std::size_t at_ = 0;
  bool spaced_ = true;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view utf8) {
  return Tokenizer(utf8).run();
}

}  // namespace sovang::text
