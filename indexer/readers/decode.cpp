// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/decode.hpp"

#include <cmath>
#include <optional>

#include "core/text/charset.hpp"
#include "core/text/detect.hpp"
#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"
#include "core/text/viqr.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/sniff.hpp"

namespace sovang::readers {
namespace {

Result<Decoded> normalised(Result<std::string> utf8, std::string_view charset) {
  if (!utf8) return refuse(Refusal::invalid_utf8, utf8.error().message);
  Result<std::string> nfc = text::to_nfc(*utf8);
  if (!nfc) return refuse(Refusal::invalid_utf8, nfc.error().message);
  return Decoded{std::move(*nfc), std::string(charset), {}};
}

std::string percent(const text::SyllableCount& words) {
  return std::to_string(std::lround(std::floor(words.share() * 100))) + " % of " + std::to_string(words.total()) +
         " words with marks are Vietnamese";
}

/// TCVN3 has no capitals with a tone; those that the letters around do not show are small now.
void note_loss(text::Legacy encoding, Decoded& decoded) {
  if (encoding == text::Legacy::tcvn3)
    decoded.problems.push_back({"capitals-lost", "TCVN3 has no capitals with a tone: some may stand as small letters"});
}

Decoded from_legacy(std::string_view bytes, text::Legacy encoding, const std::string& why) {
  Decoded decoded{text::decode_legacy(bytes, encoding), std::string(text::name(encoding)), {}};
  decoded.problems.push_back({"charset-guessed", "read as " + decoded.charset + ": " + why});
  note_loss(encoding, decoded);
  return decoded;
}

void mend_viqr(std::string_view bytes, Decoded& decoded) {
  const text::ViqrCount count = text::count_viqr(std::string_view(decoded.text).substr(0, 64u << 10));
  if (looks_like_html(bytes) || !text::is_viqr(count)) return;
  decoded.text = text::decode_viqr(decoded.text);
  decoded.charset = "VIQR";
  decoded.problems.push_back({"charset-guessed", "read as VIQR: " + std::to_string(count.shaped) + " of " +
                                                     std::to_string(count.words) + " words are Vietnamese with marks"});
}

/// UTF-8, of which some or all lines may carry the characters of an older encoding.
Result<Decoded> from_utf8(std::string_view body) {
  Result<Decoded> decoded = normalised(std::string(body), "UTF-8");
  if (!decoded) return decoded;
  if (text::sample_beyond_ascii(body).empty()) {
    mend_viqr(body, *decoded);
    return decoded;
  }
  const std::optional<text::LegacyGuess> guess = text::guess_carried(decoded->text);
  text::CarriedText carried = text::decode_carried_lines(decoded->text, guess);
  if (!carried.encoding) return decoded;
  Result<Decoded> mended = normalised(std::move(carried.text), "UTF-8");
  if (!mended) return decoded;
  const std::string name(text::name(*carried.encoding));
  const std::string charset = *carried.encoding == text::Legacy::utf8_twice ? name : name + " in UTF-8";
  if (guess) mended->charset = charset;
  mended->problems.push_back({"charset-guessed", guess ? "read as " + charset + ": " + percent(guess->words)
                                                       : std::to_string(carried.lines) + " lines read as " + charset});
  note_loss(*carried.encoding, *mended);
  return mended;
}

/// UTF-8 of which a few bytes are damaged; nothing where they are more than one in fifty of its letters beyond ASCII.
std::optional<Decoded> from_damaged_utf8(std::string_view body) {
  std::string text;
  std::size_t good = 0;
  std::size_t bad = 0;
  text.reserve(body.size());
  for (std::size_t at = 0; at < body.size();) {
    const text::CodePoint point = text::decode(body, at);
    if (point.value >= 0x80) ++(point.valid() ? good : bad);
    text::append_utf8(text, point.value);
    at += point.size;
  }
  Result<Decoded> decoded = bad * 50 <= good ? normalised(std::move(text), "UTF-8") : Result<Decoded>(Decoded{});
  if (!decoded || decoded->text.empty()) return std::nullopt;
  decoded->problems.push_back({"bytes-lost", std::to_string(bad) + " damaged bytes of its UTF-8 are shown as U+FFFD"});
  return *decoded;
}

/// What the label makes of the bytes, for comparison; empty where it is wrong or unknown.
std::string by_label(std::string_view bytes, std::string_view label) {
  if (const auto legacy = text::legacy_of_label(label)) return text::decode_legacy(bytes, *legacy);
  const Result<Decoded> decoded = normalised(text::to_utf8(bytes, label), label);
  return decoded ? decoded->text : std::string();
}

/// Bytes that are no UTF-8 and have no mark.
Result<Decoded> from_bytes(std::string_view body, std::string_view label) {
  const std::string sample = text::sample_beyond_ascii(body);
  const bool told = !label.empty() && text::charset_name(label) != "UTF-8";
  const text::SyllableCount rival = told ? text::count_syllables(by_label(sample, label)) : text::SyllableCount{};
  if (const auto guess = text::guess_legacy(body, rival))
    return from_legacy(body, guess->encoding, percent(guess->words));
  if (std::optional<Decoded> damaged = from_damaged_utf8(body)) return *std::move(damaged);
  if (const auto legacy = text::legacy_of_label(label)) return from_legacy(body, *legacy, "the file says so");
  const std::string_view charset = told ? text::charset_name(label) : "UTF-8";
  if (charset.empty())
    return refuse(Refusal::unknown_format, "its charset \"" + std::string(label.substr(0, 40)) + "\" is not known");
  if (told) return normalised(text::to_utf8(body, charset), charset);
  return refuse(Refusal::invalid_utf8,
                "the byte at offset " + std::to_string(text::find_invalid_utf8(body)) + " is no valid UTF-8");
}

}  // namespace

Result<Decoded> decode(std::string_view bytes, std::string_view label) {
  const ByteOrderMark mark = byte_order_mark(bytes);
  const std::string_view body = bytes.substr(mark.size);
  if (mark.charset.starts_with("UTF-16")) return normalised(text::to_utf8(body, mark.charset), mark.charset);
  if (const std::string_view utf16 = text::guess_utf16(body); mark.size == 0 && !utf16.empty())
    return normalised(text::to_utf8(body, utf16), utf16);
  const std::size_t bad = text::find_invalid_utf8(body);
  if (bad == std::string_view::npos) return from_utf8(body);
  if (mark.size == 0) return from_bytes(body, label);
  if (std::optional<Decoded> damaged = from_damaged_utf8(body)) return *std::move(damaged);
  return refuse(Refusal::invalid_utf8, "the byte at offset " + std::to_string(mark.size + bad) + " is no valid UTF-8");
}

}  // namespace sovang::readers
