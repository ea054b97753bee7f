// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/lexer.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "query/language/syntax_error.hpp"

namespace sovang::language {
namespace {

using Kind = Lexeme::Kind;

constexpr std::array<std::string_view, 6> quotes{"\"", "“", "”", "„", "«", "»"};
constexpr std::array<std::string_view, 8> spaces{" ", "\t", "\n", "\r", "\u00a0", "\u200b", "\ufeff", "\u3000"};

/// A word that begins with fewer letters may be nearly any.
constexpr std::size_t fewest_before_star = 3;

struct Symbol {
  std::string_view text;
  Kind kind;
};
constexpr std::array<Symbol, 3> symbols{{{"(", Kind::open}, {")", Kind::close}, {"|", Kind::disjunction}}};
constexpr std::array<Symbol, 3> operators{
    {{"AND", Kind::conjunction}, {"OR", Kind::disjunction}, {"NOT", Kind::negation}}};

bool has_words(std::string_view text) {
  const auto tokens = text::tokenize(text);
  return std::ranges::any_of(
      tokens, [](const auto& t) { return t.kind == text::TokenKind::word || t.kind == text::TokenKind::number; });
}

bool ascii_letters(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
}

/// A digit or a letter of any alphabet.
bool ends_in_letter(std::string_view word) {
  const auto last = static_cast<unsigned char>(word.back());
  return last >= 0x80 || std::isalnum(last) != 0;
}

class Lexer {
 public:
  Lexer(std::string_view query, std::span<const FieldName> fields) : query_(query), fields_(fields) {}

  Result<std::vector<Lexeme>> run() {
    while (skip_spaces(), at_ < query_.size())
      if (auto done = next(); !done) return pass(done);
    add(Kind::end, "", at_);
    return std::move(lexemes_);
  }

 private:
  Result<void> next() {
    const std::size_t start = at_;
    if (const std::size_t quote = starts_with_any(quotes); quote != 0) {
      if (quote > 1 && !closed(start + quote)) {
        at_ += quote;
        return {};
      }
      const auto text = phrase();
      if (!text) return pass(text);
      add(Kind::phrase, *text, start);
      return {};
    }
    for (const Symbol& symbol : symbols) {
      if (query_.substr(at_).starts_with(symbol.text)) {
        at_ += symbol.text.size();
        add(symbol.kind, symbol.text, start);
        return {};
      }
    }
    if (negates()) {
      ++at_;
      add(Kind::negation, "-", start);
      return {};
    }
    return word();
  }

  /// '-' right before something, with a space or nothing before it: "COVID-19" and "2018 - 2020" are no negations.
  bool negates() const {
    if (query_[at_] != '-' || at_ + 1 >= query_.size() || query_[at_ + 1] == '-') return false;
    if (at_ != 0 && query_[at_ - 1] == '-') return false;
    return starts_with_any(spaces, at_ + 1) == 0;
  }

  /// A curly quote that nothing closes comes from a text that was pasted; a straight one was typed, and is a mistake.
  bool closed(std::size_t from) const {
    for (std::size_t at = from; at < query_.size(); ++at)
      if (starts_with_any(quotes, at) != 0) return true;
    return false;
  }

  Result<std::string> phrase() {
    const std::size_t start = at_;
    at_ += starts_with_any(quotes);
    const std::size_t begin = at_;
    while (at_ < query_.size() && starts_with_any(quotes) == 0) ++at_;
    if (at_ >= query_.size()) return error(start, "this quote is never closed", "put a second \" at the phrase's end");
    std::string text(query_.substr(begin, at_ - begin));
    at_ += starts_with_any(quotes);
    if (!has_words(text)) return error(start, "nothing stands between the quotes", "put words between them");
    if (auto stars = check_stars(begin, text); !stars) return pass(stars);
    return text;
  }

  Result<void> word() {
    const std::size_t start = at_;
    while (at_ < query_.size() && !ends_word()) {
      if (query_[at_] == ':') {
        const auto done = field(start);
        if (!done) return pass(done);
        if (*done) return {};
      }
      ++at_;
    }
    const std::string_view text = query_.substr(start, at_ - start);
    for (const Symbol& op : operators) {
      if (op.text == text) {
        add(op.kind, text, start);
        return {};
      }
    }
    if (!has_words(text)) return {};
    if (auto stars = check_stars(start, text); !stars) return stars;
    add(Kind::word, text, start);
    return {};
  }

