// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <tuple>

#include "core/archive/fact_terms.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/terms.hpp"

namespace sovang::archive {
namespace {

struct Orders {
  model::MentionType type;
  FactOrder order;
  char end;  ///< of the id in that order
};

/// Under which order the facts of a thing stand together.
const Orders* orders_of(model::MentionType type) {
  static constexpr std::array<Orders, 4> table{{{model::MentionType::unit, FactOrder::by_unit, '!'},
                                                {model::MentionType::person, FactOrder::by_unit, '!'},
                                                {model::MentionType::block, FactOrder::by_block, '!'},
                                                {model::MentionType::award, FactOrder::by_award, '.'}}};
  const auto* found = std::find_if(table.begin(), table.end(), [&](const Orders& o) { return o.type == type; });
  return found == table.end() ? nullptr : found;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Counts the statements that fact terms make.
class Counting {
 public:
  void add(const FactTerm& term) {
    const std::string_view status = term.relation.substr(std::min(term.relation.find('.') + 1, term.relation.size()));
    if (term.relation.starts_with("member_of.") || status == "n") return;
    // A longer period has a term a year, and they tell one thing. Two such periods of one honour are taken for one.
    const bool part = term.year.find('+') != std::string_view::npos;
    const Statement statement{std::string(part ? "+" : term.year), std::string(term.relation), std::string(term.block),
                              std::string(term.unit) + std::string(term.block_or_award) + std::string(term.award)};
    if (told_.insert(statement).second) total_ += status == "x" ? -1 : 1;
    note_year(term.year);
  }

  [[nodiscard]] Activity result() const { return {0, static_cast<std::uint32_t>(std::max(total_, 0)), first_, last_}; }

 private:
  using Statement = std::tuple<std::string, std::string, std::string, std::string>;

  void note_year(std::string_view text) {
    int year = 0;
    if (text.size() < 4 || !std::all_of(text.begin(), text.begin() + 4, is_digit)) return;
    std::from_chars(text.data(), text.data() + 4, year);
    first_ = first_ == 0 ? year : std::min(first_, year);
    last_ = std::max(last_, year);
  }

  std::set<Statement> told_;
  int total_ = 0;
  int first_ = 0;
  int last_ = 0;
};

}  // namespace

Result<Activity> Reader::activity(model::MentionType type, std::string_view id) const {
  const Orders* orders = orders_of(type);
  const std::string known = identity(id, "");
  const std::string name = term(name_prefix(type), known);
  return p_->run([&] {
    Counting counting;
    std::uint32_t documents = 0;
    for (const Shard& shard : p_->shards) {
      documents += shard.database.get_termfreq(name);
      if (orders == nullptr) continue;
      const std::string start = std::string(prefix(orders->order)) + short_id(known) + orders->end;
      for (auto it = shard.database.allterms_begin(start); it != shard.database.allterms_end(start); ++it) {
        const std::string text = *it;
        if (const auto fact = parse_fact_term(orders->order, text)) counting.add(*fact);
      }
    }
    Activity activity = counting.result();
    activity.documents = documents;
    return activity;
  });
}

}  // namespace sovang::archive
