// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json_reader.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

TEST(JsonReader, AnObjectIsADocument) {
  const Result<Page> page = JsonReader().read(
      R"({"id": 7, "title": " Khối 3  tổng kết", "text": "Năm 2020.\n\n- Sở Y tế;", "date": "2021-01-14",
          "url": "https://example.org/a", "author": "Tất Đạt", "tags": ["text", {"title": "khác"}]})",
      {});
  ASSERT_TRUE(page.has_value()) << page.error().message;
  EXPECT_EQ(page->metadata.title, "Khối 3 tổng kết");
  EXPECT_EQ(page->metadata.published, "2021-01-14");
  EXPECT_EQ(page->metadata.url, "https://example.org/a");
  EXPECT_EQ(page->metadata.author, "Tất Đạt");
  EXPECT_EQ(page->metadata.media_type, "application/json");
  ASSERT_EQ(page->blocks.size(), 2u);
  EXPECT_EQ(page->blocks[0].text, "Năm 2020.");
  EXPECT_EQ(page->blocks[1].kind, BlockKind::item);
}

TEST(JsonReader, LettersAreComposed) {
  EXPECT_EQ(JsonReader().read("{\"text\": \"Tha\\u0301i B\u00ECnh\"}", {})->blocks.at(0).text, "Thái Bình");
}

TEST(JsonReader, WhatIsNoDocumentIsRefused) {
  for (const char* bytes : {"{\"title\": \"a\"}", "{\"text\": \"a\"", "[{\"text\": \"a\"}]", "7", "\"text\"",
                            "{\"text\": \"\\ud800\"}", "{\"text\": \"Th\xE1i\"}", "{\"a\": {\"text\": \"b\"}}", ""}) {
    const Result<Page> page = JsonReader().read(bytes, {});
    ASSERT_FALSE(page.has_value()) << bytes;
    EXPECT_EQ(page.error().slug, "invalid-json") << bytes;
  }
}

TEST(JsonReader, DepthCostsNoStack) {
  const std::string deep =
      "{\"a\": " + std::string(1'000'000, '[') + std::string(1'000'000, ']') + ", \"text\": \"b\"}";
  EXPECT_EQ(JsonReader().read(deep, {})->blocks.at(0).text, "b");
}

}  // namespace
}  // namespace sovang::readers
