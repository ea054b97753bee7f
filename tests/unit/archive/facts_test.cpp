// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include <gtest/gtest.h>

#include "core/archive/fact_filter.hpp"
#include "core/model/names.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

using model::Relation;
using model::Status;
using sample::plain;

TEST(Facts, ComeWithTheirDocumentAndSentences) {
  const sample::TemporaryFolder folder;
  sample::write(folder / "a", {sample::election()});
  const Reader reader = sample::read({(folder / "a").string()});
  FactPattern pattern;
  pattern.blocks = {"khoi-thi-dua-3@t.thai-binh"};
  pattern.first_year = pattern.last_year = 2020;
  const auto facts = reader.facts(pattern);
  ASSERT_TRUE(facts) << facts.error().message;
  ASSERT_EQ(facts->size(), 1u);
  const FactHit& hit = facts->front();
  EXPECT_EQ(hit.document.title, "Khối thi đua số 3 tổng kết");
  EXPECT_EQ(hit.fact.subject.name, "Cục Thống kê tỉnh Thái Bình");
  EXPECT_EQ(hit.sentences.front(), sample::election_sentence);
  pattern.last_year = pattern.first_year = 2021;
  EXPECT_TRUE(reader.facts(pattern)->empty());
}

model::Fact fact(Relation relation, const std::string& unit, const std::string& block, const std::string& period) {
  model::Fact result;
  result.relation = relation;
  result.subject.id = unit;
  result.subject.text = "Đơn vị " + unit;
  if (!block.empty()) result.block = model::BlockRef{"Khối " + block, block};
  result.period = period;
  return result;
}

/// "period block unit" of each hit.
std::vector<std::string> lines(const std::vector<FactHit>& hits) {
  std::vector<std::string> result;
  for (const FactHit& hit : hits)
    result.push_back(hit.fact.period + ' ' + (hit.fact.block ? hit.fact.block->id : "") + ' ' + hit.fact.subject.id);
  return result;
}

TEST(Facts, ComeInOrderOfYearBlockAndUnit) {
  const sample::TemporaryFolder folder;
  model::Record record = plain(1, "Bảng tổng hợp");
  record.facts = {fact(Relation::led, "u2", "b1", "2020"), fact(Relation::led, "u1", "b1", "2020"),
                  fact(Relation::led, "u3", "b0", "2020"), fact(Relation::led, "u1", "b1", ""),
                  fact(Relation::led, "u1", "b9", "2016/2019")};
  sample::write(folder / "a", {record});
  EXPECT_EQ(lines(*sample::read({(folder / "a").string()}).facts({})),
            (std::vector<std::string>{"2016/2019 b9 u1", "2020 b0 u3", "2020 b1 u1", "2020 b1 u2", " b1 u1"}));
}

TEST(Facts, PlannedAndDeniedAreShownOnlyToWhoAsksForThem) {
  const sample::TemporaryFolder folder;
  model::Record record = plain(1, "Phấn đấu");
  for (const Status status : {Status::asserted, Status::planned, Status::denied}) {
    record.facts.push_back(fact(Relation::led, "u", "b", "2020"));
    record.facts.back().status = status;
  }
  sample::write(folder / "a", {record});
  const Reader reader = sample::read({(folder / "a").string()});
  EXPECT_EQ(reader.facts({})->size(), 1u);
  FactPattern pattern;
  pattern.statuses = {Status::planned};
  EXPECT_EQ(reader.facts(pattern)->size(), 1u);
}

TEST(Facts, ANameThatIsNotSettledIsFoundByItsForm) {
  const sample::TemporaryFolder folder;
  model::Record record = plain(1, "Sở Tài chính dẫn đầu");
  record.facts = {fact(Relation::led, "", "b", "2020")};
  record.facts[0].subject.text = "Sở Tài chính";
  sample::write(folder / "a", {record});
  const Reader reader = sample::read({(folder / "a").string()});
  const auto names = reader.names(model::MentionType::unit);
  ASSERT_EQ(names->size(), 1u);
  FactPattern pattern;
  pattern.units = {names->front().id};
  EXPECT_EQ(names->front().id, "?so-tai-chinh");
  EXPECT_EQ(reader.facts(pattern)->size(), 1u);
}

