// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/process.hpp"

#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/hash.hpp"
#include "indexer/pipeline/authority.hpp"
#include "indexer/pipeline/document_id.hpp"
#include "indexer/pipeline/scan.hpp"
#include "tests/unit/pipeline/source_folder.hpp"

namespace sovang::pipeline {
namespace {

const std::string story = "Hội nghị tổng kết\nNăm 2020, Sở Tư pháp được suy tôn là đơn vị dẫn đầu Khối thi đua số 3.\n";

Task task(const std::string& path) {
  return {document_id("news", path), "news", {path, path, 0, 0}};
}

/// What becomes of bytes that are one document.
Outcome process_bytes(const Task& task, std::string_view bytes, const Enrich& enrich) {
  std::vector<Outcome> outcomes;
  pipeline::process_bytes(task, bytes, {}, enrich, [&](const Task&, Outcome outcome) {
    outcomes.push_back(std::move(outcome));
    return true;
  });
  EXPECT_EQ(outcomes.size(), 1u);
  return std::move(outcomes.at(0));
}

std::vector<Outcome> process_files(const std::vector<Task>& tasks, const Enrich& enrich) {
  std::vector<Outcome> outcomes;
  process_all(tasks, {}, enrich, {}, [&](const Task&, Outcome outcome) {
    outcomes.push_back(std::move(outcome));
    return true;
  });
  return outcomes;
}

TEST(Process, ATextBecomesARecord) {
  const Outcome outcome =
      process_bytes(task("a/b.txt"), story, [](model::Record& record) { record.place = "Nam Định"; });
  ASSERT_TRUE(outcome.record.has_value());
  EXPECT_EQ(outcome.record->id, document_id("news", "a/b.txt"));
  EXPECT_EQ(outcome.record->source.path, "a/b.txt");
  EXPECT_EQ(outcome.record->place, "Nam Định");
  EXPECT_EQ(outcome.stamp.hash, hash128(story));
  EXPECT_EQ(outcome.stamp.source, "news");
}

TEST(Process, KnownBytesAreNeitherReadNorFailed) {
  Task known = task("a.txt");
  known.known[known.id] = hash128(story);
  const Outcome outcome = process_bytes(known, story, nullptr);
  EXPECT_FALSE(outcome.record || outcome.failure);
}

struct Hostile {
  const char* path;
  std::string bytes;
  const char* code;
};

TEST(Process, HostileFilesAreFailuresWithACodeAndARemedy) {
  const Hostile files[] = {
      {"a.txt", "", "empty-file"},
      {"a.txt", std::string("a\0b", 3), "binary-file"},
      {"a.txt", "Th\xE1i B\xECnh", "invalid-utf8"},
      {"a.pdf", "%PDF-1.4", "damaged-file"},
      {"a.html", "<ul class=menu><li><a href=/>Trang chủ</a></ul>", "empty-file"},
  };
  for (const Hostile& file : files) {
    const Outcome outcome = process_bytes(task(file.path), file.bytes, nullptr);
    ASSERT_TRUE(outcome.failure.has_value()) << file.code;
    EXPECT_EQ(outcome.failure->code, file.code);
    EXPECT_EQ(outcome.failure->phase, "read");
    EXPECT_NE(outcome.failure->message.find("; "), std::string::npos) << outcome.failure->message;
  }
}

TEST(Process, AHugeLineIsRefusedUnread) {
  const SourceFolder news;
  news.write("line.txt", "x");
  std::filesystem::resize_file(news / "line.txt", 100'000'000);  // sparse
  const Result<Scan> found = scan(news.root());
  ASSERT_TRUE(found.has_value());
  const std::vector<Outcome> outcomes = process_files({{"id", "news", found->entries.at(0)}}, nullptr);
  ASSERT_EQ(outcomes.size(), 1u);
  const Outcome& outcome = outcomes[0];
  ASSERT_TRUE(outcome.failure.has_value());
  EXPECT_EQ(outcome.failure->code, "too-large");
}

TEST(Process, AnExceptionIsAFailureOfThatFileOnly) {
  const SourceFolder news;
  news.write("a.txt", story);
  const std::vector<Outcome> outcomes = process_files({{"id", "news", {"a.txt", news / "a.txt", 1, 1}}},
                                                      [](model::Record&) { throw std::runtime_error("on purpose"); });
  ASSERT_EQ(outcomes.size(), 1u);
  const Outcome& outcome = outcomes[0];
  ASSERT_TRUE(outcome.failure.has_value());
  EXPECT_EQ(outcome.failure->code, "internal-error");
  EXPECT_EQ(outcome.failure->phase, "extract");
}

TEST(Process, OutcomesComeInOrderAndEndWhereTheConsumerSays) {
  const SourceFolder news;
  std::vector<Task> tasks;
  for (int i = 0; i < 50; ++i) {
    const std::string path = std::to_string(i) + ".txt";
    news.write(path, story);
    tasks.push_back({path, "news", {path, news / path, story.size(), 1}});
  }
  std::size_t seen = 0;
  process_all(tasks, {.jobs = 4, .memory = 1, .max_bytes = 1000}, nullptr, {},
              [&](const Task& done, const Outcome& outcome) {
                EXPECT_EQ(done.id, tasks[seen].id);
                EXPECT_EQ(outcome.stamp.path, tasks[seen].id);
                return ++seen < 20;
              });
  EXPECT_EQ(seen, 20u);
}

/// A stand-in for LibreOffice, first on the PATH, that makes the same DOCX of all.
class StandIn {
 public:
  StandIn() {
    folder_.write(
        "soffice",
        "#!/bin/sh\necho start >>\"$0.log\"\nwhile [ \"$1\" != --outdir ]; do shift; done\n/bin/mkdir \"$2\"\n"
        "out=$2\nshift 2\nfor file; do name=${file##*/}; "
        "/bin/cp " SOVANG_SOURCE_DIR "/corpus/formats/quyet-dinh-hoa-binh-2019.docx \"$out/${name%.*}.docx\"; done\n");
    std::filesystem::permissions(folder_ / "soffice", std::filesystem::perms::owner_all);
    setenv("PATH", (folder_.root().string() + ":" + old_).c_str(), 1);
  }
  StandIn(const StandIn&) = delete;
  StandIn& operator=(const StandIn&) = delete;
  ~StandIn() { setenv("PATH", old_.c_str(), 1); }

