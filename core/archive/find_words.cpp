// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/archive/fields.hpp"
#include "core/archive/index_document.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/spelling_keeper.hpp"
#include "core/archive/terms.hpp"
#include "core/text/edit_distance.hpp"
#include "core/text/fold.hpp"

namespace sovang::archive {
namespace {

/// Letters of a word in which two slips are likelier than another word.
constexpr std::size_t long_word = 8;
constexpr std::size_t most_marks = 12;  ///< bytes in which two spellings of one word may differ

/// Adds words of a shard that begin with `prefix`, until there are more than `most`.
void add_beginning(const Shard& shard, const std::string& prefix, std::size_t most, std::set<std::string>& found) {
  const auto end = shard.database.allterms_end(prefix);
  for (auto term = shard.database.allterms_begin(prefix); term != end && found.size() <= most; ++term)
    if (is_word(*term)) found.insert(*term);
}

/// The bytes with which a key may begin: digits, small letters, and what begins a longer character in UTF-8.
std::string_view first_bytes() {
  static const std::string bytes = [] {
    std::string all = "0123456789abcdefghijklmnopqrstuvwxyz";
    for (int byte = 0xC2; byte <= 0xF4; ++byte) all += static_cast<char>(byte);
    return all;
  }();
  return bytes;
}

/// Adds the words of a shard, with the number of documents that have each.
void add_words(const Xapian::Database& database, std::map<std::string, Xapian::doccount>& documents) {
  for (const unsigned char first : first_bytes()) {
    // A host sends all that is asked for at once: nothing but words then, which are a third of a dictionary.
    const std::string start(1, static_cast<char>(first));
    for (auto term = database.allterms_begin(start); term != database.allterms_end(start); ++term)
      documents[*term] += term.get_termfreq();
  }
}

/// What a word of the dictionary is as a guess; the smallest is the best one.
using Guess = std::tuple<std::size_t, std::size_t, Xapian::doccount, std::string>;

class Guesser {
 public:
  explicit Guesser(std::string_view key)
      : key_(key),
        fold_(text::fold(key)),
        most_(fold_.size() >= long_word ? 2
              : fold_.size() >= 3       ? 1
                                        : 0) {}

  void consider(const std::string& word, Xapian::doccount documents) {
    if (word == key_) return;
    const std::string folded = text::fold(word);
    const std::size_t slips = text::edit_distance(fold_, folded, most_);
    if (slips > most_) return;
    // Of words as near by their letters the one with the marks that were typed.
    const Guess guess{slips, text::edit_distance(key_, word, most_marks), ~documents, word};
    if (best_ == Guess{} || guess < best_) best_ = guess;
  }

  [[nodiscard]] std::string best() const { return std::get<3>(best_); }

 private:
  std::string key_;
  std::string fold_;
  std::size_t most_;
  Guess best_;
};

}  // namespace

const SpellingMap& spellings_of(Shard& shard) {
  if (!shard.spellings) {
    const bool stale = !shard.database.get_metadata(metadata::spellings_stale).empty();
    shard.spellings =
        stale ? spellings_of_terms(shard.database) : SpellingMap(shard.database.get_metadata(metadata::spellings));
  }
  return *shard.spellings;
}

Result<std::vector<std::string>> Reader::words_beginning(std::string_view prefix, std::size_t most) const {
  return p_->run([&] {
    std::set<std::string> found;
    for (Shard& shard : p_->shards) {
      add_beginning(shard, std::string(prefix), most, found);
      if (text::has_diacritics(prefix)) continue;
      for (std::string& word : spellings_of(shard).beginning(prefix, most)) found.insert(std::move(word));
    }
    return std::vector<std::string>(found.begin(), found.end());
  });
}

Result<std::string> Reader::similar_word(std::string_view key) const {
  return p_->run([&] {
    Guesser guesser(key);
    std::map<std::string, Xapian::doccount> documents;
    for (const Shard& shard : p_->shards) add_words(shard.database, documents);
    for (const auto& [word, count] : documents) guesser.consider(word, count);
    return guesser.best();
  });
}

Result<bool> Reader::has_unmarked() const {
  return p_->run([this] { return p_->together.term_exists(std::string(unmarked_term)); });
}

Result<bool> Reader::has_place(std::string_view id) const {
  return p_->run([&] { return p_->together.term_exists(term(field("place")->prefix, id)); });
}

}  // namespace sovang::archive
