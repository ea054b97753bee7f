// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "core/knowledge/knowledge.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/extract/lexicon.hpp"

namespace sovang::extract {

/// The project's own knowledge, loaded once for all tests of a program.
inline const knowledge::Knowledge& project_knowledge() {
  static const knowledge::Knowledge knowledge = [] {
    auto loaded = knowledge::load(std::string(SOVANG_SOURCE_DIR) + "/schemas");
    if (!loaded) throw std::runtime_error(loaded.error().message);
    return std::move(*loaded);
  }();
  return knowledge;
}

/// What the project's own rules read in a text.
inline model::Record read_text(std::string text) {
  static const auto extractor = Extractor::make(project_knowledge());
  if (!extractor) throw std::runtime_error(extractor.error().message);
  model::Record record;
  record.text = std::move(text);
  extractor->extract(record);
  return record;
}

}  // namespace sovang::extract
