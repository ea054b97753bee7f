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

/// "98", "119A".
bool starts_number(const Analysis& a, std::uint32_t at) {
  const std::string_view token = a.token(at);
  const std::size_t digits = std::min(token.find_first_not_of("0123456789"), token.size());
  return digits > 0 && digits <= longest_number && token.size() - digits <= 2;
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

std::optional<NumberParser::Cited> NumberParser::cited(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  if (at + 2 >= limit || !starts_number(a, at) || (!a.is(at + 1, "/") && !a.is(at + 1, "-"))) return std::nullopt;
  Cited cited{std::string(a.token(at)), at + 1, false};
  bool code = false;
  while (cited.last + 1 < limit && (a.is(cited.last, "/") || a.is(cited.last, "-") || a.is(cited.last, "–"))) {
    const std::string_view part = a.token(cited.last + 1);
    const bool year = a.number(cited.last + 1) && part.size() == 4 && !code;
    const bool letters = a.word(cited.last + 1) && a.tokens[cited.last + 1].capital;
    if (!year && !letters) break;
    cited.known = cited.known || (letters && is_code(part));
    code = code || letters;
    cited.number += a.token(cited.last);
    cited.number += part;
    cited.last += 2;
  }
  const bool term_apart = cited.last < limit && a.number(cited.last) && a.token(cited.last).size() <= 2 &&
                          (cited.number.ends_with("QH") || cited.number.ends_with("UBTVQH"));
  if (term_apart) cited.number += a.token(cited.last++);
  return code ? std::optional(std::move(cited)) : std::nullopt;
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
