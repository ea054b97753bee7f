// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/citation_relation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

using Relation = CitationRelation;

struct Cue {
  std::array<std::string_view, 3> words;  ///< keys, one after the other; empty: no more
  Relation relation;
};

/// The longer ones first.
constexpr std::array<Cue, 12> cues{{{{"thay", "thế", "cụm"}, Relation::amends},
                                    {{"bãi", "bỏ", "cụm"}, Relation::amends},
                                    {{"thay", "cụm", "từ"}, Relation::amends},
                                    {{"bỏ", "cụm", "từ"}, Relation::amends},
                                    {{"sửa", "đổi", ""}, Relation::amends},
                                    {{"bổ", "sung", ""}, Relation::amends},
                                    {{"thay", "thế", ""}, Relation::replaces},
                                    {{"bãi", "bỏ", ""}, Relation::repeals},
                                    {{"hủy", "bỏ", ""}, Relation::repeals},
                                    {{"huỷ", "bỏ", ""}, Relation::repeals},
                                    {{"bị", "bãi", "bỏ"}, Relation::repeals},
                                    {{"hết", "hiệu", "lực"}, Relation::repeals}}};
/// Between the words of one verb: "Bãi bỏ, sửa đổi, bổ sung".
constexpr std::array<std::string_view, 4> joints{",", "và", "hoặc", ";"};
/// Before a verb that is part of a title: "Luật sửa đổi, bổ sung …", "Nghị định về việc sửa đổi …".
constexpr std::array<std::string_view, 14> titles{"luật", "lệnh", "định", "quyết", "tư",  "về",  "việc",
                                                  "thị",  "cáo",  "án",   "hoạch", "của", "phủ", "hội"};
/// What rules out that a verb reaches the number behind it.
constexpr std::array<std::string_view, 3> barriers{"theo", "dẫn", "phù"};

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// The keys of the tokens of a sentence.
class Words {
 public:
  Words(const Analysis& a, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) keys_.push_back(text::key(a.token(i)));
  }
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    return i < keys_.size() ? std::string_view(keys_[i]) : std::string_view();
  }
  [[nodiscard]] std::size_t size() const { return keys_.size(); }

  [[nodiscard]] bool any(std::size_t begin, std::size_t end, std::string_view word) const {
    for (std::size_t i = begin; i < end; ++i)
      if ((*this)[i] == word) return true;
    return false;
  }
  [[nodiscard]] const Cue* cue(std::size_t i) const {
    for (const Cue& cue : cues) {
      std::size_t k = 0;
      while (k < cue.words.size() && !cue.words[k].empty() && (*this)[i + k] == cue.words[k]) ++k;
      if (k == cue.words.size() || cue.words[k].empty()) return &cue;
    }
    return nullptr;
  }

 private:
  std::vector<std::string> keys_;
};

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

/// Where the sentence itself begins, behind "Điều 5.", "2.", "a)", "-" and quotes.
std::size_t opening(const Words& words) {
  std::size_t i = 0;
  while (i < words.size() && i < 6) {
    const std::string_view word = words[i];
    const bool label = word == "điều" || word == "khoản" || word == "mục" || is_number(word) || word.size() == 1;
    const bool sign = word == "." || word == ")" || word == "-" || word == "–" || word == "“" || word == "đ";
    if (!label && !sign) break;
    ++i;
  }
  return i;
}

enum class Role : std::uint8_t { act, told, title };

/// Whether an earlier number stands before the verb with no comma between: "Luật số 62/2010/QH12 sửa đổi, bổ sung".
bool behind_number(const Words& words, std::size_t at) {
  for (std::size_t i = at; i-- > 0;) {
    if (words[i] == "," || words[i] == ";" || words[i] == "này") return false;
    if (words[i] == "/") return true;
  }
  return false;
}

Role role_of(const Words& words, std::size_t at, std::size_t open) {
  std::size_t verb = at;  // of verbs joined, the first decides
  while (verb >= open + 2 && is_one_of(joints, words[verb - 1]) && verb >= open + 3 && words.cue(verb - 3)) verb -= 3;
  while (verb >= open + 2 && words.cue(verb - 2)) verb -= 2;
  if (verb <= open) return Role::act;
  if (words[verb - 1] == "được" || (verb >= 2 && words[verb - 2] == "được")) return Role::told;
  if (behind_number(words, verb)) return Role::title;
  if (words.any(open, verb, "này") && !is_one_of(titles, words[verb - 1])) return Role::act;
  const bool issued =
      words.any(open, verb, "ban") && words.any(open, verb, "hành");  // "Quốc hội ban hành Luật sửa đổi"
  return issued && is_one_of(titles, words[verb - 1]) && !words.any(open, verb, "theo") ? Role::act : Role::title;
}

