// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/archive/types.hpp"

namespace sovang::pipeline {

enum class FileResult : std::uint8_t { added, changed, unchanged, failed, forgotten };

/// One file that was read.
struct FileEvent {
  std::size_t done = 0;   ///< files so far, this one among them
  std::size_t total = 0;  ///< files to read in this run
  FileResult result = FileResult::unchanged;
  const archive::SourceStamp& stamp;
  const archive::Failure* failure = nullptr;
};

/// Is told how a build goes on, always on the thread that called build().
class Progress {
 public:
  Progress() = default;
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  virtual ~Progress() = default;

  virtual void begin(std::size_t files_to_read) = 0;
  virtual void file(const FileEvent& event) = 0;
  virtual void end() = 0;
};

}  // namespace sovang::pipeline
