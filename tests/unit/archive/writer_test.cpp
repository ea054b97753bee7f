// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/writer.hpp"

#include <fstream>
#include <map>

#include <gtest/gtest.h>

#include "core/model/record_json.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

namespace fs = std::filesystem;
using sample::plain;
using sample::record_id;
using sample::stamp_of;

class WriterTest : public testing::Test {
 protected:
  fs::path archive() const { return folder_ / "archive"; }
  Reader reader() const { return sample::read({archive().string()}); }
  std::uint32_t documents() const { return reader().statistics()->documents; }

  Writer writer(const WriterOptions& options = {}) const {
    auto opened = Writer::open(archive(), options);
    if (!opened) throw std::runtime_error(opened.error().message);
    return std::move(*opened);
  }

  /// Name and bytes of every file of the archive.
  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> result;
    for (const auto& entry : fs::directory_iterator(archive())) {
      std::ifstream file(entry.path(), std::ios::binary);
      result[entry.path().filename()] = std::string(std::istreambuf_iterator<char>(file), {});
    }
    return result;
  }

  sample::TemporaryFolder folder_;
};

TEST_F(WriterTest, WritesReplacesAndErases) {
  Writer out = writer();
  ASSERT_TRUE(out.put(plain(1, "Bản tin thứ nhất."), stamp_of(plain(1, "")), Authority::press));
  ASSERT_TRUE(out.put(plain(2, "Bản tin thứ hai."), stamp_of(plain(2, "")), Authority::press));
  ASSERT_TRUE(out.put(plain(1, "Bản tin đã sửa."), stamp_of(plain(1, "")), Authority::press));
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(documents(), 2u);
  EXPECT_EQ(reader().record(record_id(1))->text, "Bản tin đã sửa.");

  ASSERT_TRUE(out.erase(record_id(1)));
  ASSERT_TRUE(out.erase(record_id(99)));
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(documents(), 1u);
  EXPECT_EQ(reader().record(record_id(1)).error().code, ErrorCode::not_found);
}

TEST_F(WriterTest, WhatIsNotCommittedIsDropped) {
  sample::write(archive(), {plain(1, "một")});
  {
    Writer out = writer();
    ASSERT_TRUE(out.put(plain(2, "hai"), stamp_of(plain(2, "")), Authority::press));
  }
  EXPECT_EQ(documents(), 1u);
}

TEST_F(WriterTest, CommitsByBytesOfText) {
  Writer out = writer({.commit_bytes = 1000});
  ASSERT_TRUE(out.put(plain(1, std::string(600, 'a')), stamp_of(plain(1, "")), Authority::press));
  EXPECT_EQ(documents(), 0u);
  ASSERT_TRUE(out.put(plain(2, std::string(600, 'b')), stamp_of(plain(2, "")), Authority::press));
  EXPECT_EQ(documents(), 2u);
}

TEST_F(WriterTest, WritesNothingWhereNothingChanged) {
  const std::vector<std::pair<std::string, std::string>> abbreviations{{"ubnd", "ủy ban nhân dân"}};
  const Failure failure{stamp_of(plain(2, "")), "read", "empty-file", "the file is empty"};
  {
    Writer out = writer();
    ASSERT_TRUE(out.put(plain(1, "Thống kê"), stamp_of(plain(1, "")), Authority::press));
    ASSERT_TRUE(out.put_failure(record_id(2), failure));
    ASSERT_TRUE(out.set_knowledge("hash", abbreviations, {}));
    ASSERT_TRUE(out.commit());
  }
  const auto before = files();
  {
    Writer out = writer();
    ASSERT_TRUE(out.documents("news"));
    ASSERT_TRUE(out.put_failure(record_id(2), failure));
    ASSERT_TRUE(out.erase(record_id(3)));
    ASSERT_TRUE(out.erase_failure(record_id(3)));
    ASSERT_TRUE(out.set_knowledge("hash", abbreviations, {}));
    ASSERT_TRUE(out.commit());
    ASSERT_TRUE(out.commit());
  }
  EXPECT_EQ(files(), before);
}

