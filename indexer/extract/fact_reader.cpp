// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/fact_reader.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "indexer/extract/name_list.hpp"
#include "indexer/extract/respective.hpp"

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

/// "bàn giao nhiệm vụ Cụm trưởng năm 2015 cho A; Cụm phó là B": an office told without its time is of the time of the
/// office told before it, in the same sentence or the one before.
void share_time_of_office(std::vector<Draft>& drafts) {
  const auto office = [](const Draft& d) {
    return d.rule->relation == Relation::chairs || d.rule->relation == Relation::deputy_chairs;
  };
  const auto tells_time = [](const Draft& told, const Draft& open) {
    const bool incoming = told.rule->term == knowledge::Term::incoming && told.years_later > open.years_later;
    return told.time && (told.time_in_clause || (incoming && told.sentence == open.sentence));
  };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& open = drafts[i];
    if (!office(open) || open.time_in_clause || open.rule->term == knowledge::Term::incumbent) continue;
    for (std::size_t k = 0; k < drafts.size(); ++k) {
      const Draft& told = drafts[k];
      if (k == i || !office(told) || !tells_time(told, open) || told.block != open.block ||
          told.sentence > open.sentence || told.sentence + 1 < open.sentence)
        continue;
      open.time = told.time;
      open.years_later = told.years_later;
      open.period_inferred = true;
      open.time_in_clause = told.time_in_clause;
      break;
    }
  }
}

/// "gồm: A – Cụm trưởng, … B giữ vai trò Cụm trưởng năm 2024": of two who hold one office the one whose year is told
/// holds it in that year, and the other in none that we know.
void part_terms(const Analysis& a, const std::vector<Name>& names, std::vector<Draft>& drafts) {
  const auto office = [](const Draft& d) {
    return d.rule->relation == Relation::chairs || d.rule->relation == Relation::deputy_chairs;
  };
  const auto same_block = [&](std::uint32_t x, std::uint32_t y) {
    const BlockName& one = *names[x].block();
    const BlockName& other = *names[y].block();
    return one.kind == other.kind && one.number == other.number &&
           (!one.number.empty() || one.description == other.description);
  };
  const auto text_of = [&](std::uint32_t name) { return a.range(names[name].first, names[name].last); };
  const auto year = [&](const Draft& d) {
    return d.time && a.times[*d.time].period ? a.times[*d.time].period->first_year() + d.years_later : 0;
  };
  for (Draft& open : drafts) {
    if (!office(open) || open.time_in_clause || !open.time) continue;
    const bool other = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& told) {
      using knowledge::Term;
      const bool surer =
          told.time_in_clause || (open.rule->term == Term::incumbent && told.rule->term != open.rule->term);
      return told.rule->relation == open.rule->relation && surer && same_block(told.block, open.block) &&
             text_of(told.subject) != text_of(open.subject) && year(told) == year(open);
    });
    if (other) open.time.reset();
  }
}

/// "Khối trưởng, Khối phó năm 2025 là A và B": who chairs a block is not its deputy too.
void part_offices(std::vector<Draft>& drafts) {
  std::vector<Draft> chairs;
  std::copy_if(drafts.begin(), drafts.end(), std::back_inserter(chairs),
               [](const Draft& d) { return d.rule->relation == Relation::chairs; });
  std::erase_if(drafts, [&](const Draft& deputy) {
    return deputy.rule->relation == Relation::deputy_chairs &&
           std::any_of(chairs.begin(), chairs.end(), [&](const Draft& chair) {
             return chair.subject == deputy.subject && chair.sentence == deputy.sentence && chair.block == deputy.block;
           });
  });
}

/// True where the passage has a cue of the veto and names for all its slots.
bool worth_trying(const Pattern& pattern, const Surroundings& around) {
  if ((pattern.needs() & ~around.fillable()) != 0) return false;
  const auto& cues = pattern.cues();
  return cues.empty() || std::any_of(cues.begin(), cues.end(), [&](WordId w) { return around.has(w); });
}

