// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/readers/reader.hpp"

/// Parsers that may crash or hang read in a process of their own: what goes wrong there costs one file.
namespace sovang::readers {

/// The word on the command line with which a program is told to be a worker.
inline constexpr std::string_view worker_word = "--read-one-file";

/// Has a worker read the file. `command` starts it: a program that calls serve_worker(). Beside what readers::read()
/// refuses, refuses with reader_failed: the worker crashed, took too long or needed too much memory.
[[nodiscard]] Result<Page> read_in_worker(std::span<const std::string> command, std::string_view bytes,
                                          const ReadOptions& options);

/// The worker's side: reads one request from standard input, sets limits of time and memory to itself, and writes what
/// became of it to standard output. Returns the exit status.
[[nodiscard]] int serve_worker();

}  // namespace sovang::readers
