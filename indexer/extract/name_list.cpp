// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/name_list.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace sovang::extract {
namespace {

constexpr std::uint32_t longest_bracket = 30;
constexpr std::uint32_t longest_unknown = 8;
constexpr std::uint32_t longest_aside = 20;  ///< items of office or place before a semicolon
constexpr int most_words = 2;                ///< besides names, before the semicolon of a list
constexpr int most_others = 3;               ///< lines of a list in a row that name nobody we know
constexpr std::uint32_t longest_sub_heading = 8;
constexpr std::uint32_t longest_shared_head = 16;
constexpr std::uint32_t longest_plural = 6;  ///< "các xã, thị trấn:"
constexpr std::uint32_t longest_tail = 40;   ///< items of merit, place or parent between two lines of a list

constexpr std::array<std::string_view, 26> ranks{
    "tiến",  "thạc",  "sư", "nghệ", "nhân",  "thầy", "cá",  "nhân", "tập",  "thể", "đại",  "thượng", "trung",
    "thiếu", "chuẩn", "tá", "úy",   "tướng", "đô",   "đốc", "liệt", "quân", "nhà", "diễn", "viên",   "nhạc"};

constexpr std::array<std::string_view, 29> plural_words{
    "các",  "xã",  "phường", "huyện", "quận",   "tỉnh", "thị",    "trấn", "thành", "phố",
    "đơn",  "vị",  "công",   "ti",    "trường", "sở",   "ngành",  "cơ",   "quan",  "bệnh",
    "viện", "tập", "thể",    "cá",    "nhân",   "địa",  "phương", "sau",  "đây"};

class ListReader {
 public:
  ListReader(const Analysis& a, const std::vector<Name>& names, const std::vector<Item>& items, bool across_lines)
      : a_(a), names_(names), items_(items), across_lines_(across_lines) {}

  [[nodiscard]] bool subject(std::uint32_t at) const {
    return at < items_.size() && items_[at].kind == ItemKind::name && can_be_subject(names_[items_[at].index]);
  }

  /// The next subject of the list after item `at`, or 0.
  [[nodiscard]] std::uint32_t next(std::uint32_t at) const {
    const std::uint32_t after = skip_office(skip_bracket(at));
    if (in_lines_) return next_in_lines(after);
    std::uint32_t i = skip_separators(after);
    if (i > after) i = behind_calling(behind_post(i));
    if (i > after && subject(i)) return i;
    if (const auto beyond = i > after ? skip_unknown(i) : 0) return beyond;
    if (!across_lines_ && !(told_ && persons_)) return 0;
    const auto beyond = after_semicolon(after);
    return beyond || !across_lines_ ? beyond : next_line(after);
  }

  /// Behind "ông", "đồng chí", a number, or a label: "1- Sở Y tế; (2) Sở Nội vụ".
  [[nodiscard]] std::uint32_t skip_titles(std::uint32_t i) const {
    for (; i < items_.size(); ++i) {
      const bool letter = items_[i].kind == ItemKind::word && a_.token(items_[i].first).size() == 1 && mark(i + 1, ")");
      if (letter) {  // "a) Sở Y tế; b) Sở Nội vụ"
        ++i;
        continue;
      }
      if (mark(i, "(") && i + 2 < items_.size() && items_[i + 1].kind == ItemKind::number && mark(i + 2, ")")) {
        i += 2;
        continue;
      }
      if (award(i) && mark(i + 1, ".") && i + 2 < items_.size()) {  // "NSND.Hoàng Thị Thảo"
        ++i;
        continue;
      }
      const bool label = i > 0 && items_[i - 1].kind == ItemKind::number &&
                         (mark(i, "-") || mark(i, "–") || mark(i, ")") || mark(i, "."));
      const bool degree =
          items_[i].kind == ItemKind::word && a_.tokens[items_[i].first].all_capitals && mark(i + 1, ".");
      if (degree) ++i;  // "PGS.TS. Lê Văn An"
      if (degree || academic(i)) continue;
      if (items_[i].kind != ItemKind::number && !(items_[i].kind == ItemKind::word && title(i)) && !label) break;
    }
    return behind_honours(i);
  }

