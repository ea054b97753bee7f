// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/changes.hpp"

#include <gtest/gtest.h>

#include "indexer/pipeline/document_id.hpp"

namespace sovang::pipeline {
namespace {

Entry entry(const std::string& path) {
  return {path, "/news/" + path, 10, 100};
}

archive::StoredSource stored(const std::string& path) {
  return {document_id("news", path), {"news", path, 10, 100, "hash of " + path}};
}

archive::Failure failure(const std::string& path, const std::string& code = "unreadable") {
  archive::Failure f;
  f.stamp.source = "news";
  f.stamp.path = path;
  f.phase = "scan";
  f.code = code;
  return f;
}

/// `count` documents "0.txt" …, of which the files from `first` on are still there.
struct Archive {
  Archive(int count, int first) {
    scan.source = "news";
    for (int i = 0; i < count; ++i) {
      if (i >= first) scan.entries.push_back(entry(std::to_string(i) + ".txt"));
      known.documents.push_back(stored(std::to_string(i) + ".txt"));
    }
  }
  Scan scan;
  Stored known;
};

TEST(Changes, NewFilesAreRead) {
  const Scan scan{"news", {entry("a.txt")}, {}};
  const Changes changes = find_changes(scan, {}, {});
  ASSERT_EQ(changes.tasks.size(), 1u);
  EXPECT_EQ(changes.tasks[0].id, document_id("news", "a.txt"));
  EXPECT_TRUE(changes.tasks[0].known.empty());
}

TEST(Changes, SizeOrTimeTellsThatAFileMayHaveChanged) {
  Scan scan{"news", {entry("a.txt"), entry("b.txt"), entry("c.txt")}, {}};
  scan.entries[0].size = 11;
  scan.entries[1].mtime_ns = 101;
  const Changes changes = find_changes(scan, {{stored("a.txt"), stored("b.txt"), stored("c.txt")}, {}}, {});
  ASSERT_EQ(changes.tasks.size(), 2u);
  EXPECT_EQ(changes.tasks[1].entry.path, "b.txt");
  EXPECT_EQ(changes.tasks[1].known.at(document_id("news", "b.txt")), "hash of b.txt");
  EXPECT_EQ(changes.unchanged, 1u);
}

TEST(Changes, NewRulesReadEveryFileAgain) {
  const Archive a(3, 0);
  const Changes changes = find_changes(a.scan, a.known, {.reread_all = true});
  ASSERT_EQ(changes.tasks.size(), 3u);
  EXPECT_EQ(changes.tasks[0].known.at(document_id("news", "0.txt")), "");
}

struct Gone {
  int documents;
  int missing;
  bool go;
};

constexpr Gone rule[] = {
    {1, 1, true},     // the last one, but no more than twenty
    {20, 20, true},   // twenty are still few
    {21, 21, false},  // more than twenty and more than a tenth
    {210, 21, true},  // a tenth is not more than a tenth
    {209, 21, false}, {1000, 100, true}, {1000, 101, false},
};

TEST(Changes, ManyDocumentsGoOnlyWithPrune) {
  for (const Gone& c : rule) {
    const Archive a(c.documents, c.missing);
    const Changes changes = find_changes(a.scan, a.known, {});
    EXPECT_EQ(changes.gone.size(), c.go ? static_cast<std::size_t>(c.missing) : 0u) << c.documents << " " << c.missing;
    EXPECT_EQ(changes.held_back, c.go ? 0u : static_cast<std::size_t>(c.missing)) << c.documents << " " << c.missing;
    EXPECT_EQ(find_changes(a.scan, a.known, {.prune = true}).gone.size(), static_cast<std::size_t>(c.missing));
  }
}

TEST(Changes, FilesThatNoLongerOpenCountAsGone) {
  Archive a(100, 30);
  for (int i = 0; i < 30; ++i) a.scan.failures.push_back(failure(std::to_string(i) + ".txt"));
  const Changes changes = find_changes(a.scan, a.known, {});
  EXPECT_EQ(changes.held_back, 30u);
  EXPECT_TRUE(changes.failures.empty());  // a note in the ledger would remove the document
  EXPECT_EQ(changes.failed, 30u);
  EXPECT_EQ(find_changes(a.scan, a.known, {.prune = true}).failures.size(), 30u);
}

TEST(Changes, DocumentsBelowAFolderThatDoesNotListStay) {
  const Scan scan{"news", {entry("a.txt")}, {failure("closed")}};
  const Changes changes =
      find_changes(scan, {{stored("a.txt"), stored("closed/b.txt"), stored("closed2/c.txt")}, {}}, {});
  ASSERT_EQ(changes.gone.size(), 1u);
  EXPECT_EQ(changes.gone[0], document_id("news", "closed2/c.txt"));
}

TEST(Changes, TheLedgerIsWrittenOnlyWhereItDiffers) {
  const Scan scan{"news", {entry("a.txt")}, {failure("b"), failure("c", "symlink-loop")}};
  const Stored known{{}, {failure("a.txt", "empty-file"), failure("b"), failure("c"), failure("d")}};
  const Changes changes = find_changes(scan, known, {});
  ASSERT_EQ(changes.failures.size(), 1u);
  EXPECT_EQ(changes.failures[0].stamp.path, "c");
  ASSERT_EQ(changes.settled.size(), 1u);
  EXPECT_EQ(changes.settled[0], document_id("news", "d"));
  EXPECT_EQ(changes.tasks.size(), 1u);  // a former failure is tried again
}

TEST(Changes, DocumentsOfOneFileGoWithIt) {
  const Stored known{{stored("a.zip!1.txt"), stored("a.zip!b.zip!2.txt"), stored("gone.zip!3.txt")}, {}};
  const Changes untouched = find_changes({"news", {entry("a.zip")}, {}}, known, {});
  EXPECT_TRUE(untouched.tasks.empty());
  EXPECT_EQ(untouched.unchanged, 2u);
  ASSERT_EQ(untouched.gone.size(), 1u);
  EXPECT_EQ(untouched.gone[0], document_id("news", "gone.zip!3.txt"));

  Scan touched{"news", {entry("a.zip")}, {}};
  touched.entries[0].size = 11;
  const Changes changes = find_changes(touched, known, {});
  ASSERT_EQ(changes.tasks.size(), 1u);
  EXPECT_EQ(changes.tasks[0].known.size(), 2u);
  EXPECT_EQ(changes.tasks[0].known.at(document_id("news", "a.zip!1.txt")), "hash of a.zip!1.txt");
}

TEST(Changes, AFileWithAFailureInItIsReadAgain) {
  const Stored known{{stored("a.zip!1.txt")}, {failure("a.zip!2.xyz", "unknown-format")}};
  const Changes changes = find_changes({"news", {entry("a.zip")}, {}}, known, {});
  ASSERT_EQ(changes.tasks.size(), 1u);
  EXPECT_EQ(changes.tasks[0].failed, std::vector<std::string>{document_id("news", "a.zip!2.xyz")});
  EXPECT_TRUE(changes.settled.empty());
}

TEST(Changes, AnExclamationMarkMayBePartOfAName) {
  const Stored known{{stored("a"), stored("a!b.txt"), stored("a!c.txt")}, {}};
  const Changes changes = find_changes({"news", {entry("a"), entry("a!b.txt")}, {}}, known, {});
  EXPECT_EQ(changes.unchanged, 2u);
  EXPECT_EQ(changes.gone, std::vector<std::string>{document_id("news", "a!c.txt")});
}

TEST(Changes, DocumentsInAFileThatDoesNotOpenStay) {
  const Scan scan{"news", {}, {failure("a.zip")}};
  EXPECT_TRUE(find_changes(scan, {{stored("a.zip!1.txt")}, {}}, {}).gone.empty());
}

}  // namespace
}  // namespace sovang::pipeline
