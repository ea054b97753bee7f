// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/model/names.hpp"
#include "core/text/offsets.hpp"
#include "indexer/extract/calibration.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using model::Fact;
using model::Relation;
using model::Status;

model::Record read(std::string text, std::string published = {}) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.text = std::move(text);
  record.published = std::move(published);
  if (extractor) extractor->extract(record);
  return record;
}

std::vector<Fact> of(const model::Record& record, Relation relation) {
  std::vector<Fact> facts;
  std::copy_if(record.facts.begin(), record.facts.end(), std::back_inserter(facts),
               [&](const Fact& f) { return f.relation == relation; });
  return facts;
}

constexpr const char* summary =
    "Tổng kết công tác thi đua Khối thi đua các cơ quan trung ương năm 2020\n"
    "Khối thi đua có 2 đơn vị gồm: Cục Thống kê Thái Bình, Cục Thuế tỉnh Thái Bình. Hội nghị đã suy tôn Cục Thống kê "
    "Thái "
    "Bình là đơn vị dẫn đầu khối.\n"
    "Khối thi đua thống nhất suy tôn Cục Thuế tỉnh Thái Bình làm Trưởng khối thi đua năm 2021.\n"
    "Tại hội nghị, các đơn vị đã thống nhất suy tôn Cục Thuế tỉnh Thái Bình làm Trưởng khối thi đua năm 2021 và ký "
    "giao ước.";

TEST(Extractor, ReadsBlockAndYearAcrossSentences) {
  const auto led = of(read(summary), Relation::led);
  ASSERT_EQ(led.size(), 1u);
  EXPECT_EQ(led[0].subject.id, "cuc-thong-ke@t.thai-binh");
  EXPECT_EQ(led[0].subject.name, "Cục Thống kê tỉnh Thái Bình");
  EXPECT_EQ(led[0].period, "2020");
  EXPECT_EQ(led[0].basis, model::Basis::acclaimed);
  EXPECT_EQ(led[0].rank, 1);
  ASSERT_TRUE(led[0].block);
  EXPECT_EQ(led[0].block->id, "khoi.cac-co-quan-trung-uong@t.thai-binh");
}

TEST(Extractor, EveryEvidenceSaysWhereItsSlotWasRead) {
  const auto record = read(summary);
  const text::OffsetMap offsets(record.text);
  const auto words = [&](model::Span s) {
    return record.text.substr(offsets.byte(s.start), offsets.byte(s.end) - offsets.byte(s.start));
  };
  const auto led = of(record, Relation::led).at(0);
  ASSERT_EQ(led.evidence.size(), 2u);
  EXPECT_EQ(words(led.evidence[0].span), "Hội nghị đã suy tôn Cục Thống kê Thái Bình là đơn vị dẫn đầu khối.");
  EXPECT_EQ(led.evidence[0].slots, (std::vector<std::string>{"relation", "subject"}));
  EXPECT_EQ(words(led.evidence[1].span), "Tổng kết công tác thi đua Khối thi đua các cơ quan trung ương năm 2020");
  EXPECT_EQ(led.evidence[1].slots, (std::vector<std::string>{"block", "period"}));
}

TEST(Extractor, ToldTwiceIsOneFact) {
  const auto chairs = of(read(summary), Relation::chairs);
  ASSERT_EQ(chairs.size(), 1u);
  EXPECT_EQ(chairs[0].period, "2021");
  EXPECT_TRUE(std::any_of(chairs[0].evidence.begin(), chairs[0].evidence.end(), [](const auto& e) { return e.again; }));
}

TEST(Extractor, ReadsMembers) {
  EXPECT_EQ(of(read(summary), Relation::member_of).size(), 2u);
}

TEST(Extractor, AspirationsAreNoHonours) {
  for (const auto& fact : read("Khối thi đua số 1 tỉnh Thái Bình. Năm 2021 Sở Tư pháp phấn đấu được suy tôn là đơn vị "
                               "dẫn đầu Khối thi đua số 1.")
                              .facts)
    EXPECT_NE(fact.status, Status::asserted);
}

