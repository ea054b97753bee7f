// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/temporary_folder.hpp"

namespace sovang::knowledge {

/// An empty folder, such as a user fills with files of his own. Gone with the object.
class UserFolder {
 public:
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
  [[nodiscard]] std::string file(std::string_view name) const { return (path() / name).string(); }
  void write(std::string_view name, std::string_view content) const;
  void remove(std::string_view name) const;

 private:
  sample::TemporaryFolder folder_;
};

/// A folder with the project's XSDs and seven small files that load; tests break one of them.
class SchemaFolder : public UserFolder {
 public:
  SchemaFolder();
};

}  // namespace sovang::knowledge
