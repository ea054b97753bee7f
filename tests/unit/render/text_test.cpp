// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <gtest/gtest.h>

#include "query/render/layout.hpp"
#include "query/render/renderer.hpp"
#include "tests/support/sample_record.hpp"
#include "tests/unit/render/sample_answers.hpp"

namespace sovang::render {
namespace {

std::string text(const auto& print, const RenderOptions& options = {}) {
  std::ostringstream out;
  print(*make_renderer("text", out, options));
  return out.str();
}

std::string leaders(const RenderOptions& options = {}) {
  return text([](Renderer& r) { r.answer(sample::leaders()); }, options);
}

void expect_narrow(const std::string& printed, std::size_t width) {
  std::istringstream lines(printed);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), width) << line;
}

TEST(Text, ShowsLeadersOfSeveralYearsSideBySide) {
  const std::string rule(79, '-');
  EXPECT_TRUE(leaders().starts_with("Năm        Khối thi đua số 1                  Khối thi đua số 2\n" + rule +
                                    "\n2019       Sở Y tế                            Sở Tài chính\n"
                                    "2020       –                                  –\n"
                                    "2021       ! Cục Thuế tỉnh                    –\n"))
      << leaders();
}

TEST(Text, LeadersOfManyBlocksAreNoTable) {
  answers::Answer answer = sample::leaders();
  for (int block = 10; block < 30; ++block)
    answer.rows.push_back(sample::row("Sở Y tế", "2021", std::to_string(block)));
  EXPECT_TRUE(text([&](Renderer& r) { r.answer(answer); }).starts_with("2019  Sở Y tế"));
}

TEST(Text, ShowsTheProofUnderEachRow) {
  EXPECT_NE(leaders().find("2019  Sở Y tế · dẫn đầu (suy tôn)\n"
                           "      Khối thi đua số 1\n"
                           "      “Sở Y tế được suy tôn là đơn vị dẫn đầu.”\n"
                           "      khối: “Khối thi đua số 1 tổng kết năm.”\n"
                           "      Tổng kết khối · 2021-01-14 · tin/1.txt · 0123456789abcdef\n"),
            std::string::npos)
      << leaders();
  EXPECT_NE(leaders().find("! các nguồn nói khác nhau"), std::string::npos);
  EXPECT_NE(leaders().find("cũng theo: Tổng kết khối"), std::string::npos);
  EXPECT_TRUE(leaders().ends_with("Chưa rõ đơn vị dẫn đầu các năm: 2020\n"));
}

TEST(Text, SpeaksEnglishToo) {
  const std::string printed = leaders({.language = Language::en});
  EXPECT_NE(printed.find("Sở Y tế · led (by vote)"), std::string::npos) << printed;
  EXPECT_NE(printed.find("No known leader in: 2020"), std::string::npos);
}

TEST(Text, SaysWhatIsNotYetAnHonour) {
  answers::Answer answer;
  answer.rows = {sample::award(true)};
  const std::string printed = text([&](Renderer& r) { r.answer(answer); });
  EXPECT_NE(printed.find("được tặng Huân chương Lao động hạng Nhì – mới đề nghị"), std::string::npos) << printed;
  EXPECT_NE(printed.find("suy ra"), std::string::npos);
  EXPECT_NE(printed.find("quyết định 42/QĐ-CTN (2021-01-05) · Chủ tịch nước"), std::string::npos);
}

TEST(Text, SaysThatAFactHasNoPeriod) {
  answers::Answer answer;
  answer.rows = {sample::award(false)};
  const std::string printed = text([&](Renderer& r) { r.answer(answer); });
  EXPECT_TRUE(printed.starts_with("–     Trần Văn A · được tặng Huân chương Lao động (không rõ năm)\n")) << printed;
}

TEST(Text, ALongPeriodStandsApartFromTheName) {
  answers::Answer answer;
  answer.rows = {sample::row("Trường A", "2018/2019")};
  const std::string printed = text([&](Renderer& r) { r.answer(answer); });
  EXPECT_TRUE(printed.starts_with("2018–2019  Trường A · dẫn đầu")) << printed;
}

TEST(Text, PointsToTheSameProofAbove) {
  answers::Answer answer;
  answer.rows = {sample::row("Sở Y tế", "2020"), sample::row("Sở Y tế", "2020")};
  const std::string printed = text([&](Renderer& r) { r.answer(answer); });
  EXPECT_TRUE(printed.ends_with("      Khối thi đua số 1\n      (chứng cứ như trên)\n\n")) << printed;
  answer.rows[1].proofs[0].span = {60, 90};
  EXPECT_EQ(text([&](Renderer& r) { r.answer(answer); }).find("như trên"), std::string::npos);
}

