// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/evaluate/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.hpp"

namespace sovang::evaluate {
namespace {

using Abbreviation = std::pair<std::string_view, std::string_view>;

constexpr std::array<Abbreviation, 30> abbreviations{{
    {"ubnd", "uy ban nhan dan"},
    {"hdnd", "hoi dong nhan dan"},
    {"ldld", "lien doan lao dong"},
    {"bhxh", "bao hiem xa hoi"},
    {"nhnn", "ngan hang nha nuoc"},
    {"kbnn", "kho bac nha nuoc"},
    {"mttq", "mat tran to quoc"},
    {"ubmttq", "uy ban mat tran to quoc"},
    {"tand", "toa an nhan dan"},
    {"vksnd", "vien kiem sat nhan dan"},
    {"lhpn", "lien hiep phu nu"},
    {"htx", "hop tac xa"},
    {"tp", "thanh pho"},
    {"tx", "thi xa"},
    {"vn", "viet nam"},
    {"gddt", "giao duc va dao tao"},
    {"gd&dt", "giao duc va dao tao"},
    {"tw", "trung uong"},
    {"qltt", "quan ly thi truong"},
    {"cstd", "chien si thi dua"},
    {"ldtt", "lao dong tien tien"},
    {"thpt", "trung hoc pho thong"},
    {"thcs", "trung hoc co so"},
    {"tnhh", "trach nhiem huu han"},
    {"mtv", "mot thanh vien"},
    {"hlhtn", "hoi lien hiep thanh nien"},
    {"tttt", "thong tin truyen thong"},
    {"khcn", "khoa hoc cong nghe"},
    {"chqs", "chi huy quan su"},
    {"bbhtgvn", "bao hiem tien gui viet nam"},
}};

constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string fold_letters(std::string_view name) {
  std::string out;
  bool gap = false;
  for (const char c : text::fold(name)) {
    if (!is_word_byte(c) && c != '&') {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += c;
  }
  return out;
}

void spell_out(std::string& folded, const Abbreviation& abbreviation) {
  const auto& [text, meaning] = abbreviation;
  for (std::size_t at = folded.find(text); at != std::string::npos; at = folded.find(text, at)) {
    const bool whole = is_word_at(folded, at, text);
    if (whole) folded.replace(at, text.size(), meaning);
    at += whole ? meaning.size() : 1;
  }
}

}  // namespace

bool is_word_at(std::string_view folded, std::size_t at, std::string_view word) {
  const std::size_t end = at + word.size();
  return folded.substr(at).starts_with(word) && (at == 0 || !is_word_byte(folded[at - 1])) &&
         (end == folded.size() || !is_word_byte(folded[end]));
}

std::string fold_name(std::string_view name) {
  std::string folded = fold_letters(name);
  for (const Abbreviation& abbreviation : abbreviations) spell_out(folded, abbreviation);
  return folded;
}

Words words_of(std::string_view folded) {
  Words words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.emplace(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

}  // namespace sovang::evaluate
