// SPDX-License-Identifier: GPL-3.0-or-later
// Awards and heads of units that bring examples prove themselves by them: an example names the award, or a unit with
// that head, and a counter-example does not.
#include <algorithm>

#include <gtest/gtest.h>

#include "indexer/extract/extractor.hpp"
#include "tests/knowledge/project_schemas.hpp"

namespace sovang {
namespace {

using model::Mention;
using model::MentionType;

std::vector<Mention> mentions_in(const std::string& text) {
  static const auto extractor = extract::Extractor::make(schemas());
  if (!extractor) throw std::runtime_error(extractor.error().message);
  model::Record record;
  record.text = text;
  extractor->explain(record);
  return record.mentions;
}

/// so.y-te@t.ha-nam: the head is what stands before the sector and the place.
bool has_head(const std::string& id, const std::string& head) {
  return id.substr(0, id.find_first_of(".@/")) == head;
}

bool names(const Mention& mention, const knowledge::Award& award) {
  return mention.type == MentionType::award && mention.id == award.id;
}

bool names(const Mention& mention, const knowledge::UnitHead& head) {
  if (mention.type != MentionType::unit) return false;
  return has_head(mention.id, head.id) || std::any_of(mention.maybe.begin(), mention.maybe.end(),
                                                      [&](const std::string& id) { return has_head(id, head.id); });
}

template <class Item>
bool is_named(const Item& item, const std::string& text) {
  const auto mentions = mentions_in(text);
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) { return names(mention, item); });
}

/// How many entries bring examples.
template <class Item>
std::size_t prove(const std::vector<Item>& items) {
  std::size_t proved = 0;
  for (const Item& item : items) {
    for (const auto& example : item.examples)
      EXPECT_TRUE(is_named(item, example.text))
          << item.file << ":" << example.line << ": " << item.id << " is not found in \"" << example.text << "\"";
    for (const auto& example : item.counter_examples)
      EXPECT_FALSE(is_named(item, example.text))
          << item.file << ":" << example.line << ": " << item.id << " is found in \"" << example.text << "\"";
    proved += item.examples.empty() ? 0 : 1;
  }
  return proved;
}

TEST(Names, AwardsProveThemselves) {
  EXPECT_GE(prove(schemas().awards), 5U);
}

TEST(Names, HeadsProveThemselves) {
  EXPECT_GE(prove(schemas().heads), 5U);
}

}  // namespace
}  // namespace sovang
