// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/document_parts.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sovang::extract {
namespace {

using model::LayoutKind;
using model::Span;

bool within(const Span& inner, const Span& outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

bool within_any(const Span& inner, const std::vector<Span>& outer) {
  return std::any_of(outer.begin(), outer.end(), [&](const Span& span) { return within(inner, span); });
}

std::vector<Span> receivers(const model::Record& record) {
  std::vector<Span> spans;
  for (const model::Layout& line : record.layout)
    if (line.label == "Nơi nhận") spans.push_back(line.span);
  return spans;
}

std::vector<Span> title_of(const model::Record& record) {
  std::vector<Span> spans;
  for (const model::Layout& line : record.layout)
    if (line.kind == LayoutKind::title) spans.push_back(line.span);
  return spans;
}

/// From "Điều 1" to the next article or the signature; empty where there is none.
Span first_article(const model::Record& record) {
  Span span;
  bool open = false;
  for (const model::Layout& line : record.layout) {
    if (open && (line.kind == LayoutKind::signature || line.label.starts_with("Điều "))) break;
    if (line.label == "Điều 1") {
      open = true;
      span.start = line.span.start;
    }
    if (open) span.end = line.span.end;
  }
  return span;
}

std::vector<const model::Mention*> awards_in(const model::Record& record, const std::vector<Span>& spans) {
  std::vector<const model::Mention*> awards;
  for (const model::Mention& mention : record.mentions)
    if (mention.type == model::MentionType::award && !mention.id.empty() && within_any(mention.span, spans))
      awards.push_back(&mention);
  return awards;
}

bool share_one(const std::vector<const model::Mention*>& a, const std::vector<const model::Mention*>& b) {
  return std::any_of(a.begin(), a.end(), [&](const model::Mention* one) {
    return std::any_of(b.begin(), b.end(), [&](const model::Mention* other) { return one->id == other->id; });
  });
}

bool has_slot(const model::Evidence& evidence, std::string_view slot) {
  return std::find(evidence.slots.begin(), evidence.slots.end(), slot) != evidence.slots.end();
}

bool reads_slot_in(const model::Fact& fact, std::string_view slot, const std::vector<Span>& spans) {
  return std::any_of(fact.evidence.begin(), fact.evidence.end(), [&](const model::Evidence& evidence) {
    return has_slot(evidence, slot) && within_any(evidence.span, spans);
  });
}

void check_title(model::Record& record) {
  const std::vector<Span> title = title_of(record);
  const auto promised = awards_in(record, title);
  const auto granted = awards_in(record, {first_article(record)});
  if (promised.empty() || granted.empty() || share_one(promised, granted)) return;
  record.problems.push_back({"title-disagrees", "the title names \"" + promised.front()->text + "\", Điều 1 \"" +
                                                    granted.front()->text + "\": Điều 1 holds"});
  std::erase_if(record.facts, [&](const model::Fact& fact) { return reads_slot_in(fact, "award", title); });
}

}  // namespace

void respect_parts(model::Record& record) {
  if (record.kind == model::DocumentKind::news) return;
  const std::vector<Span> receiving = receivers(record);
  std::erase_if(record.facts, [&](const model::Fact& fact) { return reads_slot_in(fact, "subject", receiving); });
  if (record.kind == model::DocumentKind::decision) check_title(record);
}

}  // namespace sovang::extract
