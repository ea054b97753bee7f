// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.hpp"

#include <gtest/gtest.h>

namespace sovang::model {
namespace {

/// Every value up to `last` must have its own word, and the word must lead back to it.
template <class Enum>
void expect_both_ways(Enum last, std::optional<Enum> (*read)(std::string_view)) {
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_EQ(read(name(value)), value) << name(value);
  }
  EXPECT_EQ(read("no such word"), std::nullopt);
  EXPECT_EQ(name(static_cast<Enum>(200)), "");
}

TEST(Names, LeadBothWays) {
  expect_both_ways(MentionType::place, mention_type);
  expect_both_ways(Relation::received, relation);
  expect_both_ways(Basis::reported, basis);
  expect_both_ways(Status::denied, status);
  expect_both_ways(AwardLevel::unit, award_level);
  expect_both_ways(DocumentKind::other, document_kind);
  expect_both_ways(LayoutKind::signature, layout_kind);
}

TEST(Names, AreTheWordsOfTheRecordFormat) {
  EXPECT_EQ(name(MentionType::place), "place");
  EXPECT_EQ(name(Relation::deputy_chairs), "deputy_chairs");
  EXPECT_EQ(name(Basis::none), "");
  EXPECT_EQ(name(Basis::decided), "decided");
  EXPECT_EQ(name(Status::revoked), "revoked");
  EXPECT_EQ(name(AwardLevel::none), "");
  EXPECT_EQ(name(AwardLevel::province), "province");
  EXPECT_EQ(name(DocumentKind::circular), "circular");
  EXPECT_EQ(name(LayoutKind::caption), "caption");
}

}  // namespace
}  // namespace sovang::model
