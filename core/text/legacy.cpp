// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/legacy.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/legacy_tables.hpp"
#include "core/text/letters.hpp"
#include "core/text/unicode.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

struct Entry {
  Legacy encoding;
  std::string_view name;
  const legacy::ByteTable* table;  ///< nullptr: more than one byte a letter
};

constexpr std::array<Entry, 8> entries{{{Legacy::tcvn3, "TCVN3", &legacy::tcvn3},
                                        {Legacy::tcvn3_capitals, "TCVN3", &legacy::tcvn3},
                                        {Legacy::tcvn5712, "TCVN5712-1", &legacy::tcvn5712},
                                        {Legacy::windows_1258, "windows-1258", &legacy::windows_1258},
                                        {Legacy::viscii, "VISCII", &legacy::viscii},
                                        {Legacy::vps, "VPS", &legacy::vps},
                                        {Legacy::vni, "VNI", nullptr},
                                        {Legacy::utf8_twice, "UTF-8 twice", nullptr}}};

struct Label {
  std::string_view label;
  Legacy encoding;
};
constexpr std::array<Label, 16> labels{{{"viscii", Legacy::viscii},
                                        {"csviscii", Legacy::viscii},
                                        {"viscii1.1-1", Legacy::viscii},
                                        {"tcvn", Legacy::tcvn5712},
                                        {"tcvn3", Legacy::tcvn3},
                                        {"abc", Legacy::tcvn3},
                                        {"tcvn-5712", Legacy::tcvn5712},
                                        {"tcvn5712", Legacy::tcvn5712},
                                        {"tcvn5712-1", Legacy::tcvn5712},
                                        {"tcvn5712-1:1993", Legacy::tcvn5712},
                                        {"x-viet-tcvn", Legacy::tcvn5712},
                                        {"x-viet-tcvn5712", Legacy::tcvn5712},
                                        {"x-viet-vps", Legacy::vps},
                                        {"vps", Legacy::vps},
                                        {"x-viet-vni", Legacy::vni},
                                        {"vni", Legacy::vni}}};

const Entry& entry(Legacy encoding) {
  return entries.at(static_cast<std::size_t>(encoding));
}

void append_by_table(std::string_view bytes, const legacy::ByteTable& table, std::string& out) {
  for (const char c : bytes) append_utf8(out, table[static_cast<unsigned char>(c)]);
}

bool takes_vni_mark(unsigned char letter) {
  constexpr std::string_view vowels = "aeiouyAEIOUY\xF4\xF6\xD4\xD6";
  return vowels.find(static_cast<char>(letter)) != std::string_view::npos;
}

/// The letter of a vowel and its mark, or 0. Typists mixed the case of marks: it is the letter's that counts.
char16_t vni_vowel(unsigned char letter, unsigned char mark) {
  if (mark < 0xC0 || !takes_vni_mark(letter)) return u'\0';
  constexpr unsigned case_bit = 0x20;
  const char16_t found = legacy::vni_letter(letter * 256U + mark);
  return found != 0 ? found : legacy::vni_letter(letter * 256U + (mark ^ case_bit));
}

/// A letter without a mark. Some converters wrote ỷ as the one byte that is a mark elsewhere.
char16_t vni_single(unsigned char letter) {
  if (letter == 0xEB) return u'ỷ';
  if (letter == 0xCB) return u'Ỷ';
  const char16_t single = letter < 0x80 ? letter : legacy::vni_letter(letter);
  return single != 0 ? single : legacy::latin[letter];
}

void append_vni(std::string_view bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto letter = static_cast<unsigned char>(bytes[i]);
    const auto mark = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes[i + 1] : '\0');
    if (const char16_t pair = vni_vowel(letter, mark); pair != 0) {
      append_utf8(out, pair);
      ++i;
    } else {
      append_utf8(out, vni_single(letter));
    }
  }
}

/// Sequence by sequence: what was no UTF-8 inside stays the characters that it is.
void append_inner_utf8(std::string_view bytes, std::string& out) {
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = decode(bytes, at);
    append_utf8(out, point.valid() ? point.value : legacy::latin[static_cast<unsigned char>(bytes[at])]);
    at += point.size;
  }
}