TEST(Extractor, TheYearSummedUpIsNotTheYearLookedForwardTo) {
  const auto record = read(
      "Khối thi đua số 4 tỉnh Hà Nam tổng kết năm 2019, triển khai nhiệm vụ năm 2020.\n"
      "Hội nghị bầu Sở Tư pháp là đơn vị dẫn đầu và bầu Sở Y tế làm Trưởng khối.");
  const auto led = of(record, Relation::led);
  ASSERT_EQ(led.size(), 1u);
  EXPECT_EQ(led[0].period, "2019");
  EXPECT_FALSE(led[0].period_inferred);
  const auto chairs = of(record, Relation::chairs);
  ASSERT_EQ(chairs.size(), 1u);
  EXPECT_EQ(chairs[0].period, "2020");
  EXPECT_TRUE(chairs[0].period_inferred);
}

TEST(Extractor, ANominationIsNoAward) {
  const auto record = read(
      "Năm 2019, Khối thi đua số 4 đề nghị UBND tỉnh Hà Nam tặng Cờ thi đua cho Sở Tư pháp; tặng Bằng khen cho Sở Y "
      "tế.");
  ASSERT_EQ(record.facts.size(), 2u);
  for (const auto& fact : record.facts) EXPECT_EQ(fact.status, Status::nominated) << fact.subject.text;
  const auto decided =
      read("Theo đề nghị của Giám đốc Sở Nội vụ, năm 2019 UBND tỉnh Hà Nam tặng Bằng khen cho Sở Y tế.");
  ASSERT_EQ(decided.facts.size(), 1u);
  EXPECT_EQ(decided.facts[0].status, Status::asserted);
}

/// "relation subject period" of each fact, "|" between.
std::string told(const std::string& text) {
  std::string all;
  for (const auto& f : read(text).facts) {
    if (f.relation == Relation::member_of) continue;
    all += (all.empty() ? "" : "|") + std::string(model::name(f.relation)) + ' ' + f.subject.text + ' ' + f.period;
  }
  return all;
}

TEST(Extractor, AClauseOfItsOwnEndsTheListBeforeIt) {
  EXPECT_EQ(
      told("Năm 2025, Khối thi đua số 3 đề nghị UBND tỉnh tặng Cờ thi đua cho Sở Tư pháp; Sở Y tế và Thanh tra tỉnh "
           "đã thăm các đơn vị."),
      "received Sở Tư pháp 2025");
}

TEST(Extractor, AKindSaidOnceDoesNotEndAList) {
  const auto record = read(
      "Khối thi đua số 1 tỉnh Hà Nam năm 2020 gồm Sở Y tế và các công ty: Công ty Điện lực Hà Nam, Công ty Xăng dầu Hà "
      "Nam.");
  EXPECT_EQ(of(record, Relation::member_of).size(), 3u);
}

TEST(Extractor, ABlockInBracketsIsThatOfTheUnitBeforeIt) {
  const auto record = read(
      "Năm 2017, Tập đoàn tặng Cờ thi đua cho 2 tập thể dẫn đầu các khối thi đua là Nông trường II (Khối số 1), Nông "
      "trường III (Khối số 2).");
  const auto led = of(record, Relation::led);
  ASSERT_EQ(led.size(), 2u);
  EXPECT_EQ(led[0].block->text, "Khối số 1");
  EXPECT_EQ(led[1].block->text, "Khối số 2");
}

TEST(Extractor, RanksInContestsAreNone) {
  EXPECT_EQ(
      told("Cụm thi đua số 2 tỉnh Hà Nam tổng kết hội thao năm 2008, Sở Y tế nhận cờ nhất toàn đoàn; Sở Tư pháp hạng "
           "nhì."),
      "");
}

TEST(Extractor, AnyRankIsRead) {
  const auto record = read("Năm 2023, tỉnh Kiên Giang xếp hạng 4 Cụm thi đua các tỉnh miền Tây Nam Bộ.");
  ASSERT_EQ(of(record, Relation::ranked).size(), 1u);
  EXPECT_EQ(of(record, Relation::ranked)[0].rank, 4);
}

