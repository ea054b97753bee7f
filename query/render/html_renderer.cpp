// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/html_renderer.hpp"

#include "core/model/names.hpp"
#include "core/text/html.hpp"
#include "core/text/join.hpp"
#include "core/text/offsets.hpp"
#include "core/text/page.hpp"
#include "query/render/html_axis.hpp"
#include "query/render/html_record.hpp"
#include "query/render/html_rows.hpp"
#include "query/render/html_style.hpp"
#include "query/render/html_text.hpp"
#include "query/render/leader_table.hpp"
#include "query/render/reply.hpp"
#include "query/render/wording.hpp"

namespace sovang::render {
namespace {

using html::element;
using text::escape_html;

constexpr std::size_t most_facet_values = 8;

std::string number_cell(std::uint32_t number) {
  return element("td", std::to_string(number), "number-of");
}

std::string head_row(const std::vector<std::string>& heads) {
  std::string html = "<thead><tr>";
  for (const std::string& head : heads) html += "<th scope=\"col\">" + escape_html(head) + "</th>";
  return html + "</tr></thead>\n<tbody>\n";
}

/// The number that is cited, within its sentence.
std::vector<html::Mark> marks_of(const archive::CitationHit& hit) {
  if (hit.citation.span.start < hit.span.start) return {};
  const text::OffsetMap offsets(hit.sentence);
  return {{offsets.byte(hit.citation.span.start - hit.span.start), offsets.byte(hit.citation.span.end - hit.span.start),
           "number"}};
}

std::string years_text(const answers::KnownName& name) {
  if (name.first_year == 0) return {};
  const std::string first = std::to_string(name.first_year);
  return name.first_year == name.last_year ? first : first + "–" + std::to_string(name.last_year);
}

}  // namespace

void HtmlRenderer::open(const std::string& title) {
  out_ << text::open_page(options_.language == Language::vi ? "vi" : "en", title, html::style()) << "<header>\n"
       << element("h1", escape_html(title)) << '\n';
}

void HtmlRenderer::close() {
  out_ << "</main>\n" << text::close_page();
}

void HtmlRenderer::incomplete(const std::vector<std::string>& shards) {
  if (shards.empty()) return;
  out_ << element("p", escape_html(text("no answer from") + ": " + text::join(shards, ", ")), "warn") << '\n';
}

void HtmlRenderer::search(const answers::SearchAnswer& answer) {
  open(answer.query);
  incomplete(answer.incomplete);
  if (!answer.corrected.empty())
    out_ << element("p", escape_html(text("searched instead") + ": " + answer.corrected), "warn") << '\n';
  if (answer.relaxed && answer.total != 0) out_ << element("p", escape_html(text("relaxed")), "warn") << '\n';
  const std::string what = text(answer.articles ? "articles" : "documents");
  out_ << element("p", escape_html(answer.total == 0 ? text("nothing")
                                                     : std::to_string(answer.hits.size()) + " " + text("of") + " " +
                                                           std::to_string(answer.total) + " " + what))
       << "\n</header>\n<main" << (answer.facets ? " class=\"beside\"" : "") << ">\n";
  if (!answer.hits.empty()) {
    out_ << "<ol class=\"hits\" start=\"" << answer.hits.front().rank << "\">\n";
    for (const answers::Hit& h : answer.hits) hit(h);
    out_ << "</ol>\n";
  }
  if (answer.facets) facets(answer);
  close();
}

void HtmlRenderer::facets(const answers::SearchAnswer& answer) {
  out_ << "<div class=\"facets\">\n";
  for (const archive::Facet& facet : *answer.facets) {
    if (facet.values.empty()) continue;
    out_ << "<section>" << element("h2", escape_html(text(facet.field))) << "<ul>\n";
    for (std::size_t i = 0; i < facet.values.size() && i < most_facet_values; ++i) {
      const archive::FacetValue& value = facet.values[i];
      const auto known = answer.names.find(value.value);
      out_ << "<li>" << escape_html(known == answer.names.end() ? text(value.value) : known->second) << " <small>"
           << value.count << "</small></li>\n";
    }
    out_ << "</ul></section>\n";
  }
  out_ << "</div>\n";
}

void HtmlRenderer::hit(const answers::Hit& h) {
  const std::string article = h.article.empty() ? "" : escape_html(h.article) + " · ";
  const archive::DocumentHead& d = h.document;
  out_ << "<li>" << element("h2", article + html::linked(title_of(d.title, d.path), d, options_.links)) << '\n'
       << element("p", html::source_line(d, text(model::name(d.kind)), options_, false), "source") << '\n';
  std::vector<html::Mark> marks;
  for (const answers::Snippet::Match& match : h.snippet.matches) marks.push_back({match.begin, match.end, {}});
  if (!h.snippet.text.empty()) out_ << element("p", html::marked(h.snippet.text, std::move(marks))) << '\n';
  out_ << "</li>\n";
}

std::string HtmlRenderer::title_of_answer(const answers::Answer& answer) const {
  if (answer.reply) return answer.reply->question;
  if (!answer.asked.name.empty()) return answer.asked.name;
  return text(answer.asked.relation == model::name(model::Relation::led) ? "leaders" : "facts");
}

void HtmlRenderer::terms_of(const answers::Answer& answer) {
  const answers::Asked& asked = answer.asked;
  html::Terms terms;
  if (!answer.reply) {
    terms.add(text("subject"), asked.unit);
    terms.add(text("block"), asked.block);
    terms.add(text("award"), asked.award);
    terms.add(text("place"), asked.place);
    if (!asked.period.empty()) terms.add(text("period"), period_text(asked.period, options_.language));
    if (!asked.status.empty()) terms.add(text("status"), text(asked.status));
  }
  out_ << terms.html();
}

void HtmlRenderer::answer(const answers::Answer& answer) {
  open(title_of_answer(answer));
  incomplete(answer.incomplete);
  terms_of(answer);
  if (answer.reply)
    out_ << "<div class=\"said\">"
         << escape_html(text("understood") + ": " + understood_text(answer, options_.language)) << "<br/>"
         << element("strong", escape_html(reply_text(*answer.reply, options_.language))) << "</div>\n";
  out_ << "</header>\n<main>\n";
  if (!answer.asked.name.empty()) out_ << html::time_axis(answer, options_);
  if (makes_matrix(answer)) out_ << html::leader_matrix(answer, options_);
  if (!answer.gaps.empty())
    out_ << element("p", escape_html(text("gaps") + ": " + text::join(answer.gaps, ", "))) << '\n';
  if (answer.rows.empty() && answer.changes.empty())
    out_ << element("p", escape_html(text("nothing"))) << '\n';
  else
    out_ << html::fact_table(answer, options_);
  if (answer.left_out != 0)
    out_ << element("p", escape_html(text("left out") + ": " + std::to_string(answer.left_out)), "warn") << '\n';
  close();
}

void HtmlRenderer::names(const answers::NamesAnswer& answer) {
  open(answer.prefix.empty() ? text(answer.type) : text(answer.type) + ": " + answer.prefix);
  out_ << element("p", std::to_string(answer.names.size()) + " " + escape_html(text("of")) + " " +
                           std::to_string(answer.total))
       << "\n</header>\n<main>\n<table>\n"
       << head_row({text(answer.type), text("documents"), text("facts"), text("years")});
  for (const answers::KnownName& known : answer.names) name(known);
  out_ << "</tbody>\n</table>\n";
  close();
}

void HtmlRenderer::name(const answers::KnownName& known) {
  out_ << "<tr><th scope=\"row\">" << escape_html(known.name) << "<br/>" << element("code", escape_html(known.id));
  std::vector<std::string> notes;
  for (std::size_t i = 0; i < known.forms.size(); ++i)
    if (known.forms[i] != known.name) notes.push_back(known.forms[i]);
  if (!notes.empty())
    out_ << element("div", element("small", escape_html(text("written") + ": " + text::join(notes, " · "))));
  notes.clear();
  for (const answers::Named& candidate : known.candidates) notes.push_back(candidate.name);
  if (!notes.empty())
    out_ << element("div", element("small", escape_html(text("maybe") + ": " + text::join(notes, " · "))));
  for (const answers::Change& change : known.changes)
    out_ << element("div", element("small", escape_html(change_text(change, options_.language))));
  out_ << "</th>" << number_cell(known.documents) << number_cell(known.facts) << element("td", years_text(known))
       << "</tr>\n";
}

void HtmlRenderer::citations(const answers::CitationsAnswer& answer) {
  open(text("citing") + " " + answer.number);
  incomplete(answer.incomplete);
  out_ << element("p", std::to_string(answer.rows.size()) + " " + escape_html(text("of")) + " " +
                           std::to_string(answer.total) + " " + escape_html(text("documents")))
       << "\n</header>\n<main>\n<table class=\"cards cites\">\n"
       << head_row({text("relation"), text("document"), text("sentence")});
  for (const answers::CitingDocument& row : answer.rows) {
    const archive::DocumentHead& d = row.first.document;
    const std::string times = row.times == 1 ? "" : " " + element("small", std::to_string(row.times) + "×");
    const std::string what = text::join({row.first.number, text(model::name(d.kind))}, " · ");
    out_ << "<tr>" << element("td", escape_html(text(row.first.citation.relation)) + times) << "<th scope=\"row\">"
         << html::linked(title_of(d.title, d.path), d, options_.links)
         << element("div", html::source_line(d, what, options_, false), "source") << "</th>"
         << element("td", html::marked(row.first.sentence, marks_of(row.first))) << "</tr>\n";
  }
  out_ << "</tbody>\n</table>\n";
  close();
}

void HtmlRenderer::record(const model::Record& record, const std::vector<answers::Row>& rows) {
  open(title_of(record.title, record.source.path));
  archive::DocumentHead head;
  head.path = record.source.path;
  head.url = record.source.url;
  html::Terms terms;
  terms.add(text("kind"), text(model::name(record.kind)));
  terms.add(text("number"), record.number);
  terms.add(text("issuer"), record.issuer);
  terms.add(text("signer"), record.signer);
  terms.add(text("author"), record.author);
  terms.add(text("published"), record.published.empty() ? "" : day_text(record.published, options_.language));
  terms.add(text("effective"), record.effective.empty() ? "" : day_text(record.effective, options_.language));
  terms.add(text("place"), record.place);
  terms.add_html(text("source"), html::linked(head.path, head, options_.links));
  if (!record.source.url.empty()) terms.add(text("address"), record.source.url);
  terms.add_html("id", element("code", escape_html(record.id)));
  out_ << terms.html() << "</header>\n<main>\n";
  if (!rows.empty())
    out_ << element("h2", escape_html(text("facts"))) << '\n'
         << html::fact_table(rows, html::lines_of(record), options_);
  out_ << element("h2", escape_html(text("text"))) << "\n<div class=\"text\">\n" << html::text_of(record) << "</div>\n";
  close();
}

}  // namespace sovang::render
