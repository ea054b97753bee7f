// SPDX-License-Identifier: GPL-3.0-or-later
#include <iterator>
#include <map>

#include "tests/acceptance/workplace.hpp"

/// An archive follows its sources, and does no more than that needs.
namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

class Rebuild : public Workplace {
 protected:
  void SetUp() override {
    write("tin/a.txt", story("Sở Y tế tỉnh Nam Định", "Khối thi đua số 3", "2019"));
    write("tin/b.txt", story("Sở Tư pháp tỉnh Nam Định", "Khối thi đua số 3", "2020"));
    write("tin/c.txt", story("Sở Nội vụ tỉnh Nam Định", "Khối thi đua số 3", "2021"));
  }

  /// The last line of what `build` says.
  [[nodiscard]] std::string counts(const std::vector<std::string>& sources) const {
    const sample::Run run = build(sources);
    EXPECT_EQ(run.status, 0) << run.err;
    return run.err;
  }

  [[nodiscard]] std::string said(const std::string& numbers) const { return archive() + ": " + numbers + "\n"; }

  /// Name → bytes of every file of the archive.
  [[nodiscard]] std::map<std::string, std::string> archive_files() const {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(archive())) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      files[entry.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
    }
    return files;
  }

  [[nodiscard]] std::vector<std::string> leaders() const {
    std::vector<std::string> out;
    const Json found = answer({"leaders"});
    for (const Json& row : found["rows"])
      out.push_back(row["period"].get<std::string>() + " " + row["subject"]["name"].get<std::string>());
    return out;
  }
};

TEST_F(Rebuild, BuildingTwiceChangesNothing) {
  EXPECT_EQ(counts({source().string()}), said("3 new, 0 changed, 0 gone, 0 unchanged, 0 failed"));
  const auto before = archive_files();
  EXPECT_EQ(counts({source().string()}), said("0 new, 0 changed, 0 gone, 3 unchanged, 0 failed"));
  EXPECT_TRUE(archive_files() == before);
}

TEST_F(Rebuild, OnlyWhatChangedIsReadAgain) {
  ASSERT_EQ(build({source().string()}).status, 0);
  write("tin/b.txt", story("Sở Tài chính tỉnh Nam Định", "Khối thi đua số 3", "2020"));
  EXPECT_EQ(counts({source().string()}), said("0 new, 1 changed, 0 gone, 2 unchanged, 0 failed"));
  EXPECT_EQ(leaders(), (std::vector<std::string>{"2019 Sở Y tế tỉnh Nam Định", "2020 Sở Tài chính tỉnh Nam Định",
                                                 "2021 Sở Nội vụ tỉnh Nam Định"}));
}

TEST_F(Rebuild, AFileThatIsGoneTakesItsFactsAlong) {
  ASSERT_EQ(build({source().string()}).status, 0);
  fs::remove(source() / "a.txt");
  EXPECT_EQ(counts({source().string()}), said("0 new, 0 changed, 1 gone, 2 unchanged, 0 failed"));
  EXPECT_EQ(leaders(), (std::vector<std::string>{"2020 Sở Tư pháp tỉnh Nam Định", "2021 Sở Nội vụ tỉnh Nam Định"}));
  EXPECT_EQ(ask({"search", "y tế"}).status, 2);
}

TEST_F(Rebuild, ASourceThatIsNotNamedStays) {
  write("decrees/d.txt", story("Cục Thuế tỉnh Nam Định", "Khối thi đua số 3", "2022"));
  EXPECT_EQ(counts({source().string(), source("decrees").string()}),
            said("4 new, 0 changed, 0 gone, 0 unchanged, 0 failed"));
  fs::remove(source() / "c.txt");
  fs::remove(source("decrees") / "d.txt");
  write("decrees/e.txt", story("Cục Hải quan tỉnh Nam Định", "Khối thi đua số 3", "2023"));
  EXPECT_EQ(counts({source().string()}), said("0 new, 0 changed, 1 gone, 2 unchanged, 0 failed"));
  EXPECT_EQ(leaders().back(), "2022 Cục Thuế tỉnh Nam Định");
  EXPECT_EQ(counts({source("decrees").string()}), said("1 new, 0 changed, 1 gone, 0 unchanged, 0 failed"));
  EXPECT_EQ(leaders().back(), "2023 Cục Hải quan tỉnh Nam Định");
}

TEST_F(Rebuild, AFileThatBecomesUnreadableKeepsNoFacts) {
  ASSERT_EQ(build({source().string()}).status, 0);
  write("tin/c.txt", "");
  EXPECT_EQ(build({source().string()}).status, 0);
  EXPECT_EQ(failures(), (std::vector<std::string>{"c.txt: empty-file"}));
  write("tin/c.txt", story("Sở Nội vụ tỉnh Nam Định", "Khối thi đua số 3", "2021"));
  EXPECT_EQ(build({source().string()}).status, 0);
  EXPECT_EQ(failures(), std::vector<std::string>{});
  EXPECT_EQ(leaders().size(), 3u);
}

}  // namespace
}  // namespace sovang::acceptance
