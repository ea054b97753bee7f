// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

/// As on a full disk: no file of this process grows beyond 256 KB.
void limit_files() {
  std::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{256 << 10, 256 << 10};
  setrlimit(RLIMIT_FSIZE, &limit);
}

enum Outcome : int { as_it_should, opened_badly, never_failed, wrong_code, went_on };

int write_until_full(const std::filesystem::path& archive) {
  limit_files();
  auto writer = Writer::open(archive, {.commit_bytes = 16 << 10});
  if (!writer) return opened_badly;
  for (unsigned number = 0; number < 2000; ++number) {
    std::string text;
    for (unsigned i = 0; i < 200; ++i) text += " từ" + std::to_string(number * 1000 + i);
    const model::Record record = sample::plain(number, text);
    const auto put = writer->put(record, sample::stamp_of(record), Authority::press);
    if (put) continue;
    if (put.error().code != ErrorCode::io) return wrong_code;
    return writer->erase("0") || writer->commit() ? went_on : as_it_should;
  }
  return never_failed;
}

TEST(FullDisk, StopsTheWriterAndKeepsTheLastCommit) {
  const sample::TemporaryFolder folder;
  const auto archive = folder / "archive";
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) _exit(write_until_full(archive));
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), as_it_should);

  const auto documents = sample::read({archive.string()}).statistics()->documents;
  EXPECT_GT(documents, 0u);
  sample::write(archive, {sample::plain(5000, "lại có chỗ")});
  EXPECT_EQ(sample::read({archive.string()}).statistics()->documents, documents + 1);
}

}  // namespace
}  // namespace sovang::archive
