// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/html_record.hpp"

#include <algorithm>

#include "core/model/names.hpp"
#include "core/text/offsets.hpp"
#include "query/render/html_text.hpp"

namespace sovang::render::html {
namespace {

struct Line {
  model::Span span;
  model::LayoutKind kind = model::LayoutKind::paragraph;
};

/// In order, each beginning behind the one before.
std::vector<Line> lines(const model::Record& record) {
  const text::OffsetMap offsets(record.text);
  std::vector<Line> out;
  for (const model::Layout& layout : record.layout)
    if (layout.span.start < layout.span.end && layout.span.start < offsets.size())
      out.push_back({{layout.span.start, std::min(layout.span.end, offsets.size())}, layout.kind});
  std::ranges::stable_sort(out, {}, [](const Line& line) { return line.span.start; });
  std::uint32_t end = 0;
  std::erase_if(out, [&](const Line& line) {
    if (line.span.start < end) return true;
    end = line.span.end;
    return false;
  });
  if (out.empty() && offsets.size() > 0) out.push_back({{0, offsets.size()}, model::LayoutKind::paragraph});
  return out;
}

/// The mentions within [begin, end), in bytes counted from `begin`.
std::vector<Mark> marks_in(const model::Record& record, const text::OffsetMap& offsets, model::Span line) {
  const std::size_t begin = offsets.byte(line.start);
  std::vector<Mark> marks;
  for (const model::Mention& mention : record.mentions) {
    if (mention.span.start < line.start || mention.span.end > line.end) continue;
    marks.push_back({offsets.byte(mention.span.start) - begin, offsets.byte(mention.span.end) - begin,
                     std::string(model::name(mention.type))});
  }
  return marks;
}

}  // namespace

std::vector<std::uint32_t> lines_of(const model::Record& record) {
  std::vector<std::uint32_t> out;
  for (const Line& line : lines(record)) out.push_back(line.span.start);
  return out;
}

std::string text_of(const model::Record& record) {
  const text::OffsetMap offsets(record.text);
  const std::string_view text = record.text;
  std::string html;
  for (const Line& line : lines(record)) {
    const std::size_t begin = offsets.byte(line.span.start);
    html += "<p id=\"t" + std::to_string(line.span.start) + "\" class=\"" + std::string(model::name(line.kind)) +
            "\">" +
            marked(text.substr(begin, offsets.byte(line.span.end) - begin), marks_in(record, offsets, line.span)) +
            "</p>\n";
  }
  return html;
}

}  // namespace sovang::render::html
