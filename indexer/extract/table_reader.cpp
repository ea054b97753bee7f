// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/table_reader.hpp"

#include <algorithm>
#include <array>

#include "indexer/extract/block_parser.hpp"

namespace sovang::extract {
namespace {

using knowledge::RelationRule;
using model::Relation;

enum class Column : std::uint8_t { none, unit, block, members, chair, deputy, rank, leads, proposed };

constexpr std::size_t most_columns = 12;
constexpr std::uint32_t caption_lines = 3;  ///< above a header, in which a year may stand

/// In the order in which they are asked for: "Phó Trưởng khối" is no "Trưởng khối".
constexpr std::array<std::pair<PhraseKind, Column>, 8> header_words{{{PhraseKind::column_deputy, Column::deputy},
                                                                     {PhraseKind::column_chair, Column::chair},
                                                                     {PhraseKind::column_members, Column::members},
                                                                     {PhraseKind::column_leads, Column::leads},
                                                                     {PhraseKind::column_rank, Column::rank},
                                                                     {PhraseKind::column_proposed, Column::proposed},
                                                                     {PhraseKind::column_block, Column::block},
                                                                     {PhraseKind::column_unit, Column::unit}}};

RelationRule rule(const char* id, Relation relation, model::Basis basis, double confidence) {
  RelationRule made;
  made.id = id;
  made.relation = relation;
  made.basis = basis;
  made.confidence = confidence;
  return made;
}

struct Cell {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// One line of the text, cut at "|".
struct Row {
  std::vector<Cell> cells;
  [[nodiscard]] bool in_table() const { return cells.size() > 1; }
};

/// One table after another, top to bottom.
class Reading {
 public:
  Reading(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names, const Context& context,
          std::vector<Draft>& drafts)
      : lexicon_(lexicon), a_(a), names_(names), context_(context), drafts_(drafts) {}

  void run() {
    for (std::uint32_t line = 0; line < a_.tokens.size();) {
      const std::uint32_t end = end_of_line(line);
      read_line(row(line, end), line);
      line = end + 1;
    }
  }

 private:
  using Columns = std::array<Column, most_columns>;

  [[nodiscard]] std::uint32_t end_of_line(std::uint32_t at) const {
    while (at < a_.tokens.size() && a_.tokens[at].kind != text::TokenKind::newline) ++at;
    return at;
  }

  [[nodiscard]] Row row(std::uint32_t first, std::uint32_t last) const {
    Row result{{{first, first}}};
    for (std::uint32_t i = first; i < last; ++i) {
      if (a_.text[a_.tokens[i].begin] == '|')
        result.cells.push_back({i + 1, i + 1});
      else
        result.cells.back().last = i + 1;
    }
    return result;
  }

  void read_line(const Row& line, std::uint32_t first) {
    if (!line.in_table()) {
      known_ = false;
      captions_.push_back(first);
      return;
    }
    if (const auto columns = header(line)) {
      columns_ = *columns;
      known_ = true;
      set_time(first);
    } else if (known_) {
      read_row(line);
    }
  }

  /// What the columns are, where the line is a header that names at least two that belong together.
  [[nodiscard]] std::optional<Columns> header(const Row& line) const {
    Columns columns{};
    for (std::size_t i = 0; i < line.cells.size() && i < most_columns; ++i) columns[i] = column(line.cells[i]);
    const auto has = [&](Column c) { return std::find(columns.begin(), columns.end(), c) != columns.end(); };
    const bool blocks = has(Column::block) && (has(Column::members) || has(Column::chair) || has(Column::deputy));
    const bool units = has(Column::unit) && (has(Column::rank) || has(Column::leads) || has(Column::proposed));
    return blocks || units ? std::optional(columns) : std::nullopt;
  }

  [[nodiscard]] Column column(const Cell& cell) const {
    for (const auto& [kind, role] : header_words)
      for (std::uint32_t i = cell.first; i < cell.last; ++i)
        if (lexicon_.match(kind, a_, i, cell.last)) return role;
    return Column::none;
  }

  /// The year of a caption right above the header; else the one that the document sums up.
  void set_time(std::uint32_t header) {
    time_ = context_.year_summed_up();
    from_context_ = true;
    const std::size_t from = captions_.size() > caption_lines ? captions_.size() - caption_lines : 0;
    const std::uint32_t first = captions_.empty() ? header : captions_[from];
    for (std::uint32_t t = 0; t < a_.times.size() && a_.times[t].first < header; ++t) {
      if (a_.times[t].first < first || !is_honour_time(a_.times[t])) continue;
      time_ = t;
      from_context_ = false;
    }
  }

  void read_row(const Row& line) {
    std::uint32_t unit = no_name;
    std::uint32_t block = context_.block_at(line.cells.front().first);
    for (std::size_t i = 0; i < line.cells.size() && i < most_columns; ++i) {
      if (columns_[i] == Column::unit && unit == no_name) unit = first_subject(line.cells[i]);
      if (columns_[i] == Column::block || columns_[i] == Column::leads) block = first_block(line.cells[i], block);
    }
    for (std::size_t i = 0; i < line.cells.size() && i < most_columns; ++i)
      read_cell(columns_[i], line.cells[i], unit, block);
  }

