// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/fact_writer.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

using model::AwardLevel;
using model::Fact;
using model::Status;

/// Of two readings of one honour in one document the more careful one stands.
int caution(Status status) {
  switch (status) {
    case Status::revoked:
      return 5;
    case Status::denied:
      return 4;
    case Status::planned:
      return 3;
    case Status::nominated:
      return 2;
    case Status::restored:
      return 1;
    default:
      return 0;
  }
}

std::string subject_key(const Fact& f) {
  return f.subject.id.empty() ? text::fold_words(f.subject.text) : f.subject.id;
}

std::string block_key(const Fact& f) {
  if (!f.block) return {};
  return f.block->id.empty() ? text::fold_words(f.block->text) : f.block->id;
}

/// True where `read` tells once more what `known` says. Two rules that read one sentence tell one fact, even where the
/// second has to infer another period; an award told without its year, or only with the day of a ceremony, is the one
/// of that name that has it.
bool same_honour(const Fact& known, const Fact& read) {
  const auto award = [](const Fact& f) {
    if (!f.award) return std::string();
    const bool named = f.award->text.find("“") != std::string::npos;  // Kỷ niệm chương “Vì sự nghiệp …”: one of many
    return f.award->id + char('0' + f.award->grade) + (named ? text::fold_words(f.award->text) : std::string());
  };
  const bool one_sentence = read.period_inferred && known.evidence.front().span == read.evidence.front().span;
  const bool undated = known.relation == model::Relation::received &&
                       (known.period.empty() || read.period.empty() || known.period_inferred != read.period_inferred);
  const bool other_giver = known.issuer && read.issuer && !known.issuer->id.empty() && !read.issuer->id.empty() &&
                           known.issuer->id != read.issuer->id;  // two certificates of one year
  return known.relation == read.relation && known.rank == read.rank && !other_giver &&
         (known.period == read.period || one_sentence || undated) && subject_key(known) == subject_key(read) &&
         block_key(known) == block_key(read) && award(known) == award(read);
}

/// Takes over what the second telling adds, and where it stands.
void merge(Fact& known, const Fact& read) {
  if (caution(read.status) > caution(known.status)) known.status = read.status;
  if (known.basis == model::Basis::reported && read.basis != model::Basis::none) known.basis = read.basis;
  const bool told = !read.period.empty() && !read.period_inferred;
  if (known.period.empty() || (known.period_inferred && told)) {
    known.period = read.period;
    known.period_kind = read.period_kind;
    known.period_inferred = read.period_inferred;
    for (const auto& entry : read.evidence)  // the year's own proof comes along
      if (std::find(entry.slots.begin(), entry.slots.end(), "period") != entry.slots.end())
        known.evidence.push_back({entry.span, {"period"}, false});
  }
  const auto take_proofs = [&](const std::string& slot) {
    for (const auto& entry : read.evidence)
      if (std::find(entry.slots.begin(), entry.slots.end(), slot) != entry.slots.end())
        known.evidence.push_back({entry.span, {slot}, false});
  };
  if (!known.decision && read.decision) {
    known.decision = read.decision;
    take_proofs("decision");
  }
  if (!known.issuer && read.issuer) {
    known.issuer = read.issuer;
    take_proofs("issuer");
  }
  model::Evidence again = read.evidence.front();
  again.again = true;
  const bool seen =
      std::any_of(known.evidence.begin(), known.evidence.end(), [&](const auto& e) { return e.span == again.span; });
  if (!seen) known.evidence.push_back(std::move(again));
}

AwardLevel level_of(const knowledge::Award& award, const knowledge::UnitHead* issuer, knowledge::PlaceLevel level) {
  if (award.level != AwardLevel::none || !issuer) return award.level;
  if (issuer->id == "chinh-phu" || issuer->id == "thu-tuong-chinh-phu" || issuer->id == "chu-tich-nuoc")
    return AwardLevel::state;
  if (issuer->levels.empty()) return AwardLevel::none;
  switch (level) {
    case knowledge::PlaceLevel::country:
      return AwardLevel::ministry;
    case knowledge::PlaceLevel::province:
      return AwardLevel::province;
    default:
      return AwardLevel::unit;
  }
}

model::Evidence entry(model::Span span, std::vector<std::string> slots) {
  return {span, std::move(slots), false};
}

}  // namespace

model::Span FactWriter::span(std::uint32_t first_token, std::uint32_t last_token) const {
  return {offsets_.code_points(a_.tokens[first_token].begin), offsets_.code_points(a_.tokens[last_token - 1].end)};
}

model::Span FactWriter::sentence_span(std::uint32_t sentence) const {
  return {offsets_.code_points(a_.sentences[sentence].begin), offsets_.code_points(a_.sentences[sentence].end)};
}

