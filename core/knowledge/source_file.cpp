// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/source_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/text/normalize.hpp"

namespace sovang::knowledge {
namespace {

int line_of(std::string_view bytes, std::size_t offset) {
  return 1 + static_cast<int>(std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

}  // namespace

std::optional<std::string> read_bytes(const std::filesystem::path& path, Problems& problems) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) {
    problems.add(path.string(), 0, "cannot be read: " + error.message());
    return std::nullopt;
  }
  if (size > source_file_limit) {
    problems.add(path.string(), 0, "is larger than " + std::to_string(source_file_limit >> 20U) + " MiB");
    return std::nullopt;
  }
  std::string bytes(size, '\0');
  std::ifstream stream(path, std::ios::binary);
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(size))) {
    problems.add(path.string(), 0, "cannot be read");
    return std::nullopt;
  }
  return bytes;
}

std::optional<SourceFile> read_source_file(const std::filesystem::path& path, Problems& problems) {
  const std::optional<std::string> bytes = read_bytes(path, problems);
  if (!bytes) return std::nullopt;
  if (const std::size_t bad = text::find_invalid_utf8(*bytes); bad != std::string::npos) {
    problems.add(path.string(), line_of(*bytes, bad), "is not valid UTF-8 here");
    return std::nullopt;
  }
  Result<std::string> nfc = text::to_nfc(*bytes);
  if (!nfc) {
    problems.add(path.string(), 0, nfc.error().message);
    return std::nullopt;
  }
  return SourceFile{path.string(), std::move(*nfc)};
}

}  // namespace sovang::knowledge
