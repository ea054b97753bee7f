// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"

namespace sovang::pipeline {

/// A file found under a SOURCE.
struct Entry {
  std::string path;            ///< relative to the source, '/' between parts, valid UTF-8
  std::filesystem::path file;  ///< where it is opened
  std::uint64_t size = 0;
  std::int64_t mtime_ns = 0;
};

struct Scan {
  std::string source;                      ///< name of the SOURCE: the last part of its path
  std::vector<Entry> entries;              ///< in byte order of path, the same on every machine
  std::vector<archive::Failure> failures;  ///< what cannot be read, in order of path: folders too
};

/// Name of a SOURCE: the last part of its absolute path.
[[nodiscard]] std::string source_name(const std::filesystem::path& source);

/// Lists a SOURCE, which is a folder or a single file. Names that begin with '.' are skipped, so is the folder
/// `excluded` (the archive, where it lies in the source). Links are followed; a folder is read once, under its own name
/// rather than under that of a link. Fails with io where the source is missing, does not list, or holds no file: such a
/// source must never be taken for one whose documents are gone.
[[nodiscard]] Result<Scan> scan(const std::filesystem::path& source, const std::filesystem::path& excluded = {});

}  // namespace sovang::pipeline
