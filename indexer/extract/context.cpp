// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/context.hpp"

#include <algorithm>
#include <string>

namespace sovang::extract {
namespace {

constexpr std::uint32_t summing_up_reach = 18;  ///< tokens from "tổng kết" to its year
constexpr std::uint32_t merit_reach = 26;       ///< tokens from "thành tích" to its time
constexpr std::uint32_t office_reach = 5;       ///< tokens from "Trưởng khối thi đua" to its year
constexpr std::uint32_t looking_ahead_reach = 18;

/// "Căn cứ Luật … năm 2003;" names the law's year, "Theo đề nghị … tại Tờ trình … năm 2022" the paper's.
bool in_basis_line(const Analysis& a, std::uint32_t token) {
  std::uint32_t first = token;
  while (first > 0 && a.tokens[first - 1].kind != text::TokenKind::newline) --first;
  const std::string_view word = a.key(first);
  const std::string_view next = a.key(first + 1);
  return (word == "căn" && next == "cứ") || (word == "xét" && next == "đề") || (word == "theo" && next == "đề");
}

/// "Nơi nhận:", "DANH SÁCH", "KT. CHỦ TỊCH": what follows is no article any more.
bool ends_articles(const Analysis& a, std::uint32_t line) {
  const std::string_view word = a.key(line);
  const std::string_view next = a.key(line + 1);
  return (word == "nơi" && next == "nhận") || (word == "danh" && next == "sách") || (word == "phụ" && next == "lục") ||
         a.is(line, "KT") || a.is(line, "TM") || a.is(line, "BẢNG") || a.is(line, "CHỦ") || a.is(line, "THỦ");
}

/// A title that sums up 2026 above a report of January 2026 that sums up 2025: the title is mistaken.
bool not_yet_over(const Analysis& a, std::uint32_t summed_up, const time::Expression& other) {
  constexpr int half = 6;
  const int year = a.times[summed_up].period->last_year();
  if (other.period->last_year() != year - 1) return false;
  return std::any_of(a.times.begin(), a.times.end(), [&](const time::Expression& t) {
    return t.kind == time::ExpressionKind::date && t.period && t.period->from && t.period->from->year == year &&
           t.period->from->month > 0 && t.period->from->month <= half;
  });
}

/// "tổ chức hội nghị ký kết giao ước thi đua năm 2020"
bool pledged(const Analysis& a, std::uint32_t year) {
  constexpr std::uint32_t reach = 8;
  bool pledge = false;
  for (std::uint32_t back = 1; back <= reach && back <= year; ++back) {
    const std::uint32_t i = year - back;
    pledge = pledge || (a.says(i, "giao") && a.says(i + 1, "ước"));
    if (pledge && a.says(i, "kí")) return true;
  }
  return false;
}

/// "QUYẾT ĐỊNH Về việc … phân công Trưởng khối năm 2014": for the year of its title, not after it.
bool decides(const Analysis& a) {
  return a.says(0, "quyết") && a.says(1, "định");
}

constexpr std::uint32_t longest_counter = 6;  ///< tokens
constexpr int history = 2;                    ///< years

int latest_year(const Analysis& a) {
  int latest = 0;
  for (const auto& t : a.times)
    if (t.period && !t.inferred) latest = std::max(latest, t.period->last_year());
  return latest;
}

}  // namespace

bool is_honour_time(const time::Expression& expression) {
  using Kind = time::ExpressionKind;
  switch (expression.kind) {
    case Kind::year:
    case Kind::range:
    case Kind::term:
    case Kind::school_year:
    case Kind::relative:
      return expression.period && expression.period->first_year() > 0 && expression.period->from->month == 0;
    default:
      return false;
  }
}

bool tells_age(const Analysis& a, std::uint32_t time) {
  constexpr std::uint32_t year_reach = 4;
  constexpr std::uint32_t bracket_reach = 14;
  const bool bracket = time > 0 && a.is(time - 1, "(");
  for (std::uint32_t back = 1; back <= (bracket ? bracket_reach : year_reach) && back < time; ++back) {
    const std::uint32_t i = time - back;
    if (a.tokens[i].kind == text::TokenKind::newline || a.is(i, ".")) return false;
    if (a.says(i, "lập") && (back <= 2 || a.says(i - 1, "thành"))) return true;
    if (bracket && a.says(i, "kỉ") && a.says(i + 1, "niệm")) return true;
    if (bracket && a.says(i, "ngày") && a.tokens[i].capital) return true;  // "70 năm Ngày Bác Hồ ra lời kêu gọi …"
  }
  return false;
}

Context::Context(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names)
    : analysis_(a), names_(names) {
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    const bool alias = !blocks_.empty() && names[blocks_.back()].reach > names[i].first;  // "Khối số III (Khối các …)"
    if (const auto* block = names[i].block(); block && !alias && is_block_of_emulation(names[i], *block))
      blocks_.push_back(i);
    if (const auto* number = names[i].number(); number && number->number.find("QĐ") != std::string::npos)
      decisions_.push_back(i);
  }
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (names[i].award()) awards_.push_back(i);
  find_year(lexicon, a);
  find_articles(a);
  find_merits(a);
}

