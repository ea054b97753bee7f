// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

Vocabulary vocabulary(const decisions::DecidedReader& reader) {
  return {.spellings = [reader](std::string_view folded) { return reader.archive().spellings(folded); },
          .names = [reader](model::MentionType type) { return reader.names(type); },
          .abbreviations = [reader] { return reader.archive().abbreviations(); },
          .all_ids = [reader](std::string_view id) { return reader.decisions().all_ids(id); },
          .question_words = [reader] { return reader.archive().question_words(); },
          .words_beginning = [reader](std::string_view prefix,
                                      std::size_t most) { return reader.archive().words_beginning(prefix, most); },
          .similar_word = [reader](std::string_view key) { return reader.archive().similar_word(key); },
          .has_unmarked = [reader] { return reader.archive().has_unmarked(); },
          .has_place = [reader](std::string_view id) { return reader.archive().has_place(id); }};
}

}  // namespace sovang::plan
