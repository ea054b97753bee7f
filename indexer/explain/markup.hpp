// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"
#include "core/text/offsets.hpp"

namespace sovang::explain {

/// A <span> around a span of the text. Its attributes are written as they are given: they are escaped already.
struct Element {
  model::Span span;
  std::string attributes;
  std::string id;  ///< written once, at the element's first piece; empty: none
};

/// That part of the text as HTML, escaped, with the elements in it, in any order. Elements may lie inside one another,
/// overlap and reach beyond the part: one that is cut by the end of another, or by the part, is closed there and opened
/// again, so that what is printed is always well-formed.
[[nodiscard]] std::string mark_up(std::string_view text, const text::OffsetMap& offsets, model::Span part,
                                  std::vector<Element> elements);

}  // namespace sovang::explain
