// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace sovang::readers {

/// A folder of its own for the files that another program reads and writes; it goes with the object.
class WorkFolder {
 public:
  WorkFolder();
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder();

  /// Makes the folders above the file too. False where it cannot be written.
  [[nodiscard]] bool write(const std::filesystem::path& name, std::string_view bytes) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }  ///< empty: it could not be made

 private:
  std::filesystem::path path_;
};

}  // namespace sovang::readers
