// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/record.hpp"

/// What `schemas/documents.xml` says: which types of documents there are, who issues them and how their numbers are
/// written. `file` and `line` say where a thing was read.
namespace sovang::knowledge {

/// Whether a document of a type makes law: never, where its number has a year (31/2020/QĐ-UBND), or always.
enum class Normative : std::uint8_t { never, with_year, always };

/// "Quyết định", QĐ.
struct DocumentType {
  std::string id;                  ///< slug of the name
  std::string name;                ///< as the type line has it, but not in capitals
  std::vector<std::string> codes;  ///< in numbers, today's first: BGN, GN. None: the type has no code (công văn)
  model::DocumentKind kind = model::DocumentKind::other;
  Normative normative = Normative::never;
  std::string file;
  int line = 0;
  friend bool operator==(const DocumentType&, const DocumentType&) = default;
};

/// A body or an office by the code that numbers have for it.
struct Issuer {
  std::string code;  ///< "UBND", "TTg"
  std::string name;  ///< "Ủy ban nhân dân"
  std::string head;  ///< id of the unit head that it is, or empty
  std::string file;
  int line = 0;
  friend bool operator==(const Issuer&, const Issuer&) = default;
};

/// A form that numbers take. In `form` the slots are {num}, {year} (four digits), {type} and {issuer} (a code each),
/// {term} (of the Quốc hội, digits) and {unit} (who drafted it, capitals); everything else stands for itself.
struct NumberForm {
  std::string id;
  std::string form;                           ///< "{num}/{year}/{type}-{issuer}"
  std::vector<std::string> examples;          ///< at least one: "98/2023/NĐ-CP"
  std::vector<std::string> counter_examples;  ///< at least one: looks alike and is no number of a document
  std::string file;
  int line = 0;
  friend bool operator==(const NumberForm&, const NumberForm&) = default;
};

}  // namespace sovang::knowledge
