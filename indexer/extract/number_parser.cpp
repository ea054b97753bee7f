// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/number_parser.hpp"

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

constexpr std::size_t longest_number = 5;  ///< digits

bool joins(const Analysis& a, std::uint32_t i) {
  return a.is(i, "/") || a.is(i, "-") || a.is(i, "–") || a.is(i, "&") || a.is(i, ".");
}

}  // namespace

NumberParser::NumberParser(const knowledge::Knowledge& knowledge) {
  for (const auto& type : knowledge.document_types)
    for (const auto& code : type.codes) codes_.insert(text::key(code));
  for (const auto& issuer : knowledge.issuers) codes_.insert(text::key(issuer.code));
}

bool NumberParser::is_code(std::string_view token) const {
  while (!token.empty() && text::is_digit(token.back())) token.remove_suffix(1);
  const std::string word = text::key(token);
  if (codes_.contains(word)) return true;
  // "QĐUBND", "CTUBND": two codes that lost what stood between them.
  for (std::size_t cut = 2; cut + 2 <= word.size(); ++cut)
    if (codes_.contains(word.substr(0, cut)) && codes_.contains(word.substr(cut))) return true;
  return false;
}

std::optional<Name> NumberParser::number(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  if (!a.number(at) || a.token(at).size() > longest_number || at + 2 >= limit || !joins(a, at + 1)) return std::nullopt;
  std::uint32_t i = at + 1;
  bool code = false;
  while (i + 1 < limit && joins(a, i) && (a.word(i + 1) || a.number(i + 1))) {
    if (a.is(i, ".") && a.tokens[i + 1].spaced) break;
    const auto part = a.token(i + 1);
    const bool capital = a.word(i + 1) && a.tokens[i + 1].capital;
    const bool year = a.is(i, "/") && part.size() == 4 && !code;
    const bool fits = a.number(i + 1) ? year : capital && (code || is_code(part));
    if (!fits) break;
    code = code || a.word(i + 1);
    i += 2;
  }
  if (!code) return std::nullopt;
  NumberName number;
  for (std::uint32_t k = at; k < i; ++k) number.number += a.token(k);
  return Name{model::MentionType::number, at, i, std::move(number)};
}

}  // namespace sovang::extract
