// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/knowledge/knowledge.hpp"
#include "tests/unit/knowledge/schema_folder.hpp"

namespace sovang::knowledge {
namespace {

Knowledge load_or_fail(const SchemaFolder& folder) {
  Result<Knowledge> knowledge = load(folder.path());
  if (knowledge) return *knowledge;
  ADD_FAILURE() << knowledge.error().message;
  return {};
}

TEST(Load, ReadsPlaces) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.places.size(), 3U);
  EXPECT_EQ(knowledge.places[0].level, PlaceLevel::country);
  const Place& province = knowledge.places[1];
  EXPECT_EQ(province.id, "t.thai-binh");
  EXPECT_EQ(province.type, "tỉnh");
  EXPECT_EQ(province.level, PlaceLevel::province);
  EXPECT_EQ(province.aliases, (std::vector<std::string>{"T.Bình", "TB"}));
  EXPECT_EQ(province.line, 3);
  EXPECT_EQ(knowledge.places[2].parent, "t.thai-binh");
}

TEST(Load, KeepsCommunesApart) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.communes.size(), 2U);
  const Place& commune = knowledge.communes[0];
  EXPECT_EQ(commune.level, PlaceLevel::commune);
  EXPECT_EQ(commune.type, "xã");
  EXPECT_EQ(commune.parent, "t.thai-binh");
  EXPECT_EQ(commune.until, "2025-07-01");
  EXPECT_EQ(commune.successors, std::vector<std::string>{"p.thai-binh.t.thai-binh"});
}

TEST(Load, ReadsReorganisations) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.reorganisations.size(), 3U);
  const Reorganisation& merger = knowledge.reorganisations[0];
  EXPECT_EQ(merger.change, Change::merge);
  EXPECT_EQ(merger.from, std::vector<std::string>{"x.tan-hoa.t.thai-binh"});
  EXPECT_EQ(merger.to, std::vector<std::string>{"p.thai-binh.t.thai-binh"});
  EXPECT_EQ(merger.effective, "2025-07-01");
  EXPECT_EQ(merger.basis, "202/2025/QH15");
  EXPECT_FALSE(merger.certain);
  EXPECT_EQ(knowledge.reorganisations[1].change, Change::abolish);
  EXPECT_TRUE(knowledge.reorganisations[1].certain && knowledge.reorganisations[1].to.empty());
  EXPECT_EQ(knowledge.reorganisations[2].level, "province");
  ASSERT_EQ(knowledge.place_acts.size(), 1U);
  EXPECT_EQ(knowledge.place_acts[0].on, "2025-07-01");
  EXPECT_EQ(knowledge.place_acts[0].basis, "202/2025/QH15");
}

TEST(Load, ReadsDocuments) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.document_types.size(), 2U);
  EXPECT_EQ(knowledge.document_types[0].kind, model::DocumentKind::decision);
  EXPECT_EQ(knowledge.document_types[0].normative, Normative::with_year);
  EXPECT_EQ(knowledge.document_types[1].codes, (std::vector<std::string>{"BGN", "GN"}));
  EXPECT_EQ(knowledge.document_types[1].normative, Normative::never);
  ASSERT_EQ(knowledge.issuers.size(), 1U);
  EXPECT_EQ(knowledge.issuers[0].head, "so");
  ASSERT_EQ(knowledge.number_forms.size(), 1U);
  EXPECT_EQ(knowledge.number_forms[0].form, "{num}/{type}-{issuer}");
  EXPECT_EQ(knowledge.number_forms[0].examples, std::vector<std::string>{"1/QĐ-SNV"});
  EXPECT_EQ(knowledge.number_forms[0].counter_examples, std::vector<std::string>{"1/2-SNV"});
}

TEST(Load, TakesAFolderWithoutWhatNothingStandsOn) {
  const SchemaFolder folder;
  for (const char* file : {"communes.xml", "documents.xml", "reorganisations.xml"}) folder.remove(file);
  EXPECT_TRUE(load_or_fail(folder).communes.empty());
}

TEST(Load, SaysOfEveryEntryWhereItWasRead) {
  const SchemaFolder folder;
  const Knowledge knowledge = load_or_fail(folder);
  EXPECT_EQ(knowledge.places[1].file, folder.file("places.xml"));
  EXPECT_EQ(knowledge.communes[1].file, folder.file("communes.xml"));
  EXPECT_EQ(knowledge.sectors[0].file, folder.file("units.xml"));
  EXPECT_EQ(knowledge.sectors[0].line, 5);
  EXPECT_EQ(knowledge.awards[1].file, folder.file("awards.xml"));
  EXPECT_EQ(knowledge.issuers[0].file, folder.file("documents.xml"));
}

