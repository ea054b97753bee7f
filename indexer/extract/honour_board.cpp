// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/honour_board.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "indexer/extract/name_list.hpp"
#include "indexer/extract/passage.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_heading = 24;  ///< tokens
constexpr std::uint32_t longest_line = 60;
constexpr std::uint32_t most_words = 8;  ///< of a line of the board that belong to no name and no time

const knowledge::RelationRule& board_rule() {
  static const knowledge::RelationRule made = [] {
    knowledge::RelationRule rule;
    rule.id = "received.board";
    rule.relation = model::Relation::received;
    rule.confidence = 0.9;
    return rule;
  }();
  return made;
}

/// One line after another, top to bottom, with whose honours are being told.
class Reading {
 public:
  Reading(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names, std::uint32_t page,
          std::vector<Draft>& drafts)
      : lexicon_(lexicon), a_(a), names_(names), page_(page), owner_(page), drafts_(drafts) {}

  void run() {
    for (std::uint32_t line = 0; line < a_.tokens.size();) {
      std::uint32_t end = line;
      while (end < a_.tokens.size() && a_.tokens[end].kind != text::TokenKind::newline) ++end;
      if (end > line) read_line(line, end);
      line = end + 1;
    }
    if (!replaced_.empty()) drop_replaced();
  }

 private:
  /// The names and times of a line, walked along with the text.
  struct Line {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::vector<std::uint32_t> names;
    std::vector<std::uint32_t> times;
  };

  void read_line(std::uint32_t first, std::uint32_t last) {
    while (name_ < names_.size() && names_[name_].first < first) ++name_;
    while (time_ < a_.times.size() && a_.times[time_].first < first) ++time_;
    line_ = {first, last, {}, {}};
    for (std::uint32_t i = name_; i < names_.size() && names_[i].first < last; ++i) line_.names.push_back(i);
    for (std::uint32_t i = time_; i < a_.times.size() && a_.times[i].first < last; ++i) line_.times.push_back(i);
    if (owner_ != no_name && on_board()) {
      named_ = false;
      mark_ = mark_of_line();
      take_awards();
    } else if (mark_ == 0 || mark_ != mark_of_line() || names_subject()) {
      mark_ = 0;
      find_owner();
    }  // else a line of the board that was not understood
  }

  /// What marks the line as one of a list; 0: nothing.
  [[nodiscard]] char mark_of_line() const {
    if (!list_marker(a_, line_.first)) return 0;
    return a_.number(line_.first) ? '1' : a_.word(line_.first) ? 'a' : '-';
  }
  [[nodiscard]] bool names_subject() const {
    return std::any_of(line_.names.begin(), line_.names.end(),
                       [&](std::uint32_t n) { return can_be_subject(names_[n]); });
  }

  /// True for a line of nothing but awards, their times and who gave them.
  [[nodiscard]] bool on_board() const {
    if (line_.last - line_.first > longest_line || a_.is(line_.last - 1, ":")) return false;
    const auto award = [&](std::uint32_t n) { return names_[n].award() != nullptr; };
    const auto first = std::find_if(line_.names.begin(), line_.names.end(), award);
    if (first == line_.names.end()) return false;
    const std::uint32_t begin = text_of_line();
    const bool opens = begins_with_time(begin) || names_[*first].first <= begin + 2;  // "danh hiệu …"
    if (!opens || (!dated(*first) && (!stated_ || heads_a_list()))) return false;
    std::uint32_t award_end = 0;
    bool decided = false;
    for (const std::uint32_t n : line_.names) {
      const Name& name = names_[n];
      decided = decided || name.number();  // who is named behind the number of a decision took it
      if (decided) continue;
      if (name.award()) award_end = std::max(name.last, name.reach);
      const bool whose = name.first < award_end || (name.unit() && gives(n, *first));
      if (can_be_subject(name) && !whose) return false;
    }
    return plain();
  }

  /// "I. Huân chương Độc lập hạng Nhất", with a name in the line below: they received it.
  [[nodiscard]] bool heads_a_list() const {
    std::uint32_t first = line_.last;
    while (first < a_.tokens.size() && a_.tokens[first].kind == text::TokenKind::newline) ++first;
    // "- Huân chương …" is one of several; only a heading has those below it who have no mark of a list.
    const bool bullet = list_marker(a_, line_.first) && !a_.word(line_.first) && !a_.number(line_.first);
    if (bullet && (first == a_.tokens.size() || !list_marker(a_, first))) return false;
    std::uint32_t last = first;
    while (last < a_.tokens.size() && a_.tokens[last].kind != text::TokenKind::newline) ++last;
    bool named = false;
    for (std::uint32_t n = line_.names.back() + 1; n < names_.size() && names_[n].first < last; ++n) {
      if (names_[n].award()) return false;
      named = named || can_be_subject(names_[n]);
    }
    return named;
  }

