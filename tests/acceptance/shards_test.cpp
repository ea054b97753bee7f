// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/support/programs.hpp"

namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

/// One of every kind of question, in the order of `sovang --help`.
const std::vector<std::vector<std::string>> questions{
    {"search", "thong ke thai binh", "--facets", "--limit", "50"},
    {"search", "khoi thi dua", "--limit", "7", "--offset", "5"},
    {"search", "kind:decision", "--limit", "100"},
    {"search", "\"khối thi đua\" NOT thái", "--limit", "100"},
    {"search", "huan chuong OR bang khen", "--limit", "100"},
    {"search", "thong kee"},
    {"search", "dieu kien", "--articles", "--limit", "100"},
    {"search", "khôngcóđâu"},
    {"ask", "Năm 2019 đơn vị nào dẫn đầu?"},
    {"leaders", "--year", "2017..2022"},
    {"leaders", "--block", "khoi thi dua cac co quan trung uong"},
    {"timeline", "Cục Thống kê tỉnh Thái Bình", "--with-predecessors"},
    {"facts"},
    {"facts", "--relation", "member_of"},
    {"facts", "--relation", "received", "--year", "2020"},
    {"cites", "98/2023/NĐ-CP"},
    {"units"},
    {"units", "so"},
    {"units", "--type", "award"},
    {"show", "0"},
    {"show", "press/bao-dang-khu-vuc-khanh-hoa-2018.txt"}};

class ShardsOfAnArchive : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new sample::TemporaryFolder;
    for (const char* shards : {"1", "3"}) {
      const sample::Run built = sample::run_indexer({"build", SOVANG_SOURCE_DIR "/corpus/sample", "--archive",
                                                     archive(shards), "--shards", shards, "--progress", "none"});
      ASSERT_EQ(built.status, 0) << built.err;
    }
  }
  static void TearDownTestSuite() { delete folder_; }

  static std::string archive(const std::string& shards) { return (*folder_ / shards).string(); }

  static sample::Run ask(std::vector<std::string> question, const std::vector<std::string>& archives) {
    question.insert(question.end(), {"--format", "json"});
    for (const std::string& archive : archives) question.insert(question.end(), {"--archive", archive});
    return sample::run_sovang(std::move(question));
  }

  /// Rows, scores, order, messages and exit status of every answer.
  static void expect_same_answers(const std::vector<std::string>& archives) {
    for (const std::vector<std::string>& question : questions) {
      const sample::Run one = ask(question, {archive("1")});
      const sample::Run other = ask(question, archives);
      EXPECT_EQ(other.out, one.out) << question[0] << ' ' << (question.size() > 1 ? question[1] : "");
      EXPECT_EQ(other.err, one.err) << question[0];
      EXPECT_EQ(other.status, one.status) << question[0];
    }
  }

  static inline sample::TemporaryFolder* folder_ = nullptr;
};

TEST_F(ShardsOfAnArchive, AnswerAsOneArchiveDoes) {
  expect_same_answers({archive("3")});
}

TEST_F(ShardsOfAnArchive, AnswerSoAlsoWhereEachIsNamed) {
  expect_same_answers({archive("3") + "/shard-2", archive("3") + "/shard-0", archive("3") + "/shard-1"});
}

TEST_F(ShardsOfAnArchive, AnswerSoAfterMovingToOthers) {
  const std::string moved = archive("moved");
  fs::copy(archive("3"), moved, fs::copy_options::recursive);
  const sample::Run built = sample::run_indexer(
      {"build", SOVANG_SOURCE_DIR "/corpus/sample", "--archive", moved, "--shards", "2", "--progress", "json"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_NE(built.err.find("\"added\":0"), std::string::npos) << built.err;  // nothing is read again
  expect_same_answers({moved});
}

}  // namespace
}  // namespace sovang::acceptance
