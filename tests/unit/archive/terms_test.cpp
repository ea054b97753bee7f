// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/terms.hpp"

#include <gtest/gtest.h>

#include "core/archive/fields.hpp"
#include "core/text/normalize.hpp"

namespace sovang::archive {
namespace {

TEST(Terms, LeaveShortTextAloneAndCutLongTextOnce) {
  EXPECT_EQ(cut("abc", 40), "abc");
  const std::string once = cut(std::string(300, 'a'), 40);
  EXPECT_EQ(once.size(), 40u);
  EXPECT_EQ(once.substr(0, 32), std::string(31, 'a') + '~');
  EXPECT_EQ(cut(once, 40), once);
}

TEST(Terms, LongTextsThatBeginAlikeStayApart) {
  EXPECT_NE(cut(std::string(300, 'a') + "1", 40), cut(std::string(300, 'a') + "2", 40));
}

TEST(Terms, NeverCutInsideACodePoint) {
  for (std::size_t pad = 0; pad < 4; ++pad) {
    std::string text(pad, 'x');
    for (int i = 0; i < 60; ++i) text += "ệ";
    EXPECT_EQ(text::find_invalid_utf8(cut(text, 40)), std::string::npos) << pad;
    EXPECT_LE(cut(text, 40).size(), 40u);
  }
}

TEST(Terms, GiveWhatHasNoIdOneOfItsForm) {
  EXPECT_EQ(identity("so-tai-chinh@t.thai-binh", "Sở Tài chính"), "so-tai-chinh@t.thai-binh");
  EXPECT_EQ(identity("", "Sở Tài chính"), "?so-tai-chinh");
  EXPECT_EQ(identity("", "–"), "");
  EXPECT_EQ(identity("?so-tai-chinh", ""), "?so-tai-chinh");
}

TEST(Terms, AnIdMayNotEndItself) {
  EXPECT_EQ(identity("a!b c\n", ""), "a_b_c_");
}

TEST(Terms, ASubjectGoesByItsFullName) {
  const model::Subject subject{model::MentionType::unit, "STC", "Sở Tài chính", "", {}};
  EXPECT_EQ(identity(subject), "?so-tai-chinh");
}

TEST(Terms, NamesLeadBothWays) {
  const std::string term = name_term("XU", "so-tai-chinh@t.thai-binh", "Sở Tài chính!");
  EXPECT_EQ(term, "XUso-tai-chinh@t.thai-binh!Sở Tài chính!");
  const auto name = parse_name_term("XU", term);
  ASSERT_TRUE(name);
  EXPECT_EQ(name->id, "so-tai-chinh@t.thai-binh");
  EXPECT_EQ(name->form, "Sở Tài chính!");
  EXPECT_FALSE(parse_name_term("XU", "XUso-tai-chinh@t.thai-binh"));
  EXPECT_FALSE(parse_name_term("XB", term));
}

TEST(Terms, AreNeverTooLong) {
  const std::string id = identity(std::string(500, 'i'), "");
  EXPECT_EQ(id.size(), longest_id);
  EXPECT_LE(name_term("XU", id, std::string(500, 'f')).size(), longest_term);
  EXPECT_TRUE(name_term("XU", id, std::string(500, 'f')).ends_with("…"));
  EXPECT_LE(term("P", std::string(4000, 'p')).size(), longest_term);
  EXPECT_LE(word_term(std::string(4000, 'w')).size(), longest_word);
}

TEST(Terms, ControlBytesDoNotEnterNames) {
  EXPECT_EQ(name_term("XU", "a", std::string_view("x\0y\nz", 5)), "XUa!x y z");
}

TEST(Fields, AreFoundByBothNamesAndSharePrefixWithNone) {
  for (const Field& one : fields) {
    EXPECT_EQ(field(one.name), &one);
    EXPECT_EQ(field(one.vietnamese), &one);
    for (const Field& other : fields)
      if (&one != &other && !one.prefix.empty() && !other.prefix.empty()) {
        EXPECT_FALSE(other.prefix.starts_with(one.prefix)) << one.name << ' ' << other.name;
      }
  }
  EXPECT_EQ(field("colour"), nullptr);
}

}  // namespace
}  // namespace sovang::archive
