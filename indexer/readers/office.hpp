// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace sovang::readers {

/// LibreOffice, which makes a DOCX of old Word documents and RTF and keeps the font of each run. It runs without a
/// window, with a profile of its own, and neither runs macros nor fetches anything.
class Office {
 public:
  static constexpr std::chrono::seconds usual_patience{120};

  /// `program`: its path; "": it is not here. `patience`: how long it may take for one document.
  explicit Office(std::string program, std::chrono::seconds patience = usual_patience)
      : program_(std::move(program)), patience_(patience) {}

  /// The one on the PATH.
  [[nodiscard]] static Office find();
  [[nodiscard]] bool is_here() const { return !program_.empty(); }

  /// The DOCX of each document, in order, or why there is none. All are given to one start of LibreOffice, which takes
  /// two seconds by itself. If it crashes or hangs, the document that it was at is tried once more alone, and the
  /// others without it.
  [[nodiscard]] std::vector<Result<std::string>> to_docx(std::span<const std::string_view> documents) const;

 private:
  std::string program_;
  std::chrono::seconds patience_;
};

}  // namespace sovang::readers
