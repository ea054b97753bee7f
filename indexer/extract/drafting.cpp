// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/drafting.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/name_list.hpp"
#include "indexer/extract/posts.hpp"

namespace sovang::extract {
namespace {

using knowledge::Term;
using model::Relation;
using model::Status;

constexpr std::uint32_t most_strangers = 4;  ///< lines between a heading and its list: "(Kèm theo …)", "STT | …"
constexpr std::uint32_t clause_reach = 14;   ///< items before a match that can make it a plan
constexpr std::uint32_t denial_reach = 3;
constexpr std::uint32_t owner_reach = 7;  ///< tokens behind an award that may say whose it is

/// "II. CÁ NHÂN": a short line without a name that only parts a list.
bool parts_list(const Analysis& a, const Passage& line) {
  constexpr std::size_t longest = 6;
  constexpr std::size_t longest_in_capitals = 20;
  if ((line.fillable & ~bit(Slot::period)) != 0) return false;
  const bool capitals = std::all_of(line.items.begin(), line.items.end(), [&](const Item& item) {
    return item.kind != ItemKind::word || a.tokens[item.first].all_capitals;
  });
  return line.items.size() <= (capitals ? longest_in_capitals : longest);
}

bool needs_block(Relation relation) {
  return relation != Relation::received;
}

}  // namespace

void Drafting::add(const knowledge::RelationRule& data, const Captures& c, std::vector<Draft>& drafts) const {
  Draft draft = begin(data, c);
  if (needs_block(data.relation) && draft.block == no_name) return;
  if (!c[Slot::rank].empty() && draft.rank == 1) return;  // who is first leads, and another rule says so
  // "dưới sự điều hành của A, Trưởng khối" names who chairs; "tại TP A, Cụm trưởng …" does not.
  const bool territory = !c[Slot::subject].empty() && names_[c[Slot::subject].front()].place();
  if ((data.term != Term::incumbent || territory) && around_.governed(c)) return;
  const bool ranks = data.relation == Relation::led || data.relation == Relation::ranked;
  if (ranks && (around_.contest(c) || around_.says_who_next(c))) return;
  auto subjects = c[Slot::subject];
  if (subjects.empty()) subjects.push_back(around_.subject_before(c));
  if (around_.of_persons(c))  // what else the list names is where they serve
    std::erase_if(subjects, [&](std::uint32_t s) { return s != no_name && !names_[s].person(); });
  const auto times = draft.time && draft.time_in_clause && draft.years_later == 0 ? around_.times_listed(*draft.time)
                                                                                  : std::vector<std::uint32_t>();
  const auto grades = grades_of(c, subjects.size());
  for (std::size_t s = 0; s < subjects.size(); ++s) {
    const std::uint32_t subject = subjects[s];
    if (data.host && subject != no_name && governs(names_[subject])) continue;
    draft.grade_told = !grades.empty();
    if (draft.grade_told) draft.grade = grades[s];
    draft.subject = subject == no_name ? no_name : bearer(data.relation, subject);
    if (draft.subject == no_name) continue;
    if (const auto own = around_.block_beside(subject); own != no_name && needs_block(data.relation)) draft.block = own;
    const Captures mine = own_award(c, s, subjects.size());
    if (times.empty()) add_subject(data, mine, draft, drafts);
    for (const auto time : times) {
      draft.time = time;
      add_subject(data, mine, draft, drafts);
    }
  }
}

bool Drafting::another_award(const Captures& c) const {
  if (c[Slot::award].empty() || c[Slot::subject].empty()) return false;
  const std::uint32_t award = c[Slot::award].back();
  const std::uint32_t subject = c[Slot::subject].front();
  int depth = 0;
  bool conferred = false;
  bool given = false;
  std::uint32_t name = award + 1;
  for (std::uint32_t i = names_[award].last; name < subject; ++i) {
    if (i >= names_[name].first) {
      const AwardName* other = names_[name].award();
      const std::uint32_t behind = std::max(names_[name].last, names_[name].reach);
      const bool own = other && a_.says(behind, "cho");  // "X cho A và | Y cho 02 cá nhân: B"
      if (depth == 0 && other && own && given) return true;
      if (depth == 0 && !given && conferred && other && other->award != names_[award].award()->award) return true;
      i = std::max(i, names_[name].last - 1);
      ++name;
    } else if (a_.is(i, "(")) {
      ++depth;
    } else if (a_.is(i, ")")) {
      --depth;
    } else if (a_.says(i, "cho")) {
      given = true;  // that award has its own receivers, of whom the other may be told
    } else {
      conferred = conferred || a_.says(i, "tặng") || a_.says(i, "trao") || a_.says(i, "trình");
    }
  }
  return false;
}

std::vector<int> Drafting::grades_of(const Captures& c, std::size_t subjects) const {
  if (c[Slot::award].size() != 1 || subjects < 2) return {};
  const AwardName& award = *names_[c[Slot::award].front()].award();
  if (award.more_grades.size() + 1 != subjects) return {};
  std::vector<int> grades = award.more_grades;
  grades.insert(grades.begin(), award.grade);
  return grades;
}

Captures Drafting::own_award(const Captures& c, std::size_t subject, std::size_t subjects) const {
  const auto& awards = c[Slot::award];
  const auto one_each = [&](std::uint32_t award) {  // a grade of the first, or an order of its own
    const AwardName& name = *names_[award].award();
    return !name.in_full.empty() || lexicon_.knowledge().awards[name.award].graded;
  };
  const bool grades =
      subjects > 1 && awards.size() == subjects && std::all_of(awards.begin() + 1, awards.end(), one_each);
  Captures mine = c;
  if (grades) mine[Slot::award] = {awards[subject]};
  return mine;
}

void Drafting::add_list(const knowledge::RelationRule& data, const Captures& c, std::span<const Passage> below,
                        std::vector<Draft>& drafts) const {
  if (!around_.heading()) return;
  Draft draft = begin(data, c);
  std::uint32_t strangers = 0;
  bool begun = false;
  for (const auto& line : below) {
    if (!line.items.empty() && !begins_line(a_, line.items.front().first)) continue;  // what is told of the one before
    draft.subject = subject_of_line(a_, names_, line.items);
    if (draft.subject == no_name) {
      if (begun && parts_list(a_, line)) continue;
      if (begun || ++strangers > most_strangers) return;
      continue;
    }
    draft.subject = bearer(data.relation, draft.subject);
    if (draft.subject == no_name) continue;
    begun = true;
    add_subject(data, c, draft, drafts);
  }
}

std::uint32_t Drafting::bearer(Relation relation, std::uint32_t index) const {
  if (const auto* person = names_[index].person(); person && person->stands_for != no_name) index = person->stands_for;
  const Name& name = names_[index];
  if (name.unit() && second_part(index)) return no_name;
  if (relation != Relation::received) {
    if (name.place() && (inside_unknown(name) || ends_unknown(name))) return no_name;
    const bool vague = name.unit() && name.unit()->stand_in;  // of several units of a block "đơn vị" may mean any
    return name.person() ? name.person()->unit : vague ? no_name : index;
  }
  if (name.place() && (inside_unknown(name) || ends_unknown(name))) return no_name;
  if (name.unit() && held_post(lexicon_, a_, name.first)) return holder_of(a_, names_, index);
  return receives(name) ? index : no_name;
}

/// "Ban quản lý Khu kinh tế, công nghiệp | tỉnh Thừa Thiên Huế, Khối trưởng": a sector or a kind of unit ends right
/// before the place.
bool Drafting::ends_unknown(const Name& name) const {
  constexpr std::uint32_t longest = 8;
  if (name.first == 0 || name.place()->level.empty()) return false;
  const std::uint32_t from = name.first > longest ? name.first - longest : 0;
  for (std::uint32_t i = from; i < name.first; ++i) {
    const auto sector = lexicon_.match(PhraseKind::sector, a_, i, name.first);
    if (sector && i + sector->length == name.first) return true;
    const auto head = lexicon_.match(PhraseKind::head, a_, i, name.first);
    if (head && i + head->length == name.first && !lexicon_.knowledge().heads[head->entries.front()].territory)
      return true;
  }
  return false;
}

/// "do Đoàn | Công ty A làm Khối trưởng": a capital before the unit, inside of a sentence, begins a name that was not
/// read; the unit is only a part of it.
bool Drafting::second_part(std::uint32_t index) const {
  const Name& name = names_[index];
  if (name.first < 2 || name.unit()->told_before || name.unit()->borrowed_head) return false;
  const std::uint32_t before = name.first - 1;
  if (!a_.word(before) || !a_.tokens[before].capital || a_.tokens[before].all_capitals) return false;
  const bool opens = a_.tokens[before - 1].kind == text::TokenKind::newline || a_.is(before - 1, ".") ||
                     a_.is(before - 1, ":") || a_.is(before - 1, "-") || a_.is(before - 1, "–") ||
                     a_.is(before - 1, "”") || a_.is(before - 1, "\"");
  const bool named = index > 0 && std::max(names_[index - 1].last, names_[index - 1].reach) >= name.first;
  return !opens && !named && !held_post(lexicon_, a_, name.first) && !form_of_address(a_.key(before));
}

/// "10 lãnh đạo Bộ Quốc phòng nhận …": people of the unit, and not the unit.
bool Drafting::counted_people(const Name& name) const {
  if (name.first < 3 || !a_.number(name.first - 3)) return false;
  const std::string_view one = a_.key(name.first - 2);
  const std::string_view two = a_.key(name.first - 1);
  return (one == "lãnh" && two == "đạo") || (one == "cán" && two == "bộ") || (one == "đồng" && two == "chí") ||
         (one == "chiến" && two == "sĩ") || (one == "giáo" && two == "viên") || (one == "giảng" && two == "viên");
}

bool Drafting::governs(const Name& name) const {
  const UnitName* unit = name.unit();
  const std::string_view unit_class = unit && !unit->unlisted
                                          ? std::string_view(lexicon_.knowledge().heads[unit->head].unit_class)
                                          : std::string_view{};
  return unit_class == "government" || unit_class == "party" ||
         (unit && !unit->unlisted && lexicon_.knowledge().heads[unit->head].id == "uy-ban-mat-tran-to-quoc-viet-nam");
}

bool Drafting::inside_unknown(const Name& name) const {
  if (name.first == 0 || name.place()->level.empty() || a_.tokens[name.first].capital) return false;
  const std::uint32_t before = name.first - 1;
  const auto index = static_cast<std::size_t>(&name - names_.data());
  const bool named = index > 0 && std::max(names_[index - 1].last, names_[index - 1].reach) >= before;
  // "HTX Hòa Phong, huyện Tây Hòa": where a unit lies whose name was not read.
  if (a_.is(before, ",") && before > 0 && a_.word(before - 1) && a_.tokens[before - 1].capital && !named) return true;
  return a_.is(before, ")") || (a_.word(before) && a_.tokens[before].all_capitals);
}

bool Drafting::none_of_ours(std::uint32_t award) const {
  const Name& name = names_[award];
  const auto& known = lexicon_.knowledge().awards[name.award()->award];
  const auto next = name.last;
  // "Huân chương" alone says of no order of ours that it was given; "Huân chương Tự do" is another country's.
  if (known.id == "huan-chuong" || known.id == "huy-chuong") return true;
  for (std::uint32_t i = next; i < a_.tokens.size() && i < next + owner_reach; ++i) {
    if (lexicon_.is(WordClass::foreign, a_, i)) return a_.tokens[i].capital;
    if (!a_.word(i) || a_.says(i, "cho")) return false;
  }
  return false;
}

bool Drafting::receives(const Name& name) const {
  if (const UnitName* unit = name.unit()) {
    const bool their_people = name.first > 1 && a_.says(name.first - 1, "nhân") && a_.key(name.first - 2) == "cá";
    const bool pupils = name.first > 0 && a_.says(name.first - 1, "sinh");  // "nam sinh Trường THPT Tĩnh Gia 3"
    if (their_people || pupils || counted_people(name)) return false;  // "nhiều tập thể, cá nhân Công an tỉnh"
    const bool whose = name.first > 0 && !a_.tokens[name.first].capital && a_.word(name.first - 1) &&
                       lexicon_.is(WordClass::gives_to, a_, name.first - 1) && !a_.says(name.first - 1, "cho");
    return !unit->confers_only && !whose;  // "3 chiến sĩ công an"
  }
  const PlaceName* place = name.place();
  if (!place) return true;
  const bool counted = name.first > 0 && (lexicon_.is(WordClass::counted, a_, name.first - 1) ||
                                          a_.says(name.first - 1, "bàn"));  // "9 bác sĩ trên địa bàn tỉnh A"
  // Whether a bare place stands for a member of a block ("Gia Lai") only name_elided_heads() knows.
  return !counted && (!place->level.empty() || !context_.blocks().empty());
}

Draft Drafting::begin(const knowledge::RelationRule& data, const Captures& c) const {
  Draft draft;
  draft.rule = &data;
  draft.basis = data.basis;
  draft.status = status_of(data, c);
  draft.sentence = around_.sentence_of(c);
  if (!c[Slot::number].empty()) draft.decision = c[Slot::number].front();
  if (!c[Slot::issuer].empty() && data.relation == Relation::received) draft.issuer = c[Slot::issuer].front();
  if (draft.issuer == no_name && !c[Slot::award].empty()) draft.issuer = around_.authority_before(c);
  if (!c[Slot::rank].empty()) draft.rank = rank_of(a_, c[Slot::rank].front());
  draft.block = find_block(data, c);
  find_period(data, c, draft);
  return draft;
}

void Drafting::add_subject(const knowledge::RelationRule& data, const Captures& c, Draft draft,
                           std::vector<Draft>& drafts) const {
  if (data.relation != Relation::received) {
    drafts.push_back(draft);
    return;
  }
  if (draft.decision == no_name && data.status == Status::asserted)
    draft.decision = context_.decision_at(around_.items()[c.first_item].first);
  const auto& named = c[Slot::award];
  const std::uint32_t spoken_of =
      named.empty() ? context_.award_spoken_of(around_.items()[c.first_item].first) : no_name;
  if (spoken_of != no_name && !around_.names_award(c)) add_award(c, draft, spoken_of, drafts);
  bool dated = false;
  for (const auto award : named) {
    // "Huân chương … (năm 2006), Bằng khen": the year of an award before it in the list is not its own.
    const auto own = around_.times_of_award(award);
    Draft next = draft;
    const bool bracketed = draft.time && a_.times[*draft.time].first > 0 &&
                           a_.is(a_.times[*draft.time].first - 1, "(");  // "A, B và C (1985)": of C alone
    if ((dated || (bracketed && named.size() > 1)) && own.empty()) next.time.reset();
    dated = dated || (draft.time && std::find(own.begin(), own.end(), *draft.time) != own.end());
    add_award(c, next, award, drafts);
  }
}

void Drafting::add_award(const Captures& c, Draft draft, std::uint32_t award, std::vector<Draft>& drafts) const {
  if (none_of_ours(award)) return;
  if (draft.issuer == no_name) award = context_.in_full(award);
  if (draft.issuer == no_name) draft.issuer = context_.giver(award);
  const AwardName& name = *names_[award].award();
  draft.award = award;
  if (!draft.time_in_clause) {
    const std::uint32_t told = std::max(names_[award].first, around_.items()[c.first_item].first);
    const auto merit = context_.merit_at(told, name.award);
    if (merit || once_in_a_career(lexicon_, name)) draft.time = merit;
    if (merit) draft.period_inferred = false;
  }
  auto times = around_.times_of_award(award);
  if (times.empty() && !draft.time && once_in_a_career(lexicon_, name) && draft.status == Status::asserted)
    if (const auto day = around_.day_of_conferral(c, award); day != no_name) times.push_back(day);
  const bool given = draft.status == Status::asserted || draft.status == Status::nominated;
  if (times.empty() && !draft.time && honorary_title(lexicon_, name) && given) {
    draft.time = context_.year_of_award(award);
    draft.period_inferred = draft.time.has_value();
  }
  std::vector<int> grades = draft.grade_told ? std::vector<int>{draft.grade} : name.more_grades;
  if (!draft.grade_told) grades.insert(grades.begin(), name.grade);
  for (const int grade : grades) {
    draft.grade = grade;
    if (times.empty()) drafts.push_back(draft);
    for (const auto time : times) {
      Draft dated = draft;
      dated.time = time;
      dated.period_inferred = a_.times[time].inferred || !is_honour_time(a_.times[time]);
      drafts.push_back(dated);
    }
  }
}

bool Drafting::once_in_a_career(const Lexicon& lexicon, const AwardName& name) {
  const auto& award = lexicon.knowledge().awards[name.award];
  return award.level == model::AwardLevel::state && (award.graded || !lexicon.in_ids("yearly-awards", award.id));
}

bool Drafting::honorary_title(const Lexicon& lexicon, const AwardName& name) {
  return lexicon.knowledge().awards[name.award].kind == "honorary-title";
}

model::Status Drafting::status_of(const knowledge::RelationRule& data, const Captures& c) const {
  const bool received = data.relation == Relation::received;
  if (received && data.status == Status::nominated) return Status::nominated;
  if (received && data.status == Status::asserted && around_.nominates(c)) return Status::nominated;
  if (received && data.status == Status::revoked && around_.nominates(c)) return Status::planned;
  if (around_.said(PhraseKind::planned, c, clause_reach)) return Status::planned;
  if (around_.said(PhraseKind::denied, c, denial_reach)) return Status::denied;
  return data.status;
}

std::uint32_t Drafting::find_block(const knowledge::RelationRule& data, const Captures& c) const {
  std::uint32_t block = c[Slot::block].empty() ? no_name : c[Slot::block].front();
  if (block == no_name && !needs_block(data.relation)) return no_name;
  if (block == no_name)
    block = around_.nearest(c, [&](const Item& i) { return i.kind == ItemKind::name && names_[i.index].block(); });
  if (block != no_name && context_.knows_block(block)) return block;
  return context_.block_at(around_.items()[c.first_item].first);
}

void Drafting::find_period(const knowledge::RelationRule& data, const Captures& c, Draft& draft) const {
  const auto is_time = [&](const Item& i) { return around_.is_honour_time(i); };
  const std::vector<std::uint32_t>& said = c[Slot::period];
  std::uint32_t time = !said.empty() && is_honour_time(a_.times[said.front()]) ? said.front() : no_name;
  if (time == no_name && data.term == Term::none) time = around_.nearest(c, is_time);
  if (time == no_name && data.term == Term::incoming) time = around_.after(c, is_time);
  if (time == no_name && data.term == Term::incoming) {
    time = around_.time_right_before(c);
    if (time != no_name && context_.year_is_over() && context_.year_summed_up() == time) time = no_name;
  }
  const bool office = data.relation == Relation::chairs || data.relation == Relation::deputy_chairs;
  if (time == no_name && data.term == Term::incumbent) time = around_.elected_for(c);
  if (time == no_name && office) time = around_.nearest(c, [&](const Item& i) { return around_.since(i); });
  if (time == no_name && office) time = around_.opening_time(c, data.term == Term::incoming);
  draft.time_in_clause = true;
  if (time != no_name) {
    draft.time = time;
    draft.period_inferred = a_.times[time].inferred;
    return;
  }
  const bool incoming = data.term == Term::incoming;
  draft.time = context_.year_summed_up();
  draft.years_later = incoming && context_.year_is_over() ? 1 : 0;
  // "A (Trưởng khối) … ký kết giao ước thi đua năm 2020": where nothing is summed up, it is about that year.
  const bool member = data.relation == Relation::member_of;
  if ((office || member) && !draft.time) draft.time = context_.year_pledged();
  if (incoming && !draft.time) draft.time = context_.year_ahead();
  draft.time_in_clause = false;
  draft.period_inferred = draft.time && office;
}

}  // namespace sovang::extract