TEST(Extractor, OfficesAreHeldFromADayOn) {
  const std::string block = "Khối thi đua số 3 tỉnh Hà Nam tổng kết năm 2024.\n";
  EXPECT_EQ(told(block + "Từ ngày 01/01/2026, Sở Y tế giữ vai trò Trưởng khối."), "chairs Sở Y tế 2026");
  EXPECT_EQ(told(block + "Nhiệm kỳ 2026, chức Trưởng khối chuyển từ Sở Y tế sang Sở Tư pháp. Khối phó là Sở Nội vụ."),
            "chairs Sở Tư pháp 2026|deputy_chairs Sở Nội vụ 2026");
}

TEST(Extractor, APageKeepsToItsBlock) {
  EXPECT_EQ(
      told("Khối thi đua số 3 tỉnh Hà Nam tổng kết năm 2025\nNăm 2024, Sở Nội vụ dẫn đầu Khối thi đua Nội chính tỉnh "
           "Nam Định. Hội nghị bầu Sở Y tế làm Trưởng khối."),
      "led Sở Nội vụ 2024|chairs Sở Y tế 2026");
  const auto chairs =
      of(read("Khối thi đua số 3 tỉnh Hà Nam tổng kết năm 2025\nNăm 2024, Sở Nội vụ dẫn đầu Khối thi đua "
              "Nội chính tỉnh Nam Định. Hội nghị bầu Sở Y tế làm Trưởng khối."),
         Relation::chairs);
  ASSERT_EQ(chairs.size(), 1u);
  EXPECT_EQ(chairs[0].block->id, "khoi.3@t.ha-nam");
}

TEST(Extractor, OfficesToldTogetherGoToTheirUnits) {
  const std::string block = "Khối thi đua số 3 tỉnh Hà Nam tổng kết năm 2024.\n";
  const std::string both = "chairs Sở Y tế 2025|deputy_chairs Sở Tư pháp 2025";
  EXPECT_EQ(told(block + "Sở Y tế và Sở Tư pháp lần lượt được bầu làm Trưởng khối và Phó Trưởng khối năm 2025."), both);
  EXPECT_EQ(told(block + "Hội nghị bầu Khối trưởng, Khối phó năm 2025 là Sở Y tế và Sở Tư pháp."), both);
}

TEST(Extractor, WhoConfersOrProposesIsNoRecipient) {
  EXPECT_EQ(told("Năm 2022, Tỉnh Đoàn Bình Dương được UBND tỉnh đề nghị Thủ tướng Chính phủ tặng Bằng khen."),
            "received Tỉnh Đoàn Bình Dương 2022");
}

TEST(Extractor, ReadsTheAnnexOfADecision) {
  const auto record = read(
      "QUYẾT ĐỊNH Về việc tặng Bằng khen năm 2021\nSố: 12/QĐ-UBND\n"
      "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;\n"
      "Điều 1. Tặng Bằng khen cho 02 tập thể (có danh sách kèm theo).\n"
      "DANH SÁCH CÁC TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN\n(Kèm theo Quyết định số 12/QĐ-UBND)\n"
      "STT | Tên tập thể | Đơn vị trình\n1 | Sở Tư pháp tỉnh Hà Nam | Sở Nội vụ\n2 | Sở Y tế tỉnh Hà Nam | Sở Nội vụ");
  ASSERT_EQ(record.facts.size(), 2u);
  for (const auto& fact : record.facts) {
    EXPECT_EQ(fact.period, "2021");
    ASSERT_TRUE(fact.decision);
    EXPECT_EQ(fact.decision->number, "12/QĐ-UBND");
  }
  EXPECT_EQ(record.facts[0].subject.id, "so.tu-phap@t.ha-nam");
  EXPECT_EQ(record.facts[1].subject.id, "so.y-te@t.ha-nam");
}

