// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/build.hpp"

#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "core/archive/reader.hpp"
#include "indexer/pipeline/document_id.hpp"
#include "tests/unit/pipeline/source_folder.hpp"

namespace sovang::pipeline {
namespace {

namespace fs = std::filesystem;

std::string story(int number) {
  return "Khối thi đua số " + std::to_string(number) + " tổng kết\nNăm 2020, đơn vị thứ " + std::to_string(number) +
         " được suy tôn là đơn vị dẫn đầu khối.\n";
}

struct Silent final : Progress {
  void begin(std::size_t files) override { to_read = files; }
  void file(const FileEvent& event) override {
    ++seen;
    if (stop_after == seen) source.request_stop();
    last = event.stamp.path;
  }
  void end() override {}
  std::size_t to_read = 0, seen = 0, stop_after = 0;
  std::string last;
  std::stop_source source;
};

class BuildTest : public testing::Test {
 protected:
  Result<BuildReport> run(const std::string& rules = "1", bool prune = false) {
    const Result<std::vector<Scan>> scans =
        scan_sources(sources_.empty() ? std::vector<fs::path>{news_.root()} : sources_, news_.archive());
    if (!scans) return pass(scans);
    Result<archive::Writer> writer = archive::Writer::open(news_.archive());
    if (!writer) return pass(writer);
    BuildOptions options;
    options.archive = news_.archive();
    options.work.jobs = 3;
    options.knowledge.hash = rules;
    options.prune = prune;
    return build(
        *writer, *scans, options, [&](model::Record& r) { r.place = "rules " + rules; }, progress_,
        progress_.source.get_token());
  }

  [[nodiscard]] archive::Reader reader() const {
    Result<archive::Reader> opened = archive::Reader::open({news_.archive().string()});
    EXPECT_TRUE(opened.has_value()) << (opened ? "" : opened.error().message);
    return std::move(opened.value());
  }
  [[nodiscard]] std::uint32_t documents() const { return reader().statistics()->documents; }

  /// Every byte of the archive: equal before and after where nothing was written.
  [[nodiscard]] std::map<std::string, std::string> bytes() const {
    std::map<std::string, std::string> all;
    for (const fs::directory_entry& file : fs::directory_iterator(news_.archive())) {
      std::ostringstream content;
      content << std::ifstream(file.path(), std::ios::binary).rdbuf();
      all[file.path().filename().string()] = content.str();
    }
    return all;
  }

