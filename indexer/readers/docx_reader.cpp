// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/docx_reader.hpp"

#include <array>
#include <iterator>
#include <utility>

#include "indexer/readers/docx_body.hpp"
#include "indexer/readers/office_parts.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

constexpr std::string_view body = "word/document.xml";
constexpr std::string_view styles_part = "word/styles.xml";
constexpr std::string_view numbering_part = "word/numbering.xml";
constexpr std::array<std::string_view, 2> notes{"word/footnotes.xml", "word/endnotes.xml"};
constexpr std::string_view embedded = "word/embeddings/";
constexpr int max_depth = 3;  ///< documents inside documents

bool is_embedded(std::string_view name) {
  return name.starts_with(embedded) && name.ends_with(".docx");
}

bool is_wanted(std::string_view name) {
  return name == body || name == styles_part || name == numbering_part || name == notes[0] || name == notes[1] ||
         is_embedded(name);
}

/// Without styles and numbers the text can be read all the same.
void read_if_there(const OfficeParts& parts, std::string_view name, XmlEvents& events, Page& page) {
  const auto part = parts.find(name);
  if (part == parts.end()) return;
  if (const std::string problem = parse_xml(part->second, events); !problem.empty())
    page.problems.push_back({"damaged-part", std::string(name) + ": " + problem});
}

Result<Page> read_package(std::string_view bytes, const ReadOptions& options, int depth);

void read_embedded(const OfficeParts& parts, const ReadOptions& options, int depth, Page& page) {
  for (const auto& [name, bytes] : parts) {
    if (!is_embedded(name)) continue;
    Result<Page> inner = depth < max_depth ? read_package(bytes, options, depth + 1)
                                           : Result<Page>(refuse(Refusal::too_large, "documents are nested too deep"));
    if (inner)
      std::move(inner->blocks.begin(), inner->blocks.end(), std::back_inserter(page.blocks));
    else
      page.problems.push_back({"damaged-part", name + ": " + inner.error().message});
  }
}

Result<Page> read_package(std::string_view bytes, const ReadOptions& options, int depth) {
  const Result<OfficeParts> parts = office_parts(bytes, is_wanted);
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
  Page page = flow.finish();
  read_embedded(*parts, options, depth, page);
  if (page.blocks.size() > options.max_blocks)
    return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  page.metadata.charset = "UTF-8";
  page.metadata.media_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return page;
}

}  // namespace

Result<Page> DocxReader::read(std::string_view bytes, const ReadOptions& options) const {
  return read_package(bytes, options, 1);
}

}  // namespace sovang::readers
