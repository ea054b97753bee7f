// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <functional>
#include <optional>
#include <set>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/archive/database_error.hpp"
#include "core/archive/fact_terms.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/index_document.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/maintenance.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/shards.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/sums.hpp"
#include "core/archive/terms.hpp"
#include "core/base/packing.hpp"

#ifdef __SANITIZE_ADDRESS__
/// Xapian 1.4.22 frees one object of Database::check() as its base class, whose size is another: harmless, and not
/// ours to mend. AddressSanitizer asks for this function by name.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() {
  return "new_delete_type_mismatch=0";
}
#endif

namespace sovang::archive {
namespace {

std::set<std::string> terms_of(const Xapian::Document& document) {
  return {document.termlist_begin(), document.termlist_end()};
}

/// The same for an article that is indexed by itself: its document must be there.
std::string problem_of_part(const Xapian::Database& database, const Xapian::Document& part) {
  const auto stored = load_part(part.get_data());
  if (!stored) return stored.error().message;
  const bool whole = database.term_exists(term(field("id")->prefix, stored->head.id));
  return whole ? std::string() : stored->label + " of " + stored->head.id + ", which is gone";
}

/// The first thing that is wrong with a document, or "".
std::string problem_of(const Xapian::Document& document) {
  const auto record = load_record(document.get_data());
  if (!record) return record.error().message;
  const std::set<std::string> terms = terms_of(document);
  if (!terms.contains(term(field("id")->prefix, record->id))) return "the term of the id " + record->id + " is missing";
  for (const model::Fact& fact : record->facts)
    for (const std::string& fact_term : fact_terms(fact))
      if (!terms.contains(fact_term)) return record->id + ": a fact is not indexed: " + fact_term;
  const auto stored = load_source(document.get_value(static_cast<Xapian::valueno>(Slot::stamp)));
  if (!stored || stored->id != record->id) return record->id + ": the stamp of its file is damaged";
  return {};
}

/// Where an id leads to another shard its document would not be found, nor be replaced.
std::string problem_of_place(const Xapian::Document& document, bool part, std::size_t shards, std::size_t shard) {
  const std::string id = id_of(document, part);
  return shard_of(id, shards) == shard ? std::string() : id + ": the document is in another shard than its own";
}

void check_documents(const Xapian::Database& database, std::size_t shards, std::size_t shard, Verification& result) {
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    const Xapian::Document document = database.get_document(*id);
    const bool part = terms_of(document).contains(std::string(part_term));
    if (!part) ++result.documents;
    std::string problem = part ? problem_of_part(database, document) : problem_of(document);
    if (problem.empty()) problem = problem_of_place(document, part, shards, shard);
    if (!problem.empty()) result.problems.push_back("document " + std::to_string(*id) + ": " + problem);
  }
}

Verification check_contents(const std::vector<Part<Xapian::Database>>& parts, std::size_t shard) {
  const std::string where = parts[shard].folder.string();
  Verification result;
  // Xapian opens a table for writing to check it, though it writes nothing.
  const bool writable = access(where.c_str(), W_OK) == 0;
  const auto structure = guarded(where, [&] { return writable ? Xapian::Database::check(where, 0, nullptr) : 0; });
  if (!structure) result.problems.push_back(structure.error().message);
  if (structure && *structure != 0)
    result.problems.push_back(where + ": " + std::to_string(*structure) + " errors in the tables (xapian-check " +
                              where + " names them)");
  const auto documents = guarded(where, [&] { check_documents(parts[shard].database, parts.size(), shard, result); });
  if (!documents) result.problems.push_back(documents.error().message);
  return result;
}

std::string read_to_end(int descriptor) {
  std::string bytes;
  std::array<char, 4096> buffer{};
  for (ssize_t size = 1; size > 0;) {
    size = read(descriptor, buffer.data(), buffer.size());
    if (size > 0) bytes.append(buffer.data(), static_cast<std::size_t>(size));
  }
  return bytes;
}

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = write(descriptor, bytes.data(), bytes.size());
    if (size <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
}

/// Serves both directions, as in stored_document.cpp.
constexpr auto pack_verification = [](auto& io, auto& found) {
  io.number(found.documents);
  io.texts(found.problems);
};

/// Xapian's check of damaged tables may crash: it costs a process of its own, and is a problem like others.
Result<Verification> in_a_child(const std::string& where, const std::function<Verification()>& check) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return check();
  const pid_t child = fork();
  if (child < 0) return fail(ErrorCode::io, where + ": no process can be started to check it", "free some memory");
  if (child == 0) {
    const Verification found = check();
    Packer io;
    pack_verification(io, found);
    write_all(ends[1], io.bytes());
    _exit(0);
  }
  close(ends[1]);
  const std::string bytes = read_to_end(ends[0]);
  close(ends[0]);
  waitpid(child, nullptr, 0);
  Unpacker io(bytes);
  Verification found;
  pack_verification(io, found);
  if (io.finished()) return found;
  return Verification{0, {where + ": the tables are damaged so that checking them ended the check"}};
}

}  // namespace

Result<Verification> verify(const std::filesystem::path& archive) {
  const auto folders = databases_of(archive);
  if (!folders) return pass(folders);
  Verification all;
  std::vector<std::optional<std::vector<std::string>>> sums;
  for (const std::filesystem::path& folder : *folders) {
    sums.push_back(check_sums(folder));
    if (sums.back()) all.problems.insert(all.problems.end(), sums.back()->begin(), sums.back()->end());
  }
  // Where a file is known to be damaged nothing is gained by reading on.
  if (!all.problems.empty()) return all;
  const auto parts = open_for_reading(archive.string());
  if (!parts) return pass(parts);
  for (std::size_t shard = 0; shard < parts->size(); ++shard) {
    const auto check = [&] { return check_contents(*parts, shard); };
    auto found = shard < sums.size() && sums[shard] ? check() : in_a_child((*parts)[shard].folder.string(), check);
    if (!found) return found;
    all.documents += found->documents;
    all.problems.insert(all.problems.end(), found->problems.begin(), found->problems.end());
  }
  return all;
}

}  // namespace sovang::archive
