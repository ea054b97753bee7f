// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/name_match.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace sovang::plan {
namespace {

using Words = std::span<const NameWord>;

enum class Optional : std::uint8_t { no, filler, level };
struct OptionalWords {
  std::string_view first, second;            ///< keys (i and y as one); `second` is empty for one word
  std::string_view first_fold, second_fold;  ///< the same without diacritics
  Optional kind;
};

/// Words that one writer sets and the next leaves out.
constexpr std::array<OptionalWords, 15> optional_words{{
    {"thành", "phố", "thanh", "pho", Optional::level},
    {"thị", "xã", "thi", "xa", Optional::level},
    {"thị", "trấn", "thi", "tran", Optional::level},
    {"đặc", "khu", "dac", "khu", Optional::level},
    {"tỉnh", "", "tinh", "", Optional::level},
    {"huyện", "", "huyen", "", Optional::level},
    {"quận", "", "quan", "", Optional::level},
    {"xã", "", "xa", "", Optional::level},
    {"phường", "", "phuong", "", Optional::level},
    {"thi", "đua", "thi", "dua", Optional::filler},
    {"số", "", "so", "", Optional::filler},
    {"và", "", "va", "", Optional::filler},
    {"của", "", "cua", "", Optional::filler},
    {"thuộc", "", "thuoc", "", Optional::filler},
    {"tại", "", "tai", "", Optional::filler},
}};

/// "… đóng trên địa bàn tỉnh": says where a block is, not which.
constexpr std::array<std::string_view, 4> where_words{"dong", "tren", "dia", "ban"};

/// Whether the word is `key`; one written without diacritics may be.
bool is(const NameWord& word, std::string_view key, std::string_view fold) {
  return word.key == key || (!word.marked && word.fold == fold);
}

struct Skip {
  Optional kind = Optional::no;
  std::size_t words = 0;
};

/// The words at the start of `words` that may be left out.
Skip skippable(Words words) {
  if (words.empty()) return {};
  for (const OptionalWords& o : optional_words) {
    if (!is(words[0], o.first, o.first_fold)) continue;
    if (o.second.empty()) return {o.kind, 1};
    if (words.size() > 1 && is(words[1], o.second, o.second_fold)) return {o.kind, 2};
  }
  return {};
}

/// Whether a word of level stands right before word `at`.
bool level_before(Words words, std::size_t at) {
  for (std::size_t n = 1; n <= 2 && n <= at; ++n) {
    const Skip skip = skippable(words.subspan(at - n));
    if (skip.kind == Optional::level && skip.words == n) return true;
  }
  return false;
}

/// Whether every word may be left out.
bool all_skippable(Words words) {
  while (!words.empty()) {
    const Skip skip = skippable(words);
    if (skip.words == 0) return false;
    words = words.subspan(skip.words);
  }
  return true;
}

/// What two names have in common, gathered while they are compared.
struct Comparison {
  bool typed_marks = false;
  bool name_marks = false;
  bool other_marks = false;
  bool skipped = false;
  bool numbers = false;
};

/// A typed word and a word of the name.
bool agree(const NameWord& typed, const NameWord& name, Comparison& c) {
  if (typed.number != 0 && name.number != 0) {
    if (typed.number != name.number) return false;
    c.numbers = c.numbers || typed.certain || name.certain;
    return true;
  }
  if (typed.fold != name.fold) return false;
  if (typed.key == name.key) return true;
  if (typed.marked && c.name_marks && !name.loose) return false;
  c.other_marks = c.other_marks || (c.typed_marks && !typed.loose && !name.loose);
  return true;
}

struct Aligned {
  std::size_t inner_end = 0;  ///< words of the outer name that are used up
  Comparison comparison;
};

/// Reads `inner` against the start of `outer`, passing over words that may be left out on one side. `typed_inside` says
/// which of the two was typed, `after_level` whether a word of level stands right before `outer`.
std::optional<Aligned> align(Words inner, Words outer, bool typed_inside, bool after_level, Comparison c) {
  std::size_t i = 0;
  std::size_t o = 0;
  // Where a level was passed over since the last word in common: never on both sides at once.
  bool inner_level = false;
  bool outer_level = after_level;
  while (i < inner.size()) {
    if (o < outer.size() && (typed_inside ? agree(inner[i], outer[o], c) : agree(outer[o], inner[i], c))) {
      ++i;
      ++o;
      inner_level = outer_level = false;
      continue;
    }
    const Skip out = skippable(outer.subspan(o));
    const Skip in = skippable(inner.subspan(i));
    if (out.words != 0 && !(out.kind == Optional::level && inner_level)) {
      o += out.words;
      outer_level = outer_level || out.kind == Optional::level;
    } else if (in.words != 0 && !(in.kind == Optional::level && outer_level)) {
      i += in.words;
      inner_level = inner_level || in.kind == Optional::level;
    } else {
      return std::nullopt;
    }
    c.skipped = true;
  }
  return Aligned{o, c};
}

bool has_number(Words words) {
  return std::ranges::any_of(words, &NameWord::certain);
}

/// Numbers on both sides of the words in common: none may be left over once a number was compared.
bool numbers_left(Words whole, std::size_t begin, std::size_t end) {
  return has_number(whole.first(begin)) || has_number(whole.subspan(end));
}

std::optional<NameFit> fit_inside(Words typed, Words name, const Comparison& start) {
  std::optional<NameFit> best;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const auto aligned = align(typed, name.subspan(at), true, level_before(name, at), start);
    if (!aligned || aligned->inner_end == 0) continue;
    const std::size_t end = at + aligned->inner_end;
    const Comparison& c = aligned->comparison;
    if (c.numbers && numbers_left(name, at, end)) continue;
    const bool whole = all_skippable(name.first(at)) && all_skippable(name.subspan(end));
    const bool rest = end != name.size() || at != 0;
    const NameFit found{c.other_marks, whole ? NameFit::Kind::equal : NameFit::Kind::inside, 0,
                        c.skipped || (whole && rest)};
    if (!best || found < *best) best = found;
  }
  return best;
}