  /// "Phó Giáo sư, Tiến sĩ, bác sĩ | Dương Đình Chỉnh", "NNƯT | Nguyễn Ban", "bác sĩ chuyên khoa 2 | Nguyễn Bá Tân":
  /// the person behind what he may be called; `at` where none follows.
  [[nodiscard]] std::uint32_t behind_honours(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 51> words{
        "phó", "giáo", "sư",   "tiến",   "sĩ",    "thạc", "bác",  "dược",   "chuyên", "khoa",  "cao",
        "cấp", "kĩ",   "nghệ", "nhân",   "hòa",   "đại",  "đức",  "thượng", "tọa",    "cô",    "ni",
        "lão", "mẹ",   "thầy", "thuốc",  "giảng", "viên", "cử",   "trưởng", "doanh",  "họa",   "văn",
        "ưu",  "tú",   "nhà",  "nghiên", "cứu",   "điêu", "khắc", "đạo",    "diễn",   "nhiếp", "ảnh",
        "thơ", "báo",  "soạn", "giả",    "kiến",  "trúc", "điện"};
    constexpr std::uint32_t longest_honours = 10;
    for (std::uint32_t i = at; i < items_.size() && i < at + longest_honours; ++i) {
      if (items_[i].kind == ItemKind::name && names_[items_[i].index].person()) return i;
      const bool roman =
          items_[i].kind == ItemKind::word && (a_.is(items_[i].first, "I") || a_.is(items_[i].first, "II"));
      const bool comma = mark(i, ",") && i > at;
      if (!roman && !comma && !award(i) && items_[i].kind != ItemKind::number &&
          !(items_[i].kind == ItemKind::word && word_of(i, words)))
        return at;
    }
    return at;
  }

  /// "nguyên Phó Giám đốc Bệnh viện | Vũ Đình Minh", "Hiệu trưởng Trường A – | Lê Thanh Hà", "Thiếu tá chuyên nghiệp |
  /// Nguyễn Văn Thanh": the person whose post and unit stand before; `at` where no post does.
  [[nodiscard]] std::uint32_t behind_post(std::uint32_t at) const {
    constexpr std::uint32_t longest_post = 14;
    const auto tokens = static_cast<std::uint32_t>(a_.tokens.size());
    if (at >= items_.size() || items_[at].kind != ItemKind::word) return at;
    const bool rank = at > 0 && items_[at - 1].kind == ItemKind::word && title(at - 1);
    if (!rank && !a_.phrases.longest(PhraseKind::post, items_[at].first, tokens)) return at;
    for (std::uint32_t i = at; i < items_.size() && i < at + longest_post; ++i) {
      if (items_[i].kind == ItemKind::newline || items_[i].kind == ItemKind::time) return at;
      if (items_[i].kind == ItemKind::mark && !mark(i, "-") && !mark(i, "–") && !mark(i, "&")) return at;
      if (items_[i].kind == ItemKind::name && names_[items_[i].index].person()) return skip_titles(i);
      if (rank && i > at + 2) return at;
    }
    return at;
  }

  /// In a list of persons: "nghệ nhân trình diễn dân gian | Bùi Văn Chương", "Kiến trúc sư, Tiến sĩ | Hoàng Đạo Kính".
  [[nodiscard]] std::uint32_t behind_calling(std::uint32_t at) const {
    constexpr std::uint32_t longest_calling = 8;
    if (!persons_ || subject(at)) return at;
    for (std::uint32_t i = at; i < items_.size() && i < at + longest_calling; ++i) {
      if (items_[i].kind == ItemKind::name && names_[items_[i].index].person()) return i;
      if (items_[i].kind != ItemKind::word && !award(i)) return at;
    }
    return at;
  }

  /// "A và các xã B, C", "là các đơn vị sau: B, C": behind the words that only say what the names are; `at` where none
  /// of them stands there.
  [[nodiscard]] std::uint32_t skip_plural(std::uint32_t at) const {
    if (at >= items_.size() || !word_of(at, std::span(plural_words).first(1))) return at;
    std::uint32_t i = at;
    while (i < items_.size() && i < at + longest_plural && (word_of(i, plural_words) || mark(i, ":"))) ++i;
    return subject(skip_titles(i)) || (i < items_.size() && items_[i].kind == ItemKind::newline) ? i : at;
  }

