// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/load_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

Unexpected too_large(std::uint64_t bytes, std::uint64_t max_bytes) {
  return refuse(Refusal::too_large, "the file has " + std::to_string(bytes >> 20) + " MiB or more, the limit is " +
                                        std::to_string(max_bytes >> 20) + " MiB");
}

}  // namespace

Result<std::string> load_stream(std::istream& in, std::uint64_t max_bytes) {
  std::string bytes;
  std::array<char, 1u << 16> buffer;  // filled by read()
  while (in) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > max_bytes) return too_large(bytes.size(), max_bytes);
  }
  if (in.bad()) return refuse(Refusal::unreadable, "reading stops after " + std::to_string(bytes.size()) + " bytes");
  return bytes;
}

Result<std::string> load_file(const std::filesystem::path& path, std::uint64_t max_bytes) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (error) return refuse(Refusal::unreadable, "the file does not open: " + error.message());
  if (!std::filesystem::is_regular_file(status)) return refuse(Refusal::unreadable, "this is no regular file");
  const std::uint64_t size = std::filesystem::file_size(path, error);
  if (!error && size > max_bytes) return too_large(size, max_bytes);
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse(Refusal::unreadable, "the file does not open: " + std::generic_category().message(errno));
  return load_stream(in, max_bytes);
}

}  // namespace sovang::readers
