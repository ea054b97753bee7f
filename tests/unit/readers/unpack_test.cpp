// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/unpack.hpp"

#include <gtest/gtest.h>

#include "tests/support/packed.hpp"

namespace sovang::readers {
namespace {

using sample::gzip;
using sample::packed;
using sample::zip;

/// Each member as "name: bytes" or "name: slug of the refusal", and at the end the slug of the whole, if it fails.
std::vector<std::string> unpacked(const std::string& bytes, const UnpackLimits& limits = {},
                                  const std::string& name = "a.zip") {
  std::vector<std::string> lines;
  const Result<void> result = unpack({{}, bytes}, name, limits, [&](const Member& member) {
    lines.push_back(member.name + ": " + (member.bytes ? *member.bytes : member.bytes.error().slug));
    return true;
  });
  if (!result) lines.push_back(result.error().slug);
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Unpack, FilesOfAnArchiveInItsOrder) {
  const std::string bytes = zip({{"b.txt", "hai"}, {"tháng 1/a.txt", "một"}, {".ẩn", "x"}, {"c/.git/d", "x"}});
  EXPECT_TRUE(is_bundle({{}, bytes}));
  EXPECT_EQ(unpacked(bytes), (Lines{"b.txt: hai", "tháng 1/a.txt: một"}));
  EXPECT_EQ(unpacked(packed({{"a.txt", "một"}}, archive_write_set_format_ustar)), Lines{"a.txt: một"});
}

TEST(Unpack, OneCompressedFileIsNamedAfterThePackedOne) {
  EXPECT_TRUE(is_bundle({{}, gzip("một")}));
  EXPECT_EQ(unpacked(gzip("một"), {}, "tin/a.txt.gz"), Lines{"a.txt: một"});
  EXPECT_EQ(unpacked(packed({{"a.txt", "một"}}, archive_write_set_format_ustar, archive_write_add_filter_gzip)),
            Lines{"a.txt: một"});
}

TEST(Unpack, ArchivesInsideArchives) {
  const std::string inner = zip({{"a.txt", "một"}});
  EXPECT_EQ(unpacked(zip({{"b.zip", inner}})), Lines{"b.zip!a.txt: một"});
  const std::string third = zip({{"c.zip", zip({{"b.zip", inner}})}, {"x.txt", "hai"}});
  EXPECT_EQ(unpacked(third), (Lines{"c.zip!b.zip!a.txt: một", "x.txt: hai"}));
  EXPECT_EQ(unpacked(zip({{"d.zip", third}})), (Lines{"d.zip!c.zip!b.zip: too-large", "d.zip!x.txt: hai"}));
}

TEST(Unpack, LinesOfJsonAreNamedByTheirIdOrNumber) {
  const std::string rows = "{\"id\": \"x\", \"text\": \"a\"}\n\n{\"text\": \"b\", \"n\": [{\"id\": 7}]}\n{\"id\": 9}";
  const Lines expected{"x: {\"id\": \"x\", \"text\": \"a\"}", "3: {\"text\": \"b\", \"n\": [{\"id\": 7}]}",
                       "9: {\"id\": 9}"};
  EXPECT_EQ(unpacked(rows, {}, "a.jsonl"), expected);
  EXPECT_EQ(unpacked(gzip(rows), {}, "a.jsonl.gz"), expected);
  EXPECT_EQ(unpacked(zip({{"a.jsonl", rows}})).at(0), "a.jsonl!" + expected[0]);
  EXPECT_TRUE(is_bundle({{}, rows}));
  EXPECT_FALSE(is_bundle({{}, "{\n \"text\": \"a\"\n}"}));
}

TEST(Unpack, EqualNamesAreToldApart) {
  EXPECT_EQ(unpacked(zip({{"a.txt", "một"}, {"a.txt", "hai"}})), (Lines{"a.txt: một", "a.txt#2: hai"}));
  EXPECT_EQ(unpacked("{\"id\": 2}\n{}\n{\"id\": 2}\n", {}, "a"),
            (Lines{"2: {\"id\": 2}", "2#2: {}", "2#3: {\"id\": 2}"}));
}

TEST(Unpack, ALargeMemberCostsItselfOnly) {
  UnpackLimits limits;
  limits.max_member = 10'000;
  const std::string bytes = zip({{"a.txt", std::string(10'001, 'x')}, {"b.txt", "hai"}});
  EXPECT_EQ(unpacked(bytes, limits), (Lines{"a.txt: too-large", "b.txt: hai"}));
  const std::string rows = "{\"id\": 1, \"text\": \"" + std::string(10'000, 'x') + "\"}\n{\"id\": 2}\n";
  EXPECT_EQ(unpacked(rows, limits, "a.jsonl"), (Lines{"1: too-large", "2: {\"id\": 2}"}));
}

TEST(Unpack, ABombIsLeftBeforeItFillsTheMemory) {
  UnpackLimits limits;
  limits.max_bytes = 1u << 20;
  sample::Files files;
  for (int i = 0; i < 8; ++i) files.emplace_back(std::to_string(i) + ".txt", std::string(1u << 19, 'x'));
  const Lines lines = unpacked(zip(files), limits);
  EXPECT_EQ(lines.back(), "too-large");
  EXPECT_LE(lines.size(), 4u);
  limits = {};
  limits.max_entries = 3;
  EXPECT_EQ(unpacked(zip(files), limits).size(), 4u);
}

TEST(Unpack, DamageIsToldBehindWhatCouldBeRead) {
  const std::string noise = [] {
    std::string text;
    for (unsigned i = 0, x = 1; i < 100'000; ++i) text += static_cast<char>((x = x * 1'103'515'245u + 12'345u) >> 16);
    return text;
  }();
  const std::string bytes = zip({{"a.txt", "một"}, {"b.txt", noise}});
  const Lines lines = unpacked(bytes.substr(0, 60'000));
  ASSERT_GE(lines.size(), 2u);
  EXPECT_EQ(lines[0], "a.txt: một");
  EXPECT_TRUE(lines.back().ends_with("damaged-file")) << lines.back();
  EXPECT_EQ(unpacked("PK\x03\x04 no archive at all").back(), "damaged-file");
}

TEST(Unpack, EndsWhenNoMoreIsWanted) {
  int taken = 0;
  const std::string bytes = zip({{"a.txt", "một"}, {"b.txt", "hai"}});
  EXPECT_TRUE(unpack({{}, bytes}, "a.zip", {}, [&](const Member&) { return ++taken > 1; }).has_value());
  EXPECT_EQ(taken, 1);
}

}  // namespace
}  // namespace sovang::readers
