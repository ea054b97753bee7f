// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/reader.hpp"

#include <gtest/gtest.h>

#include "core/archive/open_database.hpp"
#include "core/model/record_json.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

using sample::plain;
using sample::record_id;
using sample::stamp_of;
using Words = std::vector<std::string>;

class ReaderTest : public testing::Test {
 protected:
  std::string archive(const std::string& name = "archive") const { return (folder_ / name).string(); }
  Reader reader() const { return sample::read({archive()}); }
  sample::TemporaryFolder folder_;
};

TEST_F(ReaderTest, TellsAboutTheArchive) {
  {
    auto writer = Writer::open(archive());
    ASSERT_TRUE(writer->set_knowledge("0123456789abcdef", {{"ubnd", "ủy ban nhân dân"}}, {{"co", "Cờ thi đua"}}));
    ASSERT_TRUE(writer->put(plain(1, "một"), stamp_of(plain(1, "")), Authority::press));
    ASSERT_TRUE(writer->commit());
  }
  const auto statistics = reader().statistics();
  ASSERT_TRUE(statistics);
  EXPECT_EQ(statistics->documents, 1u);
  EXPECT_EQ(statistics->shards, 1u);
  EXPECT_EQ(statistics->knowledge_hash, "0123456789abcdef");
  EXPECT_TRUE(statistics->created_by.starts_with("sovang "));
  EXPECT_EQ(reader().abbreviations()->front().second, "ủy ban nhân dân");
  EXPECT_EQ(reader().award_names()->front().first, "co");
  EXPECT_TRUE(reader().incomplete().empty());
}

TEST_F(ReaderTest, AMissingArchiveIsNotFound) {
  std::filesystem::create_directory(folder_ / "empty");
  for (const char* name : {"nowhere", "empty"}) {
    const auto opened = Reader::open({archive(name)});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::not_found);
    EXPECT_NE(opened.error().hint.find("sovang-index build"), std::string::npos);
  }
  EXPECT_EQ(Reader::open({}).error().code, ErrorCode::invalid_argument);
}

TEST_F(ReaderTest, FindsARecordByIdByItsBeginningAndByPath) {
  model::Record first = plain(1, "một");
  first.id = "abcd000000000001";
  model::Record second = plain(2, "hai");
  second.id = "abcd100000000002";
  sample::write(archive(), {first, second});
  for (const char* name : {"abcd000000000001", "abcd0", "plain/1.txt"}) {
    const auto record = reader().record(name);
    ASSERT_TRUE(record) << name << ": " << record.error().message;
    EXPECT_EQ(record->text, "một");
  }
  for (const char* name : {"", "abc", "abcd", "abcd2", "plain/3.txt", "ABCD0"})
    EXPECT_EQ(reader().record(name).error().code, ErrorCode::not_found) << name;
  EXPECT_NE(reader().record("abcd").error().message.find(second.id), std::string::npos);
}

TEST_F(ReaderTest, APathThatTwoSourcesHaveIsNotGuessed) {
  model::Record first = plain(1, "một");
  model::Record second = plain(2, "hai");
  second.source.path = first.source.path;
  sample::write(archive(), {first, second});
  EXPECT_EQ(reader().record(first.source.path).error().code, ErrorCode::not_found);
}

TEST_F(ReaderTest, KnowsTheSpellingsOfAWord) {
  sample::write(archive(), {plain(1, "Thống kê và thông báo, thong dong; năm 2020."), plain(2, "THỐNG nhất")});
  EXPECT_EQ(*reader().spellings("thong"), (Words{"thong", "thông", "thống"}));
  EXPECT_EQ(*reader().spellings("nhat"), (Words{"nhất"}));
  EXPECT_EQ(*reader().spellings("2020"), (Words{"2020"}));
  EXPECT_EQ(*reader().spellings("khong"), Words{});
  EXPECT_EQ(*reader().spellings(""), Words{});
}

TEST_F(ReaderTest, SpellingsGoWithTheirLastDocument) {
  auto writer = Writer::open(archive());
  for (const auto& record : {plain(1, "thống kê"), plain(2, "thông kê")})
    ASSERT_TRUE(writer->put(record, stamp_of(record), Authority::press));
  ASSERT_TRUE(writer->commit());
  ASSERT_TRUE(writer->put(plain(1, "kế hoạch"), stamp_of(plain(1, "")), Authority::press));
  ASSERT_TRUE(writer->commit());
  EXPECT_EQ(*reader().spellings("thong"), (Words{"thông"}));
  EXPECT_EQ(*reader().spellings("ke"), (Words{"kê", "kế"}));
  ASSERT_TRUE(writer->erase(record_id(2)));
  ASSERT_TRUE(writer->commit());
  EXPECT_EQ(*reader().spellings("thong"), Words{});
}

TEST_F(ReaderTest, SpellingsAreRightEvenWhereTheRunWasCutOff) {
  {
    auto writer = Writer::open(archive(), {.commit_bytes = 1});
    ASSERT_TRUE(writer->put(plain(1, "thống kê"), stamp_of(plain(1, "")), Authority::press));
  }  // committed by bytes, and then no last commit
  EXPECT_EQ(*reader().spellings("thong"), (Words{"thống"}));
  ASSERT_TRUE(open_for_reading(archive())->front().database.get_metadata("spellings").empty());

  auto writer = Writer::open(archive());
  ASSERT_TRUE(writer->commit());
  EXPECT_EQ(open_for_reading(archive())->front().database.get_metadata("spellings"), "ke\tkê\nthong\tthống\n");
  EXPECT_EQ(*reader().spellings("thong"), (Words{"thống"}));
}

