// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/csv_renderer.hpp"

#include <array>
#include <iomanip>
#include <sstream>
#include <string>

#include "core/model/names.hpp"

namespace sovang::render {
namespace {

using answers::Row;

std::string csv_field(std::string_view field) {
  if (field.find_first_of("\",\r\n") == std::string_view::npos) return std::string(field);
  std::string out = "\"";
  for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

void line(std::ostream& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) out << (i == 0 ? "" : ",") << csv_field(fields[i]);
  out << "\r\n";
}

std::string number_or_none(int value) {
  return value == 0 ? "" : std::to_string(value);
}

std::string decimal(double value) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(3) << value;
  return out.str();
}

std::string truth(bool value) {
  return value ? "true" : "false";
}

/// A column of facts: its name and what stands in it.
struct Column {
  const char* name;
  std::string (*value)(const Row&);
};

const answers::Proof* best(const Row& row) {
  return row.proofs.empty() ? nullptr : &row.proofs.front();
}

template <std::string archive::DocumentHead::*member>
std::string of_document(const Row& row) {
  return best(row) != nullptr ? best(row)->document.*member : std::string();
}

constexpr std::array<Column, 25> columns{{
    {"relation", [](const Row& r) { return std::string(model::name(r.fact.relation)); }},
    {"basis", [](const Row& r) { return std::string(model::name(r.fact.basis)); }},
    {"period", [](const Row& r) { return r.fact.period; }},
    {"period_inferred", [](const Row& r) { return truth(r.fact.period_inferred); }},
    {"subject", [](const Row& r) { return r.fact.subject.name.empty() ? r.fact.subject.text : r.fact.subject.name; }},
    {"subject_id", [](const Row& r) { return r.fact.subject.id; }},
    {"block", [](const Row& r) { return r.fact.block ? r.fact.block->text : ""; }},
    {"block_id", [](const Row& r) { return r.fact.block ? r.fact.block->id : ""; }},
    {"award", [](const Row& r) { return r.fact.award ? r.fact.award->text : ""; }},
    {"award_id", [](const Row& r) { return r.fact.award ? r.fact.award->id : ""; }},
    {"grade", [](const Row& r) { return r.fact.award ? number_or_none(r.fact.award->grade) : ""; }},
    {"rank", [](const Row& r) { return number_or_none(r.fact.rank); }},
    {"decision", [](const Row& r) { return r.fact.decision ? r.fact.decision->number : ""; }},
    {"issuer", [](const Row& r) { return r.fact.issuer ? r.fact.issuer->text : ""; }},
    {"status", [](const Row& r) { return std::string(model::name(r.fact.status)); }},
    {"confidence", [](const Row& r) { return decimal(r.fact.confidence); }},
    {"conflict", [](const Row& r) { return truth(r.conflict); }},
    {"proofs", [](const Row& r) { return std::to_string(r.proofs.size()); }},
    {"witnesses", [](const Row& r) { return std::to_string(r.witnesses); }},
    {"document", of_document<&archive::DocumentHead::id>},
    {"path", of_document<&archive::DocumentHead::path>},
    {"title", of_document<&archive::DocumentHead::title>},
    {"published", of_document<&archive::DocumentHead::published>},
    {"authority", [](const Row& r) { return best(r) ? std::string(archive::name(best(r)->document.authority)) : ""; }},
    {"sentence", [](const Row& r) { return best(r) ? best(r)->sentence : ""; }},
}};

}  // namespace

void CsvRenderer::heading(const std::vector<std::string>& columns) {
  if (bom_) out_ << "\xEF\xBB\xBF";
  line(out_, columns);
}

void CsvRenderer::rows(const std::vector<Row>& rows) {
  std::vector<std::string> fields;
  for (const Column& column : columns) fields.emplace_back(column.name);
  heading(fields);
  for (const Row& row : rows) {
    fields.clear();
    for (const Column& column : columns) fields.push_back(column.value(row));
    line(out_, fields);
  }
}

void CsvRenderer::search(const answers::SearchAnswer& answer) {
  heading({"rank", "id", "path", "title", "kind", "published", "score", "snippet", "article"});
  for (const answers::Hit& hit : answer.hits) {
    const archive::DocumentHead& d = hit.document;
    line(out_, {std::to_string(hit.rank), d.id, d.path, d.title, std::string(model::name(d.kind)), d.published,
                decimal(hit.score), hit.snippet.text, hit.article});
  }
}

void CsvRenderer::answer(const answers::Answer& answer) {
  rows(answer.rows);
}

void CsvRenderer::names(const answers::NamesAnswer& answer) {
  heading({"id", "name", "documents", "facts", "first_year", "last_year"});
  for (const answers::KnownName& name : answer.names)
    line(out_, {name.id, name.name, std::to_string(name.documents), std::to_string(name.facts),
                number_or_none(name.first_year), number_or_none(name.last_year)});
}

void CsvRenderer::citations(const answers::CitationsAnswer& answer) {
  heading({"relation", "id", "path", "number", "title", "kind", "published", "times", "sentence"});
  for (const answers::CitingDocument& row : answer.rows) {
    const archive::DocumentHead& d = row.first.document;
    line(out_, {row.first.citation.relation, d.id, d.path, row.first.number, d.title, std::string(model::name(d.kind)),
                d.published, std::to_string(row.times), row.first.sentence});
  }
}

void CsvRenderer::record(const model::Record& /*record*/, const std::vector<Row>& facts) {
  rows(facts);
}

}  // namespace sovang::render