TEST(Extractor, OtherBlocksAreNotThoseOfEmulation) {
  const auto army =
      read("Năm 1955, Khối Binh chủng được tổ chức lại. Thứ hai là Tổng cục Chính trị gồm Văn phòng và Cục Tổ chức.");
  EXPECT_TRUE(army.facts.empty());
  const auto party = read("Đảng bộ Khối các cơ quan tỉnh Thái Bình họp năm 2020. Sở Tư pháp đứng thứ nhất.");
  EXPECT_TRUE(party.facts.empty());
}

TEST(Extractor, ExplainKeepsWhatIsOnlyPlanned) {
  static const auto extractor = Extractor::make(project_knowledge());
  ASSERT_TRUE(extractor);
  model::Record record;
  record.text = "Năm 2021 Sở Tư pháp phấn đấu được suy tôn là đơn vị dẫn đầu Khối thi đua số 1 tỉnh Thái Bình.";
  extractor->explain(record);
  ASSERT_EQ(record.facts.size(), 1u);
  EXPECT_EQ(record.facts[0].status, Status::planned);
  extractor->extract(record);
  EXPECT_TRUE(record.facts.empty());
}

const ContextChange* find(const ContextTrace& trace, ContextSlot slot, std::string_view value) {
  const auto found = std::find_if(trace.begin(), trace.end(),
                                  [&](const ContextChange& c) { return c.slot == slot && c.value == value; });
  return found == trace.end() ? nullptr : &*found;
}

ContextTrace trace_of(const std::string& text) {
  static const auto extractor = Extractor::make(project_knowledge());
  model::Record record;
  record.text = text;
  return extractor->explain(record);
}

TEST(Trace, ABlockHoldsFromTheStartUntilAnotherIsNamed) {
  const std::string text =
      "Tổng kết năm 2020\nKhối thi đua số 1 tỉnh Thái Bình họp.\nKhối thi đua số 2 tỉnh Thái Bình họp.";
  const ContextTrace trace = trace_of(text);
  const auto* first = find(trace, ContextSlot::block, "khoi.1@t.thai-binh");
  const auto* second = find(trace, ContextSlot::block, "khoi.2@t.thai-binh");
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->cause, ContextCause::first_named);
  EXPECT_EQ(second->cause, ContextCause::named);
  EXPECT_EQ(first->holds, (model::Span{0, second->span.start}));
  EXPECT_EQ(second->holds, (model::Span{second->span.start, text::OffsetMap(text).size()}));
  const auto* year = find(trace, ContextSlot::year, "2020");
  ASSERT_TRUE(year);
  EXPECT_EQ(year->cause, ContextCause::summed_up);
  EXPECT_EQ(year->text, "năm 2020");
  EXPECT_EQ(year->holds, (model::Span{0, text::OffsetMap(text).size()}));
}

TEST(Trace, AShortFormOfAnAwardResetsNothing) {
  const ContextTrace trace = trace_of(
      "Sở Y tế được tặng Cờ thi đua của Chính phủ. Cờ thi đua được trao hôm qua. Sở Tư pháp nhận Bằng khen của UBND "
      "tỉnh Thái Bình.");
  const auto awards =
      std::count_if(trace.begin(), trace.end(), [](const ContextChange& c) { return c.slot == ContextSlot::award; });
  EXPECT_EQ(awards, 2);
}

TEST(Trace, MeritIsTheTimeOfItsAward) {
  const ContextTrace trace = trace_of(
      "Tặng Bằng khen của Thủ tướng Chính phủ cho Sở Y tế tỉnh Thái Bình, đã có thành tích trong công tác từ năm 2009 "
      "đến năm 2013.");
  const auto* merit = find(trace, ContextSlot::merit, "2009/2013");
  ASSERT_TRUE(merit);
  EXPECT_FALSE(merit->award.empty());
  EXPECT_EQ(merit->holds.start, 0u) << "also for what stands before it in its sentence";
}

