// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "indexer/readers/input.hpp"

namespace sovang::readers {

/// A file in a packed one. `name` is UTF-8, '/' between parts; what is no UTF-8 in it is written as %FF.
struct PackedEntry {
  std::string name;
  bool regular = false;  ///< no folder, link or device
  bool alone = false;    ///< the content of a file that is only compressed, or of one that is not packed at all
};

/// A ZIP or tar archive or a single compressed file (gzip, bzip2, xz), read from its beginning to its end by
/// libarchive. Nothing is written to the disk and no other program is started.
class PackedFile {
 public:
  /// Fails with damaged_file where the bytes are none of these. The input outlives the object.
  [[nodiscard]] static Result<PackedFile> open(const Input& input);

  PackedFile(PackedFile&&) noexcept;
  PackedFile& operator=(PackedFile&&) noexcept;
  ~PackedFile();

  /// The next entry, or nothing at the end. Fails with damaged_file where it cannot go on.
  [[nodiscard]] Result<std::optional<PackedEntry>> next();

  /// The next bytes of that entry, valid until the next call; empty at its end. Fails with damaged_file or encrypted;
  /// the next entry may be read all the same.
  [[nodiscard]] Result<std::string_view> chunk();

  /// All of that entry from here on. Fails with too_large over `max_bytes`.
  [[nodiscard]] Result<std::string> rest(std::size_t max_bytes);

 private:
  struct Private;
  explicit PackedFile(std::unique_ptr<Private> p);
  std::unique_ptr<Private> p_;
};

}  // namespace sovang::readers