  /// "thon*" is fine; nothing else with a star between or before letters is.
  Result<void> check_stars(std::size_t start, std::string_view text) const {
    for (std::size_t star = text.find('*'); star != std::string_view::npos; star = text.find('*', star + 1)) {
      const std::string_view before = text.substr(0, star);
      const std::size_t space = before.find_last_of(" \t\n");
      const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
      const bool ends = star + 1 == text.size() || text[star + 1] == ' ';
      if (!ends || word.empty() || !has_words(word) || !ends_in_letter(word))
        return error(start + star, "a * stands at the end of the letters that a word begins with",
                     "write it like this: thon*");
      if (text::count_code_points(word) < fewest_before_star)
        return error(start + star, "fewer than three letters stand before the *", "write more of the word");
    }
    return {};
  }

  /// At the colon after [start, at_): reads the value if that is a field's name; false where the colon is only a colon.
  Result<bool> field(std::size_t start) {
    const std::string_view typed = query_.substr(start, at_ - start);
    const std::string name = text::fold(typed);
    const auto found =
        std::ranges::find_if(fields_, [&](const FieldName& f) { return f.name == name || f.vietnamese == name; });
    const std::string_view rest = query_.substr(at_ + 1);
    if (found == fields_.end()) {
      if (!ascii_letters(typed) || typed.size() < 2 || rest.starts_with("//") || rest.empty()) return false;
      return error(start, "there is no field '" + std::string(typed) + "'", known_fields());
    }
    ++at_;
    if (at_ >= query_.size() || starts_with_any(spaces) != 0) return no_value(start, typed);
    return value(start, &*found);
  }

  /// "nói: …" is a word before a colon, "unit: …" is a field typed with a space too many.
  Result<bool> no_value(std::size_t start, std::string_view typed) {
    if (!ascii_letters(typed)) {
      --at_;
      return false;
    }
    return error(start, "nothing stands right after '" + std::string(typed) + ":'",
                 "write " + std::string(typed) + ":value or " + std::string(typed) + ":\"some words\"");
  }

  Result<bool> value(std::size_t start, const FieldName* field) {
    const std::size_t begin = at_;
    std::string text;
    if (starts_with_any(quotes) != 0) {
      auto quoted = phrase();
      if (!quoted) return pass(quoted);
      text = std::move(*quoted);
    } else {
      while (at_ < query_.size() && !ends_word()) ++at_;
      text = query_.substr(begin, at_ - begin);
    }
    if (!has_words(text))
      return error(begin, "a value is missing here", "write " + std::string(field->name) + ":\"some words\"");
    if (auto stars = check_stars(begin, text); !stars) return pass(stars);
    add(Kind::field, text, start);
    lexemes_.back().field = field;
    lexemes_.back().value_position = character(begin);
    return true;
  }

  std::string known_fields() const {
    std::string out = "fields:";
    for (const FieldName& f : fields_) out += " " + std::string(f.name);
    return out + "; to search for a colon's words, leave the colon out";
  }

  bool ends_word() const {
    return starts_with_any(spaces) != 0 || starts_with_any(quotes) != 0 ||
           std::ranges::any_of(symbols, [&](const Symbol& s) { return query_.substr(at_).starts_with(s.text); });
  }

  template <std::size_t n>
  std::size_t starts_with_any(const std::array<std::string_view, n>& table, std::size_t at) const {
    for (const std::string_view text : table)
      if (query_.substr(at).starts_with(text)) return text.size();
    return 0;
  }
  template <std::size_t n>
  std::size_t starts_with_any(const std::array<std::string_view, n>& table) const {
    return starts_with_any(table, at_);
  }

  void skip_spaces() {
    while (const std::size_t n = at_ < query_.size() ? starts_with_any(spaces) : 0) at_ += n;
  }

  std::size_t character(std::size_t byte) const { return text::count_code_points(query_.substr(0, byte)); }

  void add(Kind kind, std::string_view text, std::size_t byte) {
    lexemes_.push_back({kind, std::string(text), nullptr, character(byte), 0});
  }

  Unexpected error(std::size_t byte, const std::string& what, std::string hint) const {
    return syntax_error(query_, character(byte), what, std::move(hint));
  }

  std::string_view query_;
  std::span<const FieldName> fields_;
  std::size_t at_ = 0;
  std::vector<Lexeme> lexemes_;
};

}  // namespace

Result<std::vector<Lexeme>> lex(std::string_view query, std::span<const FieldName> fields) {
  return Lexer(query, fields).run();
}

}  // namespace sovang::language
