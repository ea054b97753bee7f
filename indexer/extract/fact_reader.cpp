// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/fact_reader.hpp"

#include <algorithm>
#include <span>

#include "indexer/extract/name_list.hpp"

namespace sovang::extract {
namespace {

using knowledge::Term;
using model::Relation;
using model::Status;

constexpr std::uint32_t veto_reach = 8;      ///< items after a match in which a veto may begin
constexpr std::uint32_t slot_reach = 10;     ///< items after a match in which an open slot is looked for
constexpr std::size_t longest_heading = 40;  ///< items
constexpr std::uint32_t most_strangers = 4;  ///< lines between a heading and its list: "(Kèm theo …)", "STT | …"
constexpr std::uint32_t ahead_reach = 6;     ///< items from "giao ước" to its year
constexpr std::uint32_t clause_reach = 14;   ///< items before a match that can make it a plan or a denial

bool needs_block(Relation relation) {
  return relation != Relation::received;
}

/// A flag that is given for leading a block decides what the block's vote only proposed.
void decide_flagged(std::vector<Draft>& drafts, std::size_t from) {
  for (std::size_t i = from; i < drafts.size(); ++i) {
    if (drafts[i].rule->relation != Relation::led || drafts[i].basis != model::Basis::reported) continue;
    const bool flagged = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& d) {
      return d.rule->relation == Relation::received && d.status == Status::asserted && d.subject == drafts[i].subject;
    });
    if (flagged) drafts[i].basis = model::Basis::decided;
  }
}

bool any_cue(const Pattern& pattern, const std::unordered_set<WordId>& words) {
  return std::any_of(pattern.cues().begin(), pattern.cues().end(), [&](WordId w) { return words.contains(w); });
}

}  // namespace

/// One passage being read.
class FactReader::Reading {
 public:
  Reading(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names, const Passage& passage,
          const Context& context)
      : lexicon_(lexicon), a_(a), names_(names), passage_(passage), items_(passage.items), context_(context) {
    for (const auto& item : items_)
      if (item.word != 0) words_.insert(item.word);
  }

  /// `below`: the passages after this one.
  void apply(const Rule& rule, const knowledge::RelationRule& data, std::span<const Passage> below,
             std::vector<Draft>& drafts) const {
    for (const auto& pattern : rule.patterns) {
      if (!any_cue(pattern, words_)) continue;
      for (std::uint32_t at = 0; at < items_.size();) {
        const auto captures = pattern.match(a_, names_, passage_, at);
        if (captures && !vetoed(rule, *captures))
          data.list ? add_list(data, *captures, below, drafts) : add(data, *captures, drafts);
        at = captures ? std::max(captures->last_item, at + 1) : at + 1;
      }
    }
  }

 private:
  [[nodiscard]] bool vetoed(const Rule& rule, const Captures& c) const {
    const auto end = std::min<std::size_t>(items_.size(), c.last_item + veto_reach);
    return std::any_of(rule.vetoes.begin(), rule.vetoes.end(), [&](const Pattern& veto) {
      if (!any_cue(veto, words_)) return false;
      for (std::uint32_t at = c.first_item; at < end && !stops(at, c.last_item); ++at)
        if (veto.match(a_, names_, passage_, at)) return true;
      return false;
    });
  }

  /// True where a clause ends at that item, and it lies behind the match.
  [[nodiscard]] bool stops(std::uint32_t at, std::uint32_t match_end) const {
    return at >= match_end && (items_[at].kind == ItemKind::newline || mark(at, ";") || mark(at, "."));
  }

  [[nodiscard]] bool mark(std::uint32_t at, std::string_view s) const {
    return items_[at].kind == ItemKind::mark && a_.is(items_[at].first, s);
  }

  void add(const knowledge::RelationRule& data, const Captures& c, std::vector<Draft>& drafts) const {
    Draft draft = begin(data, c);
    if (needs_block(data.relation) && draft.block == no_name) return;
    if (governed(c)) return;
    for (const auto subject : c[Slot::subject]) {
      if (!fits(data.relation, subject)) continue;
      draft.subject = subject;
      add_subject(data, c, draft, drafts);
    }
  }

