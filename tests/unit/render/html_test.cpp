// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>
#include <sstream>

#include <gtest/gtest.h>

#include "query/render/renderer.hpp"
#include "tests/support/html_page.hpp"
#include "tests/unit/render/sample_answers.hpp"

namespace sovang::render {
namespace {

using sovang::sample::contains;
using sovang::sample::hostile;
using sovang::sample::Page;
using Texts = std::vector<std::string>;

std::string html(const std::function<void(Renderer&)>& print, RenderOptions options = {}) {
  std::ostringstream out;
  print(*make_renderer("html", out, options));
  return out.str();
}

Page page(const std::function<void(Renderer&)>& print, RenderOptions options = {}) {
  return Page(html(print, options));
}

Page page_of(const answers::Answer& answer, RenderOptions options = {}) {
  return page([&](Renderer& r) { r.answer(answer); }, std::move(options));
}

answers::Answer timeline() {
  answers::Answer answer = sample::leaders();
  answer.asked = {};
  answer.asked.name = "Sở Y tế";
  answer.gaps.clear();
  answer.rows.push_back(sample::award(true));
  answer.changes = {sample::renamed()};
  return answer;
}

answers::CitationsAnswer citations() {
  answers::CitingDocument row;
  row.first.document = sample::row("x", "2020").proofs[0].document;
  row.first.number = "7/QĐ-UBND";
  row.first.citation = {"based_on", "91/2017/NĐ-CP", {110, 123}};
  row.first.sentence = "Căn cứ số 91/2017/NĐ-CP;";
  row.first.span = {100, 124};
  return {"91/2017/nđ-cp", {}, 1, {row}};
}

model::Record record() {
  model::Record out;
  out.id = "0123456789abcdef";
  out.source.path = "tin/1.txt";
  out.title = "Tổng kết khối";
  out.kind = model::DocumentKind::news;
  out.text = "Tổng kết khối\nSở Y tế được suy tôn là đơn vị dẫn đầu.";
  out.layout = {{model::LayoutKind::title, {0, 13}, {}}, {model::LayoutKind::paragraph, {14, 53}, {}}};
  out.mentions = {{model::MentionType::unit, {14, 21}, "Sở Y tế", "so-y-te", {}}};
  return out;
}

answers::Row row_of_record() {
  answers::Row row = sample::row("Sở Y tế", "2020");
  row.proofs[0].span = {14, 53};
  return row;
}

/// Every kind of page, as it is.
std::vector<std::string> pages(const RenderOptions& options = {}) {
  answers::Answer ask = sample::leaders();
  ask.reply = answers::Reply{};
  ask.reply->question = "Ai dẫn đầu?";
  ask.reply->asks = "who";
  ask.reply->values = {"Sở Y tế"};
  return {html([](Renderer& r) { r.answer(sample::leaders()); }, options),
          html([](Renderer& r) { r.answer(timeline()); }, options),
          html([&](Renderer& r) { r.answer(ask); }, options),
          html([](Renderer& r) { r.answer({}); }, options),
          html([](Renderer& r) { r.search(sample::search()); }, options),
          html([](Renderer& r) { r.names(sample::names()); }, options),
          html([](Renderer& r) { r.citations(citations()); }, options),
          html([](Renderer& r) { r.record(record(), {row_of_record()}); }, options)};
}

TEST(Html, EveryPageIsXmlAndItsLinksLeadSomewhere) {
  for (const std::string& each : pages()) {
    const Page parsed(each);
    ASSERT_TRUE(parsed.well_formed()) << each;
    EXPECT_EQ(parsed.broken_anchors(), Texts());
    EXPECT_EQ(parsed.all("/html/@lang"), Texts{"vi"});
    EXPECT_EQ(parsed.all("//h1").size(), 1u);
    EXPECT_EQ(parsed.all("//main").size(), 1u);
  }
}

TEST(Html, NeedsNothingFromElsewhereAndRunsNothing) {
  for (const std::string& each : pages()) {
    EXPECT_TRUE(Page(each).all("//script | //link | //img | //iframe | //@src | //@onclick").empty());
    EXPECT_EQ(each.find("url("), std::string::npos);
    EXPECT_EQ(each.find("@import"), std::string::npos);
  }
}

TEST(Html, EveryHeadOfATableSaysWhatItIsTheHeadOf) {
  for (const std::string& each : pages()) {
    EXPECT_TRUE(Page(each).all("//th[not(@scope)]").empty()) << each;
    EXPECT_TRUE(Page(each).all("//details[not(*[1][self::summary])]").empty()) << each;
  }
}

TEST(Html, TheMatrixHasGapsConflictsAndTheBasisAndLeadsToTheFacts) {
  const Page leaders = page_of(sample::leaders());
  EXPECT_EQ(leaders.all("//table[@class='matrix']//tbody//th"), (Texts{"2019", "2020", "2021"}));
  EXPECT_EQ(leaders.all("//table[@class='matrix']//tr[th='2019']/td"),
            (Texts{"Sở Y tế suy tôn", "Sở Tài chính suy tôn"}));
  EXPECT_EQ(leaders.all("//table[@class='matrix']//tr[th='2020']/td"), (Texts{"chưa rõ", "chưa rõ"}));
  EXPECT_EQ(leaders.all("//table[@class='matrix']//tr[th='2021']/td[1]"), Texts{"! Cục Thuế tỉnh suy tôn"});
  EXPECT_EQ(leaders.all("//tr[@id='r2']/th"), Texts{"Cục Thuế tỉnh"});
  EXPECT_TRUE(contains(leaders.all("//table[@class='matrix']//a/@href"), "#r2"));
}

TEST(Html, AProofShowsTheWordsThatTellTheFact) {
  const Page leaders = page_of(sample::leaders());
  EXPECT_EQ(leaders.all("//tr[@id='r0']//details[1]/blockquote[1]"), Texts{"Sở Y tế được suy tôn là đơn vị dẫn đầu."});
  EXPECT_EQ(leaders.all("//tr[@id='r0']//blockquote[1]/mark[@class='m unit']"), Texts{"Sở Y tế"});
  EXPECT_EQ(leaders.all("//tr[@id='r0']//blockquote[2]/mark[@class='m block']"), Texts{"Khối thi đua số 1"});
}

TEST(Html, DocumentsAreLinkedWhereTheyCanBeFound) {
  answers::Answer answer = sample::leaders();
  answer.rows[0].proofs[0].document.path = "tin/tổng kết.zip!1.txt";
  answer.rows[1].proofs[0].document.url = "https://bao.example/1?a=1&b=2";
  answer.rows[2].proofs[0].document.url = "javascript:alert(1)";
  const Texts links = page_of(answer, {.links = "file:///srv"}).all("//p[@class='source']/a/@href");
  EXPECT_EQ(links, (Texts{"file:///srv/tin/t%E1%BB%95ng%20k%E1%BA%BFt.zip", "https://bao.example/1?a=1&b=2",
                          "file:///srv/tin/1.txt", "file:///srv/tin/1.txt"}));
  EXPECT_EQ(page_of(answer).all("//p[@class='source']/a/@href"), Texts{"https://bao.example/1?a=1&b=2"});
}

TEST(Html, ATimelineHasAnAxisOfItsYears) {
  const Page axis = page_of(timeline());
  EXPECT_EQ(axis.all("//*[local-name()='svg']/@role"), Texts{"img"});
  EXPECT_EQ(axis.all("//*[local-name()='text'][@class='lane']"), (Texts{"dẫn đầu", "được tặng"}));
  EXPECT_EQ(axis.all("//*[local-name()='text'][@class='count']"), Texts{"2"});
  EXPECT_EQ(axis.all("//*[local-name()='rect']/@class"), (Texts{"led", "led", "received hollow"}));
  EXPECT_TRUE(contains(axis.all("//*[local-name()='title']"), "Chi cục Thống kê tỉnh Hà Nam"));
  EXPECT_TRUE(contains(axis.all("//tr[@class='change']"), "từ 01/3/2025: Chi cục Thống kê tỉnh Hà Nam"));
}

TEST(Html, OneYearNeedsNoAxis) {
  answers::Answer answer = timeline();
  answer.rows.resize(1);
  answer.changes.clear();
  EXPECT_TRUE(page_of(answer).all("//*[local-name()='svg']").empty());
}

TEST(Html, ASearchMarksWhatMatchedAndCountsTheRest) {
  const Page search = page([](Renderer& r) { r.search(sample::search()); });
  EXPECT_EQ(search.all("//ol[@class='hits']/li[1]/p/mark"), Texts{"Thống kê"});
  EXPECT_EQ(search.all("//ol[@class='hits']/li/h2"), (Texts{"Tổng kết khối", "tin/1.txt"}));
  EXPECT_EQ(search.all("//div[@class='facets']//li"), (Texts{"tin 2", "Sở Y tế 1", "so-khac 1"}));
}

TEST(Html, ADocumentHasItsTextAndItsFactsLeadIntoIt) {
  const Page document = page([](Renderer& r) { r.record(record(), {row_of_record()}); });
  EXPECT_EQ(document.all("//div[@class='text']/p"),
            (Texts{"Tổng kết khối", "Sở Y tế được suy tôn là đơn vị dẫn đầu."}));
  EXPECT_EQ(document.all("//p[@id='t14']/mark"), Texts{"Sở Y tế"});
  EXPECT_EQ(document.all("//tr[@id='r0']//a/@href"), Texts{"#t14"});
}

TEST(Html, ACitedNumberIsMarkedInItsSentence) {
  EXPECT_EQ(page([](Renderer& r) { r.citations(citations()); }).all("//td/mark"), Texts{"91/2017/NĐ-CP"});
}

TEST(Html, SaysWhatIsMissing) {
  answers::Answer answer = sample::leaders();
  answer.incomplete = {"may-2:7000"};
  answer.left_out = 7;
  const Texts warnings = page_of(answer).all("//p[@class='warn']");
  EXPECT_TRUE(contains(warnings, "may-2:7000"));
  EXPECT_TRUE(contains(warnings, "7"));
  EXPECT_TRUE(contains(page_of(answers::Answer{}).all("//main"), "không thấy"));
}

TEST(Html, NothingInADocumentBecomesMarkup) {
  const std::string bad(hostile);
  answers::Answer answer = timeline();
  answer.asked.name = bad;
  answer.incomplete = {bad};
  for (answers::Row& row : answer.rows) {
    row.fact.subject = {model::MentionType::unit, bad, bad, bad, {bad}};
    row.fact.block = model::BlockRef{bad, bad};
    row.fact.award = model::AwardRef{bad, bad, 1, model::AwardLevel::state};
    row.fact.decision = model::DecisionRef{bad, bad, bad, bad};
    row.fact.issuer = model::IssuerRef{bad, bad};
    for (answers::Proof& proof : row.proofs) {
      proof.document = {bad, bad, bad, bad, model::DocumentKind::news, archive::Authority::press, "http://" + bad};
      proof.sentence = bad;
      proof.context = {{bad, bad, {0, 3}}};
    }
  }
  answer.changes[0].basis = answer.changes[0].from[0].name = bad;
  model::Record document = record();
  document.title = document.number = document.issuer = document.source.url = document.source.path = bad;
  document.text = bad;
  document.layout = {{model::LayoutKind::row, {5, 9999}, bad}, {model::LayoutKind::row, {2, 7}, bad}};
  document.mentions = {{model::MentionType::unit, {3, 9}, bad, bad, {}},
                       {model::MentionType::block, {5, 1}, bad, bad, {}}};
  answers::SearchAnswer search = sample::search();
  search.query = search.corrected = search.hits[0].document.title = search.hits[0].article = bad;
  search.names.begin()->second = bad;
  for (const std::string& each :
       {html([&](Renderer& r) { r.answer(answer); }, {.links = "file:///" + bad}),
        html([&](Renderer& r) { r.record(document, {}); }), html([&](Renderer& r) { r.search(search); })}) {
    const Page parsed(each);
    ASSERT_TRUE(parsed.well_formed()) << each;
    EXPECT_TRUE(parsed.all("//script").empty());
    EXPECT_EQ(each.find('\x1B'), std::string::npos);
    EXPECT_TRUE(contains(parsed.all("//h1"), "</p><script>alert(\"x\" & 'y')</script>"));
  }
}

TEST(Html, SpeaksEnglishToo) {
  for (const std::string& each : pages({.language = Language::en}))
    EXPECT_EQ(Page(each).all("/html/@lang"), Texts{"en"}) << each;
}

}  // namespace
}  // namespace sovang::render