TEST(Trace, MeritInAnArticleHoldsForThatArticle) {
  const std::string text =
      "QUYẾT ĐỊNH\nĐiều 1. Tặng Bằng khen của Chủ tịch UBND tỉnh cho Sở Y tế tỉnh Thái Bình, đã có thành tích trong "
      "công tác năm 2019.\nĐiều 2. Sở Nội vụ chịu trách nhiệm thi hành.";
  const ContextTrace trace = trace_of(text);
  const auto* merit = find(trace, ContextSlot::merit, "2019");
  ASSERT_TRUE(merit);
  EXPECT_EQ(merit->cause, ContextCause::article_merit);
  const text::OffsetMap offsets(text);
  EXPECT_EQ(merit->holds,
            (model::Span{offsets.code_points(text.find("Điều 1")), offsets.code_points(text.find("Điều 2"))}));
}

TEST(Trace, ThePageIsAboutWhomItsTitleNames) {
  const ContextTrace trace = trace_of("Sở Y tế tỉnh Thái Bình: 60 năm xây dựng\nNăm 2019 được tặng Cờ thi đua.");
  ASSERT_FALSE(trace.empty());
  EXPECT_EQ(trace[0].slot, ContextSlot::page);
  EXPECT_EQ(trace[0].cause, ContextCause::in_title);
  EXPECT_EQ(trace[0].value, "so.y-te@t.thai-binh");
}

TEST(Trace, AYearAheadStandsInWhereNoneIsSummedUp) {
  const ContextTrace trace = trace_of("Khối thi đua số 1 tỉnh Thái Bình họp. Các đơn vị ký giao ước thi đua năm 2024.");
  const auto* year = find(trace, ContextSlot::year, "2024");
  ASSERT_TRUE(year);
  EXPECT_EQ(year->cause, ContextCause::looked_ahead);
  EXPECT_FALSE(year->over);
}

TEST(Trace, StandsInTheOrderOfTheTextAndInsideIt) {
  const ContextTrace trace = trace_of(summary);
  ASSERT_FALSE(trace.empty());
  const std::uint32_t size = text::OffsetMap(summary).size();
  for (std::size_t i = 0; i < trace.size(); ++i) {
    EXPECT_TRUE(i == 0 || trace[i - 1].span.start <= trace[i].span.start);
    EXPECT_LT(trace[i].span.start, trace[i].span.end);
    EXPECT_LE(trace[i].holds.start, trace[i].span.start);
    EXPECT_LE(trace[i].span.end, size);
    EXPECT_LE(trace[i].holds.end, size);
  }
}

/// Subject, award and year of all that a text says to have been received: "A|Huân chương Lao động hạng Ba|2015~" (~:
/// inferred).
std::vector<std::string> received(std::string text, std::string published = {}) {
  std::vector<std::string> told;
  for (const Fact& f : of(read(std::move(text), std::move(published)), Relation::received))
    told.push_back(f.subject.text + '|' + f.award->text + '|' + f.period + (f.period_inferred ? "~" : ""));
  return told;
}

TEST(Extractor, AnHonourOfALifeIsOfTheYearOfItsDay) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("Ngày 31 tháng 3 năm 1955, ông Phạm Văn Sáu được truy tặng danh hiệu Anh hùng Lao động."),
            Told{"Phạm Văn Sáu|Anh hùng Lao động|1955~"});
  EXPECT_EQ(received("Sở Y tế tỉnh Hà Nam được tặng Huân chương Lao động hạng Ba vào ngày 9/3/2016."),
            Told{"Sở Y tế tỉnh Hà Nam|Huân chương Lao động hạng Ba|2016~"});
  // A flag of every year is for the year that it was earned in, and a birth, a death or a visit to a page is no
  // honour's.
  EXPECT_EQ(received("Ngày 9/3/2016, Sở Y tế tỉnh Hà Nam được tặng Cờ thi đua của Chính phủ."),
            Told{"Sở Y tế tỉnh Hà Nam|Cờ thi đua của Chính phủ|"});
  EXPECT_EQ(received("Ngày 8/6/2008 ông Phạm Văn Sáu qua đời, được truy tặng Huân chương Lao động hạng Ba."),
            Told{"Phạm Văn Sáu|Huân chương Lao động hạng Ba|"});
  EXPECT_EQ(received("Truy cập ngày 9/3/2016, Sở Y tế tỉnh Hà Nam đón nhận Huân chương Lao động hạng Ba."),
            Told{"Sở Y tế tỉnh Hà Nam|Huân chương Lao động hạng Ba|"});
}

