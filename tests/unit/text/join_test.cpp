// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/join.hpp"

#include <gtest/gtest.h>

namespace sovang::text {
namespace {

TEST(Join, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(join({"2020", "", "Thái Bình"}, " · "), "2020 · Thái Bình");
  EXPECT_EQ(join({"", "", "a", ""}, ", "), "a");
  EXPECT_EQ(join({"", ""}, ", "), "");
  EXPECT_EQ(join({}, ", "), "");
}

}  // namespace
}  // namespace sovang::text
