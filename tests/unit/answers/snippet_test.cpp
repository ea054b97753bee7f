// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/snippet.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace sovang::answers {
namespace {

using archive::Word;

std::string marked(const Snippet& snippet) {
  std::string out = snippet.text;
  for (auto m = snippet.matches.rbegin(); m != snippet.matches.rend(); ++m)
    out.insert(m->end, "»").insert(m->begin, "«");
  return out;
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

const std::vector<Word> thong_ke{{"thong", {"thông", "thống"}}, {"ke", {"kê"}}};

TEST(Snippet, MarksWordsWithTheirDiacriticsAsOneMatch) {
  const auto snippet = cut_snippet("Năm 2020, Cục Thống kê dẫn đầu. Câu khác.", "", thong_ke);
  EXPECT_EQ(marked(snippet), "Năm 2020, Cục «Thống kê» dẫn đầu. Câu khác.");
}

TEST(Snippet, PassesOverTheTitle) {
  const auto snippet = cut_snippet("Tổng kết ngành Thống kê\nHội nghị của ngành thống kê họp hôm qua.",
                                   "Tổng kết ngành Thống kê", thong_ke);
  EXPECT_EQ(marked(snippet), "Hội nghị của ngành «thống kê» họp hôm qua.");
  const auto only_title = cut_snippet("Ngành Thống kê\nHội nghị hôm qua.", "Ngành Thống kê", thong_ke);
  EXPECT_EQ(marked(only_title), "Ngành «Thống kê» Hội nghị hôm qua.");
}

TEST(Snippet, PrefersTheWindowWithMostWordsInARow) {
  std::string text = "Truyền thông đại chúng. ";
  for (int i = 0; i < 60; ++i) text += "chữ nghĩa ";
  text += "kê khai, thông báo. ";
  for (int i = 0; i < 60; ++i) text += "chữ nghĩa ";
  text += "Cục Thống kê ở đây.";
  EXPECT_NE(marked(cut_snippet(text, "", thong_ke)).find("«Thống kê»"), std::string::npos);
}

TEST(Snippet, IsNeverLongerThanTheLimitEvenWithMarks) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += (i % 2 == 0 ? "thông " : "khác\n");
  text += std::string(5000, 'x') + " kê";
  for (const std::size_t limit : {40u, 100u, 200u}) {
    for (const auto& words : {thong_ke, std::vector<Word>{}, std::vector<Word>{{"kê", {"kê"}}}}) {
      const auto snippet = cut_snippet(text, "", words, limit);
      EXPECT_LE(characters(marked(snippet)), limit);
      EXPECT_EQ(snippet.text.find('\n'), std::string::npos);
    }
  }
}

TEST(Snippet, AWordAsLongAsTheTextIsCut) {
  const std::string giant(1000, 'a');
  const auto snippet = cut_snippet(giant, "", {{giant, {giant}}});
  EXPECT_LE(characters(marked(snippet)), longest_snippet);
  EXPECT_EQ(snippet.matches.size(), 1u);
}

TEST(Snippet, WithoutAMatchIsTheBeginning) {
  EXPECT_EQ(cut_snippet("Một câu ngắn.", "", {}).text, "Một câu ngắn.");
  EXPECT_EQ(cut_snippet("", "", thong_ke).text, "");
  EXPECT_EQ(cut_snippet("Tên\nThân bài.", "Tên", {}).text, "Thân bài.");
}

TEST(Snippet, ShowsWhereItWasCut) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "chữ nghĩa ";
  text += "thống kê ";
  for (int i = 0; i < 100; ++i) text += "chữ nghĩa ";
  const auto snippet = cut_snippet(text, "", thong_ke);
  EXPECT_TRUE(snippet.text.starts_with("…"));
  EXPECT_TRUE(snippet.text.ends_with("…"));
}

}  // namespace
}  // namespace sovang::answers
