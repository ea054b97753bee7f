// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/squeeze.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

struct Case {
  const char* input;
  const char* output;
};

constexpr Case cases[] = {
    {"", ""},
    {"  \t \n", ""},
    {"  Thái \t\n Bình  ", "Thái Bình"},
    {"Thái\u00A0\u2003\u3000Bình", "Thái Bình"},
    {"khen\u200Bthưởng\uFEFF", "khenthưởng"},
    {"thi\u00ADđua", "thiđua"},
    {"a\x01\x1B[31mb", "a[31mb"},
    {"e\u200B\u0302\u00AD\u0301 o\u0302", "ế ô"},
    {"a\xFF", ""},
    {"\u202Eabc\u202C", "abc"},
    {"\xF0\x9F\x98\x80 x", "\xF0\x9F\x98\x80 x"},
};

TEST(Squeeze, MakesOneCleanLine) {
  for (const Case& c : cases) EXPECT_EQ(squeeze(c.input), c.output);
}

}  // namespace
}  // namespace sovang::readers
