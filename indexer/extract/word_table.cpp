// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/word_table.hpp"

#include "core/base/hash.hpp"

namespace sovang::extract {
namespace {

constexpr std::size_t first_size = 1024;

}  // namespace

WordTable::WordTable() : slots_(first_size), spellings_(1) {}

text::ShortWord WordTable::key_of(std::string_view word) {
  if (word.size() <= text::ShortWord::longest) return text::ShortWord(word);
  text::ShortWord key;
  key.first = hash_bits(word);
  key.size = text::ShortWord::longest + 1;
  return key;
}

/// The slot that has the word, or the free one where it belongs.
std::size_t WordTable::slot_of(std::string_view word, const text::ShortWord& key) const {
  const std::size_t mask = slots_.size() - 1;
  const bool whole = key.size <= text::ShortWord::longest;
  std::size_t at = key.hash() & mask;
  while (slots_[at].word != 0 && (slots_[at].key != key || (!whole && spellings_[slots_[at].word] != word)))
    at = (at + 1) & mask;
  return at;
}

WordId WordTable::find(std::string_view word) const {
  return slots_[slot_of(word, key_of(word))].word;
}

WordId WordTable::intern(std::string_view word) {
  if (spellings_.size() * 2 > slots_.size()) grow();
  const text::ShortWord key = key_of(word);
  Slot& slot = slots_[slot_of(word, key)];
  if (slot.word == 0) {
    slot = {key, static_cast<WordId>(spellings_.size())};
    spellings_.emplace_back(word);
  }
  return slot.word;
}

void WordTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  for (const Slot& slot : old)
    if (slot.word != 0) slots_[slot_of(spellings_[slot.word], slot.key)] = slot;
}

}  // namespace sovang::extract
