// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace sovang::knowledge {

/// A folder with the project's XSDs and four small files that load; tests break one of them. Gone with the object.
class SchemaFolder {
 public:
  SchemaFolder();
  ~SchemaFolder();
  SchemaFolder(const SchemaFolder&) = delete;
  SchemaFolder& operator=(const SchemaFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  void write(std::string_view file, std::string_view content) const;
  void remove(std::string_view file) const;

 private:
  std::filesystem::path path_;
};

}  // namespace sovang::knowledge
