// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/passage.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/extract/name_list.hpp"

namespace sovang::extract {
namespace {

constexpr std::size_t longest_passage = 4000;  ///< items; a longer list is cut into passages of its own
constexpr std::size_t longest_pause = 6;       ///< passages between two parts of a list: a caption, a note

constexpr AskedWord line_end("¶");

/// "…: 02 tập thể" at the end of a line.
bool ends_with_count(const Analysis& a, const text::Sentence& s) {
  const std::uint32_t end = a.is(s.last - 1, ".") ? s.last - 1 : s.last;
  if (end < s.first + 5 || !a.number(end - 3) || !a.is(end - 4, ":")) return false;
  return (a.says(end - 2, "tập") && a.says(end - 1, "thể")) || (a.key(end - 2) == "cá" && a.says(end - 1, "nhân")) ||
         (a.key(end - 2) == "đơn" && a.says(end - 1, "vị"));
}

/// "… gồm:", "… cho", "…: 02 tập thể" at the end of a line: what follows is the list.
bool opens_list(const Analysis& a, const text::Sentence& s) {
  if (s.last <= s.first) return false;
  const bool line = s.last < a.tokens.size() && a.tokens[s.last].kind == text::TokenKind::newline;
  return a.is(s.last - 1, ":") ||
         (line && (a.says(s.last - 1, "cho") || a.says(s.last - 1, "gồm") || ends_with_count(a, s)));
}

ItemKind kind_of(text::TokenKind kind) {
  switch (kind) {
    case text::TokenKind::word:
      return ItemKind::word;
    case text::TokenKind::number:
      return ItemKind::number;
    case text::TokenKind::newline:
      return ItemKind::newline;
    default:
      return ItemKind::mark;
  }
}

/// A sentence that only goes on with the list of the one before it: "Gồm: …", "Cụ thể: …".
bool goes_on(const Analysis& a, const text::Sentence& s) {
  const std::string_view first = a.key(s.first);
  const std::string_view second = s.first + 1 < s.last ? a.key(s.first + 1) : std::string_view{};
  return first == "gồm" || (first == "bao" && second == "gồm") || (first == "cụ" && second == "thể") ||
         (first == "danh" && second == "sách" && a.is(s.last - 1, ":"));
}

/// "Thượng tướng", "Ông", "GS.TS": nothing but forms of address and degrees.
bool titles_only(const Analysis& a, std::uint32_t from, std::uint32_t to) {
  const auto degree = [&](std::uint32_t i) { return academic_degree(a.token(i)); };
  for (std::uint32_t i = from; i < to; ++i)
    if (!degree(i) && !(i > from && degree(i - 1) && (a.is(i, ".") || a.is(i, "-") || a.is(i, "–"))) &&
        !(a.word(i) && form_of_address(a.key(i))))
      return false;
  return true;
}

/// "Đó là Sở Y tế và Sở Nội vụ.", "Đó là các bệnh viện: …": says who those are that were only counted.
bool says_who(const Analysis& a, const std::vector<Name>& names, const text::Sentence& s) {
  constexpr std::uint32_t reach = 8;
  if (s.last < s.first + 3 || !a.says(s.first, "đó") || !a.says(s.first + 1, "là")) return false;
  const auto name = std::lower_bound(names.begin(), names.end(), s.first,
                                     [](const Name& n, std::uint32_t token) { return n.first < token; });
  const bool named = name != names.end() && name->first >= s.first + 2 && name->first <= s.first + 4 &&
                     titles_only(a, s.first + 2, name->first);  // "Đó là ông Trần Mạnh Báo"
  if (named) return can_be_subject(*name);
  for (std::uint32_t i = s.first + 2; a.says(s.first + 2, "các") && i < s.last && i < s.first + reach; ++i)
    if (a.is(i, ":")) return true;
  return a.is(s.first + 2, ":");
}

bool has_mark(const Analysis& a, const text::Sentence& s, std::string_view mark) {
  for (std::uint32_t i = s.first; i < s.last; ++i)
    if (a.is(i, mark)) return true;
  return false;
}

/// Where the first name at or behind that token ends.
std::uint32_t names_end(const std::vector<Name>& names, std::uint32_t token) {
  const auto name =
      std::lower_bound(names.begin(), names.end(), token, [](const Name& n, std::uint32_t t) { return n.first < t; });
  return name == names.end() ? token : name->last;
}

/// True where a clause may begin with that word: the line tells something of whom it names.
bool tells(const Analysis& a, std::uint32_t at) {
  static constexpr std::array<AskedWord, 9> verbs{"được", "là", "tặng", "trao", "đạt", "xếp", "làm", "giữ", "cho"};
  return a.word(at) && std::any_of(verbs.begin(), verbs.end(), [&](AskedWord verb) { return a.says(at, verb); });
}

/// "Sở Y tế", "Vụ Pháp chế, Bộ Tư pháp; Báo Bảo vệ pháp luật.", "Đại tá Lê Văn An (Ba An), nguyên Chính ủy …": a line
/// that is nothing but the names of who may be in a list, and where they serve.
bool only_names(const Analysis& a, const std::vector<Name>& names, const text::Sentence& s) {
  constexpr std::uint32_t most_other_words = 3;
  constexpr std::uint32_t longest_title = 5;
  auto name = std::lower_bound(names.begin(), names.end(), s.first,
                               [](const Name& n, std::uint32_t token) { return n.first < token; });
  if (name == names.end() || name->first > s.first + longest_title || name->first >= s.last) return false;
  const bool person = name->person() != nullptr;
  if (!can_be_subject(*name) || (name->first > s.first && !(person && titles_only(a, s.first, name->first))))
    return false;
  std::uint32_t words = 0;
  for (std::uint32_t i = name->first; i < s.last; ++i) {
    while (name != names.end() && name->last <= i) ++name;
    if (name != names.end() && name->first <= i) {
      i = std::max(name->last, name->reach) - 1;
    } else if (tells(a, i)) {
      return false;
    } else if (a.is(i, ";")) {
      words = 0;
    } else if (a.word(i)) {
      ++words;
    }
    if (!person && words > most_other_words + 2) return false;
  }
  const bool posts = person && (a.is(names_end(names, s.first), ",") || a.is(names_end(names, s.first), "(") ||
                                a.is(names_end(names, s.first), "-") || a.is(names_end(names, s.first), "–"));
  return posts || words <= most_other_words;
}

/// "… gồm Sở Y tế; Sở Nội vụ."
bool says_list(const Analysis& a, const text::Sentence& s) {
  for (std::uint32_t i = s.first; i < s.last; ++i)
    if (a.says(i, "gồm")) return true;
  return false;
}

/// "… bầu chọn Cụm trưởng năm 2023 là" at the end of a line: a sentence that is broken off there.
bool broken_off(const Analysis& a, const text::Sentence& s) {
  if (s.last <= s.first || s.last >= a.tokens.size() || a.tokens[s.last].kind != text::TokenKind::newline) return false;
  return a.says(s.last - 1, "là") || a.says(s.last - 1, "của") || a.says(s.last - 1, "do");
}

/// "Danh sách 1." is the beginning of the heading that follows it on the line.
bool only_label(const Analysis& a, const text::Sentence& s) {
  return s.last - s.first <= 4 && a.says(s.first, "danh") && s.first + 1 < s.last && a.says(s.first + 1, "sách");
}

/// "Bảng vàng thành tích – | Trường THPT A", "Lịch sử hình thành | Công ty B": the title ends with that name, and
/// before it has only words of such a title.
bool heads_page(const Lexicon& lexicon, const Analysis& a, const Name& name) {
  if (!name.unit() || name.last >= a.tokens.size() || a.tokens[name.last].kind != text::TokenKind::newline)
    return false;
  for (std::uint32_t i = a.sentences.front().first; i < name.first; ++i) {
    const bool aside = a.number(i) || (!a.word(i) && a.tokens[i].kind != text::TokenKind::newline);
    if (!aside && !lexicon.is(WordClass::page_head, a, i)) return false;
  }
  return true;
}

/// "Công ty A: 55 năm xây dựng": a unit or a person with whose name the title begins.
std::uint32_t name_of_page(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names) {
  if (names.empty() || a.sentences.empty()) return no_name;
  const Name& first = names.front();
  if (first.first != a.sentences.front().first && !heads_page(lexicon, a, first)) return no_name;
  if (first.unit()) return first.unit()->confers_only || first.unit()->several ? no_name : 0;
  return first.person() ? 0 : no_name;
}

/// Fills passages with items; names and times are walked along with the text.
class Builder {
 public:
  Builder(const Analysis& a, const std::vector<Name>& names) : a_(a), names_(names) {}

