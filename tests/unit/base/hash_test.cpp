// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.hpp"

#include <gtest/gtest.h>

namespace sovang {
namespace {

TEST(Hash, IsTheOneThatIsPublished) {
  EXPECT_EQ(hash64(""), "2d06800538d394c2");
  EXPECT_EQ(hash128(""), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, TellsWhatDiffers) {
  EXPECT_EQ(hash64("khối"), hash64("khối"));
  EXPECT_NE(hash64("khối 1"), hash64("khối 2"));
  EXPECT_NE(hash128("khối 1"), hash128("khối 2"));
  EXPECT_NE(hash128(std::string("a\0b", 3)), hash128("a"));
}

}  // namespace
}  // namespace sovang
