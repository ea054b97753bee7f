// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/record_json.hpp"

#include <cmath>

#include "core/model/json.hpp"
#include "core/model/names.hpp"

namespace sovang::model {
namespace {

Json number_or_null(int number) {
  return number == 0 ? Json(nullptr) : Json(number);
}

void add_span(Json& object, Span span) {
  object["start"] = span.start;
  object["end"] = span.end;
}

Json write_source(const Source& source) {
  return {{"path", source.path},
          {"url", text_or_null(source.url)},
          {"media_type", text_or_null(source.media_type)},
          {"charset", text_or_null(source.charset)}};
}

Json write_layout(const Layout& layout) {
  Json object{{"kind", name(layout.kind)}};
  add_span(object, layout.span);
  object["label"] = text_or_null(layout.label);
  return object;
}

Json write_mention(const Mention& mention) {
  Json object{{"type", name(mention.type)}};
  add_span(object, mention.span);
  object["text"] = mention.text;
  object["id"] = text_or_null(mention.id);
  if (!mention.maybe.empty()) object["maybe"] = mention.maybe;
  return object;
}

Json write_subject(const Subject& subject) {
  Json object{{"type", name(subject.type)},
              {"text", subject.text},
              {"name", text_or_null(subject.name)},
              {"id", text_or_null(subject.id)}};
  if (!subject.maybe.empty()) object["maybe"] = subject.maybe;
  return object;
}

Json write_block(const BlockRef& block) {
  return {{"text", block.text}, {"id", text_or_null(block.id)}};
}

Json write_award(const AwardRef& award) {
  return {{"text", award.text},
          {"id", text_or_null(award.id)},
          {"grade", number_or_null(award.grade)},
          {"level", text_or_null(name(award.level))}};
}

Json write_decision(const DecisionRef& decision) {
  return {{"number", text_or_null(decision.number)},
          {"date", text_or_null(decision.date)},
          {"issuer", text_or_null(decision.issuer)},
          {"id", text_or_null(decision.id)}};
}

Json write_issuer(const IssuerRef& issuer) {
  return {{"text", issuer.text}, {"id", text_or_null(issuer.id)}};
}

Json write_evidence(const Evidence& evidence) {
  Json object = Json::object();
  add_span(object, evidence.span);
  object["slots"] = evidence.slots;
  if (evidence.again) object["again"] = true;
  return object;
}

template <class T, class Write>
Json optional_part(const std::optional<T>& part, Write write) {
  return part ? Json(write(*part)) : Json(nullptr);
}

Json write_fact(const Fact& fact) {
  Json object{{"relation", name(fact.relation)},
              {"subject", write_subject(fact.subject)},
              {"block", optional_part(fact.block, write_block)},
              {"award", optional_part(fact.award, write_award)},
              {"rank", number_or_null(fact.rank)},
              {"basis", text_or_null(name(fact.basis))},
              {"period", text_or_null(fact.period)}};
  if (!fact.period_kind.empty()) object["period_kind"] = fact.period_kind;
  object["period_inferred"] = fact.period_inferred;
  object["decision"] = optional_part(fact.decision, write_decision);
  object["issuer"] = optional_part(fact.issuer, write_issuer);
  object["status"] = name(fact.status);
  object["confidence"] = std::isfinite(fact.confidence) ? fact.confidence : 0.0;
  object["rule"] = fact.rule;
  object["evidence"] = list(fact.evidence, write_evidence);
  return object;
}

Json write_citation(const Citation& citation) {
  Json object{{"relation", citation.relation}, {"number", citation.number}};
  add_span(object, citation.span);
  return object;
}

Json write_problem(const Problem& problem) {
  return {{"code", problem.code}, {"message", problem.message}};
}

Json write_record(const Record& record) {
  Json object{{"schema", "sovang.record/1"},           {"id", record.id},
              {"source", write_source(record.source)}, {"kind", name(record.kind)},
              {"title", text_or_null(record.title)},   {"author", text_or_null(record.author)},
              {"number", text_or_null(record.number)}, {"issuer", text_or_null(record.issuer)},
              {"place", text_or_null(record.place)},   {"published", text_or_null(record.published)}};
  if (!record.signer.empty()) object["signer"] = record.signer;
  if (!record.effective.empty()) object["effective"] = record.effective;
  object["text"] = record.text;
  object["layout"] = list(record.layout, write_layout);
  object["mentions"] = list(record.mentions, write_mention);
  object["facts"] = list(record.facts, write_fact);
  object["citations"] = list(record.citations, write_citation);
  object["problems"] = list(record.problems, write_problem);
  return object;
}

}  // namespace

std::string to_json(const Record& record) {
  return to_line(write_record(record));
}
std::string to_json(const Fact& fact) {
  return to_line(write_fact(fact));
}

}  // namespace sovang::model
