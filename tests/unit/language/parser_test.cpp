// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/parser.hpp"

#include <array>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace sovang::language {
namespace {

constexpr std::array<FieldName, 4> fields{{{"kind", "loai", FieldType::text},
                                           {"unit", "donvi", FieldType::text},
                                           {"year", "nam", FieldType::years},
                                           {"date", "ngay", FieldType::dates}}};

struct Case {
  const char* query;
  const char* expected;
};

class Parser : public testing::TestWithParam<Case> {};

TEST_P(Parser, GivesTheTree) {
  const auto tree = parse(GetParam().query, fields);
  ASSERT_TRUE(tree) << tree.error().message;
  EXPECT_EQ(to_string(*tree), GetParam().expected);
}

constexpr Case trees[] = {
    {"thống", "thống"},
    {"thống kê", "(and thống kê)"},
    {"  thống   kê ", "(and thống kê)"},
    {"\"thống kê\"", "\"thống kê\""},
    {"“thống kê” 2020", "(and \"thống kê\" 2020)"},
    {"a OR b c", "(or a (and b c))"},
    {"a | b|c", "(or a b c)"},
    {"(a | b) c", "(and (or a b) c)"},
    {"a AND b AND c", "(and a b c)"},
    {"a -b", "(and a (not b))"},
    {"a NOT \"b c\"", "(and a (not \"b c\"))"},
    {"NOT NOT a", "(not (not a))"},
    {"-a", "(not a)"},
    // Operators are capitals only; these are words of the language.
    {"văn hóa và thể thao", "(and văn hóa và thể thao)"},
    {"nông dân hoặc công nhân", "(and nông dân hoặc công nhân)"},
    {"and or not", "(and and or not)"},
    // Dashes inside words and between spaces negate nothing.
    {"COVID-19", "COVID-19"},
    {"2018 - 2020 – kê", "(and 2018 2020 kê)"},
    {"98/2023/NĐ-CP", "98/2023/NĐ-CP"},
    {"kind:decision", "kind:\"decision\""},
    {"loai:decision", "kind:\"decision\""},
    {"Loại:decision", "kind:\"decision\""},
    {"unit:\"Sở Tài chính\" 2020", "(and unit:\"Sở Tài chính\" 2020)"},
    {"-unit:x", "(not unit:\"x\")"},
    {"year:2018..2021", "year:2018..2021"},
    {"năm:2018..", "year:2018.."},
    {"nam:..2021", "year:..2021"},
    {"date:2020-01..2020-06", "date:2020-01..2020-06"},
    {"ngay:14/01/2021", "date:2021-01-14"},
    // A colon is often only a colon.
    {"19:30", "19:30"},
    {"https://example.org/a", "https://example.org/a"},
    {"Chủ đề:Đoàn kết", "(and Chủ đề:Đoàn kết)"},
    {"năm: 2020", "(and năm: 2020)"},
    // The letters that a word begins with; a star between words is none.
    {"khen* kê", "(and khen* kê)"},
    {"\"thi đua*\" * kê", "(and \"thi đua*\" kê)"},
    // A curly quote that nothing closes comes from a text that was pasted.
    {"“thống kê", "(and thống kê)"},
    // NFD is taken as NFC.
    {"tho\u0302\u0301ng", "thống"},
};
INSTANTIATE_TEST_SUITE_P(Table, Parser, testing::ValuesIn(trees));

struct Mistake {
  const char* query;
  const char* what;
  std::size_t character;
};

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreShownWhereTheyAre) {
  const auto tree = parse(GetParam().query, fields);
  ASSERT_FALSE(tree) << to_string(*tree);
  const Error& error = tree.error();
  EXPECT_EQ(error.code, ErrorCode::invalid_argument);
  EXPECT_NE(error.message.find(GetParam().what), std::string::npos) << error.message;
  EXPECT_NE(error.message.find("at character " + std::to_string(GetParam().character) + "\n"), std::string::npos)
      << error.message;
  const std::string caret = "\n  " + std::string(GetParam().character - 1, ' ') + "^";
  EXPECT_TRUE(error.message.ends_with(caret)) << error.message;
  EXPECT_FALSE(error.hint.empty());
}

constexpr Mistake mistakes[] = {
    {"", "holds no words", 1},
    {"  –  ", "holds no words", 6},
    {"thống kê)", "closes nothing", 9},
    {"(thống kê", "never closed", 1},
    {"kê ()", "between the parentheses", 5},
    {"kê \"thi đua", "never closed", 4},
    {"kê \"\"", "between the quotes", 4},
    {"kê th*ng", "a * stands at the end", 6},
    {"kh*", "fewer than three letters", 3},
    {"kê AND", "missing at the end", 7},
    {"OR kê", "a word is needed", 1},
    {"kê OR OR a", "a word is needed", 7},
    {"kê NOT", "missing at the end", 7},
    {"unit:", "right after 'unit:'", 1},
    {"unit: x", "right after 'unit:'", 1},
    {"unit:(x)", "a value is missing", 6},
    {"colour:red", "no field 'colour'", 1},
    {"thống year:20x0", "is no year", 12},
    {"year:2021..2018", "before it begins", 6},
    {"date:2020-13", "is no date", 6},
};
INSTANTIATE_TEST_SUITE_P(Table, Mistakes, testing::ValuesIn(mistakes));

TEST(ParserLimits, DepthLengthAndBytesAreBounded) {
  EXPECT_FALSE(parse(std::string(2000, '(') + "a", fields));
  std::string nots;
  for (int i = 0; i < 1000; ++i) nots += "NOT ";
  EXPECT_FALSE(parse(nots + "a", fields));
  EXPECT_FALSE(parse(std::string(max_query_bytes + 1, 'a'), fields));
  EXPECT_FALSE(parse("th\xff\xfe", fields));
  EXPECT_TRUE(parse(std::string(max_query_depth, '(') + "a" + std::string(max_query_depth, ')'), fields));
}

TEST(ParserLimits, AMistakeFarAlongALongQueryIsShownInAWindow) {
  std::string query;
  for (int i = 0; i < 100; ++i) query += "kê ";
  const auto tree = parse(query + ")", fields);
  ASSERT_FALSE(tree);
  EXPECT_LT(tree.error().message.size(), 400u);
}

/// Whatever is typed gives a tree that can be printed, or a usage error.
TEST(ParserFuzz, NeverFailsOtherwise) {
  constexpr std::array pieces{"(", ")",  "\"", "“",  "-",     "|",     "AND ", "OR ",  "NOT ",   " ",
                              "a", "kê", ":",  "..", "year:", "unit:", "2020", "\xc3", "\u0301", "date:"};
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string query;
    for (auto n = random() % 20; n > 0; --n) query += pieces[random() % pieces.size()];
    const auto tree = parse(query, fields);
    if (!tree) {
      EXPECT_EQ(tree.error().code, ErrorCode::invalid_argument) << query;
      continue;
    }
    EXPECT_FALSE(to_string(*tree).empty()) << query;
  }
}

}  // namespace
}  // namespace sovang::language
