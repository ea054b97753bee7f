// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/gold.hpp"

#include <set>

#include "core/model/names.hpp"
#include "core/model/object_reader.hpp"

namespace sovang::evaluate {
namespace {

using model::ObjectReader;

std::string nullable(ObjectReader& reader, const char* key) {
  return reader.present(key) ? reader.text_or_null(key) : std::string();
}

void read_subject(ObjectReader reader, GoldFact& fact) {
  fact.subject = reader.text_or_null("text");
  fact.canonical = reader.text_or_null("canonical");
  fact.alt = nullable(reader, "alt");
}

GoldFact read_fact(ObjectReader reader) {
  GoldFact fact;
  fact.relation = reader.word("relation", model::relation);
  fact.status = reader.word("status", model::status);
  reader.object("subject", [&](ObjectReader subject) {
    read_subject(std::move(subject), fact);
    return true;
  });
  fact.block = reader.text_or_null("block");
  fact.block_alt = nullable(reader, "block_alt");
  fact.award = reader.text_or_null("award");
  fact.grade = nullable(reader, "grade");
  if (reader.present("rank")) fact.rank = reader.small_number_or_null("rank");
  fact.period = reader.text_or_null("period");
  if (reader.present("period_alt")) fact.period_alt = reader.text_or_null("period_alt");
  fact.implied_period = nullable(reader, "implied_period");
  fact.optional = reader.flag_if_present("optional");
  fact.evidence = nullable(reader, "evidence");
  return fact;
}

GoldDocument read_document(ObjectReader reader) {
  GoldDocument document;
  document.id = reader.text("id");
  document.facts = reader.objects("facts", read_fact);
  document.units = reader.texts("units");
  document.awards = reader.texts("awards");
  document.blocks = reader.texts("blocks");
  return document;
}

/// An id becomes part of a path: one that leaves its folder would have other files read than the gold's.
bool is_file_name(std::string_view id) {
  return !id.empty() && id.find('/') == std::string_view::npos && id.find('\0') == std::string_view::npos;
}

Result<GoldDocument> parse_row(std::string_view line, const std::string& where) {
  const auto failed = [&](const std::string& problem) {
    return fail(ErrorCode::invalid_input, where + ": " + problem,
                "corpus/README.md says what a row of a gold file has");
  };
  const model::json row = model::json::parse(line, nullptr, false);
  if (row.is_discarded()) return failed("this is no JSON");
  std::string problem;
  GoldDocument document = read_document(ObjectReader(row, "", problem));
  if (!problem.empty()) return failed(problem);
  if (!is_file_name(document.id)) return failed("id must be the name of a file without its folder and ending");
  return document;
}

}  // namespace

Result<std::vector<GoldDocument>> parse_gold(std::string_view lines, const std::string& name) {
  std::vector<GoldDocument> documents;
  std::set<std::string> ids;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::size_t end = lines.find('\n');
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string where = name + ":" + std::to_string(number);
    Result<GoldDocument> document = parse_row(line, where);
    if (!document) return pass(document);
    if (!ids.insert(document->id).second)
      return fail(ErrorCode::invalid_input, where + ": id \"" + document->id + "\" occurs twice", "merge the two rows");
    documents.push_back(std::move(*document));
  }
  if (documents.empty()) return fail(ErrorCode::invalid_input, name + " has no row", "name a gold file with rows");
  return documents;
}

}  // namespace sovang::evaluate
