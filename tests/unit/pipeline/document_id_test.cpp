// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/document_id.hpp"

#include <gtest/gtest.h>

namespace sovang::pipeline {
namespace {

TEST(DocumentId, IsStableAndTellsSourcesApart) {
  EXPECT_EQ(content_hash(""), "99aa06d3014798d86001c324468d497f");  // XXH128 of nothing, as published
  EXPECT_EQ(document_id("news", "a.txt"), content_hash(std::string("news\0a.txt", 10)).substr(0, 16));
  EXPECT_NE(document_id("news", "a.txt"), document_id("new", "sa.txt"));
  EXPECT_EQ(document_id("news", "a.txt").size(), 16u);
}

}  // namespace
}  // namespace sovang::pipeline
