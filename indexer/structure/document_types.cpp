// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/document_types.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

using Kind = model::DocumentKind;

struct Type {
  std::string_view words;  ///< of the type line
  std::string_view code;   ///< in numbers (NĐ 30/2020, annex III), between '/' and '-' or the end
  Kind kind;
};

constexpr std::array<Type, 26> types{
    {{"quyet dinh", "QĐ", Kind::decision}, {"nghi dinh", "NĐ", Kind::decree},
     {"bo luat", "L", Kind::law},          {"luat", "QH", Kind::law},
     {"phap lenh", "PL", Kind::law},       {"thong tu lien tich", "TTLT", Kind::circular},
     {"thong tu", "TT", Kind::circular},   {"chi thi", "CT", Kind::directive},
     {"ke hoach", "KH", Kind::plan},       {"bao cao", "BC", Kind::report},
     {"thong bao", "TB", Kind::notice},    {"nghi quyet", "NQ", Kind::other},
     {"to trinh", "TTr", Kind::other},     {"huong dan", "HD", Kind::other},
     {"cong dien", "CĐ", Kind::other},     {"bien ban", "BB", Kind::other},
     {"quy che", "QC", Kind::other},       {"quy dinh", "QyĐ", Kind::other},
     {"chuong trinh", "CTr", Kind::other}, {"phuong an", "PA", Kind::other},
     {"de an", "ĐA", Kind::other},         {"sac lenh", "SL", Kind::decree},
     {"lenh", "LCT", Kind::other},         {"hien phap", "HP", Kind::law},
     {"an le", "AL", Kind::other},         {"van ban hop nhat", "VBHN", Kind::other}}};

constexpr std::array<std::string_view, 5> number_words{"so ", "luat so ", "bo luat so ", "phap lenh so ", "an le so "};

/// Precedents are called by their number: "ÁN LỆ SỐ 43/2021/AL1" (with the mark of a footnote), "Án lệ số … về …".
std::optional<NumberLine> precedent_number(const Line& line) {
  const std::size_t begin = std::min(line.text.find_first_of("0123456789"), line.text.size());
  const std::size_t code = line.text.find("/AL", begin);
  if (!line.words.starts_with("an le so ") || code == std::string_view::npos || code - begin > 12) return std::nullopt;
  const std::size_t end = code + std::string_view("/AL").size();
  return NumberLine{line.text.substr(begin, end - begin), line.text.substr(end)};
}

bool first_word_in_capitals(std::string_view text) {
  const auto tokens = text::tokenize(text.substr(0, 200));
  return !tokens.empty() && tokens.front().all_capitals;
}

bool separates(char c) {
  return c == ' ' || c == '\t';
}

/// "06/2022/QH 15": the term of the Quốc hội may stand apart.
std::size_t term_end(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view number = text.substr(begin, end - begin);
  const std::size_t digits = text.find_first_not_of("0123456789", end + 1);
  const std::size_t term = std::min(digits, text.size()) - std::min(end + 1, text.size());
  return number.ends_with("QH") && term >= 1 && term <= 2 ? end + 1 + term : end;
}

/// End of the number that begins at `at`: digits, letters, '/' and '-', with blanks only around '-' and '/'.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < 60) {
    if (separates(text[end])) {
      const std::size_t next = text.find_first_not_of(' ', end);
      const bool joins = next != std::string_view::npos && (text[next] == '/' || text[next] == '-');
      if (!joins && (end == at || (text[end - 1] != '/' && text[end - 1] != '-'))) return term_end(text, at, end);
    } else if (text[end] == ',' || text[end] == ';') {
      break;
    }
    ++end;
  }
  return end;
}

}  // namespace

std::optional<Kind> kind_of_type_line(const Line& line) {
  if (text::count_code_points(line.text) > 300 || !first_word_in_capitals(line.text)) return std::nullopt;
  for (const Type& type : types) {
    if (line.words == type.words) return type.kind;
    if (!std::string_view(line.words).starts_with(type.words)) continue;
    const std::string_view rest = std::string_view(line.words).substr(type.words.size());
    if (rest.starts_with(" ve viec ") || rest.starts_with(" v v ") ||
        (rest.starts_with(' ') && all_capitals(line.text)))
      return type.kind;
  }
  return std::nullopt;
}

Kind kind_of_number(std::string_view number) {
  while (!number.empty()) {
    const std::string_view part = number.substr(0, number.find_first_of("/-"));
    const bool issuer_follows = part.size() < number.size();  // "319-CT" is by the Chủ tịch, "22/CT-TW" a chỉ thị
    for (const Type& type : types)
      if ((part == type.code && issuer_follows) || (type.code == "QH" && part.starts_with("QH"))) return type.kind;
    number.remove_prefix(std::min(number.size(), part.size() + 1));
  }
  return Kind::other;
}

std::optional<NumberLine> number_line(const Line& line) {
  if (const auto precedent = precedent_number(line)) return precedent;
  const std::string words = line.words + " ";
  const bool named = std::any_of(number_words.begin(), number_words.end(),
                                 [&](std::string_view w) { return std::string_view(words).starts_with(w); });
  const std::size_t colon = line.text.find(':');
  if (!named || text::count_code_points(line.text) > 150) return std::nullopt;
  // "Số 12 của …" begins many a sentence: without a colon a sign must follow the digits at once.
  const std::size_t from =
      colon != std::string_view::npos && colon < 24 ? colon + 1 : line.text.find_first_of("0123456789");
  if (from == std::string_view::npos) return std::nullopt;
  const std::size_t begin = std::min(line.text.find_first_not_of(' ', from), line.text.size());
  const std::size_t end = number_end(line.text, begin);
  const std::string_view number = line.text.substr(begin, end - begin);
  const std::size_t sign = number.find_first_of("/-");
  if (sign == std::string_view::npos) return std::nullopt;
  // "Luật số 47/2005/QH11 ngày … của Quốc hội sửa đổi …" tells of another act.
  const std::string_view rest = line.text.substr(end);
  const bool without_colon = colon == std::string_view::npos || colon >= 24;
  const bool tells = without_colon && !rest.empty() && rest.find(", ngày ") == std::string_view::npos;
  if (tells && rest.find_first_not_of(" .") != std::string_view::npos) return std::nullopt;
  const bool blank = number.empty() || !text::is_digit(number.front());
  return NumberLine{blank ? std::string_view() : number, rest};
}

}  // namespace sovang::structure
