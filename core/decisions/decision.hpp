// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/model/record.hpp"

/// What people decided about an archive, against what the rules read. The archive knows nothing of it: it stands in a
/// text file of its own (file.hpp), outlives every rebuilding, and holds from the next question on.
namespace sovang::decisions {

enum class Verdict : std::uint8_t {
  same,      ///< two ids are one unit, block, person or award
  not_same,  ///< two ids are never one, whatever rule or other decision would make them so
  hide       ///< facts or a name of a document are not shown
};

/// Of a document, what is hidden: everything that one name says, or the facts that have all the slots given.
struct Hidden {
  std::string name;  ///< id; where it is set nothing else is
  std::optional<model::Relation> relation;
  std::optional<model::Status> status;
  std::string subject;  ///< ids; empty: any
  std::string block;
  std::string award;
  std::optional<std::string> period;  ///< EDTF; empty: a fact without one
};

/// One line of a file of decisions.
struct Decision {
  Verdict verdict = Verdict::same;
  std::string one;    ///< id; of hide: the id of the document
  std::string other;  ///< id; empty for hide
  Hidden hidden;      ///< of hide
  std::string who;
  std::string when;  ///< EDTF date
  std::string why;
  std::string file;
  int line = 0;

  /// "FILE:12", for messages.
  [[nodiscard]] std::string place() const { return file + ":" + std::to_string(line); }
};

/// The words of the first column: "same", "not same", "hide".
[[nodiscard]] std::string_view name(Verdict verdict);

/// Reads a line: columns between bars, blanks around them of no account.
///
///     same     | ID       | ID                                | who | when | why
///     not same | ID       | ID                                | who | when | why
///     hide     | DOCUMENT | led subject=ID period=2020        | who | when | why
///     hide     | DOCUMENT | name=ID                           | who | when | why
///
/// `why` may hold bars. Fails with invalid_input, saying what is wrong and without the line's place.
[[nodiscard]] Result<Decision> parse_decision(std::string_view line);

/// The third column of a hide: relation, status, and subject=, block=, award=, period= ("-": none), or name=.
[[nodiscard]] Result<Hidden> parse_hidden(std::string_view words);

/// The line that parse_decision() reads, without a line break. Fails with invalid_argument for columns that no line
/// can hold.
[[nodiscard]] Result<std::string> to_line(const Decision& decision);

}  // namespace sovang::decisions