/// "Công ty A, đó là ông B, vừa được …": a person between a unit and its verb, to whom the same phrasing fits.
Captures nearer_person(const Pattern& pattern, const Surroundings& around, Captures c) {
  const auto& names = around.names();
  const auto& subject = c[Slot::subject];
  if (subject.size() != 1 || !names[subject.front()].unit()) return c;
  const auto& items = around.items();
  for (std::uint32_t at = c.last_item; at-- > c.first_item + 1;) {
    const bool person = items[at].kind == ItemKind::name && names[items[at].index].person() &&
                        items[at - 1].kind == ItemKind::word &&
                        form_of_address(around.analysis().key(items[at - 1].first));
    if (!person) continue;
    auto nearer = pattern.match(around.analysis(), names, around.passage(), at);
    if (nearer && nearer->last_item == c.last_item && (*nearer)[Slot::subject] == std::vector{items[at].index})
      return std::move(*nearer);
  }
  return c;
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

/// The patterns that are worth trying on a passage: those of which a cue stands in it, with names for all their slots
/// and with every other word that they require.
/// What is tried grows with what a passage says, not with the number of rules.
class FactReader::Candidates {
 public:
  explicit Candidates(const FactReader& reader)
      : reader_(reader), seen_(reader.entries_.size()), said_(reader.by_cue_.size()) {}

  /// Entries in the order of the rules.
  const std::vector<std::uint32_t>& of(const Passage& passage) {
    found_.clear();
    if (std::none_of(reader_.all_needs_.begin(), reader_.all_needs_.end(),
                     [&](Slots needs) { return (needs & ~passage.fillable) == 0; }))
      return found_;  // most passages: nothing in them can be told of anybody
    ++passage_;
    for (const auto& [needs, entry] : reader_.without_cue_)
      if ((needs & ~passage.fillable) == 0) found_.push_back(entry);
    for (const Item& item : passage.items)
      if (item.word < said_.size()) said_[item.word] = passage_;
    for (const Item& item : passage.items) {
      if (item.word >= reader_.by_cue_.size()) continue;
      for (const auto& [needs, entry] : reader_.by_cue_[item.word]) {
        if ((needs & ~passage.fillable) != 0 || seen_[entry] == passage_) continue;
        seen_[entry] = passage_;
        if (has_words_for(entry)) found_.push_back(entry);
      }
    }
    std::sort(found_.begin(), found_.end());
    return found_;
  }

 private:
  [[nodiscard]] bool has_words_for(std::uint32_t entry) const {
    const auto& [rule, pattern] = reader_.entries_[entry];
    const auto& required = reader_.rules_[rule].patterns[pattern].required();
    return std::all_of(required.begin(), required.end(), [&](const std::vector<WordId>& words) {
      return std::any_of(words.begin(), words.end(), [&](WordId w) { return said_[w] == passage_; });
    });
  }

  const FactReader& reader_;
  std::vector<std::uint32_t> seen_;  ///< by entry: the last passage in which its cue was found
  std::vector<std::uint32_t> said_;  ///< by WordId: the last passage in which it stands
  std::vector<std::uint32_t> found_;
  std::uint32_t passage_ = 0;
};

void FactReader::apply(const Entry& entry, const knowledge::RelationRule& data, const Surroundings& around,
                       const Drafting& drafting, std::span<const Passage> below, std::vector<Draft>& drafts) const {
  const Rule& rule = rules_[entry.rule];
  const Pattern& pattern = rule.patterns[entry.pattern];
  const auto& items = around.items();
  for (std::uint32_t at = 0; at < items.size();) {
    if (!pattern.may_begin(items[at])) {
      ++at;
      continue;
    }
    auto captures = pattern.match(around.analysis(), around.names(), around.passage(), at);
    if (captures) captures = nearer_person(pattern, around, std::move(*captures));
    if (captures && drafting.another_award(*captures)) captures.reset();
    if (captures && !vetoed(rule.vetoes, around, *captures))
      data.list ? drafting.add_list(data, *captures, below, drafts) : drafting.add(data, *captures, drafts);
    at = captures ? std::max(captures->last_item, at + 1) : at + 1;
  }
}

Result<FactReader::Rule> FactReader::compile(Lexicon& lexicon, const knowledge::RelationRule& data) {
  const auto intern = [&](std::string_view word) { return lexicon.vocabulary().intern(word); };
  const auto set = [&](std::string_view id) -> const std::vector<std::string>* {
    const auto* words = lexicon.knowledge().word_set(id);
    return words ? &words->words : nullptr;
  };
  Rule rule;
  for (const auto& [sources, compiled] :
       {std::pair{&data.patterns, &rule.patterns}, std::pair{&data.vetoes, &rule.vetoes}}) {
    for (const auto& source : *sources) {
      auto pattern = Pattern::compile(source, intern, set);
      if (!pattern)
        return fail(ErrorCode::invalid_input,
                    data.file + ":" + std::to_string(data.line) + ": rule " + data.id + ": " + pattern.error().message);
      compiled->push_back(std::move(*pattern));
    }
  }
  return rule;
}

Result<FactReader> FactReader::make(Lexicon& lexicon) {
  FactReader reader;
  for (const auto& data : lexicon.knowledge().rules) {
    auto rule = compile(lexicon, data);
    if (!rule) return pass(rule);
    reader.rules_.push_back(std::move(*rule));
  }
  reader.by_cue_.resize(lexicon.vocabulary().size());
  for (std::uint32_t r = 0; r < reader.rules_.size(); ++r) {
    for (std::uint32_t p = 0; p < reader.rules_[r].patterns.size(); ++p) {
      const auto entry = static_cast<std::uint32_t>(reader.entries_.size());
      const auto& cues = reader.rules_[r].patterns[p].cues();
      const Slots needs = reader.rules_[r].patterns[p].needs();
      for (const WordId cue : cues) reader.by_cue_[cue].push_back({needs, entry});
      if (cues.empty()) reader.without_cue_.push_back({needs, entry});
      reader.entries_.push_back({r, p});
      if (std::find(reader.all_needs_.begin(), reader.all_needs_.end(), needs) == reader.all_needs_.end())
        reader.all_needs_.push_back(needs);
    }
  }
  return reader;
}

std::vector<Draft> FactReader::read(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names,
                                    const std::vector<Passage>& passages, const Context& context) const {
  std::vector<Draft> drafts;
  Candidates candidates(*this);
  const std::span<const Passage> all(passages);
  for (std::size_t p = 0; p < all.size(); ++p) {
    const auto& worth = candidates.of(all[p]);
    const bool respectively = says_respectively(a, all[p]);
    if (worth.empty() && !respectively) continue;
    const Surroundings around(lexicon, a, names, all[p]);
    const Drafting drafting(lexicon, around, context);
    const std::size_t before = drafts.size();
    for (const std::uint32_t entry : worth)
      apply(entries_[entry], lexicon.knowledge().rules[entries_[entry].rule], around, drafting, all.subspan(p + 1),
            drafts);
    if (respectively) pair_respectively(around, drafting, before, drafts);
    decide_flagged(a, drafts, before);
  }
  part_offices(drafts);
  share_time_of_office(drafts);
  part_terms(a, names, drafts);
  return drafts;
}

}  // namespace sovang::extract
