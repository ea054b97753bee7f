// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <unistd.h>

#include "tests/acceptance/workplace.hpp"

/// Bad input is told, passed over and listed; what is good beside it is indexed all the same.
namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;
using Failures = std::vector<std::string>;

constexpr int usage = 64;
constexpr const char* good = "tin/good.txt";

class BadInput : public Workplace {
 protected:
  void SetUp() override { write(good, story("Sở Y tế tỉnh Nam Định", "Khối thi đua số 3", "2020")); }

  void expect_the_good_story() const {
    const sample::Run run = ask({"leaders", "--year", "2020", "--format", "csv"});
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_TRUE(has(run.out, "Sở Y tế tỉnh Nam Định")) << run.out;
  }
};

TEST_F(BadInput, HostileFilesAreReadOrRefusedWithAReason) {
  fs::copy(SOVANG_SOURCE_DIR "/corpus/hostile", source());
  const sample::Run run = build({source().string(), "--progress", "json"});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(failures(), (Failures{"billion_laughs.docx: damaged-file",
                                  "binary.txt: binary-file",
                                  "blank.txt: empty-file",
                                  "bomb.zip: too-large",
                                  "bomb.zip!bomb.zip!0.txt: binary-file",
                                  "bomb.zip!bomb.zip!1.txt: binary-file",
                                  "bomb.zip!bomb.zip!2.txt: binary-file",
                                  "bomb.zip!bomb.zip!3.txt: binary-file",
                                  "broken_utf8.txt: invalid-utf8",
                                  "deep_mail.eml: too-large",
                                  "deep_nesting.docx: damaged-file",
                                  "deep_nesting.html: empty-file",
                                  "empty.txt: empty-file",
                                  "not_really.docx: unknown-format",
                                  "not_really.html: damaged-file",
                                  "nul_in_html.html: binary-file",
                                  "scan.pdf: no-text-layer",
                                  "truncated.pdf: damaged-file",
                                  "truncated.zip: damaged-file",
                                  "truncated.zip!b.txt: damaged-file",
                                  "unknown.xyz: unknown-format",
                                  "xxe.docx: damaged-file"}));
  for (const std::string& failure : failures())
    EXPECT_TRUE(has(run.err, "\"path\":\"" + failure.substr(0, failure.find(':')) + "\"")) << run.err;
  EXPECT_TRUE(has(run.err, "\"failed\":" + std::to_string(failures().size()))) << run.err;
  EXPECT_EQ(build({source().string(), "--strict"}).status, 3);
  expect_the_good_story();
}

TEST_F(BadInput, AFileOf100MegabytesOnOneLineIsRefusedUnread) {
  write("tin/zeros.txt", "");
  fs::resize_file(source() / "zeros.txt", 100u << 20);
  write("tin/line.txt", std::string(100u << 20, 'a'));
  const sample::Run run = build({source().string()});
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(failures(), (Failures{"line.txt: too-large", "zeros.txt: too-large"}));
  EXPECT_TRUE(has(run.err, "100 MiB or more, the limit is")) << run.err;
  expect_the_good_story();
}

TEST_F(BadInput, ALineAsLongAsAFileMayBe) {
  std::string line = "Khối thi đua số 4 ";
  while (line.size() < 8u << 20) line += line;
  write("tin/long.txt", line);
  EXPECT_EQ(build({source().string()}).status, 0);
  expect_the_good_story();
}

