// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/docx_numbering.hpp"
#include "indexer/readers/docx_styles.hpp"
#include "indexer/readers/flow_builder.hpp"
#include "indexer/readers/xml_parser.hpp"

namespace sovang::readers {

/// Writes word/document.xml, and the parts with its notes, into a page. Changes that were tracked are taken as
/// accepted: what was inserted is text, what was deleted or moved away is none. Hidden text, fields' instructions and
/// the second form of what stands in two (mc:Fallback) are none either.
class DocxBody final : public XmlEvents {
 public:
  DocxBody(const DocxStyles& styles, DocxNumbering& numbering, FlowBuilder& flow)
      : styles_(styles), numbering_(numbering), flow_(flow) {}

  [[nodiscard]] bool start(std::string_view element, const XmlAttributes& attributes) override;
  void end(std::string_view element) override;
  void text(std::string_view utf8) override;

 private:
  /// Where we are in a paragraph; text boxes have paragraphs inside one.
  struct State {
    std::string style;
    std::string number_list;
    std::string number_level;
    std::string font;
    bool in_properties = false;  ///< of the paragraph
    bool in_run = false;
    bool in_text = false;
    bool hidden = false;
    bool numbered = false;
    bool goes_on = false;  ///< its end was deleted: the next paragraph is its continuation
  };

  void start_paragraph();
  void end_paragraph();
  void start_in_properties(std::string_view element, const XmlAttributes& attributes);
  void start_in_run(std::string_view element, const XmlAttributes& attributes);
  void start_outside(std::string_view element, const XmlAttributes& attributes);
  void span_cell(std::string_view element, std::string_view value);
  void start_run();
  void write_number();

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  FlowBuilder& flow_;
  std::vector<State> states_{State{}};
  std::size_t skipping_ = 0;  ///< depth inside something that is no text
  std::size_t notes_ = 0;
};

}  // namespace sovang::readers