std::optional<NameFit> fit_scattered(Words typed, Words name, Comparison c) {
  std::vector<bool> used(name.size(), false);
  for (std::size_t i = 0; i < typed.size();) {
    std::size_t n = 0;
    while (n < name.size() && (used[n] || !agree(typed[i], name[n], c))) ++n;
    if (n < name.size()) {
      used[n] = true;
      ++i;
      continue;
    }
    const Skip skip = skippable(typed.subspan(i));
    if (skip.kind != Optional::filler) return std::nullopt;
    c.skipped = true;
    i += skip.words;
  }
  for (std::size_t n = 0; n < name.size(); ++n)
    if (!used[n] && c.numbers && name[n].certain) return std::nullopt;
  return NameFit{c.other_marks, NameFit::Kind::scattered, 0, c.skipped};
}

std::optional<NameFit> fit_around(Words typed, Words name, const Comparison& start) {
  if (name.size() < 2 || name.size() * 2 < typed.size()) return std::nullopt;
  for (std::size_t at = 0; at + 1 < typed.size(); ++at) {
    const auto aligned = align(name, typed.subspan(at), false, level_before(typed, at), start);
    if (!aligned || numbers_left(typed, at, at + aligned->inner_end)) continue;
    return NameFit{aligned->comparison.other_marks, NameFit::Kind::around,
                   static_cast<int>(typed.size() - aligned->inner_end), aligned->comparison.skipped};
  }
  return std::nullopt;
}

/// A number that was typed must be in the name, whatever else fits.
bool numbers_missing(Words typed, Words name) {
  return std::ranges::any_of(typed, [&](const NameWord& t) {
    return t.certain && std::ranges::none_of(name, [&](const NameWord& n) { return n.number == t.number; });
  });
}

}  // namespace

std::optional<NameFit> fit(const NameWords& typed, const NameWords& name) {
  if (typed.empty() || name.empty() || numbers_missing(typed, name)) return std::nullopt;
  Comparison start;
  start.typed_marks = any_marked(typed);
  start.name_marks = any_marked(name);
  if (auto found = fit_inside(typed, name, start)) return found;
  if (auto found = fit_scattered(typed, name, start)) return found;
  return fit_around(typed, name, start);
}

bool explains(const FoldedWords& known, const NameWords& typed) {
  for (Words rest = typed; !rest.empty();) {
    const Skip skip = skippable(rest);
    const bool said = known.contains(rest[0].fold) || std::ranges::find(where_words, rest[0].fold) != where_words.end();
    if (skip.words == 0 && !said) return false;
    rest = rest.subspan(std::max<std::size_t>(skip.words, 1));
  }
  return true;
}

bool stands_within(const NameWords& part, const NameWords& whole) {
  if (part.empty() || whole.size() <= part.size()) return false;
  return !std::ranges::search(Words(whole).subspan(1), part, {}, &NameWord::fold, &NameWord::fold).empty();
}

double likeness(const NameWords& a, const NameWords& b) {
  if (a.empty() || b.empty()) return 0.0;
  const auto in_b = [&](const NameWord& w) {
    return std::ranges::any_of(b, [&](const NameWord& v) { return v.fold == w.fold; });
  };
  const auto shared = static_cast<double>(std::ranges::count_if(a, in_b));
  return 2.0 * shared / static_cast<double>(a.size() + b.size());
}

}  // namespace sovang::plan
