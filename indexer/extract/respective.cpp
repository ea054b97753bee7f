// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/respective.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/name_list.hpp"

namespace sovang::extract {
namespace {

using knowledge::RelationRule;
using model::Relation;

constexpr int last_rank = 6;

using Indices = std::vector<std::uint32_t>;

RelationRule rule(const char* id, Relation relation, model::Basis basis, int rank = 0) {
  RelationRule made;
  made.id = id;
  made.relation = relation;
  made.basis = basis;
  made.rank = rank;
  made.confidence = 0.9;
  return made;
}

/// The rules by which pairs become facts.
const RelationRule& rule_of_rank(int rank) {
  static const std::array<RelationRule, last_rank + 1> rules = [] {
    std::array<RelationRule, last_rank + 1> made;
    made[1] = rule("respective.first", Relation::led, model::Basis::acclaimed);
    for (int r = 2; r <= last_rank; ++r)
      made[static_cast<std::size_t>(r)] = rule("respective.rank", Relation::ranked, model::Basis::acclaimed, r);
    return made;
  }();
  return rules[static_cast<std::size_t>(rank)];
}

const RelationRule& rule_of_leaders() {
  static const RelationRule leads = rule("respective.leads", Relation::led, model::Basis::reported);
  return leads;
}

const RelationRule& rule_of_office(bool deputy) {
  static const RelationRule chairs = rule("respective.chairs", Relation::chairs, model::Basis::none);
  static const RelationRule deputies = rule("respective.deputies", Relation::deputy_chairs, model::Basis::none);
  return deputy ? deputies : chairs;
}

/// A sentence or clause that says "lần lượt": items [first, last).
class Clause {
 public:
  Clause(const Surroundings& around, const Drafting& drafting, std::uint32_t at, std::size_t from,
         std::vector<Draft>& drafts)
      : around_(around),
        drafting_(drafting),
        a_(around.analysis()),
        items_(around.items()),
        at_(at),
        from_(from),
        drafts_(drafts) {
    first_ = last_ = at;
    while (first_ > 0 && !ends(first_ - 1)) --first_;
    while (last_ < items_.size() && !ends(last_)) ++last_;
    read_lists();
  }

  [[nodiscard]] std::uint32_t last() const { return last_; }

  void pair() {
    pair_awards();
    if (ranks_.size() > 1) {
      forget(Relation::led, Relation::ranked);
      pair_ranks();
    } else if (blocks_.size() > 1 && says("dẫn", "đầu")) {
      forget(Relation::led, Relation::ranked);
      pair_blocks();
    } else if (periods_.size() > 1 && office()) {
      forget(Relation::chairs, Relation::deputy_chairs);
      pair_offices();
    }
  }

 private:
  [[nodiscard]] bool ends(std::uint32_t i) const {
    return items_[i].kind == ItemKind::newline ||
           (items_[i].kind == ItemKind::mark && (a_.is(items_[i].first, ";") || a_.is(items_[i].first, ".")));
  }
  [[nodiscard]] bool word(std::uint32_t i, AskedWord key) const {
    return i < last_ && items_[i].kind == ItemKind::word && a_.says(items_[i].first, key);
  }
  [[nodiscard]] bool says(AskedWord one, AskedWord two) const {
    for (std::uint32_t i = first_; i + 1 < last_; ++i)
      if (word(i, one) && word(i + 1, two)) return true;
    return false;
  }
  [[nodiscard]] bool joint(std::uint32_t i) const {
    return i < last_ && ((items_[i].kind == ItemKind::mark && a_.is(items_[i].first, ",")) || word(i, "và"));
  }

  void read_lists() {
    for (std::uint32_t i = first_; i < last_; ++i) {
      Indices subjects;
      const std::uint32_t end = read_subjects(a_, around_.names(), items_, i, false, subjects);
      if (end > i && end <= last_ && subjects.size() > 1) lists_.push_back({std::move(subjects), i});
      if (items_[i].kind == ItemKind::name && around_.names()[items_[i].index].block())
        blocks_.push_back(items_[i].index);
      if (around_.is_honour_time(items_[i])) periods_.push_back(items_[i].index);
      if (end > i + 1) i = end - 1;
    }
    for (std::uint32_t i = first_; i < last_ && ranks_.size() < 2; ++i) read_ranks(i);
  }

  /// "thứ nhất, thứ nhì và thứ ba", "nhất, nhì, ba" from item `i` on.
  void read_ranks(std::uint32_t i) {
    ranks_.clear();
    for (;;) {
      const bool introduced = word(i, "hạng") || word(i, "thứ");
      if (introduced) ++i;
      const bool plain = i < last_ && (items_[i].kind == ItemKind::word || items_[i].kind == ItemKind::number);
      const int rank = plain ? rank_of(a_, items_[i].first) : 0;
      const bool begins = !ranks_.empty() || introduced || (plain && a_.says(items_[i].first, "nhất"));
      if (rank < 1 || rank > last_rank || !begins) return;
      ranks_.push_back(rank);
      if (!joint(i + 1)) return;
      i += 2;
    }
  }

  struct List {
    Indices names;
    std::uint32_t item = 0;
  };
  /// The only list of that many subjects, or nullptr.
  [[nodiscard]] const List* list_of(std::size_t size) const {
    const List* found = nullptr;
    for (const List& list : lists_) {
      if (list.names.size() != size) continue;
      if (found) return nullptr;
      found = &list;
    }
    return found;
  }

