// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charset.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include "core/text/normalize.hpp"

namespace sovang::text {
namespace {

struct Label {
  std::string_view label;  ///< lower case
  std::string_view charset;
};

constexpr std::array<Label, 17> labels{{{"utf-8", "UTF-8"},
                                        {"utf8", "UTF-8"},
                                        {"unicode-1-1-utf-8", "UTF-8"},
                                        {"utf-16", "UTF-16LE"},
                                        {"utf-16le", "UTF-16LE"},
                                        {"utf-16be", "UTF-16BE"},
                                        {"windows-1258", "windows-1258"},
                                        {"cp1258", "windows-1258"},
                                        {"x-cp1258", "windows-1258"},
                                        {"windows-1252", "windows-1252"},
                                        {"cp1252", "windows-1252"},
                                        {"x-cp1252", "windows-1252"},
                                        {"iso-8859-1", "windows-1252"},
                                        {"iso8859-1", "windows-1252"},
                                        {"latin1", "windows-1252"},
                                        {"us-ascii", "windows-1252"},
                                        {"ascii", "windows-1252"}}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(std::string_view charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(std::string(charset).c_str(), &status));
  if (converter) ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_SUCCESS(status) ? std::move(converter) : Converter();
}

Unexpected damaged(std::size_t offset, std::string_view charset) {
  return fail(ErrorCode::invalid_input,
              "the bytes at offset " + std::to_string(offset) + " are no " + std::string(charset) + " text",
              "save the file as UTF-8");
}

/// Bytes that were taken in but belong to a character that could not be completed.
std::size_t rejected(UConverter* converter) {
  std::array<char, 32> bytes{};
  auto length = static_cast<std::int8_t>(bytes.size());
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(converter, bytes.data(), &length, &status);
  return U_SUCCESS(status) && length > 0 ? static_cast<std::size_t>(length) : 0;
}

Result<std::string> convert(std::string_view bytes, std::string_view charset) {
  const Converter from = open_converter(charset);
  const Converter to = open_converter("UTF-8");
  if (!from || !to) return fail(ErrorCode::internal, "ICU has no converter for " + std::string(charset));
  std::array<char, 16384> buffer{};
  std::array<UChar, 4096> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  std::string utf8;
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  for (bool first = true; status == U_BUFFER_OVERFLOW_ERROR; first = false) {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end, pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), first, true, &status);
    utf8.append(buffer.data(), target);
  }
  if (U_FAILURE(status))
    return damaged(static_cast<std::size_t>(source - bytes.data()) - rejected(from.get()), charset);
  return utf8;
}

}  // namespace

std::string_view charset_name(std::string_view label) {
  std::string lower(label.substr(0, 40));
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
  const auto* found = std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.label == lower; });
  return found == labels.end() ? std::string_view() : found->charset;
}

Result<std::string> to_utf8(std::string_view bytes, std::string_view label) {
  const std::string_view charset = charset_name(label);
  if (charset.empty())
    return fail(ErrorCode::unsupported, "the charset \"" + std::string(label.substr(0, 40)) + "\" is not known",
                "save the file as UTF-8");
  if (charset != "UTF-8") return convert(bytes, charset);
  if (const std::size_t bad = find_invalid_utf8(bytes); bad != std::string_view::npos) return damaged(bad, charset);
  return std::string(bytes);
}

}  // namespace sovang::text
