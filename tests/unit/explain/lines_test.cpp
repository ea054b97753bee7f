// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/lines.hpp"

#include <gtest/gtest.h>

#include "tests/unit/explain/samples.hpp"

namespace sovang::explain {
namespace {

using List = std::vector<std::size_t>;

std::vector<Line> lines_of(const Explanation& explanation) {
  return lines(explanation, text::OffsetMap(explanation.record.text).size());
}

TEST(Lines, HaveWhatBeginsInThem) {
  const auto found = lines_of(sample());
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].mentions, (List{0, 1}));
  EXPECT_EQ(found[0].changes, (List{0, 1}));
  EXPECT_TRUE(found[0].facts.empty());
  EXPECT_EQ(found[1].mentions, (List{2}));
  EXPECT_EQ(found[1].facts, (List{0, 1}));
}

TEST(Lines, ATextWithoutLayoutIsOneLine) {
  Explanation bare = sample();
  bare.record.layout.clear();
  const auto found = lines_of(bare);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].mentions, (List{0, 1, 2}));
  EXPECT_EQ(found[0].facts, (List{0, 1}));
}

TEST(Lines, AFactOfAListStandsBesideItsSubject) {
  Explanation list = sample();
  model::Fact& fact = list.record.facts[0];
  fact.evidence = {{list.record.layout[0].span, {"relation"}, false}, {list.record.layout[1].span, {"subject"}, false}};
  EXPECT_EQ(home_of(fact), &fact.evidence[1]);
  EXPECT_EQ(lines_of(list)[1].facts, (List{0, 1}));
  fact.evidence.clear();
  EXPECT_EQ(home_of(fact), nullptr);
  EXPECT_EQ(lines_of(list)[0].facts, (List{0}));
}

TEST(Lines, AFactOfThePageStandsBesideItsSentence) {
  Explanation page = sample();
  page.context[0].slot = extract::ContextSlot::page;
  model::Fact& fact = page.record.facts[0];
  fact.evidence = {{page.record.layout[1].span, {"relation"}, false}, {page.record.layout[0].span, {"subject"}, false}};
  EXPECT_EQ(home_of(fact), &fact.evidence[0]);
  EXPECT_EQ(context_of(page.context, fact, fact.evidence[1], "subject"), &page.context[0]);
}

TEST(Lines, OnlyWhatIsSaidElsewhereComesFromTheContext) {
  const Explanation explanation = sample();
  const model::Fact& fact = explanation.record.facts[0];
  const auto of = [&](std::size_t evidence, std::string_view slot) {
    return context_of(explanation.context, fact, fact.evidence[evidence], slot);
  };
  EXPECT_EQ(of(1, "block"), &explanation.context[0]);
  EXPECT_EQ(of(1, "period"), &explanation.context[1]);
  EXPECT_EQ(of(1, "award"), nullptr);
  EXPECT_EQ(of(0, "subject"), nullptr);
  EXPECT_EQ(of(0, "block"), nullptr) << "its own sentence";
}

TEST(Lines, MeritIsThePeriodOfItsAwardOnly) {
  Explanation explanation = sample();
  explanation.context[1].slot = extract::ContextSlot::merit;
  explanation.context[1].award = "bang-khen";
  model::Fact& fact = explanation.record.facts[0];
  EXPECT_EQ(context_of(explanation.context, fact, fact.evidence[1], "period"), nullptr);
  fact.award = model::AwardRef{"Bằng khen", "bang-khen", 0, model::AwardLevel::none};
  EXPECT_EQ(context_of(explanation.context, fact, fact.evidence[1], "period"), &explanation.context[1]);
}

TEST(Lines, AChangeIsResetByTheNextOfItsSlot) {
  Explanation explanation = sample();
  explanation.context.push_back(explanation.context[0]);
  EXPECT_EQ(reset_of(explanation.context, 0), &explanation.context[2]);
  EXPECT_EQ(reset_of(explanation.context, 1), nullptr);
  EXPECT_EQ(reset_of(explanation.context, 2), nullptr);
}

}  // namespace
}  // namespace sovang::explain
