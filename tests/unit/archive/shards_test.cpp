// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/shards.hpp"

#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "core/archive/maintenance.hpp"
#include "core/model/record_json.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;
using sample::plain;
using sample::record_id;
using sample::stamp_of;

class Shards : public testing::Test {
 protected:
  fs::path archive() const { return folder_ / "archive"; }

  Writer writer(const WriterOptions& options) const {
    auto opened = Writer::open(archive(), options);
    if (!opened) throw std::runtime_error(opened.error().message);
    return std::move(*opened);
  }

  void write(unsigned documents, unsigned shards) const {
    Writer into = writer({.commit_bytes = 200, .shards = shards});
    ASSERT_TRUE(into.set_knowledge("rules", {{"ubnd", "ủy ban nhân dân"}}, {}));
    ASSERT_TRUE(put(into, sample::election()));
    for (unsigned i = 0; i < documents; ++i) ASSERT_TRUE(put(into, plain(i, "thống kê số " + std::to_string(i))));
    ASSERT_TRUE(into.put_failure(record_id(5000), failure("empty-file")));
    ASSERT_TRUE(into.forget({record_id(3), "news", "plain/3.txt", "", "2026-11-26"}));
    ASSERT_TRUE(into.commit());
  }

  static Result<void> put(Writer& into, const model::Record& record) {
    return into.put(record, stamp_of(record), Authority::press);
  }

  static Failure failure(std::string_view code) {
    return {{"news", "bundle.zip", 7, 8, ""}, "read", std::string(code), "why"};
  }

  /// What there is, however it is cut.
  void expect_all(unsigned documents, unsigned shards) const {
    const Reader reader = sample::read({archive().string()});
    const auto statistics = reader.statistics();
    ASSERT_TRUE(statistics);
    EXPECT_EQ(statistics->documents, documents);  // one was forgotten, one more is the election
    EXPECT_EQ(statistics->shards, shards);
    EXPECT_EQ(statistics->knowledge_hash, "rules");
    EXPECT_EQ(model::to_json(*reader.record(sample::election().id)), model::to_json(sample::election()));
    EXPECT_EQ(reader.record(record_id(3)).error().code, ErrorCode::not_found);
    EXPECT_EQ(reader.facts({})->size(), 1u);
    EXPECT_EQ(*reader.spellings("thong"), std::vector<std::string>{"thống"});
    EXPECT_EQ(reader.failures()->size(), 1u);
    EXPECT_EQ(reader.forgotten()->size(), 1u);
    EXPECT_EQ(reader.abbreviations()->size(), 1u);
    const auto found = verify(archive());
    ASSERT_TRUE(found) << found.error().message;
    EXPECT_EQ(found->problems, std::vector<std::string>{});
    EXPECT_EQ(found->documents, documents);
    EXPECT_EQ(writer({}).documents("news")->size(), documents + 1);  // and the failure
  }

  sample::TemporaryFolder folder_;
};

TEST_F(Shards, TheIdAloneSaysWhereARecordLies) {
  std::set<std::size_t> met;
  for (unsigned i = 0; i < 100; ++i) {
    EXPECT_EQ(shard_of(record_id(i), 1), 0u);
    met.insert(shard_of(record_id(i), 4));
  }
  EXPECT_EQ(met, (std::set<std::size_t>{0, 1, 2, 3}));
  EXPECT_EQ(shard_of("4f4ddd42add532cf", 3), 1u);  // as in archives that there are
}

TEST_F(Shards, AreWrittenReadCheckedAndCompactedAsOne) {
  write(40, 3);
  expect_all(40, 3);
  const auto done = compact(archive());
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_LT(done->bytes_after, done->bytes_before);
  expect_all(40, 3);
}

TEST_F(Shards, CanBecomeMoreAndFewer) {
  write(40, 1);
  for (const unsigned shards : {3u, 2u, 1u, 4u}) {
    const auto moved = reshard(archive(), shards);
    ASSERT_TRUE(moved) << moved.error().message;
    EXPECT_TRUE(*moved);
    EXPECT_FALSE(*reshard(archive(), shards));
    expect_all(40, shards);
  }
  EXPECT_FALSE(*reshard(folder_ / "nowhere", 3));
  EXPECT_FALSE(fs::exists(folder_ / "archive.sovang-anew"));
}

TEST_F(Shards, StoppedMovingLeavesTheArchiveAsItWas) {
  write(10, 2);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(reshard(archive(), 3, {{}, stop.get_token()}).error().code, ErrorCode::io);
  expect_all(10, 2);
  EXPECT_FALSE(fs::exists(folder_ / "archive.sovang-anew"));
}

TEST_F(Shards, AMissingShardIsToldAndNotMadeAnew) {
  write(10, 3);
  fs::remove_all(archive() / "shard-1");
  EXPECT_EQ(Reader::open({archive().string()}).error().code, ErrorCode::corrupt);
  EXPECT_EQ(Writer::open(archive()).error().code, ErrorCode::corrupt);
  EXPECT_FALSE(fs::exists(archive() / "shard-1"));
  std::ofstream(archive() / "shards") << "three";
  EXPECT_EQ(Reader::open({archive().string()}).error().code, ErrorCode::corrupt);
}

TEST_F(Shards, AMakingThatWasCutOffIsBegunAnew) {
  write(10, 3);
  fs::remove(archive() / "shards");
  EXPECT_EQ(Reader::open({archive().string()}).error().code, ErrorCode::not_found);
  fs::remove_all(archive() / "shard-2");
  write(10, 3);
  expect_all(10, 3);
}

/// Each shard commits for itself; a file of which one has a document must not be taken for whole.
TEST_F(Shards, NoDocumentOfAFileIsDurableWithoutTheMarkThatItIsIncomplete) {
  {
    Writer into = writer({.commit_bytes = 200, .shards = 3});
    ASSERT_TRUE(into.mark_incomplete(record_id(9999), failure(incomplete_mark)));
    for (unsigned i = 0; i < 60; ++i) ASSERT_TRUE(put(into, plain(i, "thống kê số " + std::to_string(i))));
    ASSERT_TRUE(into.erase_failure(record_id(9999)));
    ASSERT_TRUE(put(into, plain(60, "cắt ngang")));
  }  // cut off
  {
    const Reader reader = sample::read({archive().string()});
    EXPECT_GT(reader.statistics()->documents, 0u);
    EXPECT_EQ(reader.failures()->size(), 1u);
  }
  Writer into = writer({});
  ASSERT_TRUE(into.erase_failure(record_id(9999)));
  ASSERT_TRUE(into.commit());
  EXPECT_EQ(into.failures()->size(), 0u);
}

TEST_F(Shards, WhatTheyAllKnowComesAfterTheDocumentsThatWereReadByIt) {
  write(20, 3);
  Writer into = writer({.commit_bytes = 200});
  ASSERT_TRUE(put(into, plain(1, "đọc lại theo luật mới")));
  ASSERT_TRUE(into.set_knowledge("newer rules", {}, {}));
  EXPECT_EQ(sample::read({archive().string()}).statistics()->knowledge_hash, "rules");
  ASSERT_TRUE(into.commit());
  EXPECT_EQ(sample::read({archive().string()}).statistics()->knowledge_hash, "newer rules");
}

}  // namespace
}  // namespace sovang::archive
