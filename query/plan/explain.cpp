// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>
#include <string>

#include "query/plan/search_plan.hpp"

namespace sovang::plan {
namespace {

using archive::Query;
using archive::Word;

std::string word_text(const Word& word) {
  if (word.spellings.size() == 1 && word.spellings.front() == word.exact) return word.exact;
  std::string out = word.exact + "{";
  for (std::size_t i = 0; i < word.spellings.size(); ++i) out += (i == 0 ? "" : "|") + word.spellings[i];
  return out + "}";
}

std::string words_text(const Query& query) {
  std::string out = query.field.empty() ? "" : query.field + ":";
  if (query.op == Query::Op::phrase) out += '"';
  for (std::size_t i = 0; i < query.words.size(); ++i) out += (i == 0 ? "" : " ") + word_text(query.words[i]);
  if (query.op == Query::Op::phrase) out += '"';
  return out;
}

std::string children_text(const char* op, const Query& query) {
  std::string out = std::string("(") + op;
  for (const Query& child : query.children) out += " " + to_string(child);
  return out + ")";
}

std::string unweighted(const Query& query) {
  switch (query.op) {
    case Query::Op::everything:
      return "everything";
    case Query::Op::nothing:
      return "nothing";
    case Query::Op::word:
    case Query::Op::phrase:
      return words_text(query);
    case Query::Op::all_of:
      return children_text("all", query);
    case Query::Op::any_of:
      return children_text("any", query);
    case Query::Op::but_not:
      return children_text("but-not", query);
    case Query::Op::ranked:
      return children_text("rank", query);
    case Query::Op::unmarked:
      return "written-without-diacritics";
    case Query::Op::filter:
      return query.field + "=" + query.value;
    case Query::Op::date_range:
      return "date=" + query.from + ".." + query.until;
  }
  return {};
}

}  // namespace

std::string to_string(const Query& query) {
  if (query.weight == 1.0) return unweighted(query);
  std::ostringstream weight;
  weight << query.weight;
  return unweighted(query) + "^" + weight.str();
}

}  // namespace sovang::plan
