// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/fold.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

/// Keys of abbreviations that are written with a full stop before a name and with a capital.
constexpr std::array<std::string_view, 26> title_abbreviations{
    "tp",   "tx",   "tt",   "ts",   "ths",  "th",   "pgs",  "gs",  "bs",   "bsckii", "ks",  "cn", "ds",
    "ngưt", "ngnd", "nsnd", "nsưt", "nnưt", "ttnd", "ttưt", "kts", "tskh", "mr",     "mrs", "dr", "st"};

/// Keys of abbreviations that are written small too.
constexpr std::array<std::string_view, 3> small_abbreviations{"tr", "vd", "nxb"};

/// Keys of abbreviations before a number: "No. 5", "pp. 12".
constexpr std::array<std::string_view, 4> number_abbreviations{"no", "p", "pp", "vol"};

/// Keys of words after which a single capital is a grade, a group or a Roman number, not an initial: "loại A."
constexpr std::array<std::string_view, 20> letter_labels{"loại", "hạng", "nhóm", "khối", "cụm",     "mức", "bảng",
                                                         "lớp",  "quý",  "thứ",  "khóa", "điểm",    "đội", "tổ",
                                                         "kỳ",   "án",   "cấp",  "vực",  "vitamin", "kỷ"};

/// Keys of words that open an article with a number: "Điều 1. ", which stays with what follows.
constexpr std::array<std::string_view, 10> number_labels{"điều", "khoản", "mục",  "chương", "phần",
                                                         "bài",  "câu",   "bảng", "biểu",   "hình"};

