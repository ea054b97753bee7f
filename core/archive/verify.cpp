// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/archive/database_error.hpp"
#include "core/archive/fact_terms.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/maintenance.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/terms.hpp"

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

void check_documents(const Xapian::Database& database, Verification& result) {
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    const Xapian::Document document = database.get_document(*id);
    const bool part = terms_of(document).contains(std::string(part_term));
    if (!part) ++result.documents;
    std::string problem = part ? problem_of_part(database, document) : problem_of(document);
    if (!problem.empty()) result.problems.push_back("document " + std::to_string(*id) + ": " + problem);
  }
}

}  // namespace

Result<Verification> verify(const std::filesystem::path& archive) {
  const std::string where = archive.string();
  auto database = open_for_reading(where);
  if (!database) return pass(database);
  Verification result;
  const auto structure = guarded(where, [&] { return Xapian::Database::check(where, 0, nullptr); });
  if (!structure) result.problems.push_back(structure.error().message);
  if (structure && *structure != 0)
    result.problems.push_back(where + ": " + std::to_string(*structure) + " errors in the tables (xapian-check " +
                              where + " names them)");
  const auto documents = guarded(where, [&] { check_documents(*database, result); });
  if (!documents) result.problems.push_back(documents.error().message);
  return result;
}

}  // namespace sovang::archive