  /// "… cho A và UBND tỉnh tặng …": what gives next is no member of the list.
  [[nodiscard]] bool acts(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 12> verbs{"tặng", "trao", "khen", "đề",  "quyết", "đứng",
                                                            "xếp",  "đạt",  "làm",  "giữ", "thứ",   "hạng"};
    return at < items_.size() && items_[at].kind == ItemKind::word &&
           std::find(verbs.begin(), verbs.end(), a_.key(items_[at].first)) != verbs.end();
  }

  /// "Trường A, | huyện B", "Phòng A, | Sở B": what stands behind a comma may say where the first is.
  [[nodiscard]] bool lies_within(std::uint32_t first, std::uint32_t second) const {
    if (!subject(second)) return true;
    if (names_[items_[second].index].person()) return false;
    const UnitName* part = names_[items_[first].index].unit();
    const UnitName* whole = names_[items_[second].index].unit();
    const PlaceName* one = names_[items_[first].index].place();
    const PlaceName* other = names_[items_[second].index].place();
    if (one && other && one->level == other->level) return false;  // "xã A, B; xã C"
    return !part || !whole || part->part || part->inner || (whole->whole && !part->whole);
  }
  /// "…; B đã …": behind a semicolon that is a clause of its own.
  [[nodiscard]] bool begins_clause(std::uint32_t at) const {
    static constexpr std::array<std::string_view, 4> verbs{"được", "đã", "nhận", "thay"};
    return acts(at) || (at < items_.size() && word_of(at, verbs));
  }
  [[nodiscard]] bool semicolon_between(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from + 1; i < to; ++i)
      if (mark(i, ";") && !in_lines_) return true;
    return false;
  }

  /// Whether the list of which `at` is the first name, behind the titles at `begin`, has its members between
  /// semicolons: what stands behind the first comma says where the member before it is.
  void look_for_semicolons(std::uint32_t at, std::uint32_t begin) {
    // "Các | đồng chí A, …; B, … và C được tặng", "3 tập thể, gồm: | A; B và C được tặng"
    told_ = begin > 0 && (mark(begin - 1, ":") ||
                          (items_[begin - 1].kind == ItemKind::word && a_.says(items_[begin - 1].first, "các")));
    persons_ = (told_ || introduced(at) || introduced(begin)) && names_[items_[at].index].person() != nullptr;
    bool commas = false;
    int words = 0;
    int depth = 0;
    std::uint32_t member = at;
    for (std::uint32_t i = at; i < items_.size() && i < member + longest_tail; ++i) {
      if (items_[i].kind == ItemKind::newline || mark(i, ".")) return;
      if (mark(i, "(")) ++depth;
      if (mark(i, ")")) --depth;
      if (depth > 0) continue;
      if (items_[i].kind == ItemKind::word && ++words > most_words) return;  // a clause, no name of a list
      if (mark(i, ",") && !lies_within(member, i + 1)) return;  // "A, B, C; ông D": the commas part the list too
      commas = commas || mark(i, ",");
      if (!mark(i, ";")) continue;
      member = behind_post(skip_titles(i + 1));
      if (!subject(member)) return;
      by_semicolons_ = commas;
      if (commas) return;
      words = 0;
    }
  }

  /// "Trung đoàn 174, Sư đoàn 316 được …": the second of two names is where the first belongs.
  [[nodiscard]] bool belongs(std::uint32_t first, std::uint32_t second) const {
    if (second != first + 2 || !mark(first + 1, ",") || introduced(first)) return false;
    const UnitName* part = names_[items_[first].index].unit();
    const UnitName* whole = names_[items_[second].index].unit();
    return part && whole && part->part && whole->whole && next(second + 1) == 0;
  }