std::uint32_t FactWriter::sentence_at(std::uint32_t token) const {
  const auto it = std::upper_bound(a_.sentences.begin(), a_.sentences.end(), token,
                                   [](std::uint32_t t, const text::Sentence& s) { return t < s.last; });
  return static_cast<std::uint32_t>(std::min<std::ptrdiff_t>(it - a_.sentences.begin(), std::ssize(a_.sentences) - 1));
}

void FactWriter::write_mentions(model::Record& record) const {
  record.mentions.reserve(names_.size() + a_.times.size());
  for (const auto& name : names_) {
    model::Mention mention{name.type, span(name.first, name.last), text_of(name), {}, {}};
    Identity identity;
    if (const auto* unit = name.unit()) {
      if (unit->told_before) continue;
      identity = identities_.unit(*unit);
    }
    if (const auto* block = name.block()) {
      if (block->refers_back()) continue;
      identity = identities_.block(*block);
    }
    if (const auto* place = name.place()) {
      if (place->name.empty()) continue;
      identity = identities_.place(*place);
    }
    if (const auto* award = name.award()) identity.id = lexicon_.knowledge().awards[award->award].id;
    if (const auto* number = name.number()) identity.id = number->number;
    mention.id = identity.id;
    mention.maybe = identity.maybe;
    record.mentions.push_back(std::move(mention));
  }
  const auto named = std::ssize(record.mentions);
  for (const auto& t : a_.times)
    if (t.period)
      record.mentions.push_back({model::MentionType::period,
                                 span(t.first, t.last),
                                 std::string(a_.range(t.first, t.last)),
                                 t.period->edtf(),
                                 {}});
  std::inplace_merge(record.mentions.begin(), record.mentions.begin() + named, record.mentions.end(),
                     [](const auto& x, const auto& y) { return x.span < y.span; });
}

model::Subject FactWriter::subject(const Name& name) const {
  model::Subject subject;
  subject.type = name.type == model::MentionType::person ? name.type : model::MentionType::unit;
  subject.text = text_of(name);
  Identity identity;
  if (const auto* unit = name.unit()) identity = identities_.unit(*unit);
  if (const auto* place = name.place()) identity = identities_.territory(*place);
  subject.name = identity.full.empty() ? subject.text : identity.full;
  subject.id = identity.id;
  subject.maybe = identity.maybe;
  return subject;
}

model::AwardRef FactWriter::award(const Draft& draft) const {
  const Name& name = names_[draft.award];
  const int grade = draft.grade;
  const AwardName& parsed = *name.award();
  const auto& known = lexicon_.knowledge().awards[parsed.award];
  const UnitName* unit = !parsed.issuer_unit.empty() ? &parsed.issuer_unit.front()
                         : draft.issuer != no_name   ? names_[draft.issuer].unit()
                                                     : nullptr;
  const auto* issuer = unit ? &lexicon_.knowledge().heads[unit->head] : nullptr;
  const auto level = unit ? identities_.level(*unit) : knowledge::PlaceLevel::country;
  std::string text = parsed.in_full.empty() ? text_of(name) : parsed.in_full;
  if (!parsed.more_grades.empty()) text = of_grade(name, grade);
  return {std::move(text), known.id, grade, level_of(known, issuer, level)};
}

/// "Huân chương Lao động hạng Nhất, Nhì, Ba" of the second grade is "Huân chương Lao động hạng Nhì".
std::string FactWriter::of_grade(const Name& name, int grade) const {
  static constexpr std::array<std::string_view, 3> words{"Nhất", "Nhì", "Ba"};
  std::uint32_t grades = name.first + 1;
  while (grades < name.last && !a_.says(grades, "hạng")) ++grades;
  if (grades == name.last || grade < 1 || grade > 3) return text_of(name);
  return std::string(a_.range(name.first, grades + 1)).append(" ").append(words[static_cast<std::size_t>(grade) - 1]);
}

void FactWriter::set_period(const Draft& draft, Fact& fact) const {
  if (!draft.time) return;
  const auto& expression = a_.times[*draft.time];
  if (!expression.period) return;
  time::Period period = *expression.period;
  // Offices of blocks are held by the year, and honours are told by the year in which they were conferred.
  if (period.from && period.from->month != 0) period = time::Period::years(period.from->year, period.from->year);
  if (draft.years_later != 0) {
    if (period.from) period.from->year += draft.years_later;
    if (period.to) period.to->year += draft.years_later;
  }
  fact.period = period.edtf();
  fact.period_inferred = draft.period_inferred;
  if (expression.kind == time::ExpressionKind::school_year) fact.period_kind = "school_year";
}