  void read_cell(Column what, const Cell& cell, std::uint32_t unit, std::uint32_t block) {
    static const RelationRule member = rule("table.member", Relation::member_of, model::Basis::none, 0.9);
    static const RelationRule chair = rule("table.chair", Relation::chairs, model::Basis::none, 0.92);
    static const RelationRule deputy = rule("table.deputy", Relation::deputy_chairs, model::Basis::none, 0.92);
    static const RelationRule leads = rule("table.leads", Relation::led, model::Basis::decided, 0.93);
    switch (what) {
      case Column::members:
        for (const auto name : subjects(cell)) add(member, name, block, cell);
        break;
      case Column::chair:
        add(chair, first_subject(cell), block, cell);
        break;
      case Column::deputy:
        for (const auto name : subjects(cell)) add(deputy, name, block, cell);
        break;
      case Column::leads:
        if (first_block(cell, no_name) != no_name) add(leads, unit, block, cell);
        break;
      case Column::rank:
        add_rank(cell, unit, block);
        break;
      case Column::proposed:
        add_proposed(cell, unit);
        break;
      default:
        break;
    }
  }

  void add(const RelationRule& which, std::uint32_t subject, std::uint32_t block, const Cell& cell) {
    if (subject == no_name || block == no_name) return;
    drafts_.push_back(draft(which, subject, cell));
    drafts_.back().block = block;
  }

  void add_rank(const Cell& cell, std::uint32_t unit, std::uint32_t block) {
    static const std::array<RelationRule, 7> ranks = [] {
      std::array<RelationRule, 7> made;
      made[1] = rule("table.first", Relation::led, model::Basis::acclaimed, 0.9);
      for (int rank = 2; rank < 7; ++rank) {
        made[rank] = rule("table.rank", Relation::ranked, model::Basis::acclaimed, 0.9);
        made[rank].rank = rank;
      }
      return made;
    }();
    for (std::uint32_t i = cell.first; i < cell.last; ++i) {
      const int rank = rank_of(a_, i);
      if (rank < 1 || rank >= static_cast<int>(ranks.size())) continue;
      add(ranks[static_cast<std::size_t>(rank)], unit, block, cell);
      return;
    }
  }

  void add_proposed(const Cell& cell, std::uint32_t unit) {
    static const RelationRule proposed = [] {
      RelationRule made = rule("table.proposed", Relation::received, model::Basis::none, 0.9);
      made.status = model::Status::nominated;
      return made;
    }();
    if (unit == no_name) return;
    for (std::uint32_t i = 0; i < names_.size(); ++i) {
      if (!inside(i, cell) || !names_[i].award()) continue;
      drafts_.push_back(draft(proposed, unit, cell));
      drafts_.back().award = i;
      drafts_.back().grade = names_[i].award()->grade;
    }
  }

  [[nodiscard]] Draft draft(const RelationRule& which, std::uint32_t subject, const Cell& cell) const {
    Draft made;
    made.rule = &which;
    made.status = which.status;
    made.basis = which.basis;
    made.subject = subject;
    made.time = time_;
    made.time_in_clause = !from_context_;
    made.period_inferred = time_ && from_context_ && which.relation != Relation::led;
    made.sentence = sentence_at(cell.first);
    return made;
  }

  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const {
    const auto it = std::upper_bound(a_.sentences.begin(), a_.sentences.end(), token,
                                     [](std::uint32_t t, const text::Sentence& s) { return t < s.last; });
    return static_cast<std::uint32_t>(it - a_.sentences.begin());
  }

  [[nodiscard]] bool inside(std::uint32_t name, const Cell& cell) const {
    return names_[name].first >= cell.first && names_[name].last <= cell.last;
  }

  /// Names that follow a comma only say where the one before them lies.
  [[nodiscard]] std::vector<std::uint32_t> subjects(const Cell& cell) const {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = first_name(cell); i < names_.size() && names_[i].first < cell.last; ++i)
      if (inside(i, cell) && can_be_subject(names_[i]) && !names_[i].person()) found.push_back(i);
    return found;
  }

  [[nodiscard]] std::uint32_t first_subject(const Cell& cell) const {
    const auto found = subjects(cell);
    return found.empty() ? no_name : found.front();
  }

  [[nodiscard]] std::uint32_t first_block(const Cell& cell, std::uint32_t otherwise) const {
    for (std::uint32_t i = first_name(cell); i < names_.size() && names_[i].first < cell.last; ++i)
      if (inside(i, cell) && names_[i].block() && !names_[i].block()->refers_back()) return i;
    return otherwise;
  }

  [[nodiscard]] std::uint32_t first_name(const Cell& cell) const {
    const auto it = std::lower_bound(names_.begin(), names_.end(), cell.first,
                                     [](const Name& n, std::uint32_t token) { return n.first < token; });
    return static_cast<std::uint32_t>(it - names_.begin());
  }

  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const Context& context_;
  std::vector<Draft>& drafts_;
  Columns columns_{};
  bool known_ = false;
  std::vector<std::uint32_t> captions_;  ///< first tokens of the lines outside of tables
  std::optional<std::uint32_t> time_;
  bool from_context_ = false;
};

}  // namespace

void TableReader::read(const Analysis& a, const std::vector<Name>& names, const Context& context,
                       std::vector<Draft>& drafts) const {
  if (a.text.find('|') != std::string_view::npos) Reading(lexicon_, a, names, context, drafts).run();
}

}  // namespace sovang::extract