  /// The first subject of a list whose first line begins after item `at`: ": \n 1. …".
  [[nodiscard]] std::uint32_t first_line(std::uint32_t at) {
    in_lines_ = true;
    return at < items_.size() && items_[at].kind == ItemKind::newline ? marked(at + 1) : 0;
  }

  /// "gồm: Bộ Chỉ huy BĐBP các tỉnh: | Cao Bằng, Hà Giang": the first that has its head from the words at `at`, or 0.
  [[nodiscard]] std::uint32_t first_borrower(std::uint32_t at) const {
    for (std::uint32_t i = at; i < items_.size() && i < at + longest_shared_head; ++i) {
      if (items_[i].kind == ItemKind::name) return borrows(i) ? i : 0;
      if (items_[i].kind != ItemKind::word && items_[i].kind != ItemKind::number && !mark(i, ",") && !mark(i, ":"))
        return 0;
    }
    return 0;
  }

  /// The subject behind the marker at item `i`, or 0.
  [[nodiscard]] std::uint32_t marked(std::uint32_t i) const {
    if (i >= items_.size() || !list_marker(a_, items_[i].first)) {
      const std::uint32_t unmarked = skip_titles(i);
      return subject(unmarked) ? unmarked : 0;
    }
    const bool dash = mark(i, "-") || mark(i, "+") || mark(i, "•") || mark(i, "*") || mark(i, "–");
    const std::uint32_t text = behind_post(skip_titles(dash ? i + 1 : i + 2));
    if (subject(text)) return text;
    const std::uint32_t last = person_at_end(text);
    return last > 0 ? last : first_borrower(text);
  }

