// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/model/names.hpp"
#include "core/text/html.hpp"
#include "core/text/offsets.hpp"
#include "core/text/page.hpp"
#include "indexer/explain/explanation.hpp"
#include "indexer/explain/html_facts.hpp"
#include "indexer/explain/html_labels.hpp"
#include "indexer/explain/html_style.hpp"
#include "indexer/explain/lines.hpp"
#include "indexer/explain/markup.hpp"

namespace sovang::explain {
namespace {

using text::escape_html;

constexpr std::size_t mention_types = static_cast<std::size_t>(model::MentionType::place) + 1;
constexpr std::size_t long_contents = 12;  ///< facts; more are folded

/// A mention, as the tooltip says it.
std::string tooltip(const model::Mention& mention) {
  std::string html =
      "class=\"m " + std::string(model::name(mention.type)) + "\" title=\"" + std::string(label(mention.type)) + ": ";
  if (!mention.id.empty()) return html + escape_html(mention.id) + '"';
  if (mention.maybe.empty()) return html + "chưa rõ\"";
  html += "một trong";
  for (const std::string& id : mention.maybe) html += ' ' + escape_html(id);
  return html + '"';
}

class HtmlPrinter {
 public:
  HtmlPrinter(const Explanation& explanation, std::ostream& out)
      : explanation_(explanation),
        record_(explanation.record),
        offsets_(record_.text),
        lines_(lines(explanation, offsets_.size())),
        elements_(lines_.size()),
        notes_(explanation, offsets_, anchors_, out),
        out_(out) {
    place_evidence();
    place_mentions();
  }

  void print() {
    out_ << text::open_page("vi", title(), html_style());
    print_head();
    print_legend();
    print_contents();
    out_ << "<main>\n<h2>Văn bản</h2>\n";
    for (std::size_t i = 0; i < lines_.size(); ++i) print_line(i);
    out_ << "</main>\n";
    print_problems();
    out_ << text::close_page();
  }

 private:
  /// An element goes to every line that it touches; its anchor is in the first of them.
  bool place(model::Span span, const std::string& attributes, std::string id) {
    bool placed = false;
    for (std::size_t i = line_at(lines_, span.start); i < lines_.size(); ++i) {
      const model::Span line = lines_[i].layout.span;
      if (line.start >= span.end) break;
      if (span.start >= std::min(line.end, offsets_.size()) || span.start >= span.end) continue;
      elements_[i].push_back({span, attributes, std::exchange(id, {})});
      placed = true;
    }
    return placed;
  }

  void place_evidence() {
    std::set<model::Span> spans;
    for (const model::Fact& fact : record_.facts)
      for (const model::Evidence& evidence : fact.evidence) spans.insert(evidence.span);
    for (const model::Span span : spans)
      if (place(span, "class=\"proof\"", FactNotes::anchor(span))) anchors_.insert(span);
  }

  void place_mentions() {
    for (const model::Mention& mention : record_.mentions) place(mention.span, tooltip(mention), {});
  }

  [[nodiscard]] std::string title() const { return record_.title.empty() ? "(không có tiêu đề)" : record_.title; }

  void print_head() {
    out_ << "<header>\n<h1>" << escape_html(title()) << "</h1>\n<dl>\n";
    print_row("loại", std::string(label(record_.kind)));
    print_row("số", escape_html(record_.number));
    print_row("cơ quan", escape_html(record_.issuer));
    print_row("nơi", escape_html(record_.place));
    print_row("ngày", escape_html(record_.published));
    print_row("tác giả", escape_html(record_.author));
    print_row("tệp", escape_html(record_.source.path));
    print_row("nguồn", escape_html(record_.source.url));
    out_ << "</dl>\n</header>\n";
  }

  void print_row(std::string_view name, const std::string& html) {
    if (!html.empty()) out_ << "<dt>" << name << "</dt><dd>" << html << "</dd>\n";
  }

  void print_legend() {
    std::array<std::size_t, mention_types> counted{};
    for (const model::Mention& mention : record_.mentions) ++counted[static_cast<std::size_t>(mention.type)];
    out_ << "<section>\n<h2>Chú giải</h2>\n<ul class=\"legend\">\n";
    for (std::size_t i = 0; i < counted.size(); ++i) {
      const auto type = static_cast<model::MentionType>(i);
      out_ << "<li><span class=\"m " << model::name(type) << "\">" << label(type) << "</span> " << counted[i]
           << "</li>\n";
    }
    out_ << "<li><span class=\"proof\">câu làm chứng cứ</span> " << anchors_.size() << "</li>\n<li>lần ngữ cảnh đổi "
         << explanation_.context.size() << "</li>\n</ul>\n</section>\n";
  }

  void print_contents() {
    const auto facts = static_cast<std::size_t>(std::count_if(record_.facts.begin(), record_.facts.end(), counts));
    out_ << "<nav>\n<h2>" << facts << " sự kiện";
    if (facts < record_.facts.size())
      out_ << ", " << record_.facts.size() - facts << " dự định hoặc phủ nhận (chỉ explain cho thấy)";
    out_ << "</h2>\n";
    if (!record_.facts.empty()) {
      out_ << "<details" << (record_.facts.size() > long_contents ? "" : " open=\"open\"")
           << "><summary>danh sách</summary>\n<ol>\n";
      for (std::size_t i = 0; i < record_.facts.size(); ++i) notes_.write_link(i);
      out_ << "</ol>\n</details>\n";
    }
    out_ << "</nav>\n";
  }

  void print_line(std::size_t index) {
    const Line& line = lines_[index];
    out_ << "<section class=\"line " << model::name(line.layout.kind) << "\">\n<p>"
         << mark_up(record_.text, offsets_, line.layout.span, std::move(elements_[index])) << "</p>\n";
    if (!line.mentions.empty() || !line.facts.empty() || !line.changes.empty()) {
      out_ << "<div class=\"notes\">\n";
      print_mentions(line);
      for (const std::size_t change : line.changes) notes_.write_change(change);
      for (const std::size_t fact : line.facts) notes_.write_fact(fact);
      out_ << "</div>\n";
    }
    out_ << "</section>\n";
  }

  /// What a tooltip says, for whoever has no mouse.
  void print_mentions(const Line& line) {
    if (line.mentions.empty()) return;
    out_ << "<details><summary>" << line.mentions.size() << " tên</summary>\n<ul>\n";
    for (const std::size_t index : line.mentions) {
      const model::Mention& mention = record_.mentions[index];
      out_ << "<li><span class=\"m " << model::name(mention.type) << "\">" << escape_html(mention.text) << "</span> "
           << label(mention.type) << identity(mention.id, mention.maybe) << "</li>\n";
    }
    out_ << "</ul>\n</details>\n";
  }

  void print_problems() {
    if (record_.problems.empty()) return;
    out_ << "<section>\n<h2>Vướng mắc</h2>\n<ul>\n";
    for (const model::Problem& problem : record_.problems)
      out_ << "<li><code>" << escape_html(problem.code) << "</code> <span lang=\"en\">" << escape_html(problem.message)
           << "</span></li>\n";
    out_ << "</ul>\n</section>\n";
  }

  const Explanation& explanation_;
  const model::Record& record_;
  text::OffsetMap offsets_;
  std::vector<Line> lines_;
  std::vector<std::vector<Element>> elements_;  ///< by line
  std::set<model::Span> anchors_;
  FactNotes notes_;
  std::ostream& out_;
};

}  // namespace

void print_html(const Explanation& explanation, std::ostream& out) {
  HtmlPrinter(explanation, out).print();
}

}  // namespace sovang::explain
