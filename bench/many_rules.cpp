// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/many_rules.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::bench {
namespace {

/// The pairs of neighbouring words of the texts, in the order of the alphabet.
std::vector<std::string> word_pairs(const std::vector<std::string>& texts) {
  std::map<std::string, int> pairs;
  for (const std::string& text : texts) {
    std::string before;
    for (const auto& token : text::tokenize(text)) {
      std::string word = token.kind == text::TokenKind::word ? text::key(token.of(text)) : std::string();
      if (!before.empty() && !word.empty()) ++pairs[before + ' ' + word];
      before = std::move(word);
    }
  }
  std::vector<std::string> result;
  result.reserve(pairs.size());
  for (const auto& [pair, times] : pairs) result.push_back(pair);
  return result;
}

knowledge::RelationRule rule_of(const std::string& pair, std::size_t number) {
  knowledge::RelationRule rule;
  rule.id = "bench." + std::to_string(number);
  rule.patterns = {"{subject} ~3 được ~6 " + pair + " ~6 {block}", pair + " {one} (là|làm) ~8 dẫn đầu {block}"};
  rule.file = "bench";
  return rule;
}

}  // namespace

void add_rules(knowledge::Knowledge& knowledge, std::size_t count, const std::vector<std::string>& texts) {
  const auto pairs = word_pairs(texts);
  const std::size_t step = std::max<std::size_t>(1, pairs.size() / count);
  for (std::size_t i = 0; knowledge.rules.size() < count && i < pairs.size(); i += step)
    knowledge.rules.push_back(rule_of(pairs[i], i));
}

}  // namespace sovang::bench
