// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/search.hpp"

#include <utility>

namespace sovang::answers {
namespace {

Result<Snippet> snippet_of(const archive::Reader& reader, const archive::DocumentHead& document,
                           const std::vector<archive::Word>& words) {
  const auto record = reader.record(document.id);
  if (record) return cut_snippet(record->text, record->title, words);
  // Gone since the search found it: a hit without a snippet is better than no answer.
  if (record.error().code == ErrorCode::not_found) return Snippet{};
  return pass(record);
}

}  // namespace

Result<SearchAnswer> answer_search(const archive::Reader& reader, const plan::SearchPlan& plan,
                                   const SearchOptions& options) {
  archive::SearchRequest request{plan.query, options.offset, options.limit, options.facets};
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
  answer.incomplete = reader.incomplete();
  if (options.facets) answer.facets = std::move(page->facets);
  for (archive::SearchHit& hit : page->hits) {
    auto snippet = snippet_of(reader, hit.document, plan.words);
    if (!snippet) return pass(snippet);
    const auto rank = options.offset + static_cast<std::uint32_t>(answer.hits.size()) + 1;
    answer.hits.push_back({rank, std::move(hit.document), hit.score, std::move(*snippet)});
  }
  return answer;
}

}  // namespace sovang::answers
