// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/name_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/text/fold.hpp"
#include "core/text/normalize.hpp"
#include "core/text/tokens.hpp"

namespace sovang::plan {
namespace {

/// Understood whatever the archive's own table says.
constexpr std::array<std::pair<const char*, const char*>, 2> level_abbreviations{
    {{"tp", "thành phố"}, {"tx", "thị xã"}}};

int arabic(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() ? value : 0;
}

std::string roman(int value) {
  static constexpr std::pair<int, const char*> signs[] = {{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}};
  std::string out;
  for (const auto& [unit, sign] : signs)
    for (; value >= unit; value -= unit) out += sign;
  return out;
}

/// 1 … 39, as "III" or "iii"; 0: the word is no such numeral.
int roman_value(std::string_view folded) {
  if (folded.empty() || folded.find_first_not_of("ivx") != std::string_view::npos) return 0;
  for (int value = 1; value < 40; ++value)
    if (roman(value) == folded) return value;
  return 0;
}

NameWord word(const text::Token& token, std::string_view name) {
  const std::string_view written = token.of(name);
  NameWord out;
  out.key = text::unify_i_y(text::key(written));
  out.fold = text::fold(out.key);
  out.marked = text::has_diacritics(written);
  if (token.kind == text::TokenKind::number) {
    out.number = arabic(written);
    out.certain = out.number != 0;
  } else if (!out.marked) {
    out.number = roman_value(text::fold(written));
    out.certain = out.number != 0 && token.all_capitals;
  }
  return out;
}

NameWords cut(std::string_view name) {
  NameWords out;
  const std::string composed = text::to_nfc(name).value_or(std::string());
  for (const text::Token& token : text::tokenize(composed)) {
    if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number)
      out.push_back(word(token, composed));
  }
  return out;
}

std::string joined(const NameWords& words, std::size_t first, std::size_t count) {
  std::string out;
  for (std::size_t i = first; i < first + count; ++i) out += (i == first ? "" : " ") + words[i].fold;
  return out;
}

NameWords long_form(std::string_view text) {
  NameWords words = cut(text);
  if (!any_marked(words))
    for (NameWord& w : words) w.loose = true;
  return words;
}

bool same_words(const NameWords& a, const NameWords& b) {
  return std::ranges::equal(a, b, {}, &NameWord::fold, &NameWord::fold);
}

}  // namespace

bool any_marked(const NameWords& words) {
  return std::ranges::any_of(words, &NameWord::marked);
}

NameReader::NameReader(const std::vector<std::pair<std::string, std::string>>& abbreviations) {
  for (const auto& [shorter, longer] : abbreviations) {
    const NameWords from = cut(shorter);
    NameWords to = long_form(longer);
    if (from.empty() || to.empty()) continue;
    const auto [at, fresh] = expansions_.emplace(joined(from, 0, from.size()), to);
    if (!fresh && !same_words(at->second, to)) at->second.clear();
    std::size_t& longest = longest_[from.front().fold];
    longest = std::max(longest, from.size());
  }
  for (const auto& [shorter, longer] : level_abbreviations) {
    expansions_.emplace(shorter, cut(longer));
    longest_.emplace(shorter, 1);
  }
}

NameWords NameReader::read(std::string_view name) const {
  const NameWords plain = cut(name);
  NameWords out;
  for (std::size_t i = 0; i < plain.size();) {
    std::size_t used = 0;
    const auto longest = longest_.find(plain[i].fold);
    for (std::size_t n = longest == longest_.end() ? 0 : std::min(longest->second, plain.size() - i);
         n > 0 && used == 0; --n) {
      const auto found = expansions_.find(joined(plain, i, n));
      if (found == expansions_.end() || found->second.empty()) continue;
      out.insert(out.end(), found->second.begin(), found->second.end());
      used = n;
    }
    if (used == 0) out.push_back(plain[i]);
    i += std::max<std::size_t>(used, 1);
  }
  return out;
}

}  // namespace sovang::plan
