// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/context_trace.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "core/text/offsets.hpp"

namespace sovang::extract {
namespace {

class Tracer {
 public:
  Tracer(const Context& context, const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names,
         const Identities& identities)
      : context_(context), lexicon_(lexicon), a_(a), names_(names), identities_(identities), offsets_(a.text) {}

  ContextTrace trace(std::uint32_t page) {
    trace_page(page);
    trace_blocks();
    trace_named(ContextSlot::decision, context_.decisions());
    trace_awards();
    trace_year();
    trace_merits();
    std::stable_sort(changes_.begin(), changes_.end(),
                     [](const ContextChange& x, const ContextChange& y) { return x.span.start < y.span.start; });
    return std::move(changes_);
  }

 private:
  void trace_page(std::uint32_t page) {
    if (page == no_name) return;
    trace_named(ContextSlot::page, {page});
    changes_.back().cause = ContextCause::in_title;
    changes_.back().holds.start = 0;
  }

  void trace_blocks() {
    const std::size_t begin = changes_.size();
    trace_named(ContextSlot::block, context_.blocks());
    if (changes_.size() == begin) return;
    changes_[begin].cause = ContextCause::first_named;
    changes_[begin].holds.start = 0;
  }

  void trace_awards() {
    std::vector<std::uint32_t> spoken_of;
    std::uint32_t current = no_name;
    for (const std::uint32_t award : context_.awards()) {
      current = context_.award_after(current, award);
      if (spoken_of.empty() || spoken_of.back() != current) spoken_of.push_back(current);
    }
    trace_named(ContextSlot::award, spoken_of);
  }

  /// Each of the names holds until the next one.
  void trace_named(ContextSlot slot, const std::vector<std::uint32_t>& set_by) {
    std::optional<std::size_t> current;
    for (const std::uint32_t index : set_by) {
      const Name& name = names_[index];
      ContextChange change = make(slot, ContextCause::named, name.first, name.last);
      change.value = value_of(name);
      if (current && changes_[*current].value == change.value && changes_[*current].text == change.text) continue;
      if (current) changes_[*current].holds.end = change.span.start;
      current = changes_.size();
      changes_.push_back(std::move(change));
    }
  }

  void trace_year() {
    const auto summed_up = context_.year_summed_up();
    const auto year = summed_up ? summed_up : context_.year_ahead();
    if (!year) return;
    ContextChange change =
        time(ContextSlot::year, summed_up ? context_.year_cause() : ContextCause::looked_ahead, *year);
    change.over = context_.year_is_over();
    change.holds.start = 0;
    changes_.push_back(std::move(change));
  }

  void trace_merits() {
    std::map<std::uint32_t, std::size_t> current;  // by award
    for (const Context::Merit& merit : context_.merits()) {
      ContextChange change = time(ContextSlot::merit, ContextCause::merit_told, merit.time);
      change.award = lexicon_.knowledge().awards[merit.award].id;
      const auto before = current.find(merit.award);
      if (const auto article = context_.article_of(merit.token))
        set_in_article(change, *article, before == current.end() ? nullptr : &changes_[before->second]);
      else if (before != current.end())
        changes_[before->second].holds.end = change.span.start;
      else if (merit.sentence < a_.sentences.size())
        change.holds.start = offsets_.code_points(a_.sentences[merit.sentence].begin);
      current[merit.award] = changes_.size();
      changes_.push_back(std::move(change));
    }
  }

  /// In an article the time of the merit is told behind those who are honoured.
  void set_in_article(ContextChange& change, const Context::Range& article, ContextChange* before) const {
    const auto offset = [&](std::uint32_t token) {
      return token < a_.tokens.size() ? offsets_.code_points(a_.tokens[token].begin) : offsets_.size();
    };
    change.cause = ContextCause::article_merit;
    change.holds = {offset(article.first), offset(article.last)};
    if (before == nullptr || before->span.start < change.holds.start) return;
    change.holds.start = before->span.end;
    before->holds.end = before->span.end;
  }

  [[nodiscard]] ContextChange time(ContextSlot slot, ContextCause cause, std::uint32_t index) const {
    const auto& expression = a_.times[index];
    ContextChange change = make(slot, cause, expression.first, expression.last);
    if (expression.period) change.value = expression.period->edtf();
    return change;
  }

  [[nodiscard]] ContextChange make(ContextSlot slot, ContextCause cause, std::uint32_t first,
                                   std::uint32_t last) const {
    ContextChange change;
    change.slot = slot;
    change.cause = cause;
    change.span = {offsets_.code_points(a_.tokens[first].begin), offsets_.code_points(a_.tokens[last - 1].end)};
    change.text = a_.range(first, last);
    change.holds = {change.span.start, offsets_.size()};
    return change;
  }

  [[nodiscard]] std::string value_of(const Name& name) const {
    if (const auto* unit = name.unit()) return identities_.unit(*unit).id;
    if (const auto* block = name.block()) return identities_.block(*block).id;
    if (const auto* award = name.award()) return lexicon_.knowledge().awards[award->award].id;
    if (const auto* number = name.number()) return number->number;
    return {};
  }

  const Context& context_;
  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const Identities& identities_;
  text::OffsetMap offsets_;
  ContextTrace changes_;
};

}  // namespace

ContextTrace trace(const Context& context, const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names,
                   const Identities& identities, std::uint32_t page) {
  return Tracer(context, lexicon, a, names, identities).trace(page);
}

}  // namespace sovang::extract
