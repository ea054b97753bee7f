// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/html_facts.hpp"

#include <algorithm>

#include "core/model/names.hpp"
#include "core/text/html.hpp"
#include "core/text/join.hpp"
#include "core/text/utf8.hpp"
#include "indexer/explain/html_labels.hpp"
#include "indexer/explain/lines.hpp"

namespace sovang::explain {
namespace {

using text::escape_html;

constexpr std::size_t longest_quotation = 100;  ///< bytes

std::string subject_of(const model::Fact& fact) {
  return fact.subject.name.empty() ? fact.subject.text : fact.subject.name;
}

std::string status_of(const model::Fact& fact) {
  std::string html(label(fact.status));
  html += code(model::name(fact.status));
  if (!counts(fact)) html += " <strong class=\"warn\">không phải sự kiện: chỉ explain cho thấy</strong>";
  return html;
}

/// The beginning of a sentence, cut between two words where that can be.
std::string_view beginning(std::string_view sentence) {
  if (sentence.size() <= longest_quotation) return sentence;
  const std::string_view clipped = text::clip(sentence, longest_quotation);
  const std::size_t blank = clipped.rfind(' ');
  return blank == std::string_view::npos ? clipped : clipped.substr(0, blank);
}

std::string period_of(const model::Fact& fact) {
  std::string html = escape_html(fact.period);
  if (!fact.period_kind.empty()) html += code(fact.period_kind);
  if (fact.period_inferred) html += " <strong class=\"warn\">suy ra</strong>";
  return html;
}

std::string award_of(const model::AwardRef& award) {
  std::string html = escape_html(award.text);
  if (award.grade > 0) html += ", hạng " + std::to_string(award.grade);
  return html + code(award.id) + code(model::name(award.level));
}

}  // namespace

std::string code(std::string_view word) {
  return word.empty() ? std::string() : " <code>" + escape_html(word) + "</code>";
}

std::string identity(const std::string& id, const std::vector<std::string>& maybe) {
  if (!id.empty()) return code(id);
  return maybe.empty() ? " <code>chưa rõ id</code>" : code("một trong: " + text::join(maybe, ", "));
}

std::string FactNotes::anchor(model::Span evidence) {
  return "e" + std::to_string(evidence.start) + "-" + std::to_string(evidence.end);
}

void FactNotes::write_fact(std::size_t index) const {
  const model::Fact& fact = record_.facts[index];
  const std::string id = "f" + std::to_string(index + 1);
  out_ << "<article class=\"fact " << model::name(fact.status) << "\" id=\"" << id << "\">\n<h3><a href=\"#" << id
       << "\">" << id << "</a> " << label(fact.relation) << code(model::name(fact.relation)) << "</h3>\n<dl>\n";
  write_slots(fact);
  write_standing(fact);
  write_evidence(fact);
  out_ << "</dl>\n</article>\n";
}

void FactNotes::write_slots(const model::Fact& fact) const {
  write_slot(fact, "subject", escape_html(subject_of(fact)) + identity(fact.subject.id, fact.subject.maybe));
  if (fact.block) write_slot(fact, "block", escape_html(fact.block->text) + identity(fact.block->id, {}));
  if (fact.award) write_slot(fact, "award", award_of(*fact.award));
  if (fact.rank > 1) write_slot(fact, "rank", std::to_string(fact.rank));
  if (!fact.period.empty()) write_slot(fact, "period", period_of(fact));
  if (fact.decision) write_slot(fact, "decision", escape_html(fact.decision->number));
  if (fact.issuer) write_slot(fact, "issuer", escape_html(fact.issuer->text) + code(fact.issuer->id));
}

void FactNotes::write_slot(const model::Fact& fact, std::string_view slot, const std::string& html) const {
  out_ << "<dt>" << slot_label(slot) << "</dt><dd>" << html;
  write_origin(fact, slot);
  out_ << "</dd>\n";
}

void FactNotes::write_origin(const model::Fact& fact, std::string_view slot) const {
  for (std::size_t i = 1; i < fact.evidence.size(); ++i) {
    const model::Evidence& evidence = fact.evidence[i];
    if (&evidence == home_of(fact) || evidence.again || std::ranges::find(evidence.slots, slot) == evidence.slots.end())
      continue;
    if (const auto* change = context_of(explanation_.context, fact, evidence, slot))
      out_ << " <a href=\"#c" << change - explanation_.context.data() + 1 << "\">từ ngữ cảnh</a>";
    else
      out_ << " <span class=\"quiet\">từ câu khác</span>";
    return;
  }
}

void FactNotes::write_standing(const model::Fact& fact) const {
  std::string html = status_of(fact);
  if (fact.basis != model::Basis::none) html += " · " + std::string(label(fact.basis)) + code(model::name(fact.basis));
  write_row("trạng thái", html);
  write_row("tin cậy", confidence(fact) + " · luật" + code(fact.rule));
}

void FactNotes::write_evidence(const model::Fact& fact) const {
  if (fact.evidence.empty()) return;
  out_ << "<dt>chứng cứ</dt><dd><ol>\n";
  for (const model::Evidence& evidence : fact.evidence) {
    std::vector<std::string> slots;
    for (const std::string& slot : evidence.slots) slots.emplace_back(slot_label(slot));
    out_ << "<li>" << escape_html(evidence.again ? "nhắc lại" : text::join(slots, ", ")) << ": ";
    write_quotation(evidence.span);
    out_ << "</li>\n";
  }
  out_ << "</ol></dd>\n";
}

void FactNotes::write_quotation(model::Span span) const {
  const std::string_view whole = text(span);
  const std::string_view shown = beginning(whole);
  const std::string quotation = "“" + escape_html(shown) + (shown.size() < whole.size() ? "…" : "") + "”";
  if (anchors_.contains(span))
    out_ << "<a href=\"#" << anchor(span) << "\">" << quotation << "</a>";
  else
    out_ << quotation;
}

void FactNotes::write_row(std::string_view name, const std::string& html) const {
  out_ << "<dt>" << name << "</dt><dd>" << html << "</dd>\n";
}

void FactNotes::write_change(std::size_t index) const {
  const extract::ContextChange& change = explanation_.context[index];
  const extract::ContextChange* reset = reset_of(explanation_.context, index);
  out_ << "<aside class=\"context\" id=\"c" << index + 1 << "\"><strong>ngữ cảnh: " << label(change.slot)
       << "</strong> = " << escape_html(change.text) << identity(change.value, {}) << "<br/><span class=\"quiet\">"
       << label(change.cause) << code(change.award);
  if (change.over) out_ << "; đã qua: ai nhận nhiệm vụ thì nhận cho năm sau";
  if (!for_good(change)) {
    out_ << "; giữ cho đến ";
    if (reset == nullptr)
      out_ << "hết văn bản";
    else
      out_ << "<a href=\"#c" << reset - explanation_.context.data() + 1 << "\">“" << escape_html(reset->text)
           << "”</a>";
  }
  out_ << "</span></aside>\n";
}

void FactNotes::write_link(std::size_t index) const {
  const model::Fact& fact = record_.facts[index];
  std::vector<std::string> parts{std::string(label(fact.relation)), subject_of(fact),
                                 fact.award ? fact.award->text : "", fact.period};
  if (fact.status != model::Status::asserted) parts.emplace_back(label(fact.status));
  out_ << "<li><a href=\"#f" << index + 1 << "\">" << escape_html(text::join(parts, " · ")) << "</a></li>\n";
}

std::string_view FactNotes::text(model::Span span) const {
  const std::size_t begin = offsets_.byte(span.start);
  return std::string_view(record_.text).substr(begin, offsets_.byte(std::max(span.start, span.end)) - begin);
}

}  // namespace sovang::explain
