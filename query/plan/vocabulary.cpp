// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/vocabulary.hpp"

namespace sovang::plan {

Vocabulary vocabulary(const archive::Reader& reader) {
  return {.spellings = [&reader](std::string_view folded) { return reader.spellings(folded); },
          .names = [&reader](model::MentionType type) { return reader.names(type); },
          .abbreviations = [&reader] { return reader.abbreviations(); },
          .question_words = [&reader] { return reader.question_words(); },
          .words_beginning = [&reader](std::string_view prefix,
                                       std::size_t most) { return reader.words_beginning(prefix, most); },
          .similar_word = [&reader](std::string_view key) { return reader.similar_word(key); },
          .has_unmarked = [&reader] { return reader.has_unmarked(); },
          .has_place = [&reader](std::string_view id) { return reader.has_place(id); }};
}

}  // namespace sovang::plan
