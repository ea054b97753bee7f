// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"

namespace sovang::text {

/// A Vietnamese letter, made from its parts by Unicode's composition and not by the tables under test.
struct SampleLetter {
  char base = 'a';         ///< ASCII, lower case
  std::string composed;    ///< NFC
  std::string decomposed;  ///< base, shape, tone: canonically equivalent to NFD
  std::string reordered;   ///< base, tone, shape where that is equivalent too (horn and dot below), or `decomposed`
  bool capital = false;
};

/// The 134 letters that ASCII does not have: 66 vowels and đ, in both cases.
[[nodiscard]] inline std::vector<SampleLetter> sample_letters() {
  struct Shape {
    std::string_view bases;
    std::string_view mark;
  };
  constexpr std::array<Shape, 4> shapes{{{"aeiouy", ""}, {"aeo", "\u0302"}, {"a", "\u0306"}, {"ou", "\u031B"}}};
  constexpr std::array<std::string_view, 6> tones{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
  std::vector<SampleLetter> letters{{'d', "đ", "đ", "đ", false}, {'d', "Đ", "Đ", "Đ", true}};
  for (const bool capital : {false, true}) {
    for (const auto& [bases, shape] : shapes) {
      for (const char base : bases) {
        for (const std::string_view tone : tones) {
          if (shape.empty() && tone.empty()) continue;
          const std::string letter(1, static_cast<char>(capital ? base - 'a' + 'A' : base));
          const std::string decomposed = letter + std::string(shape) + std::string(tone);
          const bool swap = shape == "\u031B" || tone == "\u0323";
          const std::string reordered = swap ? letter + std::string(tone) + std::string(shape) : decomposed;
          letters.push_back({base, to_nfc(decomposed).value(), decomposed, reordered, capital});
        }
      }
    }
  }
  return letters;
}

/// Texts of random code points, from a fixed seed: Vietnamese, ASCII, marks, other scripts, spaces.
class RandomTexts {
 public:
  [[nodiscard]] std::string next(std::size_t length) {
    constexpr std::u32string_view alphabet =
        U"aAeEoOuUyYiIqQgGnNhHdDđĐÐðàảạẢầộệỆươợƯữỳỹÝkKtT019.,/-–“”()…:;!? \t\n\u00A0\u200B\uFEFF"
        U"\u0300\u0301\u0303\u0306\u0309\u031B\u0323\u0302üÜñßøÅйЙΩωµ٣५中文日本한ي\U0001F600\U00010400\u0344\u0340";
    std::uniform_int_distribution<std::size_t> pick(0, alphabet.size() - 1);
    std::string out;
    for (std::size_t i = 0; i < length; ++i) append_utf8(out, alphabet[pick(random_)]);
    return out;
  }

  /// Any bytes, most of them in no valid sequence.
  [[nodiscard]] std::string next_bytes(std::size_t length) {
    std::uniform_int_distribution<int> pick(0, 255);
    std::string out;
    for (std::size_t i = 0; i < length; ++i) out.push_back(static_cast<char>(pick(random_)));
    return out;
  }

 private:
  std::mt19937 random_{20241123};
};

}  // namespace sovang::text
