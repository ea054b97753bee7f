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
  struct Letters {
    std::size_t all = 0;
    std::size_t capitals = 0;
    bool first_is_capital = false;

    void add(bool capital) {
      if (all++ == 0) first_is_capital = capital;
      capitals += capital ? 1U : 0U;
    }
  };

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
    const std::string_view text = text_;  // so that it stays in registers
    std::size_t end = at_;
    Letters letters;
    while (end < text.size()) {
      const auto byte = static_cast<unsigned char>(text[end]);
      if (byte < 0x80) {
        const Letter& letter = letter_of(byte);
        if (letter.letter)
          letters.add(letter.capital);
        else if (!is_digit(byte))
          break;
        ++end;
      } else if (!add_other(text, end, letters)) {
        break;
      }
    }
    Token& token = add(static_cast<std::uint32_t>(end - at_), letters.all == 0 ? TokenKind::number : TokenKind::word);
    token.capital = letters.first_is_capital;
    token.all_capitals = letters.all != 0 && letters.capitals == letters.all;
  }

  /// What is not ASCII: false where it ends the run, else `end` goes behind it.
  static bool add_other(std::string_view text, std::size_t& end, Letters& letters) {
    const CodePoint point = decode(text, end);
    const Letter& known = letter_of(point.value);
    if (known.letter)
      letters.add(known.capital);
    else if (known.ascii == 0 && is_other_letter(point.value))
      letters.add(unicode::is_capital(point.value));
    else if (letters.all == 0 || !is_mark(point.value))
      return false;
    end += point.size;
    return true;
  }

  /// Digits of other scripts count as letters: a number is ASCII only.
  static bool is_other_letter(char32_t value) {
    const CharClass kind = unicode::classify(value);
    return kind == CharClass::letter || kind == CharClass::digit;
  }

  static bool is_mark(char32_t value) { return unicode::classify(value) == CharClass::mark; }

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