  SourceFolder news_;
  std::vector<fs::path> sources_;
  Silent progress_;
};

TEST_F(BuildTest, ReadsWhatIsThere) {
  for (int i = 0; i < 5; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value()) << report.error().message;
  EXPECT_EQ(report->added, 5u);
  EXPECT_EQ(report->failed, 0u);
  EXPECT_EQ(documents(), 5u);
  const Result<model::Record> record = reader().record(document_id("news", "3.txt"));
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(record->title, "Khối thi đua số 3 tổng kết");
  EXPECT_EQ(reader().statistics()->knowledge_hash, "1");
}

TEST_F(BuildTest, BuildingTwiceWritesNothing) {
  for (int i = 0; i < 5; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  news_.write("empty.txt", "");
  ASSERT_TRUE(run().has_value());
  const auto before = bytes();
  const Result<BuildReport> again = run();
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->unchanged, 5u);
  EXPECT_EQ(again->failed, 1u);
  EXPECT_EQ(again->added + again->changed + again->gone, 0u);
  EXPECT_EQ(bytes(), before);
}

TEST_F(BuildTest, OneEditReadsOneFile) {
  for (int i = 0; i < 5; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  ASSERT_TRUE(run().has_value());
  news_.write("2.txt", story(22));
  news_.touch("2.txt", 1);
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->changed, 1u);
  EXPECT_EQ(report->unchanged, 4u);
  EXPECT_EQ(progress_.to_read, 1u);
  EXPECT_EQ(reader().record(document_id("news", "2.txt"))->title, "Khối thi đua số 22 tổng kết");
}

TEST_F(BuildTest, ATouchedFileWithTheSameBytesIsNotWritten) {
  news_.write("a.txt", story(1));
  ASSERT_TRUE(run().has_value());
  const auto before = bytes();
  news_.touch("a.txt", 5);
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->unchanged, 1u);
  EXPECT_EQ(bytes(), before);
}

TEST_F(BuildTest, ADeletedFileTakesItsDocumentWithIt) {
  for (int i = 0; i < 3; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  ASSERT_TRUE(run().has_value());
  news_.remove("1.txt");
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->gone, 1u);
  EXPECT_EQ(documents(), 2u);
  EXPECT_FALSE(reader().record(document_id("news", "1.txt")).has_value());
}

TEST_F(BuildTest, ManyGoOnlyWithPrune) {
  for (int i = 0; i < 40; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  ASSERT_TRUE(run().has_value());
  for (int i = 0; i < 30; ++i) news_.remove(std::to_string(i) + ".txt");
  const Result<BuildReport> held = run();
  ASSERT_TRUE(held.has_value());
  EXPECT_EQ(held->held_back, 30u);
  EXPECT_EQ(documents(), 40u);
  ASSERT_TRUE(run("1", true).has_value());
  EXPECT_EQ(documents(), 10u);
}

TEST_F(BuildTest, AMissingSourceRemovesNothing) {
  for (int i = 0; i < 3; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  ASSERT_TRUE(run().has_value());
  fs::rename(news_.root(), news_.root().parent_path() / "elsewhere");
  EXPECT_EQ(run("1", true).error().code, ErrorCode::io);
  fs::create_directories(news_.root());
  EXPECT_EQ(run("1", true).error().code, ErrorCode::io);
  EXPECT_EQ(documents(), 3u);
}

TEST_F(BuildTest, MovingTheRootKeepsTheDocuments) {
  news_.write("a.txt", story(1));
  ASSERT_TRUE(run().has_value());
  fs::create_directories(news_.root().parent_path() / "moved");
  fs::rename(news_.root(), news_.root().parent_path() / "moved/news");
  sources_ = {news_.root().parent_path() / "moved/news"};
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->unchanged, 1u);
}

TEST_F(BuildTest, TwoSourcesOfOneNameAreRefused) {
  news_.write("news/a.txt", story(1));
  sources_ = {news_.root(), news_ / "news"};
  EXPECT_EQ(run().error().code, ErrorCode::invalid_argument);
}

TEST_F(BuildTest, AFailureIsNotedAndSettled) {
  news_.write("a.txt", "");
  news_.write("b.txt", story(2));
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->failed, 1u);
  ASSERT_EQ(reader().failures()->size(), 1u);
  EXPECT_EQ(reader().failures()->at(0).code, "empty-file");

  news_.write("a.txt", story(1));
  ASSERT_TRUE(run().has_value());
  EXPECT_TRUE(reader().failures()->empty());
  EXPECT_EQ(documents(), 2u);

  news_.write("a.txt", "");
  ASSERT_TRUE(run().has_value());
  EXPECT_EQ(documents(), 1u);
  news_.remove("a.txt");
  ASSERT_TRUE(run().has_value());
  EXPECT_TRUE(reader().failures()->empty());
}

TEST_F(BuildTest, NewRulesReadEverythingAgain) {
  for (int i = 0; i < 3; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  ASSERT_TRUE(run("1").has_value());
  const Result<BuildReport> report = run("2");
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->changed, 3u);
  EXPECT_EQ(reader().record(document_id("news", "0.txt"))->place, "rules 2");
  EXPECT_EQ(reader().statistics()->knowledge_hash, "2");
}

TEST_F(BuildTest, NewRulesAreNotedOnlyWhenAllSourcesWereReadAgain) {
  news_.write("a/1.txt", story(1));
  news_.write("b/2.txt", story(2));
  sources_ = {news_ / "a", news_ / "b"};
  ASSERT_TRUE(run("1").has_value());
  sources_ = {news_ / "a"};
  const Result<BuildReport> part = run("2");
  ASSERT_TRUE(part.has_value());
  EXPECT_TRUE(part->others_stale);
  EXPECT_EQ(reader().statistics()->knowledge_hash, "1");
  EXPECT_EQ(documents(), 2u);
}

TEST_F(BuildTest, AStopKeepsWhatWasReadAndTheNextRunGoesOn) {
  for (int i = 0; i < 30; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  progress_.stop_after = 4;
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_TRUE(report->interrupted);
  EXPECT_EQ(documents(), 4u);
  progress_.source = {};
  progress_.stop_after = 0;
  EXPECT_EQ(run()->added, 26u);
  EXPECT_EQ(documents(), 30u);
}

std::string row(int number) {
  return "{\"id\": " + std::to_string(number) + ", \"title\": \"Khối thi đua số " + std::to_string(number) +
         "\", \"text\": \"Năm 2020 đã qua.\"}\n";
}

TEST_F(BuildTest, OneFileMayHoldManyDocuments) {
  news_.write("a.jsonl", row(1) + row(2) + row(3));
  ASSERT_EQ(run()->added, 3u);
  EXPECT_EQ(reader().record(document_id("news", "a.jsonl!2"))->title, "Khối thi đua số 2");
  EXPECT_TRUE(reader().failures()->empty());
  const auto before = bytes();
  EXPECT_EQ(run()->unchanged, 3u);
  EXPECT_EQ(bytes(), before);

  news_.write("a.jsonl", row(1) + row(3) + row(4) + "{\"title\": \"không có gì\"}\n");
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->unchanged, 2u);
  EXPECT_EQ(report->added, 1u);
  EXPECT_EQ(report->gone, 1u);
  EXPECT_EQ(report->failed, 1u);
  EXPECT_EQ(documents(), 3u);
  ASSERT_EQ(reader().failures()->size(), 1u);
  EXPECT_EQ(reader().failures()->at(0).stamp.path, "a.jsonl!4#2");

  news_.write("a.jsonl", row(1) + row(4));
  ASSERT_TRUE(run().has_value());
  EXPECT_EQ(documents(), 2u);
  EXPECT_TRUE(reader().failures()->empty());
  news_.write("b.txt", story(1));
  news_.remove("a.jsonl");
  EXPECT_EQ(run()->gone, 2u);
}

TEST_F(BuildTest, ManyDocumentsOfAFileGoOnlyWithPrune) {
  std::string all;
  for (int i = 0; i < 40; ++i) all += row(i);
  news_.write("a.jsonl", all);
  ASSERT_TRUE(run().has_value());
  news_.write("a.jsonl", row(7));
  EXPECT_EQ(run()->held_back, 39u);
  EXPECT_EQ(documents(), 40u);
  EXPECT_EQ(run("1", true)->gone, 39u);
  EXPECT_EQ(documents(), 1u);
}

TEST_F(BuildTest, AFileWhoseDocumentsWereNotAllWrittenIsReadAgain) {
  news_.write("a.jsonl", row(1) + row(2) + row(3));
  progress_.stop_after = 2;
  EXPECT_TRUE(run()->interrupted);
  EXPECT_EQ(documents(), 2u);
  ASSERT_EQ(reader().failures()->size(), 1u);
  EXPECT_EQ(reader().failures()->at(0).code, "incomplete");
  progress_.source = {};
  progress_.stop_after = 0;
  EXPECT_EQ(run()->added, 1u);
  EXPECT_EQ(documents(), 3u);
  EXPECT_TRUE(reader().failures()->empty());
}

TEST_F(BuildTest, AFileThatBecomesManyDocumentsIsOneNoMore) {
  news_.write("a.txt", story(1));
  ASSERT_TRUE(run().has_value());
  news_.write("a.txt", row(1) + row(2));
  ASSERT_TRUE(run().has_value());
  EXPECT_EQ(documents(), 2u);
  news_.write("a.txt", story(1));
  ASSERT_TRUE(run().has_value());
  EXPECT_EQ(documents(), 1u);
}

TEST_F(BuildTest, AnArchiveInsideTheSourceIsNotIndexed) {
  news_.write("a.txt", story(1));
  fs::create_directories(news_.archive());
  sources_ = {news_.root().parent_path()};
  const Result<BuildReport> report = run();
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(report->added + report->failed, 1u);
}

TEST_F(BuildTest, TheSameFilesMakeTheSameArchive) {
  for (int i = 0; i < 20; ++i) news_.write(std::to_string(i) + ".txt", story(i));
  ASSERT_TRUE(run().has_value());
  const std::string first = bytes().at("postlist.glass");
  fs::remove_all(news_.archive());
  ASSERT_TRUE(run().has_value());
  EXPECT_EQ(bytes().at("postlist.glass"), first);
}

}  // namespace
}  // namespace sovang::pipeline
