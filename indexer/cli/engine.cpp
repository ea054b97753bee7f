// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/engine.hpp"

#include "core/knowledge/cache.hpp"
#include "core/text/fold.hpp"
#include "indexer/cli/lineage.hpp"

namespace sovang::indexer {
namespace {

/// The sets of words by which relations are asked for; see relations.xml.
constexpr std::string_view question_sets = "ask-";

pipeline::KnowledgeStamp stamp_of(const knowledge::Knowledge& knowledge) {
  pipeline::KnowledgeStamp stamp;
  stamp.hash = knowledge.hash;
  for (const knowledge::Abbreviation& row : knowledge.abbreviations)
    stamp.abbreviations.emplace_back(text::fold_words(row.text), row.expansion);
  for (const knowledge::WordSet& set : knowledge.words) {
    if (!set.id.starts_with(question_sets)) continue;
    for (const std::string& phrase : set.words)
      stamp.question_words.emplace_back(set.id.substr(question_sets.size()), phrase);
  }
  for (const knowledge::Award& award : knowledge.awards) stamp.award_names.emplace_back(award.id, award.name);
  stamp.lineage = lineage_of(knowledge);
  return stamp;
}

}  // namespace

Result<Engine> Engine::load(const std::string& schemas) {
  const Result<std::filesystem::path> ours = knowledge::find_schemas();
  if (!ours) {
    // Exit status 2 is for questions without an answer; here a program lacks its data.
    return fail(ErrorCode::io, ours.error().message, ours.error().hint);
  }
  const Result<knowledge::Knowledge> knowledge = knowledge::load_cached(*ours, schemas, knowledge::cache_folder());
  if (!knowledge) return pass(knowledge);
  Result<extract::Extractor> extractor = extract::Extractor::make(*knowledge);
  if (!extractor) return pass(extractor);
  std::vector<std::string> rules;
  for (const knowledge::RelationRule& rule : knowledge->rules) rules.push_back(rule.id);
  return Engine(std::move(*extractor), stamp_of(*knowledge), std::move(rules));
}

pipeline::Enrich Engine::enrich() const {
  return [this](model::Record& record) { extractor_.extract(record); };
}

pipeline::Enrich Engine::explain(extract::ContextTrace& trace) const {
  return [this, &trace](model::Record& record) { trace = extractor_.explain(record); };
}

}  // namespace sovang::indexer
