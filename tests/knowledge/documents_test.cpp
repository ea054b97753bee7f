// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/number_parser.hpp"
#include "tests/knowledge/project_schemas.hpp"

namespace sovang {
namespace {

/// The number with which a text begins, or empty.
std::string number_of(const std::string& text) {
  static const extract::Lexicon lexicon(schemas());
  static const extract::NumberParser parser(schemas());
  const extract::Analysis a = lexicon.analyse(text, "");
  const auto name = parser.number(a, 0, static_cast<std::uint32_t>(a.tokens.size()));
  return name ? name->number()->number : "";
}

TEST(Documents, EveryFormOfNumberProvesItself) {
  ASSERT_GE(schemas().number_forms.size(), 9U);
  for (const auto& form : schemas().number_forms) {
    for (const auto& example : form.examples) EXPECT_EQ(number_of(example), example) << form.id;
    for (const auto& example : form.counter_examples) EXPECT_EQ(number_of(example), "") << form.id << ": " << example;
  }
}

TEST(Documents, NumbersAsTheyAreFound) {
  EXPECT_EQ(number_of("655/KH - MTTW - BTT"), "655/KH-MTTW-BTT");
  EXPECT_EQ(number_of("1304/QĐ-CTUBND ngày"), "1304/QĐ-CTUBND");
  EXPECT_EQ(number_of("4490/QĐ-BGDĐT"), "4490/QĐ-BGDĐT");
  EXPECT_EQ(number_of("205/2005/QĐ/CTN"), "205/2005/QĐ/CTN");
  EXPECT_EQ(number_of("231/QÐ-TTg"), "231/QÐ-TTg");
  EXPECT_EQ(number_of("948/QĐ-TTG"), "948/QĐ-TTG");
  EXPECT_EQ(number_of("12/20 đơn vị"), "");
  EXPECT_EQ(number_of("20-Nay"), "");
}

TEST(Documents, TypesAreThoseOfTheDecree) {
  const auto type = [](std::string_view code) {
    const auto& all = schemas().document_types;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& t) {
      return std::find(t.codes.begin(), t.codes.end(), code) != t.codes.end();
    });
    return found == all.end() ? std::string() : found->name;
  };
  EXPECT_EQ(type("QĐ"), "Quyết định");
  EXPECT_EQ(type("NĐ"), "Nghị định");
  EXPECT_EQ(type("TTr"), "Tờ trình");
  EXPECT_EQ(type("BGN"), "Bản ghi nhớ");
  EXPECT_EQ(type("GN"), "Bản ghi nhớ");
  EXPECT_GE(schemas().document_types.size(), 35U);
}

}  // namespace
}  // namespace sovang
