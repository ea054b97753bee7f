// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/index_words.hpp"

#include <string>

#include "core/archive/terms.hpp"
#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::archive {

Xapian::termpos add_words(Xapian::Document& document, std::string_view prefix, std::string_view text,
                          Xapian::termpos position, Xapian::termcount weight) {
  const std::string keys = text::key(text);
  for (const text::Token& token : text::tokenize(keys)) {
    if (token.kind != text::TokenKind::word && token.kind != text::TokenKind::number) continue;
    const std::string word = std::string(prefix) + word_term(token.of(keys));
    if (position == 0) {
      document.add_term(word, weight);
    } else {
      document.add_posting(word, position++, weight);
    }
  }
  return position;
}

}  // namespace sovang::archive