  /// "cán bộ của Sở Y tế được tặng …", "tại TP.HCM": a name that hangs on a preposition acts in no sentence.
  [[nodiscard]] bool governed(const Captures& c) const {
    if (c.first_item == 0 || c[Slot::subject].empty()) return false;
    const Item& first = items_[c.first_item];
    const bool leads = first.kind == ItemKind::name && first.index == c[Slot::subject].front();
    const Item& before = items_[c.first_item - 1];
    return leads && before.kind == ItemKind::word && lexicon_.in_set("prepositions", a_, before.first);
  }

  /// Blocks are led and made up by units; an authority receives nothing; "TP.HCM" or "cho 6 cá nhân tỉnh Tiền Giang"
  /// only say where those are who received.
  [[nodiscard]] bool fits(Relation relation, std::uint32_t index) const {
    const Name& name = names_[index];
    if (relation != Relation::received) return name.type != model::MentionType::person;
    if (const UnitName* unit = name.unit()) return !unit->confers_only;
    const PlaceName* place = name.place();
    return !place || (!place->level.empty() && !(name.first > 0 && lexicon_.in_set("counted", a_, name.first - 1)));
  }

  /// The rule read a heading: each line below it that begins with a subject is one.
  void add_list(const knowledge::RelationRule& data, const Captures& c, std::span<const Passage> below,
                std::vector<Draft>& drafts) const {
    if (!heading()) return;
    Draft draft = begin(data, c);
    std::uint32_t strangers = 0;
    bool begun = false;
    for (const auto& line : below) {
      draft.subject = subject_of_line(a_, names_, line.items);
      if (draft.subject == no_name) {
        if (begun || ++strangers > most_strangers) return;
        continue;
      }
      begun = true;
      add_subject(data, c, draft, drafts);
    }
  }

  /// A heading is short and is no sentence.
  [[nodiscard]] bool heading() const {
    return !items_.empty() && items_.size() <= longest_heading &&
           !mark(static_cast<std::uint32_t>(items_.size() - 1), ".");
  }

  [[nodiscard]] Draft begin(const knowledge::RelationRule& data, const Captures& c) const {
    Draft draft;
    draft.rule = &data;
    draft.basis = data.basis;
    draft.status = status_of(data, c);
    draft.sentence = sentence_of(c);
    if (!c[Slot::number].empty()) draft.decision = c[Slot::number].front();
    if (!c[Slot::issuer].empty()) draft.issuer = c[Slot::issuer].front();
    draft.block = find_block(data, c);
    find_period(data, c, draft);
    return draft;
  }

  void add_subject(const knowledge::RelationRule& data, const Captures& c, Draft draft,
                   std::vector<Draft>& drafts) const {
    if (data.relation != Relation::received) {
      drafts.push_back(draft);
      return;
    }
    if (draft.decision == no_name && data.status == Status::asserted)
      draft.decision = context_.decision_at(items_[c.first_item].first);
    const auto& named = c[Slot::award];
    const std::uint32_t spoken_of = named.empty() ? context_.award_at(items_[c.first_item].first) : no_name;
    if (spoken_of != no_name) add_award(draft, spoken_of, drafts);
    for (const auto award : named) add_award(draft, award, drafts);
  }

  /// One draft for each grade and each time of an award.
  void add_award(Draft draft, std::uint32_t award, std::vector<Draft>& drafts) const {
    const AwardName& name = *names_[award].award();
    draft.award = award;
    if (once_in_a_career(name) && !draft.time_in_clause) draft.time.reset();
    const auto times = times_of_award(award);
    std::vector<int> grades = name.more_grades;
    grades.insert(grades.begin(), name.grade);
    for (const int grade : grades) {
      draft.grade = grade;
      if (times.empty()) drafts.push_back(draft);
      for (const auto time : times) {
        Draft dated = draft;
        dated.time = time;
        dated.period_inferred = a_.times[time].inferred;
        drafts.push_back(dated);
      }
    }
  }

