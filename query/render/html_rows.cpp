// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/html_rows.hpp"

#include <algorithm>

#include "core/model/names.hpp"
#include "core/text/html.hpp"
#include "query/render/html_text.hpp"
#include "query/render/leader_table.hpp"
#include "query/render/wording.hpp"

namespace sovang::render::html {
namespace {

using answers::Proof;
using answers::Row;
using text::escape_html;

constexpr std::size_t most_open = 6;  ///< so many rows show their proofs at once

class FactTable {
 public:
  explicit FactTable(const RenderOptions& options) : options_(options) {}

  void lines(const std::vector<std::uint32_t>& lines) { lines_ = &lines; }

  std::string print(const std::vector<Row>& rows, const std::vector<answers::Change>& changes) {
    open_ = rows.size() <= most_open;
    html_ = "<table class=\"cards facts\">\n<thead><tr>";
    for (const char* head : {"year", "subject", "said", "proof"})
      html_ += "<th scope=\"col\">" + escape_html(text(head)) + "</th>";
    html_ += "</tr></thead>\n<tbody>\n";
    auto change = changes.begin();
    for (std::size_t i = 0; i <= rows.size(); ++i) {
      for (; change != changes.end() && (change->row <= i || i == rows.size()); ++change)
        html_ += "<tr class=\"change\"><td colspan=\"4\">" + escape_html(change_text(*change, options_.language)) +
                 "</td></tr>\n";
      if (i < rows.size()) row(rows[i], i);
    }
    return std::move(html_) + "</tbody>\n</table>\n";
  }

 private:
  void row(const Row& row, std::size_t index) {
    const model::Fact& fact = row.fact;
    html_ += "<tr id=\"r" + std::to_string(index) + "\" class=\"" + std::string(model::name(fact.status)) +
             "\">\n<td class=\"when\">" + period(fact) + "</td>\n<th scope=\"row\">" + who(fact) + "</th>\n<td>" +
             said(row) + "</td>\n<td>";
    bool first = true;
    for (const Proof& proof : row.proofs) {
      this->proof(proof, fact, first);
      first = false;
    }
    html_ += "</td>\n</tr>\n";
  }

  std::string period(const model::Fact& fact) const {
    std::string html = escape_html(period_text(fact.period, options_.language));
    if (fact.period_inferred) html += ' ' + element("small", "(" + escape_html(text("inferred")) + ")");
    return html;
  }

  std::string who(const model::Fact& fact) const {
    std::string html = escape_html(subject_name(fact.subject));
    // What no document settles is said, not guessed.
    if (fact.subject.id.empty()) html += ' ' + element("small", "(" + escape_html(text("unsettled")) + ")");
    return html;
  }

  std::string said(const Row& row) const {
    const model::Fact& fact = row.fact;
    std::string html = escape_html(predicate_text(fact, options_.language));
    if (fact.block && fact.relation != model::Relation::received)
      html += element("div", escape_html(fact.block->text), "quiet");
    if (const std::string decision = decision_text(fact, options_.language); !decision.empty())
      html += element("div", escape_html(decision), "quiet");
    if (row.conflict) html += element("div", "! " + escape_html(text("conflict")), "warn");
    return html;
  }

  void proof(const Proof& proof, const model::Fact& fact, bool first) {
    const archive::DocumentHead& d = proof.document;
    html_ += open_ && first ? "<details open=\"open\">" : "<details>";
    if (lines_ != nullptr)
      html_ += element("summary", escape_html(text("sentence")));
    else
      html_ += element("summary", escape_html(label_of(proof, first) + title_of(d.title, d.path)));
    html_ += "\n<blockquote lang=\"vi\">" + marked(proof.sentence, marks_of(proof.sentence, fact)) + "</blockquote>\n";
    for (const answers::Context& c : proof.context)
      html_ += "<blockquote lang=\"vi\"><b>" + escape_html(text(c.slot)) +
               "</b>: " + marked(c.sentence, marks_of(c.sentence, fact)) + "</blockquote>\n";
    html_ += "<p class=\"source\">" + place(proof) + "</p></details>\n";
  }

  std::string label_of(const Proof& proof, bool first) const {
    if (first) return {};
    return text(proof.copy_of.empty() ? "also" : "copy") + ": ";
  }

  /// Of one document whose text is on the page: a link into it.
  std::string place(const Proof& proof) const {
    if (lines_ == nullptr)
      return source_line(proof.document, text(archive::name(proof.document.authority)), options_, true);
    const auto after = std::ranges::upper_bound(*lines_, proof.span.start);
    if (after == lines_->begin()) return {};
    return "<a href=\"#t" + std::to_string(*std::prev(after)) + "\">" + escape_html(text("in the text")) + "</a>";
  }

  std::string text(std::string_view word) const { return label(word, options_.language); }

  const RenderOptions& options_;
  const std::vector<std::uint32_t>* lines_ = nullptr;
  bool open_ = false;
  std::string html_;
};

std::string leader(const Row& row, std::size_t index, Language language) {
  std::string html =
      "<a href=\"#r" + std::to_string(index) + "\">" + escape_html(subject_name(row.fact.subject)) + "</a>";
  if (row.fact.basis != model::Basis::none)
    html += ' ' + element("small", escape_html(label(model::name(row.fact.basis), language)));
  if (!row.conflict) return element("div", html);
  return element("div", "<abbr title=\"" + escape_html(label("conflict", language)) + "\">!</abbr> " + html, "warn");
}

}  // namespace

std::string fact_table(const answers::Answer& answer, const RenderOptions& options) {
  return FactTable(options).print(answer.rows, answer.changes);
}

std::string fact_table(const std::vector<Row>& rows, const std::vector<std::uint32_t>& lines,
                       const RenderOptions& options) {
  FactTable table(options);
  table.lines(lines);
  return table.print(rows, {});
}

std::string leader_matrix(const answers::Answer& answer, const RenderOptions& options) {
  const LeaderTable table = leader_table(answer);
  const auto text = [&](std::string_view word) { return escape_html(label(word, options.language)); };
  std::string html = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + text("leaders") +
                     "\">\n<table class=\"matrix\">\n<thead><tr><th scope=\"col\">" + text("year") + "</th>";
  for (const LeaderTable::Block& block : table.blocks) html += "<th scope=\"col\">" + escape_html(block.name) + "</th>";
  html += "</tr></thead>\n<tbody>\n";
  for (const std::string& period : table.periods) {
    html += "<tr><th scope=\"row\">" + escape_html(period_text(period, options.language)) + "</th>";
    for (const LeaderTable::Block& block : table.blocks) {
      std::string cell;
      for (const std::size_t row : table.cell(period, block.key))
        cell += leader(answer.rows[row], row, options.language);
      html += cell.empty() ? "<td class=\"gap\">" + text("unknown") + "</td>" : "<td>" + cell + "</td>";
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

}  // namespace sovang::render::html
