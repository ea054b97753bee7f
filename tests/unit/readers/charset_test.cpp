// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charset.hpp"

#include <gtest/gtest.h>

#include "core/text/normalize.hpp"

namespace sovang::text {
namespace {

using namespace std::string_view_literals;

TEST(Charset, KnowsTheLabelsOfTheWeb) {
  EXPECT_EQ(charset_name("UTF8"), "UTF-8");
  EXPECT_EQ(charset_name("ISO-8859-1"), "windows-1252");
  EXPECT_EQ(charset_name("Windows-1258"), "windows-1258");
  EXPECT_EQ(charset_name("koi8-r"), "");
}

TEST(Charset, DecodesUtf16OfBothByteOrders) {
  EXPECT_EQ(to_utf8("C\0\x1E\x1E"sv, "utf-16le").value(), "CḞ");
  EXPECT_EQ(to_utf8("\x1E\x1E\0C"sv, "utf-16be").value(), "ḞC");
  EXPECT_EQ(to_utf8("\x3D\xD8\x00\xDE"sv, "utf-16le").value(), "\xF0\x9F\x98\x80");
}

TEST(Charset, DecodesWindows1258WithItsCombiningTones) {
  const Result<std::string> utf8 = to_utf8("Th\xE1i Bi\xCCnh, khen th\xFD\xF5\xD2ng"sv, "windows-1258");
  ASSERT_TRUE(utf8.has_value());
  EXPECT_EQ(to_nfc(*utf8).value(), "Thái Bình, khen thưởng");
}

TEST(Charset, LongTextsPassThroughTheBuffers) {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i) bytes += "\xE1";
  std::string expected;
  for (int i = 0; i < 100'000; ++i) expected += "á";
  EXPECT_EQ(to_utf8(bytes, "windows-1252").value(), expected);
}

TEST(Charset, SaysWhereBrokenBytesAre) {
  const Result<std::string> utf8 = to_utf8("ab\xFFz"sv, "utf-8");
  ASSERT_FALSE(utf8.has_value());
  EXPECT_EQ(utf8.error().code, ErrorCode::invalid_input);
  EXPECT_NE(utf8.error().message.find("offset 2"), std::string::npos) << utf8.error().message;
}

TEST(Charset, ALoneSurrogateIsAnError) {
  const Result<std::string> utf8 = to_utf8("a\0\x00\xD8z\0"sv, "utf-16le");
  ASSERT_FALSE(utf8.has_value());
  EXPECT_NE(utf8.error().message.find("offset 2"), std::string::npos) << utf8.error().message;
}

TEST(Charset, AnUnknownLabelIsUnsupported) {
  EXPECT_EQ(to_utf8("a", "koi8-r").error().code, ErrorCode::unsupported);
}

}  // namespace
}  // namespace sovang::text
