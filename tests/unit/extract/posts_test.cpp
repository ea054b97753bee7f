// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/posts.hpp"

#include <gtest/gtest.h>

#include "indexer/extract/name_finder.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

class PostsTest : public testing::Test {
 protected:
  /// "who/where/what is left": the first person, the unit of the post, and what follows it.
  std::string read(std::string_view text) {
    const Analysis a = lexicon_.analyse(text, "");
    const auto names = NameFinder(lexicon_).find(a);
    const auto person = std::find_if(names.begin(), names.end(), [](const Name& n) { return n.person(); });
    if (person == names.end()) return "-";
    const auto unit = person->person()->unit;
    const auto end = std::max(person->last, person->reach);
    return std::string(a.range(person->first, person->last)) + "/" +
           (unit == no_name ? "" : std::string(a.range(names[unit].first, names[unit].last))) + "/" +
           std::string(a.range(end, static_cast<std::uint32_t>(a.tokens.size())));
  }

  Lexicon lexicon_{project_knowledge()};
};

TEST_F(PostsTest, APersonReachesToTheEndOfThePosts) {
  EXPECT_EQ(read("Ông Hồ Văn Cua, nguyên Phó Giám đốc Sở Y tế được tặng"), "Hồ Văn Cua/Sở Y tế/được tặng");
  EXPECT_EQ(read("đồng chí Lê Thị Hoa - Phó Bí thư Huyện ủy, Giám đốc Sở Nội vụ chủ trì"),
            "Lê Thị Hoa/Sở Nội vụ/chủ trì");
  EXPECT_EQ(read("bà Lê Thị Hoa (Giám đốc Sở Nội vụ) và"), "Lê Thị Hoa/Sở Nội vụ/và");
  EXPECT_EQ(read("Ông Lê Văn Hòa, Trưởng phòng Tổ chức Sở Nội vụ, đã"), "Lê Văn Hòa/Sở Nội vụ/, đã");
}

TEST_F(PostsTest, AnOfficeOfABlockIsNoPost) {
  EXPECT_EQ(read("Ông Bùi Văn Sơn, Giám đốc Sở Nội vụ, Trưởng khối thi đua"),
            "Bùi Văn Sơn/Sở Nội vụ/, Trưởng khối thi đua");
}

TEST_F(PostsTest, WithoutAPostNothingIsJoined) {
  EXPECT_EQ(read("Ông Bùi Văn Sơn, Sở Nội vụ"), "Bùi Văn Sơn//, Sở Nội vụ");
}

class CoreferenceTest : public testing::Test {
 protected:
  /// The full name that the last unit of the text stands for.
  std::string last(std::string_view text) {
    const Analysis a = lexicon_.analyse(text, "");
    std::string found = "-";
    for (const Name& name : NameFinder(lexicon_).find(a))
      if (name.unit() && name.unit()->told_before) found = name.unit()->full;
    return found;
  }
  Lexicon lexicon_{project_knowledge()};
};

TEST_F(CoreferenceTest, AWordStandsForTheLastUnitOfItsClass) {
  EXPECT_EQ(last("Trường THPT Chu Văn An mời Sở Nội vụ. Nhà trường đã được tặng Bằng khen."),
            "Trường Trung học phổ thông Chu Văn An");
  EXPECT_EQ(last("Sở Nội vụ họp. Năm 2019, đơn vị vinh dự nhận Bằng khen."), "Sở Nội vụ");
}

TEST_F(CoreferenceTest, AWordThatIsNamedLaterStandsForNone) {
  EXPECT_EQ(last("Sở Nội vụ họp. Đơn vị đã được bầu làm Trưởng khối là Sở Y tế."), "-");
  EXPECT_EQ(last("Sở Nội vụ họp. Các đơn vị đã được tặng Bằng khen."), "-");
}

}  // namespace
}  // namespace sovang::extract
