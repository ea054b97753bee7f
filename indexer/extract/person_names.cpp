// SPDX-License-Identifier: GPL-3.0-or-later
// Names of persons: the part of NameFinder that knows surnames, forms of address and where a given name ends.
#include "indexer/extract/name_finder.hpp"

namespace sovang::extract {

/// "Nguyễn Khoa Điềm": right behind a surname "Khoa" is a name, and no part of a school.
bool NameFinder::one_syllable_head(const Analysis& a, std::uint32_t at, std::uint32_t limit) const {
  const auto head = lexicon_.match(PhraseKind::head, a, at, limit);
  return head && head->length == 1 && at + 1 < limit && a.word(at + 1) && a.tokens[at + 1].capital;
}

/// "Đồng chí HỒ ĐỨC VIỆT, sinh năm 1947": a name in capitals behind a form of address that is not.
bool NameFinder::shouted_person(const Analysis& a, std::uint32_t at, std::uint32_t begin) const {
  const auto shouted = [&](std::uint32_t i) { return i < a.tokens.size() && a.word(i) && a.tokens[i].all_capitals; };
  return at > begin && lexicon_.is(WordClass::honorific, a, at - 1) && !a.tokens[at - 1].all_capitals &&
         lexicon_.is(WordClass::surname, a, at) && shouted(at + 1) && a.token(at + 1).size() > 1 &&
         (a.phrases.begin_at(at) & kinds(PhraseKind::head)) == 0;
}

std::optional<Name> NameFinder::person(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                       std::uint32_t begin) const {
  const bool initial = at + 1 < limit && a.token(at).size() == 1 && (a.is(at + 1, "’") || a.is(at + 1, "'"));
  if (!a.tokens[at].capital) return std::nullopt;
  if (a.tokens[at].all_capitals && !initial && !shouted_person(a, at, begin)) return std::nullopt;
  if (a.says(at, "danh") && a.says(at + 1, "hiệu")) return std::nullopt;  // "Danh Hiệu Anh Hùng", and no Khmer name
  constexpr PhraseKinds others = kinds(PhraseKind::place) | kinds(PhraseKind::head) | kinds(PhraseKind::award);
  const bool profession = at > begin && lexicon_.is(WordClass::profession, a, at - 1) &&
                          (a.phrases.begin_at(at) & others) == 0;  // "diễn viên Ngọc Huyền", not "sinh viên Việt Nam"
  const bool addressed = profession || (at > begin && lexicon_.is(WordClass::honorific, a, at - 1));
  if (!addressed && !lexicon_.is(WordClass::surname, a, at)) return std::nullopt;
  const auto office = lexicon_.match(PhraseKind::post, a, at, limit);
  if (office && office->length > 1) return std::nullopt;  // "Đồng chí Phó Chủ tịch UBND tỉnh"
  std::uint32_t end = at;
  // "Nguyễn Xuân Trường", "Lê Đăng Khoa": a given name may be a head too, if no unit's name begins with it.
  std::uint32_t syllables = 0;
  while (end < limit && syllables < 5 && a.word(end) && a.tokens[end].capital &&
         ((syllables == 1 && one_syllable_head(a, end, limit)) || !units_.unit(a, end, limit))) {
    const auto post = syllables > 1 ? lexicon_.match(PhraseKind::post, a, end, limit) : std::nullopt;
    if (post && post->length > 1) break;  // "ông Trần Đắc Hiến | Cục trưởng …"
    if (syllables > 1 && lexicon_.match(PhraseKind::award, a, end, limit)) break;  // "ông Trần Quý Hai | Huân chương …"
    ++end;
    ++syllables;
    const bool apostrophe = end + 1 < limit && (a.is(end, "’") || a.is(end, "'")) && !a.tokens[end].spaced &&
                            a.word(end + 1) && !a.tokens[end + 1].spaced;
    if (apostrophe) end += 2;  // "H’Lim Niê"
    const bool hyphen = end + 1 < limit && a.is(end, "-") && !a.tokens[end].spaced && !a.tokens[end - 1].spaced &&
                        a.word(end + 1) && !a.tokens[end + 1].capital;
    if (hyphen) end += 2;  // "Park Hang-seo"
  }
  if (syllables < (addressed ? 2u : 3u)) return std::nullopt;
  return Name{model::MentionType::person, at, end, PersonName{}};
}

}  // namespace sovang::extract
