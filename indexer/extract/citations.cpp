// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/citations.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/offsets.hpp"
#include "indexer/extract/citation_relation.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t far_type = 14;  ///< tokens between the type and "số": "Luật quản lý, sử dụng vũ khí … số"
constexpr std::uint32_t longest_type = 4;  ///< words of its name

/// What has a number and is no document that others cite.
constexpr std::array<std::string_view, 5> no_documents{"hợp đồng", "giấy chứng nhận", "hóa đơn", "tài khoản",
                                                       "phụ lục"};

/// A line: tokens [first, last), without the newline.
struct Line {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::vector<Line> lines_of(const Analysis& a) {
  std::vector<Line> lines;
  std::uint32_t first = 0;
  for (std::uint32_t i = 0; i <= a.tokens.size(); ++i) {
    if (i < a.tokens.size() && a.tokens[i].kind != text::TokenKind::newline) continue;
    if (first < i) lines.push_back({first, i});
    first = i + 1;
  }
  return lines;
}

bool says(const Analysis& a, std::uint32_t i, std::string_view key) {
  return i < a.tokens.size() && text::key(a.token(i)) == key;
}

bool begins_with(const Analysis& a, const Line& line, std::string_view one, std::string_view two) {
  return says(a, line.first, one) && line.first + 1 < line.last && says(a, line.first + 1, two);
}

/// "a)", "1.", "-": an entry of a list.
bool is_entry(const Analysis& a, const Line& line) {
  if (a.is(line.first, "-") || a.is(line.first, "–") || a.is(line.first, "+")) return true;
  return line.first + 1 < line.last && a.token(line.first).size() <= 3 &&
         (a.is(line.first + 1, ")") || a.is(line.first + 1, "."));
}

/// "098/2023/NĐ-CP" and "98/2023/NĐ-CP" are one.
std::string number_key(std::string_view number) {
  std::string key = text::key(number);
  std::erase(key, ' ');
  std::replace(key.begin(), key.end(), '-', '/');
  key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
  return key;
}

/// The same number, or with the mark of a footnote glued to it: "43/2021/AL1".
bool is_own(const std::string& key, const std::string& own) {
  if (own.empty() || !key.starts_with(own)) return false;
  const std::string_view rest = std::string_view(key).substr(own.size());
  return rest.empty() || (rest.size() <= 2 && !text::is_digit(own.back()) &&
                          rest.find_first_not_of("0123456789") == std::string_view::npos);
}

}  // namespace

CitationReader::CitationReader(const knowledge::Knowledge& knowledge) : numbers_(knowledge) {
  for (const auto& type : knowledge.document_types) types_.insert(text::key(type.name));
}

/// Whether the nearest name of a kind of paper before "số" is that of a type of document. `contract`: of another paper.
bool CitationReader::names_type(const Analysis& a, std::uint32_t begin, std::uint32_t at, bool& contract) const {
  const std::uint32_t from = at - std::min(at - begin, far_type);
  for (std::uint32_t last = at; last > from; --last) {
    std::string words;
    for (std::uint32_t first = last; first > from && last - first < longest_type;) {
      --first;
      const std::string word = text::key(a.token(first));
      words = words.empty() ? word : word + " " + words;
      if (std::find(no_documents.begin(), no_documents.end(), words) != no_documents.end()) return !(contract = true);
      if (types_.contains(words)) return true;
    }
  }
  return false;
}

void CitationReader::read(const Analysis& a, model::Record& record) const {
  record.citations.clear();
  const std::vector<Line> lines = lines_of(a);
  const std::string own = number_key(record.number);
  const text::OffsetMap offsets(a.text);
  bool articles = false;
  CitationRelation lead = CitationRelation::cites;
  auto sentence = a.sentences.begin();
  for (const Line& line : lines) {
    articles = articles || begins_with(a, line, "điều", "1");
    const bool basis = !articles && begins_with(a, line, "căn", "cứ");
    if (!is_entry(a, line)) lead = CitationRelation::cites;
    for (std::uint32_t i = line.first; i < line.last; ++i) {
      const auto found = numbers_.cited(a, i, line.last);
      if (!found) continue;
      bool contract = false;
      const bool called = i > line.first && says(a, i - 1, "số");
      const bool typed = names_type(a, line.first, called ? i - 1 : i, contract);
      const std::uint32_t last = found->last;
      const bool document = !contract && (found->known || (called && typed));
      if (document && !is_own(number_key(found->number), own)) {
        while (sentence != a.sentences.end() && sentence->last <= i) ++sentence;
        const CitedNumber number{std::max(sentence->first, line.first), i, last, std::min(sentence->last, line.last)};
        CitationRelation relation = basis ? CitationRelation::based_on : relation_in_sentence(a, number);
        if (relation == CitationRelation::cites && !begins_with_verb(a, line.first, line.last)) relation = lead;
        record.citations.push_back(
            {std::string(name(relation)),
             found->number,
             {offsets.code_points(a.tokens[i].begin), offsets.code_points(a.tokens[last - 1].end)}});
      }
      i = last - 1;
    }
    if (a.is(line.last - 1, ":")) lead = relation_of_lead(a, line.first, line.last);
  }
}

}  // namespace sovang::extract
