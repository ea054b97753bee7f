// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/lines.hpp"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>

namespace sovang::explain {
namespace {

using extract::ContextChange;
using extract::ContextSlot;
using extract::ContextTrace;

bool starts_before(const Line& line, const Line& other) {
  return line.layout.span.start < other.layout.span.start;
}

/// True where that slot of a fact may be taken from that change.
bool gives(const ContextChange& change, const model::Fact& fact, std::string_view slot) {
  if (change.slot == ContextSlot::merit) return slot == "period" && fact.award && fact.award->id == change.award;
  if (change.slot == ContextSlot::year) return slot == "period";
  if (change.slot == ContextSlot::page) return slot == "subject";
  return slot == name(change.slot);
}

bool within(std::uint32_t at, model::Span span) {
  return at >= span.start && at < span.end;
}

}  // namespace

std::vector<Line> lines(const Explanation& explanation, std::uint32_t length) {
  const model::Record& record = explanation.record;
  std::vector<Line> lines;
  for (const model::Layout& layout : record.layout) lines.push_back({layout, {}, {}, {}});
  if (lines.empty()) lines.push_back({{model::LayoutKind::paragraph, {0, length}, {}}, {}, {}, {}});
  std::stable_sort(lines.begin(), lines.end(), starts_before);
  const auto line_of = [&](std::uint32_t start) -> Line& { return lines[line_at(lines, start)]; };
  for (std::size_t i = 0; i < record.mentions.size(); ++i) line_of(record.mentions[i].span.start).mentions.push_back(i);
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    const model::Evidence* home = home_of(record.facts[i]);
    line_of(home == nullptr ? 0 : home->span.start).facts.push_back(i);
  }
  for (std::size_t i = 0; i < explanation.context.size(); ++i)
    line_of(explanation.context[i].span.start).changes.push_back(i);
  for (Line& line : lines)
    std::stable_sort(line.mentions.begin(), line.mentions.end(), [&](std::size_t a, std::size_t b) {
      const model::Span x = record.mentions[a].span;
      const model::Span y = record.mentions[b].span;
      return x.start < y.start || (x.start == y.start && x.end > y.end);
    });
  return lines;
}

std::size_t line_at(const std::vector<Line>& lines, std::uint32_t at) {
  const auto next = std::upper_bound(lines.begin(), lines.end(), at, [](std::uint32_t position, const Line& line) {
    return position < line.layout.span.start;
  });
  return next == lines.begin() ? 0 : static_cast<std::size_t>(next - lines.begin()) - 1;
}

const model::Evidence* home_of(const model::Fact& fact) {
  if (fact.evidence.empty()) return nullptr;
  const model::Evidence& sentence = fact.evidence.front();
  for (const model::Evidence& evidence : fact.evidence)
    if (!evidence.again && evidence.span.start > sentence.span.start &&
        std::ranges::find(evidence.slots, "subject") != evidence.slots.end())
      return &evidence;
  return &sentence;
}

bool counts(const model::Fact& fact) {
  return fact.status != model::Status::planned && fact.status != model::Status::denied;
}

std::string confidence(const model::Fact& fact) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(2) << fact.confidence;
  return out.str();
}

const ContextChange* context_of(const ContextTrace& trace, const model::Fact& fact, const model::Evidence& evidence,
                                std::string_view slot) {
  if (fact.evidence.empty() || evidence.again || &evidence == &fact.evidence.front()) return nullptr;
  const std::uint32_t at = fact.evidence.front().span.start;
  const ContextChange* held = nullptr;
  for (const ContextChange& change : trace) {
    if (!gives(change, fact, slot)) continue;
    if (within(change.span.start, evidence.span)) return &change;
    if (within(at, change.holds)) held = &change;
  }
  return held;
}

bool for_good(const ContextChange& change) {
  return change.slot == ContextSlot::page || change.slot == ContextSlot::year ||
         change.cause == extract::ContextCause::article_merit;
}

const ContextChange* reset_of(const ContextTrace& trace, std::size_t index) {
  const ContextChange& change = trace[index];
  for (std::size_t i = index + 1; i < trace.size(); ++i)
    if (trace[i].slot == change.slot && trace[i].award == change.award) return &trace[i];
  return nullptr;
}

std::string_view name(ContextSlot slot) {
  constexpr std::array<std::string_view, 6> names{"page", "block", "year", "decision", "award", "merit"};
  return names[static_cast<std::size_t>(slot)];
}

}  // namespace sovang::explain
