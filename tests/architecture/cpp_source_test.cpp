// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/cpp_source.hpp"

#include <gtest/gtest.h>

namespace sovang::architecture {
namespace {

TEST(BareCode, BlanksCommentsAndLiterals) {
  EXPECT_EQ(bare_code("a // {\nb"), "a     \nb");
  EXPECT_EQ(bare_code("a /* {\n} */ b"), "a     \n     b");
  EXPECT_EQ(bare_code(R"(f("{\"}", '{', '\'');)"), R"(f("    ", ' ', '  ');)");
  EXPECT_EQ(bare_code("n = 500'000 + 1; // '"), "n = 500'000 + 1;     ");
  EXPECT_EQ(bare_code("u8'{' + L'{'"), "u8' ' + L' '");
  EXPECT_EQ(bare_code("R\"x({\")\n})x\" + y"), "R\"     \n   \" + y");
  EXPECT_EQ(bare_code("\"// no comment\"; {"), "\"             \"; {");
  EXPECT_EQ(bare_code("/* never closed {"), "                 ");
}

TEST(Includes, GiveTargetKindAndLine) {
  const auto found = includes(
      "// #include <no.h>\n#include <xapian.h>\n /* #include <no.h>\n#include <no.h> */\n#  include \"core/a.hpp\" // "
      "x\n"
      "const char* s = R\"(\n#include <no.h>\n)\";\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].target, "xapian.h");
  EXPECT_FALSE(found[0].quoted);
  EXPECT_EQ(found[0].line, 2u);
  EXPECT_EQ(found[1].target, "core/a.hpp");
  EXPECT_TRUE(found[1].quoted);
  EXPECT_EQ(found[1].line, 5u);
}

}  // namespace
}  // namespace sovang::architecture
