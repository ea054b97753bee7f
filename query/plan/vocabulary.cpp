// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

Vocabulary vocabulary(const archive::Reader& reader) {
  return {.spellings = [&reader](std::string_view folded) { return reader.spellings(folded); },
          .names = [&reader](model::MentionType type) { return reader.names(type); },
          .abbreviations = [&reader] { return reader.abbreviations(); }};
}

}  // namespace sovang::plan
