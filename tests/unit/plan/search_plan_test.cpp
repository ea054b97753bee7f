// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/search_plan.hpp"

#include <gtest/gtest.h>

#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"
#include "tests/unit/plan/tables.hpp"

namespace sovang::plan {
namespace {

using model::MentionType;

Vocabulary vocabulary() {
  return tables::vocabulary(
      {"thong", "thống", "thông", "kê", "hòa", "hoa", "thi", "đua", "2020", "a", "b", "c", "d", "e"},
      {{MentionType::unit, {{"so-y-te@t.ha-nam", "Sở Y tế Hà Nam", 1}}},
       {MentionType::place, {{"t.ha-nam", "Hà Nam", 1}}}});
}

Result<SearchPlan> plan(const char* query) {
  const auto tree = language::parse(query, query_fields());
  if (!tree) return pass(tree);
  return plan_search(*tree, vocabulary());
}

struct Case {
  const char* query;
  const char* expected;
};

class Search : public testing::TestWithParam<Case> {};

TEST_P(Search, IsPlanned) {
  const auto made = plan(GetParam().query);
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(to_string(made->query), GetParam().expected);
}

constexpr Case cases[] = {
    // With diacritics a word stands for itself: in capitals, in NFD and with either tone placement.
    {"thống", "(rank thống title:thống)"},
    {"THỐNG", "(rank thống title:thống)"},
    {"tho\u0302\u0301ng", "(rank thống title:thống)"},
    {"hoà", "(rank hòa title:hòa)"},
    {"hòa", "(rank hòa title:hòa)"},
    // Without, for every spelling; the one typed comes first where the archive has it.
    {"ke", "(rank ke{kê} title:ke{kê})"},
    {"thong", "(any (rank thong{thong|thống|thông} title:thong{thong|thống|thông}) thong^20)"},
    {"thong ke",
     "(any (rank (all thong{thong|thống|thông} ke{kê}) title:thong{thong|thống|thông} title:ke{kê}) "
     "\"thong{thong|thống|thông} ke{kê}\"^2)"},
    {"thống kê", "(any (rank (all thống kê) title:thống title:kê \"thống kê\"^0.3) \"thống kê\"^2)"},
    {"\"thong ke\"", "\"thong{thong|thống|thông} ke{kê}\""},
    {"thi-đua", "\"thi đua\""},
    // What the archive does not spell so is not found.
    {"thổng", "nothing"},
    {"thổng kê", "(rank (all nothing kê) title:kê)"},
    {"\"thổng kê\"", "nothing"},
    {"xyz", "nothing"},
    // Operators and fields.
    {"a -b", "(but-not (rank a title:a) (rank b title:b))"},
    {"-b", "(but-not everything (rank b title:b))"},
    {"a | b", "(any (rank a title:a) (rank b title:b))"},
    {"a \"b c\" d", "(all (any (rank (all a d) title:a title:d \"a d\"^0.3) \"a d\"^2) \"b c\")"},
    {"kind:decision", "kind=decision"},
    {"loai:\"quyết định\"", "kind=decision"},
    {"unit:\"so y te\"", "unit=so-y-te@t.ha-nam"},
    {"title:\"thi dua\"", "title:\"thi dua{đua}\""},
    {"place:\"ha nam\"", "(any place=ha nam place=t.ha-nam)"},
    {"number:42/QĐ-TTg", "number=42/QĐ-TTg"},
    {"year:2020", "year=2020"},
    {"year:2019..2020", "(any year=2019 year=2020)"},
    {"date:2020-02", "date=20200201..20200229"},
    {"date:..2020", "date=..20201231"},
    {"date:1944..1954-05", "date=19440101..19540531"},
    {"date:none", "(but-not everything date=..)"},
    {"ngay:\"không rõ\"", "(but-not everything date=..)"},
};
INSTANTIATE_TEST_SUITE_P(Table, Search, testing::ValuesIn(cases));

TEST(SearchPlan, MistakesInValuesAreErrors) {
  EXPECT_EQ(plan("kind:poem").error().code, ErrorCode::invalid_argument);
  EXPECT_EQ(plan("unit:\"Sở Xây dựng\"").error().code, ErrorCode::not_found);
}

TEST(SearchPlan, AQuestionOfManyWordsCanBeRelaxed) {
  const auto question = plan("a b c d xyz");
  ASSERT_TRUE(question && question->relaxed);
  EXPECT_EQ(to_string(*question->relaxed),
            "(any (any a b c d) title:a^0.2 title:b^0.2 title:c^0.2 title:d^0.2 \"a b\"^0.3 \"b c\"^0.3 \"c d\"^0.3)");
  EXPECT_FALSE(plan("a b c d")->relaxed) << "few words are all meant";
  EXPECT_FALSE(plan("a b c d -e")->relaxed) << "so are words with operators";
  EXPECT_FALSE(plan("a b c d \"e a\"")->relaxed);
}

TEST(SearchPlan, AQuestionAsksForAnyOfItsWords) {
  // What only asks ("là", "gì") finds nothing by itself; brackets and quotes in it are no conditions.
  for (const char* question : {"thi đua là gì a?", "a la thi đua năm nào", "thi (đua a)?", "thi \"đua a\"?"}) {
    const auto made = plan(question);
    ASSERT_TRUE(made) << question;
    EXPECT_TRUE(made->question) << question;
    EXPECT_NE(to_string(made->query).find("(any (any "), std::string::npos) << to_string(made->query);
    EXPECT_EQ(to_string(made->query).find("là"), std::string::npos) << "the archive does not hold it";
  }
  EXPECT_FALSE(plan("thi đua nào")->question) << "three words, each is meant";
  EXPECT_FALSE(plan("a b c nào \"thi đua\"")->question) << "with a phrase, each is meant";
}

TEST(SearchPlan, SnippetsLookForWhatIsWanted) {
  const auto made = plan("thong \"thi dua\" -a kind:decision");
  ASSERT_TRUE(made);
  std::string words;
  for (const archive::Word& word : made->words) words += word.exact + " ";
  EXPECT_EQ(words, "thong thi dua ");
}

}  // namespace
}  // namespace sovang::plan
