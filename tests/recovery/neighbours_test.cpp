// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

using sample::plain;
using sample::stamp_of;

TEST(Neighbours, ASecondWriterIsLockedOut) {
  const sample::TemporaryFolder folder;
  const auto first = Writer::open(folder / "archive");
  ASSERT_TRUE(first);
  const auto second = Writer::open(folder / "archive");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::locked);
  EXPECT_EQ(exit_status(second.error().code), 19);
  EXPECT_FALSE(second.error().hint.empty());
}

TEST(Neighbours, ASecondProcessIsLockedOut) {
  const sample::TemporaryFolder folder;
  const auto first = Writer::open(folder / "archive");
  ASSERT_TRUE(first);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    const auto second = Writer::open(folder / "archive");
    _exit(second ? 0 : exit_status(second.error().code));
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 19);
}

TEST(Neighbours, TheLockGoesWithTheWriter) {
  const sample::TemporaryFolder folder;
  for (int round = 0; round < 3; ++round) ASSERT_TRUE(Writer::open(folder / "archive"));
}

TEST(Neighbours, AReaderOvertakenByManyCommitsKeepsAnswering) {
  const sample::TemporaryFolder folder;
  const auto archive = (folder / "archive").string();
  std::vector<model::Record> records{sample::election()};
  for (unsigned i = 0; i < 200; ++i) records.push_back(plain(i, "thống kê " + std::to_string(i)));
  sample::write(archive, records);

  const Reader reader = sample::read({archive});
  auto writer = Writer::open(archive);
  ASSERT_TRUE(writer);
  for (unsigned round = 0; round < 30; ++round) {
    for (unsigned i = 0; i < 200; i += 10) {
      const model::Record record = plain(i, "thông báo " + std::to_string(round * 1000 + i));
      ASSERT_TRUE(writer->put(record, stamp_of(record), Authority::press));
    }
    ASSERT_TRUE(writer->commit());
    const auto page = reader.search({{}, 0, 300, true});
    ASSERT_TRUE(page) << page.error().message;
    EXPECT_EQ(page->total, 201u);
    ASSERT_EQ(page->hits.size(), 201u);
    const auto facts = reader.facts({});
    ASSERT_TRUE(facts) << facts.error().message;
    EXPECT_EQ(facts->size(), 1u);
    const auto names = reader.names(model::MentionType::unit);
    ASSERT_TRUE(names) << names.error().message;
    EXPECT_EQ(names->size(), 2u);
    const auto spellings = reader.spellings("thong");
    ASSERT_TRUE(spellings) << spellings.error().message;
    EXPECT_FALSE(spellings->empty());
    ASSERT_TRUE(reader.record("plain/5.txt"));
  }
  // It could not have gone on without seeing what the writer did meanwhile.
  EXPECT_EQ(*reader.spellings("thong"), (std::vector<std::string>{"thông", "thống"}));
}

TEST(Neighbours, AnAnswerIsReadWhollyInOneStateOfTheArchive) {
  const sample::TemporaryFolder folder;
  const auto archive = (folder / "archive").string();
  std::vector<model::Record> records{sample::election()};
  for (unsigned i = 0; i < 200; ++i) records.push_back(plain(i, "thống kê " + std::to_string(i)));
  sample::write(archive, records);
  auto reader = Reader::open({archive}, {.whole_answers = true});
  ASSERT_TRUE(reader);

  auto writer = Writer::open(archive);
  ASSERT_TRUE(writer);
  int overtaken = 0;
  for (unsigned round = 0; round < 30; ++round) {
    const std::string word = "lần" + std::to_string(round);
    reader->begin_answer();
    const auto first = reader->search({{}, 0, 1000, false});
    ASSERT_TRUE(first) << first.error().message;
    for (unsigned i = 0; i < 200; i += 10)
      ASSERT_TRUE(writer->put(plain(i, word), stamp_of(plain(i, "")), Authority::press));
    ASSERT_TRUE(writer->put(plain(1000 + round, word), stamp_of(plain(1000 + round, "")), Authority::press));
    ASSERT_TRUE(writer->commit());
    const auto second = reader->search({{}, 0, 1000, false});
    if (second) {
      EXPECT_EQ(second->total, first->total);  // nothing of the new state in an answer that began in the old
    } else {
      EXPECT_EQ(second.error().code, ErrorCode::overtaken);
      ++overtaken;
      reader->begin_answer();
      EXPECT_EQ(reader->search({{}, 0, 1000, false})->total, 202u + round);
    }
  }
  EXPECT_GT(overtaken, 0);
}

}  // namespace
}  // namespace sovang::archive
