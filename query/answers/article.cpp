// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/article.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "core/archive/articles.hpp"
#include "core/text/fold.hpp"
#include "core/text/offsets.hpp"

namespace sovang::answers {
namespace {

using model::Span;

/// "5 quy che": what follows "Điều " in a label, folded.
std::string key_of(std::string_view number) {
  std::string key = text::fold_words(number);
  if (key.starts_with("dieu ")) key.erase(0, std::string_view("dieu ").size());
  return key;
}

/// The article, in the main text before one of an annex; nullptr where there is none.
const archive::Article* find_article(const std::vector<archive::Article>& articles, const std::string& key) {
  const archive::Article* in_annex = nullptr;
  for (const archive::Article& article : articles) {
    const std::string label = key_of(article.label);
    if (label == key) return &article;
    if (in_annex == nullptr && !key.empty() && label.starts_with(key + " ")) in_annex = &article;
  }
  return in_annex;
}

bool within(const Span& inner, const Span& outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

Span moved(Span span, std::uint32_t by) {
  return {span.start - by, span.end - by};
}

template <class Item>
void keep_within(std::vector<Item>& items, const Span& article) {
  std::erase_if(items, [&](const Item& item) { return !within(item.span, article); });
  for (Item& item : items) item.span = moved(item.span, article.start);
}

void keep_facts(std::vector<model::Fact>& facts, const Span& article) {
  for (model::Fact& fact : facts) {
    const bool told_here = !fact.evidence.empty() && within(fact.evidence.front().span, article);
    std::erase_if(fact.evidence, [&](const model::Evidence& e) { return !told_here || !within(e.span, article); });
    for (model::Evidence& evidence : fact.evidence) evidence.span = moved(evidence.span, article.start);
  }
  std::erase_if(facts, [](const model::Fact& fact) { return fact.evidence.empty(); });
}

}  // namespace

std::optional<model::Record> cut_article(const model::Record& record, std::string_view number) {
  const std::vector<archive::Article> articles = archive::articles_of(record);
  const archive::Article* found = find_article(articles, key_of(number));
  if (found == nullptr) return std::nullopt;
  const Span article = found->span;
  const text::OffsetMap offsets(record.text);
  model::Record cut = record;
  const std::size_t begin = offsets.byte(article.start);
  cut.text = record.text.substr(begin, offsets.byte(article.end) - begin);
  cut.title = found->label + (record.title.empty() ? "" : " · " + record.title);
  keep_within(cut.layout, article);
  keep_within(cut.mentions, article);
  keep_within(cut.citations, article);
  keep_facts(cut.facts, article);
  return cut;
}

}  // namespace sovang::answers