/// Root may read everything: there the indexer runs as nobody.
TEST_F(BadInput, AFolderWithoutPermissionIsTold) {
  write("tin/closed/story.txt", "Một câu.\n");
  fs::permissions(source() / "closed", fs::perms::none);
  std::vector<std::string> command{SOVANG_INDEX_PROGRAM, "build", source().string(), "--archive", archive()};
  if (geteuid() == 0) {
    constexpr const char* setpriv = "/usr/bin/setpriv";
    fs::permissions(folder_.path(), fs::perms::all);
    const std::vector<std::string> nobody{setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"};
    command.insert(command.begin(), nobody.begin(), nobody.end());
    const auto may_read = [&](const std::string& path) {
      return sample::run({nobody[0], nobody[1], nobody[2], nobody[3], "/usr/bin/test", "-r", path}).status == 0;
    };
    if (!fs::exists(setpriv) || !may_read(SOVANG_INDEX_PROGRAM) || !may_read(SOVANG_SOURCE_DIR "/schemas/units.xml"))
      GTEST_SKIP() << "this runs as root, in a checkout that nobody else may read";
  }
  const sample::Run run = sample::run(command);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_TRUE(has(run.err, "failures not shown here: 1; sovang-index status lists all")) << run.err;
  EXPECT_EQ(failures(), (Failures{"closed: unreadable"}));
  EXPECT_TRUE(has(status().dump(), "the folder does not open: Permission denied")) << status();
  expect_the_good_story();
  fs::permissions(source() / "closed", fs::perms::owner_all);
}

TEST_F(BadInput, AMissingOrEmptySourceRemovesNothing) {
  ASSERT_EQ(build({source().string()}).status, 0);
  fs::rename(source(), source("away"));
  const sample::Run missing = build({source().string()});
  EXPECT_EQ(missing.status, 1);
  EXPECT_TRUE(has(missing.err, "the source " + source().string() + " does not open: No such file")) << missing.err;
  EXPECT_TRUE(has(missing.err, "hint: check the path, and that the disk is mounted")) << missing.err;
  fs::create_directory(source());
  const sample::Run empty = build({source().string()});
  EXPECT_EQ(empty.status, 1);
  EXPECT_TRUE(has(empty.err, "holds no files")) << empty.err;
  expect_the_good_story();
}

TEST_F(BadInput, AnArchiveThatIsNotThereOrIsNone) {
  const sample::Run missing = ask({"leaders"});
  EXPECT_EQ(missing.status, 1);
  EXPECT_TRUE(has(missing.err, "there is no archive")) << missing.err;
  EXPECT_TRUE(has(missing.err, "hint: make one: sovang-index build")) << missing.err;
  write("archive", "no folder");
  EXPECT_EQ(ask({"leaders"}).status, 1);
  EXPECT_EQ(build({source().string()}).status, 1);
  EXPECT_EQ(sample::run_indexer({"status", "--archive", archive()}).status, 1);
}

TEST_F(BadInput, WrongUsageIsToldBeforeAnythingIsOpened) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{},
                                             {"frobnicate"},
                                             {"search"},
                                             {"search", ""},
                                             {"search", "(a AND"},
                                             {"search", "\"a"},
                                             {"search", "foo:bar"},
                                             {"search", "year:abc"},
                                             {"leaders", "--year", "2021..2019"},
                                             {"leaders", "--format", "pdf"},
                                             {"facts", "--relation", "won"},
                                             {"units", "--type", "colour"},
                                             {"search", "\xff\xfe"}}) {
    const sample::Run run = sample::run_sovang(words);
    EXPECT_EQ(run.status, usage) << testing::PrintToString(words) << run.err;
    EXPECT_TRUE(run.err.starts_with("sovang: ") && has(run.err, "\nhint: "))
        << testing::PrintToString(words) << run.err;
    EXPECT_EQ(run.out, "") << testing::PrintToString(words);
  }
}

TEST_F(BadInput, NothingFoundIsNoError) {
  ASSERT_EQ(build({source().string()}).status, 0);
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"search", "zzzqqq"},
                                                                                     {"leaders", "--year", "1950"},
                                                                                     {"leaders", "--block", "không có"},
                                                                                     {"timeline", "không có"},
                                                                                     {"units", "không có"},
                                                                                     {"show", "ffff"}}) {
    const sample::Run run = ask(words);
    EXPECT_EQ(run.status, 2) << testing::PrintToString(words) << run.err;
    EXPECT_TRUE(has(run.err, "\nhint: ")) << testing::PrintToString(words) << run.err;
  }
}

}  // namespace
}  // namespace sovang::acceptance