std::uint32_t Context::award_at(std::uint32_t token) const {
  std::uint32_t found = no_name;
  for (const auto award : awards_) {
    if (names_[award].first > token) break;
    found = award_after(found, award);
  }
  return found;
}

std::uint32_t Context::award_spoken_of(std::uint32_t token) const {
  constexpr std::uint32_t reach = 6;  ///< sentences
  const std::uint32_t award = award_at(token);
  return award != no_name && sentence_at(names_[award].first) + reach >= sentence_at(token) ? award : no_name;
}

/// True where an award's name ends before that token.
bool Context::ends_award(std::uint32_t token) const {
  const auto award = std::lower_bound(awards_.begin(), awards_.end(), token,
                                      [&](std::uint32_t i, std::uint32_t t) { return names_[i].last < t; });
  return award != awards_.end() && names_[*award].last == token;
}

/// "Huân chương Lao động hạng Nhì vào năm 2006": the year of that award, not the document's.
bool Context::dates_award(std::uint32_t token) const {
  constexpr std::uint32_t reach = 3;
  for (std::uint32_t back = 0; back < reach && back < token; ++back)
    if (ends_award(token - back)) return true;
  return false;
}

/// "Cờ thi đua" alone, told after "Cờ thi đua của Chính phủ", is that flag.
std::uint32_t Context::award_after(std::uint32_t current, std::uint32_t award) const {
  const bool plain = names_[award].award()->issuer.empty();
  const bool same = current != no_name && short_form(names_[award], names_[current]);
  return plain && same ? current : award;
}

/// True where the words of `part` begin those of `whole`.
bool Context::short_form(const Name& part, const Name& whole) const {
  const std::uint32_t length = part.last - part.first;
  if (length >= std::max(whole.last, whole.reach) - whole.first) return false;
  for (std::uint32_t i = 0; i < length; ++i)
    if (analysis_.words[part.first + i] != analysis_.words[whole.first + i]) return false;
  return true;
}

std::optional<std::uint32_t> Context::merit_at(std::uint32_t token, std::uint32_t award) const {
  std::optional<std::uint32_t> found;
  const std::size_t article = article_at(token);
  for (const Merit& merit : merits_) {
    if (merit.award != award) continue;
    if (article != 0) {  // the reason stands behind the list of those who are honoured
      if (article_at(merit.token) != article) continue;
      if (merit.token > token) return merit.time;
    } else if (merit.token > token && (found || merit.sentence != sentence_at(token))) {
      break;
    }
    found = merit.time;
  }
  return found;
}

