// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/award_parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/extract/block_parser.hpp"

namespace sovang::extract {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 4> grade_words{
    {{"nhất", 1}, {"nhì", 2}, {"ba", 3}, {"nhứt", 1}}};

std::string_view key(const Analysis& a, std::uint32_t i, std::uint32_t limit) {
  return i < limit ? a.key(i) : std::string_view{};
}

int grade_of(std::string_view token, std::string_view word) {
  for (const auto& [name, grade] : grade_words)
    if (word == name) return grade;
  const std::string number = numeral(token);
  return number.size() == 1 && number[0] <= '3' ? number[0] - '0' : 0;
}

}  // namespace

AwardParser::AwardParser(const Lexicon& lexicon, const UnitParser& units) : lexicon_(lexicon), units_(units) {
  const auto& awards = lexicon.knowledge().awards;
  const auto flag = std::find_if(awards.begin(), awards.end(), [](const auto& one) { return one.id == "co-thi-dua"; });
  if (flag != awards.end()) flag_ = static_cast<std::uint32_t>(flag - awards.begin());
}

std::optional<Name> AwardParser::award(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  const auto match = lexicon_.match(PhraseKind::award, a, at, limit);
  if (!match) return quoted_flag(a, at, limit);
  AwardName award;
  award.award = match->entries.front();
  std::uint32_t end = at + match->length;
  if (a.is(end, "”") || a.is(end, "\"")) ++end;  // “Tập thể Lao động xuất sắc” hạng …
  const std::uint32_t quoted = end;
  end = read_own_name(a, end, limit, award);
  if (key(a, end, limit) == "xuất" && key(a, end + 1, limit) == "sắc") end += 2;
  end = read_grade(a, end, limit, award);
  const std::uint32_t reach = read_issuer(a, end, limit, award);
  if (end == quoted) end = at + match->length;
  const bool titled = key(a, at, limit) == "danh" && key(a, at + 1, limit) == "hiệu" && end > at + 2;
  return Name{model::MentionType::award, titled ? at + 2 : at, end, std::move(award), reach};
}

/// Cờ “Đơn vị dẫn đầu phong trào thi đua năm 2019”: a flag that is called by what it is given for.
std::optional<Name> AwardParser::quoted_flag(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  constexpr std::uint32_t longest = 24;
  if (!flag_ || !a.says(at, "cờ") || !(a.is(at + 1, "“") || a.is(at + 1, "\""))) return std::nullopt;
  bool emulation = false;
  for (std::uint32_t i = at + 2; i < limit && i < at + longest; ++i) {
    emulation = emulation || (key(a, i, limit) == "thi" && key(a, i + 1, limit) == "đua") ||
                (key(a, i, limit) == "dẫn" && key(a, i + 1, limit) == "đầu");
    if (!a.is(i, "”") && !a.is(i, "\"")) continue;
    if (!emulation) return std::nullopt;
    AwardName award;
    award.award = *flag_;
    const std::uint32_t reach = read_issuer(a, i + 1, limit, award);
    return Name{model::MentionType::award, at, i + 1, std::move(award), reach};
  }
  return std::nullopt;
}

std::optional<Name> AwardParser::further_grade(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                               const Name& before) const {
  constexpr std::uint32_t reach = 8;  // of "(năm 1995),"
  const AwardName* award = before.award();
  if (!award || award->grade == 0 || before.last + reach < at || at < before.last + 2) return std::nullopt;
  if (!a.is(at - 1, ",") && !a.is(at - 1, ";") && key(a, at - 1, limit) != "và") return std::nullopt;
  for (std::uint32_t i = before.last; i + 1 < at; ++i)  // nothing but when
    if (a.word(i) && key(a, i, limit) != "năm" && key(a, i, limit) != "vào") return std::nullopt;
  AwardName further = *award;
  further.more_grades.clear();
  const std::uint32_t end = read_grade(a, at, limit, further);
  if (end == at) return std::nullopt;
  const std::string known =
      award->in_full.empty() ? std::string(a.range(before.first, before.last)) : award->in_full;  // with its grade
  const std::string head = known.substr(0, known.rfind(" hạng"));
  further.in_full = head + ' ' + std::string(a.range(at, end));
  return Name{model::MentionType::award, at, end, std::move(further)};
}

/// Kỷ niệm chương | “Cựu chiến binh Việt Nam”, | Vì sự nghiệp Văn học: badges are called by what they are given for.
std::uint32_t AwardParser::read_own_name(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                         const AwardName& award) const {
  constexpr std::uint32_t longest = 20;
  if (lexicon_.knowledge().awards[award.award].kind != "badge") return at;
  const bool quoted = a.is(at, "“") || a.is(at, "\"");
  if (!quoted && !(key(a, at, limit) == "vì" && a.tokens[at].capital)) return at;
  for (std::uint32_t i = at + 1; i < limit && i < at + longest; ++i) {
    if (quoted && (a.is(i, "”") || a.is(i, "\""))) return i + 1;
    if (quoted) continue;
    const bool ends = !a.word(i) || key(a, i, limit) == "cho" || key(a, i, limit) == "của" || key(a, i, limit) == "năm";
    if (ends) return i;
  }
  return at;
}

/// "HCLĐ II": tables leave out "hạng".
bool AwardParser::takes_bare_grade(const Analysis& a, std::uint32_t at, const AwardName& award) const {
  return lexicon_.knowledge().awards[award.award].graded && a.token(at).starts_with('I') && a.tokens[at].all_capitals;
}

std::uint32_t AwardParser::read_grade(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                      AwardName& award) const {
  std::uint32_t i = at;
  if (a.is(i, ",") || a.is(i, "(")) ++i;
  const bool said = key(a, i, limit) == "hạng";
  const std::uint32_t numeral_at = said ? i + 1 : i;
  if (numeral_at >= limit || (!said && !(i == at && takes_bare_grade(a, i, award)))) return at;
  award.grade = grade_of(a.token(numeral_at), key(a, numeral_at, limit));
  if (award.grade == 0) return at;
  i = numeral_at + 1;
  for (;;) {  // "hạng Nhất, Nhì và Ba", "hạng Nhất, hạng Nhì"
    const bool link = a.is(i, ",") || key(a, i, limit) == "và";
    const std::uint32_t next = i + (key(a, i + 1, limit) == "hạng" ? 2 : 1);
    const bool may = link && next < limit && (a.tokens[next].capital || next > i + 1);
    const int grade = may ? grade_of(a.token(next), key(a, next, limit)) : 0;
    if (grade == 0) return i;
    award.more_grades.push_back(grade);
    i = next + 1;
  }
}

/// Returns the token after who confers it, or 0.
std::uint32_t AwardParser::read_issuer(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                       AwardName& award) const {
  const std::uint32_t i = key(a, at, limit) == "của" ? at + 1 : at;
  // "của Tổng Giám đốc BHXH Việt Nam": the office-holder stands before the unit.
  std::uint32_t at_unit = i;
  auto unit = units_.unit(a, at_unit, limit);
  while (!unit && at_unit < i + 4 && lexicon_.is(WordClass::office_title, a, at_unit))
    unit = units_.unit(a, ++at_unit, limit);
  if (!unit || !unit->unit()) return 0;
  award.issuer = std::string(a.range(i, unit->last));
  award.issuer_unit.push_back(std::get<UnitName>(std::move(unit->parse)));
  return unit->last;
}

}  // namespace sovang::extract
