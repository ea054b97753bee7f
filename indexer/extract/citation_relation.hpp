// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/extract/analysis.hpp"

namespace sovang::extract {

/// What a document does to another that it names (DESIGN §3, citations).
enum class CitationRelation : std::uint8_t { cites, based_on, amends, replaces, repeals };
[[nodiscard]] std::string_view name(CitationRelation relation);

/// Tokens [first, last) of a number, in a sentence that is tokens [begin, end).
struct CitedNumber {
  std::uint32_t begin = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t end = 0;
};

/// What the sentence says of the number. The document acts only where the verb opens the sentence ("Bãi bỏ khoản 2 Điều
/// 5 của …") or stands behind "này" ("Nghị định này … thay thế …"), or the other act "hết hiệu lực" behind it. An act
/// that amended another before ("đã được sửa đổi theo …") and the title of one ("Luật sửa đổi, bổ sung … của …") are
/// told of, not done: they share what befalls the whole act and are cited otherwise.
[[nodiscard]] CitationRelation relation_in_sentence(const Analysis& a, const CitedNumber& number);

/// What a lead line says of the list under it: "Bãi bỏ các văn bản sau đây:", "Các quyết định sau hết hiệu lực:".
/// cites: nothing.
[[nodiscard]] CitationRelation relation_of_lead(const Analysis& a, std::uint32_t begin, std::uint32_t end);

/// Whether an entry of such a list says itself what is done: "a) Bãi bỏ khoản 2 Điều 5 của …".
[[nodiscard]] bool begins_with_verb(const Analysis& a, std::uint32_t begin, std::uint32_t end);

}  // namespace sovang::extract