TEST(Extractor, TheAgeOfAUnitIsNoTimeOfAnHonour) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("Trường THPT Kim Sơn A tổ chức lễ kỷ niệm 40 năm thành lập (1975 - 2015), đón nhận Bằng khen."),
            Told{"Trường THPT Kim Sơn A|Bằng khen|"});
}

TEST(Extractor, TheCountryBehindAnAuthorityTellsNobodyApart) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("Năm 2011, ông Phạm Văn Sáu được Nhà nước Việt Nam truy tặng Huân chương Hồ Chí Minh."),
            Told{"Phạm Văn Sáu|Huân chương Hồ Chí Minh|2011"});
}

TEST(Extractor, APronounIsWhoReceivesToo) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("Ông Phạm Văn Sáu quê ở Hà Nam. Năm 2011 ông đã được tặng Huân chương Lao động hạng Ba."),
            Told{"Phạm Văn Sáu|Huân chương Lao động hạng Ba|2011"});
  EXPECT_EQ(received("Ông Phạm Văn Sáu quê ở Hà Nam. Năm 2012, Nhà nước tặng ông Huân chương Lao động hạng Nhì."),
            Told{"Phạm Văn Sáu|Huân chương Lao động hạng Nhì|2012"});
}

TEST(Extractor, GradesToldTogetherAreAnAwardEach) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(
      received("Sở Y tế tỉnh Hà Nam được tặng Huân chương Lao động hạng Nhất, Nhì, Ba."),
      (Told{"Sở Y tế tỉnh Hà Nam|Huân chương Lao động hạng Nhất|", "Sở Y tế tỉnh Hà Nam|Huân chương Lao động hạng Nhì|",
            "Sở Y tế tỉnh Hà Nam|Huân chương Lao động hạng Ba|"}));
}

TEST(Extractor, AListOfPersonsHonoursNobodyElse) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(
      received("Các cá nhân được tặng Bằng khen là Trung tá Lê Văn Hải, Đội trưởng, Công an tỉnh Hà Nam và bà Phạm "
               "Thị Hòa, Bệnh viện Phổi."),
      (Told{"Lê Văn Hải|Bằng khen|", "Phạm Thị Hòa|Bằng khen|"}));
}

TEST(Extractor, WhereASchoolOrAnOfficeLiesReceivesNothing) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("2 tập thể nhận Bằng khen là: Trường Mầm non Hoa Mai, huyện An Lão, thành phố Hải Phòng và Trường "
                     "Tiểu học Núi Đèo, huyện Thủy Nguyên."),
            (Told{"Trường Mầm non Hoa Mai|Bằng khen|", "Trường Tiểu học Núi Đèo|Bằng khen|"}));
  EXPECT_EQ(received("Lãnh đạo Bộ trao Bằng khen tặng Cục 3, VKSND tối cao."), Told{"Cục 3|Bằng khen|"});
}

TEST(Extractor, ARuleNominatesNobody) {
  EXPECT_TRUE(received("Các khối do Bộ Y tế quy định bình xét 01 tập thể dẫn đầu để đề nghị Bộ trưởng tặng Cờ thi đua.")
                  .empty());
}

TEST(Extractor, OfTwoChairsTheOneWithAYearHoldsItInThatYear) {
  const auto chairs =
      of(read("Cụm thi đua số 2 ký giao ước thi đua năm 2024\nCụm thi đua số 2 gồm: Sở Y tế tỉnh Hà Nam - "
              "Cụm trưởng, Sở Y tế tỉnh Nam Định. Sở Y tế tỉnh Nam Định giữ vai trò Cụm trưởng năm 2024."),
         Relation::chairs);
  ASSERT_EQ(chairs.size(), 2u);
  EXPECT_EQ(chairs[0].subject.text + chairs[0].period, "Sở Y tế tỉnh Hà Nam");
  EXPECT_EQ(chairs[1].subject.text + chairs[1].period, "Sở Y tế tỉnh Nam Định2024");
}

