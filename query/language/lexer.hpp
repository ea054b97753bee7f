// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace sovang::language {

enum class FieldType : std::uint8_t { text, years, dates };

/// A field that may stand before a colon, by its English or its Vietnamese name (lower case, without diacritics).
struct FieldName {
  std::string_view name;
  std::string_view vietnamese;
  FieldType type = FieldType::text;
};

struct Lexeme {
  enum class Kind : std::uint8_t { word, phrase, field, open, close, conjunction, disjunction, negation, end };
  Kind kind = Kind::end;
  std::string text;  ///< word, phrase, field: without quotes
  const FieldName* field = nullptr;
  std::size_t position = 0;        ///< code points from the start of the query
  std::size_t value_position = 0;  ///< field: where its value begins
};

/// Cuts a query (NFC) into lexemes; the last one is `end`. Operators are AND, OR and NOT in capitals, '|', and '-'
/// right before a word; "và", "hoặc" and "and" are words like any other. What has neither letter nor digit ("–", "&")
/// is left out. Fails with invalid_argument (see syntax_error) for an open quote, an empty phrase, a field without a
/// value and an unknown field.
[[nodiscard]] Result<std::vector<Lexeme>> lex(std::string_view query, std::span<const FieldName> fields);

}  // namespace sovang::language
