// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/metadata.hpp"

#include <gtest/gtest.h>

#include "core/archive/forgotten.hpp"
#include "core/archive/ledger.hpp"

namespace sovang::archive {
namespace {

TEST(Features, OurOwnAreFit) {
  EXPECT_TRUE(check_features(our_features(), Access::read, "a"));
  EXPECT_TRUE(check_features(our_features(), Access::write, "a"));
}

TEST(Features, AProgramRefusesOnlyWhatItLacks) {
  const std::string later_writer = our_features() + "journal.1\tw\n";
  EXPECT_TRUE(check_features(later_writer, Access::read, "a"));
  const auto refused = check_features(later_writer, Access::write, "a");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::version);
  EXPECT_NE(refused.error().message.find("journal.1"), std::string::npos);

  EXPECT_FALSE(check_features(our_features() + "vectors.1\trw\n", Access::read, "a"));
  EXPECT_TRUE(check_features(our_features() + "notes.1\t\n", Access::write, "a"));
}

TEST(Features, AnEarlierOrForeignDatabaseIsRefused) {
  for (const char* stored : {"", "words.1\trw\n", "garbage", "\n\n", "\xFF\xFF"}) {
    const auto refused = check_features(stored, Access::read, "a");
    ASSERT_FALSE(refused) << stored;
    EXPECT_EQ(refused.error().code, ErrorCode::version);
  }
}

TEST(Features, WhatOnlySomeArchivesUseIsAskedOfNone) {
  EXPECT_EQ(our_features().find(forgotten_feature), std::string::npos);
  const std::string used = with_feature(our_features(), forgotten_feature);
  EXPECT_NE(used.find("forgotten.1\tw\n"), std::string::npos);
  EXPECT_EQ(with_feature(used, forgotten_feature), used);
  EXPECT_TRUE(check_features(used, Access::write, "a"));
  EXPECT_TRUE(check_features(our_features(), Access::write, "a"));
}

TEST(Forgotten, LeadsBothWays) {
  const Forgotten one{"4f4ddd42add532cf", "news", "a/b.txt", "https://example.org", "2025-11-26"};
  const auto loaded = load_forgotten(store_forgotten(one));
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->path, "a/b.txt");
  EXPECT_EQ(loaded->when, "2025-11-26");
  EXPECT_EQ(load_forgotten("\x05xx").error().code, ErrorCode::corrupt);
}

TEST(Pairs, LeadBothWays) {
  const Pairs pairs{{"ubnd", "ủy ban nhân dân"}, {"", ""}, {"sở", ""}};
  const auto loaded = load_pairs(store_pairs(pairs), "a");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(*loaded, pairs);
  EXPECT_TRUE(load_pairs("", "a"));
  EXPECT_EQ(load_pairs("\x7F nothing", "a").error().code, ErrorCode::corrupt);
}

TEST(Ledger, KeepsStampsAndFailures) {
  const StoredSource source{"4f4ddd42add532cf", {"news", "a/b.txt", 7, -5, "ff"}};
  const auto loaded = load_source(store_source(source));
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->id, source.id);
  EXPECT_EQ(loaded->stamp.mtime_ns, -5);
  EXPECT_EQ(loaded->stamp.hash, "ff");

  const Failure failure{source.stamp, "read", "empty-file", "the file is empty"};
  const auto failed = load_failure(store_failure(failure));
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code, "empty-file");
  EXPECT_EQ(failed->stamp.path, "a/b.txt");
  EXPECT_EQ(load_failure("\x01").error().code, ErrorCode::corrupt);
  EXPECT_EQ(load_source("").error().code, ErrorCode::corrupt);
}

}  // namespace
}  // namespace sovang::archive
