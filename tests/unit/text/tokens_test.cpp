// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokens.hpp"

#include <gtest/gtest.h>

#include "core/text/unicode.hpp"
#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

/// "word:Thái|C" – kind, bytes and flags (c capital, C all capitals, _ spaced), joined by spaces.
std::string describe(std::string_view text) {
  constexpr std::string_view kinds = "wnp\\";
  std::string out;
  for (const Token& token : tokenize(text)) {
    if (!out.empty()) out += ' ';
    out += kinds[static_cast<std::size_t>(token.kind)];
    if (token.spaced) out += '_';
    if (token.capital) out += 'c';
    if (token.all_capitals) out += 'C';
    if (token.kind != TokenKind::newline) out += ':' + std::string(token.of(text));
  }
  return out;
}

TEST(Tokenize, CutsTexts) {
  struct Case {
    std::string_view text;
    std::string_view tokens;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{" \t\r ", ""},
           Case{"Thái Bình", "w_c:Thái w_c:Bình"},
           Case{"98/2023/NĐ-CP", "n_:98 p:/ n:2023 p:/ wcC:NĐ p:- wcC:CP"},
           Case{"13.09.2024", "n_:13 p:. n:09 p:. n:2024"},
           Case{"1.234,5 %", "n_:1 p:. n:234 p:, n:5 p_:%"},
           Case{"HĐND&UBND", "w_cC:HĐND p:& wcC:UBND"},
           Case{"đ/c ThS. A", "w_:đ p:/ w:c w_c:ThS p:. w_cC:A"},
           Case{"B52 500kV 2A", "w_cC:B52 w_:500kV w_cC:2A"},
           Case{"a\nB\n\n", "w_:a \\ w_cC:B \\ \\_"},
           Case{"Năm\u00A02020\u200Bvà\uFEFF", "w_c:Năm n_:2020 w_:và"},
           Case{"“Dẫn đầu”…", "p_:“ wc:Dẫn w_:đầu p:” p:…"},
           Case{"Nguye\u0302\u0303n", "w_c:Nguye\u0302\u0303n"},
           Case{"\u0301a 1\u0301", "p_:\u0301 w:a n_:1 p:\u0301"},
           Case{"Москва 中文 ٣", "w_c:Москва w_:中文 w_:٣"},
           Case{"\xFF\xE1x", "p_:\xFF p:\xE1 w:x"},
           Case{"Á Ệ ệ", "w_cC:Á w_cC:Ệ w_:ệ"},
       }) {
    EXPECT_EQ(describe(c.text), c.tokens);
  }
}

/// Every byte that is no white space is in exactly one token, and tokens come in order.
void expect_cover(const std::string& text) {
  std::size_t at = 0;
  for (const Token& token : tokenize(text)) {
    ASSERT_LE(at, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    for (std::size_t gap = at; gap < token.begin;) {
      const CodePoint point = decode(text, gap);
      EXPECT_EQ(char_class(point.value), CharClass::space) << "byte " << gap << " of " << text;
      EXPECT_TRUE(token.spaced);
      gap += point.size;
    }
    at = token.end;
  }
  for (; at < text.size(); at += decode(text, at).size) {
    EXPECT_EQ(char_class(decode(text, at).value), CharClass::space);
  }
}

TEST(Tokenize, CoversEveryByteInOrder) {
  RandomTexts texts;
  for (std::size_t length = 0; length < 500; ++length) {
    expect_cover(texts.next(length % 80));
    expect_cover(texts.next_bytes(length % 80));
  }
}

TEST(Tokenize, KeepsAWordWholeInBothForms) {
  for (const SampleLetter& letter : sample_letters()) {
    for (const std::string& form : {letter.composed, letter.decomposed, letter.reordered}) {
      const auto tokens = tokenize("t" + form + "n");
      ASSERT_EQ(tokens.size(), 1U) << form;
      EXPECT_EQ(tokens[0].kind, TokenKind::word);
      EXPECT_FALSE(tokens[0].capital);
      EXPECT_EQ(tokenize(form)[0].capital, letter.capital);
    }
  }
}

}  // namespace
}  // namespace sovang::text