  /// Behind "-", "3.", "a)".
  [[nodiscard]] std::uint32_t text_of_line() const {
    std::uint32_t at = line_.first;
    const bool year = a_.number(at) && a_.tokens[at].end - a_.tokens[at].begin == 4;
    if (year || !list_marker(a_, at)) return at;
    return a_.word(at) || a_.number(at) ? at + 2 : at + 1;
  }

  [[nodiscard]] bool begins_with_time(std::uint32_t at) const {
    if (line_.times.empty()) return false;
    const auto& time = a_.times[line_.times.front()];
    const bool plural = a_.word(at) && a_.says(at, "các");
    return time.first >= at && time.first <= at + (plural ? 1 : 0) && years(line_.times.front());
  }

  /// A year, years, a span: not the day of a ceremony.
  [[nodiscard]] bool years(std::uint32_t time) const {
    const auto& expression = a_.times[time];
    return is_honour_time(expression) || (expression.kind == time::ExpressionKind::bare_year && expression.period &&
                                          expression.period->from && expression.period->from->year >= 1945);
  }

  /// Where nothing says that honours are told, the line shows it by its time.
  [[nodiscard]] bool dated(std::uint32_t award) const {
    return begins_with_time(text_of_line()) || !times_behind(award, no_name).empty();
  }

  /// "Chính phủ tặng Cờ thi đua": who stands before the award gives it.
  [[nodiscard]] bool gives(std::uint32_t unit, std::uint32_t award) const {
    if (names_[unit].first > names_[award].first) return a_.says(names_[unit].first - 1, "do");
    if (names_[unit].unit()->confers_only) return true;
    for (std::uint32_t i = names_[unit].last; i < names_[award].first; ++i)
      if (a_.says(i, "tặng") || a_.says(i, "trao") || a_.says(i, "khen")) return true;
    return false;
  }

  /// "2007 | Tập thể Lao động xuất sắc | Quyết định số 29/QĐ-UBND …": of a table that tells honours by their years.
  [[nodiscard]] bool row() const { return a_.is(line_.first + 1, "|") && begins_with_time(line_.first); }

  /// No proposal, no aim, no denial, and not much besides the names.
  [[nodiscard]] bool plain() const {
    const bool table = row();
    std::uint32_t words = 0;
    for (std::uint32_t i = line_.first; i < line_.last; ++i) {
      if (lexicon_.match(PhraseKind::nominating, a_, i, line_.last) ||
          lexicon_.match(PhraseKind::planned, a_, i, line_.last) ||
          lexicon_.match(PhraseKind::denied, a_, i, line_.last) || (a_.is(i, "|") && !table) ||
          (lexicon_.is(WordClass::foreign, a_, i) && a_.tokens[i].capital))
        return false;
      const bool covered = std::any_of(line_.names.begin(), line_.names.end(),
                                       [&](std::uint32_t n) {
                                         return names_[n].first <= i && i < std::max(names_[n].last, names_[n].reach);
                                       }) ||
                           std::any_of(line_.times.begin(), line_.times.end(),
                                       [&](std::uint32_t t) { return a_.times[t].first <= i && i < a_.times[t].last; });
      if (a_.word(i) && !covered) ++words;
      if ((a_.says(i, "cho") && !covered) || words > most_words) return false;
    }
    return true;
  }

  /// The times that stand behind an award, before the next.
  [[nodiscard]] std::vector<std::uint32_t> times_behind(std::uint32_t award, std::uint32_t next) const {
    const std::uint32_t from = std::max(names_[award].last, names_[award].reach);
    const std::uint32_t to = next == no_name ? line_.last : names_[next].first;
    std::vector<std::uint32_t> found;
    for (const std::uint32_t t : line_.times)
      if (a_.times[t].first >= names_[award].last && a_.times[t].first < std::max(from, to) && years(t))
        found.push_back(t);
    return found;
  }

  void take_awards() {
    std::vector<std::uint32_t> before;  // "Năm 1985, 1990: …"
    std::vector<std::uint32_t> awards;
    for (const std::uint32_t n : line_.names)
      if (names_[n].award()) awards.push_back(n);
    if (begins_with_time(text_of_line()))
      for (const std::uint32_t t : line_.times)
        if (a_.times[t].last <= names_[awards.front()].first && years(t)) before.push_back(t);
    for (std::size_t i = 0; i < awards.size(); ++i) {
      const std::string& id = lexicon_.knowledge().awards[names_[awards[i]].award()->award].id;
      if (id == "huan-chuong" || id == "huy-chuong") continue;  // some order: of ours it says none
      const auto behind = times_behind(awards[i], i + 1 < awards.size() ? awards[i + 1] : no_name);
      add(awards[i], behind.empty() ? before : behind);
    }
    replaced_.push_back({line_.first, line_.last});
  }

