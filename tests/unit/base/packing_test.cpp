// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/packing.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace sovang {
namespace {

template <class T>
T there_and_back(T value) {
  Packer out;
  out.number(value);
  Unpacker in(out.bytes());
  T result{};
  in.number(result);
  EXPECT_TRUE(in.finished());
  return result;
}

TEST(Packing, KeepsNumbersToTheirLimits) {
  for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16384},
                                std::numeric_limits<std::uint64_t>::max()})
    EXPECT_EQ(there_and_back(n), n);
  for (const std::int64_t n : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{64},
                               std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
    EXPECT_EQ(there_and_back(n), n);
  EXPECT_EQ(there_and_back(-3), -3);
}

TEST(Packing, SmallNumbersTakeOneByte) {
  Packer out;
  out.number(100u);
  EXPECT_EQ(out.bytes().size(), 1u);
}

TEST(Packing, RefusesANumberThatDoesNotFit) {
  Packer out;
  out.number(std::uint64_t{1} << 40);
  Unpacker in(out.bytes());
  std::uint32_t narrow = 0;
  in.number(narrow);
  EXPECT_FALSE(in.ok());
}

TEST(Packing, RefusesAnEndlessNumber) {
  Unpacker in("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF");
  std::uint64_t number = 0;
  in.number(number);
  EXPECT_FALSE(in.ok());
}

TEST(Packing, RefusesAStringLongerThanTheBytes) {
  Unpacker in(
      std::string_view("\x05"
                       "abc"));
  std::string text;
  in.text(text);
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(text, "");
}

TEST(Packing, ACountThatLiesTakesNoMemory) {
  Packer out;
  out.number(std::uint64_t{1} << 60);
  Unpacker in(out.bytes());
  std::vector<std::string> items;
  in.texts(items);
  EXPECT_FALSE(in.ok());
  EXPECT_TRUE(items.empty());
}

TEST(Packing, KeepsRealsExactly) {
  for (const double value : {0.0, 0.1, -1e300, std::numeric_limits<double>::denorm_min()}) {
    Packer out;
    out.real(value);
    Unpacker in(out.bytes());
    double result = 1;
    in.real(result);
    EXPECT_EQ(result, value);
    EXPECT_TRUE(in.finished());
  }
}

}  // namespace
}  // namespace sovang
