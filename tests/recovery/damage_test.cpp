// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>
#include <functional>
#include <random>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void set_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

class Damage : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<model::Record> records{sample::election()};
    for (unsigned i = 0; i < 200; ++i) records.push_back(sample::plain(i, "thống kê " + std::to_string(i * 77777)));
    sample::write(archive(), records);
  }
  fs::path archive() const { return folder_ / "archive"; }

  /// Asks everything there is to ask. The first failure, or nothing.
  static Result<void> read_all(const fs::path& path) {
    const auto reader = Reader::open({path.string()});
    if (!reader) return pass(reader);
    if (const auto statistics = reader->statistics(); !statistics) return pass(statistics);
    if (const auto page = reader->search({{}, 0, 1000, true}); !page) return pass(page);
    if (const auto facts = reader->facts({}); !facts) return pass(facts);
    if (const auto names = reader->names(model::MentionType::unit); !names) return pass(names);
    if (const auto spellings = reader->spellings("thong"); !spellings) return pass(spellings);
    if (const auto failures = reader->failures(); !failures) return pass(failures);
    if (const auto record = reader->record(sample::election().id); !record) return pass(record);
    return {};
  }

  sample::TemporaryFolder folder_;
};

TEST_F(Damage, AnEmptiedOrCutTableIsCorrupt) {
  for (const char* table : {"iamglass", "postlist.glass", "docdata.glass"}) {
    const std::string whole = bytes_of(archive() / table);
    for (const std::size_t length : {std::size_t{0}, std::size_t{7}, whole.size() / 2}) {
      set_bytes(archive() / table, whole.substr(0, length));
      const auto read = read_all(archive());
      ASSERT_FALSE(read) << table << ' ' << length;
      EXPECT_EQ(read.error().code, ErrorCode::corrupt) << table << ' ' << length << ": " << read.error().message;
    }
    set_bytes(archive() / table, whole);
    EXPECT_TRUE(read_all(archive()));
  }
}

TEST_F(Damage, GarbageIsCorrupt) {
  std::mt19937 random(7);
  for (const char* table : {"iamglass", "postlist.glass", "docdata.glass"}) {
    const std::string whole = bytes_of(archive() / table);
    std::string garbage = whole;
    for (char& c : garbage) c = static_cast<char>(random());
    set_bytes(archive() / table, garbage);
    const auto read = read_all(archive());
    ASSERT_FALSE(read) << table;
    EXPECT_EQ(read.error().code, ErrorCode::corrupt) << table << ": " << read.error().message;
    set_bytes(archive() / table, whole);
  }
}

TEST_F(Damage, AMissingTableIsCorrupt) {
  for (const char* table : {"iamglass", "postlist.glass", "docdata.glass"}) {
    const std::string whole = bytes_of(archive() / table);
    fs::remove(archive() / table);
    const auto read = read_all(archive());
    ASSERT_FALSE(read) << table;
    EXPECT_EQ(read.error().code, ErrorCode::corrupt) << table << ": " << read.error().message;
    set_bytes(archive() / table, whole);
  }
}

TEST_F(Damage, AWriterDoesNotBeginAnewOverATableThatLostItsHead) {
  fs::remove(archive() / "iamglass");
  const auto size = fs::file_size(archive() / "postlist.glass");
  const auto opened = Writer::open(archive());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::corrupt);
  EXPECT_EQ(fs::file_size(archive() / "postlist.glass"), size);
}

TEST_F(Damage, AFileOrAFolderThatIsNoArchiveSaysSo) {
  set_bytes(folder_ / "file", "This is no database at all, only a line of text.");
  EXPECT_EQ(Reader::open({(folder_ / "file").string()}).error().code, ErrorCode::corrupt);
  fs::create_directory(folder_ / "folder");
  set_bytes(folder_ / "folder/photo.jpg", "x");
  EXPECT_EQ(Reader::open({(folder_ / "folder").string()}).error().code, ErrorCode::not_found);
}

TEST_F(Damage, DocumentsAndListsOfOtherMakeAreCorrupt) {
  {
    Xapian::WritableDatabase database(archive().string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(1);
    document.set_data("\x01\x7F surely not ours");
    database.replace_document(1, document);
    database.set_metadata("abbreviations", "\x05garbage");
    database.set_metadata("failure:0000000000000007", "\xFF\xFF\xFF");
    database.commit();
  }
  const Reader reader = sample::read({archive().string()});
  EXPECT_EQ(reader.search({{}, 0, 1000, false}).error().code, ErrorCode::corrupt);
  EXPECT_EQ(reader.facts({}).error().code, ErrorCode::corrupt);
  EXPECT_EQ(reader.abbreviations().error().code, ErrorCode::corrupt);
  EXPECT_EQ(reader.failures().error().code, ErrorCode::corrupt);
}

/// Calls `f` in a process of its own: true if it came to an end by itself.
bool survives(const std::function<void()>& f) {
  const pid_t child = fork();
  if (child == 0) {
    alarm(60);
    f();
    _exit(0);
  }
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status);
}

TEST_F(Damage, FlippedBytesNeverBringDownTheReader) {
  std::mt19937 random(2021);
  const std::vector<std::string> tables{"iamglass", "postlist.glass", "docdata.glass"};
  for (int round = 0; round < 60; ++round) {
    const fs::path path = archive() / tables[static_cast<std::size_t>(round) % tables.size()];
    const std::string whole = bytes_of(path);
    std::string changed = whole;
    for (int i = 0; i < 8; ++i) changed[random() % changed.size()] = static_cast<char>(random());
    set_bytes(path, changed);
    EXPECT_TRUE(survives([&] { (void)read_all(archive()); })) << path << " in round " << round;
    set_bytes(path, whole);
  }
}

}  // namespace
}  // namespace sovang::archive
