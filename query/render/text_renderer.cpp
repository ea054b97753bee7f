// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/text_renderer.hpp"

#include <algorithm>
#include <string>

#include "core/model/names.hpp"
#include "core/text/join.hpp"
#include "query/render/layout.hpp"
#include "query/render/leader_table.hpp"
#include "query/render/matrix.hpp"
#include "query/render/reply.hpp"
#include "query/render/styles.hpp"
#include "query/render/text_rows.hpp"
#include "query/render/wording.hpp"

namespace sovang::render {
namespace {

constexpr std::size_t most_facet_values = 8;
constexpr std::string_view open_mark = "«";
constexpr std::string_view close_mark = "»";

std::string marked(const answers::Snippet& snippet) {
  std::string out = snippet.text;
  for (auto match = snippet.matches.rbegin(); match != snippet.matches.rend(); ++match)
    out.insert(match->end, close_mark).insert(match->begin, open_mark);
  return out;
}

/// Each line of the text wrapped by itself.
void print_text(std::ostream& out, std::string_view text, std::size_t width) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    print_wrapped(out, "", text.substr(0, end), width);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

}  // namespace

void TextRenderer::search(const answers::SearchAnswer& answer) {
  if (answer.facets) facets(answer);
  for (const answers::Hit& h : answer.hits) hit(h);
  if (answer.total == 0) return;
  out_ << answer.hits.size() << " " << label("of", options_.language) << " " << answer.total << " "
       << label(answer.articles ? "articles" : "documents", options_.language) << '\n';
}

void TextRenderer::hit(const answers::Hit& h) {
  const archive::DocumentHead& d = h.document;
  const std::string first = padded(std::to_string(h.rank) + ".", 3) + " ";
  print_wrapped(out_, first, text::join({h.article, title_of(d.title, d.path)}, " · "), options_.width,
                options_.color ? styles::strong : "");
  const std::string kind = label(model::name(d.kind), options_.language);
  print_wrapped(out_, "    ", text::join({d.published, kind, d.path, d.id}, " · "), options_.width,
                options_.color ? styles::faint : "");
  if (!h.snippet.text.empty()) print_wrapped(out_, "    ", marked(h.snippet), options_.width);
  out_ << '\n';
}

void TextRenderer::facets(const answers::SearchAnswer& answer) {
  for (const archive::Facet& facet : *answer.facets) {
    std::vector<std::string> values;
    for (const archive::FacetValue& v : facet.values) {
      if (values.size() == most_facet_values) break;
      const auto name = answer.names.find(v.value);
      const std::string shown = name == answer.names.end() ? label(v.value, options_.language) : name->second;
      values.push_back(shown + " (" + std::to_string(v.count) + ")");
    }
    if (values.empty()) continue;
    const std::string name = label(facet.field, options_.language) + ":";
    print_wrapped(out_, padded(name, 13), text::join(values, " · "), options_.width);
  }
  out_ << '\n';
}

void TextRenderer::answer(const answers::Answer& answer) {
  if (answer.reply) print_reply(out_, answer, options_);
  if (makes_matrix(answer)) print_matrix(out_, answer, options_);
  RowPlace place;
  auto change = answer.changes.begin();
  const auto print_changes_until = [&](std::size_t row) {
    const auto first = change;
    for (; change != answer.changes.end() && change->row <= row; ++change) print_change(out_, *change, options_);
    if (change != first) out_ << '\n';
  };
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    print_changes_until(i);
    print_row(out_, answer.rows[i], options_, place);
    out_ << '\n';
    place.above = &answer.rows[i];
  }
  print_changes_until(std::string::npos);
  if (!answer.gaps.empty())
    print_wrapped(out_, "", label("gaps", options_.language) + ": " + text::join(answer.gaps, ", "), options_.width);
}

void TextRenderer::names(const answers::NamesAnswer& answer) {
  for (const answers::KnownName& name : answer.names) {
    const std::string count = padded(std::to_string(name.documents), 5) + " ";
    print_wrapped(out_, count, name.name, options_.width);
    print_wrapped(out_, "      ", text::join({name.id, facts_known(name)}, " · "), options_.width,
                  options_.color ? styles::faint : "");
    std::vector<std::string> candidates;
    for (const answers::Named& candidate : name.candidates) candidates.push_back(candidate.name);
    if (!candidates.empty())
      print_wrapped(out_, "      ", label("maybe", options_.language) + ": " + text::join(candidates, " · "),
                    options_.width, options_.color ? styles::faint : "");
    for (const answers::Change& change : name.changes) print_change(out_, change, options_);
  }
}

void TextRenderer::citations(const answers::CitationsAnswer& answer) {
  std::string_view above;
  for (const answers::CitingDocument& row : answer.rows) {
    const archive::DocumentHead& d = row.first.document;
    if (row.first.citation.relation != above)
      print_wrapped(out_, "", label(row.first.citation.relation, options_.language), options_.width,
                    options_.color ? styles::strong : "");
    above = row.first.citation.relation;
    print_wrapped(out_, "  ", title_of(d.title, d.path), options_.width);
    const std::string kind = label(model::name(d.kind), options_.language);
    const std::string times = row.times == 1 ? "" : std::to_string(row.times) + "×";
    print_wrapped(out_, "    ", text::join({row.first.number, d.published, kind, times, d.path, d.id}, " · "),
                  options_.width, options_.color ? styles::faint : "");
    print_wrapped(out_, "    ", "“" + row.first.sentence + "”", options_.width);
  }
}

/// "3 sự kiện, 2016–2020"; empty where there is none.
std::string TextRenderer::facts_known(const answers::KnownName& name) const {
  if (name.facts == 0) return {};
  std::string out = std::to_string(name.facts) + " " + label("facts known", options_.language);
  if (name.first_year == 0) return out;
  out += ", " + std::to_string(name.first_year);
  return name.last_year == name.first_year ? out : out + "–" + std::to_string(name.last_year);
}

void TextRenderer::record(const model::Record& record, const std::vector<answers::Row>& rows) {
  const auto strong = options_.color ? styles::strong : std::string_view{};
  print_wrapped(out_, "", title_of(record.title, record.source.path), options_.width, strong);
  const std::string kind = label(model::name(record.kind), options_.language);
  print_wrapped(out_, "", text::join({kind, record.number, record.issuer, record.published, record.place}, " · "),
                options_.width);
  print_wrapped(out_, "", text::join({record.source.path, record.source.url, record.id}, " · "), options_.width);
  if (!rows.empty()) {
    out_ << '\n';
    print_wrapped(out_, "", label("facts", options_.language), options_.width, strong);
  }
  RowPlace place{nullptr, true};
  for (const answers::Row& row : rows) {
    print_row(out_, row, options_, place);
    place.above = &row;
  }
  out_ << '\n';
  print_wrapped(out_, "", label("text", options_.language), options_.width, strong);
  print_text(out_, record.text, options_.width);
}

}  // namespace sovang::render
