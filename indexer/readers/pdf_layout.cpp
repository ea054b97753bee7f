// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/pdf_layout.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/text/ascii.hpp"
#include "indexer/readers/text_lines.hpp"

namespace sovang::readers {
namespace {

constexpr double head_zone = 0.12;  ///< part of the sheet's height, at the top …
constexpr double foot_zone = 0.10;  ///< … and at the bottom
constexpr std::size_t lines_of_head = 8;
constexpr std::size_t lines_of_foot = 3;
constexpr std::size_t min_repeats = 3;  ///< sheets on which a running head stands
constexpr double min_column = 0.42;     ///< of the sheet's width: narrower lines are heads, captions, cells
constexpr double full_line = 0.8;       ///< of its column's width …
constexpr std::size_t full_lines = 3;   ///< … and so many such lines make running text
constexpr double max_leading = 1.9;     ///< of the line's height: a wider gap parts paragraphs
constexpr double min_indent = 9.0;      ///< points: further in, a new paragraph begins
constexpr double max_indent = 60.0;     ///< points: a line that begins further in is centred
constexpr double space = 0.3;           ///< of the line's height: about the width of a space

double height_of(const SetLine& line) {
  return std::max(line.bottom - line.top, 1.0);
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view quote : {"”", "\"", "’", ")"})
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  return text.ends_with('.') || text.ends_with(';') || text.ends_with(':') || text.ends_with('!') ||
         text.ends_with('?');
}

bool in_head(const SetLine& line, const Sheet& sheet) {
  return line.bottom < sheet.height * head_zone;
}

/// The last lines of notes are alike on many sheets ("… có hiệu lực từ ngày 01 tháng 6 năm 2014."), but end sentences.
bool in_foot(const SetLine& line, const Sheet& sheet) {
  return line.top > sheet.height * (1.0 - foot_zone) && !ends_sentence(line.text);
}

/// "3", "- 3 -", "Trang 3/12", "iv".
bool is_page_number(std::string_view text) {
  for (const std::string_view word : {"Trang ", "trang "})
    if (text.starts_with(word)) text.remove_prefix(word.size());
  bool digit = false;
  for (const char c : text) {
    if (text::is_digit(c)) digit = true;
    if (!text::is_digit(c) && std::string_view(" -/|.").find(c) == std::string_view::npos) return false;
  }
  return digit && text.size() <= 12;
}

/// The line with '#' for each number, so that heads that count are alike: "CÔNG BÁO/Số 31 + 32" is "… # + #".
std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char c : text) {
    if (!text::is_digit(c))
      pattern += c;
    else if (!pattern.ends_with('#'))
      pattern += '#';
  }
  return pattern;
}

/// Lines that may be running heads: the first and last few of each sheet by height, where they stand in its zones.
std::vector<std::size_t> outer_lines(const Sheet& sheet) {
  std::vector<std::size_t> order(sheet.lines.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return sheet.lines[a].top < sheet.lines[b].top; });
  std::vector<std::size_t> outer;
  for (std::size_t i = 0; i < order.size(); ++i)
    if ((i < lines_of_head && in_head(sheet.lines[order[i]], sheet)) ||
        (i + lines_of_foot >= order.size() && in_foot(sheet.lines[order[i]], sheet)))
      outer.push_back(order[i]);
  return outer;
}

std::set<std::string> repeated_patterns(const std::vector<Sheet>& sheets) {
  std::map<std::string, std::size_t> counts;
  for (const Sheet& sheet : sheets) {
    std::set<std::string> here;
    for (const std::size_t i : outer_lines(sheet)) here.insert(pattern_of(sheet.lines[i].text));
    for (const std::string& pattern : here) ++counts[pattern];
  }
  std::set<std::string> repeated;
  for (const auto& [pattern, count] : counts)
    if (count >= min_repeats && count * 5 >= sheets.size()) repeated.insert(pattern);
  return repeated;
}

/// A number or letter that begins an article, a clause or an entry: "Điều 5.", "12.", "a)", "II.".
bool begins_division(std::string_view text) {
  if (begins_with_bullet(text)) return true;
  for (const std::string_view word : {"Điều ", "Chương ", "Mục ", "Phần "})
    if (text.starts_with(word) && text.size() > word.size()) {
      const char c = text[word.size()];
      return text::is_digit(c) || std::string_view("IVX").find(c) != std::string_view::npos;
    }
  const std::size_t stop = text.find_first_of(".)");
  if (stop == 0 || stop == std::string_view::npos || stop > 3) return false;
  const bool ends = stop + 1 == text.size() || text[stop + 1] == ' ';
  const std::string_view mark = text.substr(0, stop);
  const bool numbered = std::all_of(mark.begin(), mark.end(), text::is_digit) ||
                        mark.find_first_not_of("IVX") == std::string_view::npos || mark.size() == 1 || mark == "đ";
  return ends && numbered;
}

