// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/image.hpp"

#include "core/base/hash.hpp"
#include "core/base/packing.hpp"

namespace sovang::knowledge {
namespace {

/// Hash of the code of this room, by CMake: whoever changes a struct or a loader need not think of old images.
constexpr std::string_view code = SOVANG_KNOWLEDGE_CODE;

constexpr std::size_t checksum_size = 32;

// Each function below serves both directions: Io is Packer and T const, or Io is Unpacker and T is not.

constexpr auto pack_where = [](auto& io, auto& item) {
  io.text(item.file);
  io.number(item.line);
};

constexpr auto pack_level = [](auto& io, auto& level) { io.word(level, PlaceLevel::hamlet); };

constexpr auto pack_place = [](auto& io, auto& place) {
  io.text(place.id);
  io.text(place.name);
  io.text(place.type);
  pack_level(io, place.level);
  io.text(place.parent);
  io.text(place.from);
  io.text(place.until);
  io.texts(place.aliases);
  io.texts(place.successors);
  pack_where(io, place);
};

constexpr auto pack_reorganisation = [](auto& io, auto& event) {
  io.text(event.id);
  io.word(event.change, Change::abolish);
  io.texts(event.from);
  io.texts(event.to);
  io.text(event.decided);
  io.text(event.effective);
  io.text(event.basis);
  io.flag(event.certain);
  io.text(event.level);
  pack_where(io, event);
};

constexpr auto pack_act = [](auto& io, auto& act) {
  io.text(act.id);
  io.text(act.level);
  io.text(act.on);
  io.text(act.basis);
  pack_where(io, act);
};

constexpr auto pack_point = [](auto& io, auto& point) {
  io.real(point.said);
  io.real(point.right);
  pack_where(io, point);
};

constexpr auto pack_expected = [](auto& io, auto& fact) {
  io.text(fact.relation);
  io.text(fact.subject);
  io.text(fact.block);
  io.text(fact.award);
  io.text(fact.period);
  io.text(fact.status);
  io.text(fact.basis);
  io.text(fact.rank);
};

constexpr auto pack_example = [](auto& io, auto& example) {
  io.text(example.text);
  io.list(example.facts, pack_expected);
  io.number(example.line);
};

constexpr auto pack_head = [](auto& io, auto& head) {
  io.text(head.id);
  io.text(head.name);
  io.texts(head.forms);
  io.text(head.unit_class);
  io.word(head.sector, Need::required);
  io.word(head.place, Need::required);
  io.list(head.levels, pack_level);
  io.text(head.national_from);
  io.text(head.areas_from);
  io.texts(head.local);
  io.flag(head.lower_case);
  io.flag(head.territory);
  io.flag(head.proper_name);
  io.texts(head.optional_words);
  io.list(head.examples, pack_example);
  io.list(head.counter_examples, pack_example);
  pack_where(io, head);
};

constexpr auto pack_sector = [](auto& io, auto& sector) {
  io.text(sector.id);
  io.text(sector.name);
  io.texts(sector.forms);
  pack_where(io, sector);
};

constexpr auto pack_award = [](auto& io, auto& award) {
  io.text(award.id);
  io.text(award.name);
  io.texts(award.forms);
  io.flag(award.graded);
  io.word(award.level, model::AwardLevel::unit);
  io.text(award.issuer);
  io.flag(award.for_unit);
  io.flag(award.for_person);
  io.text(award.kind);
  io.text(award.from);
  io.text(award.until);
  io.list(award.examples, pack_example);
  io.list(award.counter_examples, pack_example);
  pack_where(io, award);
};

constexpr auto pack_abbreviation = [](auto& io, auto& abbreviation) {
  io.text(abbreviation.text);
  io.text(abbreviation.expansion);
  pack_where(io, abbreviation);
};

constexpr auto pack_type = [](auto& io, auto& type) {
  io.text(type.id);
  io.text(type.name);
  io.texts(type.codes);
  io.word(type.kind, model::DocumentKind::other);
  io.word(type.normative, Normative::always);
  pack_where(io, type);
};

constexpr auto pack_issuer = [](auto& io, auto& issuer) {
  io.text(issuer.code);
  io.text(issuer.name);
  io.text(issuer.head);
  pack_where(io, issuer);
};

constexpr auto pack_number = [](auto& io, auto& number) {
  io.text(number.id);
  io.text(number.form);
  io.texts(number.examples);
  io.texts(number.counter_examples);
  pack_where(io, number);
};

constexpr auto pack_words = [](auto& io, auto& set) {
  io.text(set.id);
  io.texts(set.words);
  pack_where(io, set);
};

constexpr auto pack_rule = [](auto& io, auto& rule) {
  io.text(rule.id);
  io.word(rule.relation, model::Relation::received);
  io.word(rule.basis, model::Basis::reported);
  io.word(rule.status, model::Status::denied);
  io.real(rule.confidence);
  io.number(rule.rank);
  io.word(rule.term, Term::incoming);
  io.flag(rule.list);
  io.flag(rule.host);
  io.texts(rule.patterns);
  io.texts(rule.vetoes);
  io.list(rule.examples, pack_example);
  io.list(rule.counter_examples, pack_example);
  pack_where(io, rule);
};

constexpr auto pack_knowledge = [](auto& io, auto& knowledge) {
  io.list(knowledge.places, pack_place);
  io.list(knowledge.communes, pack_place);
  io.list(knowledge.reorganisations, pack_reorganisation);
  io.list(knowledge.place_acts, pack_act);
  io.list(knowledge.heads, pack_head);
  io.list(knowledge.sectors, pack_sector);
  io.list(knowledge.awards, pack_award);
  io.list(knowledge.abbreviations, pack_abbreviation);
  io.list(knowledge.document_types, pack_type);
  io.list(knowledge.issuers, pack_issuer);
  io.list(knowledge.number_forms, pack_number);
  io.list(knowledge.words, pack_words);
  io.list(knowledge.rules, pack_rule);
  io.list(knowledge.calibration, pack_point);
  io.text(knowledge.hash);
};

}  // namespace

std::string to_image(const Knowledge& knowledge, std::string_view key) {
  Packer io;
  io.text(code);
  io.text(key);
  pack_knowledge(io, knowledge);
  return hash128(io.bytes()) + io.bytes();
}

std::optional<Knowledge> from_image(std::string_view bytes, std::string_view key) {
  if (bytes.size() < checksum_size) return std::nullopt;
  const std::string_view body = bytes.substr(checksum_size);
  if (hash128(body) != bytes.substr(0, checksum_size)) return std::nullopt;
  Unpacker io(body);
  std::string made_by;
  std::string made_of;
  io.text(made_by);
  io.text(made_of);
  if (made_by != code || made_of != key) return std::nullopt;
  std::optional<Knowledge> knowledge(std::in_place);
  pack_knowledge(io, *knowledge);
  if (!io.finished()) return std::nullopt;
  return knowledge;
}

}  // namespace sovang::knowledge
