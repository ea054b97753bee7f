// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/decided_reader.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/decisions/file.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::decisions {
namespace {

using model::MentionType;

/// Two stories: one names the unit in full, the other in a form that nothing settles.
class DecidedReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    model::Record vague = sample::election();
    vague.id = sample::record_id(2);
    vague.mentions.front().id.clear();
    vague.mentions.front().maybe = {unit, "cuc-thong-ke@tp.thai-binh.t.thai-binh"};
    vague.facts.front().subject = {MentionType::unit, "Cục Thống kê", "", "", vague.mentions.front().maybe};
    vague.facts.front().period = "2021";
    sample::write(folder_ / "a", {sample::election(), vague});
  }

  DecidedReader decided(const std::string& text) {
    auto list = parse_file(text, "f");
    if (!list) throw std::runtime_error(list.error().message);
    decisions_ = Decisions::make(std::move(*list)).value();
    return {reader(), decisions_};
  }

  archive::Reader& reader() {
    if (!reader_) reader_ = std::make_unique<archive::Reader>(sample::read({(folder_ / "a").string()}));
    return *reader_;
  }

  static archive::FactPattern of_unit(const std::string& id) {
    archive::FactPattern pattern;
    pattern.units = {id};
    return pattern;
  }

  static std::vector<std::string> years(const Result<std::vector<archive::FactHit>>& hits) {
    std::vector<std::string> out;
    for (const archive::FactHit& hit : hits.value()) out.push_back(hit.fact.period);
    return out;
  }

  static std::uint32_t documents(const std::vector<archive::Name>& names, const std::string& id) {
    std::uint32_t sum = 0;
    for (const archive::Name& name : names) sum += name.id == id ? name.documents : 0;
    return sum;
  }

  const std::string unit = "cuc-thong-ke@t.thai-binh";
  sample::TemporaryFolder folder_;
  std::unique_ptr<archive::Reader> reader_;
  Decisions decisions_;
};

TEST_F(DecidedReaderTest, WithoutDecisionsIsTheArchive) {
  const DecidedReader plain(reader());
  EXPECT_EQ(years(plain.facts(of_unit(unit))), std::vector<std::string>{"2020"});
  EXPECT_EQ(plain.facts(of_unit("?cuc-thong-ke"))->front().fact.subject.maybe.size(), 2u);
}

TEST_F(DecidedReaderTest, AsksForEveryIdOfAThingAndGivesItOne) {
  const DecidedReader one = decided("same | " + unit + " | ?cuc-thong-ke | A | 2025 |\n");
  const auto hits = one.facts(of_unit("?cuc-thong-ke"));
  EXPECT_EQ(years(hits), (std::vector<std::string>{"2020", "2021"}));
  for (const archive::FactHit& hit : *hits) {
    EXPECT_EQ(hit.fact.subject.id, unit);
    EXPECT_TRUE(hit.fact.subject.maybe.empty());
  }
  EXPECT_EQ(documents(one.names(MentionType::unit).value(), "?cuc-thong-ke"), 0u);
  EXPECT_EQ(one.record(sample::record_id(2))->facts.front().subject.id, unit);
}

TEST_F(DecidedReaderTest, TakesRuledOutCandidatesAway) {
  const DecidedReader apart =
      decided("not same | ?cuc-thong-ke | cuc-thong-ke@tp.thai-binh.t.thai-binh | A | 2025 |\n");
  const auto hits = apart.facts(of_unit("?cuc-thong-ke"));
  EXPECT_EQ(hits->front().fact.subject.maybe, std::vector<std::string>{unit});
}

TEST_F(DecidedReaderTest, LeavesOutWhatIsHidden) {
  const DecidedReader hidden = decided("hide | 4f4ddd42add532cf | led period=2020 | A | 2025 |\n");
  EXPECT_EQ(years(hidden.facts({})), std::vector<std::string>{"2021"});
  EXPECT_TRUE(hidden.record("4f4ddd42add532cf")->facts.empty());
  EXPECT_EQ(hidden.record("4f4ddd42add532cf")->mentions.size(), 3u);
}

TEST_F(DecidedReaderTest, CountsAHiddenNameOnlyWhereItIsNotHidden) {
  const std::string block = "khoi-thi-dua-3@t.thai-binh";
  EXPECT_EQ(documents(DecidedReader(reader()).names(MentionType::block).value(), block), 2u);
  const DecidedReader hidden = decided("hide | 4f4ddd42add532cf | name=" + block + " | A | 2025 |\n");
  EXPECT_EQ(documents(hidden.names(MentionType::block).value(), block), 1u);
  archive::FactPattern of_block;
  of_block.blocks = {block};
  EXPECT_EQ(years(hidden.facts(of_block)), std::vector<std::string>{"2021"});
  EXPECT_EQ(hidden.record("4f4ddd42add532cf")->mentions.size(), 2u);
}

}  // namespace
}  // namespace sovang::decisions
