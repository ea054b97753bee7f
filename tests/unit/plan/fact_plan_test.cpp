// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/fact_plan.hpp"

#include <gtest/gtest.h>

#include "query/plan/grade.hpp"
#include "tests/unit/plan/tables.hpp"

namespace sovang::plan {
namespace {

using model::MentionType;

Vocabulary vocabulary() {
  return tables::vocabulary({}, {{MentionType::unit, {{"so-tai-chinh@t.ha-nam", "Sở Tài chính Hà Nam", 2}}},
                                 {MentionType::block, {{"khoi-1@t.ha-nam", "Khối thi đua số 1", 2}}},
                                 {MentionType::award, {{"huan-chuong-lao-dong", "Huân chương Lao động", 2}}},
                                 {MentionType::place, {{"t.ha-nam", "Hà Nam", 2}, {"?muong-la", "Mường Lạ", 1}}},
                                 {MentionType::person, {{"?tran-van-a", "Trần Văn A", 2}}}});
}

TEST(FactPlan, BindsWhatWasAsked) {
  FactQuestion question;
  question.relations = {model::Relation::received};
  question.unit = "so tai chinh";
  question.award = "huân chương lao động hạng Nhì";
  question.place = "ha nam";
  question.years = {2018, 2021};
  const auto plan = plan_facts(question, vocabulary());
  ASSERT_TRUE(plan);
  EXPECT_EQ(to_string(*plan),
            "relation=received status=any subject=so-tai-chinh@t.ha-nam block=any award=huan-chuong-lao-dong "
            "years=2018..2021 grade=2 place=t.ha-nam");
}

TEST(FactPlan, SaysWhichNameIsUnknown) {
  FactQuestion question;
  question.block = "Khối thi đua số 2";
  const auto plan = plan_facts(question, vocabulary());
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().code, ErrorCode::not_found);
  question.block.clear();
  question.place = "Mường Lạ";
  EXPECT_FALSE(plan_facts(question, vocabulary())) << "a place that nothing settles restricts nothing";
}

TEST(FactPlan, LooksAtPlaceAndGradeFactByFact) {
  FactPlan plan;
  plan.places = {"t.ha-nam"};
  model::Fact fact;
  fact.subject.id = "ubnd@h.ly-nhan.t.ha-nam";
  EXPECT_TRUE(plan.fits(fact));
  fact.subject.id = "ubnd@t.ha-nam-ninh";
  EXPECT_FALSE(plan.fits(fact));
  fact.block = model::BlockRef{"Khối 1", "khoi-1@t.ha-nam"};
  EXPECT_TRUE(plan.fits(fact));
  plan.grade = 1;
  EXPECT_FALSE(plan.fits(fact));
  fact.award = model::AwardRef{"Huân chương Lao động", "huan-chuong-lao-dong", 1, model::AwardLevel::state};
  EXPECT_TRUE(plan.fits(fact));
}

TEST(FactPlan, PlacesAreWholePartsOfIds) {
  EXPECT_TRUE(lies_in("ubnd@t.ha-nam", "t.ha-nam"));
  EXPECT_TRUE(lies_in("phong-1@t.ha-nam/so-y-te", "t.ha-nam"));
  EXPECT_TRUE(lies_in("ubnd@h.a.t.ha-nam", "t.ha-nam"));
  EXPECT_FALSE(lies_in("ubnd@t.ha-nam-ninh", "t.ha-nam"));
  EXPECT_FALSE(lies_in("ubnd@tt.ha-nam", "t.ha-nam"));
  EXPECT_FALSE(lies_in("", "t.ha-nam"));
}

TEST(Timeline, FindsTheTypeThatFitsBest) {
  const auto subject = [](const char* name) {
    const auto plans = plan_timeline(name, {}, vocabulary());
    return plans ? to_string(plans->front()) : plans.error().message;
  };
  EXPECT_NE(subject("Sở Tài chính Hà Nam").find("subject=so-tai-chinh@t.ha-nam"), std::string::npos);
  EXPECT_NE(subject("khoi 1").find("block=khoi-1@t.ha-nam"), std::string::npos);
  EXPECT_NE(subject("huân chương lao động hạng ba").find("award=huan-chuong-lao-dong"), std::string::npos);
  EXPECT_NE(subject("huân chương lao động hạng ba").find("grade=3"), std::string::npos);
  EXPECT_NE(subject("tran van a").find("subject=?tran-van-a"), std::string::npos);
  EXPECT_NE(subject("Sở Xây dựng").find("holds no unit, block, award or person"), std::string::npos);
}

TEST(Grade, IsCutOff) {
  struct Case {
    const char* typed;
    const char* title;
    int grade;
  };
  for (const Case& c : {Case{"Huân chương Lao động hạng Nhất", "Huân chương Lao động ", 1},
                        {"huan chuong lao dong hang 3", "huan chuong lao dong ", 3},
                        {"Huân chương Lao động hạng II", "Huân chương Lao động ", 2},
                        {"Huân chương Lao động", "Huân chương Lao động", 0},
                        {"hạng Nhất", "hạng Nhất", 0},
                        {"", "", 0}}) {
    const TypedAward award = split_grade(c.typed);
    EXPECT_EQ(award.title, c.title);
    EXPECT_EQ(award.grade, c.grade) << c.typed;
  }
}

}  // namespace
}  // namespace sovang::plan
