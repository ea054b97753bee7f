// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/fact_terms.hpp"

#include <gtest/gtest.h>

#include "core/archive/terms.hpp"
#include "tests/support/sample_record.hpp"

namespace sovang::archive {
namespace {

using model::Relation;
using model::Status;
using Terms = std::vector<std::string>;

model::Fact election() {
  return sample::election().facts.front();
}

model::Fact award(Relation relation) {
  model::Fact fact;
  fact.relation = relation;
  fact.subject.id = "so-y-te@t.ha-nam";
  fact.award = model::AwardRef{"Huân chương Lao động hạng Nhì", "huan-chuong-lao-dong", 2, model::AwardLevel::state};
  fact.period = "2019";
  return fact;
}

TEST(FactTerms, OfALeadership) {
  EXPECT_EQ(fact_terms(election()), (Terms{"XFBkhoi-thi-dua-3@t.thai-binh!led.a!2020!cuc-thong-ke@t.thai-binh",
                                           "XFUcuc-thong-ke@t.thai-binh!2020!led.a!khoi-thi-dua-3@t.thai-binh",
                                           "XFY2020!led.a!khoi-thi-dua-3@t.thai-binh!cuc-thong-ke@t.thai-binh"}));
}

TEST(FactTerms, OfAnAward) {
  EXPECT_EQ(fact_terms(award(Relation::received)), (Terms{"XFUso-y-te@t.ha-nam!2019!received.a!huan-chuong-lao-dong.2",
                                                          "XFAhuan-chuong-lao-dong.2!2019!so-y-te@t.ha-nam"}));
}

TEST(FactTerms, AMembershipStandsOnlyUnderItsBlock) {
  model::Fact fact = election();
  fact.relation = Relation::member_of;
  EXPECT_EQ(fact_terms(fact), (Terms{"XFBkhoi-thi-dua-3@t.thai-binh!member_of.a!2020!cuc-thong-ke@t.thai-binh"}));
}

TEST(FactTerms, EveryStatusHasItsLetter) {
  const std::vector<std::pair<Status, const char*>> rows{{Status::asserted, "led.a"}, {Status::nominated, "led.n"},
                                                         {Status::revoked, "led.x"},  {Status::restored, "led.r"},
                                                         {Status::planned, "led.p"},  {Status::denied, "led.d"}};
  for (const auto& [status, slot] : rows) EXPECT_EQ(relation_slot(Relation::led, status), slot);
}

struct YearCase {
  const char* period;
  bool inferred;
  Terms years;
};

TEST(FactTerms, WriteTheYear) {
  const std::vector<YearCase> cases{{"2020", false, {"2020"}},
                                    {"2020", true, {"2020~"}},
                                    {"2020-09", false, {"2020"}},
                                    {"2019/2021", false, {"2019+", "2020+", "2021+"}},
                                    {"2020/2021", true, {"2020+~", "2021+~"}},
                                    {"2009/..", false, {"+"}},
                                    {"../2015", true, {"+~"}},
                                    {"1900/2000", false, {"+"}},
                                    {"", false, {"-"}},
                                    {"năm ngoái", false, {"-"}}};
  for (const YearCase& one : cases) {
    model::Fact fact = award(Relation::received);
    fact.period = one.period;
    fact.period_inferred = one.inferred;
    Terms years;
    for (const std::string& term : fact_terms(fact))
      if (const auto parsed = parse_fact_term(FactOrder::by_award, term)) years.emplace_back(parsed->year);
    EXPECT_EQ(years, one.years) << one.period;
  }
}

TEST(FactTerms, EmptySlotsAreDashes) {
  model::Fact fact;
  fact.relation = Relation::led;
  EXPECT_EQ(fact_terms(fact), (Terms{"XFU-!-!led.a!-", "XFY-!led.a!-!-"}));
}

TEST(FactTerms, LongIdsAreCutAndFoundAgain) {
  model::Fact fact = election();
  fact.subject.id = "so-van-hoa-the-thao-va-du-lich@t.ba-ria-vung-tau";
  const Terms terms = fact_terms(fact);
  const auto term = parse_fact_term(FactOrder::by_block, terms.front());
  ASSERT_TRUE(term);
  EXPECT_EQ(term->unit.size(), 40u);
  EXPECT_EQ(term->unit, short_id(identity(fact.subject.id, "")));
}

TEST(FactTerms, AreNeverTooLong) {
  model::Fact fact = election();
  fact.subject.id = std::string(1000, 'u');
  fact.block->id = std::string(1000, 'b');
  fact.award = model::AwardRef{"", std::string(1000, 'a'), 3, model::AwardLevel::none};
  for (const Relation relation : {Relation::led, Relation::deputy_chairs, Relation::received}) {
    fact.relation = relation;
    for (const std::string& term : fact_terms(fact)) EXPECT_LE(term.size(), longest_term) << term;
  }
}

TEST(FactTerms, WhatIsNoFactTermIsNone) {
  for (const char* text : {"", "XFB", "XFBa", "XFBa!b!c", "XFBa!b!c!d!e", "XFUa!b!c!d"})
    EXPECT_FALSE(parse_fact_term(FactOrder::by_block, text)) << text;
  EXPECT_TRUE(parse_fact_term(FactOrder::by_block, "XFB!!!"));
}

TEST(YearSpan, OverlapsWhereAnyYearLiesInside) {
  struct Row {
    const char* period;
    int first, last;
    bool expected;
  };
  for (const Row& row :
       {Row{"2016/2020", 2018, 2018, true}, Row{"2016/2020", 2020, 2025, true}, Row{"2016/2020", 2021, 2021, false},
        Row{"2020/2021", 2021, 2021, true}, Row{"2009/..", 2030, 2030, true}, Row{"2009/..", 2008, 2008, false},
        Row{"../2015", 1990, 1990, true}, Row{"2020", 0, 2019, false}, Row{"2020", 2019, 0, true},
        Row{"", 2020, 2020, false}, Row{"", 0, 0, true}})
    EXPECT_EQ(overlaps(year_span(row.period), row.first, row.last), row.expected)
        << row.period << ' ' << row.first << ' ' << row.last;
}

}  // namespace
}  // namespace sovang::archive
