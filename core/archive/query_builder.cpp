// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/query_builder.hpp"

#include <array>

#include "core/archive/fields.hpp"
#include "core/archive/terms.hpp"
#include "core/text/fold.hpp"

namespace sovang::archive {
namespace {

constexpr int deepest = 200;

Result<Xapian::Query> build(const Query& query, int depth);

Result<const Field*> find_field(const std::string& name) {
  const Field* found = field(name);
  if (found != nullptr && !found->prefix.empty()) return found;
  return fail(ErrorCode::invalid_argument, "there is no field \"" + name + "\"", "fields: see sovang help");
}

/// Any spelling of a word. `combine`: OP_SYNONYM weighs them as one term; inside a phrase only OP_OR may stand. Two by
/// two: Xapian estimates how many documents have one of several, and rounds at each step; in what order it takes more
/// than two hangs on the shard, and so would the weight.
Xapian::Query any_spelling(const Word& word, std::string_view prefix, Xapian::Query::op combine) {
  Xapian::Query all;
  for (const std::string& key : word.spellings) {
    const Xapian::Query one(std::string(prefix) + word_term(key));
    all = all.empty() ? one : Xapian::Query(combine, all, one);
  }
  return all;
}

Result<Xapian::Query> words(const Query& query, Xapian::Query::op combine_spellings) {
  std::string_view prefix;
  if (!query.field.empty()) {
    const Result<const Field*> of = find_field(query.field);
    if (!of) return pass(of);
    prefix = (*of)->prefix;
  }
  std::vector<Xapian::Query> parts;
  for (const Word& word : query.words) parts.push_back(any_spelling(word, prefix, combine_spellings));
  if (parts.size() == 1) return parts.front();
  return Xapian::Query(Xapian::Query::OP_PHRASE, parts.begin(), parts.end(), static_cast<unsigned>(parts.size()));
}

/// Terms as index_document writes them.
Result<Xapian::Query> filter(const Query& query) {
  const Result<const Field*> of = find_field(query.field);
  if (!of) return pass(of);
  const std::string_view prefix = (*of)->prefix;
  const bool is_number = query.field == "number" || query.field == "cites";
  const std::string value = is_number ? number_key(query.value) : query.value;
  Xapian::Query result(term(prefix, value));
  // A document's own place is known by name only.
  if (query.field == "place") result |= Xapian::Query(term(prefix, text::slug(value)));
  return Xapian::Query(0.0, result);
}

Xapian::Query date_range(const Query& query) {
  constexpr auto slot = static_cast<Xapian::valueno>(Slot::published);
  // The document must have a date at all: "0" is below every date and above the empty value.
  if (query.until.empty()) return {Xapian::Query::OP_VALUE_GE, slot, query.from.empty() ? "0" : query.from};
  return {Xapian::Query::OP_VALUE_RANGE, slot, query.from.empty() ? "0" : query.from, query.until};
}

Result<Xapian::Query> children(const Query& query, Xapian::Query::op combine, int depth) {
  std::vector<Xapian::Query> parts;
  for (const Query& child : query.children) {
    Result<Xapian::Query> part = build(child, depth + 1);
    if (!part) return part;
    parts.push_back(std::move(*part));
  }
  return Xapian::Query(combine, parts.begin(), parts.end());
}

/// Not OP_AND_MAYBE: Xapian 1.4.22 gives other scores where phrases stand on its right, and the order is worse. Instead
/// the other part always matches, at no weight.
Result<Xapian::Query> ranked(const Query& query, int depth) {
  Result<Xapian::Query> found = build(query.children.front(), depth + 1);
  if (!found) return found;
  std::vector<Xapian::Query> preferred{Xapian::Query(0.0, Xapian::Query::MatchAll)};
  for (std::size_t i = 1; i < query.children.size(); ++i) {
    Result<Xapian::Query> part = build(query.children[i], depth + 1);
    if (!part) return part;
    preferred.push_back(std::move(*part));
  }
  return *found & Xapian::Query(Xapian::Query::OP_OR, preferred.begin(), preferred.end());
}

Result<Xapian::Query> build_unweighted(const Query& query, int depth) {
  if (depth > deepest)
    return fail(ErrorCode::invalid_argument, "the query is nested too deeply", "use fewer parentheses");
  switch (query.op) {
    case Query::Op::everything:
      return Xapian::Query::MatchAll;
    case Query::Op::nothing:
      return Xapian::Query::MatchNothing;
    case Query::Op::word:
      // Of a rare word as of most in titles Xapian knows as one term only what its own shard has: shards would
      // disagree.
      return words(query, query.field.empty() ? Xapian::Query::OP_SYNONYM : Xapian::Query::OP_OR);
    case Query::Op::phrase:
      return words(query, Xapian::Query::OP_OR);
    case Query::Op::all_of:
      return children(query, Xapian::Query::OP_AND, depth);
    case Query::Op::any_of:
      return children(query, Xapian::Query::OP_OR, depth);
    case Query::Op::but_not:
      return children(query, Xapian::Query::OP_AND_NOT, depth);
    case Query::Op::ranked:
      return ranked(query, depth);
    case Query::Op::unmarked:
      return Xapian::Query(0.0, Xapian::Query(std::string(unmarked_term)));
    case Query::Op::filter:
      return filter(query);
    case Query::Op::date_range:
      return date_range(query);
  }
  return Xapian::Query::MatchNothing;
}

Result<Xapian::Query> build(const Query& query, int depth) {
  Result<Xapian::Query> built = build_unweighted(query, depth);
  if (built && query.weight != 1.0) *built *= query.weight;
  return built;
}

}  // namespace

Result<Xapian::Query> build_query(const Query& query) {
  return build(query, 0);
}

}  // namespace sovang::archive
