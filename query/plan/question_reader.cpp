// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/question_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "query/plan/grade.hpp"
#include "query/plan/question_time.hpp"

namespace sovang::plan {
namespace {

constexpr std::size_t longest_name_words = 30;
constexpr std::size_t longest_phrasing_words = 6;
constexpr std::size_t most_before_block = 3;
constexpr std::size_t most_before_place = 5;  ///< "đóng trên địa bàn tỉnh"
constexpr auto block_words = std::to_array<std::string_view>({"khối", "cụm", "khu vực"});
constexpr auto level_words =
    std::to_array<std::string_view>({"tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường"});
constexpr auto place_words = std::to_array<std::string_view>({"trên địa bàn", "ở", "tại", "thuộc", "của"});

/// The head of a decision: no form to show.
bool in_capitals(std::string_view form) {
  return std::ranges::all_of(text::tokenize(form), [](const text::Token& token) {
    return token.kind != text::TokenKind::word || token.all_capitals;
  });
}

std::vector<std::string> forms_of(const std::vector<Meaning>& meanings, std::string_view typed) {
  std::vector<std::string> forms;
  for (const Meaning& meaning : meanings) {
    const std::string form(in_capitals(meaning.form) ? typed : meaning.form);
    if (std::ranges::find(forms, form) == forms.end()) forms.push_back(form);
  }
  return forms;
}

/// "khoi.noi-chinh@t.thai-binh" → "thai-binh"; empty where the id names no place.
std::string_view place_of(std::string_view id) {
  const std::size_t owner = id.rfind('@');
  if (owner == std::string_view::npos) return {};
  std::string_view place = id.substr(owner + 1);
  const std::size_t level = place.find('.');
  if (level == std::string_view::npos) return {};
  place.remove_prefix(level + 1);
  return place.substr(0, place.find_first_of("./"));
}

}  // namespace

Result<QuestionReader> QuestionReader::of(std::string_view text, const Vocabulary& vocabulary) {
  auto phrasings = vocabulary.question_words();
  if (!phrasings) return pass(phrasings);
  if (phrasings->empty()) {
    return fail(ErrorCode::version, "the archive does not say how its facts are asked for",
                "an earlier program made it; bring it up to date: sovang-index build");
  }
  using model::MentionType;
  auto units = Names::of(vocabulary, MentionType::unit);
  if (!units) return pass(units);
  auto blocks = Names::of(vocabulary, MentionType::block);
  if (!blocks) return pass(blocks);
  auto awards = Names::of(vocabulary, MentionType::award);
  if (!awards) return pass(awards);
  auto persons = Names::of(vocabulary, MentionType::person);
  if (!persons) return pass(persons);
  auto places = Names::of(vocabulary, MentionType::place);
  if (!places) return pass(places);
  return QuestionReader(
      text, vocabulary, std::move(*phrasings),
      {std::move(*units), std::move(*blocks), std::move(*awards), std::move(*persons), std::move(*places)});
}

Result<Question> QuestionReader::run() {
  const language::YearRange years = take_years(text_);
  question_.facts.pattern.first_year = years.first;
  question_.facts.pattern.last_year = years.last;
  take_whether();
  take_sayings();
  take_years_in_a_row();
  take_heads();
  take_blocks();
  take_places();
  take_names_and_phrasings();
  take_fillers();
  if (auto done = check_understood(); !done) return pass(done);
  if (auto done = decide_relation(); !done) return pass(done);
  if (auto done = decide_what_is_asked(); !done) return pass(done);
  if (auto done = plan(); !done) return pass(done);
  return std::move(question_);
}

void QuestionReader::said(Saying saying) {
  if (saying == Saying::members) {
    relations_.insert("member_of");
    saying = Saying::how_many;
  }
  if (saying != Saying::filler) sayings_.push_back(saying);
}

/// "… không?", "… chưa?" at the very end.
void QuestionReader::take_whether() {
  if (text_.size() < 2) return;
  const std::size_t last = text_.size() - 1;
  if (!text_.is(last, "không") && !text_.is(last, "chưa")) return;
  text_.take(last, 1);
  said(Saying::whether);
  for (const std::string_view before : {"phải", "đúng", "hay"})
    if (text_.is(last - 1, before)) text_.take(last - 1, 1);
}

void QuestionReader::take_sayings() {
  for (std::size_t at = 0; at < text_.size(); ++at) {
    std::size_t longest = 0;
    Saying saying{};
    for (const QuestionPhrase& phrase : question_phrases()) {
      const std::size_t count = text_.match(at, phrase.words);
      if (count <= longest) continue;
      longest = count;
      saying = phrase.saying;
    }
    if (longest == 0) continue;
    text_.take(at, longest);
    said(saying);
    at += longest - 1;
  }
}

/// "ba năm liền", "3 năm liên tiếp", "liên tục trong 5 năm": the number, and what take_sayings() left.
void QuestionReader::take_years_in_a_row() {
  for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
    const int number = text_.number(at);
    const std::string& unit = text_.word(at + 1).fold;
    if (number < 2 || number > 50 || (unit != "nam" && unit != "lan")) continue;
    if (std::ranges::find(sayings_, Saying::in_a_row) == sayings_.end()) continue;
    question_.years_in_a_row = number;
    text_.take(at, 2);
    return;
  }
}

