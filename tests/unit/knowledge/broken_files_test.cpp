// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/knowledge/knowledge.hpp"
#include "core/knowledge/source_file.hpp"
#include "tests/unit/knowledge/schema_folder.hpp"

namespace sovang::knowledge {
namespace {

struct Broken {
  const char* what;
  const char* file;
  std::string content;
  const char* place;    ///< "file:line: " that the message must hold
  const char* message;  ///< words that must follow somewhere in it
};

std::string error_of(const SchemaFolder& folder) {
  const Result<Knowledge> knowledge = load(folder.path());
  if (knowledge) return "";
  EXPECT_EQ(knowledge.error().code, ErrorCode::invalid_input);
  return knowledge.error().message;
}

const std::string rule_begin = "<relations><rule id=\"r\" relation=\"led\" confidence=\"0.5\"><pattern>a</pattern>\n";
const std::string rule_end = "</rule></relations>";

const Broken broken_files[] = {
    {"NotWellFormed", "places.xml", "<places>\n<country id='vn' name='x'>\n</places>", "places.xml:3: ", "mismatch"},
    {"CutOff", "awards.xml", "<awards>\n<award id='a' name='A'/>\n", "awards.xml:3: ", "end of data"},
    {"Empty", "units.xml", "", "units.xml:1: ", "empty"},
    {"WrongRoot", "awards.xml", "<units>\n</units>", "awards.xml:1: ", "units"},
    {"UnknownElement", "units.xml", "<units>\n<haed id='a'/></units>", "units.xml:2: ", "haed"},
    {"UnknownAttribute", "awards.xml", "<awards>\n\n<award id='a' name='A' garded='true'/></awards>",
     "awards.xml:3: ", "garded"},
    {"MissingAttribute", "awards.xml", "<awards>\n<award id='a'/></awards>", "awards.xml:2: ", "name"},
    {"UnknownLevel", "units.xml", "<units>\n<head id='a' name='A' class='party' levels='moon'/></units>",
     "units.xml:2: ", "moon"},
    {"NoLevel", "units.xml", "<units>\n<head id='a' name='A' class='party' levels=''/></units>",
     "units.xml:2: ", "minLength"},
    {"IdWithDiacritics", "places.xml", "<places>\n<country id='việt' name='x'/></places>", "places.xml:2: ", "việt"},
    {"NoDate", "places.xml", "<places>\n<country id='vn' name='x' until='31/12/2024'/></places>",
     "places.xml:2: ", "31/12/2024"},
    {"SameIdTwice", "places.xml", "<places>\n<country id='vn' name='x'/>\n<country id='vn' name='y'/></places>",
     "places.xml:3: ", "stands already in line 2"},
    {"NoParent", "places.xml", "<places>\n<province id='t.a' type='tỉnh' name='A' parent='vn'/></places>",
     "places.xml:2: ", "parent \"vn\""},
    {"ParentTooLow", "places.xml",
     "<places><country id='vn' name='x'/>\n<province id='t.a' type='tỉnh' name='A' parent='t.b'/>\n"
     "<province id='t.b' type='tỉnh' name='B' parent='vn'/></places>",
     "places.xml:2: ", "higher level"},
    {"NoSuccessor", "places.xml", "<places>\n<country id='vn' name='x' until='2000' successors='zz'/></places>",
     "places.xml:2: ", "successor \"zz\""},
    {"SuccessorButNoEnd", "places.xml",
     "<places><country id='b' name='x'/>\n<country id='a' name='x' successors='b'/></places>",
     "places.xml:2: ", "no end"},
    {"EndsBeforeItBegins", "places.xml", "<places>\n<country id='vn' name='x' from='2000' until='1990'/></places>",
     "places.xml:2: ", "before it begins"},
    {"FormOfTwo", "awards.xml", "<awards><award id='a' name='Cờ'/>\n<award id='b' name='Bằng' forms='x|CỜ'/></awards>",
     "awards.xml:2: ", "already a form of \"a\""},
    {"NoExample", "relations.xml", rule_begin + "<counter-example>b</counter-example>" + rule_end,
     "relations.xml:2: ", "example"},
    {"NoCounterExample", "relations.xml", rule_begin + "<example>b<fact/></example>" + rule_end,
     "relations.xml:1: ", "counter-example"},
    {"ExampleWithoutFact", "relations.xml",
     rule_begin + "<example>b</example><counter-example>c</counter-example>" + rule_end, "relations.xml:2: ", "fact"},
    {"UnknownRelation", "relations.xml", "<relations>\n<rule id='r' relation='won' confidence='1'/></relations>",
     "relations.xml:2: ", "won"},
    {"ConfidenceTooHigh", "relations.xml", "<relations>\n<rule id='r' relation='led' confidence='1.5'/></relations>",
     "relations.xml:2: ", "1.5"},
    {"WordsTwiceInTwoFiles", "relations.xml", "<relations>\n<words id='breaks'>x</words></relations>",
     "relations.xml:2: ", "units.xml:7"},
    {"AwardWithoutCounterExample", "awards.xml",
     "<awards>\n<award id='a' name='A'><example>x</example></award></awards>", "awards.xml:2: ", "counter-example"},
    {"HeadWithoutExample", "units.xml",
     "<units><head id='a' name='A' class='party' "
     "levels='province'>\n<counter-example>x</counter-example></head></units>",
     "units.xml:2: ", "example"},
    {"EmptyExample", "awards.xml",
     "<awards><award id='a' name='A'>\n<example/><counter-example>x</counter-example></award></awards>",
     "awards.xml:2: ", "minLength"},
    {"AbbreviationTwice", "units.xml",
     "<units><abbreviation text='A' expansion='B'/>\n<abbreviation text='A' expansion='C'/></units>",
     "units.xml:2: ", "abbreviation \"A\" stands already in line 1"},
    {"CommuneOfUnknownType", "communes.xml",
     "<communes>\n<commune id='x.a' type='huyện' name='A' parent='t.thai-binh'/></communes>",
     "communes.xml:2: ", "huyện"},
    {"CommuneInNoPlace", "communes.xml",
     "<communes>\n\n<commune id='x.a' type='xã' name='A' parent='t.hung-yen'/></communes>",
     "communes.xml:3: ", "parent \"t.hung-yen\""},
    {"CommuneWithTheIdOfAPlace", "communes.xml",
     "<communes>\n<commune id='t.thai-binh' type='xã' name='A' parent='vn'/></communes>",
     "communes.xml:2: ", "places.xml:3"},
    {"ReorganisationOfNobody", "reorganisations.xml",
     "<reorganisations>\n<reorganisation id='a' change='merge' from='t.b' to='t.thai-binh' effective='2025'/>"
     "</reorganisations>",
     "reorganisations.xml:2: ", "no place is called \"t.b\""},
    {"ReorganisationOfAnUnknownHead", "reorganisations.xml",
     "<reorganisations>\n<reorganisation id='a' change='rename' from='cuc.thue@vn' to='so.thue@vn' effective='2025'/>"
     "</reorganisations>",
     "reorganisations.xml:2: ", "no head of a unit is called \"cuc\""},
    {"ReorganisationIntoNothing", "reorganisations.xml",
     "<reorganisations>\n<reorganisation id='a' change='split' from='t.thai-binh' effective='2025'/></reorganisations>",
     "reorganisations.xml:2: ", "what it became"},
    {"AbolishedIntoSomething", "reorganisations.xml",
     "<reorganisations>\n<reorganisation id='a' change='abolish' from='t.thai-binh' to='vn' effective='2025'/>"
     "</reorganisations>",
     "reorganisations.xml:2: ", "has no to="},
    {"ReorganisationWithoutADay", "reorganisations.xml",
     "<reorganisations>\n<reorganisation id='a' change='rename' from='t.thai-binh' to='vn'/></reorganisations>",
     "reorganisations.xml:2: ", "effective"},
    {"ActOfAnUnknownLevel", "reorganisations.xml",
     "<reorganisations>\n<act id='a' level='hamlet' on='2025' basis='1/NQ'/></reorganisations>",
     "reorganisations.xml:2: ", "hamlet"},
    {"ActTwice", "reorganisations.xml",
     "<reorganisations><act id='a' level='commune' on='2025' basis='1/NQ'/>\n<act id='a' level='commune' on='2026' "
     "basis='1/NQ'/></reorganisations>",
     "reorganisations.xml:2: ", "stands already in line 1"},
    {"CodeOfTwoTypes", "documents.xml",
     "<documents><type id='a' name='A' codes='TT' kind='other'/>\n<type id='b' name='B' codes='TTr|TT' kind='other'/>"
     "</documents>",
     "documents.xml:2: ", "code \"TT\" of \"b\" is already a code of \"a\""},
    {"UnknownKindOfDocument", "documents.xml", "<documents>\n<type id='a' name='A' kind='poem'/></documents>",
     "documents.xml:2: ", "poem"},
    {"IssuerWithoutItsHead", "documents.xml", "<documents>\n<issuer code='A' name='A' head='cuc'/></documents>",
     "documents.xml:2: ", "no head of units.xml"},
    {"NumberOfUnknownParts", "documents.xml",
     "<documents>\n<number id='a' form='{num}/{moon}'><example>x</example><counter-example>y</counter-example></number>"
     "</documents>",
     "documents.xml:2: ", "{moon}"},
    {"NumberWithoutCounterExample", "documents.xml",
     "<documents>\n<number id='a' form='{num}-{type}'><example>x</example></number></documents>",
     "documents.xml:2: ", "counter-example"},
    {"Dtd", "awards.xml", "<!DOCTYPE awards [<!ENTITY a 'x'>]>\n<awards><award id='a' name='&a;'/></awards>",
     "awards.xml:1: ", "DTD"},
    {"ExternalDtd", "awards.xml", "\n<!DOCTYPE awards SYSTEM 'file:///etc/passwd'>\n<awards/>",
     "awards.xml:2: ", "DTD"},
    {"NotUtf8", "awards.xml", "<awards>\n<award id='a' name='\xff'/></awards>", "awards.xml:2: ", "UTF-8"},
    {"BrokenSchema", "xsd/awards.xsd",
     "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:elment/>"
     "</xs:schema>",
     "awards.xsd:2: ", "not valid"},
    {"SchemaWithInclude", "xsd/awards.xsd",
     "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:include schemaLocation='http://x.test/a.xsd'/>"
     "</xs:schema>",
     "awards.xsd:2: ", "stand alone"},
};

class BrokenFiles : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenFiles, IsNamedWithFileAndLine) {
  const SchemaFolder folder;
  folder.write(GetParam().file, GetParam().content);
  const std::string message = error_of(folder);
  EXPECT_NE(message.find(GetParam().place), std::string::npos) << message;
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
}

INSTANTIATE_TEST_SUITE_P(Load, BrokenFiles, ::testing::ValuesIn(broken_files),
                         [](const auto& broken) { return std::string(broken.param.what); });

TEST(BrokenFolder, EveryProblemOfEveryFileIsNamedAtOnce) {
  const SchemaFolder folder;
  folder.write("places.xml", "<places>\n<country id='ă' name='x'/>\n<moon/></places>");
  folder.write("awards.xml", "<awards>\n<award/></awards>");
  folder.remove("units.xml");
  const std::string message = error_of(folder);
  for (const char* part : {"places.xml:2: ", "places.xml:3: ", "awards.xml:2: ", "units.xml:0: "}) {
    EXPECT_NE(message.find(part), std::string::npos) << part << " is not in\n" << message;
  }
}

TEST(BrokenFolder, EntitiesAreNotExpanded) {
  const SchemaFolder folder;
  std::string bomb = "<!DOCTYPE awards [<!ENTITY a0 'lol'>";
  for (int i = 1; i < 40; ++i) {
    const std::string name = "&a" + std::to_string(i - 1) + ";";
    bomb += "<!ENTITY a" + std::to_string(i) + " '" + name + name + name + "'>";
  }
  folder.write("awards.xml", bomb + "]><awards><award id='a' name='&a39;'/></awards>");
  EXPECT_NE(error_of(folder).find("DTD"), std::string::npos);
}

TEST(BrokenFolder, AHostileNumberOfProblemsIsCut) {
  const SchemaFolder folder;
  std::string many = "<awards>";
  for (int i = 0; i < 3000; ++i) many += "<award id='a' name='A" + std::to_string(i) + "'/>\n";
  folder.write("awards.xml", many + "</awards>");
  const std::string message = error_of(folder);
  EXPECT_NE(message.find("… and 2499 more"), std::string::npos) << message.substr(message.size() - 200);
}

TEST(BrokenFolder, TooLargeAFileIsRefusedUnread) {
  const SchemaFolder folder;
  std::filesystem::resize_file(folder.path() / "awards.xml", source_file_limit + 1);
  EXPECT_NE(error_of(folder).find("awards.xml:0: is larger than 32 MiB"), std::string::npos);
}

}  // namespace
}  // namespace sovang::knowledge
