// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/terminal.hpp"

#include <cstdlib>

#include <gtest/gtest.h>

#include "core/console/environment.hpp"

namespace sovang::console {
namespace {

TEST(Report, SaysWhatHappenedAndWhatToDo) {
  testing::internal::CaptureStderr();
  report("sovang", Error(ErrorCode::io, "a.txt does not open", "check the path"));
  report("sovang", Error(ErrorCode::io, "a.txt does not open"));
  EXPECT_EQ(testing::internal::GetCapturedStderr(),
            "sovang: a.txt does not open\nhint: check the path\nsovang: a.txt does not open\n");
}

TEST(Warn, KeepsLinesAndNothingElseThatATerminalActsUpon) {
  testing::internal::CaptureStderr();
  warn("sovang", "a) b\n ^\x1b[31m\xff");
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "sovang: a) b\n ^ [31m\ufffd\n");
}

TEST(DefaultArchive, IsNamedByTheEnvironment) {
  ASSERT_EQ(setenv("SOVANG_ARCHIVE", "/srv/a.sovang", 1), 0);
  EXPECT_EQ(default_archive(), "/srv/a.sovang");
  ASSERT_EQ(setenv("SOVANG_ARCHIVE", "", 1), 0);
  EXPECT_EQ(default_archive(), "sovang.archive");
  ASSERT_EQ(unsetenv("SOVANG_ARCHIVE"), 0);
  EXPECT_EQ(default_archive(), "sovang.archive");
}

}  // namespace
}  // namespace sovang::console
