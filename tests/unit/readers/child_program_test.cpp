// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/child_program.hpp"

#include <csignal>

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

using End = ChildResult::End;

ChildResult shell(const std::string& script, std::string_view input = {}, const ChildLimits& limits = {}) {
  return run_child({"/bin/sh", "-c", script}, input, limits);
}

TEST(ChildProgram, GivesWhatItWritesAndHowItEnds) {
  const ChildResult told = shell("echo one; echo two >&2; exit 7");
  EXPECT_EQ(told.end, End::exited);
  EXPECT_EQ(told.status, 7);
  EXPECT_EQ(told.output, "one\n");
}

TEST(ChildProgram, MuchGoesInAndOut) {
  const std::string much(3'000'000, 'x');
  EXPECT_EQ(shell("cat", much).output, much);
  EXPECT_EQ(shell("exec true", much).end, End::exited) << "who does not read is no harm";
}

TEST(ChildProgram, ACrashIsTold) {
  const ChildResult crashed = shell("kill -SEGV $$");
  EXPECT_EQ(crashed.end, End::crashed);
  EXPECT_EQ(crashed.status, SIGSEGV);
}

TEST(ChildProgram, LimitsEndItAndAllThatItStarted) {
  EXPECT_EQ(shell("cat /dev/zero", {}, {std::chrono::seconds(100), 1u << 20}).end, End::too_much);
  EXPECT_EQ(shell("cat /dev/zero | cat >/dev/null", {}, {std::chrono::seconds(0), 1u << 20}).end, End::too_slow);
}

TEST(ChildProgram, SilenceEndsIt) {
  ChildLimits limits;
  limits.silence = std::chrono::seconds(0);
  EXPECT_EQ(shell("cat /dev/zero >/dev/null", {}, limits).end, End::too_slow);
}

TEST(ChildProgram, WhatIsNotThereDoesNotStart) {
  EXPECT_EQ(run_child({"/nowhere/program"}, "x", {}).end, End::not_started);
  EXPECT_EQ(find_program("no-such-program-anywhere"), "");
  EXPECT_NE(find_program("sh"), "");
}

}  // namespace
}  // namespace sovang::readers
