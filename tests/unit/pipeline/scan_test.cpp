// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/scan.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/pipeline/source_folder.hpp"

namespace sovang::pipeline {
namespace {

namespace fs = std::filesystem;

std::string paths(const Scan& scan) {
  std::string all;
  for (const Entry& entry : scan.entries) all += entry.path + " ";
  return all;
}

TEST(Scan, ListsFilesInByteOrderOfTheirPaths) {
  const SourceFolder news;
  for (const char* path : {"b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "Ầ.txt"}) news.write(path, "x");
  const Result<Scan> found = scan(news.root());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->source, "news");
  EXPECT_EQ(paths(*found), "a.txt a/b/c.txt a/z.txt b.txt Ầ.txt ");
  EXPECT_EQ(found->entries[0].size, 1u);
  EXPECT_GT(found->entries[0].mtime_ns, 0);
}

TEST(Scan, HiddenNamesAndTheArchiveAreSkipped) {
  const SourceFolder news;
  for (const char* path : {"a.txt", ".hidden", ".git/config", "archive/iamglass"}) news.write(path, "x");
  const Result<Scan> found = scan(news.root(), news / "archive");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(paths(*found), "a.txt ");
  EXPECT_TRUE(found->failures.empty());
}

TEST(Scan, ASingleFileIsASourceOfItsOwn) {
  const SourceFolder news;
  news.write("a.txt", "x");
  const Result<Scan> found = scan(news / "a.txt");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->source, "a.txt");
  EXPECT_EQ(paths(*found), "a.txt ");
}

TEST(Scan, TheNameOfASourceIsTheLastPartOfItsPath) {
  EXPECT_EQ(source_name("/data/news"), "news");
  EXPECT_EQ(source_name("/data/news/"), "news");
  EXPECT_EQ(source_name("/data/x/../news/."), "news");
  EXPECT_EQ(source_name("."), fs::current_path().filename().string());
}

TEST(Scan, AMissingOrEmptySourceIsAnError) {
  const SourceFolder news;
  EXPECT_EQ(scan(news / "missing").error().code, ErrorCode::io);
  EXPECT_EQ(scan(news.root()).error().code, ErrorCode::io);
  news.write(".hidden", "x");
  const Result<Scan> hidden = scan(news.root());
  ASSERT_FALSE(hidden.has_value());
  EXPECT_NE(hidden.error().message.find("holds no files"), std::string::npos) << hidden.error().message;
}

TEST(Scan, AFolderIsReadOnceUnderItsOwnName) {
  const SourceFolder news;
  news.write("z/a.txt", "x");
  fs::create_directory_symlink(news / "z", news / "a");
  fs::create_directory_symlink(news.root(), news / "z/loop");
  const Result<Scan> found = scan(news.root());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(paths(*found), "z/a.txt ");
  ASSERT_EQ(found->failures.size(), 2u);
  EXPECT_EQ(found->failures[0].stamp.path, "a");
  EXPECT_EQ(found->failures[0].code, "symlink-loop");
  EXPECT_EQ(found->failures[1].stamp.path, "z/loop");
}

TEST(Scan, ALinkedFileAndABrokenLink) {
  const SourceFolder news;
  news.write("a.txt", "x");
  fs::create_symlink(news / "a.txt", news / "b.txt");
  fs::create_symlink(news / "missing", news / "c.txt");
  const Result<Scan> found = scan(news.root());
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(paths(*found), "a.txt b.txt ");
  ASSERT_EQ(found->failures.size(), 1u);
  EXPECT_EQ(found->failures[0].code, "unreadable");
  EXPECT_EQ(found->failures[0].phase, "scan");
}

TEST(Scan, WhatIsNoFileIsNotOpened) {
  const SourceFolder news;
  news.write("a.txt", "x");
  ASSERT_EQ(mkfifo((news / "pipe.txt").c_str(), 0600), 0);
  const Result<Scan> found = scan(news.root());
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->failures.size(), 1u);
  EXPECT_EQ(found->failures[0].stamp.path, "pipe.txt");
}

TEST(Scan, ANameThatIsNoUtf8IsToldEscaped) {
  const SourceFolder news;
  news.write("a\xFF.txt", "x");
  const Result<Scan> found = scan(news.root());
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->failures.size(), 1u);
  EXPECT_EQ(found->failures[0].stamp.path, "a%FF.txt");
  EXPECT_EQ(found->failures[0].code, "invalid-name");
}

TEST(Scan, AFolderWithoutPermissionIsAFailure) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads every folder";
  const SourceFolder news;
  news.write("a.txt", "x");
  news.write("closed/b.txt", "x");
  fs::permissions(news / "closed", fs::perms::none);
  const Result<Scan> found = scan(news.root());
  fs::permissions(news / "closed", fs::perms::owner_all);
  ASSERT_TRUE(found.has_value());
  ASSERT_EQ(found->failures.size(), 1u);
  EXPECT_EQ(found->failures[0].stamp.path, "closed");
  EXPECT_EQ(found->failures[0].code, "unreadable");
}

}  // namespace
}  // namespace sovang::pipeline
