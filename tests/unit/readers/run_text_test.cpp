// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/run_text.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

TEST(RunText, IsReadByTheFontThatItIsSetIn) {
  EXPECT_EQ(text_of_run("ViÖt Nam", ".VnTime"), "Việt Nam");
  EXPECT_EQ(text_of_run("ViÖt Nam", ".VnTimeH"), "VIỆT NAM");
}

TEST(RunText, OfAFontOfUnicodeStaysAsItIs) {
  EXPECT_EQ(text_of_run("Việt Nam", "Times New Roman"), "Việt Nam");
  EXPECT_EQ(text_of_run("Việt Nam", ".VnTime"), "Việt Nam");
  EXPECT_EQ(text_of_run("ViÖt Nam", ""), "ViÖt Nam");
}

}  // namespace
}  // namespace sovang::readers
