// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html.hpp"

#include <gtest/gtest.h>

namespace sovang::text {
namespace {

TEST(EscapeHtml, LeavesTextAsItIs) {
  EXPECT_EQ(escape_html("Cục Thống kê, năm 2020 – “dẫn đầu”"), "Cục Thống kê, năm 2020 – “dẫn đầu”");
  EXPECT_EQ(escape_html(""), "");
}

TEST(EscapeHtml, OpensNoElementAndClosesNoAttribute) {
  EXPECT_EQ(escape_html("<script>alert('x & \"y\"')</script>"),
            "&lt;script&gt;alert(&#39;x &amp; &quot;y&quot;&#39;)&lt;/script&gt;");
  EXPECT_EQ(escape_html("&lt;"), "&amp;lt;");
}

TEST(EscapeHtml, HasNoCharacterThatAPageMayNotHold) {
  EXPECT_EQ(escape_html(std::string_view("a\0b\x1B[31m\x7F", 9)), "a b [31m ");
  EXPECT_EQ(escape_html("a\xE2\x80\xAE"
                        "b"),
            "a b")
      << "an override of direction";
  EXPECT_EQ(escape_html("\xFF"), "\xEF\xBF\xBD");
  EXPECT_EQ(escape_html("\xEF\xBF\xBE\xEF\xBF\xBF"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

}  // namespace
}  // namespace sovang::text