std::uint32_t Context::in_full(std::uint32_t award) const {
  const AwardName& name = *names_[award].award();
  if (!name.issuer.empty() || giver_before(award) != no_name) return award;
  std::uint32_t found = no_name;
  for (const std::uint32_t i : awards_) {
    const AwardName& other = *names_[i].award();
    if (other.award != name.award || other.issuer.empty()) continue;
    if (found != no_name && names_[found].award()->issuer != other.issuer) return award;
    if (i < award) found = i;
  }
  return found == no_name ? award : found;
}

std::uint32_t Context::giver(std::uint32_t award) const {
  const AwardName& name = *names_[award].award();
  if (!name.issuer.empty() || giver_before(award) != no_name) return no_name;
  std::uint32_t found = no_name;
  for (const std::uint32_t i : awards_) {
    const AwardName& other = *names_[i].award();
    if (other.award != name.award) continue;
    if (!other.issuer.empty()) return no_name;
    const std::uint32_t authority = giver_before(i);
    if (authority == no_name || !names_[authority].unit()->confers_only) continue;
    const bool same = found == no_name || names_[authority].unit()->head == names_[found].unit()->head;
    if (!same) return no_name;
    if (i < award) found = authority;
  }
  return found;
}

/// "được | Thủ tướng Chính phủ | tặng Bằng khen": the unit right before the verb of an award, or no_name.
std::uint32_t Context::giver_before(std::uint32_t award) const {
  constexpr std::uint32_t reach = 3;
  if (award == 0) return no_name;
  const Name& name = names_[award - 1];
  const std::uint32_t first = names_[award].first;
  if (!name.unit() || name.last + reach < first) return no_name;
  for (std::uint32_t i = name.last; i < first; ++i)
    if (analysis_.says(i, "tặng") || analysis_.says(i, "trao")) return award - 1;
  return no_name;
}

/// "danh hiệu Nhà giáo Ưu tú | tỉnh lần thứ 16 | năm 2023"
bool Context::of_round(std::uint32_t from, std::uint32_t to) const {
  constexpr std::uint32_t longest = 14;
  if (to > from + longest) return false;
  for (std::uint32_t i = from; i + 2 < to; ++i)
    if (analysis_.key(i) == "lần" && analysis_.says(i + 1, "thứ")) return true;
  return false;
}

std::optional<std::uint32_t> Context::year_of_award(std::uint32_t award) const {
  const AwardName& name = *names_[award].award();
  std::optional<std::uint32_t> found;
  for (const std::uint32_t i : awards_) {
    const AwardName& other = *names_[i].award();
    if (other.award != name.award || other.grade != name.grade) continue;
    std::uint32_t next = names_[i].last;
    if (analysis_.is(next, "”") || analysis_.is(next, "\"")) ++next;
    const auto time = std::lower_bound(
        analysis_.times.begin(), analysis_.times.end(), next,
        [](const time::Expression& expression, std::uint32_t token) { return expression.first < token; });
    if (time == analysis_.times.end() || time->kind != time::ExpressionKind::year) continue;
    if (time->first != next && !of_round(next, time->first)) continue;
    const auto index = static_cast<std::uint32_t>(time - analysis_.times.begin());
    if (found && analysis_.times[*found].period != time->period) return std::nullopt;
    found = index;
  }
  return found;
}

void Context::find_articles(const Analysis& a) {
  for (std::uint32_t i = 0; i + 1 < a.tokens.size(); ++i) {
    const bool begins = i == 0 || a.tokens[i - 1].kind == text::TokenKind::newline;
    if (!begins) continue;
    if (a.says(i, "điều") && a.number(i + 1)) {
      articles_.push_back(i);
    } else if (!articles_.empty() && ends_articles(a, i)) {
      annex_ = i;
      return;
    }
  }
}

/// The number of the article in which a token stands, counted from 1; 0 before the first and behind the last.
std::size_t Context::article_at(std::uint32_t token) const {
  if (token >= annex_) return 0;
  return static_cast<std::size_t>(std::upper_bound(articles_.begin(), articles_.end(), token) - articles_.begin());
}

