// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/context.hpp"
#include "indexer/extract/passage.hpp"
#include "indexer/extract/pattern.hpp"

namespace sovang::extract {

/// What stands around a match in its passage: where its clause ends, what is said before it, the nearest block or time.
class Surroundings {
 public:
  Surroundings(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names, const Passage& passage);

  [[nodiscard]] const Analysis& analysis() const { return a_; }
  [[nodiscard]] const std::vector<Name>& names() const { return names_; }
  [[nodiscard]] const Passage& passage() const { return passage_; }
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }
  [[nodiscard]] bool has(WordId word) const;
  /// Slots that a name or time of this passage could fill, a bit each.
  [[nodiscard]] Slots fillable() const { return passage_.fillable; }
  [[nodiscard]] bool is_honour_time(const Item& item) const {
    return item.kind == ItemKind::time && extract::is_honour_time(a_.times[item.index]) && !tells_age(a_, item.first) &&
           !(item.first > 0 && lexicon_.is(WordClass::life_day, a_, item.first - 1));  // "sinh năm 1908"
  }

  /// "bầu Cụm trưởng, Cụm phó năm 2023 là A (Cụm trưởng) và B (Cụm phó)": the time for which they were elected;
  /// no_name: the match stands behind no election.
  [[nodiscard]] std::uint32_t elected_for(const Captures& c) const;

  /// "từ 01/01/2026": a day from which on something holds.
  [[nodiscard]] bool since(const Item& item) const;

  /// True where a clause ends at that item, and it lies behind the match.
  [[nodiscard]] bool stops(std::uint32_t at, std::uint32_t match_end) const;
  [[nodiscard]] std::uint32_t sentence_of(const Captures& c) const;
  /// True where a phrase of that kind stands in the match or, in the same clause, up to `reach` items before it.
  [[nodiscard]] bool said(PhraseKind kind, const Captures& c, std::uint32_t reach) const;
  /// The scope of "đề nghị" runs on to the end of its passage; "theo đề nghị của …" only names the basis of a decision.
  [[nodiscard]] bool nominates(const Captures& c) const;
  /// "đoàn A nhất toàn đoàn; B hạng nhì": ranks in a contest, of which the passage spoke before.
  [[nodiscard]] bool contest(const Captures& c) const;
  /// "cán bộ của Sở Y tế được tặng …", "tại TP.HCM": a name that hangs on a preposition acts in no sentence.
  [[nodiscard]] bool governed(const Captures& c) const;
  /// A heading is short and is no sentence.
  [[nodiscard]] bool heading() const;
  /// "Huân chương Lao động hạng Ba (năm 2006)", "Cờ thi đua các năm 2008, 2010": the times that stand right after an
  /// award.
  [[nodiscard]] std::vector<std::uint32_t> times_of_award(std::uint32_t award) const;

  /// The day on which an honour was conferred: behind its name ("… ngày 9 tháng 3 năm 2016") or at the beginning of the
  /// sentence ("Ngày 31 tháng 3 năm 1955, A được truy tặng …"); no_name: not said, or it may be one of birth or death.
  [[nodiscard]] std::uint32_t day_of_conferral(const Captures& c, std::uint32_t award) const;

  /// That time and those listed right after it: "các năm 2018, 2019 và 2020".
  [[nodiscard]] std::vector<std::uint32_t> times_listed(std::uint32_t time) const;

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

  template <class Fits>
  [[nodiscard]] std::uint32_t after(const Captures& c, Fits fits) const {
    for (std::uint32_t i = c.first_item; i < items_.size() && i < c.last_item + slot_reach && !stops(i, c.last_item);
         ++i)
      if (fits(items_[i])) return items_[i].index;
    return no_name;
  }

  /// "A (192 điểm), xếp thứ nhì | là B": whose rank it is stands behind it.
  [[nodiscard]] bool says_who_next(const Captures& c) const;
  /// True where an award is named inside of the match.
  [[nodiscard]] bool names_award(const Captures& c) const;
  /// Who a clause without a subject of its own is about: the last name before the match that acts in its sentence;
  /// no_name: none.
  [[nodiscard]] std::uint32_t subject_before(const Captures& c) const;

  /// "Các cá nhân được tặng Bằng khen là Trung tá A, Đội trưởng, Phòng B, …": a list of persons and of nobody else.
  [[nodiscard]] bool of_persons(const Captures& c) const;

  /// "đề nghị Thủ tướng Chính phủ xem xét, tặng Cờ thi đua": who confers, named inside the match before the award;
  /// no_name: nobody.
  [[nodiscard]] std::uint32_t authority_before(const Captures& c) const;

  /// "Nông trường II (Khối số 1)": the block that stands in brackets behind a subject; no_name: none.
  [[nodiscard]] std::uint32_t block_beside(std::uint32_t subject) const;

  /// "Năm 2014, …", "Từ ngày 01/01/2026, …": the time with which the sentence of the match begins; no_name: none. Who
  /// is only coming into office holds it from then on only if it says "từ" or "sang".
  [[nodiscard]] std::uint32_t opening_time(const Captures& c, bool incoming) const;

  /// A time that stands within three items before the match: "Năm 2022, A được giao làm Trưởng khối".
  [[nodiscard]] std::uint32_t time_right_before(const Captures& c) const;

 private:
  static constexpr std::uint32_t slot_reach = 10;  ///< items after a match in which an open slot is looked for

  [[nodiscard]] std::uint32_t end_token() const { return items_.back().last; }
  static bool near(const Captures& c, std::uint32_t item) { return c.first_item - item <= 3; }
  [[nodiscard]] bool mark(std::uint32_t at, std::string_view s) const;
  /// Behind a match, a clause also ends where another subject begins.
  [[nodiscard]] bool clause_ends(std::uint32_t i) const;
  [[nodiscard]] bool acts(const Name& name) const;
  /// A day or month with its year.
  [[nodiscard]] bool day(const Item& item) const;
  [[nodiscard]] bool life_day_between(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool hangs_on_plural(std::uint32_t item) const;
  /// "Trong đó, …", "Cụ thể …": what the sentence before said holds here too.
  [[nodiscard]] bool goes_on() const;
  [[nodiscard]] bool nominated_before() const;
  [[nodiscard]] std::uint32_t telling_end(const Captures& c) const;
  [[nodiscard]] std::uint32_t own_clause(const Captures& c) const;
  /// "ký giao ước thi đua năm 2019": a year that is only looked forward to says nothing of what comes after it.
  [[nodiscard]] bool ahead(std::uint32_t item) const;
  /// "hội nghị điển hình tiên tiến giai đoạn 2015 - 2020 và đón nhận …": a span of years that stands far before is
  /// another matter's.
  [[nodiscard]] bool span_of_years(const Item& item) const;

  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const Passage& passage_;
  const std::vector<Item>& items_;
  mutable std::vector<WordId> words_;  ///< sorted; made when asked for: in most passages nothing matches
};

}  // namespace sovang::extract
