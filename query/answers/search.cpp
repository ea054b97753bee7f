// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/search.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/model/names.hpp"
#include "core/text/fold.hpp"
#include "core/text/offsets.hpp"
#include "core/text/unmarked.hpp"
#include "query/answers/names.hpp"

namespace sovang::answers {
namespace {

/// The words as they are looked for in a text that is written without diacritics.
std::vector<archive::Word> bare(std::vector<archive::Word> words) {
  for (archive::Word& word : words) word.spellings = {text::fold(word.exact)};
  return words;
}

std::string_view text_of(const model::Record& record, const archive::SearchHit& hit) {
  if (hit.article.empty()) return record.text;
  const text::OffsetMap offsets(record.text);
  const std::size_t begin = offsets.byte(std::min(hit.span.start, offsets.size()));
  const std::size_t end = offsets.byte(std::min(hit.span.end, offsets.size()));
  return std::string_view(record.text).substr(begin, std::max(begin, end) - begin);
}

Result<Snippet> snippet_of(const archive::Reader& reader, const archive::SearchHit& hit,
                           const std::vector<archive::Word>& words) {
  const auto record = reader.record(hit.document.id);
  if (record) {
    const bool unmarked = text::written_without_diacritics(record->text);
    return cut_snippet(text_of(*record, hit), record->title, unmarked ? bare(words) : words);
  }
  // Gone since the search found it: a hit without a snippet is better than no answer.
  if (record.error().code == ErrorCode::not_found) return Snippet{};
  return pass(record);
}

struct NamedFacet {
  std::string_view field;
  model::MentionType type;
};
constexpr std::array<NamedFacet, 3> named_facets{{{"units", model::MentionType::unit},
                                                  {"blocks", model::MentionType::block},
                                                  {"awards", model::MentionType::award}}};

Result<void> name_values(const archive::Reader& reader, const archive::Facet& facet, SearchAnswer& answer) {
  const auto* named = std::ranges::find(named_facets, facet.field, &NamedFacet::field);
  if (named == named_facets.end() || facet.values.empty()) return {};
  const auto names = reader.names(named->type);
  if (!names) return pass(names);
  for (const KnownName& known : list_names(*names, model::name(named->type), {}, 0).names)
    if (std::ranges::find(facet.values, known.id, &archive::FacetValue::value) != facet.values.end())
      answer.names[known.id] = known.name;
  return {};
}

}  // namespace

Result<SearchAnswer> answer_search(const archive::Reader& reader, const plan::SearchPlan& plan,
                                   const SearchOptions& options) {
  archive::SearchRequest request{plan.query, options.offset, options.limit, options.facets, options.articles};
  auto page = reader.search(request);
  if (!page) return pass(page);
  SearchAnswer answer;
  if (page->total == 0 && plan.relaxed) {
    request.query = *plan.relaxed;
    page = reader.search(request);
    if (!page) return pass(page);
    answer.relaxed = true;
  }
  answer.total = page->total;
  answer.articles = options.articles;
  answer.incomplete = reader.incomplete();
  if (options.facets) {
    for (const archive::Facet& facet : page->facets)
      if (auto named = name_values(reader, facet, answer); !named) return pass(named);
    answer.facets = std::move(page->facets);
  }
  std::vector<archive::Word> words = plan.words;
  words.insert(words.end(), plan.alternatives.begin(), plan.alternatives.end());
  for (archive::SearchHit& hit : page->hits) {
    auto snippet = snippet_of(reader, hit, words);
    if (!snippet) return pass(snippet);
    const auto rank = options.offset + static_cast<std::uint32_t>(answer.hits.size()) + 1;
    answer.hits.push_back({rank, std::move(hit.document), hit.score, std::move(*snippet), std::move(hit.article)});
  }
  return answer;
}

}  // namespace sovang::answers
