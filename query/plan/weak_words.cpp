// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/weak_words.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"

namespace sovang::plan {
namespace {

constexpr auto weak_keys = std::to_array<std::string_view>(
    {"ai",    "nào",   "gì",  "bao", "nhiêu", "mấy", "đâu", "là",  "có",  "được",  "đã",  "của", "và",
     "trong", "những", "các", "cho", "ở",     "một", "khi", "thì", "năm", "người", "với", "đến", "ra",
     "như",   "làm",   "vào", "về",  "tại",   "sao", "vì",  "thế", "bị",  "bởi",   "do",  "này", "đó"});
constexpr auto weak_folds = std::to_array<std::string_view>(
    {"ai",  "nao", "gi",    "bao",   "nhieu", "may", "dau", "la",  "co",  "duoc", "da",
     "cua", "va",  "trong", "nhung", "cac",   "cho", "o",   "mot", "khi", "nam",  "nguoi",
     "voi", "den", "ra",    "nhu",   "lam",   "vao", "ve",  "tai", "sao", "vi",   "the"});

/// A word that asks, with the word that must follow it, if any.
struct Interrogative {
  std::string_view first;
  std::string_view second;
};
constexpr auto interrogatives = std::to_array<Interrogative>({{"nào", ""},
                                                              {"gì", ""},
                                                              {"mấy", ""},
                                                              {"đâu", ""},
                                                              {"bao", "nhiêu"},
                                                              {"bao", "lâu"},
                                                              {"bao", "giờ"},
                                                              {"tại", "sao"},
                                                              {"vì", "sao"},
                                                              {"nao", ""},
                                                              {"bao", "nhieu"},
                                                              {"bao", "lau"},
                                                              {"bao", "gio"},
                                                              {"la", "gi"},
                                                              {"may", "lan"},
                                                              {"tai", "sao"},
                                                              {"vi", "sao"},
                                                              {"o", "dau"}});

/// Of fewer words each is meant.
constexpr std::size_t fewest_words = 5;

}  // namespace

bool is_weak(std::string_view key) {
  if (std::ranges::find(weak_keys, key) != weak_keys.end()) return true;
  return !text::has_diacritics(key) && std::ranges::find(weak_folds, key) != weak_folds.end();
}

bool asks(const std::vector<archive::Word>& words) {
  if (words.size() < fewest_words) return false;
  if (words.front().exact == "ai") return true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const Interrogative& word : interrogatives) {
      if (words[i].exact != word.first) continue;
      if (word.second.empty() || (i + 1 < words.size() && words[i + 1].exact == word.second)) return true;
    }
  }
  return false;
}

}  // namespace sovang::plan
