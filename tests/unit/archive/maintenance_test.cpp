// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/maintenance.hpp"

#include <fstream>

#include <gtest/gtest.h>
#include <xapian.h>

#include "core/model/record_json.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class Maintenance : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<model::Record> records{sample::election()};
    for (unsigned i = 0; i < 100; ++i) records.push_back(sample::plain(i, "thống kê " + std::to_string(i * 7919)));
    sample::write(archive(), records);
  }
  std::filesystem::path archive() const { return folder_ / "archive"; }
  sample::TemporaryFolder folder_;
};

TEST_F(Maintenance, AWholeArchiveHasNoProblems) {
  const auto found = verify(archive());
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(found->documents, 101u);
  EXPECT_EQ(found->problems, std::vector<std::string>{});
}

TEST_F(Maintenance, AFactThatIsNotIndexedIsAProblem) {
  {
    Xapian::WritableDatabase database(archive().string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(1);
    document.remove_term("XFY2020!led.a!khoi-thi-dua-3@t.thai-binh!cuc-thong-ke@t.thai-binh");
    database.replace_document(1, document);
    Xapian::Document other = database.get_document(2);
    other.set_data("nonsense");
    database.replace_document(2, other);
    database.commit();
  }
  std::filesystem::remove(archive() / "sums");  // by another writer than this they would not be there
  const auto found = verify(archive());
  ASSERT_TRUE(found);
  ASSERT_EQ(found->problems.size(), 2u);
  EXPECT_NE(found->problems[0].find("XFY2020"), std::string::npos);
  EXPECT_NE(found->problems[1].find("document 2"), std::string::npos);
}

TEST_F(Maintenance, EveryFlippedBitAndEveryCutIsFound) {
  unsigned files = 0;
  for (const auto& entry : std::filesystem::directory_iterator(archive())) {
    const std::filesystem::path path = entry.path();
    if (path.extension() != ".glass") continue;
    ++files;
    const std::string whole = bytes_of(path);
    for (const std::size_t at : {std::size_t{60}, whole.size() / 3, whole.size() / 2, whole.size() - 1}) {
      std::string flipped = whole;
      flipped[at] = static_cast<char>(flipped[at] ^ 4);
      std::ofstream(path, std::ios::binary) << flipped;
      const auto found = verify(archive());
      ASSERT_TRUE(found) << found.error().message;
      ASSERT_EQ(found->problems.size(), 1u) << path << " at " << at;
      EXPECT_NE(found->problems[0].find(path.filename().string()), std::string::npos) << found->problems[0];
    }
    std::ofstream(path, std::ios::binary) << whole.substr(0, whole.size() - 1);
    EXPECT_EQ(verify(archive())->problems.size(), 1u) << path;
    std::ofstream(path, std::ios::binary) << whole;
  }
  EXPECT_EQ(files, 4u);
  EXPECT_EQ(verify(archive())->problems, std::vector<std::string>{});
}

TEST_F(Maintenance, SumsFollowTheWriter) {
  const std::string before = bytes_of(archive() / "sums");
  {
    auto writer = Writer::open(archive());
    ASSERT_TRUE(writer->commit());
    EXPECT_EQ(bytes_of(archive() / "sums"), before);  // nothing was written
    ASSERT_TRUE(writer->erase(sample::record_id(3)));
    EXPECT_FALSE(std::filesystem::exists(archive() / "sums"));  // a run that is cut off here leaves none
    ASSERT_TRUE(writer->commit());
  }
  EXPECT_NE(bytes_of(archive() / "sums"), before);
  EXPECT_EQ(verify(archive())->problems, std::vector<std::string>{});
}

/// Xapian's own check ends with a crash on many of these.
TEST_F(Maintenance, WithoutSumsDamageDoesNotEndTheProcess) {
  std::filesystem::remove(archive() / "sums");
  const std::filesystem::path path = archive() / "termlist.glass";
  const std::string whole = bytes_of(path);
  for (std::size_t at = 20; at < whole.size(); at += 769) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x40);
    std::ofstream(path, std::ios::binary) << changed;
    (void)verify(archive());
  }
  std::ofstream(path, std::ios::binary) << whole;
  EXPECT_EQ(verify(archive())->problems, std::vector<std::string>{});
}

TEST_F(Maintenance, ADamagedTableIsAProblem) {
  std::fstream file(archive() / "docdata.glass", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(100);
  file << std::string(4000, '\xEE');
  file.close();
  const auto found = verify(archive());
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->problems.empty());
}

TEST_F(Maintenance, CompactingKeepsEverything) {
  const auto done = compact(archive() / "");
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_LT(done->bytes_after, done->bytes_before);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "archive.sovang-anew"));
  EXPECT_EQ(verify(archive())->documents, 101u);
  EXPECT_EQ(verify(archive())->problems, std::vector<std::string>{});
  const Reader reader = sample::read({archive().string()});
  EXPECT_EQ(model::to_json(*reader.record("4f4d")), model::to_json(sample::election()));
  EXPECT_EQ(reader.spellings("thong")->size(), 1u);
  EXPECT_EQ(Writer::open(archive())->documents("news")->size(), 101u);
}

TEST_F(Maintenance, StoppedOrWithoutRoomCompactingLeavesTheArchiveAsItWas) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(compact(archive(), {{}, stop.get_token()}).error().code, ErrorCode::io);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "archive.compacting"));
  EXPECT_EQ(verify(archive())->documents, 101u);
  EXPECT_EQ(verify(archive())->problems, std::vector<std::string>{});
}

TEST_F(Maintenance, AReaderGoesOnWhileTheArchiveIsCompacted) {
  const Reader reader = sample::read({archive().string()});
  ASSERT_TRUE(compact(archive()));
  EXPECT_EQ(reader.facts({})->size(), 1u);
  sample::write(archive(), {sample::plain(500, "bản tin mới")});
  sample::write(archive(), {sample::plain(501, "bản tin mới")});
  EXPECT_EQ(reader.facts({})->size(), 1u);
}

TEST_F(Maintenance, WaitsForNoWriterAndNeedsAnArchive) {
  const auto writer = Writer::open(archive());
  EXPECT_EQ(compact(archive()).error().code, ErrorCode::locked);
  std::stop_source stop;
  stop.request_stop();
  EXPECT_EQ(compact(archive(), {std::chrono::hours(1), stop.get_token()}).error().code, ErrorCode::locked);
  EXPECT_EQ(compact(folder_ / "nowhere").error().code, ErrorCode::not_found);
  EXPECT_EQ(verify(folder_ / "nowhere").error().code, ErrorCode::not_found);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "nowhere"));
}

}  // namespace
}  // namespace sovang::archive
