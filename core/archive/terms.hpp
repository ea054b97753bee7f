// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"

/// How everything but facts (fact_terms.hpp) is spelt as a term. A term is never longer than `longest_term` bytes
/// (Xapian's glass takes 245): what is longer is cut at a code point and closed with '~' and 8 hex digits of the hash
/// of the whole, so that two long values stay two terms.
namespace sovang::archive {

inline constexpr std::size_t longest_term = 200;
inline constexpr std::size_t longest_word = 64;
inline constexpr std::size_t longest_id = 100;

/// `text` where it has at most `most` bytes, else cut and closed as above. cut(cut(x, n), n) == cut(x, n).
[[nodiscard]] std::string cut(std::string_view text, std::size_t most);

/// The id under which a thing is found: what the extractor gave, with bytes up to '!' (which would end the id inside a
/// term) made '_', at most longest_id bytes; or, where it gave none, '?' and the slug of `form`. Empty where both are.
[[nodiscard]] std::string identity(std::string_view id, std::string_view form);
[[nodiscard]] std::string identity(const model::Subject& subject);  ///< form: the full name, else as written
[[nodiscard]] std::string identity(const model::BlockRef& block);
[[nodiscard]] std::string identity(const model::AwardRef& award);

/// Prefix and value, cut to longest_term; control bytes are made spaces.
[[nodiscard]] std::string term(std::string_view prefix, std::string_view value);

/// The term of a word's key (text::key): long ones are cut to longest_word, in texts and in queries alike.
[[nodiscard]] std::string word_term(std::string_view key);

/// The term of everything that is only an article of a document, and that of the articles of one record.
inline constexpr std::string_view part_term = "XZpart";
[[nodiscard]] std::string parts_of(std::string_view record_id);

/// The key of a document's number: folded, without blanks and leading zeros, '-' as '/': "07/2020/QĐ-UBND" and
/// "7/2020/qd-ubnd" are one.
[[nodiscard]] std::string number_key(std::string_view number);

/// Stands in every document that is written without diacritics (text::written_without_diacritics): words typed with
/// them look for their bare forms in these alone, since elsewhere "an" is no slip for "ăn". Under XZ, which no field
/// has.
inline constexpr std::string_view unmarked_term = "XZunmarked";

/// The prefix of the names of a type (XU, XB, XW, XP, XH), or "" for a type that has none.
[[nodiscard]] std::string_view name_prefix(model::MentionType type);

/// `XU<identity>!<form>`; and back. A form that does not fit is cut and ends with "…".
[[nodiscard]] std::string name_term(std::string_view prefix, std::string_view identity, std::string_view form);

struct NameTerm {
  std::string_view id;
  std::string_view form;
};
/// Views into `term`, or nothing where the term is no name (the bare `XU<identity>`).
[[nodiscard]] std::optional<NameTerm> parse_name_term(std::string_view prefix, std::string_view term);

}  // namespace sovang::archive
