// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/detect.hpp"

#include <algorithm>
#include <array>

#include "core/text/letters.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {
namespace {

constexpr std::size_t most_sample = 64u << 10;
constexpr std::size_t most_of_a_line = 4u << 10;
constexpr double least_share = 0.75;  ///< names and foreign words are no syllables

/// Where two read as well, the first is taken.
constexpr std::array byte_encodings{Legacy::tcvn3,  Legacy::tcvn5712, Legacy::windows_1258,
                                    Legacy::viscii, Legacy::vps,      Legacy::vni};
constexpr std::array carried_encodings{Legacy::utf8_twice, Legacy::tcvn3,        Legacy::vni,
                                       Legacy::viscii,     Legacy::windows_1258, Legacy::vps};

bool has_high_byte(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// A character below U+0100 or of windows-1252 that is no Vietnamese letter: the mark of a text that is not what it
/// should be, or is not Vietnamese.
bool is_suspicious(char32_t value) {
  if (value < 0x80 || value > 0x178 || letter_of(value).letter) return value == 0x20AC || value == 0x2122;
  return value != 0xA0 && value != 0xAB && value != 0xBB && value != 0xB0;
}

bool looks_suspicious(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = decode(utf8, at);
    if (is_suspicious(point.value)) return true;
    at += point.size;
  }
  return false;
}

bool better(const SyllableCount& a, const SyllableCount& b) {
  return a.valid > b.valid || (a.valid == b.valid && a.invalid < b.invalid);
}

template <class List, class Decode>
LegacyGuess best_of(const List& encodings, Decode decode) {
  LegacyGuess best;
  for (const Legacy encoding : encodings) {
    const SyllableCount words = count_syllables(decode(encoding));
    if (better(words, best.words)) best = {encoding, words};
  }
  return best;
}

bool convinces(const SyllableCount& words, const SyllableCount& rival, std::uint32_t least) {
  return words.valid >= least && words.share() >= least_share && words.valid >= rival.valid + rival.valid / 5 + least;
}

template <class See>
void each_line(std::string_view text, See see) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    see(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// The encoding of one line: `guess` where it reads better so, else one that leaves no doubt.
std::optional<LegacyGuess> guess_line(std::string_view line, const std::optional<LegacyGuess>& guess) {
  if (!has_high_byte(line)) return std::nullopt;
  if (!guess && !looks_suspicious(line)) return std::nullopt;
  const SyllableCount as_is = count_syllables(line);
  if (guess) {
    const SyllableCount words = count_syllables(decode_carried(line, guess->encoding));
    if (better(words, as_is) && words.valid > words.invalid) return LegacyGuess{guess->encoding, words};
  }
  if (as_is.valid >= as_is.invalid) return std::nullopt;
  const LegacyGuess best = best_of(carried_encodings, [&](Legacy e) { return decode_carried(line, e); });
  return convinces(best.words, as_is, 3) && best.words.valid >= 2 * as_is.valid ? std::optional(best) : std::nullopt;
}

}  // namespace

std::string sample_beyond_ascii(std::string_view bytes) {
  std::string sample;
  std::size_t begin = 0;
  while (begin < bytes.size() && sample.size() < most_sample) {
    const std::size_t end = std::min({bytes.find('\n', begin), begin + most_of_a_line, bytes.size()});
    const std::string_view line = bytes.substr(begin, end - begin);
    if (has_high_byte(line)) sample.append(line).append("\n");
    begin = end < bytes.size() && bytes[end] == '\n' ? end + 1 : end;
  }
  return sample;
}

std::optional<LegacyGuess> guess_legacy(std::string_view bytes, const SyllableCount& rival) {
  const std::string sample = sample_beyond_ascii(bytes);
  const LegacyGuess best = best_of(byte_encodings, [&](Legacy e) { return decode_legacy(sample, e); });
  const SyllableCount latin = count_syllables(decode_legacy(sample, Legacy::utf8_twice));
  const SyllableCount& stronger = better(latin, rival) ? latin : rival;
  return convinces(best.words, stronger, 2) ? std::optional(best) : std::nullopt;
}

std::optional<LegacyGuess> guess_carried(std::string_view utf8) {
  const std::string sample = sample_beyond_ascii(utf8);
  if (sample.empty()) return std::nullopt;
  const SyllableCount as_is = count_syllables(sample);
  if (as_is.share() >= least_share) return std::nullopt;
  const LegacyGuess best = best_of(carried_encodings, [&](Legacy e) { return decode_carried(sample, e); });
  return convinces(best.words, as_is, 2) ? std::optional(best) : std::nullopt;
}

CarriedText decode_carried_lines(std::string_view utf8, const std::optional<LegacyGuess>& guess) {
  CarriedText result;
  std::array<std::size_t, 8> lines{};
  result.text.reserve(utf8.size());
  each_line(utf8, [&](std::string_view line) {
    if (const auto found = guess_line(line, guess)) {
      result.text += decode_carried(line, found->encoding);
      ++result.lines;
      ++lines.at(static_cast<std::size_t>(found->encoding));
    } else {
      result.text += line;
    }
    result.text += '\n';
  });
  if (!utf8.ends_with('\n') && !result.text.empty()) result.text.pop_back();
  if (result.lines != 0)
    result.encoding = static_cast<Legacy>(std::max_element(lines.begin(), lines.end()) - lines.begin());
  return result;
}

std::string_view guess_utf16(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096) & ~std::size_t{1});
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i)
    if (head[i] == '\0') ++zeros[i % 2];
  const std::size_t pairs = head.size() / 2;
  if (bytes.size() % 2 != 0 || pairs < 4) return {};
  const auto mostly = [&](std::size_t of, std::size_t other) { return of * 2 > pairs && other * 50 <= pairs; };
  if (mostly(zeros[1], zeros[0])) return "UTF-16LE";
  return mostly(zeros[0], zeros[1]) ? "UTF-16BE" : std::string_view();
}

}  // namespace sovang::text
