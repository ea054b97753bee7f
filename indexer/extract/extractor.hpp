// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/knowledge/knowledge.hpp"
#include "core/model/record.hpp"
#include "indexer/extract/trace.hpp"

namespace sovang::extract {

/// Reads mentions, identities and facts out of the text of a document. Immutable once made: one extractor serves any
/// number of threads.
class Extractor {
 public:
  /// Compiles the vocabulary and the rules. Fails with invalid_input, naming the rule's file and line.
  [[nodiscard]] static Result<Extractor> make(const knowledge::Knowledge& knowledge);

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  /// Fills record.mentions, facts, citations and, where empty, place. Reads record.text, number, published and place.
  void extract(model::Record& record) const;

  /// The same, and keeps what is only planned or denied ("phấn đấu dẫn đầu", "chưa được tặng"): for `explain`, and for
  /// nothing else. Returns what the document's context was.
  ContextTrace explain(model::Record& record) const;

 private:
  struct Private;
  void read(model::Record& record, ContextTrace* trace) const;
  explicit Extractor(std::unique_ptr<const Private> p);
  std::unique_ptr<const Private> p_;
};

}  // namespace sovang::extract
