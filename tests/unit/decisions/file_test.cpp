// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/file.hpp"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.hpp"

namespace sovang::decisions {
namespace {

Decision made(Verdict verdict, const std::string& one, const std::string& other) {
  Decision decision;
  decision.verdict = verdict;
  decision.one = one;
  decision.other = other;
  decision.who = "Nguyễn Văn A";
  decision.when = "2025-11-26";
  decision.why = "xem công văn số 12 | trang 3";
  return decision;
}

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(DecisionFile, ReadsWhatPeopleWrite) {
  const auto read = parse_file(
      "\xEF\xBB\xBF# lời đầu\r\n"
      "\r\n"
      "  same |a@x|  ?b   | Trần B | 2025 | vì là một\r\n"
      "not same | a@x | c@x | Trần B | 2025-11 |\n"
      "hide | 4f4ddd42add532cf | led nominated subject=a@x period=- | Trần B | 2025-11-26 | sai | sai nữa",
      "f");
  ASSERT_TRUE(read) << read.error().message;
  ASSERT_EQ(read->size(), 3u);
  EXPECT_EQ(read->at(0).one, "a@x");
  EXPECT_EQ(read->at(0).other, "?b");
  EXPECT_EQ(read->at(0).place(), "f:3");
  EXPECT_EQ(read->at(1).verdict, Verdict::not_same);
  EXPECT_EQ(read->at(1).why, "");
  const Decision& hide = read->at(2);
  EXPECT_EQ(hide.verdict, Verdict::hide);
  EXPECT_EQ(hide.hidden.relation, model::Relation::led);
  EXPECT_EQ(hide.hidden.status, model::Status::nominated);
  EXPECT_EQ(hide.hidden.subject, "a@x");
  EXPECT_EQ(hide.hidden.period, std::optional<std::string>(""));
  EXPECT_EQ(hide.why, "sai | sai nữa");
}

TEST(DecisionFile, NamesEveryMistakeWithItsLine) {
  const auto read = parse_file(
      "# ba dòng đúng, còn lại sai\n"
      "same | a | b | A | 2025 | đúng\n"
      "samme | a | b | A | 2025 | \n"
      "same | a | b | A | 2025\n"
      "same | a b | c | A | 2025 | \n"
      "same | a | a | A | 2025 | \n"
      "same | a | b | | 2025 | \n"
      "same | a | b | A | hôm qua | \n"
      "hide | d | led | A | 2025 | đúng\n"
      "hide | d | | A | 2025 | \n"
      "hide | d | thắng | A | 2025 | \n"
      "hide | d | giải=nhất | A | 2025 | \n"
      "hide | d | period=xưa | A | 2025 | \n"
      "hide | d | led name=a | A | 2025 | \n"
      "same | \xff | b | A | 2025 | \n",
      "q.decisions");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::invalid_input);
  std::string lines;
  for (std::size_t at = 0; (at = read.error().message.find("q.decisions:", at)) != std::string::npos; at += 12)
    lines += read.error().message.substr(at + 12, read.error().message.find(':', at + 12) - at - 12) + " ";
  EXPECT_EQ(lines, "3 4 5 6 7 8 10 11 12 13 14 15 ");
}

TEST(DecisionFile, WhatIsAddedIsReadBack) {
  const sample::TemporaryFolder folder;
  const auto file = folder / "a.decisions";
  ASSERT_TRUE(append(file, made(Verdict::same, "a@x", "?b")));
  Decision hide = made(Verdict::hide, "4f4d", "");
  hide.hidden = parse_hidden("received subject=a@x award=bang-khen period=2016/2020").value();
  ASSERT_TRUE(append(file, hide));
  const auto loaded = load_file(file);
  ASSERT_TRUE(loaded) << loaded.error().message;
  ASSERT_EQ(loaded->size(), 2u);
  EXPECT_EQ(loaded->front().why, "xem công văn số 12 | trang 3");
  EXPECT_EQ(loaded->back().hidden.period, std::optional<std::string>("2016/2020"));
  EXPECT_EQ(loaded->back().hidden.award, "bang-khen");
  EXPECT_TRUE(read(file).starts_with("# "));
}

TEST(DecisionFile, ALineWithoutItsEndIsNotRunTogetherWithTheNext) {
  const sample::TemporaryFolder folder;
  const auto file = folder / "a.decisions";
  std::ofstream(file) << "same | a | b | A | 2025 | sửa tay";
  ASSERT_TRUE(append(file, made(Verdict::not_same, "a", "c")));
  const auto loaded = load_file(file);
  ASSERT_TRUE(loaded) << loaded.error().message;
  EXPECT_EQ(loaded->size(), 2u);
}

TEST(DecisionFile, RefusesWhatDoesNotFitALine) {
  const sample::TemporaryFolder folder;
  Decision broken = made(Verdict::same, "a", "b");
  broken.why = "hai\ndòng";
  EXPECT_EQ(append(folder / "f", broken).error().code, ErrorCode::invalid_argument);
  broken = made(Verdict::same, "a", "b");
  broken.who = "A | B";
  EXPECT_EQ(append(folder / "f", broken).error().code, ErrorCode::invalid_argument);
  EXPECT_FALSE(std::filesystem::exists(folder / "f"));
}

TEST(DecisionFile, SaysWhereItCannotBeReadOrWritten) {
  const sample::TemporaryFolder folder;
  EXPECT_EQ(load_file(folder / "none").error().code, ErrorCode::io);
  EXPECT_EQ(load_file(folder / ".").error().code, ErrorCode::io);
  EXPECT_EQ(append(folder / "none" / "f", made(Verdict::same, "a", "b")).error().code, ErrorCode::io);
}

TEST(DecisionFile, StandsBesideItsArchive) {
  EXPECT_EQ(file_of("a/sovang.archive"), "a/sovang.archive.decisions");
  EXPECT_EQ(file_of("a/sovang.archive/"), "a/sovang.archive.decisions");
}

}  // namespace
}  // namespace sovang::decisions
