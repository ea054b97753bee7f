// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/list_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/text/fold.hpp"
#include "indexer/extract/name_list.hpp"
#include "indexer/extract/passage.hpp"
#include "indexer/extract/unit_cursor.hpp"

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_name = 18;  ///< tokens
constexpr std::uint32_t longest_code = 5;   ///< of a member between commas
constexpr std::uint32_t longest_person = 5;
constexpr std::uint32_t longest_heading = 8;
constexpr std::uint32_t longest_stage_name = 4;
constexpr std::size_t longest_list = 2000;  ///< members that are weighed together

/// What stands at the place of a member.
struct Member {
  enum class Kind : std::uint8_t { known, longer, unknown };
  Kind kind = Kind::known;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  std::uint32_t name = no_name;  ///< the known one that begins there
  bool person = false;
  bool only_person = false;  ///< if it is no person, it is nothing
};

class Reading {
 public:
  Reading(const Lexicon& lexicon, const UnitParser& units, const Analysis& a, std::vector<Name>& names)
      : lexicon_(lexicon), units_(units), a_(a), names_(names) {}

  void run() {
    read_lines();
    read_sentences();
    if (!found_.empty()) merge();
  }

 private:
  /// Lines with marks of a list, one after another.
  void read_lines() {
    std::vector<Member> members;
    char style = 0;
    for (std::uint32_t first = 0; first < a_.tokens.size();) {
      std::uint32_t last = first;
      while (last < a_.tokens.size() && a_.tokens[last].kind != text::TokenKind::newline) ++last;
      if (last > first) {
        const char mark = style_of(first);
        if (mark != style || members.size() >= longest_list) judge(std::exchange(members, {}));
        style = mark;
        name_board(first, last);
        if (mark != 0)
          if (auto member = member_at(text_of_line(first), last, false)) members.push_back(*member);
      }
      first = last + 1;
    }
    judge(members);
  }

  /// "1. BỆNH VIỆN", "2. TỔ ĐỠ ĐẺ KHÓ": a heading in capitals that begins like a unit, above a line with an award:
  /// whose board of honour follows.
  void name_board(std::uint32_t first, std::uint32_t last) {
    if (style_of(first) != 'n' || last >= a_.tokens.size()) return;
    const std::uint32_t at = text_of_line(first);
    std::uint32_t end = at;
    while (end < last && a_.word(end) && a_.tokens[end].all_capitals) ++end;
    const bool heading = end > at + 1 && end <= at + longest_heading && (end == last || a_.is(end, "("));
    if (!heading || !lexicon_.match(PhraseKind::head, a_, at, end)) return;
    const std::size_t next = name_at_or_after(at);
    if (next == names_.size() || names_[next].first < last || !names_[next].award()) return;
    std::uint32_t line = last;
    while (line < a_.tokens.size() && a_.tokens[line].kind == text::TokenKind::newline) ++line;
    for (std::uint32_t i = line; i < names_[next].first; ++i)
      if (a_.tokens[i].kind == text::TokenKind::newline) return;
    found_.emplace_back(Member{Member::Kind::unknown, at, end, no_name, false, false}, unlisted(at, end));
  }

  [[nodiscard]] Name unlisted(std::uint32_t first, std::uint32_t last) const {
    UnitName unit;
    unit.unlisted = true;
    unit.full = lexicon_.spell_out(a_.range(first, last));
    return Name{model::MentionType::unit, first, last, std::move(unit)};
  }

  /// "… gồm: A; B; C", "cho: A, B và C": what stands between semicolons, or between commas where there are none.
  void read_sentences() {
    bool before = false;  // "… danh hiệu X cho 13 đơn vị. | Các đơn vị này gồm: A, B …"
    for (const text::Sentence& sentence : a_.sentences) {
      const bool honour = names_honour(sentence);
      const bool goes_on = std::exchange(before, honour) && a_.says(sentence.first, "các");
      if (!honour && !goes_on) continue;
      for (std::uint32_t i = sentence.first; i + 1 < sentence.last; ++i)
        if (introduces(i)) i = read_list(a_.is(i + 1, ":") ? i + 2 : i + 1, sentence.last) - 1;
    }
  }

  [[nodiscard]] bool names_honour(const text::Sentence& sentence) const {
    for (std::size_t n = name_at_or_after(sentence.first); n < names_.size() && names_[n].first < sentence.last; ++n)
      if (names_[n].award() || names_[n].block()) return true;
    return false;
  }

  [[nodiscard]] bool introduces(std::uint32_t i) const {
    if (a_.says(i, "cho")) {  // "tặng Bằng khen cho Phòng Tổ chức | phong trào"
      const std::size_t next = name_at_or_after(i);
      return next > 0 && names_[next - 1].award() && std::max(names_[next - 1].last, names_[next - 1].reach) == i;
    }
    return a_.is(i, ":") || a_.says(i, "gồm") || a_.says(i, "như") || (a_.says(i, "thể") && a_.says(i - 1, "tập"));
  }