TEST_F(ReaderTest, CountsNamesByDocument) {
  model::Record first = sample::election();
  model::Record second = plain(2, "Cục TK Thái Bình; Sở Tài chính; ông Trần Văn Ba; tỉnh Thái Bình");
  second.mentions = {{model::MentionType::unit, {0, 16}, "Cục TK Thái Bình", "cuc-thong-ke@t.thai-binh", {}},
                     {model::MentionType::unit, {18, 30}, "Sở Tài chính", "", {"so-tai-chinh@t.ha-nam"}},
                     {model::MentionType::person, {36, 47}, "Trần Văn Ba", "", {}},
                     {model::MentionType::place, {49, 63}, "tỉnh Thái Bình", "t.thai-binh", {}}};
  sample::write(archive(), {first, second});
  const auto list = [&](model::MentionType type) {
    std::string text;
    const auto names = reader().names(type);
    for (const Name& name : names.value())
      text += name.id + '=' + name.form + '*' + std::to_string(name.documents) + ';';
    return text;
  };
  EXPECT_EQ(list(model::MentionType::unit),
            "?so-tai-chinh=Sở Tài chính*1;"
            "cuc-thong-ke@t.thai-binh=Cục TK Thái Bình*1;"
            "cuc-thong-ke@t.thai-binh=Cục Thống kê Thái Bình*1;"
            "cuc-thong-ke@t.thai-binh=Cục Thống kê tỉnh Thái Bình*1;");
  EXPECT_EQ(list(model::MentionType::block), "khoi-thi-dua-3@t.thai-binh=Khối thi đua số 3*1;");
  EXPECT_EQ(list(model::MentionType::person), "?tran-van-ba=Trần Văn Ba*1;");
  EXPECT_EQ(list(model::MentionType::place), "t.thai-binh=tỉnh Thái Bình*1;");
  EXPECT_EQ(list(model::MentionType::award), "");
  EXPECT_EQ(reader().names(model::MentionType::period).error().code, ErrorCode::invalid_argument);
}

TEST_F(ReaderTest, SeveralArchivesAnswerAsOne) {
  model::Record first = sample::election();
  model::Record second = sample::election();
  second.id = record_id(2);
  second.text += " Thông báo.";
  sample::write(archive("a"), {first});
  sample::write(archive("b"), {second});
  const Reader both = sample::read({archive("a"), archive("b")});
  EXPECT_EQ(both.statistics()->documents, 2u);
  EXPECT_EQ(both.statistics()->shards, 2u);
  EXPECT_EQ(both.names(model::MentionType::block)->front().documents, 2u);
  EXPECT_EQ(*both.spellings("thong"), (Words{"thông", "thống"}));
  EXPECT_EQ(both.facts({})->size(), 2u);
  EXPECT_EQ(both.record(record_id(2))->id, record_id(2));
  SearchRequest everything;
  EXPECT_EQ(both.search(everything)->total, 2u);
}

TEST_F(ReaderTest, ARecordComesBackWhole) {
  sample::write(archive(), {sample::election()});
  EXPECT_EQ(model::to_json(*reader().record("4f4d")), model::to_json(sample::election()));
}

TEST_F(ReaderTest, FindsTheDocumentsThatAPersonMeans) {
  model::Record first = plain(1, "một");
  first.source.url = "https://example.org/a";
  model::Record second = plain(2, "hai");
  second.source.path = first.source.path;
  second.source.url = first.source.url;
  {
    auto writer = Writer::open(archive());
    ASSERT_TRUE(writer->put(first, stamp_of(first, "news"), Authority::press));
    ASSERT_TRUE(writer->put(second, stamp_of(second, "sites"), Authority::press));
    ASSERT_TRUE(writer->commit());
  }
  const Reader opened = reader();
  const auto ids = [&](const std::string& name) {
    std::string out;
    const auto found = opened.documents_named(name);
    for (const StoredSource& one : found.value()) out += one.id.substr(15);
    return out;
  };
  EXPECT_EQ(ids(record_id(2)), "2");
  EXPECT_EQ(ids("plain/1.txt"), "12");
  EXPECT_EQ(ids("sites/plain/1.txt"), "2");
  EXPECT_EQ(ids("https://example.org/a"), "12");
  EXPECT_EQ(opened.documents_named("other/plain/1.txt").error().code, ErrorCode::not_found);
  EXPECT_EQ(opened.documents_named("").error().code, ErrorCode::not_found);
  EXPECT_EQ(opened.record("https://example.org/a").error().code, ErrorCode::not_found);  // which of the two?
}

TEST_F(ReaderTest, GivesTheNamesOfOneDocument) {
  model::Record other = plain(2, "hai");
  other.mentions = {{model::MentionType::unit, {0, 3}, "Sở B", "so.b@x", {}}};
  sample::write(archive(), {sample::election(), other});
  const auto names = reader().names_of(other.id, model::MentionType::unit);
  ASSERT_TRUE(names);
  ASSERT_EQ(names->size(), 1u);
  EXPECT_EQ(names->front().id, "so.b@x");
  EXPECT_TRUE(reader().names_of("none", model::MentionType::unit)->empty());
}

}  // namespace
}  // namespace sovang::archive