TEST(Extractor, CountedPlacesAreABlock) {
  const auto led = of(read("TP.HCM dẫn đầu cụm thi đua năm thành phố trực thuộc trung ương."), Relation::led);
  ASSERT_EQ(led.size(), 1u);
  EXPECT_EQ(led[0].block->text, "cụm thi đua năm thành phố trực thuộc trung ương");
}

TEST(Extractor, TheRankOfTheNextIsNoPostOfTheOneBefore) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("UBND tỉnh tặng Bằng khen cho Đại tá Lê Kim Thanh (nguyên Giám đốc), Thượng tá Phạm Thành Ninh và "
                     "Thiếu tá Trần Văn Cư."),
            (Told{"Lê Kim Thanh|Bằng khen|", "Phạm Thành Ninh|Bằng khen|", "Trần Văn Cư|Bằng khen|"}));
}

TEST(Extractor, AsManyGradesAsWhoReceivesGoOneToEach) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(
      received("Chủ tịch nước tặng Huân chương Lao động hạng Nhì, hạng Ba cho Sở Y tế tỉnh Hà Nam và Sở Nội vụ tỉnh "
               "Hà Nam."),
      (Told{"Sở Y tế tỉnh Hà Nam|Huân chương Lao động hạng Nhì|",
            "Sở Nội vụ tỉnh Hà Nam|Huân chương Lao động hạng Ba|"}));
}

TEST(Extractor, ReadsPersonsALineEachWithoutMarkers) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(received("Chủ tịch nước truy tặng Huân chương Lao động hạng Ba cho hai cá nhân.\nCác cá nhân gồm:\nThượng "
                     "tướng Lê Minh Thảo (Ba Thảo), nguyên tư lệnh Quân khu 5.\nĐại tá Phạm Văn Lăng, nguyên chính ủy "
                     "Sư đoàn 3.\nBuổi lễ do Sở Nội vụ tỉnh Hà Nam tổ chức."),
            (Told{"Lê Minh Thảo|Huân chương Lao động hạng Ba|", "Phạm Văn Lăng|Huân chương Lao động hạng Ba|"}));
}

TEST(Extractor, ReadsWhoStandsBelowEachAward) {
  using Told = std::vector<std::string>;
  EXPECT_EQ(
      received("Hội nghị công bố quyết định tặng thưởng:\nI – Huân chương Lao động hạng Nhất\n1 – Đại tá Lê Văn "
               "Tỵ, nguyên Chính ủy.\n2 – Đại tá Phạm Chí Vịnh.\nII – Huân chương Lao động hạng Nhì\n1. Đại tá Trần "
               "Văn Đơn."),
      (Told{"Lê Văn Tỵ|Huân chương Lao động hạng Nhất|", "Phạm Chí Vịnh|Huân chương Lao động hạng Nhất|",
            "Trần Văn Đơn|Huân chương Lao động hạng Nhì|"}));
}

TEST(Extractor, AMembersOfficeDoesNotEndTheList) {
  const auto members =
      of(read("Năm 2024, Cụm thi đua số 2 gồm 3 đơn vị: Sở Y tế tỉnh Hà Nam – Cụm trưởng, Sở Y tế tỉnh Nam "
              "Định – Cụm phó, Sở Y tế tỉnh Hưng Yên."),
         Relation::member_of);
  EXPECT_EQ(members.size(), 3u);
}

TEST(Extractor, SurvivesAnyText) {
  for (const std::string& text :
       {std::string(), std::string("\n\n\n"), std::string("Khối"), std::string("Khối thi đua"), std::string("Sở"),
        std::string("Huân chương Lao động hạng"), std::string("1/"), std::string("QĐ-"), std::string("(((((((("),
        std::string(5000, '(')})
    EXPECT_TRUE(read(text).facts.empty()) << text.substr(0, 40);
  for (const std::string head : {"Công an ", "Khoa Abcd efgh ", "Phòng Tổ chức – ", "Vụ Pháp chế, "}) {
    std::string heads;  // each could lie within the next
    for (int i = 0; i < 20000; ++i) heads += head;
    EXPECT_TRUE(read(heads).facts.empty()) << head;
  }
}

