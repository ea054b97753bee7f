// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/table_reader.hpp"

#include <algorithm>
#include <array>

#include "indexer/extract/block_parser.hpp"
#include "indexer/extract/passage.hpp"

namespace sovang::extract {
namespace {

using knowledge::RelationRule;
using model::Relation;

enum class Column : std::uint8_t { none, unit, block, members, chair, deputy, rank, leads, proposed, recipient, award };

constexpr std::size_t most_columns = 12;
constexpr std::uint32_t caption_lines = 3;     ///< above a header, in which a year may stand
constexpr std::uint32_t longest_section = 30;  ///< tokens of a line that only parts a table: "I. TẬP THỂ"

/// In the order in which they are asked for: "Phó Trưởng khối" is no "Trưởng khối".
constexpr std::array<std::pair<PhraseKind, Column>, 11> header_words{{{PhraseKind::column_recipient, Column::recipient},
                                                                      {PhraseKind::column_deputy, Column::deputy},
                                                                      {PhraseKind::column_chair, Column::chair},
                                                                      {PhraseKind::column_members, Column::members},
                                                                      {PhraseKind::column_leads, Column::leads},
                                                                      {PhraseKind::column_rank, Column::rank},
                                                                      {PhraseKind::column_proposed, Column::proposed},
                                                                      {PhraseKind::column_aside, Column::none},
                                                                      {PhraseKind::column_award, Column::award},
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
      const bool section = honours_ && parts_table(line.cells.front());
      if (section) take_award(line.cells.front());
      known_ = known_ && section;
      captions_.push_back(first);
      return;
    }
    if (known_ && honours_ && read_section(line)) return;
    if (const auto columns = header(line)) {
      if (!known_) award_ = no_name;
      columns_ = *columns;
      known_ = true;
      set_time(first);
      find_status(first, line);
    } else if (known_) {
      honours_ ? read_honour(line) : read_row(line);
    }
  }

  /// What the columns are, where the line is a header that names at least two that belong together.
  [[nodiscard]] std::optional<Columns> header(const Row& line) const {
    Columns columns{};
    for (std::size_t i = 0; i < line.cells.size() && i < most_columns; ++i) columns[i] = column(line.cells[i]);
    const auto has = [&](Column c) { return std::find(columns.begin(), columns.end(), c) != columns.end(); };
    const bool blocks = has(Column::block) && (has(Column::members) || has(Column::chair) || has(Column::deputy));
    const bool units = has(Column::unit) && (has(Column::rank) || has(Column::leads) || has(Column::proposed));
    const bool honours = (has(Column::recipient) || has(Column::unit)) && !blocks && !units && !names_anybody(line);
    return blocks || units || honours ? std::optional(columns) : std::nullopt;
  }