  /// Reads the list that begins at that token and returns where it ends.
  std::uint32_t read_list(std::uint32_t from, std::uint32_t limit) {
    std::uint32_t end = from;
    bool semicolons = false;
    int depth = 0;
    for (; end < limit; ++end) {
      if (a_.is(end, "(")) ++depth;
      if (a_.is(end, ")")) --depth;
      if (depth > 0) continue;
      if (end > from && a_.is(end, ":")) break;
      const std::size_t n = name_at_or_after(end);
      const bool award = n < names_.size() && names_[n].first == end && names_[n].award();
      if (award && !capital_word(a_, names_[n].last, limit)) break;
      semicolons = semicolons || a_.is(end, ";");
    }
    if (end < limit) semicolons = false;  // they part clauses, each with an award of its own
    std::vector<Member> members;
    depth = 0;
    bool opens = true;  // the first part of what stands between two semicolons
    std::uint32_t begin = from;
    for (std::uint32_t i = from; i <= end && members.size() < longest_list; ++i) {
      if (a_.is(i, "(")) ++depth;
      if (a_.is(i, ")")) --depth;
      const bool parts =
          i == end || (depth <= 0 && (a_.is(i, ";") || a_.is(i, ",") || (joins(i) && !in_head(begin, i))));
      if (!parts) continue;
      if (auto member = i > begin ? member_at(begin, i, !(semicolons && opens)) : std::nullopt;
          member && (opens || !semicolons || member->kind == Member::Kind::unknown))
        members.push_back(*member);
      begin = i + 1;
      opens = a_.is(i, ";");
      if (opens && !semicolons) break;
    }
    judge(members);
    return std::max(end, from + 1);
  }

  [[nodiscard]] bool joins(std::uint32_t i) const {
    const auto tokens = static_cast<std::uint32_t>(a_.tokens.size());
    return a_.word(i) && a_.says(i, "và") && (capital_word(a_, i + 1, tokens) || begins_unit(i + 1));
  }
  /// "Nhân dân | và | LLVT nhân dân khu Đông sông Đà"
  [[nodiscard]] bool in_head(std::uint32_t begin, std::uint32_t i) const {
    const auto head = lexicon_.match(PhraseKind::head, a_, begin, static_cast<std::uint32_t>(a_.tokens.size()));
    return head && begin + head->length > i;
  }
  /// "Khoa Nhiễm và | khoa Kiểm soát Nhiễm khuẩn"
  [[nodiscard]] bool begins_unit(std::uint32_t i) const {
    const auto tokens = static_cast<std::uint32_t>(a_.tokens.size());
    const auto head = lexicon_.match(PhraseKind::head, a_, i, tokens);
    return head && capital_word(a_, i + head->length, tokens);
  }

  [[nodiscard]] std::size_t name_at_or_after(std::uint32_t token) const {
    return static_cast<std::size_t>(std::lower_bound(names_.begin(), names_.end(), token,
                                                     [](const Name& n, std::uint32_t t) { return n.first < t; }) -
                                    names_.begin());
  }

  /// A letter for each kind of mark, so that "1." and "-" are two lists; 0: no mark, or a row of a table.
  [[nodiscard]] char style_of(std::uint32_t line) const {
    if (!list_marker(a_, line) || a_.is(line + 1, "|")) return 0;
    return a_.number(line) ? 'n' : a_.word(line) ? 'w' : '-';
  }
  [[nodiscard]] std::uint32_t text_of_line(std::uint32_t line) const {
    return a_.word(line) || a_.number(line) ? line + 2 : line + 1;
  }

  /// What stands between there and the limit, if it looks like a member of a list.
  [[nodiscard]] std::optional<Member> member_at(std::uint32_t at, std::uint32_t limit, bool commas) const {
    at = behind_titles(behind_title_of_honour(at), limit);
    if (at >= limit || !a_.word(at)) return std::nullopt;
    const std::size_t n = name_at_or_after(at);
    if (n < names_.size() && names_[n].first == at) return known(n, limit, commas);
    return unknown(at, limit, commas);
  }

  /// "các Nghệ sĩ Ưu tú | Xuân Bắc, Quốc Khánh": an honour that the first of them has already.
  [[nodiscard]] std::uint32_t behind_title_of_honour(std::uint32_t at) const {
    const std::uint32_t begin = a_.says(at, "các") ? at + 1 : at;
    const std::size_t n = name_at_or_after(begin);
    return n < names_.size() && names_[n].first == begin && names_[n].award() ? names_[n].last : at;
  }

