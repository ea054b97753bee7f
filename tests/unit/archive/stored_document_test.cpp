// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/stored_document.hpp"

#include <random>

#include <gtest/gtest.h>

#include "core/model/record_json.hpp"
#include "tests/support/sample_record.hpp"

namespace sovang::archive {
namespace {

model::Record full_record() {
  model::Record record = sample::election();
  model::Fact fact = record.facts.front();
  fact.subject.maybe = {"a", "b"};
  fact.award = model::AwardRef{"Cờ thi đua", "co-thi-dua", 2, model::AwardLevel::province};
  fact.decision = model::DecisionRef{"42/QĐ-TTg", "2021-01-05", "Thủ tướng Chính phủ", "d"};
  fact.issuer = model::IssuerRef{"Thủ tướng Chính phủ", "i"};
  fact.period = "2020/2021";
  fact.period_kind = "school_year";
  fact.period_inferred = true;
  fact.status = model::Status::nominated;
  fact.evidence[1].again = true;
  record.facts.push_back(fact);
  record.author = "Lan Anh";
  record.number = "7/BC";
  record.issuer = "Ủy ban nhân dân tỉnh";
  return record;
}

TEST(StoredDocument, GivesBackTheWholeRecord) {
  const model::Record record = full_record();
  const auto loaded = load_record(store_document(record, Authority::press));
  ASSERT_TRUE(loaded) << loaded.error().message;
  EXPECT_EQ(model::to_json(*loaded), model::to_json(record));
}

TEST(StoredDocument, SmallPartHasFactsAndTheirSentences) {
  model::Record record = sample::election();
  record.source.url = "https://example.org/1";
  const auto small = load_small_part(store_document(record, Authority::issuer));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->head.url, "https://example.org/1");
  EXPECT_EQ(small->head.title, "Khối thi đua số 3 tổng kết");
  EXPECT_EQ(small->head.path, "news/2021/001.txt");
  EXPECT_EQ(small->head.published, "2021-01-14");
  EXPECT_EQ(small->head.authority, Authority::issuer);
  ASSERT_EQ(small->facts.size(), 1u);
  EXPECT_EQ(small->sentences[0],
            (std::vector<std::string>{std::string(sample::election_sentence), std::string(sample::block_sentence)}));
}

TEST(StoredDocument, SmallPartNeedsNotTheRest) {
  model::Record record = sample::election();
  record.text += std::string(100'000, 'x');
  const std::string data = store_document(record, Authority::press);
  EXPECT_TRUE(load_small_part(std::string_view(data).substr(0, 2'000)));
  EXPECT_FALSE(load_record(std::string_view(data).substr(0, 2'000)));
}

TEST(StoredDocument, SpansOutsideTheTextGiveEmptySentences) {
  model::Record record = sample::election();
  record.facts[0].evidence[0].span = {4'000'000'000u, 4'100'000'000u};
  record.facts[0].evidence[1].span = {20, 10};
  const auto small = load_small_part(store_document(record, Authority::press));
  ASSERT_TRUE(small);
  EXPECT_EQ(small->sentences[0], (std::vector<std::string>{"", ""}));
}

TEST(StoredDocument, EveryCutIsCorrupt) {
  const std::string data = store_document(full_record(), Authority::press);
  for (std::size_t length = 0; length < data.size(); ++length) {
    const auto loaded = load_record(std::string_view(data).substr(0, length));
    ASSERT_FALSE(loaded) << length;
    ASSERT_EQ(loaded.error().code, ErrorCode::corrupt);
  }
  EXPECT_FALSE(load_record(data + "x"));
}

TEST(StoredDocument, AnotherFormatIsCorrupt) {
  std::string data = store_document(full_record(), Authority::press);
  data[0] = 9;
  EXPECT_FALSE(load_small_part(data));
}

TEST(StoredDocument, ChangedBytesNeverDoHarm) {
  const std::string data = store_document(full_record(), Authority::press);
  std::mt19937 random(20201123);
  int refused = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string changed = data;
    for (int i = 0; i < 3; ++i) changed[random() % changed.size()] = static_cast<char>(random());
    const auto loaded = load_record(changed);
    refused += !loaded;
    if (loaded) (void)model::to_json(*loaded);
  }
  EXPECT_GT(refused, 0);
}

}  // namespace
}  // namespace sovang::archive
