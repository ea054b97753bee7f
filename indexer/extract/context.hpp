// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/names.hpp"
#include "indexer/extract/trace.hpp"

namespace sovang::extract {

/// What a document speaks of while a sentence does not say it: the block, the year that is summed up, the decision.
/// Explicit, so that `explain` can show it. Reset rules: a block holds until another one is named, a decision until
/// another number is named; the year summed up is one for the whole document.
class Context {
 public:
  Context(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names);

  /// The block spoken of at that token: the one named last; before the first is named, the first. no_name: none.
  [[nodiscard]] std::uint32_t block_at(std::uint32_t token) const;

  /// The decision that confers, named last before that token within the same document, or no_name.
  [[nodiscard]] std::uint32_t decision_at(std::uint32_t token) const;

  /// True where that name is one of the document's emulation blocks.
  [[nodiscard]] bool knows_block(std::uint32_t name) const {
    return std::binary_search(blocks_.begin(), blocks_.end(), name);
  }

  /// The award named last before that token, or no_name.
  [[nodiscard]] std::uint32_t award_at(std::uint32_t token) const;

  /// The same, if it is still spoken of: named not long before.
  [[nodiscard]] std::uint32_t award_spoken_of(std::uint32_t token) const;

  /// Index in Analysis::times of the time of the merit for which an award of that kind was given ("đã có thành tích …
  /// từ năm 2009 đến năm 2013"): told last before that token, or later in its sentence; in an article of a decision,
  /// next behind it.
  [[nodiscard]] std::optional<std::uint32_t> merit_at(std::uint32_t token, std::uint32_t award) const;

  /// "trao Bằng khen của Thủ tướng Chính phủ cho 8 tập thể. … nhận Bằng khen gồm: …": where an award is told by its
  /// bare name, the last one before that says whose it is, if all of the page say the same; else the award itself.
  [[nodiscard]] std::uint32_t in_full(std::uint32_t award) const;
  /// "8 tập thể được Thủ tướng Chính phủ tặng Bằng khen. … nhận Bằng khen gồm: …": the authority that gives an award of
  /// that bare name before, if all of the page say the same; else no_name.
  [[nodiscard]] std::uint32_t giver(std::uint32_t award) const;
  /// "trao danh hiệu Thầy thuốc Nhân dân năm 2024": index in Analysis::times of the year that stands right behind this
  /// award elsewhere on the page, if wherever one stands it is the same.
  [[nodiscard]] std::optional<std::uint32_t> year_of_award(std::uint32_t award) const;

  /// Index in Analysis::times of the year that the document sums up ("tổng kết … năm 2020"), if it says one.
  [[nodiscard]] std::optional<std::uint32_t> year_summed_up() const { return year_; }

  /// The time of the merit for which an award was given, as it was told.
  struct Merit {
    std::uint32_t token = 0;
    std::uint32_t time = 0;
    std::uint32_t award = 0;  ///< entry of Knowledge::awards that was named last before it
    std::uint32_t sentence = 0;
  };

  // What the states are made of, in the order of the text: for the trace.
  [[nodiscard]] const std::vector<std::uint32_t>& blocks() const { return blocks_; }
  [[nodiscard]] const std::vector<std::uint32_t>& decisions() const { return decisions_; }
  [[nodiscard]] const std::vector<std::uint32_t>& awards() const { return awards_; }
  [[nodiscard]] const std::vector<Merit>& merits() const { return merits_; }
  [[nodiscard]] ContextCause year_cause() const;
  /// The award spoken of from `award` on, where it was `current` (or no_name) before.
  [[nodiscard]] std::uint32_t block_of_page() const;
  [[nodiscard]] bool same_block(std::uint32_t a, std::uint32_t b) const;
  [[nodiscard]] bool dates_award(std::uint32_t token) const;
  [[nodiscard]] bool ends_award(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t award_after(std::uint32_t current, std::uint32_t award) const;
  /// The tokens of the article of a decision in which that token stands, if it stands in one.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< may lie behind the last token
  };
  [[nodiscard]] std::optional<Range> article_of(std::uint32_t token) const;

  /// True where that year is the one whose end the text speaks at: who is elected then serves in the next.
  [[nodiscard]] bool year_is_over() const { return over_; }

  /// Index in Analysis::times of the first year that the document only looks forward to, if it says one.
  [[nodiscard]] std::optional<std::uint32_t> year_ahead() const { return ahead_; }
  /// The year for which the units of a block pledge ("ký kết giao ước thi đua năm 2020"): theirs who are in office
  /// then.
  [[nodiscard]] std::optional<std::uint32_t> year_pledged() const { return pledged_; }

 private:
  /// How a year is spoken of, best first.
  enum class Standing : std::uint8_t { summed_up, title, assigned, plain, ahead };
  [[nodiscard]] Standing standing_of(const Lexicon& lexicon, const Analysis& a,
                                     const time::Expression& expression) const;
  [[nodiscard]] std::uint32_t last_before(const std::vector<std::uint32_t>& names, std::uint32_t token) const;
  void find_year(const Lexicon& lexicon, const Analysis& a);
  void find_merits(const Analysis& a);
  void find_articles(const Analysis& a);
  [[nodiscard]] std::size_t article_at(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const;
  [[nodiscard]] bool is_block_of_emulation(const Name& name, const BlockName& block) const;
  [[nodiscard]] std::uint32_t giver_before(std::uint32_t award) const;
  [[nodiscard]] bool of_round(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool short_form(const Name& part, const Name& whole) const;

  const Analysis& analysis_;
  const std::vector<Name>& names_;
  std::vector<std::uint32_t> blocks_;  ///< named ones, in order
  std::vector<std::uint32_t> decisions_;
  std::vector<std::uint32_t> awards_;
  std::vector<Merit> merits_;
  std::uint32_t annex_ = no_name;        ///< token at which the articles have ended
  std::vector<std::uint32_t> articles_;  ///< tokens at which "Điều 1", "Điều 2" begin a line
  std::optional<std::uint32_t> year_;
  Standing year_standing_ = Standing::ahead;
  std::optional<std::uint32_t> ahead_;
  std::optional<std::uint32_t> pledged_;
  bool over_ = false;
};

/// True where a time expression can be the time that an honour is for: a year, a span of years, a school year.
[[nodiscard]] bool is_honour_time(const time::Expression& expression);

/// True where the time at that token is the age of a unit, and no honour's: "thành lập năm 1993", "lễ kỷ niệm 40 năm
/// thành lập (1975 – 2015)".
[[nodiscard]] bool tells_age(const Analysis& a, std::uint32_t time);

}  // namespace sovang::extract