  /// Behind "02", "ông", "Đại tá", "tập thể"; "Đại đội" and "Trung đoàn" are no titles.
  [[nodiscard]] std::uint32_t behind_titles(std::uint32_t at, std::uint32_t limit) const {
    const auto address = [&](std::uint32_t i) { return i < limit && a_.word(i) && form_of_address(a_.key(i)); };
    const std::uint32_t begin = at;
    for (; at < limit; ++at) {
      const bool title = std::find(titles.begin(), titles.end(), a_.key(at)) != titles.end();
      if (!a_.number(at) && !title && !(address(at) && (address(at + 1) || (at > begin && address(at - 1))))) break;
    }
    return at;
  }

  [[nodiscard]] std::optional<Member> known(std::size_t n, std::uint32_t limit, bool commas) const {
    const Name& name = names_[n];
    if (!can_be_subject(name)) return std::nullopt;
    Member member{Member::Kind::known,      name.first, name.last, static_cast<std::uint32_t>(n),
                  name.person() != nullptr, false};
    const std::uint32_t behind = std::max(name.last, name.reach);
    if (behind >= limit || ends_name(behind) || member.person) return member;
    const UnitName* unit = name.unit();
    const bool open = unit && !unit->place.given() && unit->parent.empty() && !unit->told_before;
    if (!open || !a_.word(behind) || a_.tokens[behind].capital) return commas ? std::optional(member) : std::nullopt;
    const std::uint32_t end = end_of_name(behind, limit);
    if (end == 0) return commas ? std::optional(member) : std::nullopt;
    member.kind = Member::Kind::longer;
    member.last = end;
    return member;
  }

  [[nodiscard]] std::optional<Member> unknown(std::uint32_t at, std::uint32_t limit, bool commas) const {
    if (!a_.tokens[at].capital || a_.says(at, "các") || lexicon_.match(PhraseKind::post, a_, at, limit) ||
        lexicon_.match(PhraseKind::award, a_, at, limit))
      return std::nullopt;
    std::uint32_t end = end_of_name(at + 1, limit);
    if (end > 0 && end < limit && lexicon_.match(PhraseKind::head, a_, at, limit) && goes_on_behind(end, limit))
      end = end_of_name(end + 1, limit);
    if (end == 0) return std::nullopt;
    Member member{Member::Kind::unknown, at, end, no_name, false, false};
    bool capitals = true;
    bool digits = false;
    for (std::uint32_t i = at; i < end; ++i) {
      capitals = capitals && a_.word(i) && a_.tokens[i].capital && !a_.tokens[i].all_capitals;
      digits = digits || has_digit(i);
    }
    const std::uint32_t length = end - at;
    // Between commas may stand whatever is said of the member before; a code is none of that, nor is a unit.
    const bool headed = length > 2 && lexicon_.match(PhraseKind::head, a_, at, limit);
    member.person = capitals && length >= 2 && length <= longest_person;
    member.only_person = commas && !headed && (!digits || length > longest_code);
    if (member.only_person && (!member.person || length > longest_stage_name)) return std::nullopt;
    if (length < 2 && !digits) return std::nullopt;
    return member;
  }

  /// "Viện Sốt rét | – Ký sinh trùng TW": neither a unit, an office, a person nor a place behind the dash.
  [[nodiscard]] bool goes_on_behind(std::uint32_t i, std::uint32_t limit) const {
    constexpr PhraseKinds others =
        kinds(PhraseKind::head) | kinds(PhraseKind::place) | kinds(PhraseKind::level) | kinds(PhraseKind::post);
    return dash(a_, i) && capital_word(a_, i + 1, limit) && (a_.phrases.begin_at(i + 1) & others) == 0 &&
           !lexicon_.is(WordClass::surname, a_, i + 1) && !lexicon_.is(WordClass::block_kind, a_, i + 1);
  }

