// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/pdf_tables.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/text/ascii.hpp"

namespace sovang::readers {
namespace {

constexpr double same_level = 0.4;       ///< of the height: pieces whose middles lie less apart stand on one level
constexpr double max_gap = 1.0;          ///< of the height, between two levels of a table
constexpr double min_gutter = 4.0;       ///< points between two columns
constexpr double same_column = 12.0;     ///< points between the middles of two numbers of a column
constexpr std::size_t longest_mark = 8;  ///< bytes of what stands in the first column: "12", "III", "a)"
constexpr std::size_t least_columns = 3;
constexpr std::size_t most_columns = 20;
constexpr std::size_t most_attempts = 500;  ///< to find a table on a sheet
constexpr std::size_t most_pieces = 4000;   ///< of a sheet in which tables are looked for
constexpr std::size_t most_levels = 200;    ///< of a sheet in which tables are looked for

struct Piece {
  std::string_view text;
  double left = 0.0;
  double right = 0.0;
  double middle = 0.0;  ///< of its height
  double height = 1.0;
  std::size_t line = 0;
};

/// The pieces that stand beside each other.
struct Level {
  std::vector<Piece> pieces;
  double top = 0.0;
  double bottom = 0.0;
  double middle = 0.0;
};

std::vector<Level> levels_of(const Sheet& sheet) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    const SetLine& line = sheet.lines[i];
    if (line.row) continue;
    const double height = std::max(line.bottom - line.top, 1.0);
    for (const SetPiece& piece : line.pieces)
      pieces.push_back({piece.text, piece.left, piece.right, (line.top + line.bottom) / 2, height, i});
  }
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.middle < b.middle; });
  std::vector<Level> levels;
  for (const Piece& piece : pieces) {
    const double half = piece.height / 2;
    if (levels.empty() || piece.middle - levels.back().middle > same_level * piece.height)
      levels.push_back({{}, piece.middle - half, piece.middle + half, piece.middle});
    Level& level = levels.back();
    level.pieces.push_back(piece);
    level.top = std::min(level.top, piece.middle - half);
    level.bottom = std::max(level.bottom, piece.middle + half);
  }
  return levels;
}

/// "7", "07." → 7; 0: no number that counts rows.
int number_in(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  int value = 0;
  const bool digits = !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), text::is_digit);
  if (digits) std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct Gutter {
  double left = 0.0;
  double right = 0.0;
};

/// Where no level has anything, between what stands most to the left and most to the right.
std::vector<Gutter> gutters_of(const std::vector<Level>& levels, std::size_t first, std::size_t last) {
  std::vector<std::pair<double, int>> edges;
  for (std::size_t i = first; i <= last; ++i)
    for (const Piece& piece : levels[i].pieces) {
      edges.emplace_back(piece.left, 1);
      edges.emplace_back(std::max(piece.right, piece.left), -1);
    }
  std::sort(edges.begin(), edges.end());
  std::vector<Gutter> gutters;
  int over = 0;
  std::optional<double> since;
  for (const auto& [x, step] : edges) {
    over += step;
    if (over > 0 && since) {
      if (x - *since >= min_gutter) gutters.push_back({*since, x});
      since.reset();
    } else if (over == 0) {
      since = x;
    }
  }
  return gutters;
}

/// One table of a sheet: found by the numbers of its first column.
class Table {
 public:
  /// `numbers`: the levels at which they stand, and where the column is.
  Table(const std::vector<Level>& levels, std::vector<std::size_t> numbers, double column)
      : levels_(levels), numbers_(std::move(numbers)), column_(column) {}

  /// The rows, header first; none where it is no table.
  std::vector<std::string> rows() {
    gutters_ = gutters_of(levels_, numbers_.front(), numbers_.back());
    if (gutters_.size() + 1 < least_columns || gutters_.size() >= most_columns) return {};
    if (column_ > gutters_.front().left || !find_marks()) return {};
    find_ends();
    std::vector<std::vector<std::string>> cells(marks_.size() + 1, std::vector<std::string>(gutters_.size() + 1));
    Fit fitted = fit(Place::beside);
    if (Fit around = fit(Place::around); around.cost < fitted.cost) fitted = std::move(around);
    leave_what_follows(fitted);
    for (std::size_t c = 1; c <= gutters_.size(); ++c) fill(cells, c, fitted.rows[c]);
    fill_marks(cells);
    return joined(cells);
  }