  /// A row about "Tập thể lao động Phòng A" is no header.
  [[nodiscard]] bool names_anybody(const Row& line) const {
    const Cell all{line.cells.front().first, line.cells.back().last};
    for (std::uint32_t i = first_name(all); i < names_.size() && names_[i].first < all.last; ++i)
      if (can_be_subject(names_[i]) || names_[i].award()) return true;
    return false;
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

  /// Whether the table is one of recipients, and whether they have their awards: what stands above it says so, or it
  /// tells of nobody. "Hình thức dự kiến" and "Kèm theo Tờ trình" are nominations.
  void find_status(std::uint32_t header, const Row& line) {
    const auto has = [&](Column c) { return std::find(columns_.begin(), columns_.end(), c) != columns_.end(); };
    honours_ = !has(Column::block) && !has(Column::rank) && !has(Column::leads) && !has(Column::chair) &&
               (has(Column::recipient) || !has(Column::proposed));
    const std::size_t from = captions_.size() > caption_lines ? captions_.size() - caption_lines : 0;
    const std::uint32_t above = captions_.empty() ? header : captions_[from];
    const std::uint32_t title = a_.sentences.empty() ? 0 : a_.sentences.front().last;
    bool given = false;
    bool proposed = false;
    const auto look = [&](std::uint32_t first, std::uint32_t last) {
      for (std::uint32_t i = first; i < last; ++i) {
        given = given || a_.says(i, "tặng") || a_.says(i, "khen") || (a_.says(i, "quyết") && a_.says(i + 1, "định"));
        proposed = proposed || lexicon_.match(PhraseKind::nominating, a_, i, last) ||
                   lexicon_.match(PhraseKind::planned, a_, i, last) || said_petition(i);
      }
    };
    look(0, title);
    look(above, line.cells.back().last);
    status_ = proposed ? model::Status::nominated : given ? model::Status::asserted : model::Status::denied;
  }

  [[nodiscard]] bool said_petition(std::uint32_t i) const {
    return a_.says(i, "trình") && i > 0 && (a_.is(i - 1, "tờ") || a_.is(i - 1, "Tờ") || a_.is(i - 1, "TỜ"));
  }

  [[nodiscard]] bool parts_table(const Cell& line) const {
    return line.last > line.first && line.last - line.first <= longest_section &&
           (list_marker(a_, line.first) || a_.tokens[line.first].all_capitals);
  }

  /// "I. BẰNG KHEN", alone in its row or in every cell of it: what those below received. True for such a row.
  bool read_section(const Row& line) {
    const Cell* said = nullptr;
    std::size_t cells = 0;
    for (const Cell& cell : line.cells) {
      const auto text = a_.range(cell.first, cell.last);
      if (text.empty() || (cell.last == cell.first + 1 && !numeral(text).empty())) continue;
      if (said && text != a_.range(said->first, said->last)) return false;
      said = &cell;
      ++cells;
    }
    if (!said) return true;
    const bool named = first_recipient(*said) != no_name;
    return take_award(*said) || cells > 1 || !named;
  }

  /// Keeps the award that a section names for the rows below. False: it names none.
  bool take_award(const Cell& cell) {
    for (std::uint32_t i = first_name(cell); i < names_.size() && names_[i].first < cell.last; ++i) {
      if (!names_[i].award()) continue;
      award_ = i;
      return true;
    }
    return false;
  }

  /// A row of who received what.
  void read_honour(const Row& line) {
    static const RelationRule given = rule("table.received", Relation::received, model::Basis::none, 0.9);
    static const RelationRule proposed = [] {
      RelationRule made = rule("table.received-proposed", Relation::received, model::Basis::none, 0.9);
      made.status = model::Status::nominated;
      return made;
    }();
    if (status_ == model::Status::denied) return;
    const auto at = std::find_if(columns_.begin(), columns_.end(),
                                 [](Column c) { return c == Column::recipient || c == Column::unit; });
    const auto column = static_cast<std::size_t>(at - columns_.begin());
    if (column >= line.cells.size()) return;
    const std::uint32_t who = first_recipient(line.cells[column]);
    if (who == no_name) return;
    const RelationRule& which = status_ == model::Status::nominated ? proposed : given;
    const auto awards = awards_of(line);
    for (const std::uint32_t award : awards) add_award(which, who, award, line.cells[column]);
    if (awards.empty() && award_ != no_name) add_award(which, who, award_, line.cells[column]);
  }

  [[nodiscard]] std::vector<std::uint32_t> awards_of(const Row& line) const {
    std::vector<std::uint32_t> found;
    for (std::size_t c = 0; c < line.cells.size() && c < most_columns; ++c) {
      if (columns_[c] != Column::award && columns_[c] != Column::proposed) continue;
      for (std::uint32_t i = first_name(line.cells[c]); i < names_.size() && names_[i].first < line.cells[c].last; ++i)
        if (names_[i].award()) found.push_back(i);
    }
    return found;
  }

  void add_award(const RelationRule& which, std::uint32_t who, std::uint32_t award, const Cell& cell) {
    const AwardName& name = *names_[award].award();
    Draft made = draft(which, who, cell);
    made.award = award;
    made.grade = name.grade;
    if (Drafting::once_in_a_career(lexicon_, name)) made.time.reset();
    if (which.status == model::Status::asserted) made.decision = context_.decision_at(cell.first);
    drafts_.push_back(made);
  }

  /// The name with which a cell begins, behind "Ông" or "Tập thể": what follows it says where it lies.
  [[nodiscard]] std::uint32_t first_recipient(const Cell& cell) const {
    for (std::uint32_t i = first_name(cell); i < names_.size() && names_[i].first < cell.last; ++i) {
      if (!inside(i, cell) || !can_be_subject(names_[i])) continue;
      for (std::uint32_t before = cell.first; before < names_[i].first; ++before)  // "Ông A Thút, già làng làng Răng"
        if (a_.is(before, ",") || (before > cell.first && a_.tokens[before].capital)) return no_name;
      return names_[i].unit() && names_[i].unit()->confers_only ? no_name : i;
    }
    return no_name;
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
  bool honours_ = false;  ///< it is a table of recipients
  model::Status status_ = model::Status::asserted;
  std::uint32_t award_ = no_name;        ///< of the section
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
