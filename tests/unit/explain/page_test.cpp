// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdint>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/html_page.hpp"
#include "tests/unit/explain/samples.hpp"

namespace sovang::explain {
namespace {

using sample::contains;
using sample::Page;

std::string page_of(const Explanation& explanation) {
  std::ostringstream out;
  print_html(explanation, out);
  return out.str();
}

TEST(HtmlPage, IsWellFormedAndItsLinksLeadSomewhere) {
  const std::string html = page_of(sample());
  const Page page(html);
  ASSERT_TRUE(page.well_formed()) << html;
  EXPECT_EQ(page.broken_anchors(), std::vector<std::string>());
  EXPECT_EQ(page.all("/html/@lang"), std::vector<std::string>{"vi"});
  EXPECT_EQ(page.all("/html/head/meta/@charset"), std::vector<std::string>{"utf-8"});
}

TEST(HtmlPage, NeedsNothingFromElsewhere) {
  const Page page(page_of(sample()));
  EXPECT_TRUE(page.all("//script | //link | //img | //iframe | //@src | //@onclick").empty());
}

TEST(HtmlPage, ColoursMentionsByTypeAndSaysTheirIds) {
  const Page page(page_of(sample()));
  EXPECT_EQ(page.all("//main//p//span[@class='m block']"), std::vector<std::string>{"Khối số 1"});
  EXPECT_EQ(page.all("//main//p//span[@class='m block']/@title"), std::vector<std::string>{"khối, cụm: khoi.1"});
  EXPECT_EQ(page.all("//main//p//span[@class='m unit']/@title"),
            std::vector<std::string>{"đơn vị: một trong so@a so@b"});
}

TEST(HtmlPage, KeepsTheWholeText) {
  const Page page(page_of(sample()));
  EXPECT_EQ(page.all("//main//p"),
            (std::vector<std::string>{"Khối số 1 tổng kết năm 2020", "Sở Y tế dẫn đầu. Sở Nội vụ phấn đấu dẫn đầu."}));
}

TEST(HtmlPage, AFactHasItsSlotsItsStandingAndItsEvidence) {
  const Page page(page_of(sample()));
  const auto fact = page.all("//article[@id='f1']");
  ASSERT_EQ(fact.size(), 1u);
  for (const char* part : {"dẫn đầu", "led", "Sở Y tế tỉnh A", "một trong: so@a, so@b", "khoi.1", "2020", "suy ra",
                           "asserted", "acclaimed", "0.90", "led.elected"})
    EXPECT_TRUE(contains(fact, part)) << part;
  EXPECT_FALSE(contains(fact, "chỉ explain cho thấy"));
  EXPECT_EQ(page.all("//article[@id='f1']//ol//a/@href"), (std::vector<std::string>{"#e28-44", "#e0-27"}));
  EXPECT_EQ(page.all("//span[@id='e28-44']"), std::vector<std::string>{"Sở Y tế dẫn đầu."});
  EXPECT_EQ(page.all("//article[@id='f1']//dd/a[.='từ ngữ cảnh']/@href"), (std::vector<std::string>{"#c1", "#c2"}));
}

TEST(HtmlPage, SaysWhatIsNoFact) {
  const Page page(page_of(sample()));
  EXPECT_TRUE(contains(page.all("//article[@id='f2' and @class='fact planned']"), "chỉ explain cho thấy"));
  EXPECT_TRUE(contains(page.all("//nav/h2"), "1 sự kiện, 1 dự định hoặc phủ nhận"));
}

TEST(HtmlPage, ShowsTheContextWhereItChanges) {
  const Page page(page_of(sample()));
  EXPECT_TRUE(contains(page.all("//section[contains(@class,'title')]//aside[@id='c1']"), "giữ cho đến hết văn bản"));
  EXPECT_TRUE(contains(page.all("//section[contains(@class,'title')]//aside[@id='c2']"), "dùng cho cả văn bản"));
}

TEST(HtmlPage, NothingInADocumentBecomesMarkup) {
  Explanation explanation = sample();
  model::Record& record = explanation.record;
  const std::string bad(sample::hostile);
  record.title = record.number = record.issuer = record.place = record.published = record.author = bad;
  record.source.path = record.source.url = bad;
  record.problems = {{bad, bad}};
  for (model::Mention& mention : record.mentions) mention = {mention.type, mention.span, bad, bad, {bad}};
  record.mentions.back().id.clear();
  model::Fact& fact = record.facts[0];
  fact.subject = {model::MentionType::unit, bad, bad, "", {bad}};
  fact.block = model::BlockRef{bad, bad};
  fact.award = model::AwardRef{bad, bad, 1, model::AwardLevel::state};
  fact.decision = model::DecisionRef{bad, bad, bad, bad};
  fact.issuer = model::IssuerRef{bad, bad};
  fact.period = fact.period_kind = fact.rule = bad;
  fact.evidence[1].slots.push_back(bad);
  for (auto& change : explanation.context) change.text = change.value = change.award = bad;
  record.text += bad;
  record.layout.back().span.end = text::OffsetMap(record.text).size();
  const std::string html = page_of(explanation);
  const Page page(html);
  ASSERT_TRUE(page.well_formed()) << html;
  EXPECT_TRUE(page.all("//script").empty());
  EXPECT_EQ(page.broken_anchors(), std::vector<std::string>());
  EXPECT_EQ(html.find('\x1B'), std::string::npos);
  EXPECT_TRUE(contains(page.all("//h1"), "</p><script>alert(\"x\" & 'y')</script>"));
}

/// Spans that nest, overlap, are empty, turned round, and past the end.
TEST(HtmlPage, AnySpansGiveAWellFormedPage) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Explanation explanation = sample();
    const std::uint32_t size = text::OffsetMap(explanation.record.text).size();
    const auto any = [&] {
      return model::Span{static_cast<std::uint32_t>(random() % (size + 3)),
                         static_cast<std::uint32_t>(random() % (size + 3))};
    };
    for (int i = 0; i < 12; ++i)
      explanation.record.mentions.push_back({static_cast<model::MentionType>(random() % 7), any(), "x", "y", {}});
    for (model::Fact& fact : explanation.record.facts) {
      fact.evidence.push_back({any(), {"award"}, false});
      fact.evidence.push_back({any(), {}, true});
    }
    for (auto& change : explanation.context) change.span = change.holds = any();
    if (round % 3 == 0) explanation.record.layout.clear();
    if (round % 5 == 0) explanation.record.layout.push_back({model::LayoutKind::row, any(), {}});
    const std::string html = page_of(explanation);
    const Page page(html);
    ASSERT_TRUE(page.well_formed()) << html;
    ASSERT_EQ(page.broken_anchors(), std::vector<std::string>()) << html;
  }
}

TEST(HtmlPage, AnEmptyRecordIsAPageToo) {
  const Page page(page_of({}));
  EXPECT_TRUE(page.well_formed());
  EXPECT_EQ(page.broken_anchors(), std::vector<std::string>());
}

}  // namespace
}  // namespace sovang::explain
