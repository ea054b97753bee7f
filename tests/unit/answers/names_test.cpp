// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/names.hpp"

#include <gtest/gtest.h>

namespace sovang::answers {
namespace {

const std::vector<archive::Name> names{{"cuc-thue@t.ha-nam", "Cục Thuế Hà Nam", 2},
                                       {"cuc-thue@t.ha-nam", "Cục Thuế tỉnh Hà Nam", 5},
                                       {"so-y-te@t.ha-nam", "Sở Y tế Hà Nam", 1},
                                       {"dai-hoc@vn", "Đại học Y", 1}};

TEST(ListNames, GivesEachThingOnceByItsMostFrequentForm) {
  const NamesAnswer all = list_names(names, "unit", "", 0);
  ASSERT_EQ(all.total, 3u);
  EXPECT_EQ(all.names[0].name, "Cục Thuế tỉnh Hà Nam");
  EXPECT_EQ(all.names[0].forms, (std::vector<std::string>{"Cục Thuế tỉnh Hà Nam", "Cục Thuế Hà Nam"}));
  EXPECT_EQ(all.names[1].name, "Đại học Y");
}

TEST(ListNames, OfTwoFormsUsedAlikeTheFullerOneIsPrinted) {
  const NamesAnswer answer = list_names({{"a", "Cục Thuế", 2}, {"a", "Cục Thuế tỉnh Hà Nam", 2}}, "unit", "", 0);
  EXPECT_EQ(answer.names[0].name, "Cục Thuế tỉnh Hà Nam");
}

TEST(ListNames, AUnitIsNamedWithItsPlace) {
  const std::string id = "uy-ban-nhan-dan@t.hung-yen-2025";
  const std::vector<archive::Name> forms{{id, "UBND tỉnh", 9},
                                         {id, "UBND tỉnh Hưng Yên", 2},
                                         {id, "ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN", 5},
                                         {"so@vn", "Sở", 1}};
  const NamesAnswer answer = list_names(forms, "unit", "", 0);
  EXPECT_EQ(answer.names[0].name, "Sở");
  EXPECT_EQ(answer.names[1].name, "UBND tỉnh Hưng Yên");
  EXPECT_EQ(list_names(forms, "block", "ubnd", 0).names[0].name, "UBND tỉnh");
}

TEST(ListNames, APrefixMeansTheStartOfAWordDiacriticsAside) {
  EXPECT_EQ(list_names(names, "unit", "cuc thu", 0).total, 1u);
  EXPECT_EQ(list_names(names, "unit", "HÀ NAM", 0).total, 2u);
  EXPECT_EQ(list_names(names, "unit", "am", 0).total, 0u);
  EXPECT_EQ(list_names(names, "unit", "", 2).names.size(), 2u);
  EXPECT_EQ(list_names(names, "unit", "", 2).total, 3u);
}

}  // namespace
}  // namespace sovang::answers
