// SPDX-License-Identifier: GPL-3.0-or-later
/// However a name is typed, the same documents are found.
#include <algorithm>
#include <memory>

#include <gtest/gtest.h>

#include "query/answers/search.hpp"
#include "query/language/parser.hpp"
#include "query/plan/corrections.hpp"
#include "query/plan/fields.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::answers {
namespace {

using sovang::sample::plain;
using Numbers = std::vector<int>;

class Typing : public testing::Test {
 protected:
  void SetUp() override {
    model::Mention province;
    province.type = model::MentionType::place;
    province.text = "Thái Bình";
    province.id = "t.thai-binh";
    std::vector<model::Record> records{
        plain(1, "Bảo hiểm xã hội tỉnh Thái Bình nhận cờ."),
        plain(2, "BHXH tỉnh Thái Bình tổ chức hội nghị về kỷ luật."),
        plain(3, "Bảo hiểm xã hội Thái Bình, nơi có kỉ luật tốt, họp tại trụ sở trên phố Hòa Bình."),
        plain(4, "Xã hội học là môn học về xã hội; bảo vệ hiểm nguy."),
        plain(5, "Bao hiem xa hoi tinh Thai Binh dan dau khoi thi dua nam 2020, theo tin cua to chuc Dang."),
        plain(6, "Đại hội Đảng bộ: tổ chức đảng, trung đoàn và các đoàn thể, đền thờ, cô giáo."),
        plain(7, "Uỷ ban họp, trung đoán là họ hàng; ăn tối ở trụ sở."),
        plain(8, "An ninh được giữ; khenh, kheo, khen thưởng."),
    };
    for (unsigned i : {0U, 1U, 2U, 4U}) records[i].mentions.push_back(province);
    const std::filesystem::path folder = folder_ / "a";
    auto writer = archive::Writer::open(folder);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->set_knowledge("rules", {{"bhxh", "Bảo hiểm xã hội"}, {"xh", "xã hội"}}, {}));
    for (const model::Record& record : records)
      ASSERT_TRUE(writer->put(record, sovang::sample::stamp_of(record), archive::Authority::press));
    ASSERT_TRUE(writer->commit());
    reader_ = std::make_unique<archive::Reader>(sovang::sample::read({folder.string()}));
  }

  SearchAnswer search(const std::string& query, plan::Matching matching = plan::Matching::every_spelling) {
    const auto tree = language::parse(query, plan::query_fields());
    if (!tree) throw std::runtime_error(tree.error().message);
    const auto vocabulary = plan::vocabulary(*reader_);
    const auto plan = plan::plan_search(*tree, vocabulary, matching);
    if (!plan) throw std::runtime_error(plan.error().message);
    auto answer = answer_search(*reader_, *plan, {0, 50, false}).value();
    if ((answer.total != 0 && !answer.relaxed) || matching == plan::Matching::as_typed) return answer;
    const auto corrected = plan::correct(query, *plan, vocabulary).value();
    return corrected ? search(*corrected, matching) : answer;
  }

  /// The numbers of the documents, in their order.
  Numbers ranked(const std::string& query, plan::Matching matching = plan::Matching::every_spelling) {
    Numbers numbers;
    for (const Hit& hit : search(query, matching).hits) numbers.push_back(std::stoi(hit.document.id, nullptr, 16));
    return numbers;
  }

  Numbers found(const std::string& query, plan::Matching matching = plan::Matching::every_spelling) {
    Numbers numbers = ranked(query, matching);
    std::ranges::sort(numbers);
    return numbers;
  }

  sovang::sample::TemporaryFolder folder_;
  std::unique_ptr<archive::Reader> reader_;
};

