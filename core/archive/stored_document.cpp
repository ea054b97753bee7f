// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/stored_document.hpp"

#include <algorithm>

#include "core/base/packing.hpp"
#include "core/text/offsets.hpp"

namespace sovang::archive {
namespace {

constexpr std::uint8_t format = 3;
constexpr char part_format = 2;

// Each function below serves both directions: Io is Packer and T const, or Io is Unpacker and T is not.

constexpr auto pack_span = [](auto& io, auto& span) {
  io.number(span.start);
  io.number(span.end);
};

constexpr auto pack_subject = [](auto& io, auto& subject) {
  io.word(subject.type, model::MentionType::place);
  io.text(subject.text);
  io.text(subject.name);
  io.text(subject.id);
  io.texts(subject.maybe);
};

/// A block or an issuer.
constexpr auto pack_named = [](auto& io, auto& named) {
  io.text(named.text);
  io.text(named.id);
};

constexpr auto pack_award = [](auto& io, auto& award) {
  io.text(award.text);
  io.text(award.id);
  io.number(award.grade);
  io.word(award.level, model::AwardLevel::unit);
};

constexpr auto pack_decision = [](auto& io, auto& decision) {
  io.text(decision.number);
  io.text(decision.date);
  io.text(decision.issuer);
  io.text(decision.id);
};

constexpr auto pack_evidence = [](auto& io, auto& evidence) {
  pack_span(io, evidence.span);
  io.texts(evidence.slots);
  io.flag(evidence.again);
};

constexpr auto pack_fact = [](auto& io, auto& fact) {
  io.word(fact.relation, model::Relation::received);
  pack_subject(io, fact.subject);
  io.optional(fact.block, pack_named);
  io.optional(fact.award, pack_award);
  io.number(fact.rank);
  io.word(fact.basis, model::Basis::reported);
  io.text(fact.period);
  io.text(fact.period_kind);
  io.flag(fact.period_inferred);
  io.optional(fact.decision, pack_decision);
  io.optional(fact.issuer, pack_named);
  io.word(fact.status, model::Status::denied);
  io.real(fact.confidence);
  io.text(fact.rule);
  io.list(fact.evidence, pack_evidence);
};

constexpr auto pack_head = [](auto& io, auto& head) {
  io.text(head.id);
  io.text(head.path);
  io.text(head.title);
  io.text(head.published);
  io.word(head.kind, model::DocumentKind::other);
  io.word(head.authority, Authority::mirror);
};

constexpr auto pack_part = [](auto& io, auto& part) {
  pack_head(io, part.head);
  io.text(part.label);
  pack_span(io, part.span);
};

constexpr auto pack_small = [](auto& io, auto& small) {
  pack_head(io, small.head);
  io.list(small.facts, pack_fact);
  io.list(small.sentences, [](auto& inner, auto& sentences) { inner.texts(sentences); });
};

constexpr auto pack_layout = [](auto& io, auto& layout) {
  io.word(layout.kind, model::LayoutKind::signature);
  pack_span(io, layout.span);
  io.text(layout.label);
};

constexpr auto pack_mention = [](auto& io, auto& mention) {
  io.word(mention.type, model::MentionType::place);
  pack_span(io, mention.span);
  io.text(mention.text);
  io.text(mention.id);
  io.texts(mention.maybe);
};

constexpr auto pack_citation = [](auto& io, auto& citation) {
  io.text(citation.relation);
  io.text(citation.number);
  pack_span(io, citation.span);
};

constexpr auto pack_problem = [](auto& io, auto& problem) {
  io.text(problem.code);
  io.text(problem.message);
};

/// What of a record the small part does not have. The URL is its first, so that it is read with the small part too.
constexpr auto pack_rest = [](auto& io, auto& record) {
  io.text(record.source.url);
  io.text(record.source.media_type);
  io.text(record.source.charset);
  io.text(record.author);
  io.text(record.number);
  io.text(record.issuer);
  io.text(record.place);
  io.text(record.signer);
  io.text(record.effective);
  io.text(record.text);
  io.list(record.layout, pack_layout);
  io.list(record.mentions, pack_mention);
  io.list(record.citations, pack_citation);
  io.list(record.problems, pack_problem);
};

std::vector<std::string> cut_sentences(const model::Fact& fact, std::string_view text, const text::OffsetMap& offsets) {
  std::vector<std::string> sentences;
  for (const model::Evidence& evidence : fact.evidence) {
    const std::size_t begin = offsets.byte(std::min(evidence.span.start, offsets.size()));
    const std::size_t end = offsets.byte(std::min(evidence.span.end, offsets.size()));
    sentences.emplace_back(begin < end ? text.substr(begin, end - begin) : std::string_view{});
  }
  return sentences;
}

SmallPart small_part(const model::Record& record, Authority authority) {
  SmallPart small;
  small.head = head_of(record, authority);
  small.facts = record.facts;
  if (record.facts.empty()) return small;
  const text::OffsetMap offsets(record.text);
  for (const model::Fact& fact : record.facts) small.sentences.push_back(cut_sentences(fact, record.text, offsets));
  return small;
}

/// The two parts, or empty views where the frame is damaged.
struct Frame {
  std::string_view small, rest;
  bool ok = false;
};

Frame open_frame(std::string_view data) {
  if (data.empty() || static_cast<std::uint8_t>(data.front()) != format) return {};
  Unpacker io(data.substr(1));
  std::uint64_t length = 0;
  io.number(length);
  const std::string_view small = io.part(length);
  if (!io.ok()) return {};
  return {small, data.substr(static_cast<std::size_t>(small.data() + small.size() - data.data())), true};
}

auto damaged() {
  return fail(ErrorCode::corrupt, "a stored document is damaged", "build the archive again from its sources");
}

bool consistent(const SmallPart& small) {
  return std::equal(small.facts.begin(), small.facts.end(), small.sentences.begin(), small.sentences.end(),
                    [](const model::Fact& fact, const std::vector<std::string>& sentences) {
                      return fact.evidence.size() == sentences.size();
                    });
}

}  // namespace

DocumentHead head_of(const model::Record& record, Authority authority) {
  return {record.id, record.source.path, record.title, record.published, record.kind, authority};
}

std::string store_part(const StoredPart& part) {
  Packer io;
  pack_part(io, part);
  return part_format + io.bytes();
}

Result<StoredPart> load_part(std::string_view data) {
  if (data.empty() || data.front() != part_format) return damaged();
  Unpacker io(data.substr(1));
  StoredPart part;
  pack_part(io, part);
  if (!io.finished()) return damaged();
  return part;
}

std::string store_document(const model::Record& record, Authority authority) {
  const SmallPart part = small_part(record, authority);
  Packer small;
  pack_small(small, part);
  Packer length;
  length.number(small.bytes().size());
  Packer rest;
  pack_rest(rest, record);
  return std::string(1, static_cast<char>(format)) + length.bytes() + small.bytes() + rest.bytes();
}

Result<SmallPart> load_small_part(std::string_view data) {
  const Frame frame = open_frame(data);
  Unpacker io(frame.small);
  SmallPart small;
  pack_small(io, small);
  Unpacker rest(frame.rest);
  rest.text(small.head.url);
  if (!frame.ok || !io.finished() || !rest.ok() || !consistent(small)) return damaged();
  return small;
}

Result<model::Record> load_record(std::string_view data) {
  Result<SmallPart> small = load_small_part(data);
  if (!small) return pass(small);
  Unpacker io(open_frame(data).rest);
  model::Record record;
  pack_rest(io, record);
  if (!io.finished()) return damaged();
  record.id = std::move(small->head.id);
  record.source.path = std::move(small->head.path);
  record.title = std::move(small->head.title);
  record.published = std::move(small->head.published);
  record.kind = small->head.kind;
  record.facts = std::move(small->facts);
  return record;
}

}  // namespace sovang::archive