/// Every pattern must find what a look at every single fact finds, whichever order of the terms it takes.
class FactsAgainstBruteForce : public testing::Test {
 protected:
  void SetUp() override {
    for (unsigned i = 0; i < 150; ++i) {
      model::Record record = plain(i, "Văn bản");
      for (int n = 0; n < 4; ++n) record.facts.push_back(random_fact());
      for (const model::Fact& one : record.facts) facts_.push_back(one);
      (i % 2 == 0 ? first_ : second_).push_back(record);
    }
    sample::write(folder_ / "a", first_);
    sample::write(folder_ / "b", second_);
  }

  template <class T>
  T pick(const std::vector<T>& list) {
    return list[random_() % list.size()];
  }

  model::Fact random_fact() {
    model::Fact result = fact(pick(relations_), pick(units_), pick(blocks_), pick(periods_));
    result.status = pick(statuses_);
    result.period_inferred = random_() % 4 == 0;
    const std::string award = pick(awards_);
    if (!award.empty()) result.award = model::AwardRef{award, award, static_cast<int>(random_() % 4), {}};
    return result;
  }

  FactPattern random_pattern() {
    FactPattern pattern;
    if (random_() % 2 == 0) pattern.relations = {pick(relations_)};
    if (random_() % 3 == 0) pattern.relations.push_back(pick(relations_));
    if (random_() % 3 == 0) pattern.statuses = {pick(statuses_)};
    if (random_() % 2 == 0) pattern.units = {bound(units_)};
    if (random_() % 3 == 0) pattern.blocks = {bound(blocks_), bound(blocks_)};
    if (random_() % 3 == 0) pattern.awards = {bound(awards_)};
    if (random_() % 2 == 0) pattern.first_year = 2010 + static_cast<int>(random_() % 14);
    if (random_() % 2 == 0) pattern.last_year = pattern.first_year + static_cast<int>(random_() % 3);
    if (random_() % 5 == 0) pattern.last_year = 2015;
    return pattern;
  }

  std::string bound(const std::vector<std::string>& list) {
    std::string id = pick(list);
    while (id.empty()) id = pick(list);
    return id;
  }

  std::mt19937 random_{42};
  const std::vector<Relation> relations_{Relation::led,           Relation::ranked,    Relation::chairs,
                                         Relation::deputy_chairs, Relation::member_of, Relation::received};
  const std::vector<Status> statuses_{Status::asserted, Status::asserted, Status::nominated, Status::revoked,
                                      Status::planned};
  const std::vector<std::string> units_{"u1", "u1-2", "u10", "so-van-hoa-the-thao-va-du-lich@t.ba-ria-vung-tau",
                                        "so-van-hoa-the-thao-va-du-lich@t.ba-ria-vung-tau-2"};
  const std::vector<std::string> blocks_{"", "b1", "b1-2", "b2"};
  const std::vector<std::string> awards_{"", "co", "co-thi-dua", "huan-chuong.lao-dong"};
  const std::vector<std::string> periods_{"",        "2012",    "2015",      "2020",      "2020-09", "2019/2023",
                                          "2009/..", "../2012", "1900/2012", "2020/2021", "bad"};
  sample::TemporaryFolder folder_;
  std::vector<model::Record> first_, second_;
  std::vector<model::Fact> facts_;
};

TEST_F(FactsAgainstBruteForce, FindTheSame) {
  const Reader reader = sample::read({(folder_ / "a").string(), (folder_ / "b").string()});
  std::size_t total = 0;
  for (int round = 0; round < 500; ++round) {
    const FactPattern pattern = random_pattern();
    const FactFilter filter(pattern);
    const auto expected =
        std::count_if(facts_.begin(), facts_.end(), [&](const auto& one) { return filter.fits(one); });
    const auto found = reader.facts(pattern);
    ASSERT_TRUE(found) << found.error().message;
    ASSERT_EQ(found->size(), static_cast<std::size_t>(expected)) << "round " << round;
    total += found->size();
  }
  EXPECT_GT(total, 1000u);
}

