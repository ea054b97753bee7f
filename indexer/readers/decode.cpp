// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/decode.hpp"

#include "core/text/charset.hpp"
#include "core/text/normalize.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/sniff.hpp"

namespace sovang::readers {
namespace {

Result<Decoded> normalised(Result<std::string> utf8, std::string_view charset) {
  if (!utf8) return refuse(Refusal::invalid_utf8, utf8.error().message);
  Result<std::string> nfc = text::to_nfc(*utf8);
  if (!nfc) return refuse(Refusal::invalid_utf8, nfc.error().message);
  return Decoded{std::move(*nfc), std::string(charset)};
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, std::string_view label) {
  const ByteOrderMark mark = byte_order_mark(bytes);
  const std::string_view body = bytes.substr(mark.size);
  if (mark.charset.starts_with("UTF-16")) return normalised(text::to_utf8(body, mark.charset), mark.charset);

  const std::size_t bad = text::find_invalid_utf8(body);
  if (bad == std::string_view::npos) return normalised(std::string(body), "UTF-8");
  const std::string_view charset = label.empty() ? "UTF-8" : text::charset_name(label);
  if (charset.empty())
    return refuse(Refusal::unknown_format, "its charset \"" + std::string(label.substr(0, 40)) + "\" is not known");
  if (charset != "UTF-8" && mark.size == 0) return normalised(text::to_utf8(body, charset), charset);
  return refuse(Refusal::invalid_utf8, "the byte at offset " + std::to_string(mark.size + bad) + " is no valid UTF-8");
}

}  // namespace sovang::readers
