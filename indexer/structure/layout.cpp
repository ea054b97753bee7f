// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/divisions.hpp"
#include "indexer/structure/document_types.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t max_heading = 200;  ///< code points
constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 9> signature_starts{"TM.", "KT.", "TL.",      "TUQ.",    "Q.",
                                                           "T/M", "K/T", "Nơi nhận", "NƠI NHẬN"};
/// Who signs without "TM." or "KT.".
constexpr std::array<std::string_view, 8> offices{"CHỦ TỊCH", "THỦ TƯỚNG", "BỘ TRƯỞNG",  "CHÁNH ÁN",
                                                  "GIÁM ĐỐC", "TỔNG GIÁM", "CỤC TRƯỞNG", "TỔNG BÍ THƯ"};
constexpr std::array<std::string_view, 4> annex_starts{"DANH SÁCH", "PHỤ LỤC", "Phụ lục", "BIỂU"};

template <class List>
const std::string_view* beginning(std::string_view text, const List& list) {
  const auto* found = std::find_if(list.begin(), list.end(), [&](std::string_view s) { return text.starts_with(s); });
  return found == list.end() ? nullptr : found;
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
  const bool division =
      !label.empty() && label != "Căn cứ" && !label.starts_with("khoản") && !label.starts_with("điểm");
  const bool heads = division && text::count_code_points(line.text) <= max_heading &&
                     (!ends_with_stop(line.text) || line.text.find(' ', line.text.find(' ') + 1) == npos);
  return heads ? model::LayoutKind::heading : model::LayoutKind::paragraph;
}

/// Lines behind the last article that are no more of its text.
class Closing {
 public:
  explicit Closing(const Lines& body) : body_(body) {}

  /// Whether line `i` belongs to the signature, to whom the document goes, or who signs; call in order.
  bool holds(std::size_t i) {
    const std::string_view text = body_[i].text;
    if (beginning(text, signature_starts) || signs_by_office(i)) signed_ = true;
    if (names_annex(i)) signed_ = false;
    receivers_ =
        signed_ && (text.starts_with("Nơi nhận") || text.starts_with("NƠI NHẬN") || (receivers_ && is_entry(i)));
    return signed_;
  }

  /// "Nơi nhận", "Người ký", or empty, for the line last asked about.
  [[nodiscard]] std::string label(std::size_t i) const {
    if (receivers_) return "Nơi nhận";
    return is_name(body_[i].text) ? "Người ký" : std::string();
  }

  /// Whether an annex begins with line `i`.
  [[nodiscard]] bool names_annex(std::size_t i) const {
    const std::string_view text = body_[i].text;
    return beginning(text, annex_starts) != nullptr || (signed_ && kind_of_type_line(body_[i]));
  }

  [[nodiscard]] bool closed() const { return signed_; }

 private:
  [[nodiscard]] bool is_entry(std::size_t i) const {
    const std::string_view text = body_[i].text;
    return body_[i].kind == readers::BlockKind::item || text.starts_with("-") || text.starts_with("–");
  }

  /// "CHỦ TỊCH QUỐC HỘI" and a name within three lines.
  [[nodiscard]] bool signs_by_office(std::size_t i) const {
    if (!beginning(body_[i].text, offices) || !all_capitals(body_[i].text)) return false;
    for (std::size_t k = i + 1; k < std::min(i + 4, body_.size()); ++k)
      if (is_name(body_[k].text)) return true;
    return false;
  }

  const Lines& body_;
  bool signed_ = false;
  bool receivers_ = false;
};

/// "PHỤ LỤC II", "QUY CHẾ thi đua" → "Phụ lục II", "Quy chế"; a form ("ĐƠN …") is of the annex around it.
std::string annex_name(std::string_view text, const std::string& around) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> names{{{"phu luc", "Phụ lục"},
                                                                                {"danh sach", "Danh sách"},
                                                                                {"bieu", "Biểu"},
                                                                                {"quy che", "Quy chế"},
                                                                                {"quy dinh", "Quy định"},
                                                                                {"dieu le", "Điều lệ"},
                                                                                {"he thong", "Hệ thống"},
                                                                                {"mau", "Mẫu"}}};
  const std::string words = text::fold_words(text);
  for (const auto& [folded, name] : names) {
    if (!words.starts_with(folded)) continue;
    std::string_view rest = text.substr(std::min(text.find(' '), text.size()));
    rest = rest.substr(std::min(rest.find(' ', 1), rest.size()));
    const std::size_t begin = std::min(rest.find_first_not_of(' '), rest.size());
    const std::string_view number = rest.substr(begin, rest.find_first_of(" .:", begin) - begin);
    const bool counts = !number.empty() && number.size() <= 5 && number.find_first_not_of("IVXLC0123456789") == npos;
    return counts ? std::string(name) + " " + std::string(number) : std::string(name);
  }
  return around.empty() ? "Phụ lục" : around;
}

}  // namespace

std::vector<Piece> pieces_of(const Lines& body, bool administrative) {
  std::vector<Piece> pieces;
  Closing closing(body);
  Divisions divisions;
  bool articles = false;
  std::string current;  // annex
  for (std::size_t i = 0; i < body.size(); ++i) {
    const Line& line = body[i];
    const bool annex = administrative && closing.closed() && closing.names_annex(i);
    if (annex) divisions.begin_annex(current = annex_name(line.text, current));
    if (administrative && closing.holds(i)) {
      divisions.end();
      pieces.push_back({line.text, model::LayoutKind::signature, closing.label(i)});
      continue;
    }
    std::string label = divisions.label(line.text);
    articles = articles || label.starts_with("Điều");
    if (administrative && !articles && label.empty() && line.text.starts_with("Căn cứ ")) label = "Căn cứ";
    const model::LayoutKind kind = kind_of(line, label);
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