constexpr std::string_view terminators = ".!?";
constexpr char32_t ellipsis = U'…';
constexpr std::u32string_view closers = U"\"'”’»)]";
constexpr std::u32string_view openers = U"\"'“‘«([-–—•*+";

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Splitter {
 public:
  Splitter(std::string_view utf8, const std::vector<Token>& tokens) : text_(utf8), tokens_(tokens) {}

  std::vector<Sentence> run() && {
    for (std::size_t at = 0; at < tokens_.size();) {
      if (tokens_[at].kind == TokenKind::newline) {
        close(at++);
        first_ = at;
      } else if (is_terminator(at)) {
        const std::size_t after = skip_closers(skip_terminators(at));
        if (ends_sentence(at, after)) close(after);
        at = after;
      } else {
        ++at;
      }
    }
    close(tokens_.size());
    return std::move(sentences_);
  }

 private:
  /// Ends the current sentence before token `last`; the next one starts there.
  void close(std::size_t last) {
    if (last > first_) {
      sentences_.push_back({static_cast<std::uint32_t>(first_), static_cast<std::uint32_t>(last), tokens_[first_].begin,
                            tokens_[last - 1].end});
    }
    first_ = last;
  }

  [[nodiscard]] char32_t mark(std::size_t at) const {
    const bool punctuation = at < tokens_.size() && tokens_[at].kind == TokenKind::punctuation;
    return punctuation ? decode(text_, tokens_[at].begin).value : 0;
  }

  [[nodiscard]] bool is_terminator(std::size_t at) const {
    const char32_t c = mark(at);
    return c == ellipsis || (c != 0 && c < 0x80 && terminators.find(static_cast<char>(c)) != terminators.npos);
  }

  [[nodiscard]] bool attached(std::size_t at) const { return at < tokens_.size() && !tokens_[at].spaced; }

  /// Past a run of terminators without space: "...", "?!", "./."
  [[nodiscard]] std::size_t skip_terminators(std::size_t at) const {
    ++at;
    while (attached(at)) {
      if (is_terminator(at)) {
        ++at;
      } else if (mark(at) == U'/' && attached(at + 1) && is_terminator(at + 1)) {
        at += 2;
      } else {
        break;
      }
    }
    return at;
  }

  [[nodiscard]] std::size_t skip_closers(std::size_t at) const {
    while (attached(at) && mark(at) != 0 && closers.find(mark(at)) != closers.npos) ++at;
    return at;
  }

  /// Whether the sentence ends with the terminators [at, after).
  [[nodiscard]] bool ends_sentence(std::size_t at, std::size_t after) const {
    if (after >= tokens_.size() || tokens_[after].kind == TokenKind::newline) return true;
    if (mark(after) == U'^') return true;  // notes that a page runs together: "… năm 2015.^"Viện Vũ khí đón nhận …"
    if (!tokens_[after].spaced) return is_glued_start(at, after);
    if (!can_start(after)) return false;
    const bool plain_stop = after == at + 1 && mark(at) == U'.';
    if (plain_stop) return !is_list_number(at) && !is_abbreviation(at);
    const bool is_ellipsis = mark(at) == ellipsis || (mark(at) == U'.' && mark(at + 1) == U'.');
    return !is_ellipsis || tokens_[after].kind == TokenKind::word;
  }

  /// Whether a sentence may start with this token: a capital, a digit, an opening quote, bracket or dash.
  [[nodiscard]] bool can_start(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.kind == TokenKind::word) return token.capital || is_digit_first(token);
    if (token.kind == TokenKind::number) return true;
    return openers.find(mark(at)) != openers.npos;
  }

  [[nodiscard]] bool is_digit_first(const Token& token) const {
    return char_class(decode(text_, token.begin).value) == CharClass::digit;
  }

  /// A full stop whose space was lost: "… xuất sắc.Năm 2021": a small word of two letters or more, then a capitalised
  /// one. Addresses of the web have no capital there.
  [[nodiscard]] bool is_glued_start(std::size_t at, std::size_t after) const {
    if (after != at + 1 || mark(at) != U'.' || at == first_) return false;
    const Token& left = tokens_[at - 1];
    const Token& right = tokens_[after];
    const bool small_word = left.kind == TokenKind::word && !left.capital && left.end - left.begin >= 2;
    return small_word && right.kind == TokenKind::word && right.capital && !right.all_capitals && !is_abbreviation(at);
  }

  /// "gồm: 1. Sở Y tế; 2. Sở Nội vụ": a list that goes on in its line.
  [[nodiscard]] bool is_number_within_line(std::size_t stop) const {
    if (stop < first_ + 2 || tokens_[stop].spaced) return false;
    const Token& number = tokens_[stop - 1];
    if (number.kind != TokenKind::number || number.end - number.begin > 2) return false;
    const bool score = stop > first_ + 2 && is_number(stop - 3);  // "3: 1."
    return !score && (mark(stop - 2) == U':' || mark(stop - 2) == U';');
  }

  /// "1.", "a.", "IV.", "1.2.", "Điều 5." where nothing else stands before it in the sentence.
  [[nodiscard]] bool is_list_number(std::size_t stop) const {
    if (is_number_within_line(stop)) return true;
    std::size_t at = first_;
    if (at < stop && openers.find(mark(at)) != openers.npos && mark(at) != 0) ++at;
    if (at < stop && contains(number_labels, key_of(at))) ++at;
    if (at == stop) return false;
    for (; at < stop; ++at) {
      const Token& token = tokens_[at];
      const std::uint32_t length = token.end - token.begin;
      const bool number = token.kind == TokenKind::number && length <= 3;
      const bool letter = token.kind == TokenKind::word && (length <= 2 || is_roman(token.of(text_))) && at + 1 == stop;
      const bool dot = mark(at) == U'.' && attached(at);
      if (!number && !letter && !dot) return false;
    }
    return true;
  }

  static bool is_roman(std::string_view word) { return word.find_first_not_of("IVXL") == word.npos; }

  [[nodiscard]] std::string key_of(std::size_t at) const {
    return tokens_[at].kind == TokenKind::word ? key(tokens_[at].of(text_)) : std::string();
  }

  [[nodiscard]] bool is_abbreviation(std::size_t stop) const {
    if (stop == first_ || tokens_[stop].spaced) return false;
    const std::size_t at = stop - 1;
    const Token& word = tokens_[at];
    if (word.kind != TokenKind::word) return false;
    const std::string word_key = key_of(at);
    if (contains(small_abbreviations, word_key)) return true;
    if (contains(number_abbreviations, word_key) && is_number(stop + 1)) return true;
    if (word.capital && contains(title_abbreviations, word_key)) return true;
    if (word_key == "c" && at >= first_ + 2 && mark(at - 1) == U'/' && key_of(at - 2) == "đ") return true;
    return is_initial(at);
  }

  [[nodiscard]] bool is_number(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].kind == TokenKind::number;
  }

  /// A single capital ("Nguyễn V. A", "Q. 1", "H. Đông Hưng"), unless the word before it makes it a label. Á and Ý are
  /// words, °C is a unit.
  [[nodiscard]] bool is_initial(std::size_t at) const {
    const Token& word = tokens_[at];
    const CodePoint letter = decode(text_, word.begin);
    const bool consonant_or_plain = letter.value < 0x80 || letter_of(letter.value).stem == u'đ';
    if (!word.all_capitals || !consonant_or_plain || letter.size != word.end - word.begin) return false;
    return at == first_ || (mark(at - 1) != U'°' && !contains(letter_labels, key_of(at - 1)));
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t first_ = 0;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> sentences(std::string_view utf8, const std::vector<Token>& tokens) {
  return Splitter(utf8, tokens).run();
}

}  // namespace sovang::text