/// Whether nothing between the verb and the number says that the number is only followed.
bool reaches(const Words& words, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i)
    if (is_one_of(barriers, words[i]) && !(words[i] == "theo" && i > 0 && words[i - 1] == "kèm")) return false;
  return true;
}

/// Where the entry begins in which the number stands: "Bãi bỏ Điều 57 của …; Điều 2 của Luật số …".
std::size_t entry_of(const Words& words, std::size_t number, std::size_t open) {
  std::size_t begin = number;
  while (begin > open && words[begin - 1] != ";") --begin;
  return begin;
}

/// The verb that the document does to the number, if any stands before it.
std::optional<Relation> governing(const Words& words, std::size_t number, std::size_t open) {
  const std::size_t entry = entry_of(words, number, open);
  std::size_t clear = number;  // words from here on belong to what is told of the act
  bool told = false;
  for (std::size_t i = number; i-- > open;) {
    const Cue* cue = words.cue(i);
    if (cue == nullptr || words[i] == "hết" || words[i] == "bị") continue;
    const Role role = role_of(words, i, open);
    if (role == Role::act) {
      if (told && cue->relation != Relation::replaces) return std::nullopt;
      return reaches(words, std::max(i, entry), clear) ? std::optional(cue->relation) : std::nullopt;
    }
    if (i < entry) continue;
    told = told || (role == Role::told && (words.any(i, clear, "theo") || words.any(i, clear, "bởi")));
    clear = i;
  }
  return std::nullopt;
}

/// "… được cấp theo quy định của Luật số 34/2005/QH11": the act still holds there, whatever the sentence ends with.
bool still_applied(const Words& words, std::size_t open, std::size_t number) {
  for (std::size_t i = open; i < number; ++i) {
    if (words[i] == "áp" && words[i + 1] == "dụng") return true;
    const bool amended = words.any(open, i, "sửa") || words.any(open, i, "bổ");  // "đã được sửa đổi, bổ sung theo"
    if (words[i] == "theo" && words[i - 1] != "kèm" && !amended) return true;
  }
  return false;
}

/// Whether the sentence goes on to say that the act has no force any more.
bool loses_force(const Words& words, std::size_t number, std::size_t after, std::size_t open) {
  for (std::size_t i = after; i < words.size(); ++i) {
    const Cue* cue = words.cue(i);
    if (cue == nullptr || (words[i] != "hết" && words[i] != "bị")) continue;
    if (words.any(after, i, "này") || words.any(after, i, "trước")) return false;
    return !still_applied(words, open, number);
  }
  return false;
}

}  // namespace

std::string_view name(CitationRelation relation) {
  constexpr std::array<std::string_view, 5> names{"cites", "based_on", "amends", "replaces", "repeals"};
  return names.at(static_cast<std::size_t>(relation));
}

CitationRelation relation_in_sentence(const Analysis& a, const CitedNumber& number) {
  const Words words(a, number.begin, number.end);
  const std::size_t open = opening(words);
  const std::size_t first = number.first - number.begin;
  if (loses_force(words, first, number.last - number.begin, open)) return Relation::repeals;
  return governing(words, first, open).value_or(Relation::cites);
}

CitationRelation relation_of_lead(const Analysis& a, std::uint32_t begin, std::uint32_t end) {
  const Words words(a, begin, end);
  const std::size_t open = opening(words);
  for (std::size_t i = open; i < words.size(); ++i)
    if (words[i] == "hết" && words.cue(i)) return Relation::repeals;
  return governing(words, words.size(), open).value_or(Relation::cites);
}

bool begins_with_verb(const Analysis& a, std::uint32_t begin, std::uint32_t end) {
  const Words words(a, begin, std::min(end, begin + 12));
  return words.cue(opening(words)) != nullptr;
}

}  // namespace sovang::extract
