// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.hpp"

/// Every filled slot of every fact has a span that holds the words it was read from, on all texts of the corpus but the
/// locked ones, on which nothing is run before the end.
namespace sovang::quality {
namespace {

using Json = nlohmann::json;

/// Code points [start, end) of UTF-8.
std::string part(const std::string& text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t point = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++point;
    if (point > start && point <= end) out += c;
  }
  return out;
}

/// Without white space: a name may run over a line's end, and a number is written with blanks and without.
std::string squeezed(std::string text) {
  std::erase_if(text, [](unsigned char c) { return c <= ' '; });
  return text;
}

/// The issuers that awards have by law: they are implied by the award, and no text need name them.
std::set<std::string> issuers_by_law() {
  std::ifstream file(SOVANG_SOURCE_DIR "/schemas/awards.xml");
  std::set<std::string> issuers;
  for (std::string line; std::getline(file, line);) {
    const std::size_t begin = line.find(" issuer=\"");
    if (begin != std::string::npos) issuers.insert(line.substr(begin + 9, line.find('"', begin + 9) - begin - 9));
  }
  return issuers;
}

/// What is said of one slot, and the words that a span must hold; empty: any words.
struct Slot {
  std::string name;
  std::string words;
};

std::vector<Slot> slots_of(const Json& fact, const std::set<std::string>& by_law) {
  std::vector<Slot> slots{{"relation", ""}, {"subject", fact["subject"]["text"]}};
  if (!fact["block"].is_null()) slots.push_back({"block", fact["block"]["text"]});
  if (!fact["award"].is_null()) slots.push_back({"award", fact["award"]["text"]});
  if (fact["relation"] == "ranked" && !fact["rank"].is_null()) slots.push_back({"rank", ""});
  // An inferred year may be one that words like "năm nay", or the year before an office, stand for.
  if (!fact["period"].is_null() && !fact["period_inferred"]) {
    const std::string period = fact["period"];
    slots.push_back({"period", fact["relation"] == "chairs" || fact["relation"] == "deputy_chairs"
                                   ? std::string()
                                   : period.substr(period.find_first_of("0123456789"), 4)});
  } else if (!fact["period"].is_null()) {
    slots.push_back({"period", ""});
  }
  if (!fact["decision"].is_null()) slots.push_back({"decision", fact["decision"]["number"]});
  if (!fact["issuer"].is_null() && !by_law.contains(fact["issuer"]["text"]))
    slots.push_back({"issuer", fact["issuer"]["text"]});
  return slots;
}

/// Of an award every word, since "hạng Nhất, Nhì, Ba" are three of them; of a time also words that mean this year.
bool holds(const std::string& span, const Slot& slot) {
  const std::string squeezed_span = squeezed(span);
  if (slot.name == "award") {
    std::istringstream words(slot.words);
    for (std::string word; words >> word;)
      if (squeezed_span.find(word) == std::string::npos) return false;
    return true;
  }
  const bool this_year = slot.name == "period" && (span.find("ăm nay") != std::string::npos);
  return this_year || (!squeezed_span.empty() && squeezed_span.find(squeezed(slot.words)) != std::string::npos);
}

std::string problems_of(const Json& fact, const std::string& text, const std::set<std::string>& by_law) {
  std::string problems;
  for (const Slot& slot : slots_of(fact, by_law)) {
    const bool held = std::any_of(fact["evidence"].begin(), fact["evidence"].end(), [&](const Json& entry) {
      const auto slots = entry["slots"].get<std::vector<std::string>>();
      if (std::find(slots.begin(), slots.end(), slot.name) == slots.end()) return false;
      return holds(part(text, entry["start"], entry["end"]), slot);
    });
    if (!held) problems += slot.name + " \"" + slot.words + "\" of " + fact.dump() + "\n";
  }
  return problems;
}

TEST(Evidence, EveryFilledSlotHasASpanThatHoldsItsWords) {
  const std::string corpus = SOVANG_SOURCE_DIR "/corpus";
  const sample::Run run = sample::run_indexer(
      {"extract", corpus + "/sample", corpus + "/gold/sample", corpus + "/gold/real", corpus + "/hostile"});
  ASSERT_EQ(run.status, 0) << run.err;
  const std::set<std::string> by_law = issuers_by_law();
  ASSERT_FALSE(by_law.empty());
  std::istringstream lines(run.out);
  std::size_t facts = 0;
  for (std::string line; std::getline(lines, line);) {
    const Json record = Json::parse(line);
    for (const Json& fact : record["facts"]) {
      ++facts;
      EXPECT_EQ(problems_of(fact, record["text"], by_law), "") << record["source"]["path"];
    }
  }
  EXPECT_GT(facts, 1000u);
}

/// Of the facts stated at 0.9 at least nine in ten are right, and so at every other confidence, as far as chance lets
/// one tell.
TEST(Confidence, PromisesNoMoreThanItKeeps) {
  const std::string gold = SOVANG_SOURCE_DIR "/corpus/gold/";
  const sample::Run run =
      sample::run_indexer({"evaluate", gold + "sample.jsonl", gold + "real.jsonl", "--format", "json"});
  ASSERT_EQ(run.status, 0) << run.err;
  const Json bins = Json::parse(run.out)["reliability"];
  std::size_t said = 0;
  for (const Json& bin : bins) {
    said += bin["said"].get<std::size_t>();
    EXPECT_GE(bin["share_interval"][1].get<double>(), bin["stated"].get<double>()) << bin;
    const bool at_nine_tenths = bin["from"] == 0.9;
    EXPECT_TRUE(!at_nine_tenths || bin["share"].get<double>() >= 0.9) << bin;
  }
  EXPECT_GT(said, 500u);
}

}  // namespace
}  // namespace sovang::quality