  void add(std::uint32_t award, const std::vector<std::uint32_t>& times) {
    const AwardName& name = *names_[award].award();
    std::vector<int> grades = name.more_grades;
    grades.insert(grades.begin(), name.grade);
    Draft made;
    made.rule = &board_rule();
    made.subject = owner_;
    made.award = award;
    made.time_in_clause = true;
    made.sentence = sentence_at(names_[award].first);
    for (const std::uint32_t n : line_.names)
      if (names_[n].unit() && gives(n, award)) made.issuer = n;
    for (const std::uint32_t n : line_.names)
      if (names_[n].number() && n > award && made.decision == no_name) made.decision = n;
    for (const int grade : grades) {
      made.grade = grade;
      made.time.reset();
      if (times.empty()) made_.push_back(made);
      for (const std::uint32_t time : times) {
        made.time = time;
        made_.push_back(made);
      }
    }
  }

  /// Whose honours the lines below may tell.
  void find_owner() {
    const bool opens = a_.is(line_.last - 1, ":");
    const bool heading = line_.last - line_.first <= longest_heading && !a_.is(line_.last - 1, ".");
    const bool honours = speaks_of_honours();
    std::uint32_t owner = no_name;
    if (heading && !line_.names.empty()) owner = named_by_heading();
    if (owner == no_name && heading) owner = named_in_capitals();
    // One name below another is a list of names, not whose honours follow.
    const bool listed = owner != no_name && named_;
    named_ = owner != no_name;
    if (listed) owner = no_name;
    if (owner == no_name && opens && honours) owner = named_by_sentence();
    if (owner == no_name && opens && honours && page_ == no_name) owner = only_one_meant();
    const bool names_nobody = owner == no_name && heading && honours;
    if (names_nobody) owner = page_ == no_name ? owner_ : page_;  // "BẢNG VÀNG THÀNH TÍCH" below the name
    stated_ = honours || (heading && owner != no_name && owner != page_);
    // A title, or a paragraph between the lines of the page's own board.
    owner_ = owner == no_name && (line_.first == 0 || !heading) ? page_ : owner;
  }

  /// "1. Sở Y tế", "* Giáo sư Trần Văn Lê – Nguyên Giám đốc": who stands at the beginning of a heading.
  [[nodiscard]] std::uint32_t named_by_heading() const {
    const std::uint32_t n = line_.names.front();
    const Name& name = names_[n];
    if (!can_be_subject(name) || (name.unit() && name.unit()->confers_only)) return no_name;
    // What is a name only by its place in a list owns a board only as a heading in capitals.
    if (name.unit() && name.unit()->unlisted && !a_.tokens[name.first].all_capitals) return no_name;
    for (std::uint32_t i = text_of_line(); i < name.first; ++i)
      if (!title(i)) return no_name;
    if (name.unit() && page_ != no_name && names_[page_].person()) return no_name;  // where a person worked
    if (const PersonName* person = name.person())                                   // what follows is the post
      return person->stands_for == no_name ? n : person->stands_for;
    for (std::uint32_t i = std::max(name.last, name.reach); i < line_.last; ++i)
      if (a_.word(i) && lexicon_.match(PhraseKind::name_break, a_, i, line_.last)) return no_name;  // a sentence
    return n;
  }
  /// "TRẦN VĂN LÊ": a line that is the name of a person of whom the page speaks further on.
  [[nodiscard]] std::uint32_t named_in_capitals() const {
    constexpr std::uint32_t longest_person = 5;
    const std::uint32_t length = line_.last - line_.first;
    if (length < 2 || length > longest_person || !line_.names.empty()) return no_name;
    for (std::uint32_t i = line_.first; i < line_.last; ++i)
      if (!a_.word(i) || !a_.tokens[i].all_capitals) return no_name;
    const auto person = persons().find(words(line_.first, line_.last));
    return person == persons().end() ? no_name : person->second;
  }
  [[nodiscard]] std::vector<WordId> words(std::uint32_t first, std::uint32_t last) const {
    return {a_.words.begin() + first, a_.words.begin() + last};
  }
  /// Where each person is named first; made when asked for.
  [[nodiscard]] const std::map<std::vector<WordId>, std::uint32_t>& persons() const {
    if (!persons_) {
      persons_.emplace();
      for (std::uint32_t n = 0; n < names_.size(); ++n)
        if (names_[n].person()) persons_->emplace(words(names_[n].first, names_[n].last), n);
    }
    return *persons_;
  }
  [[nodiscard]] bool title(std::uint32_t i) const {
    const std::string_view key = a_.key(i);
    return form_of_address(key) || key == "dược" || a_.is(i, ".") ||
           (a_.word(i) && a_.token(i).size() <= 3 && a_.tokens[i].capital);  // "Bs", "Ts"
  }

