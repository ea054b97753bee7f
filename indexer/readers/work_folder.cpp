// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/work_folder.hpp"

#include <fstream>
#include <string>

#include <unistd.h>

namespace sovang::readers {

namespace fs = std::filesystem;

WorkFolder::WorkFolder() {
  std::error_code error;
  std::string pattern = (fs::temp_directory_path(error) / "sovang-XXXXXX").string();
  if (!error && mkdtemp(pattern.data()) != nullptr) path_ = pattern;
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

bool WorkFolder::write(const fs::path& name, std::string_view bytes) const {
  std::error_code error;
  if (path_.empty()) return false;
  fs::create_directories((path_ / name).parent_path(), error);
  std::ofstream out(path_ / name, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return static_cast<bool>(out.flush());
}

}  // namespace sovang::readers
