// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/generator/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::corpus {
namespace {

namespace fs = std::filesystem;

/// The words by which facts are told and names begin, as keys.
constexpr std::array<std::string_view, 40> telling{
    "dẫn",  "đầu", "suy",    "tôn",   "bầu",  "xếp",    "nhất",   "nhì", "thứ",  "hạng",
    "khối", "cụm", "thi",    "đua",   "tặng", "thưởng", "khen",   "cờ",  "danh", "hiệu",
    "huân", "huy", "chương", "bằng",  "trao", "nhận",   "trưởng", "phó", "thu",  "hồi",
    "đơn",  "xã",  "phường", "huyện", "tỉnh", "sở",     "ủy",     "ban", "quận", "vinh"};

constexpr std::array openers{"Theo báo cáo, ",    "Trong năm, ",     "Bên cạnh đó, ", "Đồng thời, ",    "Nhiều nơi ",
                             "Cùng với đó, ",     "Thời gian qua, ", "Tuy nhiên, ",   "Ngoài ra, ",     "Trước hết, ",
                             "Sáu tháng qua, ",   "Đến nay, ",       "Qua đó, ",      "Về phía mình, ", "Hằng quý, ",
                             "Thực tế cho thấy ", "Ở cơ sở, ",       "Mặt khác, "};

constexpr std::array measures{"hộ",     "tỷ đồng",   "triệu đồng", "lượt người", "hồ sơ",
                              "héc-ta", "ngày công", "mô hình",    "tấn",        "km đường"};

constexpr std::array families{"Nguyễn", "Trần", "Lê",    "Phạm", "Hoàng", "Phan", "Vũ",    "Đặng", "Bùi", "Đỗ",
                              "Hồ",     "Ngô",  "Dương", "Lý",   "Đinh",  "Mai",  "Trịnh", "Hà",   "Tạ",  "Châu"};
constexpr std::array middles{"Văn", "Thị",  "Đức",  "Minh", "Quang", "Thanh",
                             "Hữu", "Ngọc", "Xuân", "Thu",  "Kim",   "Quốc"};
constexpr std::array given{"An",  "Bình", "Cường", "Dũng", "Hạnh", "Hòa",  "Hương", "Khoa",
                           "Lan", "Long", "Mạnh",  "Nam",  "Nga",  "Phúc", "Quân",  "Sơn",
                           "Tâm", "Thảo", "Thắng", "Tùng", "Tuấn", "Vân",  "Việt",  "Yến"};

constexpr std::array onsets{"B", "D", "F", "G", "J", "K", "L",  "M",  "N",  "P",
                            "R", "S", "T", "V", "W", "Z", "Ch", "Br", "St", "Tr"};
constexpr std::array rimes{"a", "ar", "el", "en", "ero", "i",  "ik",  "in",
                           "o", "ol", "on", "or", "u",   "us", "ina", "ex"};

bool is_telling(std::string_view key) {
  return std::find(telling.begin(), telling.end(), key) != telling.end();
}

/// A product, a firm, a word of abroad: such words are most of a dictionary, and nearly each is rare.
std::string invented(Random& random) {
  std::string word = random.of(onsets);
  for (std::size_t parts = random.between(1, 3); parts > 0; --parts) {
    word += random.of(rimes);
    if (parts > 1) word += text::fold(random.of(onsets));
  }
  return word;
}

std::string amount(Random& random) {
  std::string number = std::to_string(random.between(2, 999));
  if (random.one_in(3)) number += '.' + std::to_string(random.between(100, 999));
  if (random.one_in(4)) number += ',' + std::to_string(random.between(1, 9));
  return number + ' ' + random.of(measures);
}

std::string inserted(Random& random, const std::vector<std::string>& places) {
  switch (random.below(8)) {
    case 0:
      return "ông " + Vocabulary::person(random);
    case 1:
      return "bà " + Vocabulary::person(random);
    case 2:
      return invented(random);
    case 3:
      return places.empty() ? amount(random) : "tại " + random.of(places);
    default:
      return amount(random);
  }
}

std::vector<fs::path> texts_in(const std::vector<fs::path>& folders) {
  std::vector<fs::path> found;
  for (const fs::path& folder : folders) {
    std::error_code unreadable;
    for (const auto& entry : fs::directory_iterator(folder, unreadable))
      if (entry.path().extension() == ".txt") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

Result<Vocabulary> Vocabulary::learn(const std::vector<fs::path>& folders) {
  Vocabulary vocabulary;
  for (const fs::path& path : texts_in(folders)) {
    std::ifstream file(path, std::ios::binary);
    vocabulary.add(std::string(std::istreambuf_iterator<char>(file), {}));
  }
  if (vocabulary.running_.empty())
    return fail(ErrorCode::not_found, "no text to learn words from", "name a folder with .txt files");
  return vocabulary;
}

std::uint32_t Vocabulary::number_of(const std::string& word) {
  auto at = std::lower_bound(numbers_.begin(), numbers_.end(), word,
                             [](const auto& entry, const std::string& sought) { return entry.first < sought; });
  if (at != numbers_.end() && at->first == word) return at->second;
  const auto number = static_cast<std::uint32_t>(words_.size());
  words_.push_back({word, {}});
  numbers_.insert(at, {word, number});
  return number;
}

void Vocabulary::add(std::string_view text) {
  constexpr auto none = static_cast<std::uint32_t>(-1);
  std::uint32_t before = none;
  for (const text::Token& token : text::tokenize(text)) {
    std::string word(token.of(text));
    if (token.kind != text::TokenKind::word || token.capital || is_telling(text::key(word))) {
      before = none;
      continue;
    }
    const std::uint32_t number = number_of(word);
    if (before != none) words_[before].followers.push_back(number);
    running_.push_back(number);
    before = number;
  }
}

std::string Vocabulary::sentence(Random& random, std::size_t words, const std::vector<std::string>& places) const {
  std::string text = random.of(openers);
  std::uint32_t word = random.of(running_);
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) text += random.one_in(12) ? ", " : " ";
    if (random.one_in(10)) {
      text += inserted(random, places);
      word = random.of(running_);
      continue;
    }
    text += words_[word].spelling;
    const auto& followers = words_[word].followers;
    word = followers.empty() || random.one_in(3) ? random.of(running_) : random.of(followers);
  }
  return text + '.';
}

std::string Vocabulary::person(Random& random) {
  std::string name = random.of(families);
  name.append(" ").append(random.of(middles)).append(" ").append(random.of(given));
  return name;
}

}  // namespace sovang::corpus