  /// Drops what rules read in this clause of these relations.
  void forget(Relation one, Relation other) {
    drafts_.erase(std::remove_if(drafts_.begin() + static_cast<std::ptrdiff_t>(from_), drafts_.end(),
                                 [&](const Draft& d) {
                                   return (d.rule->relation == one || d.rule->relation == other) && within(d.subject);
                                 }),
                  drafts_.end());
  }
  [[nodiscard]] bool within(std::uint32_t name) const {
    const std::uint32_t token = around_.names()[name].first;
    return first_ < last_ && token >= items_[first_].first && token < items_[last_ - 1].last;
  }

  [[nodiscard]] Captures capture(const List& list, std::size_t i) const {
    Captures c;
    c.first_item = list.item < at_ ? list.item : first_;  // "lần lượt thuộc về | A, B": they hang on no preposition
    c.last_item = last_;
    c[Slot::subject] = {list.names[i]};
    return c;
  }

  void pair_ranks() {
    const List* list = list_of(ranks_.size());
    for (std::size_t i = 0; list && i < ranks_.size(); ++i)
      drafting_.add(rule_of_rank(ranks_[i]), capture(*list, i), drafts_);
  }

  void pair_blocks() {
    const List* list = list_of(blocks_.size());
    for (std::size_t i = 0; list && i < blocks_.size(); ++i) {
      Captures c = capture(*list, i);
      c[Slot::block] = {blocks_[i]};
      drafting_.add(rule_of_leaders(), c, drafts_);
    }
  }

  /// "Trưởng khối", "Phó Cụm trưởng": where the clause speaks of one office only.
  [[nodiscard]] bool office() {
    bool chair = false;
    for (std::uint32_t i = first_; i + 1 < last_; ++i) {
      const bool title = (word(i, "trưởng") && (word(i + 1, "khối") || word(i + 1, "cụm"))) ||
                         ((word(i, "khối") || word(i, "cụm")) && word(i + 1, "trưởng"));
      const bool block_title =
          word(i, "trưởng") && items_[i + 1].kind == ItemKind::name && around_.names()[items_[i + 1].index].block();
      chair = chair || title || block_title;
      deputy_ = deputy_ || word(i, "phó");
    }
    return chair;
  }

  void pair_offices() {
    const List* list = list_of(periods_.size());
    for (std::size_t i = 0; list && i < periods_.size(); ++i) {
      Captures c = capture(*list, i);
      c[Slot::period] = {periods_[i]};
      const std::size_t before = drafts_.size();
      drafting_.add(rule_of_office(deputy_), c, drafts_);
      if (drafts_.size() > before + 1) drafts_.resize(before + 1);  // the years of the others are listed right there
      if (drafts_.size() > before) drafts_.back().time = periods_[i];
    }
  }

  /// Of every subject with every award and every time only those pairs stay that stand at the same place of their
  /// lists.
  void pair_awards() {
    Indices subjects, awards, times;
    const auto note = [](Indices& seen, std::uint32_t index) {
      if (std::find(seen.begin(), seen.end(), index) == seen.end()) seen.push_back(index);
    };
    for (std::size_t i = from_; i < drafts_.size(); ++i) {
      const Draft& d = drafts_[i];
      if (d.rule->relation != Relation::received || !within(d.subject)) continue;
      note(subjects, d.subject);
      note(awards, d.award * 4 + static_cast<std::uint32_t>(d.grade));
      if (d.time && d.time_in_clause) note(times, *d.time);
    }
    std::sort(times.begin(), times.end());
    drafts_.erase(
        std::remove_if(drafts_.begin() + static_cast<std::ptrdiff_t>(from_), drafts_.end(),
                       [&](const Draft& d) {
                         if (d.rule->relation != Relation::received || !within(d.subject)) return false;
                         const auto subject = place_in(subjects, d.subject);
                         const auto award = place_in(awards, d.award * 4 + static_cast<std::uint32_t>(d.grade));
                         const auto time = d.time ? place_in(times, *d.time) : 0;
                         return torn(subjects, subject, awards, award) || torn(subjects, subject, times, time) ||
                                (subjects.size() < 2 && torn(awards, award, times, time));
                       }),
        drafts_.end());
  }
  static std::size_t place_in(const Indices& list, std::uint32_t index) {
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), index) - list.begin());
  }
  /// True where two lists are set side by side and these are no pair of them.
  static bool torn(const Indices& one, std::size_t at, const Indices& other, std::size_t other_at) {
    if (one.size() < 2 || other.size() < 2) return false;
    return one.size() != other.size() || at != other_at;
  }

  const Surroundings& around_;
  const Drafting& drafting_;
  const Analysis& a_;
  const std::vector<Item>& items_;
  const std::uint32_t at_;
  const std::size_t from_;
  std::vector<Draft>& drafts_;
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<List> lists_;
  std::vector<int> ranks_;
  Indices blocks_;
  Indices periods_;
  bool deputy_ = false;
};

bool respectively_at(const Analysis& a, const std::vector<Item>& items, std::uint32_t i) {
  return i + 1 < items.size() && items[i].kind == ItemKind::word && a.says(items[i].first, "lần") &&
         items[i + 1].kind == ItemKind::word && a.says(items[i + 1].first, "lượt");
}

}  // namespace

bool says_respectively(const Analysis& a, const Passage& passage) {
  if ((passage.fillable & bit(Slot::subject)) == 0) return false;
  for (std::uint32_t i = 0; i < passage.items.size(); ++i)
    if (respectively_at(a, passage.items, i)) return true;
  return false;
}

void pair_respectively(const Surroundings& around, const Drafting& drafting, std::size_t from,
                       std::vector<Draft>& drafts) {
  const auto& items = around.items();
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    if (!respectively_at(around.analysis(), items, i)) continue;
    Clause clause(around, drafting, i, from, drafts);
    clause.pair();
    i = std::max(i, clause.last());
  }
}

}  // namespace sovang::extract
