// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/archive/fields.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/terms.hpp"
#include "core/text/offsets.hpp"
#include "core/text/sentences.hpp"

namespace sovang::archive {
namespace {

/// The sentence around bytes [begin, end) of a text, which stands on one line.
std::pair<std::size_t, std::size_t> sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  const std::string_view line = text.substr(first, std::min(text.find('\n', end), text.size()) - first);
  for (const text::Sentence& sentence : text::sentences(line, text::tokenize(line)))
    if (first + sentence.begin <= begin && end <= first + sentence.end)
      return {first + sentence.begin, first + sentence.end};
  return {first, first + line.size()};
}

CitationHit hit_of(const DocumentHead& head, const model::Record& record, const model::Citation& citation,
                   const text::OffsetMap& offsets) {
  const std::size_t begin = offsets.byte(std::min(citation.span.start, offsets.size()));
  const std::size_t end = offsets.byte(std::min(citation.span.end, offsets.size()));
  const auto [first, last] = sentence_around(record.text, begin, std::max(begin, end));
  return {head,
          record.number,
          citation,
          record.text.substr(first, last - first),
          {offsets.code_points(first), offsets.code_points(last)}};
}

Result<void> add_hits(const std::string& data, const std::string& key, std::vector<CitationHit>& hits) {
  const Result<SmallPart> small = load_small_part(data);
  if (!small) return pass(small);
  const Result<model::Record> record = load_record(data);
  if (!record) return pass(record);
  const text::OffsetMap offsets(record->text);
  for (const model::Citation& citation : record->citations)
    if (number_key(citation.number) == key) hits.push_back(hit_of(small->head, *record, citation, offsets));
  return {};
}

}  // namespace

Result<std::vector<CitationHit>> Reader::citations(std::string_view number) const {
  return p_->run([&]() -> Result<std::vector<CitationHit>> {
    const std::string key = number_key(number);
    const std::string cited = term(field("cites")->prefix, key);
    std::vector<CitationHit> hits;
    for (const Shard& shard : p_->shards)
      for (auto it = shard.database.postlist_begin(cited); it != shard.database.postlist_end(cited); ++it)
        if (auto added = add_hits(shard.database.get_document(*it).get_data(), key, hits); !added) return pass(added);
    return hits;
  });
}

}  // namespace sovang::archive
