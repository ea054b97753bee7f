// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/posts.hpp"

#include <algorithm>

namespace sovang::extract {
namespace {

constexpr int most_posts = 4;
constexpr std::uint32_t longest_duty =
    8;  ///< words between a post and its unit: "Trưởng phòng | Tổ chức cán bộ | Sở …"
constexpr std::uint32_t longest_title = 7;  ///< tokens between a unit and who speaks for it: "PGS.TS."
constexpr std::uint32_t collective_reach = 8;
constexpr std::uint32_t longest_post = 4;  ///< words

class PostReader {
 public:
  PostReader(const Lexicon& lexicon, const Analysis& a, std::vector<Name>& names)
      : lexicon_(lexicon), a_(a), names_(names) {}

  void read(std::uint32_t person) {
    std::uint32_t end = names_[person].last;
    std::uint32_t unit = no_name;
    next_ = person + 1;
    for (int posts = 0; posts < most_posts; ++posts) {
      const bool bracket = a_.is(end, "(");
      if (!bracket && !a_.is(end, ",") && !a_.is(end, "-") && !a_.is(end, "–")) break;
      std::uint32_t after = read_post(end + 1, unit);
      // "thẩm phán Vi Thị Lương (Tòa án nhân dân huyện Sơn Động)"
      if (after == 0 && bracket && next_name(end + 1) == end + 1) after = end_of_unit(end + 1, unit);
      if (after == 0) break;
      if (bracket && !a_.is(after, ")")) break;
      end = bracket ? after + 1 : after;
    }
    if (end != names_[person].last) end = end_of_chain(end, unit);
    if (end == names_[person].last) return;
    names_[person].reach = end;
    std::get<PersonName>(names_[person].parse).unit = unit;
  }

 private:
  [[nodiscard]] std::uint32_t limit() const { return static_cast<std::uint32_t>(a_.tokens.size()); }

  /// Where the next name begins, at or after token `at`.
  std::uint32_t next_name(std::uint32_t at) {
    while (next_ < names_.size() && names_[next_].first < at) ++next_;
    return next_ < names_.size() ? names_[next_].first : limit();
  }

  /// Reads a post and the unit in which it is held. Returns the token after them, or 0.
  std::uint32_t read_post(std::uint32_t at, std::uint32_t& unit) {
    std::uint32_t i = at;
    // "Phó Trưởng | Ban Tổ chức": where a name begins, the post ends.
    while (const auto post = lexicon_.match(PhraseKind::post, a_, i, std::max(i, next_name(i)))) i += post->length;
    if (i == at || lexicon_.is(WordClass::block_kind, a_, i)) return 0;  // "Trưởng khối thi đua" is no post
    // "Đại tá Lê Văn An, Thượng tá | Phạm Văn Bình": the rank of the next
    if (next_name(i) == i && next_ < names_.size() && names_[next_].person()) return 0;
    for (std::uint32_t words = 0; words < longest_duty; ++words, ++i) {
      if (next_name(i) == i && i < limit()) return end_of_unit(i, unit);
      if (a_.is(i, "/") && !a_.tokens[i].spaced) ++i;  // "Nhà giàn DK1/6"
      if (i >= limit() || !(a_.word(i) || a_.number(i)) || lexicon_.match(PhraseKind::name_break, a_, i, limit()))
        return i;
    }
    return 0;
  }

  /// "nguyên Chỉ huy trưởng Nhà giàn DK1, Tiểu đoàn DK1, Quân chủng Hải quân, được …": wholes behind the part in which
  /// the post is held, which only a comma ends.
  std::uint32_t end_of_chain(std::uint32_t at, std::uint32_t unit) {
    std::uint32_t end = at;
    int wholes = 0;
    while (a_.is(end, ",") && next_name(end + 1) == end + 1) {
      const UnitName* whole = names_[next_].unit();
      if (!whole || !(whole->whole || whole->part || whole->inner)) break;
      end = std::max(names_[next_].last, names_[next_].reach);
      ++wholes;
    }
    const bool part = unit == no_name || names_[unit].unit()->part || names_[unit].unit()->inner;
    const bool ends = a_.is(end, ",") || a_.is(end, ";") || a_.is(end, ".") || a_.is(end, ")");
    return (wholes == 1 || part) && ends ? end : at;
  }

  std::uint32_t end_of_unit(std::uint32_t at, std::uint32_t& unit) {
    const Name& name = names_[next_];
    if (name.place()) return std::max(name.last, name.reach);
    if (!name.unit()) return at;
    if (!name.unit()->confers_only) unit = next_;
    return std::max(name.last, name.reach);
  }

  const Lexicon& lexicon_;
  const Analysis& a_;
  std::vector<Name>& names_;
  std::uint32_t next_ = 0;  ///< the first name that may still come
};

}  // namespace

void join_posts(const Lexicon& lexicon, const Analysis& a, std::vector<Name>& names) {
  PostReader reader(lexicon, a, names);
  for (std::uint32_t i = 0; i < names.size(); ++i)
    if (names[i].person()) reader.read(i);
}

bool held_post(const Lexicon& lexicon, const Analysis& a, std::uint32_t token) {
  // "tập thể cán bộ, công nhân Công ty A" is the company, and so is "Cán bộ, công nhân Công ty A" at the beginning.
  for (std::uint32_t back = 1; back <= collective_reach && back <= token; ++back) {
    const std::uint32_t i = token - back;
    if (a.says(i, "thể")) return false;
    const bool opens = i == 0 || !(a.word(i - 1) || a.number(i - 1));
    if (opens && a.is(i, "Cán") && a.is(i + 1, "bộ") && (a.is(i + 2, ",") || a.says(i + 2, "và"))) return false;
  }
  for (std::uint32_t length = 1; length <= longest_post && length <= token; ++length) {
    const auto post = lexicon.match(PhraseKind::post, a, token - length, token);
    if (post && post->length == length) return true;
  }
  return false;
}

std::uint32_t holder_of(const Analysis& a, const std::vector<Name>& names, std::uint32_t unit) {
  const std::uint32_t next = unit + 1;
  if (next >= names.size() || !names[next].person()) return no_name;
  const std::uint32_t from = std::max(names[unit].last, names[unit].reach);
  if (names[next].first < from || names[next].first > from + longest_title) return no_name;
  for (std::uint32_t i = from; i < names[next].first; ++i) {
    const bool title = a.is(i, ".") || (a.word(i) && a.tokens[i].capital) || a.says(i, "ông") || a.says(i, "bà") ||
                       a.says(i, "đồng") || a.says(i, "chí");
    if (!title) return no_name;
  }
  return next;
}

}  // namespace sovang::extract