std::optional<Context::Range> Context::article_of(std::uint32_t token) const {
  const std::size_t article = article_at(token);
  if (article == 0) return std::nullopt;
  return Range{articles_[article - 1], article < articles_.size() ? articles_[article] : annex_};
}

std::uint32_t Context::sentence_at(std::uint32_t token) const {
  const auto& sentences = analysis_.sentences;
  const auto it = std::upper_bound(sentences.begin(), sentences.end(), token,
                                   [](std::uint32_t t, const text::Sentence& s) { return t < s.last; });
  return static_cast<std::uint32_t>(it - sentences.begin());
}

void Context::find_merits(const Analysis& a) {
  for (std::uint32_t t = 0; t < a.times.size(); ++t) {
    const auto& expression = a.times[t];
    if (!is_honour_time(expression) || expression.kind == time::ExpressionKind::relative) continue;
    if (ends_award(expression.first)) continue;
    for (std::uint32_t back = 2; back <= merit_reach && back <= expression.first; ++back) {
      const std::uint32_t i = expression.first - back;
      if (a.tokens[i].kind == text::TokenKind::newline || a.is(i, ".") || a.is(i, ";")) break;
      if (ends_award(i + 1)) break;  // "Ghi nhận thành tích, … được tặng Cờ thi đua năm 2010": the flag's year
      const bool merit = a.says(i, "thành") && a.says(i + 1, "tích");
      const bool lead = a.says(i, "dẫn") && a.says(i + 1, "đầu");  // "đã dẫn đầu phong trào thi đua … năm 1987"
      if (!merit && !lead) continue;
      if (const auto award = award_at(expression.first); award != no_name)
        merits_.push_back({expression.first, t, names_[award].award()->award, sentence_at(expression.first)});
      break;
    }
  }
}

/// "Khối Binh chủng", "Khối các cơ quan": without "thi đua" in the name or its sentence it is some other khối or cụm.
bool Context::is_block_of_emulation(const Name& name, const BlockName& block) const {
  if (block.refers_back()) return false;
  if (block.emulation) return true;
  const auto& sentence = analysis_.sentences[sentence_at(name.first)];
  for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i)
    if (analysis_.says(i, "thi") && analysis_.says(i + 1, "đua")) return true;
  return false;
}

/// The last of the names that begins at or before that token.
std::uint32_t Context::last_before(const std::vector<std::uint32_t>& names, std::uint32_t token) const {
  const auto next = std::upper_bound(names.begin(), names.end(), token,
                                     [&](std::uint32_t t, std::uint32_t name) { return t < names_[name].first; });
  return next == names.begin() ? no_name : *(next - 1);
}

std::uint32_t Context::block_at(std::uint32_t token) const {
  if (blocks_.empty()) return no_name;
  const std::uint32_t before = last_before(blocks_, token);
  if (before == no_name) return blocks_.front();
  const std::uint32_t page = block_of_page();
  const bool aside =
      page != no_name && sentence_at(names_[before].first) != sentence_at(token) && !same_block(before, page);
  return aside ? page : before;
}

/// The one block that the title names: of it the page goes on to speak, whichever other a sentence mentions between.
std::uint32_t Context::block_of_page() const {
  std::uint32_t page = no_name;
  for (const std::uint32_t block : blocks_) {
    if (sentence_at(names_[block].first) != 0) break;
    if (!names_[block].block()->emulation) continue;
    if (page != no_name && !same_block(block, page)) return no_name;
    page = block;
  }
  if (page == no_name) return no_name;
  const auto others =
      std::count_if(blocks_.begin(), blocks_.end(), [&](std::uint32_t b) { return !same_block(b, page); });
  return others == 1 ? page : no_name;
}

bool Context::same_block(std::uint32_t a, std::uint32_t b) const {
  const BlockName& one = *names_[a].block();
  const BlockName& other = *names_[b].block();
  return one.number == other.number && one.description == other.description;
}

