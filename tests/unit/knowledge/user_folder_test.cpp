// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "core/knowledge/knowledge.hpp"
#include "tests/unit/knowledge/schema_folder.hpp"

namespace sovang::knowledge {
namespace {

const std::string flag = "<award id='co-vang' name='Cờ vàng'/>";

class UserFolders : public ::testing::Test {
 protected:
  Knowledge load_or_fail() const {
    Result<Knowledge> knowledge = load(ours_.path(), user_.path());
    if (knowledge) return *knowledge;
    ADD_FAILURE() << knowledge.error().message;
    return {};
  }

  /// What is wrong, or nothing.
  std::string problems() const {
    const Result<Knowledge> knowledge = load(ours_.path(), user_.path());
    return knowledge ? "" : knowledge.error().message;
  }

  SchemaFolder ours_;
  UserFolder user_;
};

TEST_F(UserFolders, ANewEntryIsAdded) {
  user_.write("awards.xml", "<awards>" + flag + "</awards>");
  const Knowledge knowledge = load_or_fail();
  ASSERT_EQ(knowledge.awards.size(), 3U);
  EXPECT_EQ(knowledge.awards[2].id, "co-vang");
  EXPECT_EQ(knowledge.awards[2].file, user_.file("awards.xml"));
  EXPECT_EQ(knowledge.heads.size(), 2U);
}

TEST_F(UserFolders, AnEntryWithOurIdTakesThePlaceOfOurs) {
  user_.write("awards.xml", "<awards><award id='huan-chuong-lao-dong' name='Huân chương Lao động mới'/></awards>");
  const Knowledge knowledge = load_or_fail();
  ASSERT_EQ(knowledge.awards.size(), 2U);
  EXPECT_EQ(knowledge.awards[0].name, "Huân chương Lao động mới");
  EXPECT_FALSE(knowledge.awards[0].graded) << "an entry is replaced as a whole";
}

TEST_F(UserFolders, EveryKindOfFileExtends) {
  user_.write("places.xml", "<places><province id='t.a' type='tỉnh' name='A' parent='vn'/></places>");
  user_.write("communes.xml", "<communes><commune id='x.b.t.a' type='xã' name='B' parent='t.a'/></communes>");
  user_.write("units.xml",
              "<units><head id='vien' name='Viện' class='health' levels='province'/><sector id='y-te' name='Y tế'/>"
              "<abbreviation text='UBND' expansion='Ủy ban'/><words id='breaks'>là</words></units>");
  user_.write(
      "documents.xml",
      "<documents><type id='luat' name='Luật' kind='law'/><issuer code='SNV' name='Sở Nội vụ mới'/></documents>");
  user_.write(
      "reorganisations.xml",
      "<reorganisations><reorganisation id='c.03' change='rename' from='t.thai-binh' to='t.a' effective='2030'/>"
      "</reorganisations>");
  user_.write(
      "relations.xml",
      "<relations><rule id='mine' relation='led' confidence='0.5'><pattern>a</pattern><example>b<fact/></example>"
      "<counter-example>c</counter-example></rule></relations>");
  const Knowledge knowledge = load_or_fail();
  EXPECT_EQ(knowledge.places.size(), 4U);
  EXPECT_EQ(knowledge.communes.size(), 3U);
  EXPECT_EQ(knowledge.heads.size(), 3U);
  EXPECT_EQ(knowledge.sectors.size(), 2U);
  EXPECT_EQ(knowledge.abbreviations.at(0).expansion, "Ủy ban");
  EXPECT_EQ(knowledge.word_set("breaks")->words, std::vector<std::string>{"là"});
  EXPECT_EQ(knowledge.document_types.size(), 3U);
  EXPECT_EQ(knowledge.issuers.at(0).name, "Sở Nội vụ mới");
  EXPECT_EQ(knowledge.reorganisations.size(), 4U);
  EXPECT_EQ(knowledge.rules.size(), 2U);
}

TEST_F(UserFolders, TheHashTellsWhetherTheFolderWasThere) {
  const std::string before = load(ours_.path()).value().hash;
  user_.write("awards.xml", "<awards>" + flag + "</awards>");
  EXPECT_NE(load_or_fail().hash, before);
}

TEST_F(UserFolders, OurOwnFolderAddsNothing) {
  const auto both = load(ours_.path(), ours_.path() / ".");
  ASSERT_TRUE(both);
  EXPECT_EQ(both->hash, load(ours_.path()).value().hash);
}

TEST_F(UserFolders, ProblemsNameTheUsersFileAndLine) {
  user_.write("awards.xml", "<awards>\n" + flag + "\n<award id='x'/>" + "</awards>");
  user_.write("relations.xml", "<relations>\n<rule id='r' relation='won' confidence='1'/></relations>");
  EXPECT_NE(problems().find(user_.file("awards.xml") + ":3: "), std::string::npos) << problems();
  EXPECT_NE(problems().find(user_.file("relations.xml") + ":2: "), std::string::npos) << problems();
  EXPECT_EQ(problems().find(ours_.path().string() + "/"), std::string::npos) << problems();
}

TEST_F(UserFolders, TheSameIdTwiceInOneFolderIsAMistake) {
  user_.write("awards.xml", "<awards>" + flag + "\n" + flag + "</awards>");
  EXPECT_NE(problems().find(user_.file("awards.xml") + ":2: id \"co-vang\" stands already in line 1"),
            std::string::npos)
      << problems();
}

TEST_F(UserFolders, AClashWithOneOfOursNamesTheUsersFileFirst) {
  // It replaces our first award and clashes with our second, which stands behind it.
  user_.write("awards.xml", "<awards>\n<award id='huan-chuong-lao-dong' name='Bằng Khen'/></awards>");
  EXPECT_EQ(problems(),
            user_.file("awards.xml") +
                ":2: form \"Bằng Khen\" of \"huan-chuong-lao-dong\" is already a form of \"bang-khen\" in " +
                ours_.file("awards.xml") + ":3");
}

TEST_F(UserFolders, AReferenceMayGoToOursAndAReplacementMayBreakOurs) {
  user_.write("places.xml", "<places><province id='t.thai-binh' type='tỉnh' name='Thái Bình' parent='xx'/></places>");
  EXPECT_NE(problems().find(user_.file("places.xml") + ":1: parent \"xx\""), std::string::npos) << problems();
}

TEST_F(UserFolders, AMisspeltNameIsNotLeftOutInSilence) {
  user_.write("award.xml", "<awards>" + flag + "</awards>");
  EXPECT_NE(problems().find(user_.file("award.xml") + ":0: is no file of schemas; these are: places.xml, "),
            std::string::npos)
      << problems();
}

TEST_F(UserFolders, AnEmptyFolderIsAMistake) {
  EXPECT_NE(problems().find(user_.path().string() + ":0: holds none of places.xml, "), std::string::npos) << problems();
}

TEST_F(UserFolders, AFolderThatIsNotThereIsAMistake) {
  const Result<Knowledge> knowledge = load(ours_.path(), "/nowhere/at/all");
  ASSERT_FALSE(knowledge);
  EXPECT_NE(knowledge.error().message.find("/nowhere/at/all:0: cannot be read as a folder"), std::string::npos);
}

TEST_F(UserFolders, AnXsdOfTheUsersOwnIsNotAsked) {
  std::filesystem::create_directory(user_.path() / "xsd");
  user_.write("xsd/awards.xsd", "broken");
  user_.write("awards.xml", "<awards>" + flag + "</awards>");
  EXPECT_EQ(load_or_fail().awards.size(), 3U);
}

}  // namespace
}  // namespace sovang::knowledge
