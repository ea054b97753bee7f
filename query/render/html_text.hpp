// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"
#include "query/render/renderer.hpp"

/// Pieces of HTML that is XML too. Whatever text goes in, it comes out escaped.
namespace sovang::render::html {

/// Bytes [begin, end) of a text that are shown as a mention of a type, or as a match.
struct Mark {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string type;  ///< "unit", "block", … ; empty: a match
};

/// `<td class="…">html</td>`; the class is left out where it is empty.
[[nodiscard]] std::string element(std::string_view tag, std::string_view html, std::string_view css_class = {});

/// The text with its marks as <mark>, in the order of their beginnings; of two that overlap the first one.
[[nodiscard]] std::string marked(std::string_view text, std::vector<Mark> marks);

/// Where the words of a fact stand in one of its sentences: who, the block, the award, the period, the decision.
[[nodiscard]] std::vector<Mark> marks_of(std::string_view sentence, const model::Fact& fact);

/// The text, linked to where the document was published, or to its file under `base` (a folder's or a site's address;
/// empty: no link to files).
[[nodiscard]] std::string linked(std::string_view text, const archive::DocumentHead& document, std::string_view base);

/// "14/01/2021 · báo chí · tin/1.txt · 0123456789abcdef": `what` is what else is said of it. `link`:
/// whether its path is a link, where it can be.
[[nodiscard]] std::string source_line(const archive::DocumentHead& document, const std::string& what,
                                      const RenderOptions& options, bool link);

/// A list of terms and what they are; what is empty is left out.
class Terms {
 public:
  void add(std::string_view term, std::string_view text);
  /// What is HTML already.
  void add_html(std::string_view term, std::string_view html);
  /// The list; empty where it has nothing.
  [[nodiscard]] std::string html() const;

 private:
  std::string items_;
};

}  // namespace sovang::render::html
