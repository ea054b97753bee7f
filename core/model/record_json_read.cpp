// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.hpp"
#include "core/model/object_reader.hpp"
#include "core/model/record_json.hpp"

namespace sovang::model {
namespace {

Source read_source(ObjectReader in) {
  return {in.text("path"), in.text_or_null("url"), in.text_or_null("media_type"), in.text_or_null("charset")};
}

Layout read_layout(ObjectReader in) {
  return {in.word("kind", layout_kind), in.span(), in.text_or_null("label")};
}

Mention read_mention(ObjectReader in) {
  return {in.word("type", mention_type), in.span(), in.text("text"), in.text_or_null("id"),
          in.texts_if_present("maybe")};
}

Subject read_subject(ObjectReader in) {
  return {in.word("type", mention_type), in.text("text"), in.text_or_null("name"), in.text_or_null("id"),
          in.texts_if_present("maybe")};
}

BlockRef read_block(ObjectReader in) {
  return {in.text("text"), in.text_or_null("id")};
}
IssuerRef read_issuer(ObjectReader in) {
  return {in.text("text"), in.text_or_null("id")};
}

AwardRef read_award(ObjectReader in) {
  return {in.text("text"), in.text_or_null("id"), in.small_number_or_null("grade"),
          in.word_or_null("level", award_level)};
}

DecisionRef read_decision(ObjectReader in) {
  return {in.text_or_null("number"), in.text_or_null("date"), in.text_or_null("issuer"), in.text_or_null("id")};
}

Evidence read_evidence(ObjectReader in) {
  return {in.span(), in.texts("slots"), in.flag_if_present("again")};
}

Fact read_fact(ObjectReader in) {
  Fact fact;
  fact.relation = in.word("relation", relation);
  fact.subject = in.object("subject", read_subject);
  fact.block = in.object_or_null("block", read_block);
  fact.award = in.object_or_null("award", read_award);
  fact.rank = in.small_number_or_null("rank");
  fact.basis = in.word_or_null("basis", basis);
  fact.period = in.text_or_null("period");
  fact.period_kind = in.text_if_present("period_kind");
  fact.period_inferred = in.flag("period_inferred");
  fact.decision = in.object_or_null("decision", read_decision);
  fact.issuer = in.object_or_null("issuer", read_issuer);
  fact.status = in.word("status", status);
  fact.confidence = in.number("confidence");
  fact.rule = in.text("rule");
  fact.evidence = in.objects("evidence", read_evidence);
  return fact;
}

Citation read_citation(ObjectReader in) {
  return {in.text("relation"), in.text("number"), in.span()};
}
Problem read_problem(ObjectReader in) {
  return {in.text("code"), in.text("message")};
}

Record read_record(ObjectReader in) {
  Record record;
  record.id = in.text("id");
  record.source = in.object("source", read_source);
  record.kind = in.word("kind", document_kind);
  record.title = in.text_or_null("title");
  record.author = in.text_or_null("author");
  record.number = in.text_or_null("number");
  record.issuer = in.text_or_null("issuer");
  record.place = in.text_or_null("place");
  record.published = in.text_or_null("published");
  record.signer = in.text_if_present("signer");
  record.effective = in.text_if_present("effective");
  record.text = in.text("text");
  record.layout = in.objects("layout", read_layout);
  record.mentions = in.objects("mentions", read_mention);
  record.facts = in.objects("facts", read_fact);
  record.citations = in.objects("citations", read_citation);
  record.problems = in.objects("problems", read_problem);
  return record;
}

constexpr const char* record_hint = "records are what `sovang-index extract` prints, one a line";

}  // namespace

Result<Record> record_from_json(std::string_view text) {
  const json value = json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded()) return fail(ErrorCode::invalid_input, "the record is not valid JSON", record_hint);
  std::string problem;
  ObjectReader in(value, "", problem);
  in.literal("schema", "sovang.record/1");
  Record record = read_record(in);
  if (!problem.empty()) return fail(ErrorCode::invalid_input, problem, record_hint);
  return record;
}

}  // namespace sovang::model