TEST(Text, IsColouredOnlyWhereAsked) {
  EXPECT_EQ(leaders().find('\x1b'), std::string::npos);
  EXPECT_NE(leaders({.color = true}).find("\x1b[1m"), std::string::npos);
}

TEST(Text, NeverGoesBeyondItsWidth) {
  answers::Answer answer = sample::leaders();
  for (answers::Row& row : answer.rows) {
    for (int i = 0; i < 30; ++i) row.proofs[0].sentence += " một câu rất dài";
    row.proofs[0].document.path = std::string(200, 'x');
    row.fact.block->text += std::string(90, 'y');
  }
  expect_narrow(text([&](Renderer& r) { r.answer(answer); }), 80);
  expect_narrow(text([&](Renderer& r) { r.answer(answer); }, {.width = 40}), 40);
  expect_narrow(text([](Renderer& r) { r.search(sample::search()); }), 80);
  expect_narrow(text([](Renderer& r) { r.names(sample::names()); }), 80);
  expect_narrow(text([](Renderer& r) { r.record(sovang::sample::election(), {}); }), 80);
}

TEST(Text, MarksTheWordsOfASnippet) {
  const std::string printed = text([](Renderer& r) { r.search(sample::search()); });
  EXPECT_TRUE(printed.starts_with("loại:        tin (2)\nđơn vị:      Sở Y tế (1) · so-khac (1)\n")) << printed;
  EXPECT_NE(printed.find("    Cục «Thống kê» dẫn đầu.\n"), std::string::npos) << printed;
  EXPECT_TRUE(printed.ends_with("2 trong 2 văn bản\n"));
}

TEST(Text, TellsWhatBecameOfAUnitWhereItHappened) {
  answers::Answer answer;
  answer.rows = {sample::row("Cục Thống kê Hà Nam", "2020"), sample::row("Chi cục Thống kê tỉnh Hà Nam", "2025")};
  answer.changes = {sample::renamed()};
  answer.changes.front().row = 1;
  const auto print = [&](const RenderOptions& options) {
    return text([&](Renderer& r) { r.answer(answer); }, options);
  };
  const std::string printed = print({});
  const std::size_t at = printed.find(
      "từ 01/3/2025: Chi cục Thống kê tỉnh Hà Nam, đổi tên từ Cục Thống kê Hà Nam\n      (384/QĐ-BTC; chưa chắc "
      "chắn)\n");
  EXPECT_NE(at, std::string::npos) << printed;
  EXPECT_LT(printed.find("2020  "), at);
  EXPECT_GT(printed.find("2025  "), at);
  EXPECT_NE(print({.language = Language::en}).find("since 2025-03-01: "), std::string::npos);
}

TEST(Text, TellsOfANameWhatIsKnown) {
  const std::string printed = text([](Renderer& r) { r.names(sample::names()); });
  EXPECT_TRUE(
      printed.starts_with("4     Cục Thống kê Hà Nam\n      cuc-thong-ke@t.ha-nam · 3 sự kiện, 2016–2020\n"
                          "      từ 01/3/2025: "))
      << printed;
}

TEST(Text, LetsNoDocumentWriteToTheTerminal) {
  answers::SearchAnswer answer = sample::search();
  answer.hits[0].document.title = "\x1b]0;x\x07 tiêu đề";
  const std::string printed = text([&](Renderer& r) { r.search(answer); });
  EXPECT_EQ(printed.find('\x1b'), std::string::npos);
  EXPECT_EQ(printed.find('\x07'), std::string::npos);
}

TEST(Text, ShowsARecordWithItsFactsAndItsText) {
  const std::string printed =
      text([](Renderer& r) { r.record(sovang::sample::election(), {sample::row("A", "2020")}); });
  EXPECT_TRUE(printed.starts_with("Khối thi đua số 3 tổng kết\ntin · 2021-01-14 · Thái Bình\n")) << printed;
  EXPECT_NE(printed.find("A · dẫn đầu"), std::string::npos);
  EXPECT_EQ(printed.find("tin/1.txt"), std::string::npos) << printed;  // the document is named above
  EXPECT_NE(printed.find("\nKhối thi đua số 3 tổng kết công tác năm.\n"), std::string::npos);
}

}  // namespace
}  // namespace sovang::render
