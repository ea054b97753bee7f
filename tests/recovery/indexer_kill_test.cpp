// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <optional>
#include <random>

#include <gtest/gtest.h>

#include "core/archive/reader.hpp"
#include "core/archive/writer.hpp"
#include "core/model/record_json.hpp"
#include "tests/support/child_process.hpp"

namespace sovang {
namespace {

namespace fs = std::filesystem;

constexpr int files = 24;
constexpr int kills = 20;

/// About 200 KB a file, so that a build commits more than once.
void write_news(const fs::path& folder) {
  fs::create_directories(folder);
  for (int i = 0; i < files; ++i) {
    std::ofstream out(folder / (std::to_string(i) + ".txt"));
    out << "Khối thi đua số " << i << " họp\n";
    for (int line = 0; line < 2800; ++line)
      out << "Các đơn vị của khối số " << i << " trao đổi ý kiến lần " << line << ".\n";
  }
}

class IndexerKill : public testing::Test {
 protected:
  void SetUp() override { write_news(folder_ / "news"); }

  [[nodiscard]] sample::ChildProcess build(const fs::path& archive) const {
    return sample::ChildProcess({SOVANG_INDEX, "build", (folder_ / "news").string(), "--archive", archive.string(),
                                 "--progress", "json", "--schemas", SOVANG_SCHEMAS});
  }

  /// Every record of an archive by its id; each must be readable in whole.
  [[nodiscard]] static std::map<std::string, std::string> records(const fs::path& archive) {
    std::map<std::string, std::string> all;
    const Result<archive::Writer> writer = archive::Writer::open(archive);
    EXPECT_TRUE(writer.has_value()) << (writer ? "" : writer.error().message);
    const Result<archive::Reader> reader = archive::Reader::open({archive.string()});
    EXPECT_TRUE(reader.has_value()) << (reader ? "" : reader.error().message);
    if (!writer || !reader) return all;
    const auto stored = writer->documents("news");
    EXPECT_TRUE(stored.has_value());
    for (const archive::StoredSource& document : *stored) {
      const Result<model::Record> record = reader->record(document.id);
      EXPECT_TRUE(record.has_value()) << document.stamp.path;
      if (record) all[document.id] = model::to_json(*record);
    }
    EXPECT_EQ(reader->statistics()->documents, all.size());
    return all;
  }

  sample::TemporaryFolder folder_;
};

TEST_F(IndexerKill, TheArchiveOpensAndTheNextBuildCompletesIt) {
  const fs::path whole = folder_ / "whole";
  ASSERT_EQ(build(whole).wait(), 0);
  const auto expected = records(whole);
  ASSERT_EQ(expected.size(), static_cast<std::size_t>(files));

  std::mt19937 random(2026);
  const fs::path archive = folder_ / "archive";
  for (int i = 0; i < kills; ++i) {
    sample::ChildProcess child = build(archive);
    const auto lines = static_cast<unsigned>(random() % (files + 2));
    for (unsigned line = 0; line < lines && child.line(); ++line) {
    }
    child.signal(SIGKILL);
    child.wait();
    const auto now = records(archive);
    for (const auto& [id, record] : now) EXPECT_EQ(record, expected.at(id));
    if (now.size() == expected.size()) fs::remove_all(archive);
  }
  ASSERT_EQ(build(archive).wait(), 0);
  EXPECT_EQ(records(archive), expected);
}

TEST_F(IndexerKill, ASignalEndsTheBuildWithACommit) {
  const fs::path archive = folder_ / "archive";
  sample::ChildProcess child = build(archive);
  for (int line = 0; line < 4; ++line) ASSERT_TRUE(child.line().has_value());  // begin, and three files
  child.signal(SIGTERM);
  std::string errors;
  EXPECT_EQ(child.wait(&errors), 1);
  EXPECT_NE(errors.find("\"interrupted\":true"), std::string::npos) << errors;
  const std::size_t kept = records(archive).size();
  EXPECT_GE(kept, 3u);
  EXPECT_LT(kept, static_cast<std::size_t>(files));
  EXPECT_EQ(build(archive).wait(), 0);
  EXPECT_EQ(records(archive).size(), static_cast<std::size_t>(files));
}

TEST_F(IndexerKill, ASecondBuildAtTheSameTimeIsToldOfTheLock) {
  const fs::path archive = folder_ / "archive";
  const Result<archive::Writer> writer = archive::Writer::open(archive);
  ASSERT_TRUE(writer.has_value());
  std::string errors;
  EXPECT_EQ(build(archive).wait(&errors), 19);
  EXPECT_NE(errors.find("sovang-index: "), std::string::npos) << errors;
  EXPECT_NE(errors.find("hint: "), std::string::npos) << errors;
  EXPECT_NE(errors.find("process " + std::to_string(getpid()) + " on "), std::string::npos) << errors;
}

TEST_F(IndexerKill, ASecondBuildWaitsForTheFirst) {
  const fs::path archive = folder_ / "archive";
  std::optional<Result<archive::Writer>> writer = archive::Writer::open(archive);
  ASSERT_TRUE(writer->has_value());
  sample::ChildProcess child({SOVANG_INDEX, "build", (folder_ / "news").string(), "--archive", archive.string(),
                              "--progress", "json", "--schemas", SOVANG_SCHEMAS, "--wait-lock", "600"});
  const std::optional<std::string> told = child.line();
  ASSERT_TRUE(told && told->ends_with("; waiting")) << told.value_or("nothing");
  writer.reset();
  EXPECT_EQ(child.wait(), 0);
  EXPECT_EQ(records(archive).size(), static_cast<std::size_t>(files));
}

TEST_F(IndexerKill, ASignalEndsTheWaiting) {
  const fs::path archive = folder_ / "archive";
  const Result<archive::Writer> writer = archive::Writer::open(archive);
  ASSERT_TRUE(writer.has_value());
  sample::ChildProcess child({SOVANG_INDEX, "compact", "--archive", archive.string(), "--wait-lock", "600"});
  ASSERT_TRUE(child.line().has_value());  // it waits
  child.signal(SIGTERM);
  EXPECT_EQ(child.wait(), 19);
}

}  // namespace
}  // namespace sovang
