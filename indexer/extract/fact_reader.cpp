// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/fact_reader.hpp"

#include <algorithm>
#include <span>

namespace sovang::extract {
namespace {

using model::Relation;
using model::Status;

constexpr std::uint32_t veto_reach = 8;  ///< items after a match in which a veto may begin

/// A flag that is given for leading a block, in the same sentence and for the same time, decides what the block's vote
/// only proposed.
void decide_flagged(const Analysis& a, std::vector<Draft>& drafts, std::size_t from) {
  const auto period = [&](const Draft& d) { return d.time ? a.times[*d.time].period : std::nullopt; };
  for (std::size_t i = from; i < drafts.size(); ++i) {
    Draft& led = drafts[i];
    if (led.rule->relation != Relation::led || led.basis != model::Basis::reported) continue;
    const bool flagged =
        std::any_of(drafts.begin() + static_cast<std::ptrdiff_t>(from), drafts.end(), [&](const Draft& d) {
          return d.rule->relation == Relation::received && d.status == Status::asserted && d.subject == led.subject &&
                 period(d) == period(led);
        });
    if (flagged) led.basis = model::Basis::decided;
  }
}

/// True where the passage has a cue of the pattern and names for all its slots.
bool worth_trying(const Pattern& pattern, const Surroundings& around) {
  if ((pattern.needs() & ~around.fillable()) != 0) return false;
  return std::any_of(pattern.cues().begin(), pattern.cues().end(), [&](WordId w) { return around.has(w); });
}

/// True where a veto matches inside the match or, in its clause, up to veto_reach items behind it.
bool vetoed(const std::vector<Pattern>& vetoes, const Surroundings& around, const Captures& c) {
  const auto end = std::min<std::size_t>(around.items().size(), c.last_item + veto_reach);
  return std::any_of(vetoes.begin(), vetoes.end(), [&](const Pattern& veto) {
    if (!worth_trying(veto, around)) return false;
    for (std::uint32_t at = c.first_item; at < end && !around.stops(at, c.last_item); ++at)
      if (veto.match(around.analysis(), around.names(), around.passage(), at)) return true;
    return false;
  });
}

}  // namespace

void FactReader::apply(const Rule& rule, const knowledge::RelationRule& data, const Surroundings& around,
                       const Drafting& drafting, std::span<const Passage> below, std::vector<Draft>& drafts) {
  for (const auto& pattern : rule.patterns) {
    if (!worth_trying(pattern, around)) continue;
    for (std::uint32_t at = 0; at < around.items().size();) {
      const auto captures = pattern.match(around.analysis(), around.names(), around.passage(), at);
      if (captures && !vetoed(rule.vetoes, around, *captures))
        data.list ? drafting.add_list(data, *captures, below, drafts) : drafting.add(data, *captures, drafts);
      at = captures ? std::max(captures->last_item, at + 1) : at + 1;
    }
  }
}

Result<FactReader> FactReader::make(Lexicon& lexicon) {
  FactReader reader;
  const auto intern = [&](std::string_view word) { return lexicon.vocabulary().intern(word); };
  const auto set = [&](std::string_view id) -> const std::vector<std::string>* {
    const auto* words = lexicon.knowledge().word_set(id);
    return words ? &words->words : nullptr;
  };
  const auto& rules = lexicon.knowledge().rules;
  for (std::uint32_t r = 0; r < rules.size(); ++r) {
    Rule rule{r, {}, {}};
    for (const auto& [sources, compiled] :
         {std::pair{&rules[r].patterns, &rule.patterns}, std::pair{&rules[r].vetoes, &rule.vetoes}}) {
      for (const auto& source : *sources) {
        auto pattern = Pattern::compile(source, intern, set);
        if (!pattern)
          return fail(ErrorCode::invalid_input, rules[r].file + ":" + std::to_string(rules[r].line) + ": rule " +
                                                    rules[r].id + ": " + pattern.error().message);
        compiled->push_back(std::move(*pattern));
      }
    }
    reader.rules_.push_back(std::move(rule));
  }
  return reader;
}

std::vector<Draft> FactReader::read(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names,
                                    const std::vector<Passage>& passages, const Context& context) const {
  std::vector<Draft> drafts;
  const std::span<const Passage> all(passages);
  for (std::size_t p = 0; p < all.size(); ++p) {
    const Surroundings around(lexicon, a, names, all[p]);
    const Drafting drafting(lexicon, around, context);
    const std::size_t before = drafts.size();
    for (const auto& rule : rules_)
      apply(rule, lexicon.knowledge().rules[rule.index], around, drafting, all.subspan(p + 1), drafts);
    decide_flagged(a, drafts, before);
  }
  return drafts;
}

}  // namespace sovang::extract
