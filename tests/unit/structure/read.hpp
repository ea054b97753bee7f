// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "indexer/readers/registry.hpp"
#include "indexer/structure/structure.hpp"

namespace sovang::structure {

/// The record of a page given as the bytes of a file of that name.
inline model::Record read(std::string_view name, std::string_view bytes) {
  readers::ReadOptions options;
  options.name = name;
  const Result<readers::Page> page = readers::read(bytes, options);
  EXPECT_TRUE(page.has_value()) << (page ? "" : page.error().message);
  return page ? to_record(*page) : model::Record{};
}

/// The text of a layout entry; code points are counted the slow way.
inline std::string at(const model::Record& record, model::Span span) {
  std::string text;
  std::uint32_t index = 0;
  for (std::size_t i = 0; i < record.text.size();) {
    std::size_t next = i + 1;
    while (next < record.text.size() && (static_cast<unsigned char>(record.text[next]) & 0xC0) == 0x80) ++next;
    if (index >= span.start && index < span.end) text.append(record.text, i, next - i);
    i = next;
    ++index;
  }
  return text;
}

}  // namespace sovang::structure