TEST_F(Typing, TwelveWaysFindTheSameDocuments) {
  for (const char* query : {
           "Bảo hiểm xã hội tỉnh Thái Bình",                                 // as it is
           "bao hiem xa hoi tinh thai binh",                                 // without diacritics
           "Bảo hiem xã hoi tỉnh Thái Binh",                                 // with some
           "Ba\u0309o hie\u0302\u0309m xa\u0303 ho\u0323\u0302i Thai Bình",  // decomposed
           "BẢO HIỂM XÃ HỘI TỈNH THÁI BÌNH",                                 // in capitals
           "BHXH tỉnh Thái Bình",                                            // abbreviated
           "bhxh thai binh",                   // the same, without diacritics or the level
           "Bảo hiểm xã hội Thái Bình",        // without the level
           "Bảo  hiểm   xã hội \t Thái Bình",  // with spaces
           "Bảo-hiểm-xã-hội – Thái Bình",      // with dashes
           "Bảo hiểm xã hội, (Thái Bình)",     // with punctuation
           "Bảo hiẻmm xã hội Thái Bình",       // with a slip
           "Bảo hiễm xã hội tỉnh Thái Bình",   // with a wrong mark
       })
    EXPECT_EQ(found(query), (Numbers{1, 2, 3, 5})) << query;
}

TEST_F(Typing, LettersThatLookAlikeAreOne) {
  EXPECT_EQ(found("\u00d0ại hội \u00d0ảng"), (Numbers{6})) << "Ð typed for Đ";
  EXPECT_EQ(found("hoà bình"), found("hòa bình"));
  EXPECT_EQ(found("ủy ban"), (Numbers{7})) << "the text has uỷ";
}

TEST_F(Typing, BothLettersOfIAndYAreFoundTheTypedOneFirst) {
  EXPECT_EQ(ranked("kỷ luật"), (Numbers{2, 3}));
  EXPECT_EQ(ranked("kỉ luật"), (Numbers{3, 2}));
  EXPECT_EQ(found("ky luat"), (Numbers{2, 3}));
  EXPECT_EQ(ranked("kỉ luật", plan::Matching::as_typed), (Numbers{3}));
}

TEST_F(Typing, SomeDiacriticsNarrow) {
  EXPECT_EQ(found("trung đoàn"), (Numbers{6}));
  EXPECT_EQ(found("trung doan"), (Numbers{6, 7}));
  EXPECT_EQ(found("đen", plan::Matching::as_typed), Numbers{}) << "đền is another word";
}

TEST_F(Typing, ATextWithoutDiacriticsComesLast) {
  EXPECT_EQ(found("tổ chức"), (Numbers{2, 5, 6}));
  EXPECT_EQ(found("\"tổ chức\""), (Numbers{2, 5, 6}));
  EXPECT_EQ(ranked("ăn"), (Numbers{7})) << "'an' of a text with diacritics is another word";
  EXPECT_EQ(ranked("tổ chức").back(), 5);
  EXPECT_EQ(found("tổ chức", plan::Matching::as_typed), (Numbers{2, 6}));
  EXPECT_NE(search("tổ chức").hits.back().snippet.text.find("to chuc"), std::string::npos);
  EXPECT_FALSE(search("tổ chức").hits.back().snippet.matches.empty());
}

TEST_F(Typing, ExactMeansEachWordAsTyped) {
  EXPECT_EQ(found("bao hiem", plan::Matching::as_typed), (Numbers{5}));
  EXPECT_EQ(found("bhxh", plan::Matching::as_typed), (Numbers{2}));
}

TEST_F(Typing, AbbreviationsOfTwoLettersStandForThemselves) {
  EXPECT_EQ(found("xh"), Numbers{});
}

TEST_F(Typing, LettersThatAWordBeginsWith) {
  EXPECT_EQ(found("khe*"), (Numbers{8}));
  EXPECT_EQ(found("tho*"), (Numbers{6})) << "thờ";
  EXPECT_EQ(found("doa*"), (Numbers{6, 7}));
  EXPECT_EQ(found("đoà*"), (Numbers{6}));
  EXPECT_EQ(found("\"trung doa*\""), (Numbers{6, 7}));
}

TEST_F(Typing, WhatIsNoWordIsCorrected) {
  EXPECT_EQ(found("trugn đoàn"), (Numbers{6}));
  EXPECT_EQ(found("qwrtz"), Numbers{});
}

}  // namespace
}  // namespace sovang::answers
