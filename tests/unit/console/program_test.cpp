// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/console/program.hpp"

#include <array>
#include <iostream>
#include <stdexcept>
#include <string>

#include <CLI/CLI.hpp>
#include <gtest/gtest.h>

namespace sovang::console {
namespace {

struct Options {
  std::string name;
  bool loud = false;
};

void declare(CLI::App& app, Options& options) {
  app.add_option("NAME", options.name)->required();
}

void declare_loud(CLI::App& app, Options& options) {
  app.add_flag("--loud", options.loud);
}

Result<void> refuse_nobody(Options& options) {
  if (options.name == "nobody") return fail(ErrorCode::invalid_argument, "nobody is no name");
  options.name += '!';
  return {};
}

Result<void> greet(const Options& options) {
  if (options.name == "bug!") throw std::runtime_error("what no one thought of");
  if (options.name == "ghost!") return fail(ErrorCode::not_found, "there is no ghost", "ask for another");
  std::cout << (options.loud ? "HELLO " : "hello ") << options.name << '\n';
  return {};
}

constexpr std::array commands{Command<Options>{"greet", "says hello", "Examples:\n", declare, greet}};
constexpr Program<Options> program{
    {"demo", "1.2", "Greets.", "Exit status: 0\n", 28}, commands, declare_loud, refuse_nobody};

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

Outcome run(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "demo");
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Outcome outcome;
  outcome.status = run_program(program, static_cast<int>(arguments.size()), arguments.data());
  outcome.out = testing::internal::GetCapturedStdout();
  outcome.err = testing::internal::GetCapturedStderr();
  return outcome;
}

TEST(Program, RunsTheCommandWithItsOptionsPrepared) {
  EXPECT_EQ(run({"greet", "Lan"}).out, "hello Lan!\n");
  EXPECT_EQ(run({"greet", "--loud", "Lan"}).out, "HELLO Lan!\n");
  EXPECT_EQ(run({"greet", "Lan"}).status, 0);
}

TEST(Program, TellsFailuresByTheExitStatus) {
  const Outcome ghost = run({"greet", "ghost"});
  EXPECT_EQ(ghost.status, 2);
  EXPECT_EQ(ghost.err, "demo: there is no ghost\nhint: ask for another\n");
  const Outcome nobody = run({"greet", "nobody"});
  EXPECT_EQ(nobody.status, 64);
  EXPECT_EQ(nobody.out, "") << "nothing runs on what could not be prepared";
  const Outcome bug = run({"greet", "bug"});
  EXPECT_EQ(bug.status, 1);
  EXPECT_EQ(bug.err, "demo: internal error: what no one thought of\nhint: please report this\n");
}

TEST(Program, PointsToHelpWhereTheUsageIsWrong) {
  const Outcome unknown = run({"sing"});
  EXPECT_EQ(unknown.status, 64);
  EXPECT_EQ(unknown.err, "demo: there is no command 'sing'\nhint: see demo --help\n");
  const Outcome incomplete = run({"greet"});
  EXPECT_EQ(incomplete.status, 64);
  EXPECT_NE(incomplete.err.find("hint: see demo greet --help\n"), std::string::npos) << incomplete.err;
  EXPECT_EQ(run({}).status, 64);
  EXPECT_EQ(run({"--sing"}).status, 64);
}

TEST(Program, SaysWhatItIs) {
  const Outcome version = run({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out, "demo 1.2\n");
  const Outcome help = run({"greet", "--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("--loud"), std::string::npos) << help.out;
  EXPECT_NE(help.out.find("Examples:"), std::string::npos) << help.out;
}

}  // namespace
}  // namespace sovang::console
