// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

Vocabulary vocabulary(const decisions::DecidedReader& reader) {
  return {.spellings = [reader](std::string_view folded) { return reader.archive().spellings(folded); },
          .names = [reader](model::MentionType type) { return reader.names(type); },
          .abbreviations = [reader] { return reader.archive().abbreviations(); },
          .all_ids = [reader](std::string_view id) { return reader.decisions().all_ids(id); }};
}

}  // namespace sovang::plan
