// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>

#include "tests/acceptance/workplace.hpp"

/// What is forgotten is gone, stays out and leaves only its name.
namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

class Forgetting : public Workplace {
 protected:
  void SetUp() override {
    write("tin/a.txt", story("Sở Y tế tỉnh Nam Định", "Khối thi đua số 3", "2019"));
    write("tin/b.txt", story("Sở Tư pháp tỉnh Nam Định", "Khối thi đua số 3", "2020") + "Từ hiếm: qwzxjkuyv.\n");
    write("tin/c.html", page("Sở Nội vụ tỉnh Nam Định", "2021"));
    ASSERT_EQ(build({source().string()}).status, 0);
  }

  static std::string page(const std::string& unit, const std::string& year) {
    return "<html><head><title>Tổng kết</title><link rel=\"canonical\" "
           "href=\"https://example.org/tin/7\"></head><body><p>" +
           story(unit, "Khối thi đua số 3", year) + "</p></body></html>";
  }

  [[nodiscard]] sample::Run forget(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "forget");
    arguments.insert(arguments.end(), {"--archive", archive()});
    return sample::run_indexer(std::move(arguments));
  }

  [[nodiscard]] std::vector<std::string> years() const {
    std::vector<std::string> out;
    const Json found = answer({"leaders"});
    for (const Json& row : found["rows"]) out.push_back(row["period"]);
    return out;
  }

  [[nodiscard]] std::vector<std::string> forgotten() const {
    std::vector<std::string> out;
    const Json listed = status()["forgotten"];
    for (const Json& one : listed)
      out.push_back(one["source"].get<std::string>() + "/" + one["path"].get<std::string>());
    return out;
  }

  /// Whether some file of the archive has these bytes.
  [[nodiscard]] bool archive_has(const std::string& bytes) const {
    for (const auto& entry : fs::directory_iterator(archive())) {
      std::ifstream in(entry.path(), std::ios::binary);
      if (has(std::string(std::istreambuf_iterator<char>(in), {}), bytes)) return true;
    }
    return false;
  }

  using Years = std::vector<std::string>;
};

TEST_F(Forgetting, ADocumentIsGoneAndABuildDoesNotBringItBack) {
  ASSERT_EQ(forget({"tin/b.txt"}).status, 0);
  EXPECT_EQ(years(), (Years{"2019", "2021"}));
  const sample::Run again = build({source().string()});
  EXPECT_EQ(again.err, archive() + ": 0 new, 0 changed, 0 gone, 2 unchanged, 0 failed, 1 forgotten\n");
  write("tin/b.txt", story("Sở Tư pháp tỉnh Nam Định", "Khối thi đua số 3", "2018"));
  EXPECT_EQ(build({source().string()}).status, 0);
  EXPECT_EQ(years(), (Years{"2019", "2021"}));
  EXPECT_EQ(forgotten(), std::vector<std::string>{"tin/b.txt"});
  const sample::Run told = sample::run_indexer({"status", "--archive", archive()});
  EXPECT_TRUE(has(told.out, "forgotten  1\n  tin/b.txt\n")) << told.out;
}

TEST_F(Forgetting, UndoLetsTheNextBuildBringItBack) {
  ASSERT_EQ(forget({"b.txt"}).status, 0);
  EXPECT_EQ(forget({"a.txt", "--undo"}).status, 2);
  ASSERT_EQ(forget({"b.txt", "--undo"}).status, 0);
  EXPECT_EQ(forgotten(), std::vector<std::string>{});
  ASSERT_EQ(build({source().string()}).status, 0);
  EXPECT_EQ(years(), (Years{"2019", "2020", "2021"}));
}

TEST_F(Forgetting, AnAddressStaysOutUnderAnyName) {
  ASSERT_EQ(forget({"https://example.org/tin/7"}).status, 0);
  write("tin/copy.html", page("Sở Nội vụ tỉnh Nam Định", "2022"));
  EXPECT_EQ(build({source().string()}).status, 0);
  EXPECT_EQ(years(), (Years{"2019", "2020"}));
  EXPECT_EQ(status()["forgotten"][0]["url"], "https://example.org/tin/7");
}

TEST_F(Forgetting, AllGoOrNoneDoes) {
  const std::string id = answer({"leaders", "--year", "2019"})["rows"][0]["proofs"][0]["id"];
  EXPECT_EQ(forget({id, "tin/none.txt"}).status, 2);
  EXPECT_EQ(years(), (Years{"2019", "2020", "2021"}));
  EXPECT_EQ(forgotten(), std::vector<std::string>{});
  EXPECT_EQ(forget({id.substr(0, 8), "tin/b.txt", id}).status, 0);
  EXPECT_EQ(years(), Years{"2021"});
  EXPECT_EQ(forgotten(), (std::vector<std::string>{"tin/a.txt", "tin/b.txt"}));
}

TEST_F(Forgetting, CompactLeavesNoTraceInTheFiles) {
  ASSERT_TRUE(archive_has("qwzxjkuyv"));
  ASSERT_EQ(forget({"tin/b.txt", "--compact"}).status, 0);
  EXPECT_FALSE(archive_has("qwzxjkuyv"));
  EXPECT_EQ(years(), (Years{"2019", "2021"}));
}

TEST_F(Forgetting, WithoutAnArchiveNothingIsMade) {
  const std::string none = (folder_ / "none").string();
  EXPECT_EQ(sample::run_indexer({"forget", "a.txt", "--archive", none}).status, 1);
  EXPECT_FALSE(fs::exists(none));
}

}  // namespace
}  // namespace sovang::acceptance
