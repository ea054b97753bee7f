// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/docx_reader.hpp"

#include <array>

#include "indexer/readers/docx_body.hpp"
#include "indexer/readers/office_parts.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

constexpr std::string_view body = "word/document.xml";
constexpr std::string_view styles_part = "word/styles.xml";
constexpr std::string_view numbering_part = "word/numbering.xml";
constexpr std::array<std::string_view, 2> notes{"word/footnotes.xml", "word/endnotes.xml"};
constexpr std::array<std::string_view, 5> wanted{body, styles_part, numbering_part, notes[0], notes[1]};

/// Without styles and numbers the text can be read all the same.
void read_if_there(const OfficeParts& parts, std::string_view name, XmlEvents& events, Page& page) {
  const auto part = parts.find(name);
  if (part == parts.end()) return;
  if (const std::string problem = parse_xml(part->second, events); !problem.empty())
    page.problems.push_back({"damaged-part", std::string(name) + ": " + problem});
}

}  // namespace

Result<Page> DocxReader::read(std::string_view bytes, const ReadOptions& options) const {
  const Result<OfficeParts> parts = office_parts(bytes, wanted);
  if (!parts) return pass(parts);
  const auto main = parts->find(body);
  if (main == parts->end()) return refuse(Refusal::damaged_file, "it has no word/document.xml");
  FlowBuilder flow(options);
  DocxStyles styles;
  DocxNumbering numbering;
  read_if_there(*parts, styles_part, styles, flow.page());
  read_if_there(*parts, numbering_part, numbering, flow.page());
  DocxBody text(styles, numbering, flow);
  if (const std::string problem = parse_xml(main->second, text); !problem.empty())
    return refuse(Refusal::damaged_file, std::string(body) + ": " + problem);
  for (const std::string_view part : notes) {
    DocxBody note(styles, numbering, flow);
    read_if_there(*parts, part, note, flow.page());
  }
  if (flow.overflowed())
    return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  Page page = flow.finish();
  page.metadata.charset = "UTF-8";
  page.metadata.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return page;
}

}  // namespace sovang::readers