  [[nodiscard]] bool has_digit(std::uint32_t i) const {
    const std::string_view token = a_.token(i);
    return std::any_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// A mark, or a word that says where the unit belongs: the name is over.
  [[nodiscard]] bool ends_name(std::uint32_t i) const {
    if (!a_.word(i)) return !a_.number(i) && !inside_name(i);
    return a_.says(i, "thuộc") || a_.says(i, "trực") || a_.says(i, "của") || a_.says(i, "tại");
  }
  /// The hyphen of "Thi đua - Khen thưởng", the dot of "TP.HCM".
  [[nodiscard]] bool inside_name(std::uint32_t i) const {
    if (a_.is(i, "."))
      return i > 0 && a_.tokens[i - 1].all_capitals && !a_.tokens[i].spaced && a_.word(i + 1) &&
             !a_.tokens[i + 1].spaced;
    return a_.is(i, "&") || a_.is(i, "/") || (dash(a_, i) && a_.word(i + 1) && !a_.tokens[i].spaced);
  }

  /// Where a name that goes on at `i` ends, or 0 where it does not end like one.
  [[nodiscard]] std::uint32_t end_of_name(std::uint32_t i, std::uint32_t limit) const {
    const std::uint32_t begin = i;
    for (; i < limit; ++i) {
      if (a_.is(i, ":") || a_.says(i, "các")) return 0;
      if (ends_name(i) || (a_.says(i, "và") && (a_.key(i + 1) == "một" || begins_unit(i + 1)))) return i;
      if (i >= begin + longest_name || lexicon_.match(PhraseKind::award, a_, i, limit)) return 0;
      const bool lower = a_.word(i) && !a_.tokens[i].capital;
      if (lower && lexicon_.match(PhraseKind::name_break, a_, i, limit)) return 0;
    }
    return limit;
  }

  /// Keeps what is new of a list of which enough is known.
  void judge(const std::vector<Member>& members) {
    const auto count = [&](Member::Kind kind) {
      return std::count_if(members.begin(), members.end(), [&](const Member& m) { return m.kind == kind; });
    };
    const auto unknown = count(Member::Kind::unknown);
    const auto known = std::ssize(members) - unknown;
    const auto persons = std::count_if(members.begin(), members.end(),
                                       [](const Member& m) { return m.kind == Member::Kind::known && m.person; });
    if (known == 0 || unknown > 2 * known) return;
    for (const Member& member : members) {
      if (member.kind == Member::Kind::known) continue;
      if (member.kind == Member::Kind::longer) {
        found_.emplace_back(member, lengthened(member));
        continue;
      }
      const bool person = member.person && persons * 2 > known;
      if (member.only_person && !person) continue;
      found_.emplace_back(member, person ? Name{model::MentionType::person, member.first, member.last, PersonName{}}
                                         : unlisted(member.first, member.last));
    }
  }

  /// "Phòng Kỹ thuật | nghiệp vụ", "Ban Quản lý dự án | ngành giao thông tỉnh Tây Ninh".
  [[nodiscard]] Name lengthened(const Member& member) const {
    Name name = names_[member.name];
    auto& unit = std::get<UnitName>(name.parse);
    std::uint32_t own = member.last;
    for (std::uint32_t i = name.last; i < member.last; ++i) {
      auto place = units_.place(a_, i, member.last, false);
      if (!place || place->last != member.last) continue;
      unit.place = std::get<PlaceName>(std::move(place->parse));
      own = i;
      break;
    }
    const std::string_view written = a_.range(name.last, own);
    unit.own = join(unit.own, text::slug(written));
    unit.full = join(unit.full, lexicon_.spell_out(written));
    name.last = member.last;
    name.reach = 0;
    return name;
  }

  /// Puts what was found among the names, instead of those that begin inside of it.
  void merge() {
    std::sort(found_.begin(), found_.end(),
              [](const auto& one, const auto& other) { return one.first.first < other.first.first; });
    std::vector<Name> merged;
    merged.reserve(names_.size() + found_.size());
    std::vector<std::uint32_t> now(names_.size());
    std::size_t n = 0;
    for (auto& [member, name] : found_) {
      if (!merged.empty() && member.first < merged.back().last) continue;
      for (; n < names_.size() && names_[n].first < member.first; ++n) {
        now[n] = static_cast<std::uint32_t>(merged.size());
        merged.push_back(std::move(names_[n]));
      }
      const std::uint32_t end = member.last;
      if (!merged.empty() && member.first < merged.back().last) continue;
      for (; n < names_.size() && names_[n].first < end; ++n) now[n] = static_cast<std::uint32_t>(merged.size());
      merged.push_back(std::move(name));
    }
    for (; n < names_.size(); ++n) {
      now[n] = static_cast<std::uint32_t>(merged.size());
      merged.push_back(std::move(names_[n]));
    }
    for (Name& name : merged)
      if (auto* person = std::get_if<PersonName>(&name.parse)) {
        if (person->unit != no_name) person->unit = now[person->unit];
        if (person->stands_for != no_name) person->stands_for = now[person->stands_for];
      }
    names_ = std::move(merged);
  }

  const Lexicon& lexicon_;
  const UnitParser& units_;
  const Analysis& a_;
  std::vector<Name>& names_;
  std::vector<std::pair<Member, Name>> found_;
};

}  // namespace

void ListNames::add(const Analysis& a, std::vector<Name>& names) const {
  const bool honours = std::any_of(names.begin(), names.end(), [](const Name& n) { return n.award() || n.block(); });
  if (honours) Reading(lexicon_, units_, a, names).run();
}

}  // namespace sovang::extract