  /// Orders and honorary titles crown years of work: the year that a text happens to sum up is not theirs.
  [[nodiscard]] bool once_in_a_career(const AwardName& name) const {
    const auto& award = lexicon_.knowledge().awards[name.award];
    return award.level == model::AwardLevel::state && (award.graded || !lexicon_.in_yearly_awards(award.id));
  }

  /// "Huân chương Lao động hạng Ba (năm 2006)", "Cờ thi đua các năm 2008, 2010": the times that stand right after an
  /// award.
  [[nodiscard]] std::vector<std::uint32_t> times_of_award(std::uint32_t award) const {
    std::vector<std::uint32_t> times;
    auto item = std::find_if(items_.begin(), items_.end(),
                             [&](const Item& i) { return i.kind == ItemKind::name && i.index == award; });
    if (item == items_.end()) return times;
    for (++item; item != items_.end(); ++item) {
      const bool time = item->kind == ItemKind::time && is_honour_time(a_.times[item->index]);
      const bool link =
          (item->kind == ItemKind::mark && (a_.is(item->first, "(") || (!times.empty() && a_.is(item->first, ",")))) ||
          (item->kind == ItemKind::word && match_key(a_.token(item->first)) == "vào");
      if (time)
        times.push_back(item->index);
      else if (!link)
        break;
    }
    return times;
  }

  [[nodiscard]] std::uint32_t sentence_of(const Captures& c) const {
    const std::uint32_t token = items_[c.first_item].first;
    for (std::uint32_t s = passage_.first_sentence; s < passage_.last_sentence; ++s)
      if (token < a_.sentences[s].last) return s;
    return passage_.first_sentence;
  }

  /// "phấn đấu dẫn đầu" is a plan, "chưa được tặng" a denial, "được đề nghị tặng" a nomination.
  [[nodiscard]] Status status_of(const knowledge::RelationRule& data, const Captures& c) const {
    if (said(PhraseKind::planned, c, clause_reach)) return Status::planned;
    if (said(PhraseKind::denied, c, 3)) return Status::denied;
    if (data.relation == Relation::received && data.status == Status::asserted && nominates(c))
      return Status::nominated;
    return data.status;
  }

  /// True where a phrase of that kind stands in the match or, in the same clause, up to `reach` items before it.
  [[nodiscard]] bool said(PhraseKind kind, const Captures& c, std::uint32_t reach) const {
    std::uint32_t from = c.first_item;
    while (from > 0 && c.first_item - from < reach && items_[from - 1].kind != ItemKind::newline &&
           !mark(from - 1, ";") && !mark(from - 1, "."))
      --from;
    for (std::uint32_t i = from; i < c.last_item && i < items_.size(); ++i)
      if (items_[i].kind == ItemKind::word && lexicon_.match(kind, a_, items_[i].first, end_token())) return true;
    return false;
  }