  [[nodiscard]] std::size_t first_level() const { return first_; }
  [[nodiscard]] std::size_t last_level() const { return last_; }

 private:
  using Lines = std::vector<std::pair<double, std::string>>;  ///< the middle of each, from the top

  [[nodiscard]] std::size_t column_of(const Piece& piece) const {
    const double middle = (piece.left + piece.right) / 2;
    std::size_t column = 0;
    while (column < gutters_.size() && middle > (gutters_[column].left + gutters_[column].right) / 2) ++column;
    return column;
  }

  [[nodiscard]] bool fits(const Level& level) const {
    return std::none_of(level.pieces.begin(), level.pieces.end(), [&](const Piece& piece) {
      return std::any_of(gutters_.begin(), gutters_.end(),
                         [&](const Gutter& g) { return piece.left < g.left - 1.0 && piece.right > g.right + 1.0; });
    });
  }

  /// What stands in the first column is short, whether it is a number or not ("II"): each of them begins a row.
  bool find_marks() {
    for (std::size_t i = numbers_.front(); i <= numbers_.back(); ++i)
      for (const Piece& piece : levels_[i].pieces) {
        if (column_of(piece) != 0) continue;
        if (piece.text.size() > longest_mark) return false;
        marks_.push_back({i, piece.middle, piece.text});
      }
    return true;
  }

  [[nodiscard]] bool follows(std::size_t above, std::size_t below) const {
    const Level& a = levels_[above];
    const Level& b = levels_[below];
    return b.top - a.bottom < max_gap * std::max(a.bottom - a.top, 1.0) && fits(a) && fits(b);
  }

  /// One line above the others, as captions are.
  [[nodiscard]] bool stands_alone(std::size_t level) const {
    return levels_[level].pieces.size() < 2 && levels_[level].bottom <= levels_[level + 1].top + 1.0;
  }

  void find_ends() {
    first_ = numbers_.front();
    last_ = numbers_.back();
    while (first_ > 0 && follows(first_ - 1, first_)) --first_;
    while (first_ < numbers_.front() && stands_alone(first_)) ++first_;
    while (last_ + 1 < levels_.size() && follows(last_, last_ + 1)) ++last_;
  }

  /// The lines of a column: where they stand.
  [[nodiscard]] Lines lines(std::size_t column) const {
    Lines found;
    for (std::size_t i = first_; i <= last_; ++i) {
      std::string text;
      double middle = levels_[i].middle;
      for (const Piece& piece : by_place(levels_[i])) {
        if (column_of(piece) != column) continue;
        if (!text.empty()) text += ' ';
        text += piece.text;
        middle = piece.middle;
      }
      if (!text.empty()) found.emplace_back(middle, std::move(text));
    }
    return found;
  }

