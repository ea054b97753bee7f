// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/workplace.hpp"

/// What people decide holds at the next question, changes nothing in the archive, and outlives it.
namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

class DecisionsOfPeople : public Workplace {
 protected:
  void SetUp() override {
    write("tin/a.txt", story("Sở Y tế tỉnh Nam Định", "Khối thi đua số 3", "2019"));
    write("tin/b.txt", story("Sở Tư pháp tỉnh Nam Định", "Khối thi đua số 3", "2020"));
    ASSERT_EQ(build({source().string()}).status, 0);
  }

  [[nodiscard]] sample::Run decide(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "decide");
    arguments.insert(arguments.end(), {"--archive", archive(), "--who", "Trần B", "--when", "2025-11-26"});
    return sample::run_indexer(std::move(arguments));
  }

  /// "2019 so.y-te@t.nam-dinh" …
  [[nodiscard]] std::vector<std::string> leaders(std::vector<std::string> more = {}) const {
    more.insert(more.begin(), "leaders");
    std::vector<std::string> out;
    const Json found = answer(std::move(more));
    for (const Json& row : found["rows"])
      out.push_back(row["period"].get<std::string>() + " " + row["subject"]["id"].get<std::string>());
    return out;
  }

  [[nodiscard]] std::string file() const { return archive() + ".decisions"; }
};

TEST_F(DecisionsOfPeople, TwoUnitsAreOneAndAnArchiveMadeAgainKnowsIt) {
  EXPECT_EQ(leaders({"--unit", "So Y te"}), std::vector<std::string>{"2019 so.y-te@t.nam-dinh"});
  const sample::Run run = decide({"same", "so.y-te@t.nam-dinh", "so.tu-phap@t.nam-dinh", "--why", "thử"});
  ASSERT_EQ(run.status, 0) << run.err;
  const std::vector<std::string> both{"2019 so.y-te@t.nam-dinh", "2020 so.y-te@t.nam-dinh"};
  EXPECT_EQ(leaders({"--unit", "So Y te"}), both);
  EXPECT_EQ(leaders({"--unit", "So Tu phap"}), both);
  fs::remove_all(archive());
  ASSERT_EQ(build({source().string()}).status, 0);
  EXPECT_EQ(leaders({"--unit", "So Tu phap"}), both);
}

TEST_F(DecisionsOfPeople, AHiddenFactIsShownNowhere) {
  const std::string id = answer({"leaders", "--year", "2020"})["rows"][0]["proofs"][0]["id"];
  ASSERT_EQ(decide({"hide", id.substr(0, 6), "led", "period=2020"}).status, 0);
  EXPECT_EQ(leaders(), std::vector<std::string>{"2019 so.y-te@t.nam-dinh"});
  EXPECT_EQ(answer({"timeline", "So Tu phap"})["rows"].size(), 0u);
  EXPECT_EQ(answer({"show", id})["facts"].size(), 0u);
  EXPECT_TRUE(has(ask({"facts", "--explain"}).err, "hide | " + id + " | led period=2020 | Trần B | 2025-11-26 |"));
}

TEST_F(DecisionsOfPeople, AnotherFileMayBeNamed) {
  const std::string other = (folder_ / "other.txt").string();
  ASSERT_EQ(decide({"same", "so.y-te@t.nam-dinh", "so.tu-phap@t.nam-dinh", "--decisions", other}).status, 0);
  EXPECT_FALSE(fs::exists(file()));
  EXPECT_EQ(leaders({"--unit", "So Y te"}).size(), 1u);
  EXPECT_EQ(leaders({"--unit", "So Y te", "--decisions", other}).size(), 2u);
  EXPECT_EQ(ask({"leaders", "--decisions", (folder_ / "none").string()}).status, 1);
}

TEST_F(DecisionsOfPeople, AMistakeIsRefusedWithFileAndLineAndNothingIsAnswered) {
  write("archive.decisions", "# của chúng tôi\nsame | so.y-te@t.nam-dinh | A | 2025 |\n");
  const sample::Run run = ask({"leaders"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "");
  EXPECT_TRUE(has(run.err, file() + ":2: ")) << run.err;
}

TEST_F(DecisionsOfPeople, WhatContradictsOrIsUnknownIsNotWrittenDown) {
  ASSERT_EQ(decide({"not-same", "so.y-te@t.nam-dinh", "so.tu-phap@t.nam-dinh"}).status, 0);
  const sample::Run contradiction = decide({"same", "so.tu-phap@t.nam-dinh", "so.y-te@t.nam-dinh"});
  EXPECT_EQ(contradiction.status, 1);
  EXPECT_TRUE(has(contradiction.err, file() + ":6: ")) << contradiction.err;
  EXPECT_EQ(decide({"same", "so.y-te@t.nam-dinh", "so.y-tế@t.nam-dinh"}).status, 64);
  EXPECT_EQ(decide({"same", "so.y-te@t.nam-dinh"}).status, 64);
  EXPECT_EQ(decide({"hide", "0000", "led"}).status, 64);
  const sample::Run listed = sample::run_indexer({"decide", "list", "--archive", archive()});
  EXPECT_EQ(listed.out,
            file() + ":6: not same | so.y-te@t.nam-dinh | so.tu-phap@t.nam-dinh | Trần B | 2025-11-26 | \n");
}

TEST_F(DecisionsOfPeople, TheFileIsNoDocumentOfItsSource) {
  ASSERT_EQ(decide({"not-same", "so.y-te@t.nam-dinh", "so.tu-phap@t.nam-dinh"}).status, 0);
  ASSERT_EQ(build({folder_.path().string()}).status, 0);
  EXPECT_EQ(answer({"search", "decisions"})["total"], 0);
  EXPECT_EQ(status()["failures"].size(), 0u);
}

}  // namespace
}  // namespace sovang::acceptance