void append_decoded(std::string_view bytes, Legacy encoding, std::string& out) {
  if (const legacy::ByteTable* table = entry(encoding).table) return append_by_table(bytes, *table, out);
  encoding == Legacy::vni ? append_vni(bytes, out) : append_inner_utf8(bytes, out);
}

std::string upper(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    append_utf8(out, unicode::upper(point.value));
    at += point.size;
  }
  return out;
}

struct AsciiLetters {
  std::size_t capital = 0;
  std::size_t small = 0;
  [[nodiscard]] bool only_capitals(std::size_t at_least) const { return small == 0 && capital >= at_least; }
};

AsciiLetters ascii_letters(std::string_view text) {
  AsciiLetters count;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') ++count.capital;
    if (c >= 'a' && c <= 'z') ++count.small;
  }
  return count;
}

/// A word with a digit tells nothing: the code of a document's number is written in capitals on any line.
bool is_line_of_capitals(std::string_view line) {
  AsciiLetters all;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    if (std::none_of(word.begin(), word.end(), is_digit)) {
      const AsciiLetters letters = ascii_letters(word);
      all.capital += letters.capital;
      all.small += letters.small;
    }
    at = end + 1;
  }
  return all.only_capitals(3);
}

/// A line whose letters without a tone are capitals is one of capitals, and so is a word with two of them.
std::string restore_capitals(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, line_end - begin);
    const bool capitals = is_line_of_capitals(line);
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      const std::string_view word = line.substr(at, end - at);
      out += capitals || ascii_letters(word).only_capitals(2) ? upper(word) : std::string(word);
      if (end < line.size()) out += ' ';
      at = end + 1;
    }
    if (line_end < text.size()) out += '\n';
    begin = line_end + 1;
  }
  return out;
}

std::string finished(const std::string& decoded, Legacy encoding) {
  std::string text = unicode::is_nfc(decoded) ? decoded : unicode::nfc(decoded);
  if (encoding == Legacy::tcvn3_capitals) return upper(text);
  return encoding == Legacy::tcvn3 ? restore_capitals(text) : text;
}

}  // namespace

std::string_view name(Legacy encoding) {
  return entry(encoding).name;
}

std::optional<Legacy> legacy_of_label(std::string_view label) {
  const std::string lower = ascii_lower(label.substr(0, 40));
  const auto* found = std::find_if(labels.begin(), labels.end(), [&](const Label& l) { return l.label == lower; });
  return found == labels.end() ? std::nullopt : std::optional(found->encoding);
}

std::string decode_legacy(std::string_view bytes, Legacy encoding) {
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 4);
  append_decoded(bytes, encoding, out);
  return finished(out, encoding);
}

std::string decode_carried(std::string_view utf8, Legacy encoding) {
  std::string out;
  std::string bytes;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (const auto byte = legacy::byte_of(point.value)) {
      bytes += static_cast<char>(*byte);
    } else {
      append_decoded(bytes, encoding, out);
      bytes.clear();
      append_utf8(out, point.value);
    }
    at += point.size;
  }
  append_decoded(bytes, encoding, out);
  return finished(out, encoding);
}

std::optional<Legacy> legacy_of_font(std::string_view family) {
  std::string lower = ascii_lower(family);
  std::erase(lower, ' ');
  std::erase(lower, '"');
  if (lower.starts_with(".vn")) return lower.ends_with('h') ? Legacy::tcvn3_capitals : Legacy::tcvn3;
  if (lower.starts_with("vni-") || lower.starts_with("vni_")) return Legacy::vni;
  if (lower.starts_with("vps") && lower.size() > 3) return Legacy::vps;
  if (lower.starts_with("viscii") || lower.starts_with("vi-")) return Legacy::viscii;
  return std::nullopt;
}

std::string decode_run(std::string_view utf8, std::string_view font_family) {
  const std::optional<Legacy> encoding = legacy_of_font(font_family);
  if (!encoding) return std::string(utf8);
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (letter_of(point.value).letter && point.value >= 0x100 && !legacy::byte_of(point.value))
      return std::string(utf8);
    at += point.size;
  }
  return decode_carried(utf8, *encoding);
}

}  // namespace sovang::text
