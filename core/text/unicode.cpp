// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unicode.hpp"

#include <cassert>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

namespace sovang::text::unicode {
namespace {

constexpr std::uint32_t mask_of_marks = U_GC_M_MASK;
constexpr std::uint32_t mask_of_letters = U_GC_L_MASK;

const icu::Normalizer2& nfc_instance() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status) && instance != nullptr);  // the data are compiled into ICU
  return *instance;
}

icu::StringPiece piece(std::string_view utf8) {
  return {utf8.data(), static_cast<std::int32_t>(utf8.size())};
}

bool is_space(UChar32 c) {
  return c == 0x200B || c == 0xFEFF || u_isUWhiteSpace(c) != 0;
}

}  // namespace

CharClass classify(char32_t value) {
  const auto c = static_cast<UChar32>(value);
  if (is_space(c)) return CharClass::space;
  const std::uint32_t category = U_GET_GC_MASK(c);
  if ((category & mask_of_letters) != 0) return CharClass::letter;
  if ((category & mask_of_marks) != 0) return CharClass::mark;
  return (category & U_GC_ND_MASK) != 0 ? CharClass::digit : CharClass::other;
}

bool is_capital(char32_t value) {
  return (U_GET_GC_MASK(static_cast<UChar32>(value)) & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0;
}

char32_t lower(char32_t value) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(value)));
}

char32_t upper(char32_t value) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(value)));
}

char32_t base(char32_t value) {
  if (value >= 0xAC00 && value <= 0xD7A3) return value;
  icu::UnicodeString parts;
  if (!nfc_instance().getDecomposition(static_cast<UChar32>(value), parts)) return value;
  return static_cast<char32_t>(parts.char32At(0));
}

bool is_nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  return nfc_instance().isNormalizedUTF8(piece(utf8), status) != 0 && U_SUCCESS(status);
}

std::string nfc(std::string_view utf8) {
  std::string out;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out, static_cast<std::int32_t>(utf8.size()));
  nfc_instance().normalizeUTF8(0, piece(utf8), sink, nullptr, status);
  return out;
}

}  // namespace sovang::text::unicode
