// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/facts.hpp"

#include <algorithm>
#include <iterator>

#include "core/text/offsets.hpp"
#include "query/answers/merge.hpp"
#include "query/answers/succeeding.hpp"

namespace sovang::answers {
namespace {

Result<std::vector<archive::FactHit>> fitting(const decisions::DecidedReader& reader, const plan::FactPlan& plan) {
  auto hits = reader.facts(plan.pattern);
  if (hits) std::erase_if(*hits, [&](const archive::FactHit& hit) { return !plan.fits(hit.fact); });
  return hits;
}

std::string words(const model::Record& record, const model::Span& span) {
  const text::OffsetMap map(record.text);
  const std::size_t begin = map.byte(std::min(span.start, map.size()));
  return record.text.substr(begin, map.byte(std::min(span.end, map.size())) - begin);
}

}  // namespace

Answer answer_from(const std::vector<archive::FactHit>& hits, const plan::FactPlan& plan, Gaps gaps,
                   const decisions::Decisions& decisions) {
  Answer answer;
  answer.rows = merge(hits);
  mark_conflicts(answer.rows, decisions);
  const int first = plan.pattern.first_year;
  const int last = plan.pattern.last_year;
  if (gaps == Gaps::found_years || (gaps == Gaps::asked_years && (first != 0 || last != 0)))
    answer.gaps = years_without_leader(answer.rows, first, last);
  return answer;
}

Result<Answer> answer_facts(const decisions::DecidedReader& reader, const plan::FactPlan& plan, Gaps gaps) {
  const auto hits = fitting(reader, plan);
  if (!hits) return pass(hits);
  Answer answer = answer_from(*hits, plan, gaps, reader.decisions());
  answer.incomplete = reader.archive().incomplete();
  return answer;
}

Result<Answer> answer_timeline(const decisions::DecidedReader& reader, const std::vector<plan::FactPlan>& plans,
                               bool predecessors) {
  auto stored = reader.archive().lineage();
  if (!stored) return pass(stored);
  const plan::Lineage lineage(std::move(*stored));
  Succeeding succeeding(lineage, reader.decisions(), predecessors);
  std::vector<archive::FactHit> all;
  for (plan::FactPlan plan : plans) {
    succeeding.extend(plan.pattern.units);
    auto hits = fitting(reader, plan);
    if (!hits) return pass(hits);
    std::ranges::move(*hits, std::back_inserter(all));
  }
  const auto names = reader.names(model::MentionType::unit);
  if (!names) return pass(names);
  Answer answer = answer_from(all, plan::FactPlan{}, Gaps::none, reader.decisions());
  succeeding.tell(*names, plans, answer);
  answer.incomplete = reader.archive().incomplete();
  return answer;
}

std::vector<Row> rows_of(const model::Record& record, archive::Authority authority) {
  const archive::DocumentHead head{record.id,        record.source.path, record.title,
                                   record.published, record.kind,        authority};
  std::vector<archive::FactHit> hits;
  for (const model::Fact& fact : record.facts) {
    archive::FactHit& hit = hits.emplace_back(archive::FactHit{head, fact, {}});
    for (const model::Evidence& evidence : fact.evidence) hit.sentences.push_back(words(record, evidence.span));
  }
  return merge(hits);
}

}  // namespace sovang::answers
