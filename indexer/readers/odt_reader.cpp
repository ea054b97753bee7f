// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/odt_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "indexer/readers/flow_builder.hpp"
#include "indexer/readers/odt_styles.hpp"
#include "indexer/readers/office_parts.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

constexpr std::string_view content = "content.xml";
constexpr std::string_view styles_part = "styles.xml";

constexpr std::array<std::string_view, 5> no_text{"annotation", "automatic-styles", "font-face-decls", "note-citation",
                                                  "tracked-changes"};

/// Writes content.xml into a page.
class OdtBody final : public XmlEvents {
 public:
  OdtBody(const OdtStyles& styles, FlowBuilder& flow) : styles_(styles), flow_(flow) {}

  bool start(std::string_view element, const XmlAttributes& attributes) override {
    if (skipping_ > 0 || std::find(no_text.begin(), no_text.end(), element) != no_text.end()) {
      ++skipping_;
      return true;
    }
    if (element == "p" || element == "h") {
      start_paragraph(element, attributes);
    } else if (element == "span" || element == "a") {
      const std::string_view font = styles_.font(attributes["style-name"]);
      fonts_.emplace_back(font.empty() ? this->font() : font);
    } else if (element == "list-item") {
      ++items_;
    } else if (element == "table") {
      flow_.begin_table();
    } else if (element == "table-row") {
      flow_.begin_row();
    } else if (element == "table-cell" || element == "covered-table-cell") {
      start_cell(element, attributes);
    } else {
      start_mark(element);
    }
    return !flow_.overflowed();
  }

  void end(std::string_view element) override {
    if (skipping_ > 0) {
      --skipping_;
      return;
    }
    const bool paragraph = element == "p" || element == "h";
    if (paragraph) flow_.end_paragraph();
    if ((paragraph || element == "span" || element == "a") && !fonts_.empty()) fonts_.pop_back();
    if (element == "list-item" && items_ > 0) --items_;
    if (element == "table-row") flow_.end_row();
    if (element == "table") flow_.end_table();
  }

  void text(std::string_view utf8) override {
    if (skipping_ == 0) flow_.add(utf8, font());
  }

 private:
  void start_paragraph(std::string_view element, const XmlAttributes& attributes) {
    BlockKind kind = items_ > 0 ? BlockKind::item : BlockKind::paragraph;
    if (element == "h") kind = BlockKind::heading;
    if (attributes["style-name"] == "Title") kind = BlockKind::title;
    flow_.begin_paragraph(kind);
    fonts_.emplace_back(styles_.font(attributes["style-name"]));
  }

  /// What a cell of several rows or columns covers stands there, empty.
  void start_cell(std::string_view element, const XmlAttributes& attributes) {
    flow_.begin_cell();
    CellSpan* cell = flow_.cell();
    if (cell == nullptr) return;
    cell->goes_on = element == "covered-table-cell";
    const std::string_view rows = attributes["number-rows-spanned"];
    std::from_chars(rows.data(), rows.data() + rows.size(), cell->rows);
  }

  void start_mark(std::string_view element) {
    if (element == "s" || element == "tab") flow_.add(" ", font());
    if (element == "line-break") flow_.break_line();
  }

  [[nodiscard]] std::string font() const { return fonts_.empty() ? std::string() : fonts_.back(); }

  const OdtStyles& styles_;
  FlowBuilder& flow_;
  std::vector<std::string> fonts_;
  std::size_t items_ = 0;     ///< list items open
  std::size_t skipping_ = 0;  ///< depth inside something that is no text
};

}  // namespace

Result<Page> OdtReader::read(std::string_view bytes, const ReadOptions& options) const {
  const Result<OfficeParts> parts =
      office_parts(bytes, [](std::string_view name) { return name == content || name == styles_part; });
  if (!parts) return pass(parts);
  const auto main = parts->find(content);
  if (main == parts->end()) return refuse(Refusal::damaged_file, "it has no content.xml");
  FlowBuilder flow(options);
  OdtStyles styles;
  const auto common = parts->find(styles_part);
  if (common != parts->end())
    if (const std::string problem = parse_xml(common->second, styles); !problem.empty())
      flow.page().problems.push_back({"damaged-part", std::string(styles_part) + ": " + problem});
  OdtBody body(styles, flow);
  for (XmlEvents* pass : {static_cast<XmlEvents*>(&styles), static_cast<XmlEvents*>(&body)})
    if (const std::string problem = parse_xml(main->second, *pass); !problem.empty())
      return refuse(Refusal::damaged_file, std::string(content) + ": " + problem);
  if (flow.overflowed())
    return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  Page page = flow.finish();
  page.metadata.charset = "UTF-8";
  page.metadata.media_type = "application/vnd.oasis.opendocument.text";
  return page;
}

}  // namespace sovang::readers