 private:
  /// "- Nguyên Trung đoàn phó Trung đoàn 66, Sư đoàn 304 | Phạm Xuân Thệ.": the person with whom a line ends that
  /// begins with his post, or 0.
  [[nodiscard]] std::uint32_t person_at_end(std::uint32_t at) const {
    const auto tokens = static_cast<std::uint32_t>(a_.tokens.size());
    if (at >= items_.size() || items_[at].kind != ItemKind::word ||
        !a_.phrases.longest(PhraseKind::post, items_[at].first, tokens))
      return 0;
    std::uint32_t end = at;
    while (end < items_.size() && end < at + longest_tail && items_[end].kind != ItemKind::newline && !mark(end, ".") &&
           !mark(end, ";"))
      ++end;
    const bool person = end > at && items_[end - 1].kind == ItemKind::name && names_[items_[end - 1].index].person();
    return person ? end - 1 : 0;
  }
  [[nodiscard]] bool borrows(std::uint32_t i) const {
    return subject(i) && names_[items_[i].index].unit() && names_[items_[i].index].unit()->borrowed_head;
  }
  [[nodiscard]] bool person(std::uint32_t i) const { return subject(i) && names_[items_[i].index].person(); }
  [[nodiscard]] bool award(std::uint32_t i) const {
    return i < items_.size() && items_[i].kind == ItemKind::name && names_[items_[i].index].award() != nullptr;
  }
  /// What else a line names is where its subject lies or what it did; only a semicolon begins another subject.
  [[nodiscard]] std::uint32_t next_in_lines(std::uint32_t after) const {
    if (mark(after, ";") && subject(after + 1)) return after + 1;
    const bool goes_on = mark(after, ",") || (after < items_.size() && items_[after].kind == ItemKind::word &&
                                              a_.says(items_[after].first, "và"));
    if (goes_on && borrows(after + 1)) return after + 1;
    return next_line(after);
  }
  [[nodiscard]] bool mark(std::uint32_t i, std::string_view s) const {
    return i < items_.size() && items_[i].kind == ItemKind::mark && a_.is(items_[i].first, s);
  }
  [[nodiscard]] bool separator(std::uint32_t i) const {
    if (mark(i, ";")) return across_lines_ || by_semicolons_ || told_;  // else before its verb it ends with the clause
    if (by_semicolons_)
      return false;  // "Trường A, Sở B; Trường C, Sở D": what follows a comma is where the school belongs
    if (mark(i, ",") || mark(i, "&")) return true;
    return items_[i].kind == ItemKind::word && a_.says(items_[i].first, "và");
  }
  [[nodiscard]] std::uint32_t skip_separators(std::uint32_t i) const {
    const std::uint32_t first = i;
    while (i < items_.size() && separator(i)) ++i;
    return i > first ? skip_titles(skip_plural(i)) : i;
  }
  [[nodiscard]] bool word_of(std::uint32_t i, std::span<const std::string_view> words) const {
    return items_[i].kind == ItemKind::word &&
           std::find(words.begin(), words.end(), a_.key(items_[i].first)) != words.end();
  }
  /// "PGS – TS Huỳnh Văn Chương": a degree in capitals, or the mark between two of them.
  [[nodiscard]] bool academic(std::uint32_t i) const {
    const auto degree = [&](std::uint32_t n) {
      return n < items_.size() && items_[n].kind == ItemKind::word && academic_degree(a_.token(items_[n].first));
    };
    const bool between = i > 0 && (mark(i, "-") || mark(i, "–") || mark(i, ".")) && degree(i - 1);
    return degree(i) || between;
  }
  /// "ông", "đồng chí", "Đại úy", "01 tập thể": what only says what the name after it names.
  [[nodiscard]] bool title(std::uint32_t i) const { return word_of(i, titles) || word_of(i, ranks); }
  /// "bà A, Phó Giám đốc Đài …; ông B, …": the subject after the next semicolon, or 0. A member that is no name we know
  /// is passed over; "…; 4 thứ trưởng Bộ Quốc phòng: A, B" names them behind its colon.
  [[nodiscard]] std::uint32_t after_semicolon(std::uint32_t at) const {
    std::uint32_t member = at;
    for (std::uint32_t i = at; i < items_.size() && i < member + longest_aside && i < at + longest_tail; ++i) {
      if (items_[i].kind == ItemKind::newline || mark(i, ".") || award(i)) return 0;
      // "… (5 huy chương); bà B, đội tuyển (4) và bà C, …", "…; B, Bộ Y tế và ông C": the last of them behind "và"
      const bool last = by_semicolons_ && i > 0 && items_[i].kind == ItemKind::word && a_.says(items_[i].first, "và") &&
                        (mark(i - 1, ")") || (persons_ && person(behind_post(skip_titles(i + 1)))));
      if (mark(i, ":") && member > at && persons_) {
        const std::uint32_t listed = behind_post(skip_titles(i + 1));
        return subject(listed) ? listed : 0;
      }
      if (!mark(i, ";") && !last) continue;
      const std::uint32_t next = behind_calling(behind_post(last ? skip_titles(i + 1) : skip_separators(i)));
      if (subject(next)) return next;
      if (!by_semicolons_ && !persons_) return 0;
      member = i;
    }
    return 0;
  }
  /// One member of a list that is no name we know ("và Dân vận Tỉnh ủy, …") does not end the list: the subject after
  /// it, or 0.
  [[nodiscard]] std::uint32_t skip_unknown(std::uint32_t at) const {
    if (at >= items_.size() || items_[at].kind != ItemKind::word || !a_.tokens[items_[at].first].capital) return 0;
    for (std::uint32_t i = at; i < items_.size() && i < at + longest_unknown; ++i) {
      if (mark(i, ",") || mark(i, ";")) {
        const std::uint32_t next = skip_separators(i);
        return subject(next) ? next : 0;
      }
      if (items_[i].kind == ItemKind::time || items_[i].kind == ItemKind::newline || mark(i, ".")) return 0;
    }
    return 0;
  }
  /// ": A, B", "gồm A, B", "(A, B)": what comes is a list even of two.
  [[nodiscard]] bool introduced(std::uint32_t first) const {
    if (first == 0) return false;
    if (items_[first - 1].kind == ItemKind::mark) return mark(first - 1, ":") || mark(first - 1, "(");
    return items_[first - 1].kind == ItemKind::number || a_.says(items_[first - 1].first, "gồm") ||
           a_.says(items_[first - 1].first, "là");
  }
  /// Words that make a bracket say more than a score, an abbreviation or a place.
  [[nodiscard]] bool role(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 6> words{"trưởng", "phó", "đầu", "nhất", "nhì", "ba"};
    return std::find(words.begin(), words.end(), a_.key(items_[i].first)) != words.end();
  }
  /// "A – Cụm trưởng, B – Cụm phó, C": behind the office of a member; `at` where none is told.
  [[nodiscard]] std::uint32_t skip_office(std::uint32_t at) const {
    constexpr std::uint32_t longest = 5;
    if (!across_lines_ || !(mark(at, "-") || mark(at, "–"))) return at;
    bool office = false;
    for (std::uint32_t i = at + 1; i < items_.size() && i < at + longest; ++i) {
      if (office && (mark(i, ",") || mark(i, ";"))) return i;
      if (items_[i].kind != ItemKind::word) return at;
      office = office || role(i);
    }
    return at;
  }
  [[nodiscard]] std::uint32_t skip_bracket(std::uint32_t at) const {
    if (!mark(at, "(")) return at;
    for (std::uint32_t i = at + 1; i < items_.size() && i < at + longest_bracket; ++i) {
      if (mark(i, ")")) return i + 1;
      // "A, B (đơn vị trưởng)" may be what the pattern looks for; where the list ends the pattern it is an aside.
      if (!across_lines_ && items_[i].kind == ItemKind::word && role(i)) return at;
    }
    return at;
  }
  [[nodiscard]] std::uint32_t next_line(std::uint32_t at) const {
    std::uint32_t line = line_after(at, longest_tail);
    for (int others = 0; line != 0 && others < most_others; ++others) {
      if (const std::uint32_t found = marked(line)) return found;
      if (names_award(line) || (!sub_heading(line) && !unknown_line(line))) return 0;
      line = line_after(line, longest_tail);
    }
    return 0;
  }
  /// A line of the list about somebody that we do not know by name does not end it.
  [[nodiscard]] bool unknown_line(std::uint32_t line) const {
    return list_marker(a_, items_[line].first) && line + 2 < items_.size() &&
           items_[line + 1].kind != ItemKind::newline;
  }
  /// "2. Đề nghị tặng Huân chương …": the next list begins.
  [[nodiscard]] bool names_award(std::uint32_t line) const {
    for (std::uint32_t i = line; i < items_.size() && items_[i].kind != ItemKind::newline; ++i)
      if (award(i)) return true;
    return false;
  }
  /// The first item of the next line, if it is near; else 0.
  [[nodiscard]] std::uint32_t line_after(std::uint32_t at, std::uint32_t reach) const {
    for (std::uint32_t i = at; i < items_.size() && i < at + reach; ++i)
      if (items_[i].kind == ItemKind::newline) return i + 1;
    return 0;
  }
  /// "b) Cá nhân:", "II. CÁ NHÂN": parts a list and says nothing else.
  [[nodiscard]] bool sub_heading(std::uint32_t line) const {
    for (std::uint32_t i = line; i < items_.size() && i < line + longest_sub_heading; ++i) {
      if (items_[i].kind == ItemKind::newline) return true;
      const bool said = items_[i].kind == ItemKind::name || items_[i].kind == ItemKind::time || mark(i, ";");
      if (said) return false;
    }
    return false;
  }

