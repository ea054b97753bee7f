// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <memory>
#include <set>

#include <gtest/gtest.h>

#include "query/answers/facts.hpp"
#include "query/answers/search.hpp"
#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"
#include "tests/support/sample_archive.hpp"

/// From what is typed to the answer, through a real archive.
namespace sovang::answers {
namespace {

using Ids = std::vector<std::string>;
using model::Relation;
using sovang::sample::plain;

std::string id(unsigned number) {
  return sovang::sample::record_id(number);
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

class Searching : public testing::Test {
 protected:
  void SetUp() override {
    const std::string filler = repeated("Đại biểu dự họp nghe trình bày dự thảo nội quy. ", 40);
    std::vector<model::Record> records{
        plain(1, "Cục Thống kê Thái Bình họp."),
        plain(2, "Truyền thông kể chuyện thái độ và bình luận."),
        plain(3, filler + "Thong ke thai binh, viet khong dau. " + filler),
        plain(4, repeated("Thống kê Thái Bình. ", 30)),
        plain(5, "Xã Hoà Bình, nơi đặt Kho bạc."),
        plain(6, "Uỷ ban họp về tỷ lệ hộ nghèo; thông báo kết quả kê khai."),
    };
    records[4].title = "Tin Hoà Bình";
    for (unsigned i = 100; i < 130; ++i) records.push_back(plain(i, "Năm nay họp về năm mới, năm tháng qua mau."));
    records.push_back(plain(200, filler + "Ong Nam di vang. " + filler));
    sovang::sample::write(folder_ / "a", records);
    reader_ = std::make_unique<archive::Reader>(sovang::sample::read({(folder_ / "a").string()}));
  }

  SearchAnswer search(const std::string& query, std::uint32_t limit = 10) {
    const auto tree = language::parse(query, plan::query_fields());
    const auto plan = plan::plan_search(tree.value(), plan::vocabulary(*reader_));
    return answer_search(*reader_, plan.value(), {0, limit, false}).value();
  }

  Ids found(const std::string& query) {
    Ids ids;
    for (const Hit& hit : search(query, 100).hits) ids.push_back(hit.document.id);
    return ids;
  }

  Ids sorted(const std::string& query) {
    Ids ids = found(query);
    std::ranges::sort(ids);
    return ids;
  }

  sovang::sample::TemporaryFolder folder_;
  std::unique_ptr<archive::Reader> reader_;
};

TEST(Facets, ComeWithTheNamesOfTheirIds) {
  const sovang::sample::TemporaryFolder folder;
  sovang::sample::write(folder / "a", {sovang::sample::election()});
  const archive::Reader reader = sovang::sample::read({(folder / "a").string()});
  const auto tree = language::parse("khoi", plan::query_fields());
  const auto plan = plan::plan_search(tree.value(), plan::vocabulary(reader));
  const SearchAnswer found = answer_search(reader, plan.value(), {0, 1, true}).value();
  EXPECT_EQ(found.names.at("cuc-thong-ke@t.thai-binh"), "Cục Thống kê tỉnh Thái Bình");
  EXPECT_EQ(found.names.at("khoi-thi-dua-3@t.thai-binh"), "Khối thi đua số 3");
}

TEST_F(Searching, WithDiacriticsFindsThatSpellingOnly) {
  EXPECT_EQ(sorted("thống kê"), (Ids{id(1), id(4)}));
  EXPECT_EQ(sorted("THỐNG KÊ"), (Ids{id(1), id(4)}));
  EXPECT_EQ(sorted("tho\u0302\u0301ng ke\u0302"), (Ids{id(1), id(4)})) << "NFD";
  EXPECT_EQ(sorted("thông kê"), (Ids{id(6)}));
  EXPECT_EQ(found("thổng"), Ids{});
  EXPECT_EQ(found("thổng kê"), Ids{});
  EXPECT_EQ(sorted("hòa bình"), (Ids{id(5)})) << "tone placement";
  EXPECT_EQ(sorted("ủy ban"), (Ids{id(6)}));
}

TEST_F(Searching, WithoutDiacriticsFindsEverySpelling) {
  EXPECT_EQ(sorted("thong ke thai binh"), (Ids{id(1), id(2), id(3), id(4)}));
  EXPECT_EQ(sorted("\"thong ke thai binh\""), (Ids{id(1), id(3), id(4)})) << "in a phrase too";
  EXPECT_EQ(sorted("kho bac"), (Ids{id(5)}));
}

TEST_F(Searching, TheSpellingThatWasTypedComesFirst) {
  EXPECT_EQ(found("thong ke thai binh").front(), id(3));
  EXPECT_EQ(found("nam").size(), 31u);
  EXPECT_EQ(found("nam").front(), id(200)) << "one \"Nam\" in a long text before thirty short ones full of \"năm\"";
}

TEST_F(Searching, WordsInARowComeBeforeScatteredOnes) {
  const Ids ids = found("thong ke thai binh");
  EXPECT_EQ(ids.back(), id(2)) << "the same letters, scattered";
}

TEST_F(Searching, FieldsRestrict) {
  EXPECT_EQ(found("title:\"hoa binh\""), (Ids{id(5)}));
  EXPECT_EQ(found("tieude:hoà"), (Ids{id(5)}));
  EXPECT_EQ(found("id:" + id(3)), (Ids{id(3)}));
  EXPECT_EQ(found("path:plain/4.txt"), (Ids{id(4)}));
  EXPECT_EQ(found("thong -thai"), (Ids{id(6)}));
}

TEST_F(Searching, ManyWordsThatNoDocumentHasAllOfAreRelaxed) {
  EXPECT_TRUE(search("Cục Thống kê Thái Bình nằm ở xa").relaxed);
  EXPECT_FALSE(search("thống kê ở xa").relaxed) << "few words are all meant";
}

TEST_F(Searching, AQuestionAsksForAnyOfItsWords) {
  const SearchAnswer answer = search("Cục Thống kê Thái Bình nằm ở đâu");
  EXPECT_FALSE(answer.relaxed);
  ASSERT_GE(answer.hits.size(), 2u);
  EXPECT_EQ((std::set<std::string>{answer.hits[0].document.id, answer.hits[1].document.id}),
            (std::set<std::string>{id(1), id(4)}))
      << "those that have most of it come first";
}

TEST_F(Searching, SnippetsShowTheWordsAsTheyAreWritten) {
  const SearchAnswer answer = search("kho bac");
  ASSERT_EQ(answer.hits.size(), 1u);
  EXPECT_EQ(answer.hits[0].rank, 1u);
  const Snippet& snippet = answer.hits[0].snippet;
  EXPECT_EQ(snippet.text, "Xã Hoà Bình, nơi đặt Kho bạc.");
  ASSERT_EQ(snippet.matches.size(), 1u);
  EXPECT_EQ(snippet.text.substr(snippet.matches[0].begin, snippet.matches[0].end - snippet.matches[0].begin),
            "Kho bạc");
}

class Asking : public testing::Test {
 protected:
  void SetUp() override {
    model::Record second = sovang::sample::election();
    second.id = id(2);
    second.source.path = "news/2.txt";
    second.facts[0].period = "2018";
    model::Record members = plain(3, "Khối thi đua số 3 gồm Cục Thống kê Thái Bình và Kho bạc.");
    model::Fact member = second.facts[0];
    member.relation = Relation::member_of;
    member.basis = model::Basis::none;
    member.rank = 0;
    member.period = "2017";
    members.facts = {member};
    members.facts[0].evidence = {{{0, 17}, {"relation", "subject", "block", "period"}, false}};
    sovang::sample::write(folder_ / "a", {sovang::sample::election(), second, members});
    reader_ = std::make_unique<archive::Reader>(sovang::sample::read({(folder_ / "a").string()}));
  }

  Result<Answer> leaders(const std::string& block, const language::YearRange& years = {}) {
    plan::FactQuestion question;
    question.relations = {Relation::led};
    question.block = block;
    question.years = years;
    const auto plan = plan::plan_facts(question, plan::vocabulary(*reader_));
    if (!plan) return pass(plan);
    return answer_facts(*reader_, *plan, Gaps::found_years);
  }

  sovang::sample::TemporaryFolder folder_;
  std::unique_ptr<archive::Reader> reader_;
};

TEST_F(Asking, LeadersOfABlockWithGapsAndProofs) {
  const auto answer = leaders("khoi thi dua 3");
  ASSERT_TRUE(answer) << answer.error().message;
  ASSERT_EQ(answer->rows.size(), 2u);
  EXPECT_EQ(answer->rows[0].fact.period, "2018");
  EXPECT_EQ(answer->gaps, (Ids{"2019"}));
  const Proof& proof = answer->rows[1].proofs.front();
  EXPECT_EQ(proof.sentence, sovang::sample::election_sentence);
  ASSERT_EQ(proof.context.size(), 1u);
  EXPECT_EQ(proof.context[0].sentence, sovang::sample::block_sentence);
  EXPECT_EQ(leaders("khối thi đua 3", {2020, 2020})->rows.size(), 1u);
  EXPECT_EQ(leaders("khối thi đua 3", {2021, 2022})->gaps, (Ids{"2021", "2022"}));
  EXPECT_EQ(leaders("khối thi đua 13").error().code, ErrorCode::not_found);
}

TEST_F(Asking, ATimelineHasMembershipsToo) {
  const auto plans = plan::plan_timeline("thong ke thai binh", {}, plan::vocabulary(*reader_));
  ASSERT_TRUE(plans) << plans.error().message;
  const auto answer = answer_timeline(*reader_, *plans);
  ASSERT_TRUE(answer);
  ASSERT_EQ(answer->rows.size(), 3u);
  EXPECT_EQ(answer->rows[0].fact.relation, Relation::member_of);
  EXPECT_EQ(answer->rows[2].fact.period, "2020");
}

}  // namespace
}  // namespace sovang::answers
