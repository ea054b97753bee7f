// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/harmless.hpp"

#include <gtest/gtest.h>

#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

struct Case {
  std::string_view text;
  std::string_view harmless;
};

TEST(Harmless, LeavesNothingThatATerminalActsUpon) {
  constexpr Case cases[] = {
      {"", ""},
      {"Thống kê “2020” – 中文", "Thống kê “2020” – 中文"},
      {"a\x1b[31mb\tc\x7f", "a [31mb c "},
      {"a\u0080\u009bb\u00a0", "a  b\u00a0"},
      {"a\u202a\u202eb\u2066\u2069c\u200e\u200fd\u061c", "a  b  c  d "},
      {"a\u2028b\u2029c\r\nd", "a b c  d"},
      {"\ufffd", "\ufffd"},
  };
  for (const Case& c : cases) EXPECT_EQ(harmless(c.text), c.harmless);
}

TEST(Harmless, ShowsWhatIsNoUtf8AndSkipsNothingAfterIt) {
  EXPECT_EQ(harmless("\xff\xc3"), "\ufffd\ufffd");
  EXPECT_EQ(harmless("\xc3\x1b[31m"), "\ufffd [31m") << "a lead byte takes no control character with it";
  EXPECT_EQ(harmless("\x9b"), "\ufffd") << "a C1 control in one byte";
  EXPECT_EQ(harmless("\xc0\x9b"), "\ufffd\ufffd") << "an overlong ESC";
}

TEST(Harmless, KeepsLineBreaksWhereAsked) {
  EXPECT_EQ(harmless("a\nb\r\n\x1b"
                     "c",
                     LineBreaks::kept),
            "a\nb \n c");
}

TEST(Harmless, MakesUtf8OfAnyBytes) {
  RandomTexts texts;
  for (std::size_t length = 0; length < 200; ++length) {
    const std::string printed = harmless(texts.next_bytes(length));
    for (std::size_t at = 0; at < printed.size();) {
      const CodePoint point = decode(printed, at);
      EXPECT_TRUE(point.valid());
      EXPECT_GE(point.value, U' ');
      at += point.size;
    }
  }
}

}  // namespace
}  // namespace sovang::text