  /// "Công ty được thành lập năm 1980 … đã được tặng thưởng:": the unit that a paragraph names first, if it names no
  /// other; a word that stands for it is one too.
  [[nodiscard]] std::uint32_t named_by_sentence() const {
    std::uint32_t found = no_name;
    for (const std::uint32_t n : line_.names) {
      const Name& name = names_[n];
      if (!name.unit() || !can_be_subject(name) || name.unit()->confers_only) continue;
      if (name.unit()->told_before) return found == no_name ? n : found;
      if (found != no_name) return page_;
      found = n;
    }
    return found == no_name ? page_ : found;
  }

  /// "Nhà trường đã được tặng thưởng:" on a page that names one school, and that only later.
  [[nodiscard]] std::uint32_t only_one_meant() const {
    std::string_view unit_class;
    for (std::uint32_t i = line_.first; i < line_.last && unit_class.empty(); ++i)
      if (const auto word = lexicon_.match(PhraseKind::stand_in, a_, i, line_.last))
        unit_class = Lexicon::stand_in_class(word->entries.front());
    if (unit_class.empty()) return no_name;
    std::uint32_t found = no_name;
    for (std::uint32_t n = 0; n < names_.size(); ++n) {
      const UnitName* unit = names_[n].unit();
      if (!unit || unit->unlisted || lexicon_.knowledge().heads[unit->head].unit_class != unit_class) continue;
      const bool same =
          found == no_name || words(names_[n].first, names_[n].last) == words(names_[found].first, names_[found].last);
      if (!same) return no_name;
      if (found == no_name) found = n;
    }
    return found;
  }

  [[nodiscard]] bool speaks_of_honours() const {
    for (std::uint32_t i = line_.first; i + 1 < line_.last; ++i) {
      if (a_.says(i, "khen") || a_.says(i, "tặng")) return true;
      if ((a_.says(i, "thành") && a_.says(i + 1, "tích")) || (a_.says(i, "danh") && a_.says(i + 1, "hiệu")) ||
          (a_.says(i, "thi") && a_.says(i + 1, "đua")) || (a_.key(i) == "phần" && a_.key(i + 1) == "thưởng"))
        return true;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const {
    const auto it = std::upper_bound(a_.sentences.begin(), a_.sentences.end(), token,
                                     [](std::uint32_t t, const text::Sentence& s) { return t < s.last; });
    return static_cast<std::uint32_t>(it - a_.sentences.begin());
  }

  /// What the rule for boards read as this does stays its own; what it read otherwise goes.
  void drop_replaced() {
    using Honour = std::tuple<std::uint32_t, std::uint32_t, int, std::optional<std::uint32_t>>;
    const auto honour = [](const Draft& d) { return Honour{d.subject, d.award, d.grade, d.time}; };
    const auto plate = [](const Draft& d) { return d.rule->id == "received.plate"; };
    std::set<Honour> read;
    for (const Draft& made : made_) read.insert(honour(made));
    std::erase_if(drafts_, [&](const Draft& d) {
      return plate(d) && replaced(a_.sentences[d.sentence].first) && !read.contains(honour(d));
    });
    std::set<Honour> kept;
    for (const Draft& d : drafts_)
      if (plate(d)) kept.insert(honour(d));
    std::copy_if(made_.begin(), made_.end(), std::back_inserter(drafts_),
                 [&](const Draft& made) { return !kept.contains(honour(made)); });
  }

  /// True of a token in a line that was read as part of a board.
  [[nodiscard]] bool replaced(std::uint32_t token) const {
    const auto line = std::upper_bound(replaced_.begin(), replaced_.end(), token,
                                       [](std::uint32_t t, const auto& l) { return t < l.second; });
    return line != replaced_.end() && line->first <= token;
  }

  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const std::uint32_t page_;
  std::uint32_t owner_;
  bool stated_ = false;  ///< it was said that honours follow
  char mark_ = 0;        ///< of the line before, if it was one of a board with marks
  bool named_ = false;   ///< the line before named somebody like a heading
  std::vector<Draft>& drafts_;
  std::vector<Draft> made_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      replaced_;  ///< tokens of the lines that were read, in their order
  mutable std::optional<std::map<std::vector<WordId>, std::uint32_t>> persons_;
  Line line_;
  std::uint32_t name_ = 0;  ///< the first that does not stand before the line
  std::uint32_t time_ = 0;
};

}  // namespace

void HonourBoards::read(const Analysis& a, const std::vector<Name>& names, std::uint32_t page,
                        std::vector<Draft>& drafts) const {
  const bool awards = std::any_of(names.begin(), names.end(), [](const Name& n) { return n.award() != nullptr; });
  if (awards) Reading(lexicon_, a, names, page, drafts).run();
}

}  // namespace sovang::extract
