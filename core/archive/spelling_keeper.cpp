// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/spelling_keeper.hpp"

#include "core/archive/index_document.hpp"
#include "core/archive/metadata.hpp"

namespace sovang::archive {
namespace {

/// So many words are remembered; beyond it, reading the whole term list costs less than it saves.
constexpr std::size_t most_touched = 500'000;

}  // namespace

SpellingMap spellings_of_terms(const Xapian::Database& database) {
  SpellingChanges words;
  for (auto term = database.allterms_begin(); term != database.allterms_end();) {
    if (is_word(*term)) {
      note_spelling(words, *term, true);
      ++term;
    } else {
      term.skip_to("[");  // the byte after 'Z': past every prefix
    }
  }
  return SpellingMap().changed(words);
}

void SpellingKeeper::touch(const Xapian::Document& document) {
  if (rebuild_) return;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    if (is_word(*term)) touched_.insert(*term);
  if (touched_.size() <= most_touched) return;
  touched_.clear();
  rebuild_ = true;
}

SpellingMap SpellingKeeper::current(const Xapian::Database& database) const {
  if (rebuild_) return spellings_of_terms(database);
  SpellingChanges changes;
  for (const std::string& word : touched_) note_spelling(changes, word, database.term_exists(word));
  return SpellingMap(database.get_metadata(metadata::spellings)).changed(changes);
}

void SpellingKeeper::update(Xapian::WritableDatabase& database) {
  const std::string map = current(database).stored();
  if (map != database.get_metadata(metadata::spellings)) database.set_metadata(metadata::spellings, map);
  if (!database.get_metadata(metadata::spellings_stale).empty()) database.set_metadata(metadata::spellings_stale, "");
  touched_.clear();
  rebuild_ = false;
}

}  // namespace sovang::archive