/// Lines that stand one below the other, as those of a column do.
struct Column {
  std::size_t end = 0;  ///< behind its last line
  double left = 0.0;
  double right = 0.0;
  std::size_t full = 0;  ///< lines that reach from one edge about to the other
};

Column column_from(const std::vector<SetLine>& lines, std::size_t begin) {
  Column column{begin + 1, lines[begin].left, lines[begin].right, 0};
  for (; column.end < lines.size(); ++column.end) {
    const SetLine& line = lines[column.end];
    if (line.row || line.top < lines[column.end - 1].top) break;
    column.left = std::min(column.left, line.left);
    column.right = std::max(column.right, line.right);
  }
  const double full = full_line * (column.right - column.left);
  for (std::size_t i = begin; i < column.end; ++i) column.full += lines[i].right - lines[i].left >= full ? 1 : 0;
  return column;
}

class Joining {
 public:
  std::vector<Block> run(const std::vector<Sheet>& sheets) {
    for (const Sheet& sheet : sheets)
      for (std::size_t i = 0; i < sheet.lines.size();) {
        if (sheet.lines[i].row) {
          add_row(sheet.lines[i++].text);
          continue;
        }
        const Column column = column_from(sheet.lines, i);
        for (; i < column.end; ++i) add(sheet.lines[i], column, sheet);
      }
    close();
    return std::move(blocks_);
  }

 private:
  void add(const SetLine& line, const Column& column, const Sheet& sheet) {
    if (open_.empty() || !goes_on(line, column)) close();
    append(line.text);
    const bool wide = line.right - line.left >= sheet.width * min_column;
    room_ = column.right - line.right;
    may_go_on_ = wide && column.full >= full_lines;
    last_ = line;
  }

  void add_row(const std::string& text) {
    close();
    may_go_on_ = false;
    Block& row = blocks_.emplace_back();
    row.kind = BlockKind::row;
    row.text = text;
  }

  [[nodiscard]] bool goes_on(const SetLine& line, const Column& column) const {
    if (!may_go_on_ || begins_division(line.text)) return false;
    if (room_ > line.first_word + space * height_of(last_)) return false;
    const bool below = line.top >= last_.top && line.top - last_.bottom < max_leading * height_of(last_);
    if (line.top >= last_.top && !below && !next_sheet(line)) return false;
    if (line.left - column.left > max_indent) return false;
    return line.left - column.left < min_indent || !ends_sentence(open_);
  }

  [[nodiscard]] bool next_sheet(const SetLine& line) const { return line.top < last_.top; }

  /// A soft hyphen is gone already; behind a hyphen without a space before it nothing is put in between: "QĐ-UBND".
  void append(std::string_view text) {
    const bool hyphen = open_.ends_with('-') && !open_.ends_with(" -");
    if (!open_.empty() && !hyphen) open_ += ' ';
    open_ += text;
  }

  void close() {
    if (open_.empty()) return;
    Block block;
    block.text = std::exchange(open_, {});
    block.kind = begins_with_bullet(block.text) ? BlockKind::item : BlockKind::paragraph;
    blocks_.push_back(std::move(block));
  }

  std::vector<Block> blocks_;
  std::string open_;
  SetLine last_;
  double room_ = 0.0;       ///< left on the last line, up to the edge of its column
  bool may_go_on_ = false;  ///< the last line is as wide as running text
};

}  // namespace

void drop_running_heads(std::vector<Sheet>& sheets) {
  const std::set<std::string> repeated = repeated_patterns(sheets);
  for (Sheet& sheet : sheets) {
    const std::vector<std::size_t> outer = outer_lines(sheet);
    std::size_t at = 0;
    std::erase_if(sheet.lines, [&](const SetLine& line) {
      const bool may_be = std::find(outer.begin(), outer.end(), at++) != outer.end();
      return may_be && (is_page_number(line.text) || repeated.contains(pattern_of(line.text)));
    });
  }
}

std::vector<Block> paragraphs_of(const std::vector<Sheet>& sheets) {
  return Joining().run(sheets);
}

}  // namespace sovang::readers
