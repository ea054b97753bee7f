// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/json_renderer.hpp"

#include <array>
#include <cmath>

#include "core/model/json.hpp"
#include "core/model/names.hpp"
#include "core/model/record_json.hpp"

namespace sovang::render {
namespace {

using model::Json;
using model::list;
using model::text_or_null;

void print(std::ostream& out, const Json& json) {
  out << model::to_line(json) << '\n';
}

Json hit_json(const answers::Hit& hit) {
  const archive::DocumentHead& d = hit.document;
  return {{"rank", hit.rank},
          {"id", d.id},
          {"path", d.path},
          {"title", text_or_null(d.title)},
          {"kind", model::name(d.kind)},
          {"published", text_or_null(d.published)},
          {"score", std::round(hit.score * 1000) / 1000},
          {"snippet", hit.snippet.text},
          {"article", text_or_null(hit.article)}};
}

Json facets_json(const std::vector<archive::Facet>& facets) {
  Json out = Json::object();
  for (const archive::Facet& facet : facets) {
    Json values = Json::array();
    for (const archive::FacetValue& v : facet.values) values.push_back({{"value", v.value}, {"count", v.count}});
    out[facet.field] = std::move(values);
  }
  return out;
}

Json context_json(const answers::Context& c) {
  return {{"slot", c.slot}, {"sentence", c.sentence}, {"start", c.span.start}, {"end", c.span.end}};
}

Json proof_json(const answers::Proof& proof) {
  const archive::DocumentHead& d = proof.document;
  Json context = Json::array();
  for (const answers::Context& c : proof.context) context.push_back(context_json(c));
  return {{"id", d.id},
          {"path", d.path},
          {"title", text_or_null(d.title)},
          {"published", text_or_null(d.published)},
          {"authority", archive::name(d.authority)},
          {"sentence", proof.sentence},
          {"start", proof.span.start},
          {"end", proof.span.end},
          {"context", std::move(context)},
          {"copy_of", text_or_null(proof.copy_of)}};
}

/// The slots look in an answer as they do in a record.
Json row_json(const answers::Row& row) {
  static constexpr std::array keys{"relation", "basis",  "period",    "period_kind", "period_inferred",
                                   "subject",  "block",  "award",     "decision",    "issuer",
                                   "rank",     "status", "confidence"};
  const Json fact = Json::parse(model::to_json(row.fact));
  Json out;
  for (const char* key : keys)
    if (const auto slot = fact.find(key); slot != fact.end()) out[key] = *slot;
  out["conflict"] = row.conflict;
  out["witnesses"] = row.witnesses;
  out["proofs"] = Json::array();
  for (const answers::Proof& proof : row.proofs) out["proofs"].push_back(proof_json(proof));
  return out;
}

Json asked_json(const answers::Asked& asked) {
  return {{"relation", text_or_null(asked.relation)}, {"name", text_or_null(asked.name)},
          {"unit", text_or_null(asked.unit)},         {"block", text_or_null(asked.block)},
          {"award", text_or_null(asked.award)},       {"place", text_or_null(asked.place)},
          {"period", text_or_null(asked.period)},     {"status", text_or_null(asked.status)}};
}

Json named_json(const answers::Named& named) {
  return {{"id", named.id}, {"name", named.name}};
}

Json change_json(const answers::Change& change) {
  return {{"effective", change.effective},
          {"change", change.kind},
          {"from", list(change.from, named_json)},
          {"to", list(change.to, named_json)},
          {"basis", text_or_null(change.basis)},
          {"certain", change.certain},
          {"crossed", change.crossed}};
}

Json year_or_null(int year) {
  return year == 0 ? Json(nullptr) : Json(std::to_string(year));
}

Json reply_json(const answers::Reply& reply) {
  return {{"question", reply.question},
          {"asks", reply.asks},
          {"choice", text_or_null(reply.choice)},
          {"years_in_a_row", reply.years_in_a_row == 0 ? Json(nullptr) : Json(reply.years_in_a_row)},
          {"rank", reply.rank == 0 ? Json(nullptr) : Json(reply.rank)},
          {"values", reply.values},
          {"count", reply.count ? Json(*reply.count) : Json(nullptr)},
          {"truth", reply.truth ? Json(*reply.truth) : Json(nullptr)}};
}

Json name_json(const answers::KnownName& name) {
  return {{"id", name.id},
          {"name", name.name},
          {"documents", name.documents},
          {"forms", name.forms},
          {"facts", name.facts},
          {"first_year", year_or_null(name.first_year)},
          {"last_year", year_or_null(name.last_year)},
          {"changes", list(name.changes, change_json)},
          {"candidates", list(name.candidates, named_json)}};
}

Json citing_json(const answers::CitingDocument& row) {
  const archive::CitationHit& hit = row.first;
  return {{"relation", hit.citation.relation},
          {"id", hit.document.id},
          {"path", hit.document.path},
          {"number", text_or_null(hit.number)},
          {"title", text_or_null(hit.document.title)},
          {"kind", model::name(hit.document.kind)},
          {"published", text_or_null(hit.document.published)},
          {"times", row.times},
          {"sentence", hit.sentence},
          {"start", hit.span.start},
          {"end", hit.span.end}};
}

template <class T>
void print_each(std::ostream& out, const std::vector<T>& items, Json (*one)(const T&)) {
  for (const T& item : items) print(out, one(item));
}

}  // namespace

void JsonRenderer::search(const answers::SearchAnswer& answer) {
  Json json{{"schema", "sovang.search/1"},
            {"query", answer.query},
            {"total", answer.total},
            {"incomplete", answer.incomplete},
            {"hits", list(answer.hits, hit_json)},
            {"facets", answer.facets ? facets_json(*answer.facets) : Json(nullptr)}};
  if (!answer.corrected.empty()) json["corrected"] = answer.corrected;
  print(out(), json);
}

void JsonRenderer::answer(const answers::Answer& answer) {
  Json json{{"schema", "sovang.answer/1"},
            {"pattern", asked_json(answer.asked)},
            {"incomplete", answer.incomplete},
            {"lineage", answer.lineage},
            {"changes", list(answer.changes, change_json)},
            {"rows", list(answer.rows, row_json)},
            {"gaps", answer.gaps}};
  if (answer.reply) json["reply"] = reply_json(*answer.reply);
  print(out(), json);
}

void JsonRenderer::names(const answers::NamesAnswer& answer) {
  print(out(), {{"schema", "sovang.names/1"},
                {"type", answer.type},
                {"prefix", text_or_null(answer.prefix)},
                {"total", answer.total},
                {"names", list(answer.names, name_json)}});
}

void JsonRenderer::citations(const answers::CitationsAnswer& answer) {
  print(out(), {{"schema", "sovang.citations/1"},
                {"number", answer.number},
                {"total", answer.total},
                {"incomplete", answer.incomplete},
                {"rows", list(answer.rows, citing_json)}});
}

void JsonOutput::record(const model::Record& record, const std::vector<answers::Row>& /*rows*/) {
  out_ << model::to_json(record) << '\n';
}

void JsonLinesRenderer::search(const answers::SearchAnswer& answer) {
  print_each(out(), answer.hits, hit_json);
}

void JsonLinesRenderer::answer(const answers::Answer& answer) {
  print_each(out(), answer.rows, row_json);
}

void JsonLinesRenderer::names(const answers::NamesAnswer& answer) {
  print_each(out(), answer.names, name_json);
}

void JsonLinesRenderer::citations(const answers::CitationsAnswer& answer) {
  print_each(out(), answer.rows, citing_json);
}

}  // namespace sovang::render
