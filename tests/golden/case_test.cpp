// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/case.hpp"

#include <stdexcept>

#include <gtest/gtest.h>

namespace sovang::golden {
namespace {

using Words = std::vector<std::string>;

TEST(GoldenCase, IsReadAsItIsWritten) {
  const Case written{"# a\n# b\n", "sovang x", 2, "one\n\ntwo\n", "three\n"};
  const std::string text = to_text(written);
  EXPECT_EQ(text, "# a\n# b\n$ sovang x\n== exit 2\n== stdout\none\n\ntwo\n== stderr\nthree\n");
  const Case read = parse_case(text);
  EXPECT_EQ(to_text(read), text);
  EXPECT_EQ(read.err, "three\n");
  EXPECT_EQ(parse_case(to_text({"# a\n", "sovang x", 64, "", "three\n"})).out, "");
}

TEST(GoldenCase, AnUnfinishedCaseHasACommand) {
  EXPECT_EQ(parse_case("# new\n$ sovang units\n").command, "sovang units");
  EXPECT_THROW(static_cast<void>(parse_case("sovang units\n")), std::runtime_error);
  EXPECT_THROW(static_cast<void>(to_text({"# a\n", "x", 0, "no line break", ""})), std::runtime_error);
}

TEST(GoldenCase, SplitsWords) {
  EXPECT_EQ(split_words("sovang  search 'a \"b c\"' x:\"d e\" ''"),
            (Words{"sovang", "search", "a \"b c\"", "x:d e", ""}));
  EXPECT_THROW(static_cast<void>(split_words("a 'b")), std::runtime_error);
}

}  // namespace
}  // namespace sovang::golden
