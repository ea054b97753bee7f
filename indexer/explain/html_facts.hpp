// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ostream>
#include <set>
#include <string>

#include "core/text/offsets.hpp"
#include "indexer/explain/explanation.hpp"

namespace sovang::explain {

/// Writes what stands beside a line: facts and changes of the context, each with an anchor, and links to others.
class FactNotes {
 public:
  /// `anchors`: the spans of evidence that have an anchor in the text.
  FactNotes(const Explanation& explanation, const text::OffsetMap& offsets, const std::set<model::Span>& anchors,
            std::ostream& out)
      : explanation_(explanation), record_(explanation.record), offsets_(offsets), anchors_(anchors), out_(out) {}

  void write_fact(std::size_t index) const;
  void write_change(std::size_t index) const;
  /// A line of the contents.
  void write_link(std::size_t index) const;

  /// "e12-40": the anchor of a span of evidence.
  [[nodiscard]] static std::string anchor(model::Span evidence);

 private:
  void write_slots(const model::Fact& fact) const;
  void write_slot(const model::Fact& fact, std::string_view slot, const std::string& html) const;
  /// "từ ngữ cảnh", where the fact's own sentence does not say the slot.
  void write_origin(const model::Fact& fact, std::string_view slot) const;
  void write_standing(const model::Fact& fact) const;
  void write_evidence(const model::Fact& fact) const;
  void write_quotation(model::Span span) const;
  void write_row(std::string_view label, const std::string& html) const;
  [[nodiscard]] std::string_view text(model::Span span) const;

  const Explanation& explanation_;
  const model::Record& record_;
  const text::OffsetMap& offsets_;
  const std::set<model::Span>& anchors_;
  std::ostream& out_;
};

/// "<code>…</code>" with a blank before it, or nothing where the word is empty.
[[nodiscard]] std::string code(std::string_view word);
/// An id, else the candidates, else that there is none.
[[nodiscard]] std::string identity(const std::string& id, const std::vector<std::string>& maybe);

}  // namespace sovang::explain
