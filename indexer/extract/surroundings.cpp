// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/surroundings.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/name_list.hpp"
#include "indexer/extract/posts.hpp"

namespace sovang::extract {
namespace {

constexpr std::size_t longest_heading = 40;  ///< items
constexpr std::uint32_t ahead_reach = 6;     ///< items from "giao ước" to its year

}  // namespace

Surroundings::Surroundings(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names,
                           const Passage& passage)
    : lexicon_(lexicon), a_(a), names_(names), passage_(passage), items_(passage.items) {}

bool Surroundings::has(WordId word) const {
  if (words_.empty()) {
    for (const auto& item : items_) words_.push_back(item.word);
    std::sort(words_.begin(), words_.end());
  }
  return word != 0 && std::binary_search(words_.begin(), words_.end(), word);
}

bool Surroundings::stops(std::uint32_t at, std::uint32_t match_end) const {
  return at >= match_end && (items_[at].kind == ItemKind::newline || mark(at, ";") || mark(at, "."));
}

std::uint32_t Surroundings::sentence_of(const Captures& c) const {
  const std::uint32_t token = items_[c.first_item].first;
  for (std::uint32_t s = passage_.first_sentence; s < passage_.last_sentence; ++s)
    if (token < a_.sentences[s].last) return s;
  return passage_.first_sentence;
}

bool Surroundings::said(PhraseKind kind, const Captures& c, std::uint32_t reach) const {
  std::uint32_t from = c.first_item;
  while (from > 0 && c.first_item - from < reach && items_[from - 1].kind != ItemKind::newline &&
         !mark(from - 1, ";") && !mark(from - 1, "."))
    --from;
  const std::uint32_t end = std::min(telling_end(c), static_cast<std::uint32_t>(items_.size()));
  for (std::uint32_t i = from; i < end; ++i)
    if (items_[i].kind == ItemKind::word && lexicon_.match(kind, a_, items_[i].first, end_token())) return true;
  return false;
}

/// Behind the words that tell of the honour: a list of who received it may say "trên không", "sẽ" or "mục tiêu" of
/// them.
std::uint32_t Surroundings::telling_end(const Captures& c) const {
  const auto& subjects = c[Slot::subject];
  const auto& awards = c[Slot::award];
  if (subjects.empty() || awards.empty() || names_[subjects.front()].first < names_[awards.front()].first)
    return c.last_item;
  for (std::uint32_t i = c.first_item; i < c.last_item && i < items_.size(); ++i)
    if (items_[i].kind == ItemKind::name && items_[i].index == subjects.front()) return i;
  return c.last_item;
}

bool Surroundings::goes_on() const {
  if (items_.size() < 2 || passage_.first_sentence == 0 || items_[0].kind != ItemKind::word) return false;
  const std::uint32_t first = items_[0].first;
  const auto says = [&](AskedWord one, AskedWord two) { return a_.says(first, one) && a_.says(first + 1, two); };
  return says("trong", "đó") || says("đó", "là") || says("cụ", "thể") || says("theo", "đó");
}

bool Surroundings::nominated_before() const {
  const text::Sentence& before = a_.sentences[passage_.first_sentence - 1];
  for (std::uint32_t i = before.first; i < before.last; ++i)
    if (a_.word(i) && lexicon_.match(PhraseKind::nominating, a_, i, before.last)) return true;
  return false;
}

bool Surroundings::nominates(const Captures& c) const {
  if (goes_on() && nominated_before()) return true;
  for (std::uint32_t i = own_clause(c), end = telling_end(c); i < end && i < items_.size(); ++i) {
    if (items_[i].kind != ItemKind::word || !lexicon_.match(PhraseKind::nominating, a_, items_[i].first, end_token()))
      continue;
    if (i == 0 || !lexicon_.match(PhraseKind::basis_line, a_, items_[i - 1].first, end_token())) return true;
  }
  return false;
}

bool Surroundings::contest(const Captures& c) const {
  for (std::uint32_t i = 0; i < c.last_item && i < items_.size(); ++i)
    if (items_[i].kind == ItemKind::word && lexicon_.match(PhraseKind::contest, a_, items_[i].first, end_token()))
      return true;
  return false;
}

/// Where what is said of the match begins: the passage, or behind the last semicolon if the match begins with a subject
/// of its own ("… trình Bộ tặng Bằng khen cho A; B được Bộ công nhận …").
std::uint32_t Surroundings::own_clause(const Captures& c) const {
  if (c[Slot::subject].empty() || c.first_item >= items_.size()) return 0;
  const Item& first = items_[c.first_item];
  if (first.kind != ItemKind::name || first.index != c[Slot::subject].front()) return 0;
  for (std::uint32_t i = c.first_item; i > 0; --i)
    if (mark(i - 1, ";")) return i;
  return 0;
}

/// "công tác tại các cơ quan, đơn vị | Bộ CHQS tỉnh": behind such words and a preposition.
bool Surroundings::hangs_on_plural(std::uint32_t item) const {
  static constexpr std::array<std::string_view, 9> nouns{"các",   "cơ",  "quan",  "đơn", "vị",
                                                         "phòng", "ban", "ngành", "khoa"};
  std::uint32_t i = item;
  while (i > 0 &&
         (mark(i - 1, ",") || (items_[i - 1].kind == ItemKind::word &&
                               std::find(nouns.begin(), nouns.end(), a_.key(items_[i - 1].first)) != nouns.end())))
    --i;
  return i + 2 <= item && i > 0 && a_.says(items_[i].first, "các") &&
         lexicon_.is(WordClass::preposition, a_, items_[i - 1].first);
}

bool Surroundings::governed(const Captures& c) const {
  if (c.first_item == 0 || c[Slot::subject].empty()) return false;
  std::uint32_t at = c.first_item;
  while (at < items_.size() && items_[at].kind == ItemKind::word) ++at;  // "của | ông Phạm Văn An nhận"
  if (at == items_.size() || at > c.first_item + 2) return false;
  const bool leads = items_[at].kind == ItemKind::name && items_[at].index == c[Slot::subject].front();
  const Item& before = items_[c.first_item - 1];
  if (!leads || before.kind != ItemKind::word) return false;
  if (hangs_on_plural(c.first_item)) return true;
  const bool agent = a_.says(before.first, "được") || a_.says(before.first, "do") || a_.says(before.first, "trình");
  if (agent && !c[Slot::award].empty()) return true;  // "A được UBND tỉnh đề nghị tặng …", "do A làm Trưởng khối"
  return lexicon_.is(WordClass::preposition, a_, before.first);
}

bool Surroundings::says_who_next(const Captures& c) const {
  std::uint32_t next = c.last_item;
  if (next + 1 >= items_.size() || items_[next].kind != ItemKind::word || !a_.says(items_[next].first, "là"))
    return false;
  ++next;
  return items_[next].kind == ItemKind::name && can_be_subject(names_[items_[next].index]);
}

bool Surroundings::names_award(const Captures& c) const {
  return std::any_of(items_.begin() + c.first_item, items_.begin() + c.last_item,
                     [&](const Item& i) { return i.kind == ItemKind::name && names_[i.index].award(); });
}

std::uint32_t Surroundings::subject_before(const Captures& c) const {
  int brackets = 0;
  for (std::uint32_t i = c.first_item; i > 0; --i) {
    const Item& item = items_[i - 1];
    if (item.kind == ItemKind::newline || mark(i - 1, ".")) break;
    if (mark(i - 1, ")")) ++brackets;
    if (mark(i - 1, "(")) --brackets;
    if (brackets > 0 || item.kind != ItemKind::name || !acts(names_[item.index])) continue;
    const bool hangs = i > 1 && items_[i - 2].kind == ItemKind::word &&
                       (lexicon_.is(WordClass::preposition, a_, items_[i - 2].first) ||
                        a_.says(items_[i - 2].first, "do") || a_.says(items_[i - 2].first, "được"));
    const bool gives = i < items_.size() && items_[i].kind == ItemKind::word &&
                       (a_.says(items_[i].first, "tặng") || a_.says(items_[i].first, "trao"));
    if (!hangs && !gives) return item.index;
  }
  return no_name;
}

std::uint32_t Surroundings::block_beside(std::uint32_t subject) const {
  if (subject == no_name) return no_name;
  const auto item = std::find_if(items_.begin(), items_.end(),
                                 [&](const Item& i) { return i.kind == ItemKind::name && i.index == subject; });
  if (std::distance(item, items_.end()) < 4 || !a_.is(item[1].first, "(") || item[2].kind != ItemKind::name)
    return no_name;
  const BlockName* block = names_[item[2].index].block();
  return block && !block->refers_back() ? item[2].index : no_name;
}

bool Surroundings::of_persons(const Captures& c) const {
  const auto& subjects = c[Slot::subject];
  const auto named =
      std::count_if(subjects.begin(), subjects.end(), [&](auto s) { return names_[s].person() != nullptr; });
  if (named == 0 || subjects.size() < 2) return false;
  bool persons =
      named > 1 && names_[subjects.front()].person();  // "Thiếu tướng A, Phó Cục trưởng, Bộ C và Thiếu tướng B"
  constexpr std::uint32_t before = 5;
  for (std::uint32_t i = c.first_item - std::min(before, c.first_item); i < c.last_item; ++i) {
    if (items_[i].kind == ItemKind::name && items_[i].index == subjects.front()) break;
    if (items_[i].kind != ItemKind::word) continue;
    if (a_.says(items_[i].first, "thể")) return false;  // "2 tập thể và 3 cá nhân"
    persons = persons || a_.says(items_[i].first, "nhân");
  }
  return persons;
}

std::uint32_t Surroundings::authority_before(const Captures& c) const {
  std::uint32_t found = no_name;
  for (std::uint32_t i = c.first_item; i < c.last_item; ++i) {
    if (items_[i].kind != ItemKind::name) continue;
    if (items_[i].index == c[Slot::award].front()) break;
    const UnitName* unit = names_[items_[i].index].unit();
    if (unit && unit->confers_only) found = items_[i].index;
  }
  return found;
}

/// A unit that can do more than confer, or a person.
bool Surroundings::acts(const Name& name) const {
  if (name.person()) return true;
  return name.unit() && can_be_subject(name) && !name.unit()->confers_only && !held_post(lexicon_, a_, name.first);
}

bool Surroundings::heading() const {
  return !items_.empty() && items_.size() <= longest_heading &&
         !mark(static_cast<std::uint32_t>(items_.size() - 1), ".");
}

std::vector<std::uint32_t> Surroundings::times_of_award(std::uint32_t award) const {
  std::vector<std::uint32_t> times;
  auto item = std::find_if(items_.begin(), items_.end(),
                           [&](const Item& i) { return i.kind == ItemKind::name && i.index == award; });
  if (item == items_.end()) return times;
  for (++item; item != items_.end(); ++item) {
    const bool time = item->kind == ItemKind::time && extract::is_honour_time(a_.times[item->index]);
    const bool link =
        (item->kind == ItemKind::mark && (a_.is(item->first, "(") || (!times.empty() && a_.is(item->first, ",")))) ||
        (item->kind == ItemKind::word &&
         (a_.says(item->first, "vào") || a_.says(item->first, "các") || field_of_prize(a_.key(item->first))));
    if (time)
      times.push_back(item->index);
    else if (!link)
      break;
  }
  return times;
}

bool Surroundings::day(const Item& item) const {
  if (item.kind != ItemKind::time) return false;
  const auto& time = a_.times[item.index];
  return (time.kind == time::ExpressionKind::date || time.kind == time::ExpressionKind::month) && time.period &&
         time.period->from && time.period->from == time.period->to && time.period->first_year() > 0;
}

bool Surroundings::life_day_between(std::uint32_t from, std::uint32_t to) const {
  for (std::uint32_t i = from; i < to && i < items_.size(); ++i)
    if (items_[i].kind == ItemKind::word && lexicon_.is(WordClass::life_day, a_, items_[i].first)) return true;
  return false;
}

std::uint32_t Surroundings::day_of_conferral(const Captures& c, std::uint32_t award) const {
  constexpr std::uint32_t behind_reach = 6;
  constexpr std::uint32_t before_reach = 24;
  constexpr std::uint32_t opening_reach = 3;
  const auto size = static_cast<std::uint32_t>(items_.size());
  const auto named = std::find_if(items_.begin(), items_.end(),
                                  [&](const Item& i) { return i.kind == ItemKind::name && i.index == award; });
  const auto at = static_cast<std::uint32_t>(named - items_.begin());
  for (std::uint32_t i = at + 1; i < size && i < at + behind_reach && !stops(i, 0); ++i) {
    if (day(items_[i])) return items_[i].index;
    if (items_[i].kind == ItemKind::name || items_[i].kind == ItemKind::time) break;
  }
  const std::uint32_t first = a_.sentences[sentence_of(c)].first;
  for (std::uint32_t i = std::min(c.first_item, at), back = 0; i > 0 && back < before_reach; --i, ++back) {
    const Item& item = items_[i - 1];
    if (item.first < first || item.kind == ItemKind::newline || mark(i - 1, ";")) break;
    if (!day(item)) continue;
    const bool opens = item.first < first + opening_reach && !(i > 1 && a_.says(items_[i - 2].first, "cập"));
    return opens && !life_day_between(i, c.last_item) ? item.index : no_name;
  }
  return no_name;
}

std::vector<std::uint32_t> Surroundings::times_listed(std::uint32_t time) const {
  std::vector<std::uint32_t> times{time};
  auto item = std::find_if(items_.begin(), items_.end(),
                           [&](const Item& i) { return i.kind == ItemKind::time && i.index == time; });
  const auto joint = [&](const Item& i) {
    return a_.is(i.first, ",") || (i.kind == ItemKind::word && a_.says(i.first, "và"));
  };
  for (auto before = item; std::distance(items_.begin(), before) > 1 && joint(before[-1]) &&
                           is_honour_time(before[-2]) && !span_of_years(before[-2]);) {
    before -= 2;
    times.insert(times.begin(), before->index);
  }
  while (std::distance(item, items_.end()) > 2 && joint(item[1]) && is_honour_time(item[2]) &&
         !span_of_years(item[2])) {
    item += 2;
    times.push_back(item->index);
  }
  return times;
}

bool Surroundings::mark(std::uint32_t at, std::string_view s) const {
  return items_[at].kind == ItemKind::mark && a_.is(items_[at].first, s);
}

bool Surroundings::clause_ends(std::uint32_t i) const {
  if (items_[i].kind == ItemKind::newline || mark(i, ";") || mark(i, ".")) return true;
  if (mark(i, ",") && i + 1 < items_.size() && items_[i + 1].kind == ItemKind::word &&
      a_.says(items_[i + 1].first, "đồng"))
    return true;  // ", đồng thời được bầu …"
  return items_[i].kind == ItemKind::name && names_[items_[i].index].unit();
}

bool Surroundings::ahead(std::uint32_t item) const {
  const auto carried_out = [&](std::uint32_t i) {
    return i >= 2 && a_.says(items_[i - 2].first, "thực") && a_.says(items_[i - 1].first, "hiện");
  };
  for (std::uint32_t i = item; i > 0 && item - i < ahead_reach; --i)
    if (!carried_out(i - 1) && items_[i - 1].kind == ItemKind::word &&
        (lexicon_.match(PhraseKind::ahead, a_, items_[i - 1].first, end_token()) ||
         lexicon_.match(PhraseKind::office, a_, items_[i - 1].first, end_token())))
      return true;
  return false;
}

bool Surroundings::span_of_years(const Item& item) const {
  return item.kind == ItemKind::time && a_.times[item.index].kind == time::ExpressionKind::range;
}

std::uint32_t Surroundings::elected_for(const Captures& c) const {
  std::uint32_t time = no_name;
  for (std::uint32_t i = c.first_item; i > 0; --i) {
    const Item& item = items_[i - 1];
    if (item.kind == ItemKind::newline || mark(i - 1, ";") || mark(i - 1, ".")) return no_name;
    if (time == no_name && is_honour_time(item)) time = item.index;
    if (item.kind == ItemKind::word && a_.says(item.first, "bầu")) return time;
  }
  return no_name;
}

bool Surroundings::since(const Item& item) const {
  if (item.kind != ItemKind::time || item.first == 0) return false;
  const auto& time = a_.times[item.index];
  return (a_.says(item.first, "từ") || a_.says(item.first - 1, "từ")) && time.period && time.period->first_year() > 0;
}

std::uint32_t Surroundings::opening_time(const Captures& c, bool incoming) const {
  const std::uint32_t first = a_.sentences[sentence_of(c)].first;
  auto item =
      std::find_if(items_.begin(), items_.end(), [&](const Item& i) { return i.first >= first && i.last > i.first; });
  if (item == items_.end()) return no_name;
  const bool since = item->kind == ItemKind::word && item + 1 != items_.end() &&
                     (a_.says(item->first, "từ") || a_.says(item->first, "sang"));
  const bool term = item->kind == ItemKind::word && a_.says(item->first, "nhiệm") &&
                    std::distance(item, items_.end()) > 2 && a_.says(item[1].first, "kì");
  item += term ? 2 : since ? 1 : 0;  // "Nhiệm kỳ 2025, …", "Từ ngày 01/01/2026, …", "Sang năm 2010, …"
  if (item->kind != ItemKind::time) return no_name;
  const auto& time = a_.times[item->index];
  const bool dated = (since || term || a_.says(time.first, "từ") || a_.says(time.first, "nhiệm")) && time.period &&
                     time.period->first_year() > 0;
  if (!dated && (!is_honour_time(*item) || span_of_years(*item))) return no_name;
  if (dated) return item->index;
  return !incoming && item + 1 != items_.end() && a_.is(item[1].first, ",") ? item->index : no_name;
}

std::uint32_t Surroundings::time_right_before(const Captures& c) const {
  for (std::uint32_t i = c.first_item; i > 0 && near(c, i - 1); --i)
    if (is_honour_time(items_[i - 1])) return items_[i - 1].index;
  return no_name;
}

}  // namespace sovang::extract
