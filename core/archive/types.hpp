// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"

namespace sovang::archive {

/// What the indexer must know of a file to see whether it changed. A document's record id is the first 16 hex digits
/// of xxh128 of `source`, a NUL and `path`.
struct SourceStamp {
  std::string source;  ///< name of the SOURCE that was indexed: the last part of its path
  std::string path;    ///< relative to it, '/' between parts
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
  std::string hash;  ///< 32 hex digits of xxh128 of the bytes
};

struct StoredSource {
  std::string id;
  SourceStamp stamp;
};

/// A file that could not be indexed: kept in the archive until it is read or gone, listed by `status`.
struct Failure {
  SourceStamp stamp;
  std::string phase;    ///< scan, read, extract, write
  std::string code;     ///< empty-file, binary-file, invalid-utf8, too-large, unreadable, unknown-format, …
  std::string message;  ///< what and what to do, for a person
};

/// The code of a file that holds documents of which not all may be written yet.
inline constexpr std::string_view incomplete_mark = "incomplete";

/// A document that was taken out for good: what it was called, so that it is known when it comes again.
struct Forgotten {
  std::string id;
  std::string source;
  std::string path;
  std::string url;   ///< or empty
  std::string when;  ///< YYYY-MM-DD
};

/// Who speaks (DESIGN §3, conflicts): the order is the rank.
enum class Authority : std::uint8_t { decision, issuer, press, mirror };
[[nodiscard]] std::string_view name(Authority);

/// The part of a document that answers need and that can be read without its text.
struct DocumentHead {
  std::string id;
  std::string path;
  std::string title;
  std::string published;
  model::DocumentKind kind = model::DocumentKind::other;
  Authority authority = Authority::press;
  std::string url = {};    ///< where it was published; empty: not known, and of an article
  std::string story = {};  ///< the same for copies of one story, as far as their words are the same; of facts only
};

/// A fact with its document, and for each entry of fact.evidence the text of that span.
struct FactHit {
  DocumentHead document;
  model::Fact fact;
  std::vector<std::string> sentences;
};

/// A place where a document names another one by its number.
struct CitationHit {
  DocumentHead document;
  std::string number;  ///< of the document that cites; empty: it has none
  model::Citation citation;
  std::string sentence;
  model::Span span;  ///< of the sentence
};

/// A fact with holes: what is bound restricts, what is empty is free. Several ids in one slot mean any of them.
/// An id here is what `Name::id` gives: for a name that no document settles it is a '?' id of that form.
struct FactPattern {
  std::vector<model::Relation> relations;
  std::vector<model::Status> statuses;  ///< empty: asserted, nominated, revoked, restored
  std::vector<std::string> units;       ///< subjects
  std::vector<std::string> blocks;
  std::vector<std::string> awards;
  int first_year = 0;  ///< 0: free
  int last_year = 0;
};

/// A name as it is written in the archive, with the number of documents that write it so.
struct Name {
  std::string id;
  std::string form;
  std::uint32_t documents = 0;
};

/// What an archive tells of a thing. A statement counts once however many documents make it: facts that are asserted or
/// restored, less those that are revoked; memberships are no facts here.
struct Activity {
  std::uint32_t documents = 0;  ///< that name it in any form
  std::uint32_t facts = 0;
  int first_year = 0;  ///< of the facts; 0: none has a year
  int last_year = 0;
};

/// A word of a query. `exact` is its key as typed (text::key); `spellings` are the keys in the archive that it may
/// stand for, itself among them where it occurs. Typed with diacritics: exactly one spelling.
struct Word {
  std::string exact;
  std::vector<std::string> spellings;
};

/// A search query as a tree, free of Xapian.
struct Query {
  enum class Op : std::uint8_t {
    everything,
    nothing,
    word,
    phrase,
    all_of,
    any_of,
    but_not,
    ranked,    ///< what the first child finds; the others, at least one, raise the score where they are found too
    unmarked,  ///< documents that are written without diacritics
    filter,
    date_range
  };
  Op op = Op::everything;
  std::vector<Word> words;      ///< word: one; phrase: several
  std::vector<Query> children;  ///< all_of, any_of, ranked; but_not: left, right
  std::string field;            ///< filter: a name of the field table; word, phrase: "title", or empty: the text
  std::string value;            ///< filter
  std::string from, until;      ///< date_range: YYYYMMDD or empty: open
  double weight = 1.0;          ///< multiplies what this part adds to the score
};

struct SearchRequest {
  Query query;
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool facets = false;
  bool articles = false;  ///< articles of long documents alone, instead of whole documents
};

struct SearchHit {
  DocumentHead document;
  double score = 0.0;
  std::string article;  ///< "Điều 5" where articles were asked for, else empty
  model::Span span;     ///< of it in the document's text
};

struct FacetValue {
  std::string value;
  std::uint32_t count = 0;
};

struct Facet {
  std::string field;  ///< kind, place, years, units, blocks, awards
  std::vector<FacetValue> values;
};

struct SearchPage {
  std::uint32_t total = 0;  ///< exact
  std::vector<SearchHit> hits;
  std::vector<Facet> facets;
};

struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t shards = 0;
  std::string knowledge_hash;
  std::string created_by;  ///< version of the program that made it
};

}  // namespace sovang::archive