std::uint32_t Context::decision_at(std::uint32_t token) const {
  return last_before(decisions_, token);
}

Context::Standing Context::standing_of(const Lexicon& lexicon, const Analysis& a,
                                       const time::Expression& expression) const {
  using Kind = time::ExpressionKind;
  if (expression.kind == Kind::range || expression.kind == Kind::term) return Standing::ahead;
  const bool in_title = !a.sentences.empty() && expression.first < a.sentences.front().last;
  for (std::uint32_t back = 1; back <= summing_up_reach && back <= expression.first; ++back) {
    const std::uint32_t i = expression.first - back;
    if (a.tokens[i].kind == text::TokenKind::newline || a.is(i, ".") || a.is(i, ";")) break;
    const bool ahead = (back <= looking_ahead_reach && lexicon.match(PhraseKind::ahead, a, i, expression.first)) ||
                       (back <= office_reach && lexicon.match(PhraseKind::office, a, i, expression.first));
    // "tổng kết thực hiện giao ước thi đua năm 2017": what was agreed on is over
    if (ahead && i >= 2 && a.says(i - 2, "thực") && a.says(i - 1, "hiện")) continue;
    if (ahead) return in_title && decides(a) ? Standing::assigned : Standing::ahead;
    const bool sums_up = (lexicon.is(WordClass::summing_up, a, i) && a.says(i + 1, "kết")) ||
                         (a.says(i, "bình") && a.says(i + 1, "xét") && a.says(i + 2, "thi"));
    if (sums_up) return Standing::summed_up;
  }
  return in_title ? Standing::title : Standing::plain;
}

ContextCause Context::year_cause() const {
  switch (year_standing_) {
    case Standing::summed_up:
      return ContextCause::summed_up;
    case Standing::title:
      return ContextCause::in_title;
    case Standing::assigned:
      return ContextCause::assigned;
    default:
      return ContextCause::first_year;
  }
}

void Context::find_year(const Lexicon& lexicon, const Analysis& a) {
  for (std::uint32_t t = 0; t < a.times.size(); ++t) {
    const auto& expression = a.times[t];
    if (!is_honour_time(expression) || expression.kind == time::ExpressionKind::relative) continue;
    if (tells_age(a, expression.first)) continue;
    if (in_basis_line(a, expression.first)) continue;
    const Standing standing = standing_of(lexicon, a, expression);
    if (standing == Standing::ahead && !ahead_ && expression.period->single_year()) ahead_ = t;
    if (!pledged_ && expression.period->single_year() && pledged(a, expression.first)) pledged_ = t;
    if (standing == Standing::summed_up && year_standing_ == standing && not_yet_over(a, *year_, expression)) {
      year_ = t;
      continue;
    }
    // "Năm 2021: 1.179": a counter beside the page
    const auto& line = a.sentences[sentence_at(expression.first)];
    if (standing == Standing::plain && expression.first == line.first && line.last - line.first <= longest_counter)
      continue;
    if (standing >= year_standing_ || (standing == Standing::plain && dates_award(expression.first))) continue;
    year_standing_ = standing;
    year_ = t;
  }
  // A page about a person speaks of all the years of a life and sums up none.
  const bool life = !names_.empty() && names_.front().person() && names_.front().first == a.sentences.front().first;
  if (life && year_standing_ == Standing::plain) year_.reset();
  // "năm 1977 trường tuyển khóa đầu": a year long before those that the page also speaks of is history.
  if (year_ && year_standing_ == Standing::plain && a.times[*year_].period->last_year() + history < latest_year(a))
    year_.reset();
  const auto year_of = [&](const std::optional<std::uint32_t>& t) { return t ? a.times[*t].period->last_year() : 0; };
  over_ = year_ && year_standing_ != Standing::assigned &&
          (year_standing_ != Standing::plain || (ahead_ && year_of(ahead_) == year_of(year_) + 1));
}

}  // namespace sovang::extract
