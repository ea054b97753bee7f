// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "query/render/renderer.hpp"
#include "tests/unit/render/sample_answers.hpp"

namespace sovang::render {
namespace {

std::string answer_csv(const answers::Answer& answer) {
  std::ostringstream out;
  make_renderer("csv", out)->answer(answer);
  return out.str();
}

TEST(Csv, HasAHeaderAndALineARow) {
  const std::string csv = answer_csv(sample::leaders());
  EXPECT_TRUE(csv.starts_with("relation,basis,period,period_inferred,subject,subject_id,block,"));
  EXPECT_EQ(std::ranges::count(csv, '\n'), 4);
  EXPECT_EQ(std::ranges::count(csv, '\r'), 4) << "RFC 4180 ends lines with CRLF";
  EXPECT_NE(csv.find("led,acclaimed,2019,false,Sở Y tế,unit-Sở Y tế,Khối thi đua số 1,khoi-1,"), std::string::npos)
      << csv;
}

TEST(Csv, BeginsWithAByteOrderMarkWhereItIsAskedFor) {
  std::ostringstream out;
  make_renderer("csv", out, {.bom = true})->answer(sample::leaders());
  EXPECT_TRUE(out.str().starts_with("\xEF\xBB\xBFrelation,"));
}

TEST(Csv, QuotesWhatNeedsIt) {
  answers::Answer answer;
  answer.rows = {sample::row("Sở Văn hóa, Thể thao", "2020")};
  answer.rows[0].proofs[0].sentence = "Nói: \"nhất\"\nkhối";
  const std::string csv = answer_csv(answer);
  EXPECT_NE(csv.find(",\"Sở Văn hóa, Thể thao\","), std::string::npos);
  EXPECT_NE(csv.find(",\"Nói: \"\"nhất\"\"\nkhối\"\r\n"), std::string::npos) << csv;
}

TEST(Csv, EveryLineHasTheSameNumberOfFields) {
  answers::Answer answer;
  answer.rows = {sample::award(true), sample::award(false)};
  answer.rows[1].proofs.clear();
  for (answers::Row& row : answer.rows)
    for (answers::Proof& proof : row.proofs) proof.sentence = "không dấu phẩy";
  std::istringstream lines(answer_csv(answer));
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(std::ranges::count(line, ','), 24) << line;
}

TEST(Csv, OfSearchAndNames) {
  std::ostringstream out;
  make_renderer("csv", out)->search(sample::search());
  EXPECT_TRUE(out.str().starts_with(
      "rank,id,path,title,kind,published,score,snippet,article\r\n1,0123456789abcdef,tin/1.txt,"));
  out.str("");
  make_renderer("csv", out)->names(sample::names());
  EXPECT_EQ(out.str(),
            "id,name,documents,facts,first_year,last_year\r\n"
            "cuc-thong-ke@t.ha-nam,Cục Thống kê Hà Nam,4,3,2016,2020\r\n");
}

}  // namespace
}  // namespace sovang::render
