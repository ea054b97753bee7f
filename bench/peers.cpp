// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/peers.hpp"

#include <fstream>

namespace sovang::bench {
namespace {

namespace fs = std::filesystem;

/// Words as spelt with positions, at one flush threshold: the best one hangs on the length of the documents.
Peer bare_xapian(const fs::path& programs, const fs::path& texts, const fs::path& work, const std::string& flush) {
  const fs::path index = work / ("xapian-" + flush);
  return {
      "Xapian as spelt with positions, flush " + flush,
      bare,
      (programs / "bench_xapian").string(),
      "",
      {"env", "XAPIAN_FLUSH_THRESHOLD=" + flush, (programs / "bench_xapian").string(), texts.string(), index.string()},
      index};
}

Peer omindex(const fs::path& texts, const fs::path& work, const std::string& name,
             const std::vector<std::string>& more) {
  const fs::path index = work / name;
  Peer peer{name, name, "omindex", "xapian-omega", {"omindex", "--db", index.string(), "--url", "/"}, index};
  peer.command.insert(peer.command.end(), more.begin(), more.end());
  peer.command.push_back(texts.string());
  return peer;
}

Peer recoll(const fs::path& texts, const fs::path& work) {
  const fs::path index = work / "recoll";
  fs::create_directories(index);
  std::ofstream(index / "recoll.conf") << "idxniceprio = 0\ntopdirs = " << texts.string() << '\n';
  return {"recollindex", "recollindex", "recollindex", "recollcmd", {"recollindex", "-c", index.string(), "-z"}, index};
}

Peer fts5(const fs::path& texts, const fs::path& work) {
  const fs::path index = work / "fts5.db";
  return {"SQLite FTS5 (holds the text)",
          "FTS5",
          "sqlite3",
          "sqlite3",
          {"sqlite3", index.string(),
           "PRAGMA synchronous=OFF; CREATE VIRTUAL TABLE d USING fts5(path UNINDEXED, body, tokenize='unicode61 "
           "remove_diacritics 2'); INSERT INTO d SELECT name, CAST(data AS TEXT) FROM fsdir('" +
               texts.string() + "') WHERE (mode & 61440) = 32768;"},
          index};
}

}  // namespace

std::vector<Peer> peers(const fs::path& programs, const fs::path& texts, const fs::path& work) {
  const std::string indexer = (programs / "sovang-index").string();
  const auto build = [&](const char* name, const char* jobs, const char* folder) {
    const fs::path index = work / folder;
    return Peer{
        name, ours, indexer, "", {indexer, "build", texts.string(), "--archive", index.string(), "--jobs", jobs},
        index};
  };
  return {build("Sổ Vàng, two jobs", "2", "sovang"),
          bare_xapian(programs, texts, work, "100"),
          bare_xapian(programs, texts, work, "300"),
          bare_xapian(programs, texts, work, "1000"),
          build("Sổ Vàng, one job", "1", "sovang-1"),
          omindex(texts, work, "omindex", {}),
          omindex(texts, work, "omindex --stemmer=none", {"--stemmer=none"}),
          recoll(texts, work),
          fts5(texts, work)};
}

}  // namespace sovang::bench
