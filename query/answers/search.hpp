// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/archive/reader.hpp"
#include "core/base/result.hpp"
#include "query/answers/snippet.hpp"
#include "query/plan/search_plan.hpp"

namespace sovang::answers {

struct Hit {
  std::uint32_t rank = 0;  ///< from 1
  archive::DocumentHead document;
  double score = 0.0;
  Snippet snippet;
  std::string article;  ///< "Điều 5" where articles were asked for, else empty
};

struct SearchAnswer {
  std::string query;      ///< as typed
  std::string corrected;  ///< the query that was asked instead, since the one typed finds nothing; else empty
  std::uint32_t total = 0;
  std::vector<std::string> incomplete;
  std::vector<Hit> hits;
  std::optional<std::vector<archive::Facet>> facets;
  std::map<std::string, std::string, std::less<>> names;  ///< of the ids among the facets: as most documents write them
  bool articles = false;                                  ///< the hits are articles
  bool relaxed = false;                                   ///< no document has all the words: these have some
};

struct SearchOptions {
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  bool facets = false;
  bool articles = false;  ///< articles of long documents instead of whole documents
};

/// Documents by rank, with snippets. A question that no document answers with all its words is asked once more with
/// any of them.
[[nodiscard]] Result<SearchAnswer> answer_search(const archive::Reader& reader, const plan::SearchPlan& plan,
                                                 const SearchOptions& options);

}  // namespace sovang::answers
