// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/archive/reader.hpp"
#include "core/base/result.hpp"
#include "core/decisions/decisions.hpp"

namespace sovang::decisions {

/// An archive as people decided that it is: what they made one goes under one id, what they hid is not there. Fails as
/// the reader does. Both must outlive it.
class DecidedReader {
 public:
  /// Nothing is decided. (Not explicit: where nothing is decided this is what the archive is.)
  DecidedReader(const archive::Reader& reader);  // NOLINT(google-explicit-constructor)
  DecidedReader(const archive::Reader& reader, const Decisions& decisions) : reader_(&reader), decisions_(&decisions) {}

  [[nodiscard]] const archive::Reader& archive() const { return *reader_; }
  [[nodiscard]] const Decisions& decisions() const { return *decisions_; }

  [[nodiscard]] Result<std::vector<archive::FactHit>> facts(const archive::FactPattern& pattern) const;
  /// Where a document has several ids of one thing with one form, it counts once for each.
  [[nodiscard]] Result<std::vector<archive::Name>> names(model::MentionType type) const;
  [[nodiscard]] Result<model::Record> record(std::string_view id) const;

 private:
  const archive::Reader* reader_;
  const Decisions* decisions_;
};

}  // namespace sovang::decisions