std::size_t QuestionReader::longest_name(std::size_t at, const Names& names) const {
  std::vector<std::string_view> texts;
  const std::size_t run = std::min(text_.free_run(at), longest_name_words);
  for (std::size_t i = at; i < at + run; ++i) texts.push_back(text_.word(i).written);
  return names.longest_start(texts);
}

bool QuestionReader::take_name(std::size_t at, const Names& names, std::vector<std::string>& forms,
                               std::vector<std::string>& ids) {
  std::size_t count = longest_name(at, names);
  if (count == 0) return false;
  auto meanings = names.find(text_.written(at, count));
  // What follows may belong to the name though no form of it has that in this order: "khối … tỉnh Thái Bình".
  const std::size_t run = std::min(text_.free_run(at), longest_name_words);
  for (std::size_t n = run; n > count; --n) {
    auto there = lying_in(meanings, at + count, at + n);
    if (there.empty() && !ends_in_place(at + count, at + n)) continue;
    auto more = names.find(text_.written(at, n));
    if (more.empty()) more = std::move(there);
    if (more.empty()) continue;
    meanings = std::move(more);
    count = n;
  }
  if (meanings.empty()) return false;
  for (const Meaning& meaning : meanings) ids.push_back(meaning.id);
  for (std::string& form : forms_of(meanings, text_.written(at, count))) forms.push_back(std::move(form));
  text_.take(at, count);
  return true;
}

/// Those of them that lie in the place that the words [begin, end) end with: an archive may know it by their ids alone.
std::vector<Meaning> QuestionReader::lying_in(const std::vector<Meaning>& meanings, std::size_t begin,
                                              std::size_t end) const {
  std::vector<Meaning> found;
  for (std::size_t at = begin; found.empty() && at < end && at < begin + most_before_place; ++at) {
    const std::string place = text::slug(text_.written(at, end - at));
    std::ranges::copy_if(meanings, std::back_inserter(found),
                         [&](const Meaning& meaning) { return place == place_of(meaning.id); });
  }
  return found;
}

/// Whether the words [begin, end) are a place, behind a few words that lead to it.
bool QuestionReader::ends_in_place(std::size_t begin, std::size_t end) const {
  for (std::size_t at = begin; at < end && at < begin + most_before_place; ++at)
    if (longest_name(at, names_.places) >= end - at) return true;
  return false;
}

/// The grade may stand behind a title whose forms have none.
void QuestionReader::take_award(std::size_t at) {
  const std::size_t count = longest_name(at, names_.awards);
  if (text_.free_run(at) >= count + 2) {
    const TypedAward behind = split_grade(text_.written(at, count + 2));
    if (behind.grade != 0) {
      question_.facts.grade = behind.grade;
      text_.take(at + count, 2);
    }
  }
  const TypedAward typed = split_grade(text_.written(at, count));
  if (typed.grade != 0) {
    question_.facts.grade = typed.grade;
    text_.take(at + count - 2, 2);
  }
  take_name(at, names_.awards, question_.awards, award_ids_);
  static constexpr std::array<std::string_view, 4> grades{"", " hạng Nhất", " hạng Nhì", " hạng Ba"};
  if (question_.facts.grade == 0) return;
  for (std::string& form : question_.awards) {
    form = split_grade(form).title;
    form.erase(form.find_last_not_of(' ') + 1);
    form += grades.at(static_cast<std::size_t>(question_.facts.grade));
  }
}

void QuestionReader::take_blocks() {
  for (std::size_t at = 0; at < text_.size(); ++at) {
    std::size_t kind = 0;
    for (const std::string_view words : block_words) kind = std::max(kind, text_.match(at, words));
    if (kind == 0 || stands_in_a_unit(at)) continue;
    take_phrasing_before(at, kind);
    // "trưởng khối thi đua": of a block without a name only its kind says something.
    const std::size_t nameless = kind + text_.match(at + kind, "thi đua");
    if (block_ids_.empty() && longest_name(at, names_.blocks) > nameless &&
        take_name(at, names_.blocks, question_.blocks, block_ids_))
      continue;
    text_.take(at + kind, nameless - kind);
  }
}

