// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_set>

#include "core/model/record.hpp"
#include "indexer/extract/analysis.hpp"
#include "indexer/extract/number_parser.hpp"

namespace sovang::extract {

/// Reads the other documents that a document names by their number, with what it does to them. Each place where a
/// number stands is one citation; the document's own number is none, nor is that of a contract or a certificate.
class CitationReader {
 public:
  explicit CitationReader(const knowledge::Knowledge& knowledge);

  /// Fills record.citations. Reads record.number.
  void read(const Analysis& a, model::Record& record) const;

 private:
  [[nodiscard]] bool names_type(const Analysis& a, std::uint32_t begin, std::uint32_t at, bool& contract) const;

  NumberParser numbers_;
  std::unordered_set<std::string> types_;  ///< keys of their names, with one space between words
};

}  // namespace sovang::extract