TEST_F(WriterTest, ListsTheFilesOfOneSourceInOrderOfPath) {
  Writer out = writer();
  for (const unsigned number : {3u, 1u, 2u})
    ASSERT_TRUE(out.put(plain(number, "tin"), stamp_of(plain(number, "")), Authority::press));
  ASSERT_TRUE(out.put(plain(4, "tin"), stamp_of(plain(4, ""), "other"), Authority::press));
  SourceStamp failed = stamp_of(plain(5, ""));
  failed.path = "plain/15.txt";
  ASSERT_TRUE(out.put_failure(record_id(5), {failed, "read", "empty-file", ""}));

  for (int round = 0; round < 2; ++round) {  // before the commit and after it
    const auto stored = out.documents("news");
    ASSERT_TRUE(stored);
    std::vector<std::string> paths;
    for (const StoredSource& one : *stored) paths.push_back(one.id.substr(12) + ' ' + one.stamp.path);
    EXPECT_EQ(paths, (std::vector<std::string>{"0001 plain/1.txt", "0005 plain/15.txt", "0002 plain/2.txt",
                                               "0003 plain/3.txt"}));
    EXPECT_EQ(stored->front().stamp.mtime_ns, 1'600'000'000'123'456'789);
    EXPECT_EQ(stored->front().stamp.hash, std::string(32, 'a'));
    ASSERT_TRUE(out.commit());
  }
  EXPECT_TRUE(out.documents("no such source")->empty());
}

TEST_F(WriterTest, AFileIsADocumentOrAFailureNeverBoth) {
  Writer out = writer();
  const Failure failure{stamp_of(plain(1, "")), "read", "empty-file", "the file is empty"};
  ASSERT_TRUE(out.put(plain(1, "một"), stamp_of(plain(1, "")), Authority::press));
  ASSERT_TRUE(out.put_failure(record_id(1), failure));
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(documents(), 0u);
  ASSERT_EQ(reader().failures()->size(), 1u);
  EXPECT_EQ(reader().failures()->front().code, "empty-file");

  ASSERT_TRUE(out.put(plain(1, "một"), stamp_of(plain(1, "")), Authority::press));
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(documents(), 1u);
  EXPECT_TRUE(out.failures()->empty());
}

TEST_F(WriterTest, FailuresCanBeForgotten) {
  Writer out = writer();
  ASSERT_TRUE(out.put_failure(record_id(1), {stamp_of(plain(1, "")), "scan", "unreadable", ""}));
  ASSERT_TRUE(out.erase_failure(record_id(1)));
  EXPECT_TRUE(out.failures()->empty());
}

TEST_F(WriterTest, RefusesImpossibleIds) {
  Writer out = writer();
  model::Record record = plain(1, "một");
  for (const std::string& id : {std::string(), std::string(1000, '0')}) {
    record.id = id;
    EXPECT_EQ(out.put(record, stamp_of(record), Authority::press).error().code, ErrorCode::invalid_argument);
  }
}

TEST_F(WriterTest, TakesHostileText) {
  model::Record record = sample::election();
  record.title = std::string(5000, 'T');
  record.text += std::string(100'000, 'x') + " " + std::string("\0\1\x1f", 3) + "\xF0\x9F\x98\x80";
  record.source.path = std::string(4000, 'p');
  record.source.url = std::string(4000, '\0');
  record.number = std::string(4000, '9');
  record.place = std::string(4000, 'z');
  for (int i = 0; i < 500; ++i)
    record.mentions.push_back({model::MentionType::unit, {0, 0}, std::string(300, 'm') + std::to_string(i), "", {}});
  record.facts[0].subject.id = std::string(300, '!');
  record.facts[0].period = "0001/9999";
  sample::write(archive(), {record});
  const auto found = reader().record(record.id);
  ASSERT_TRUE(found) << found.error().message;
  EXPECT_EQ(model::to_json(*found), model::to_json(record));
  EXPECT_TRUE(reader().record(record.source.path));
  EXPECT_EQ(writer().documents("news")->front().stamp.path, record.source.path);
}

TEST_F(WriterTest, RefusesWhatIsTooLargeAndGoesOn) {
  Writer out = writer();
  model::Record record = plain(1, "");
  record.text.assign(65u << 20, ' ');
  EXPECT_EQ(out.put(record, stamp_of(record), Authority::press).error().code, ErrorCode::too_large);
  ASSERT_TRUE(out.put(plain(2, "hai"), stamp_of(plain(2, "")), Authority::press));
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(documents(), 1u);
}

TEST_F(WriterTest, NeverMakesAnArchiveAmongOtherFiles) {
  fs::create_directory(archive());
  std::ofstream(archive() / "thesis.odt") << "years of work";
  const auto opened = Writer::open(archive());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::invalid_argument);
  EXPECT_FALSE(fs::exists(archive() / "iamglass"));
}

