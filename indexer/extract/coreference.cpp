// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/coreference.hpp"

#include <algorithm>

namespace sovang::extract {
namespace {

constexpr std::uint32_t last_person_reach = 60;  ///< tokens back to whom "ông" may mean
constexpr std::uint32_t longest_person = 5;
constexpr std::uint32_t introduction = 120;  ///< tokens in which a page says that it is about somebody

/// True where the tokens at `at` are those at `from`.
bool repeats(const Analysis& a, std::uint32_t at, std::uint32_t limit, std::uint32_t from, std::uint32_t length) {
  if (at + length > limit || at == from) return false;
  for (std::uint32_t i = 0; i < length; ++i)
    if (a.token(at + i) != a.token(from + i)) return false;
  return true;
}

/// "năm 2011 | ông đã …": right behind a time expression.
bool ends_time(const Analysis& a, std::uint32_t at) {
  const auto time = std::lower_bound(a.times.begin(), a.times.end(), at,
                                     [](const time::Expression& t, std::uint32_t token) { return t.last < token; });
  return time != a.times.end() && time->last == at;
}

template <class Fits>
std::optional<Name> last_unit(const std::vector<Name>& names, std::uint32_t at, std::uint32_t end, Fits fits) {
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    if (!name->unit() || name->unit()->several || !fits(*name)) continue;
    UnitName unit = *name->unit();
    unit.told_before = true;
    return Name{model::MentionType::unit, at, end, std::move(unit)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Name> Coreference::told_before(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                             std::uint32_t limit, const std::vector<Name>& names) const {
  if (!a.word(at)) return std::nullopt;
  if (auto found = by_head(a, at, limit, names)) return found;
  if (auto found = by_words(a, at, limit, names)) return found;
  if (auto found = by_stand_in(a, at, begin, limit, names)) return found;
  if (auto found = by_level(a, at, begin, limit, names)) return found;
  if (auto found = by_name_of_page(a, at, limit, names)) return found;
  return by_pronoun(a, at, begin, limit, names);
}

/// "Tuyết Thanh được phong tặng …": the page's person, called by a name that has no surname to know it by.
std::optional<Name> Coreference::by_name_of_page(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                                 const std::vector<Name>& names) const {
  if (names.empty() || !names.front().person() || names.front().first != a.sentences.front().first) return std::nullopt;
  const Name& page = names.front();
  const std::uint32_t whole = page.last - page.first;
  std::uint32_t length = repeats(a, at, limit, page.first, whole) ? whole : 0;
  // "Ngọc Bích đã được …" of Phạm Thị Ngọc Bích
  if (length == 0 && whole > 2 && repeats(a, at, limit, page.last - 2, 2) && at + 2 < limit &&
      lexicon_.is(WordClass::goes_on, a, at + 2))
    length = 2;
  if (length == 0 || (at + length < limit && a.word(at + length) && a.tokens[at + length].capital)) return std::nullopt;
  PersonName again;
  again.stands_for = 0;
  return Name{model::MentionType::person, at, at + length, again};
}

/// "Ông được trao tặng …": the person with whose name the page begins, or who was named last, not long before.
std::optional<Name> Coreference::by_pronoun(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                            std::uint32_t limit, const std::vector<Name>& names) const {
  if (names.empty() || !lexicon_.is(WordClass::pronoun, a, at)) return std::nullopt;
  const bool opens = at == begin || (!a.word(at - 1) && !a.number(at - 1)) || ends_time(a, at);
  const bool acts = opens && at + 1 < limit && lexicon_.is(WordClass::goes_on, a, at + 1);
  // "truy tặng ông Huân chương …", "cho bà danh hiệu …", but not "cho ông Nguyễn Văn An"
  const bool receives = at > begin && lexicon_.is(WordClass::gives_to, a, at - 1) && at + 1 < a.tokens.size() &&
                        (!a.tokens[at + 1].capital || (a.phrases.begin_at(at + 1) & kinds(PhraseKind::award)) != 0);
  if (!acts && !receives) return std::nullopt;
  std::uint32_t meant = no_name;
  if (names.front().person() && names.front().first == a.sentences.front().first) meant = 0;
  for (std::uint32_t i = static_cast<std::uint32_t>(names.size()); meant == no_name && i > 0; --i) {
    if (names[i - 1].last + last_person_reach < at) break;
    const bool other_name = names[i - 1].first > 0 && a.is(names[i - 1].first - 1, "thật");  // "tên thật …"
    if (names[i - 1].person() && !other_name) meant = i - 1;
  }
  if (meant == no_name) return std::nullopt;
  if (const auto* person = names[meant].person(); person->stands_for != no_name) meant = person->stands_for;
  PersonName pronoun;
  pronoun.stands_for = meant;
  return Name{model::MentionType::person, at, at + 1, pronoun};
}

std::optional<Name> Coreference::person_of_page(const Analysis& a) const {
  if (a.sentences.empty()) return std::nullopt;
  const auto& title = a.sentences.front();
  std::uint32_t end = title.first;
  while (end < title.last && a.word(end) && a.tokens[end].capital && !a.tokens[end].all_capitals) ++end;
  const std::uint32_t length = end - title.first;
  constexpr PhraseKinds others = kinds(PhraseKind::head) | kinds(PhraseKind::place) | kinds(PhraseKind::award);
  if (length < 2 || length > longest_person || (end < title.last && !a.is(end, "(")) ||
      (a.phrases.begin_at(title.first) & others) != 0)
    return std::nullopt;
  for (std::uint32_t i = title.last; i < a.tokens.size() && i < title.last + introduction; ++i)
    if (a.says(i, "sinh") || lexicon_.is(WordClass::pronoun, a, i))
      return Name{model::MentionType::person, title.first, end, PersonName{}};
  return std::nullopt;
}

/// "Đài được tặng …", "cho Đài": one word in a capital that says neither more nor less than the first of a name.
bool Coreference::first_word_alone(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  const bool head = (a.phrases.begin_at(at) & kinds(PhraseKind::head)) != 0;
  if (!head || !a.tokens[at].capital || a.tokens[at].all_capitals) return false;
  if (at + 1 < limit) return lexicon_.match(PhraseKind::name_break, a, at + 1, limit).has_value();
  return at > 0 && lexicon_.is(WordClass::gives_to, a, at - 1);
}

/// "Trường cũng đã vinh dự được …": the unit named last that begins with the same word.
std::optional<Name> Coreference::by_head(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                         const std::vector<Name>& names) const {
  std::uint32_t length = units_.bare_head(a, at, limit);
  if (length == 0 && first_word_alone(a, at, limit)) length = 1;
  if (length == 0) return std::nullopt;
  return last_unit(names, at, at + length,
                   [&](const Name& n) { return !n.unit()->borrowed_head && a.words[n.first] == a.words[at]; });
}

/// "Nhà trường đã được …", "Năm 2019, đơn vị được …", "tặng nhà trường Huân chương …".
std::optional<Name> Coreference::by_stand_in(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                             std::uint32_t limit, const std::vector<Name>& names) const {
  const auto stand_in = lexicon_.match(PhraseKind::stand_in, a, at, limit);
  if (!stand_in) return std::nullopt;
  const std::uint32_t end = at + stand_in->length;
  const bool given = at > begin && lexicon_.is(WordClass::gives_to, a, at - 1);
  const bool opens = at == begin || (!a.word(at - 1) && !a.number(at - 1));
  const std::string_view unit_class = Lexicon::stand_in_class(stand_in->entries.front());
  const auto verb = unit_class.empty() ? WordClass::surely_goes_on : WordClass::goes_on;
  const bool acts = opens && end < limit && lexicon_.is(verb, a, end) && !names_itself(a, end, limit);
  const bool receives = given && !unit_class.empty() && (end >= limit || !a.word(end) || a.tokens[end].capital);
  if (!acts && !receives) return std::nullopt;
  const auto of_class = [&](const Name& name) {
    return name.unit() && lexicon_.knowledge().heads[name.unit()->head].unit_class == unit_class;
  };
  // On a page about a school "nhà trường" is that school, whichever else was named since.
  const bool page = !names.empty() && names.front().first == a.sentences.front().first && of_class(names.front());
  auto found = last_unit(names, at, end, [&](const Name& name) {
    if (page) return name.first == names.front().first;
    const auto& head = lexicon_.knowledge().heads[name.unit()->head];
    if (!unit_class.empty()) return head.unit_class == unit_class;
    return !name.unit()->confers_only && !(name.first > 0 && lexicon_.is(WordClass::preposition, a, name.first - 1));
  });
  if (found) std::get<UnitName>(found->parse).stand_in = !page;
  return found;
}

/// "khen tặng công ty xi măng Chinfon": in small letters the same words as a unit that was named before.
std::optional<Name> Coreference::by_words(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                          const std::vector<Name>& names) const {
  constexpr std::uint32_t shortest = 3;
  if (a.tokens[at].capital || (a.phrases.begin_at(at) & kinds(PhraseKind::head)) == 0) return std::nullopt;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    const std::uint32_t length = name->last - name->first;
    if (!name->unit() || length < shortest || at + length > limit) continue;
    std::uint32_t same = 0;
    while (same < length && a.key(at + same) == a.key(name->first + same)) ++same;
    if (same == length) return Name{model::MentionType::unit, at, at + length, *name->unit()};
  }
  return std::nullopt;
}

/// "Năm 2023, huyện được Chủ tịch nước tặng thưởng …": the territory of that level that was named last.
std::optional<Name> Coreference::by_level(const Analysis& a, std::uint32_t at, std::uint32_t begin, std::uint32_t limit,
                                          const std::vector<Name>& names) const {
  const auto level = lexicon_.match(PhraseKind::level, a, at, limit);
  const bool opens = at == begin || (!a.word(at - 1) && !a.number(at - 1)) || ends_time(a, at);
  if (!level || !opens) return std::nullopt;
  const std::uint32_t end = at + level->length;
  if (end >= limit || !lexicon_.is(WordClass::goes_on, a, end)) return std::nullopt;
  const std::string_view word = Lexicon::level_name(level->entries.front());
  for (auto name = names.rbegin(); name != names.rend(); ++name)
    if (const PlaceName* place = name->place(); place && !place->name.empty() && place->level == word)
      return Name{model::MentionType::place, at, end, *place};
  return std::nullopt;
}

/// "Đơn vị được bầu làm Trưởng khối là Sở Y tế", "đơn vị được tặng Bằng khen gồm: …": who is meant comes after.
bool Coreference::names_itself(const Analysis& a, std::uint32_t from, std::uint32_t limit) const {
  for (std::uint32_t i = from; i + 1 < limit; ++i) {
    if (a.is(i, ":") || a.says(i, "gồm")) return true;
    if (!a.says(i, "là")) continue;
    for (std::uint32_t next = i + 1; next < limit && next < i + 4; ++next)
      if (lexicon_.match(PhraseKind::head, a, next, limit) && a.tokens[next].capital) return true;
  }
  return false;
}

}  // namespace sovang::extract
