// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/article.hpp"

#include <gtest/gtest.h>

namespace sovang::answers {
namespace {

using model::LayoutKind;

/// "Đầu / Điều 1. A / 1. B / Điều 2. C / TM. D / Điều 1. E", the last in an annex.
model::Record law() {
  model::Record record;
  record.title = "LUẬT VÍ DỤ";
  record.text = "Đầu\nĐiều 1. A\n1. B\nĐiều 2. C\nTM. D\nĐiều 1. E";
  record.layout = {{LayoutKind::paragraph, {0, 3}, ""},
                   {LayoutKind::heading, {4, 13}, "Điều 1"},
                   {LayoutKind::paragraph, {14, 18}, "khoản 1 Điều 1"},
                   {LayoutKind::paragraph, {19, 28}, "Điều 2"},
                   {LayoutKind::signature, {29, 34}, ""},
                   {LayoutKind::heading, {35, 44}, "Điều 1 Quy chế"}};
  record.citations = {{"cites", "1/NĐ-CP", {0, 3}}, {"cites", "2/NĐ-CP", {17, 18}}};
  model::Fact fact;
  fact.evidence = {{{14, 18}, {"relation"}, false}, {{0, 3}, {"period"}, false}};
  record.facts = {fact, fact};
  record.facts[1].evidence.front().span = {19, 28};
  return record;
}

TEST(Article, IsARecordOfItsOwn) {
  const auto article = cut_article(law(), "1");
  ASSERT_TRUE(article.has_value());
  EXPECT_EQ(article->text, "Điều 1. A\n1. B");
  EXPECT_EQ(article->title, "Điều 1 · LUẬT VÍ DỤ");
  ASSERT_EQ(article->layout.size(), 2u);
  EXPECT_EQ(article->layout[1].span, (model::Span{10, 14}));
  ASSERT_EQ(article->citations.size(), 1u);
  EXPECT_EQ(article->citations[0].span, (model::Span{13, 14}));
  ASSERT_EQ(article->facts.size(), 1u);
  ASSERT_EQ(article->facts[0].evidence.size(), 1u);
  EXPECT_EQ(article->facts[0].evidence[0].span, (model::Span{10, 14}));
}

TEST(Article, IsNamedAsPeopleDo) {
  for (const char* number : {"2", "Điều 2", "dieu 2"})
    EXPECT_EQ(cut_article(law(), number)->text, "Điều 2. C") << number;
  EXPECT_EQ(cut_article(law(), "1 quy chế")->text, "Điều 1. E");
  for (const char* number : {"3", "", "Quy chế", "1 Phụ lục"}) EXPECT_FALSE(cut_article(law(), number)) << number;
}

}  // namespace
}  // namespace sovang::answers