  [[nodiscard]] std::uintmax_t starts() const { return std::filesystem::file_size(folder_ / "soffice.log") / 6; }

 private:
  SourceFolder folder_;
  std::string old_ = getenv("PATH");
};

TEST(Process, OldDocumentsAreConvertedManyAtOnce) {
  const StandIn office;
  const SourceFolder news;
  std::vector<Task> tasks;
  for (int i = 0; i < 40; ++i) {
    const std::string path = std::to_string(i) + (i % 4 == 0 ? ".txt" : ".rtf");
    news.write(path, i % 4 == 0 ? story : "{\\rtf1 " + path + "}");
    tasks.push_back({path, "news", {path, news / path, 20, 1}});
  }
  const Task known = tasks[1];
  tasks[1].known[known.id] = hash128("{\\rtf1 1.rtf}");
  const std::vector<Outcome> outcomes = process_files(tasks, nullptr);
  ASSERT_EQ(outcomes.size(), tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    EXPECT_EQ(outcomes[i].id, tasks[i].id);
    EXPECT_EQ(outcomes[i].record.has_value(), i != 1) << i;
    EXPECT_FALSE(outcomes[i].failure.has_value()) << outcomes[i].failure->message;
  }
  EXPECT_EQ(outcomes[2].record->kind, model::DocumentKind::decision);
  EXPECT_LT(office.starts(), 15u) << "30 documents";
}

constexpr const char* two_rows =
    "{\"id\": \"x-1\", \"title\": \"Khối 3 tổng kết\", \"text\": \"Năm 2020 đã qua.\", \"date\": \"2021-01-14\"}\n"
    "\n"
    "{\"title\": \"Khối 4\"}\n"
    "{\"text\": \"Năm 2021 đã tới.\"}\n";

TEST(Process, LinesOfJsonAreDocuments) {
  const SourceFolder news;
  news.write("a.jsonl", two_rows);
  const std::vector<Outcome> outcomes =
      process_files({{"whole", "news", {"a.jsonl", news / "a.jsonl", 200, 7}}}, nullptr);
  ASSERT_EQ(outcomes.size(), 4u);
  ASSERT_TRUE(outcomes[0].record.has_value());
  EXPECT_EQ(outcomes[0].record->title, "Khối 3 tổng kết");
  EXPECT_EQ(outcomes[0].record->published, "2021-01-14");
  EXPECT_EQ(outcomes[0].record->source.path, "a.jsonl!x-1");
  EXPECT_EQ(outcomes[0].id, document_id("news", "a.jsonl!x-1"));
  EXPECT_EQ(outcomes[0].stamp.size, 200u);
  EXPECT_EQ(outcomes[0].stamp.mtime_ns, 7);
  EXPECT_FALSE(outcomes[0].last);
  ASSERT_TRUE(outcomes[1].failure.has_value());
  EXPECT_EQ(outcomes[1].failure->code, "invalid-json");
  EXPECT_EQ(outcomes[1].stamp.path, "a.jsonl!3");
  EXPECT_EQ(outcomes[2].stamp.path, "a.jsonl!4");
  EXPECT_TRUE(outcomes[3].bundle && outcomes[3].last);
  EXPECT_FALSE(outcomes[3].record || outcomes[3].failure);
}

TEST(Process, KnownDocumentsOfAFileAreNotReadAgain) {
  const SourceFolder news;
  news.write("a.jsonl", two_rows);
  Task whole{"whole", "news", {"a.jsonl", news / "a.jsonl", 200, 7}};
  const std::vector<Outcome> before = process_files({whole}, nullptr);
  whole.known[before[0].id] = before[0].stamp.hash;
  const std::vector<Outcome> outcomes = process_files({whole}, nullptr);
  EXPECT_FALSE(outcomes.at(0).record || outcomes.at(0).failure);
  EXPECT_TRUE(outcomes.at(2).record.has_value());
}

TEST(Process, DocumentsDecideAndOfficialSitesSpeakForTheIssuer) {
  model::Record record;
  record.kind = model::DocumentKind::news;
  EXPECT_EQ(authority_of(record), archive::Authority::press);
  record.source.url = "https://stp.namdinh.gov.vn/tin?id=1";
  EXPECT_EQ(authority_of(record), archive::Authority::issuer);
  record.source.url = "https://example.com/x.gov.vn";
  EXPECT_EQ(authority_of(record), archive::Authority::press);
  record.kind = model::DocumentKind::decision;
  record.number = "1/QĐ-UBND";
  EXPECT_EQ(authority_of(record), archive::Authority::decision);
}

}  // namespace
}  // namespace sovang::pipeline
