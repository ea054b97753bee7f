// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/unwrap.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "core/text/ascii.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

using readers::Block;
using readers::BlockKind;

constexpr std::size_t narrowest = 45;  ///< code points of a full line
constexpr std::size_t widest = 110;
constexpr std::size_t fewest_lines = 6;      ///< that must be full
constexpr std::size_t shortest_broken = 25;  ///< code points of a line that stops amid a sentence
constexpr std::array<std::string_view, 12> starts{"Điều ", "ĐIỀU ", "Chương ", "CHƯƠNG ", "Mục ",     "MỤC ",
                                                  "Phần ", "PHẦN ", "Căn cứ ", "Số:",     "Nơi nhận", "Kính gửi"};

/// What a line is, so far as joining asks.
struct Shape {
  std::size_t width = 0;       ///< code points
  std::size_t first_word = 0;  ///< code points of its first word
  bool prose = false;          ///< running text: no entry, heading, row, line of capitals
  bool opens = false;          ///< begins something of its own: a number, a division
  bool small = false;          ///< begins with a small letter
  bool closed = false;         ///< ends a clause
  bool amid = false;           ///< ends with a word, a number or a comma
};

bool opens_something(std::string_view text, const std::vector<text::Token>& tokens) {
  if (std::any_of(starts.begin(), starts.end(), [&](std::string_view s) { return text.starts_with(s); })) return true;
  if (tokens.size() < 2) return false;
  const std::string_view second = tokens[1].of(text);
  const bool short_first = tokens[0].end - tokens[0].begin <= 4;
  return short_first && !tokens[1].spaced && (second == "." || second == ")" || second == "/") &&
         (tokens.size() == 2 || tokens[2].spaced);
}

Shape shape_of(const Block& block) {
  const std::string_view text = block.text;
  const auto tokens = text::tokenize(text);
  Shape shape;
  shape.width = text::count_code_points(text);
  shape.first_word = text::count_code_points(text.substr(0, text.find(' ')));
  shape.opens = block.kind != BlockKind::paragraph || opens_something(text, tokens);
  shape.prose = block.kind == BlockKind::paragraph && text.find(" | ") == std::string_view::npos &&
                !all_capitals(text) && day_in(text).size() * 3 < text.size();
  shape.small = !tokens.empty() && tokens.front().kind == text::TokenKind::word && !tokens.front().capital;
  shape.amid = !tokens.empty() && (tokens.back().kind != text::TokenKind::punctuation || text.ends_with(','));
  shape.closed = ends_sentence(text) || text.ends_with(';') || text.ends_with(':');
  return shape;
}

/// The width at which a text was broken, or 0: it was not.
std::size_t column_of(const std::vector<Shape>& shapes) {
  std::vector<std::size_t> widths;
  for (const Shape& shape : shapes)
    if (shape.prose) widths.push_back(shape.width);
  if (widths.size() < fewest_lines) return 0;
  const auto nearly_widest = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 49 / 50);
  std::nth_element(widths.begin(), nearly_widest, widths.end());
  return *nearly_widest >= narrowest && *nearly_widest <= widest ? *nearly_widest : 0;
}

/// Whether the next word had no room on the line. Letters of different widths make lines of a page differ by a fifth.
bool is_full(const Shape& line, const Shape& next, std::size_t column) {
  return line.width + 1 + next.first_word > column || line.width * 5 >= column * 4;
}

bool was_wrapped(const readers::Page& page, const std::vector<Shape>& shapes, std::size_t column) {
  std::size_t full = 0;
  std::size_t lines = 0;
  for (std::size_t i = 0; i + 1 < shapes.size(); ++i) {
    if (!shapes[i].prose || shapes[i + 1].opens || page.blocks[i + 1].after_gap) continue;
    ++lines;
    if (is_full(shapes[i], shapes[i + 1], column)) ++full;
  }
  return full >= fewest_lines && full * 10 >= lines * 6;
}

class Joiner {
 public:
  Joiner(readers::Page& page, const std::vector<Shape>& shapes) : page_(page), shapes_(shapes) {
    const std::size_t column = page.metadata.media_type == "text/plain" ? column_of(shapes) : 0;
    if (column != 0 && was_wrapped(page, shapes, column)) column_ = column;
  }

  std::size_t join() {
    std::vector<Block> blocks;
    std::size_t joined = 0;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (i > 0 && belong_together(i - 1)) {
        blocks.back().text += ' ';
        blocks.back().text += page_.blocks[i].text;
        ++joined;
      } else {
        blocks.push_back(std::move(page_.blocks[i]));
      }
    }
    page_.blocks = std::move(blocks);
    return joined;
  }

 private:
  [[nodiscard]] bool belong_together(std::size_t i) const {
    const Shape& line = shapes_[i];
    const Shape& next = shapes_[i + 1];
    if (line.closed || next.opens || !next.prose || page_.blocks[i + 1].after_gap ||
        page_.blocks[i].container != page_.blocks[i + 1].container)
      return false;
    const bool item = page_.blocks[i].kind == BlockKind::item;
    if (column_ != 0) return (line.prose || item) && is_full(line, next, column_) && (i > 0 || next.small);
    return line.prose && line.amid && !line.small && next.small && line.width >= shortest_broken &&
           next.width > line.width / 4 && page_.metadata.media_type == "text/plain";
  }

  readers::Page& page_;
  const std::vector<Shape>& shapes_;
  std::size_t column_ = 0;
};

}  // namespace

std::size_t unwrap(readers::Page& page) {
  std::vector<Shape> shapes;
  shapes.reserve(page.blocks.size());
  for (const Block& block : page.blocks) shapes.push_back(shape_of(block));
  return Joiner(page, shapes).join();
}

}  // namespace sovang::structure