TEST(FactFilter, BindsEachSlot) {
  model::Fact one = sample::election().facts.front();
  const auto fits = [&](auto bind) {
    FactPattern pattern;
    bind(pattern);
    return FactFilter(pattern).fits(one);
  };
  EXPECT_TRUE(fits([](FactPattern&) {}));
  EXPECT_TRUE(fits([](FactPattern& p) { p.relations = {Relation::chairs, Relation::led}; }));
  EXPECT_FALSE(fits([](FactPattern& p) { p.relations = {Relation::chairs}; }));
  EXPECT_FALSE(fits([](FactPattern& p) { p.statuses = {Status::revoked}; }));
  EXPECT_TRUE(fits([](FactPattern& p) { p.units = {"x", "cuc-thong-ke@t.thai-binh"}; }));
  EXPECT_FALSE(fits([](FactPattern& p) { p.units = {"cuc-thong-ke@t.thai"}; }));
  EXPECT_FALSE(fits([](FactPattern& p) { p.blocks = {"x"}; }));
  EXPECT_FALSE(fits([](FactPattern& p) { p.awards = {"x"}; }));
  EXPECT_TRUE(fits([](FactPattern& p) { p.first_year = 2019, p.last_year = 2021; }));
  EXPECT_FALSE(fits([](FactPattern& p) { p.first_year = 2021; }));
}

TEST(Activity, CountsStatementsOnceAndNotWhatIsOnlyProposed) {
  const sample::TemporaryFolder folder;
  model::Record first = plain(1, "Một");
  first.facts = {fact(Relation::led, "u1", "b1", "2020"), fact(Relation::led, "u1", "b1", "2021"),
                 fact(Relation::received, "u1", "", "2016/2019"), fact(Relation::member_of, "u1", "b1", "2015"),
                 fact(Relation::led, "u2", "b1", "2020")};
  model::Record second = plain(2, "Hai");
  second.facts = {fact(Relation::led, "u1", "b1", "2020"), fact(Relation::received, "u1", "", "2022")};
  second.facts.back().status = Status::nominated;
  model::Record third = plain(3, "Ba");
  third.facts = {fact(Relation::led, "u1", "b1", "2021")};
  third.facts.back().status = Status::revoked;
  sample::write(folder / "a", {first, second, third});
  const Reader reader = sample::read({(folder / "a").string()});
  const Activity unit = reader.activity(model::MentionType::unit, "u1").value();
  EXPECT_EQ(unit.documents, 3u);
  EXPECT_EQ(unit.facts, 2u);  // led 2020, led 2021, received 2016/2019, less one taken back
  EXPECT_EQ(unit.first_year, 2016);
  EXPECT_EQ(unit.last_year, 2021);
  EXPECT_EQ(reader.activity(model::MentionType::block, "b1")->facts, 2u);
  EXPECT_EQ(reader.activity(model::MentionType::unit, "none")->facts, 0u);
  EXPECT_EQ(reader.activity(model::MentionType::place, "u1")->facts, 0u);
}

TEST(Facts, CopiesOfOneStoryAreKnownByIt) {
  const sample::TemporaryFolder folder;
  std::vector<model::Record> records{plain(1, "Một chuyện."), plain(2, "MỘT CHUYỆN"), plain(3, "Chuyện khác.")};
  for (model::Record& record : records) record.facts = {fact(Relation::led, "u", "b", "2020")};
  sample::write(folder / "a", records);
  const auto hits = sample::read({(folder / "a").string()}).facts({});
  ASSERT_EQ(hits->size(), 3u);
  EXPECT_FALSE((*hits)[0].document.story.empty());
  EXPECT_EQ((*hits)[0].document.story, (*hits)[1].document.story);
  EXPECT_NE((*hits)[0].document.story, (*hits)[2].document.story);
}

}  // namespace
}  // namespace sovang::archive
