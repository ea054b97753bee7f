// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace sovang::text {

/// The key under which a word is looked up **with** its diacritics: lower case; the look-alikes Ð ð Ɖ ɖ are đ; one
/// tone placement (the press form: hòa, thủy, khỏe — so "hoà" and "hòa" have one key; rule: QĐ 1989/QĐ-BGDĐT 2018,
/// art. 8, differs only in open syllables with the rime oa, oe, uy; "qu" and "gi" are onsets). Input: UTF-8, NFC or
/// NFD; output: NFC. Works on any text, not only on a single word: what is not a letter stays as it is.
[[nodiscard]] std::string key(std::string_view utf8);

/// The same, into `out`, which keeps its memory from word to word.
void write_key(std::string_view utf8, std::string& out);

/// The key **without** diacritics: lower-case ASCII for the 134 Vietnamese letters (đ Đ Ð ð Ɖ → d), by table. Input:
/// UTF-8, NFC or NFD. Letters of other scripts stay as they are (lower-cased); combining marks are dropped.
[[nodiscard]] std::string fold(std::string_view utf8);

/// fold(), with every run of what is neither letter nor digit made one space, none at the ends: "Sở GD&ĐT – A" →
/// "so gd dt a". For comparing names.
[[nodiscard]] std::string fold_words(std::string_view utf8);

/// The identity spelling: fold_words() joined by '-': "Thái Bình" → "thai-binh".
[[nodiscard]] std::string slug(std::string_view utf8);

/// Key of a syllable in which the spellings i and y of an open syllable are one ("kỷ" = "kỉ", "sĩ" = "sỹ"; QĐ 1989,
/// art. 9). Takes and returns what key() gives. For matching titles only: never stored, never shown, not for names
/// of persons.
[[nodiscard]] std::string unify_i_y(std::string_view syllable_key);

/// The same, in place.
void unify_i_y_of(std::string& syllable_key);

/// The other spelling of an open syllable in i or y ("kỷ" → "kỉ", "kỉ" → "kỷ", "ky" → "ki"); empty where there is none.
/// Takes a key or a fold.
[[nodiscard]] std::string other_i_y(std::string_view syllable_key);

/// True where a letter of `utf8` carries a Vietnamese mark or is đ.
[[nodiscard]] bool has_diacritics(std::string_view utf8);

}  // namespace sovang::text
