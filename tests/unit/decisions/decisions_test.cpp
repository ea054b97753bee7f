// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/decisions.hpp"

#include <gtest/gtest.h>

#include "core/decisions/file.hpp"

namespace sovang::decisions {
namespace {

Result<Decisions> read(const std::string& text) {
  auto list = parse_file(text, "f");
  if (!list) return pass(list);
  return Decisions::make(std::move(*list));
}

Decisions decided(const std::string& text) {
  auto made = read(text);
  if (!made) throw std::runtime_error(made.error().message);
  return std::move(*made);
}

model::Fact led(const std::string& unit, const std::string& period) {
  model::Fact fact;
  fact.subject = {model::MentionType::unit, unit, unit, unit, {}};
  fact.block = model::BlockRef{"Khối thi đua số 1", ""};
  fact.period = period;
  return fact;
}

TEST(Decisions, MakeManyIdsOne) {
  const Decisions made = decided(
      "same | ?b | ?c | A | 2025 |\n"
      "same | a@x | ?b | A | 2025 |\n"
      "same | d@x | e@x | A | 2025 |\n");
  EXPECT_EQ(made.one_id("?c"), "a@x");  // the settled one
  EXPECT_EQ(made.one_id("a@x"), "a@x");
  EXPECT_EQ(made.one_id("e@x"), "d@x");
  EXPECT_EQ(made.one_id("z@x"), "z@x");
  EXPECT_EQ(made.all_ids("?b"), (std::vector<std::string>{"a@x", "?b", "?c"}));
  EXPECT_EQ(made.all_ids("z@x"), std::vector<std::string>{"z@x"});
  EXPECT_TRUE(made.settles("?c"));
  EXPECT_FALSE(made.settles("z@x"));
}

TEST(Decisions, KeepApartAlsoWhatIsOneWithThem) {
  const Decisions made = decided(
      "same | a | b | A | 2025 |\n"
      "not same | b | c | A | 2025 |\n");
  EXPECT_TRUE(made.never_one("a", "c"));
  EXPECT_TRUE(made.never_one("c", "b"));
  EXPECT_FALSE(made.never_one("a", "b"));
}

TEST(Decisions, ThatContradictEachOtherAreNamed) {
  const auto made = read(
      "same | a | b | A | 2025 |\n"
      "not same | a | c | A | 2025 |\n"
      "same | b | c | A | 2025 |\n"
      "same | y | z | A | 2025 |\n");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::invalid_input);
  EXPECT_EQ(made.error().message, "f:2: a and c are not the same here, but one by f:1, f:3");
}

TEST(Decisions, HideFactsOfOneDocumentByTheSlotsGiven) {
  const Decisions made = decided(
      "same | a@x | ?b | A | 2025 |\n"
      "hide | d1 | led subject=a@x period=2020 | A | 2025 |\n"
      "hide | d2 | period=- | A | 2025 |\n"
      "hide | d3 | received | A | 2025 |\n");
  EXPECT_TRUE(made.hides("d1", led("a@x", "2020")));
  EXPECT_TRUE(made.hides("d1", led("?b", "2020")));  // one with a@x
  EXPECT_FALSE(made.hides("d1", led("a@x", "2021")));
  EXPECT_FALSE(made.hides("d1", led("c@x", "2020")));
  EXPECT_FALSE(made.hides("d9", led("a@x", "2020")));
  EXPECT_TRUE(made.hides("d2", led("a@x", "")));
  EXPECT_FALSE(made.hides("d2", led("a@x", "2020")));
  EXPECT_FALSE(made.hides("d3", led("a@x", "2020")));
}

TEST(Decisions, HideANameWithAllThatIsSaidOfIt) {
  const Decisions made = decided("hide | d1 | name=?khoi-thi-dua-so-1 | A | 2025 |\n");
  EXPECT_TRUE(made.hides_name("d1", "?khoi-thi-dua-so-1"));
  EXPECT_FALSE(made.hides_name("d2", "?khoi-thi-dua-so-1"));
  EXPECT_TRUE(made.hides("d1", led("a@x", "2020")));  // its block has no id: the name is known by its words
  EXPECT_FALSE(made.hides("d2", led("a@x", "2020")));
}

}  // namespace
}  // namespace sovang::decisions