TEST_F(WriterTest, AFolderThatCannotBeIsAnError) {
  std::ofstream(folder_ / "file") << "text";
  for (const char* path : {"file", "file/archive"}) {
    const auto opened = Writer::open(folder_ / path);
    ASSERT_FALSE(opened) << path;
    EXPECT_EQ(opened.error().code, ErrorCode::io) << opened.error().message;
  }
}

TEST_F(WriterTest, MakesFoldersOnTheWay) {
  ASSERT_TRUE(Writer::open(folder_ / "a/b/c"));
  EXPECT_EQ(sample::read({(folder_ / "a/b/c").string()}).statistics()->documents, 0u);
}

TEST_F(WriterTest, ForgetsADocumentAndRemembersItsName) {
  sample::write(archive(), {plain(1, "Bản tin thứ nhất."), plain(2, "Bản tin thứ hai.")});
  {
    Writer dropped = writer();
    ASSERT_TRUE(dropped.forget({record_id(1), "news", "plain/1.txt", "", "2025-11-26"}));
  }  // not committed: neither is the document gone nor the mark there
  EXPECT_EQ(documents(), 2u);
  EXPECT_TRUE(reader().forgotten()->empty());

  Writer out = writer();
  ASSERT_TRUE(out.forget({record_id(1), "news", "plain/1.txt", "https://example.org/1", "2025-11-26"}));
  ASSERT_TRUE(out.forget({record_id(9), "news", "a.txt", "", "2025-11-26"}));  // was never there
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(documents(), 1u);
  EXPECT_TRUE(reader().spellings("nhat")->empty());
  const auto forgotten = reader().forgotten();
  ASSERT_TRUE(forgotten);
  ASSERT_EQ(forgotten->size(), 2u);
  EXPECT_EQ(forgotten->front().path, "a.txt");
  EXPECT_EQ(forgotten->back().url, "https://example.org/1");

  ASSERT_TRUE(out.recall(record_id(9)));
  ASSERT_TRUE(out.commit());
  EXPECT_EQ(out.forgotten()->size(), 1u);
}

TEST_F(WriterTest, KeepsOfCommunesOnlyTheLineageOfThoseInWhichUnitsLie) {
  Lineage lineage;
  const auto ended = [](std::string from, std::string to) {
    return Reorganisation{{std::move(from)}, {std::move(to)}, "merge", "2025-07-01", "1/NQ", "", true};
  };
  lineage.reorganisations = {ended("x.a.h.x.t.p", "x.b.t.q"), ended("x.c.h.x.t.p", "x.d.t.q"), ended("t.p", "t.q"),
                             ended("so@*", "ty@*")};
  for (const char* id : {"x.a.h.x.t.p", "x.b.t.q", "x.c.h.x.t.p", "x.d.t.q", "t.p", "t.q"})
    lineage.places.push_back({id, id, "", ""});
  lineage.names = {{"so", "Sở"}};
  model::Record record = plain(1, "UBND xã");
  record.mentions = {{model::MentionType::unit, {0, 4}, "UBND xã", "ubnd@x.b.t.q", {}}};
  Writer out = writer();
  ASSERT_TRUE(out.put(record, stamp_of(record), Authority::press));
  ASSERT_TRUE(out.set_lineage(lineage));
  ASSERT_TRUE(out.commit());
  const Lineage kept = reader().lineage().value();
  ASSERT_EQ(kept.reorganisations.size(), 3u);
  EXPECT_EQ(kept.reorganisations.front().from, std::vector<std::string>{"x.a.h.x.t.p"});
  EXPECT_EQ(kept.places.size(), 4u);
  EXPECT_EQ(kept.names.size(), 1u);
  EXPECT_EQ(load_lineage("\x09", "a").error().code, ErrorCode::corrupt);
  EXPECT_TRUE(load_lineage("", "a"));
}

TEST(LevelOfPlace, IsToldByTheIdAlone) {
  EXPECT_EQ(level_of_place("tp.hai-phong"), "province");
  EXPECT_EQ(level_of_place("tp.thai-binh.t.thai-binh"), "district");
  EXPECT_EQ(level_of_place("q.ba-dinh.tp.ha-noi"), "district");
  EXPECT_EQ(level_of_place("x.dong-hung.t.hung-yen-2025"), "commune");
  EXPECT_EQ(level_of_place("vn"), "");
  EXPECT_EQ(level_of_place("v.mien-bac"), "");
  EXPECT_EQ(place_of_unit("phong.a@t.b/so.c"), "t.b");
  EXPECT_EQ(place_of_unit("?so"), "");
}

}  // namespace
}  // namespace sovang::archive
