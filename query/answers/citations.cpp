// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/citations.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace sovang::answers {
namespace {

constexpr std::array<std::string_view, 5> order{"repeals", "replaces", "amends", "based_on", "cites"};

std::ptrdiff_t rank(const archive::CitationHit& hit) {
  return std::find(order.begin(), order.end(), hit.citation.relation) - order.begin();
}

bool comes_first(const archive::CitationHit& a, const archive::CitationHit& b) {
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  if (a.document.published != b.document.published) return a.document.published > b.document.published;
  return std::tie(a.document.id, a.citation.span) < std::tie(b.document.id, b.citation.span);
}

bool same_row(const archive::CitationHit& a, const archive::CitationHit& b) {
  return a.document.id == b.document.id && a.citation.relation == b.citation.relation;
}

}  // namespace

Result<CitationsAnswer> answer_citations(const archive::Reader& reader, std::string_view number, std::size_t limit) {
  auto hits = reader.citations(number);
  if (!hits) return pass(hits);
  std::sort(hits->begin(), hits->end(), comes_first);
  CitationsAnswer answer;
  answer.number = number;
  answer.incomplete = reader.incomplete();
  for (archive::CitationHit& hit : *hits) {
    if (!answer.rows.empty() && same_row(answer.rows.back().first, hit)) {
      ++answer.rows.back().times;
    } else {
      answer.rows.push_back({std::move(hit), 1});
    }
  }
  answer.total = static_cast<std::uint32_t>(answer.rows.size());
  if (limit != 0 && answer.rows.size() > limit) answer.rows.resize(limit);
  return answer;
}

}  // namespace sovang::answers
