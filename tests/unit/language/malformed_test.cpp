// SPDX-License-Identifier: GPL-3.0-or-later
// Three hundred mistakes, made by hand and by chance, each told once, with its place and with what would be right.
#include <algorithm>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"

namespace sovang::language {
namespace {

TEST(Malformed, EveryQueryOfTheListIsAUsageError) {
  std::ifstream list(SOVANG_SOURCE_DIR "/tests/unit/language/malformed_queries.txt");
  std::size_t count = 0;
  for (std::string query; std::getline(list, query); ++count) {
    const auto tree = parse(query, plan::query_fields());
    ASSERT_FALSE(tree) << query << " is read as " << to_string(*tree);
    const Error& error = tree.error();
    EXPECT_EQ(exit_status(error.code), 64) << query;
    EXPECT_TRUE(error.message.starts_with("malformed query: ")) << query;
    EXPECT_EQ(std::ranges::count(error.message, '\n'), 2) << query << ": what, the query, a caret";
    EXPECT_TRUE(error.message.ends_with('^')) << query;
    EXPECT_FALSE(error.hint.empty()) << query;
  }
  EXPECT_GE(count, 300u);
}

}  // namespace
}  // namespace sovang::language
