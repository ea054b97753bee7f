// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/model/record_json.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

constexpr unsigned documents = 60;

/// A story of its own words and facts, about 2 KB of text.
model::Record story(unsigned number) {
  model::Record record = sample::election();
  record.id = sample::record_id(number);
  record.source.path = "stories/" + std::to_string(number) + ".txt";
  for (unsigned i = 0; i < 100; ++i) record.text += " từ" + std::to_string(number * 1000 + i) + " thống kê";
  return record;
}

/// What a run of the indexer does: lists what is there and writes the rest. A byte goes down `pipe` after every
/// document.
bool run(const std::filesystem::path& archive, int pipe) {
  auto writer = Writer::open(archive, {.commit_bytes = 8 << 10});
  if (!writer) return false;
  const auto stored = writer->documents("news");
  if (!stored) return false;
  std::set<std::string> there;
  for (const StoredSource& one : *stored) there.insert(one.id);
  for (unsigned number = 0; number < documents; ++number) {
    const model::Record record = story(number);
    if (!there.contains(record.id) && !writer->put(record, sample::stamp_of(record), Authority::press)) return false;
    if (pipe >= 0 && write(pipe, ".", 1) != 1) return false;
  }
  return writer->commit().has_value();
}

/// Runs the indexer in a child process and kills it once it has told of `after` documents. Tells whether that came
/// before the child's own end.
bool run_and_kill(const std::filesystem::path& archive, unsigned after) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("no child");
  if (child == 0) {
    close(ends[0]);
    _exit(run(archive, ends[1]) ? 0 : 1);
  }
  close(ends[1]);
  char byte = 0;
  for (unsigned i = 0; i < after && read(ends[0], &byte, 1) == 1; ++i) {
  }
  kill(child, SIGKILL);
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
  close(ends[0]);
  return WIFSIGNALED(status);
}

/// Every document is there wholly, with its facts, or not at all.
void expect_whole_documents(const std::filesystem::path& archive) {
  const auto reader = Reader::open({archive.string()});
  ASSERT_TRUE(reader) << reader.error().message;
  const auto statistics = reader->statistics();
  ASSERT_TRUE(statistics);
  unsigned found = 0;
  for (unsigned number = 0; number < documents; ++number) {
    const auto record = reader->record(sample::record_id(number));
    if (!record && record.error().code == ErrorCode::not_found) continue;
    ASSERT_TRUE(record) << record.error().message;
    EXPECT_EQ(model::to_json(*record), model::to_json(story(number)));
    ++found;
  }
  EXPECT_EQ(statistics->documents, found);
  const auto facts = reader->facts({});
  ASSERT_TRUE(facts) << facts.error().message;
  EXPECT_EQ(facts->size(), found);
  const auto spellings = reader->spellings("thong");
  ASSERT_TRUE(spellings);
  EXPECT_EQ(spellings->size(), found == 0 ? 0u : 1u);
}

TEST(Crash, KilledAtAnyMomentTheArchiveHoldsWholeDocumentsAndTheNextRunCompletesIt) {
  std::mt19937 random(std::random_device{}());
  int killed = 0;
  for (int round = 0; round < 20; ++round) {
    const sample::TemporaryFolder folder;
    const auto archive = folder / "archive";
    const unsigned after = 1 + static_cast<unsigned>(random() % documents);
    SCOPED_TRACE("killed after " + std::to_string(after) + " documents");
    killed += run_and_kill(archive, after);
    if (std::filesystem::exists(archive / "iamglass")) expect_whole_documents(archive);

    ASSERT_TRUE(run(archive, -1));
    expect_whole_documents(archive);
    EXPECT_EQ(sample::read({archive.string()}).statistics()->documents, documents);
    EXPECT_EQ(sample::read({archive.string()}).spellings("tu59099")->front(), "từ59099");
  }
  EXPECT_GT(killed, 0);
}

TEST(Crash, KilledAgainAndAgainItStillComesToAnEnd) {
  const sample::TemporaryFolder folder;
  const auto archive = folder / "archive";
  for (unsigned after = 5; after < documents; after += 11) {
    (void)run_and_kill(archive, after);
    if (std::filesystem::exists(archive / "iamglass")) expect_whole_documents(archive);
  }
  ASSERT_TRUE(run(archive, -1));
  expect_whole_documents(archive);
}

}  // namespace
}  // namespace sovang::archive
