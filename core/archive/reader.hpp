// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/archive/lineage.hpp"
#include "core/archive/types.hpp"
#include "core/base/result.hpp"

namespace sovang::archive {

struct ReaderOptions {
  std::chrono::milliseconds patience{2000};  ///< with a host that does not answer, all in all
  /// Where the archive changes, or a shard is lost, after something of an answer was read, the question fails with
  /// overtaken instead of being repeated by itself: the whole answer is to be read again, after begin_answer().
  bool whole_answers = false;
};

/// The only way out of an archive. Any number of readers may read while one writes; a reader that a writer has
/// overtaken reopens by itself and asks again (Xapian's DatabaseModifiedError, at most three times). Answers are those
/// of the commit at which it was opened or reopened last. One thread at a time may use a reader. Every question fails
/// with corrupt, io or unavailable where the archive does.
class Reader {
 public:
  /// Opens one or more archives as one: folders, shards of archives, "host:port" where a shard is served. A host that
  /// does not answer is tried once more and then left out, until there is none left. Fails with not_found, version,
  /// corrupt, io or unavailable.
  [[nodiscard]] static Result<Reader> open(const std::vector<std::string>& locations,
                                           const ReaderOptions& options = {});

  /// What is read from here on belongs to an answer that has nothing of what was read before.
  void begin_answer();

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  /// Shards that did not answer: for `incomplete` in every answer.
  [[nodiscard]] const std::vector<std::string>& incomplete() const;

  [[nodiscard]] Result<Statistics> statistics() const;
  [[nodiscard]] Result<std::vector<Failure>> failures() const;

  [[nodiscard]] Result<std::vector<Forgotten>> forgotten() const;

  /// Ranked documents; those of one score newest first. Only the key spellings given in the query's words are looked
  /// up. Fails with invalid_argument for a field that the table does not have.
  [[nodiscard]] Result<SearchPage> search(const SearchRequest& request) const;

  /// All spellings (keys) in the archive of a word that folds to `folded`: "thong" → {"thong", "thông", "thống"}.
  [[nodiscard]] Result<std::vector<std::string>> spellings(std::string_view folded) const;

  /// Words (keys) that begin with `prefix`, sorted: typed with diacritics as it is, without in any spelling. Stops at
  /// `most` + 1, so that more than `most` can be told.
  [[nodiscard]] Result<std::vector<std::string>> words_beginning(std::string_view prefix, std::size_t most) const;

  /// The word (key) of the archive that `key`, which it does not hold, was most likely meant to be: the same letters
  /// with other diacritics, else one slip away, or two in a long word; of several the one in most documents. Empty
  /// where there is none. Reads the whole dictionary.
  [[nodiscard]] Result<std::string> similar_word(std::string_view key) const;

  /// Whether some document is written without diacritics.
  [[nodiscard]] Result<bool> has_unmarked() const;

  /// Whether some document names the place with that id.
  [[nodiscard]] Result<bool> has_place(std::string_view id) const;

  /// The facts that fit a pattern, by a scan of the sorted fact terms (XFB, XFU, XFA or XFY, whichever slot is bound),
  /// then one read of the small part of each document that has one. Order: year, block, unit.
  [[nodiscard]] Result<std::vector<FactHit>> facts(const FactPattern& pattern) const;

  /// Every place where a document cites that number, however it is written (number_key in terms.hpp); by shard and
  /// document, in the order of the text.
  [[nodiscard]] Result<std::vector<CitationHit>> citations(std::string_view number) const;

  /// Every name of that type (unit, block, award, place, person) with its id and count, in the dictionary's order.
  [[nodiscard]] Result<std::vector<Name>> names(model::MentionType type) const;

  /// The names of that type in one document, each with the count 1; none where there is no document of this id.
  [[nodiscard]] Result<std::vector<Name>> names_of(std::string_view id, model::MentionType type) const;

  /// The whole record. `id` may be a unique prefix of at least 4 digits, a path, or an address. Fails with not_found.
  [[nodiscard]] Result<model::Record> record(std::string_view id) const;

  /// Every document that a person may mean by `name`: by its id or a unique prefix of it; else by its path, alone or
  /// behind the name of its source; else by its address. Fails with not_found.
  [[nodiscard]] Result<std::vector<StoredSource>> documents_named(std::string_view name) const;

  /// "ubnd" → "uy ban nhan dan", as the indexer's knowledge had them (keys folded, values full forms).
  [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> abbreviations() const;

  /// What became of units and places, as the indexer's knowledge had it; of several archives all that they know.
  [[nodiscard]] Result<Lineage> lineage() const;

  /// How often a thing is named and what is known of it, counted in the dictionary alone.
  [[nodiscard]] Result<Activity> activity(model::MentionType type, std::string_view id) const;

  /// How the relations are asked for: ("led", "dẫn đầu"), ("led", "đứng đầu") …, as the indexer's knowledge had them.
  /// Empty in an archive that an earlier program made.
  [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> question_words() const;

  /// Award id → full name, as the indexer's knowledge had them.
  [[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> award_names() const;

 private:
  struct Private;
  explicit Reader(std::unique_ptr<Private> p);
  std::unique_ptr<Private> p_;
};

}  // namespace sovang::archive