/// "làm trưởng" of "làm trưởng khối thi đua …": what the words of a phrasing before a block say, its last word may be
/// the block's first.
void QuestionReader::take_phrasing_before(std::size_t block, std::size_t kind) {
  for (std::size_t at = block < longest_phrasing_words ? 0 : block - longest_phrasing_words; at < block; ++at) {
    for (const auto& [set, phrase] : phrasings_) {
      const std::size_t end = at + text_.match(at, phrase);
      if (end == at || (end != block && end != block + kind)) continue;
      text_.take(at, block - at);
      relations_.insert(set);
      return;
    }
  }
}

std::size_t QuestionReader::longest_phrasing(std::size_t at, std::string& relation) const {
  std::size_t longest = 0;
  for (const auto& [set, phrase] : phrasings_) {
    const std::size_t count = text_.match(at, phrase);
    if (count <= longest) continue;
    longest = count;
    relation = set;
  }
  return longest;
}

/// The rank behind "xếp thứ", "hạng"; 0: none.
int QuestionReader::rank_at(std::size_t at) const {
  return text_.is(at, "năm") ? 5 : text_.number(at);
}

void QuestionReader::take_names_and_phrasings() {
  for (std::size_t at = 0; at < text_.size(); ++at) {
    if (!text_.free(at)) continue;
    std::string relation;
    std::size_t phrase = longest_phrasing(at, relation);
    const bool ranks = relation == "rank";
    if (ranks) phrase = rank_at(at + phrase) == 0 ? 0 : phrase + 1;
    const std::size_t award = award_ids_.empty() ? longest_name(at, names_.awards) : 0;
    const std::size_t unit = unit_ids_.empty() ? longest_name(at, names_.units) : 0;
    const std::size_t person = unit_ids_.empty() ? longest_name(at, names_.persons) : 0;
    // What is as long is rather said than named: "đơn vị dẫn đầu" begins the name of an award, too.
    if (std::max({award, unit, person}) > phrase) {
      if (award >= std::max(unit, person)) {
        take_award(at);
      } else {
        take_name(at, person > unit ? names_.persons : names_.units, question_.units, unit_ids_);
      }
    } else if (phrase != 0) {
      if (ranks) rank_ = rank_at(at + phrase - 1);
      text_.take(at, phrase);
      relations_.insert(relation);
    }
  }
}

/// Whether a unit whose name begins before goes on there: "Đoàn Khối", "Đảng ủy Khối".
bool QuestionReader::stands_in_a_unit(std::size_t at) const {
  for (std::size_t begin = at < most_before_block ? 0 : at - most_before_block; begin < at; ++begin)
    if (text_.free_run(begin) > at - begin && longest_name(begin, names_.units) > at - begin) return true;
  return false;
}

/// "ở tỉnh Thái Bình": a place behind a word that says so; without one it may be part of a name.
void QuestionReader::take_places() {
  for (std::size_t at = 0; at < text_.size(); ++at) {
    std::size_t before = 0;
    for (const std::string_view words : place_words) before = std::max(before, text_.match(at, words));
    if (before == 0 || !text_.free(at + before)) continue;
    std::size_t level = 0;
    for (const std::string_view words : level_words) level = std::max(level, text_.match(at + before, words));
    const std::size_t place = longest_name(at + before + level, names_.places);
    if (place == 0 || level + place < longest_name(at + before, names_.units)) continue;
    question_.place = text_.written(at + before, level + place);
    text_.take(at, before + level + place);
    return;
  }
}

/// "sở nào", "huân chương nào": what the names that are asked for begin with.
void QuestionReader::take_heads() {
  for (std::size_t at = 1; at < text_.size(); ++at) {
    if (!text_.is(at, "nào")) continue;
    for (std::size_t begin = at >= 4 ? at - 4 : 0; begin < at; ++begin) {
      if (text_.free_run(begin) < at - begin) continue;
      const std::string_view head = text_.written(begin, at - begin);
      const bool award = names_.awards.any_begins(head);
      if (!award && !names_.units.any_begins(head)) continue;
      (award ? question_.award_head : question_.subject_head) = text::fold_words(head);
      said(award ? Saying::award : Saying::who);
      text_.take(begin, at + 1 - begin);
      break;
    }
  }
}

void QuestionReader::take_fillers() {
  for (std::size_t at = 0; at < text_.size(); ++at) {
    std::size_t longest = 0;
    for (const std::string_view filler : question_fillers()) longest = std::max(longest, text_.match(at, filler));
    text_.take(at, longest);
  }
}

}  // namespace sovang::plan
