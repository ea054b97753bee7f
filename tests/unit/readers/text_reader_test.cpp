// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/text_reader.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

using namespace std::string_view_literals;

TEST(TextReader, EachLineIsABlock) {
  const Result<Page> page = TextReader().read("Tổng kết\r\n\r\n  Năm 2020.  \n- Sở Tài chính;\n• Sở Y tế;", {});
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->blocks.size(), 4u);
  EXPECT_EQ(page->blocks[0].text, "Tổng kết");
  EXPECT_EQ(page->blocks[1].text, "Năm 2020.");
  EXPECT_EQ(page->blocks[1].kind, BlockKind::paragraph);
  EXPECT_EQ(page->blocks[2].kind, BlockKind::item);
  EXPECT_EQ(page->blocks[3].kind, BlockKind::item);
  EXPECT_EQ(page->metadata.charset, "UTF-8");
  EXPECT_EQ(page->metadata.media_type, "text/plain");
}

TEST(TextReader, ByteOrderMarksAreNoText) {
  EXPECT_EQ(TextReader().read("\xEF\xBB\xBFSở"sv, {})->blocks.at(0).text, "Sở");
  const Result<Page> utf16 = TextReader().read("\xFF\xFES\0\xDF\x1E"sv, {});
  ASSERT_TRUE(utf16.has_value());
  EXPECT_EQ(utf16->blocks.at(0).text, "Sở");
  EXPECT_EQ(utf16->metadata.charset, "UTF-16LE");
}

TEST(TextReader, DecomposedLettersAreComposed) {
  EXPECT_EQ(TextReader().read("Tha\u0301i Bi\u0300nh", {})->blocks.at(0).text, "Thái Bình");
}

TEST(TextReader, BrokenUtf8IsRefusedWithItsOffset) {
  const Result<Page> page = TextReader().read("Th\xE1i Bi\xCCnh"sv, {});
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().slug, "invalid-utf8");
  EXPECT_NE(page.error().message.find("offset 2"), std::string::npos) << page.error().message;
}

TEST(TextReader, TheOffsetCountsTheByteOrderMark) {
  EXPECT_NE(TextReader().read("\xEF\xBB\xBF\xFF"sv, {}).error().message.find("offset 3"), std::string::npos);
}

TEST(TextReader, ADeclaredCharsetIsUsed) {
  ReadOptions options;
  options.charset = "windows-1258";
  const Result<Page> page = TextReader().read("Th\xE1i Bi\xCCnh"sv, options);
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->blocks.at(0).text, "Thái Bình");
  EXPECT_EQ(page->metadata.charset, "windows-1258");
}

TEST(TextReader, MoreLinesThanAllowedAreRefused) {
  ReadOptions options;
  options.max_blocks = 3;
  EXPECT_TRUE(TextReader().read("a\nb\nc", options).has_value());
  EXPECT_EQ(TextReader().read("a\nb\nc\nd", options).error().slug, "too-large");
}

}  // namespace
}  // namespace sovang::readers
