// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>

#include "tests/acceptance/workplace.hpp"

/// The text that this project began with, which stays outside: ten facts, and headlines of other days below them.
namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

constexpr const char* name = "000_4f4ddd42add532cf.txt";
constexpr const char* block_id = "khoi.cac-co-quan-trung-uong@t.thai-binh";

/// Beside the folder of real texts lies the text itself; inside it only a file that names it.
fs::path seed_file() {
  const char* real = std::getenv("SOVANG_REAL");
  return real == nullptr ? fs::path() : fs::path(real).parent_path() / name;
}

class Seed : public Workplace {
 protected:
  void SetUp() override {
    const fs::path seed = seed_file();
    if (!fs::is_regular_file(seed)) GTEST_SKIP() << "SOVANG_REAL is unset, or the seed text is not beside that folder";
    fs::create_directories(source());
    fs::copy_file(seed, source() / name);
    const sample::Run built = build({source().string(), "--strict"});
    ASSERT_EQ(built.status, 0) << built.err;
    record_ = Json::parse(sample::run_indexer({"extract", (source() / name).string()}).out);
  }

  [[nodiscard]] std::vector<Json> facts(const std::string& relation) const {
    std::vector<Json> out;
    for (const Json& fact : record_["facts"])
      if (fact["relation"] == relation) out.push_back(fact);
    return out;
  }

  /// The one row that `leaders` must give.
  void expect_the_leader(const std::vector<std::string>& question) const {
    std::vector<std::string> arguments{"leaders"};
    arguments.insert(arguments.end(), question.begin(), question.end());
    const Json rows = answer(arguments)["rows"];
    ASSERT_EQ(rows.size(), 1u) << testing::PrintToString(question);
    EXPECT_EQ(rows[0]["subject"]["id"], "cuc-thong-ke@t.thai-binh");
    EXPECT_EQ(rows[0]["block"]["id"], block_id);
    EXPECT_EQ(rows[0]["period"], "2020");
    EXPECT_EQ(rows[0]["basis"], "acclaimed");
  }

  Json record_;
};

TEST_F(Seed, GivesTenFacts) {
  EXPECT_EQ(record_["facts"].size(), 10u);
  for (const Json& fact : record_["facts"]) {
    EXPECT_EQ(fact["block"]["id"], block_id) << fact;
    EXPECT_EQ(fact["status"], "asserted") << fact;
  }
}

TEST_F(Seed, NamesTheLeader) {
  ASSERT_EQ(facts("led").size(), 1u);
  const Json led = facts("led")[0];
  EXPECT_EQ(led["subject"]["text"], "Cục Thống kê Thái Bình");
  EXPECT_EQ(led["period"], "2020");
  EXPECT_EQ(led["basis"], "acclaimed");
}

TEST_F(Seed, NamesTheNextChairToldTwice) {
  ASSERT_EQ(facts("chairs").size(), 1u);
  const Json chairs = facts("chairs")[0];
  EXPECT_EQ(chairs["subject"]["text"], "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Thái Bình");
  EXPECT_EQ(chairs["period"], "2021");
  const auto again = std::count_if(chairs["evidence"].begin(), chairs["evidence"].end(),
                                   [](const Json& evidence) { return evidence.value("again", false); });
  EXPECT_EQ(again, 1) << chairs["evidence"];
}

TEST_F(Seed, ListsEightMembers) {
  std::vector<std::string> members;
  for (const Json& fact : facts("member_of")) members.push_back(fact["subject"]["text"]);
  EXPECT_EQ(members, (std::vector<std::string>{"Cục Thống kê Thái Bình", "Kho bạc Nhà nước Thái Bình",
                                               "Cục Thuế tỉnh Thái Bình", "Cục Dự trữ Nhà nước khu vực Thái Bình",
                                               "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Thái Bình",
                                               "Bảo hiểm xã hội tỉnh Thái Bình", "Chi cục Hải quan Thái Bình",
                                               "Cục Quản lý thị trường tỉnh Thái Bình"}));
}

TEST_F(Seed, TakesNothingFromTheHeadlinesBelow) {
  const std::string text = record_["text"];
  EXPECT_TRUE(text.ends_with("ký kết giao ước thi đua năm 2021.")) << text;
  for (const Json& mention : record_["mentions"]) {
    const bool of_the_story = mention["type"] != "person" && (mention["type"] != "period" || mention["id"] < "2022");
    EXPECT_TRUE(of_the_story) << mention;
  }
  EXPECT_EQ(record_["author"], "Tất Đạt");
  EXPECT_TRUE(record_["published"].is_null());
}

TEST_F(Seed, TheBlockIsFoundHoweverItIsTyped) {
  constexpr const char* decomposed = "Kho\u0302\u0301i thi \u0111ua ca\u0301c co\u031B quan trung u\u031Bo\u031Bng";
  for (const char* block : {"khoi thi dua cac co quan trung uong", "Khối thi đua các cơ quan trung ương",
                            "KHỐI THI ĐUA CÁC CƠ QUAN TRUNG ƯƠNG", decomposed, "cơ quan trung uong"})
    expect_the_leader({"--block", block, "--year", "2020"});
}

TEST_F(Seed, TheLeaderIsFoundByUnitOrByYearAlone) {
  expect_the_leader({"--unit", "thong ke thai binh"});
  expect_the_leader({"--year", "2020"});
  EXPECT_EQ(answer({"leaders", "--year", "2021"})["rows"].size(), 0u);
}

}  // namespace
}  // namespace sovang::acceptance