  void add(const text::Sentence& sentence, Passage& passage) {
    if (passage.items.empty()) passage.items.reserve(sentence.last - sentence.first);
    for (std::uint32_t at = sentence.first; at < sentence.last;) at = add_item(at, passage);
  }

 private:
  std::uint32_t add_item(std::uint32_t at, Passage& passage) {
    while (name_ < names_.size() && names_[name_].last <= at) ++name_;
    while (time_ < a_.times.size() && a_.times[time_].last <= at) ++time_;
    Item item{kind_of(a_.tokens[at].kind), at, at + 1, a_.words[at], 0, 0};
    if (name_ < names_.size() && names_[name_].first <= at) {
      const Name& name = names_[name_];
      item = {ItemKind::name, at, std::max(name.last, name.reach), 0, static_cast<std::uint32_t>(name_),
              slots_of(name)};
    } else if (time_ < a_.times.size() && a_.times[time_].first <= at) {
      item = {ItemKind::time, at, a_.times[time_].last, 0, static_cast<std::uint32_t>(time_), bit(Slot::period)};
    }
    passage.items.push_back(item);
    passage.fillable |= item.slots;
    return item.last;
  }

  const Analysis& a_;
  const std::vector<Name>& names_;
  std::size_t name_ = 0;
  std::size_t time_ = 0;
};

}  // namespace

bool begins_line(const Analysis& a, std::uint32_t at) {
  return at == 0 || a.tokens[at - 1].kind == text::TokenKind::newline;
}

bool list_marker(const Analysis& a, std::uint32_t at) {
  if (a.is(at, "-") || a.is(at, "+") || a.is(at, "•") || a.is(at, "*") || a.is(at, "–")) return true;
  const bool label =
      a.number(at) ||
      (a.word(at) && (a.token(at).size() <= 2 || (a.tokens[at].all_capitals && a.token(at).size() <= 4)));
  if (a.number(at) && a.is(at + 1, "|")) return true;  // a row of a table
  // "1 – Đại tướng Lê Văn An", "II - Huân chương Độc lập hạng Nhì"
  const bool roman =
      a.word(at) && a.tokens[at].all_capitals && a.token(at).find_first_not_of("IVX") == std::string_view::npos;
  if (((a.number(at) && a.token(at).size() <= 2) || roman) && (a.is(at + 1, "–") || a.is(at + 1, "-")) &&
      a.word(at + 2) && a.tokens[at + 2].capital)
    return true;
  return label && (a.is(at + 1, ".") || a.is(at + 1, ")") || a.is(at + 1, "/")) && !a.tokens[at + 1].spaced;
}

std::vector<Passage> passages(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names) {
  std::vector<Passage> result;
  result.reserve(a.sentences.size());
  const std::uint32_t page = name_of_page(lexicon, a, names);
  Builder builder(a, names);
  bool list = false;
  bool unmarked = false;        // the list has one name a line, without markers
  std::size_t parts = no_name;  // the passage of the last list whose names stand between semicolons
  for (std::uint32_t s = 0; s < a.sentences.size(); ++s) {
    const auto& sentence = a.sentences[s];
    const bool line = begins_line(a, sentence.first);
    const bool item = line && list_marker(a, sentence.first);
    const bool on =
        s > 0 && (goes_on(a, sentence) || says_who(a, names, sentence) ||
                  (!item && broken_off(a, a.sentences[s - 1])) || (!line && only_label(a, a.sentences[s - 1])));
    const bool first_line = s > 0 && opens_list(a, a.sentences[s - 1]);
    if (first_line) unmarked = line && !item && only_names(a, names, sentence);
    const bool semicolons = line && a.is(sentence.last - 1, ".") && has_mark(a, sentence, ";");
    const bool next_line = (unmarked || (list && semicolons)) && line && only_names(a, names, sentence);
    const bool joins =
        (on || (list && (item || first_line || next_line || !line))) && result.back().items.size() < longest_passage;
    if (!joins && parts != no_name && parts + longest_pause >= result.size() && semicolons &&
        result[parts].items.size() < longest_passage &&
        only_names(a, names, sentence)) {  // "… gồm: A; B. ¶ (caption) ¶ C; D; E."
      Passage& paused = result[parts];
      paused.items.push_back({ItemKind::newline, sentence.first, sentence.first, line_end.id(), 0, 0});
      builder.add(sentence, paused);
      paused.last_sentence = s + 1;
      list = false;
      continue;
    }
    if (on && joins) {
      auto& before = result.back().items;
      if (!before.empty() && a.is(before.back().first, ".")) before.pop_back();
    } else if (!joins) {
      result.push_back({{}, 0, page, s, s});
      list = false;
    } else if (line) {
      result.back().items.push_back({ItemKind::newline, sentence.first, sentence.first, line_end.id(), 0, 0});
    }
    builder.add(sentence, result.back());
    result.back().last_sentence = s + 1;
    list = list || opens_list(a, sentence);
    if (has_mark(a, sentence, ";") && (list || has_mark(a, sentence, ":") || says_list(a, sentence)))
      parts = result.size() - 1;
  }
  return result;
}

}  // namespace sovang::extract