  static std::vector<Piece> by_place(const Level& level) {
    std::vector<Piece> pieces = level.pieces;
    std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.left < b.left; });
    return pieces;
  }

  /// Where the lines of a cell stand: they begin beside the number of their row, or have it in their middle.
  enum class Place : std::uint8_t { beside, around };

  /// To which row each line of each column belongs; 0: to the header, one more than there are rows: it is no part of
  /// the table. And how badly it fits.
  struct Fit {
    std::vector<std::vector<std::size_t>> rows;
    double cost = 0.0;
  };

  /// What it costs that a row has the lines [begin, end): by how much they miss their place, and by how much more they
  /// lie apart than lines of a cell do.
  struct Costs {
    const Lines& lines;
    Place place;
    double leading = std::numeric_limits<double>::max();  ///< the least distance of two lines
    std::vector<double> apart;                            ///< sums of what is more than that, up to each line

    Costs(const Lines& of, Place where) : lines(of), place(where), apart(of.size() + 1) {
      for (std::size_t i = 1; i < lines.size(); ++i) leading = std::min(leading, distance(i));
      for (std::size_t i = 1; i < lines.size(); ++i) apart[i] = apart[i - 1] + distance(i) - leading;
    }
    [[nodiscard]] double distance(std::size_t i) const { return lines[i].first - lines[i - 1].first; }
    [[nodiscard]] double of(std::size_t begin, std::size_t end, double number) const {
      constexpr double nothing = 0.5;  // an empty cell is less likely than one
      if (begin == end) return nothing;
      const double first = lines[begin].first;
      const double stands = place == Place::beside ? first : (first + lines[end - 1].first) / 2;
      return std::abs(stands - number) + apart[end - 1] - apart[begin];
    }
  };

  Fit fit(Place place) const {
    Fit all{{{}}, 0.0};
    for (std::size_t c = 1; c <= gutters_.size(); ++c) fit_column(c, place, all);
    return all;
  }

  /// The cheapest way to cut the lines of a column into rows.
  void fit_column(std::size_t column, Place place, Fit& all) const {
    constexpr double never = std::numeric_limits<double>::max();
    const Lines of = lines(column);
    const Costs costs(of, place);
    const std::size_t rows = marks_.size();
    const double near = (levels_[numbers_.front()].bottom - levels_[numbers_.front()].top) / 4;
    // best[k][i]: what it costs at least that the rows up to k have the lines up to i.
    std::vector<std::vector<double>> best(rows + 1, std::vector<double>(of.size() + 1, never));
    std::vector<std::vector<std::size_t>> from(rows + 1, std::vector<std::size_t>(of.size() + 1, 0));
    for (std::size_t i = 0; i <= of.size() && (i == 0 || of[i - 1].first < marks_.front().middle - near); ++i)
      best[0][i] = 0.0;
    for (std::size_t k = 1; k <= rows; ++k)
      for (std::size_t end = 0; end <= of.size(); ++end)
        for (std::size_t begin = 0; begin <= end; ++begin) {
          if (best[k - 1][begin] == never) continue;
          const double cost = best[k - 1][begin] + costs.of(begin, end, marks_[k - 1].middle);
          if (cost >= best[k][end]) continue;
          best[k][end] = cost;
          from[k][end] = begin;
        }
    std::size_t end = of.size();
    for (std::size_t i = of.size(); i-- > 0 && of[i].first > marks_.back().middle + near;)
      if (best[rows][i] < best[rows][end]) end = i;
    all.cost += best[rows][end];
    std::vector<std::size_t>& row = all.rows.emplace_back(of.size(), 0);
    std::fill(row.begin() + static_cast<std::ptrdiff_t>(end), row.end(), rows + 1);
    for (std::size_t k = rows; k > 0; --k) {
      const std::size_t begin = from[k][end];
      std::fill(row.begin() + static_cast<std::ptrdiff_t>(begin), row.begin() + static_cast<std::ptrdiff_t>(end), k);
      end = begin;
    }
  }

  /// Lines below the last cell are no part of the table.
  void leave_what_follows(const Fit& fitted) {
    double lowest = marks_.back().middle;
    for (std::size_t c = 1; c < fitted.rows.size(); ++c) {
      const Lines of = lines(c);
      for (std::size_t i = 0; i < of.size(); ++i)
        if (fitted.rows[c][i] <= marks_.size()) lowest = std::max(lowest, of[i].first);
    }
    while (levels_[last_].middle > lowest + 1.0) --last_;
  }

  void fill(std::vector<std::vector<std::string>>& cells, std::size_t column,
            const std::vector<std::size_t>& row) const {
    const auto all = lines(column);
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::string& cell = cells[std::min(row[i], marks_.size())][column];
      const bool hyphen = cell.ends_with('-') && !cell.ends_with(" -");
      if (!cell.empty() && !hyphen) cell += ' ';
      cell += all[i].second;
    }
  }

  void fill_marks(std::vector<std::vector<std::string>>& cells) const {
    for (std::size_t k = 0; k < marks_.size(); ++k) cells[k + 1][0] = marks_[k].text;
    for (const auto& [middle, text] : lines(0))
      if (middle < marks_.front().middle) cells[0][0] += (cells[0][0].empty() ? "" : " ") + text;
  }

  static std::vector<std::string> joined(std::vector<std::vector<std::string>>& cells) {
    std::vector<std::string> rows;
    for (std::vector<std::string>& row : cells) {
      while (!row.empty() && row.back().empty()) row.pop_back();
      std::string text;
      for (std::size_t c = 0; c < row.size(); ++c) {
        if (c > 0) text += row[c - 1].empty() ? "| " : " | ";
        text += row[c];
      }
      if (!row.empty()) rows.push_back(std::move(text));
    }
    return rows;
  }

  struct Mark {
    std::size_t level = 0;
    double middle = 0.0;
    std::string_view text;
  };

  const std::vector<Level>& levels_;
  std::vector<std::size_t> numbers_;
  double column_;
  std::vector<Gutter> gutters_;
  std::vector<Mark> marks_;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
};

