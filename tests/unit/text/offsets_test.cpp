// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/offsets.hpp"

#include <gtest/gtest.h>

#include "tests/unit/text/samples.hpp"

namespace sovang::text {
namespace {

/// Counts by decoding from the start.
void expect_naive(const std::string& text) {
  const OffsetMap map(text);
  std::uint32_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points) {
    ASSERT_EQ(map.code_points(at), points) << "byte " << at << " of " << text;
    ASSERT_EQ(map.byte(points), at) << "code point " << points << " of " << text;
    at += decode(text, at).size;
  }
  EXPECT_EQ(map.size(), points);
  EXPECT_EQ(map.code_points(text.size()), points);
  EXPECT_EQ(map.byte(points), text.size());
}

TEST(OffsetMap, AgreesWithCountingFromTheStart) {
  RandomTexts texts;
  for (std::size_t length = 0; length < 400; ++length) expect_naive(texts.next(length));
  expect_naive(std::string(64, 'a'));
  expect_naive(std::string(128, 'a') + "ệ");
  expect_naive(std::string(63, 'a') + "ệ" + std::string(63, 'b'));
}

TEST(OffsetMap, ClampsWhatIsPastTheEnd) {
  const OffsetMap map("Thái");
  EXPECT_EQ(map.size(), 4U);
  EXPECT_EQ(map.code_points(100), 4U);
  EXPECT_EQ(map.byte(100), 5U);
  const OffsetMap empty("");
  EXPECT_EQ(empty.size(), 0U);
  EXPECT_EQ(empty.code_points(0), 0U);
  EXPECT_EQ(empty.byte(0), 0U);
}

TEST(OffsetMap, SurvivesBytesThatAreNoUtf8) {
  RandomTexts texts;
  for (std::size_t length = 0; length < 200; ++length) {
    const std::string bytes = texts.next_bytes(length);
    const OffsetMap map(bytes);
    for (std::uint32_t point = 0; point <= map.size(); ++point) EXPECT_LE(map.byte(point), bytes.size());
    for (std::size_t at = 0; at <= bytes.size(); ++at) EXPECT_LE(map.code_points(at), map.size());
  }
}

}  // namespace
}  // namespace sovang::text
