// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/readers/page.hpp"

namespace sovang::readers {

/// What an element does to the lines of a page.
enum class Role : std::uint8_t {
  inline_text,  ///< nothing: <b>, <span> and whatever is not in the table
  hidden,       ///< its content is no text of the page: <style>
  script,       ///< likewise, but may hold JSON-LD
  line,         ///< begins and ends a line: <p>, <br>
  container,    ///< the same, and its class tells where the line stands: <div>
  row,
  cell,
  anchor,
  page_title,
  meta,
  link,
  time
};

struct Element {
  std::string_view name;
  Role role = Role::inline_text;
  BlockKind kind = BlockKind::paragraph;  ///< of the lines in it
};

/// The row of the table for `name`; inline_text for any other.
[[nodiscard]] Element element(std::string_view name);

}  // namespace sovang::readers
