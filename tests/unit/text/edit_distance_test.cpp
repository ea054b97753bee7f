// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/edit_distance.hpp"

#include <gtest/gtest.h>

namespace sovang::text {
namespace {

struct Case {
  const char* a;
  const char* b;
  std::size_t expected;
};

TEST(EditDistance, CountsSlips) {
  constexpr Case cases[] = {{"thong", "thong", 0}, {"thong", "thog", 1},  {"thong", "thongg", 1}, {"thong", "thung", 1},
                            {"thong", "thogn", 1}, {"thong", "htogn", 2}, {"", "ab", 2},          {"", "", 0},
                            {"ab", "ba", 1},       {"thong", "bac", 3}};
  for (const Case& c : cases) {
    EXPECT_EQ(edit_distance(c.a, c.b, 2), c.expected) << c.a << " " << c.b;
    EXPECT_EQ(edit_distance(c.b, c.a, 2), c.expected) << c.b << " " << c.a;
  }
}

}  // namespace
}  // namespace sovang::text