  const Analysis& a_;
  const std::vector<Name>& names_;
  const std::vector<Item>& items_;
  bool across_lines_;
  bool in_lines_ = false;
  bool by_semicolons_ = false;
  bool told_ = false;     ///< a list by the words before it, wherever its verb stands
  bool persons_ = false;  ///< the first of them is a person, behind a colon or "gồm"
};

}  // namespace

bool academic_degree(std::string_view token) {
  static constexpr std::array<std::string_view, 9> degrees{"PGS", "GS", "TS", "ThS", "BS", "KS", "DS", "TSKH", "CN"};
  return std::find(degrees.begin(), degrees.end(), token) != degrees.end();
}

bool field_of_prize(std::string_view key) {
  static constexpr std::array<std::string_view, 7> words{"về", "văn", "học", "nghệ", "thuật", "khoa", "công"};
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool form_of_address(std::string_view key) {
  return std::find(titles.begin(), titles.end(), key) != titles.end() ||
         std::find(ranks.begin(), ranks.end(), key) != ranks.end();
}

std::uint32_t read_awards(const Analysis& a, const std::vector<Name>& names, const std::vector<Item>& items,
                          std::uint32_t at, std::vector<std::uint32_t>& names_read) {
  const auto award = [&](std::uint32_t i) {
    return i < items.size() && items[i].kind == ItemKind::name && names[items[i].index].award();
  };
  const auto mark = [&](std::uint32_t i, std::string_view s) {
    return i < items.size() && items[i].kind == ItemKind::mark && a.is(items[i].first, s);
  };
  if (!award(at)) return at;
  std::uint32_t end = at;
  for (std::uint32_t i = at; award(i);) {
    names_read.push_back(items[i].index);
    end = i + 1;
    std::uint32_t next = end;
    const auto dating = [&](std::uint32_t n) {  // "Bằng khen các năm 1998, 2003 của Thủ tướng Chính phủ; …"
      const bool of = items[n - 1].kind == ItemKind::word && a.says(items[n - 1].first, "của");
      if (items[n].kind == ItemKind::word)
        return a.says(items[n].first, "vào") || a.says(items[n].first, "các") || a.says(items[n].first, "của") ||
               (a.key(items[i + 1].first) == "về" && field_of_prize(a.key(items[n].first)));
      if (items[n].kind == ItemKind::name) return of && names[items[n].index].unit() != nullptr;
      const bool next_year = mark(n, ",") && n + 1 < items.size() && items[n + 1].kind == ItemKind::time;
      return items[n].kind == ItemKind::time || mark(n, "(") || mark(n, ")") || next_year;
    };
    while (next < items.size() && dating(next)) ++next;
    const bool more = mark(next, ",") || mark(next, ";") ||
                      (next < items.size() && items[next].kind == ItemKind::word && a.says(items[next].first, "và"));
    if (!more) break;
    i = next + 1;
    const bool titled = i + 1 < items.size() && items[i].kind == ItemKind::word && a.says(items[i].first, "danh") &&
                        a.says(items[i + 1].first, "hiệu");
    if (titled) i += 2;
  }
  return end;
}

std::uint32_t subject_of_line(const Analysis& a, const std::vector<Name>& names, const std::vector<Item>& line) {
  const bool marked_line = !line.empty() && list_marker(a, line.front().first);
  if (!marked_line) return no_name;
  const std::uint32_t item = ListReader(a, names, line, false).marked(0);
  return item == 0 ? no_name : line[item].index;
}

std::uint32_t read_subjects(const Analysis& a, const std::vector<Name>& names, const std::vector<Item>& items,
                            std::uint32_t at, bool across_lines, std::vector<std::uint32_t>& names_read) {
  ListReader list(a, names, items, across_lines);
  const std::uint32_t begin = list.skip_plural(at);
  std::uint32_t item = list.behind_post(list.skip_titles(begin));
  const std::uint32_t borrower = list.subject(item) ? 0 : list.first_borrower(item);
  if (borrower > 0) item = borrower;
  if (!list.subject(item)) item = across_lines ? list.first_line(begin) : 0;
  if (item < at || !list.subject(item)) return at;
  list.look_for_semicolons(item, at);
  std::size_t clause = names_read.size();  // names before the last semicolon
  std::uint32_t clause_end = at;
  for (const std::uint32_t first = item;;) {
    names_read.push_back(items[item].index);
    const std::uint32_t next = list.next(item + 1);
    if (next != 0 && item == first && list.belongs(first, next)) return next + 1;
    if (next == 0) return item + 1;
    if (list.semicolon_between(item, next)) {
      clause = names_read.size();
      clause_end = item + 1;
    }
    if (across_lines && clause_end != at && list.begins_clause(next + 1)) {  // "cho A; B và C được tặng …"
      names_read.resize(clause);
      return clause_end;
    }
    if (across_lines && list.acts(next + 1)) return item + 1;
    item = next;
  }
}

}  // namespace sovang::extract