/// The levels of numbers that count on from the one at `first`, in one column.
std::vector<std::size_t> count_on(const std::vector<Level>& levels, std::size_t first, const Piece& number) {
  std::vector<std::size_t> found{first};
  const double middle = (number.left + number.right) / 2;
  int next = number_in(number.text) + 1;
  for (std::size_t i = first + 1; i < levels.size(); ++i)
    for (const Piece& piece : levels[i].pieces) {
      if (std::abs((piece.left + piece.right) / 2 - middle) > same_column) continue;
      const int value = number_in(piece.text);
      if (value == 0 || (value != next && value != 1)) continue;
      found.push_back(i);
      next = value + 1;
    }
  return found;
}

/// Puts the rows in the place of the first of the lines that they are made of.
void replace(Sheet& sheet, const std::vector<Level>& levels, const Table& table, std::vector<std::string> rows) {
  std::set<std::size_t> taken;
  for (std::size_t i = table.first_level(); i <= table.last_level(); ++i)
    for (const Piece& piece : levels[i].pieces) taken.insert(piece.line);
  std::vector<SetLine> lines;
  for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
    if (i == *taken.begin())
      for (std::string& text : rows) {
        SetLine& row = lines.emplace_back();
        row.text = std::move(text);
        row.top = levels[table.first_level()].top;
        row.bottom = levels[table.last_level()].bottom;
        row.row = true;
      }
    if (!taken.contains(i)) lines.push_back(std::move(sheet.lines[i]));
  }
  sheet.lines = std::move(lines);
}

bool read_one_table(Sheet& sheet, std::size_t& attempts) {
  const std::vector<Level> levels = levels_of(sheet);
  if (levels.size() > most_levels) return false;
  for (std::size_t i = 0; i < levels.size(); ++i)
    for (const Piece& piece : levels[i].pieces) {
      if (number_in(piece.text) == 0) continue;
      // What interrupts the columns ends the table; another may follow.
      for (std::vector<std::size_t> numbers = count_on(levels, i, piece); numbers.size() >= 2; numbers.pop_back()) {
        if (attempts == 0) return false;
        --attempts;
        Table table(levels, numbers, piece.right);
        std::vector<std::string> rows = table.rows();
        if (rows.size() < 2) continue;
        replace(sheet, levels, table, std::move(rows));
        return true;
      }
    }
  return false;
}

}  // namespace

void read_tables(Sheet& sheet) {
  const auto pieces = [](std::size_t sum, const SetLine& line) { return sum + line.pieces.size(); };
  if (std::accumulate(sheet.lines.begin(), sheet.lines.end(), std::size_t{0}, pieces) > most_pieces) return;
  std::size_t attempts = most_attempts;
  while (read_one_table(sheet, attempts)) {
  }
}

}  // namespace sovang::readers