  /// The scope of "đề nghị" runs on to the end of its passage; "theo đề nghị của …" only names the basis of a decision.
  [[nodiscard]] bool nominates(const Captures& c) const {
    for (std::uint32_t i = 0; i < c.last_item && i < items_.size(); ++i) {
      if (items_[i].kind != ItemKind::word || !lexicon_.match(PhraseKind::nominating, a_, items_[i].first, end_token()))
        continue;
      if (i == 0 || !lexicon_.match(PhraseKind::basis_line, a_, items_[i - 1].first, end_token())) return true;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t end_token() const { return items_.back().last; }

  [[nodiscard]] std::uint32_t find_block(const knowledge::RelationRule& data, const Captures& c) const {
    std::uint32_t block = c[Slot::block].empty() ? no_name : c[Slot::block].front();
    if (block == no_name && !needs_block(data.relation)) return no_name;
    if (block == no_name)
      block = nearest(c, [&](const Item& i) { return i.kind == ItemKind::name && names_[i.index].block(); });
    if (block != no_name && !names_[block].block()->refers_back()) return block;
    return context_.block_at(items_[c.first_item].first);
  }

  /// The index of the item for which `fits`, inside the match, else after it in its clause, else before it; no_name:
  /// none.
  template <class Fits>
  [[nodiscard]] std::uint32_t nearest(const Captures& c, Fits fits) const {
    for (std::uint32_t i = c.first_item; i < c.last_item; ++i)
      if (fits(items_[i])) return items_[i].index;
    for (std::uint32_t i = c.last_item; i < items_.size() && i < c.last_item + slot_reach && !clause_ends(i); ++i)
      if (fits(items_[i])) return items_[i].index;
    for (std::uint32_t i = c.first_item; i > 0 && items_[i - 1].kind != ItemKind::newline && !mark(i - 1, ";"); --i)
      if (fits(items_[i - 1]) && !ahead(i - 1) && (near(c, i - 1) || !span_of_years(items_[i - 1])))
        return items_[i - 1].index;
    return no_name;
  }

  /// "hội nghị điển hình tiên tiến giai đoạn 2015 - 2020 và đón nhận …": a span of years that stands far before is
  /// another matter's.
  [[nodiscard]] bool span_of_years(const Item& item) const {
    return item.kind == ItemKind::time && a_.times[item.index].kind == time::ExpressionKind::range;
  }
  static bool near(const Captures& c, std::uint32_t item) { return c.first_item - item <= 3; }

  /// "ký giao ước thi đua năm 2019": a year that is only looked forward to says nothing of what comes after it.
  [[nodiscard]] bool ahead(std::uint32_t item) const {
    for (std::uint32_t i = item; i > 0 && item - i < ahead_reach; --i)
      if (items_[i - 1].kind == ItemKind::word &&
          lexicon_.match(PhraseKind::ahead, a_, items_[i - 1].first, end_token()))
        return true;
    return false;
  }

  /// Behind a match, a clause also ends where another subject begins.
  [[nodiscard]] bool clause_ends(std::uint32_t i) const {
    if (items_[i].kind == ItemKind::newline || mark(i, ";") || mark(i, ".")) return true;
    return items_[i].kind == ItemKind::name && names_[items_[i].index].unit();
  }

  void find_period(const knowledge::RelationRule& data, const Captures& c, Draft& draft) const {
    const auto is_time = [&](const Item& i) { return i.kind == ItemKind::time && is_honour_time(a_.times[i.index]); };
    std::uint32_t time = no_name;
    if (!c[Slot::period].empty() && is_honour_time(a_.times[c[Slot::period].front()])) time = c[Slot::period].front();
    if (time == no_name && data.term == Term::none) time = nearest(c, is_time);
    if (time == no_name && data.term == Term::incoming) time = after(c, is_time);
    for (std::uint32_t i = c.first_item; time == no_name && data.term == Term::incoming && i > 0 && near(c, i - 1); --i)
      if (is_time(items_[i - 1])) time = items_[i - 1].index;  // "Năm 2022, A được giao làm Trưởng khối"
    if (time != no_name) {
      draft.time = time;
      draft.time_in_clause = true;
      draft.period_inferred = a_.times[time].inferred;
      return;
    }
    const bool conferral = data.relation == Relation::received;
    if (const auto merit = conferral ? context_.merit_at(items_[c.first_item].first) : std::nullopt) {
      draft.time = merit;
      draft.time_in_clause = true;
      return;
    }
    draft.time = context_.year_summed_up();
    const bool office = data.relation == Relation::chairs || data.relation == Relation::deputy_chairs;
    draft.period_inferred = draft.time && office;
    draft.years_later = data.term == Term::incoming ? 1 : 0;
  }

  template <class Fits>
  [[nodiscard]] std::uint32_t after(const Captures& c, Fits fits) const {
    for (std::uint32_t i = c.first_item; i < items_.size() && i < c.last_item + slot_reach && !stops(i, c.last_item);
         ++i)
      if (fits(items_[i])) return items_[i].index;
    return no_name;
  }

  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const Passage& passage_;
  const std::vector<Item>& items_;
  const Context& context_;
  std::unordered_set<WordId> words_;
};

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
    const Reading reading(lexicon, a, names, all[p], context);
    const std::size_t before = drafts.size();
    for (const auto& rule : rules_)
      reading.apply(rule, lexicon.knowledge().rules[rule.index], all.subspan(p + 1), drafts);
    decide_flagged(drafts, before);
  }
  return drafts;
}

}  // namespace sovang::extract
