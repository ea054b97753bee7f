// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/layout.hpp"

#include <algorithm>
#include <array>

#include "core/text/utf8.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t max_heading = 200;  ///< code points

constexpr std::array<std::string_view, 10> divisions{"Điều", "ĐIỀU", "Chương", "CHƯƠNG",   "Mục",
                                                     "MỤC",  "Phần", "PHẦN",   "Tiểu mục", "TIỂU MỤC"};
constexpr std::array<std::string_view, 9> signature_starts{"TM.", "KT.", "TL.",      "TUQ.",    "Q.",
                                                           "T/M", "K/T", "Nơi nhận", "NƠI NHẬN"};
constexpr std::array<std::string_view, 4> annex_starts{"DANH SÁCH", "PHỤ LỤC", "Phụ lục", "BIỂU"};

template <class List>
const std::string_view* beginning(std::string_view text, const List& list) {
  const auto* found = std::find_if(list.begin(), list.end(), [&](std::string_view s) { return text.starts_with(s); });
  return found == list.end() ? nullptr : found;
}

/// "Điều 12a. Phạm vi" → "Điều 12a"; "Điều này quy định" → "".
std::string label_of(std::string_view text) {
  const std::string_view* division = beginning(text, divisions);
  if (division == nullptr || text.size() <= division->size() || text[division->size()] != ' ') return {};
  const std::size_t begin = division->size() + 1;
  const std::size_t end = std::min(text.find_first_of(" .:", begin), text.size());
  const std::string_view number = text.substr(begin, end - begin);
  const bool ordinal = number == "thứ" || number == "THỨ";
  if (ordinal) return std::string(text.substr(0, std::min(text.find_first_of(" .:", end + 1), text.size())));
  const bool counts = number.find_first_not_of("IVXLC") == std::string_view::npos ||
                      (number.size() <= 6 && number.find_first_of("0123456789") == 0);
  return counts && !number.empty() ? std::string(text.substr(0, end)) : std::string();
}

model::LayoutKind kind_of(const Line& line, const std::string& label) {
  switch (line.kind) {
    case readers::BlockKind::item:
      return model::LayoutKind::item;
    case readers::BlockKind::row:
      return model::LayoutKind::row;
    case readers::BlockKind::caption:
      return model::LayoutKind::caption;
    case readers::BlockKind::title:
    case readers::BlockKind::heading:
      return model::LayoutKind::heading;
    default:
      break;
  }
  const bool heads = !label.empty() && text::count_code_points(line.text) <= max_heading &&
                     (!ends_with_stop(line.text) || line.text.size() <= label.size() + 1);
  return heads ? model::LayoutKind::heading : model::LayoutKind::paragraph;
}

}  // namespace

std::vector<Piece> pieces_of(const Lines& body, bool administrative) {
  std::vector<Piece> pieces;
  bool signed_off = false;
  for (const Line& line : body) {
    if (administrative && beginning(line.text, signature_starts)) signed_off = true;
    if (beginning(line.text, annex_starts)) signed_off = false;
    std::string label = label_of(line.text);
    const model::LayoutKind kind = signed_off ? model::LayoutKind::signature : kind_of(line, label);
    pieces.push_back({line.text, kind, std::move(label)});
  }
  return pieces;
}

void set_text(const std::vector<Piece>& pieces, model::Record& record) {
  std::uint32_t at = 0;
  for (const Piece& piece : pieces) {
    if (at > 0) {
      record.text += '\n';
      ++at;
    }
    const auto end = at + static_cast<std::uint32_t>(text::count_code_points(piece.text));
    record.text += piece.text;
    record.layout.push_back({piece.kind, {at, end}, piece.label});
    at = end;
  }
}

}  // namespace sovang::structure
