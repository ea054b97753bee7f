// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace sovang::bench {

/// A search as it is written against Xapian without us: all words, BM25, the first ten with their data.
class ByHand {
 public:
  explicit ByHand(const std::filesystem::path& archive);
  ~ByHand();

  /// How many documents there are; an estimate unless `counts` has them counted, as we do.
  [[nodiscard]] std::size_t search(const std::string& words, bool counts) const;

 private:
  struct Private;
  std::unique_ptr<Private> p_;
};

}  // namespace sovang::bench
