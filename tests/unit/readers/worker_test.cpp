// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/worker.hpp"

#include <gtest/gtest.h>

#include "indexer/readers/registry.hpp"
#include "tests/support/pdf.hpp"

namespace sovang::readers {
namespace {

/// What becomes of a PDF where the worker is that script.
std::string read_by(const std::string& script) {
  const std::vector<std::string> command{"/bin/sh", "-c", script};
  ReadOptions options;
  options.worker = command;
  const Result<Page> page = read(sample::pdf({sample::set_lines({"So Tu phap"})}), options);
  return page ? page->blocks.at(0).text : page.error().slug + ": " + page.error().message;
}

TEST(Worker, ACrashCostsOneFile) {
  EXPECT_EQ(read_by("cat >/dev/null; kill -SEGV $$"), "reader-failed: the program that read it crashed (signal 11)");
  EXPECT_EQ(read_by("cat >/dev/null; exit 3"), "reader-failed: reading it took more than 2048 MiB of memory");
  EXPECT_EQ(read_by("cat >/dev/null; kill -XCPU $$"),
            "reader-failed: reading it took more than 60 seconds and was ended");
}

TEST(Worker, AnAnswerThatIsNoneIsRefused) {
  for (const char* script : {"cat >/dev/null", "cat >/dev/null; echo nonsense", "cat", "exit 1"})
    EXPECT_TRUE(read_by(script).starts_with("reader-failed: ")) << script;
}

}  // namespace
}  // namespace sovang::readers