void FactWriter::set_conferral(const Draft& draft, Fact& fact) const {
  const auto issuer_of = [&](const UnitName& unit, std::string text) {
    fact.issuer = model::IssuerRef{std::move(text), identities_.unit(unit).id};
  };
  if (draft.award != no_name) {
    const AwardName& award = *names_[draft.award].award();
    const auto& known = lexicon_.knowledge().awards[award.award];
    if (!award.issuer_unit.empty())
      issuer_of(award.issuer_unit.front(), award.issuer);
    else if (!known.issuer.empty())
      fact.issuer = model::IssuerRef{known.issuer, {}};
  }
  if (!fact.issuer && draft.issuer != no_name) issuer_of(*names_[draft.issuer].unit(), text_of(names_[draft.issuer]));
  if (draft.decision != no_name)
    fact.decision = model::DecisionRef{names_[draft.decision].number()->number, {}, {}, {}};
}

Fact FactWriter::fact(const Draft& draft) const {
  Fact fact;
  fact.relation = draft.rule->relation;
  fact.status = draft.status;
  fact.basis = draft.basis;
  fact.rank = draft.rule->relation == model::Relation::led ? 1 : draft.rank > 0 ? draft.rank : draft.rule->rank;
  fact.rule = draft.rule->id;
  fact.subject = subject(names_[draft.subject]);
  if (draft.block != no_name)
    fact.block = model::BlockRef{text_of(names_[draft.block]), identities_.block(*names_[draft.block].block()).id};
  if (draft.award != no_name) fact.award = award(draft);
  set_period(draft, fact);
  set_conferral(draft, fact);
  fact.evidence = evidence(draft);
  const bool unsettled = fact.subject.id.empty() || (fact.block && fact.block->id.empty());
  fact.confidence = draft.rule->confidence * (fact.period_inferred ? 0.9 : 1.0) * (unsettled ? 0.9 : 1.0);
  return fact;
}

std::vector<model::Evidence> FactWriter::evidence(const Draft& draft) const {
  std::vector<model::Evidence> entries{entry(sentence_span(draft.sentence), {"relation"})};
  const auto add = [&](const std::string& slot, std::uint32_t token) {
    const model::Span where = sentence_span(sentence_at(token));
    const auto known = std::find_if(entries.begin(), entries.end(), [&](const auto& e) { return e.span == where; });
    if (known == entries.end())
      entries.push_back(entry(where, {slot}));
    else
      known->slots.push_back(slot);
  };
  // Its word is one of the relation's; that who led was first needs no word of its own.
  if (draft.rule->relation == model::Relation::ranked) entries.front().slots.emplace_back("rank");
  add("subject", names_[draft.subject].first);
  if (draft.block != no_name) add("block", names_[draft.block].first);
  if (draft.award != no_name) add("award", names_[draft.award].first);
  if (draft.time) add("period", a_.times[*draft.time].first);
  if (draft.decision != no_name) add("decision", names_[draft.decision].first);
  const bool in_award = draft.award != no_name && !names_[draft.award].award()->issuer_unit.empty();
  if (in_award)
    add("issuer", names_[draft.award].first);  // "Bằng khen của Bộ trưởng Bộ Y tế"
  else if (draft.issuer != no_name)
    add("issuer", names_[draft.issuer].first);
  return entries;
}

/// Where a person holds a post, as far as the text says it: two of one name in two offices are two.
std::string FactWriter::post_of(const Name& name) const {
  const auto* person = name.person();
  if (!person || person->unit == no_name || !names_[person->unit].unit()) return {};
  const std::string id = identities_.unit(*names_[person->unit].unit()).id;
  return id.empty() ? text::fold_words(text_of(names_[person->unit])) : id;
}

void FactWriter::write_facts(const std::vector<Draft>& drafts, model::Record& record) const {
  std::unordered_map<std::string, std::vector<std::size_t>> told;  // by subject: a long list stays cheap
  std::vector<std::string> posts;                                  // of each fact's subject
  for (const auto& draft : drafts) {
    Fact read = fact(draft);
    auto& same_subject = told[subject_key(read)];
    const std::string post = post_of(names_[draft.subject]);
    const auto known = std::find_if(same_subject.begin(), same_subject.end(), [&](std::size_t f) {
      const bool other_person = !post.empty() && !posts[f].empty() && post != posts[f];
      return !other_person && same_honour(record.facts[f], read);
    });
    if (known != same_subject.end()) {
      merge(record.facts[*known], read);
      continue;
    }
    same_subject.push_back(record.facts.size());
    posts.push_back(post);
    record.facts.push_back(std::move(read));
  }
}

}  // namespace sovang::extract
