// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/document_id.hpp"

#include <gtest/gtest.h>

#include "core/base/hash.hpp"

namespace sovang::pipeline {
namespace {

TEST(DocumentId, IsStableAndTellsSourcesApart) {
  EXPECT_EQ(document_id("news", "a.txt"), hash128(std::string("news\0a.txt", 10)).substr(0, 16));
  EXPECT_NE(document_id("news", "a.txt"), document_id("new", "sa.txt"));
  EXPECT_EQ(document_id("news", "a.txt").size(), 16u);
}

}  // namespace
}  // namespace sovang::pipeline