TEST(Load, ReadsHeadsWithTheirDefaults) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.heads.size(), 2U);
  const UnitHead& plain = knowledge.heads[0];
  EXPECT_EQ(plain.sector, Need::required);
  EXPECT_EQ(plain.place, Need::optional);
  EXPECT_FALSE(plain.proper_name || plain.lower_case || plain.territory);
  const UnitHead& school = knowledge.heads[1];
  EXPECT_EQ(school.forms, (std::vector<std::string>{"Trg", "Nhà trường"}));
  EXPECT_EQ(school.levels, (std::vector<PlaceLevel>{PlaceLevel::commune, PlaceLevel::district}));
  EXPECT_EQ(school.optional_words, std::vector<std::string>{"Việt Nam"});
  EXPECT_TRUE(school.proper_name && school.lower_case);
}

TEST(Load, ReadsSectorsAbbreviationsAndWordSetsOfBothSpellings) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.sectors.size(), 1U);
  EXPECT_EQ(knowledge.sectors[0].forms, std::vector<std::string>{"TC"});
  ASSERT_EQ(knowledge.abbreviations.size(), 1U);
  EXPECT_EQ(knowledge.abbreviations[0].expansion, "Ủy ban nhân dân");
  ASSERT_NE(knowledge.word_set("breaks"), nullptr);
  EXPECT_EQ(knowledge.word_set("breaks")->words, (std::vector<std::string>{"được", "đã"}));
  ASSERT_NE(knowledge.word_set("elect"), nullptr);
  EXPECT_EQ(knowledge.word_set("elect")->words, (std::vector<std::string>{"suy tôn", "bầu"}));
  EXPECT_EQ(knowledge.word_set("none"), nullptr);
}

TEST(Load, ReadsAwards) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.awards.size(), 2U);
  EXPECT_TRUE(knowledge.awards[0].graded);
  EXPECT_EQ(knowledge.awards[0].level, model::AwardLevel::state);
  EXPECT_EQ(knowledge.awards[0].kind, "order");
  EXPECT_EQ(knowledge.awards[0].from, "1950-05-01");
  EXPECT_EQ(knowledge.awards[0].until, "");
  EXPECT_EQ(knowledge.awards[1].level, model::AwardLevel::none);
  EXPECT_TRUE(knowledge.awards[1].for_unit);
  EXPECT_FALSE(knowledge.awards[1].for_person);
}

TEST(Load, ReadsExamplesOfAwardsAndHeads) {
  const SchemaFolder folder;
  folder.write("awards.xml",
               "<awards><award id='a' name='Cờ'>\n<example>Tặng Cờ.</example><example>Cờ.</example>\n"
               "<counter-example>Cờ lê.</counter-example></award></awards>");
  const Knowledge knowledge = load_or_fail(folder);
  ASSERT_EQ(knowledge.awards.at(0).examples.size(), 2U);
  EXPECT_EQ(knowledge.awards[0].examples[0].text, "Tặng Cờ.");
  EXPECT_EQ(knowledge.awards[0].examples[0].line, 2);
  ASSERT_EQ(knowledge.awards[0].counter_examples.size(), 1U);
  EXPECT_EQ(knowledge.awards[0].counter_examples[0].line, 3);
  EXPECT_TRUE(knowledge.heads.at(0).examples.empty());
}

TEST(Load, ReadsRules) {
  const Knowledge knowledge = load_or_fail(SchemaFolder());
  ASSERT_EQ(knowledge.rules.size(), 1U);
  const RelationRule& rule = knowledge.rules[0];
  EXPECT_EQ(rule.basis, model::Basis::acclaimed);
  EXPECT_DOUBLE_EQ(rule.confidence, 0.95);
  EXPECT_EQ(rule.patterns, std::vector<std::string>{"UNIT được (elect) là đơn vị dẫn đầu"});
  ASSERT_EQ(rule.examples.size(), 1U);
  EXPECT_EQ(rule.examples[0].text, "Sở Tài chính được bầu là đơn vị dẫn đầu.");
  EXPECT_EQ(rule.examples[0].line, 6);
  ASSERT_EQ(rule.examples[0].facts.size(), 1U);
  EXPECT_EQ(rule.examples[0].facts[0].subject, "Sở Tài chính");
  EXPECT_EQ(rule.examples[0].facts[0].block, "-");
  EXPECT_EQ(rule.examples[0].facts[0].period, "");
  ASSERT_EQ(rule.counter_examples.size(), 1U);
  EXPECT_TRUE(rule.counter_examples[0].facts.empty());
}

TEST(Load, MakesStringsNfc) {
  const SchemaFolder folder;
  for (const char* file : {"communes.xml", "reorganisations.xml"}) folder.remove(file);
  folder.write("places.xml", "<places><country id=\"vn\" name=\"Vie\u0302\u0323t Nam\"/></places>");
  EXPECT_EQ(load_or_fail(folder).places.at(0).name, "Việt Nam");
}

TEST(Load, HashChangesWithEachFile) {
  const SchemaFolder folder;
  const std::string before = load_or_fail(folder).hash;
  EXPECT_EQ(before.size(), 16U);
  EXPECT_EQ(load_or_fail(folder).hash, before);
  folder.write("awards.xml", "<awards><award id=\"giay-khen\" name=\"Giấy khen\"/></awards>");
  EXPECT_NE(load_or_fail(folder).hash, before);
}

}  // namespace
}  // namespace sovang::knowledge