/// The subjects of the facts of that relation, "|" between.
std::string subjects(std::string text, Relation relation) {
  std::string all;
  for (const Fact& f : of(read(std::move(text)), relation)) all += (all.empty() ? "" : "|") + f.subject.text;
  return all;
}

TEST(Extractor, ReadsListsAsTheyAreWritten) {
  const std::string given = "Năm 2021, UBND tỉnh Hà Nam tặng Bằng khen cho ";
  const std::string three = "Sở Y tế|Sở Nội vụ|Báo Hà Nam";
  for (const char* list :
       {"3 tập thể gồm: 1. Sở Y tế; 2. Sở Nội vụ; 3. Báo Hà Nam.",
        "các tập thể: (1) Sở Y tế, (2) Sở Nội vụ, (3) Báo Hà Nam.",
        "các tập thể: a) Sở Y tế; b) Sở Nội vụ; c) Báo Hà Nam.", "các đơn vị sau:\nSở Y tế\nSở Nội vụ;\nBáo Hà Nam.",
        "các đơn vị:\n+ Sở Y tế\n• Sở Nội vụ\n- Báo Hà Nam"})
    EXPECT_EQ(subjects(given + list, Relation::received), three) << list;
  EXPECT_EQ(
      subjects("Năm 2021, có 2 bệnh viện được tặng Cờ thi đua. Đó là các bệnh viện: Bệnh viện Nhi Hà Nam, Bệnh viện "
               "Mắt Hà Nam.",
               Relation::received),
      "Bệnh viện Nhi Hà Nam|Bệnh viện Mắt Hà Nam");
}

TEST(Extractor, ListsEndWhereTheTextGoesOn) {
  EXPECT_EQ(
      subjects("Năm 2021, UBND tỉnh Hà Nam tặng Bằng khen cho các đơn vị sau:\nSở Y tế\nSở Nội vụ\nHội nghị kết thúc "
               "tốt đẹp.\nSở Tư pháp\n",
               Relation::received),
      "Sở Y tế|Sở Nội vụ");
  EXPECT_EQ(
      subjects("Năm 2021, Sở Y tế tỉnh Hà Nam được tặng Cờ thi đua. Đó là niềm vui của Sở Nội vụ.", Relation::received),
      "Sở Y tế tỉnh Hà Nam");
}

TEST(Extractor, ThePeopleOfAUnitAreTheUnit) {
  EXPECT_EQ(
      subjects("Cán bộ, công nhân viên Công ty Điện lực Thái Bình được tặng Bằng khen năm 2014.", Relation::received),
      "Công ty Điện lực Thái Bình");
  EXPECT_EQ(subjects("Có 3 cán bộ, công nhân viên Công ty Điện lực Thái Bình được tặng Bằng khen năm 2014.",
                     Relation::received),
            "");
}

TEST(Calibration, LiesOnTheLineBetweenItsPoints) {
  EXPECT_DOUBLE_EQ(Calibration({})(0.83), 0.83);
  const Calibration curve({{0.5, 0.4, "", 0}, {0.9, 0.8, "", 0}, {0.95, 0.9, "", 0}});
  EXPECT_DOUBLE_EQ(curve(0.1), 0.4);
  EXPECT_DOUBLE_EQ(curve(0.5), 0.4);
  EXPECT_NEAR(curve(0.7), 0.6, 1e-9);
  EXPECT_NEAR(curve(0.92), 0.84, 1e-9);
  EXPECT_DOUBLE_EQ(curve(1.0), 0.9);
}

TEST(Calibration, OfOursKeepsTheOrderOfConfidences) {
  const Calibration ours(project_knowledge().calibration);
  for (int percent = 1; percent <= 100; ++percent) {
    EXPECT_GE(ours(percent / 100.0), ours((percent - 1) / 100.0)) << percent;
    EXPECT_LE(ours(percent / 100.0), 1.0);
  }
}

}  // namespace
}  // namespace sovang::extract
