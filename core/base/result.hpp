// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace sovang {

/// What kind of failure it is. The kind decides the exit status of the programs (see exit_status).
enum class ErrorCode {
  invalid_argument,  ///< the caller asked for something that cannot be: a usage error or a malformed query
  not_found,         ///< the thing asked for does not exist
  io,                ///< a file or folder could not be read or written
  invalid_input,     ///< a document or data file is damaged or not what it claims to be
  unsupported,       ///< a format or feature that this build does not know
  too_large,         ///< a limit that protects memory or time was reached
  locked,            ///< another process is writing to the archive
  version,           ///< the archive is too old or too new for this program
  corrupt,           ///< the archive is damaged
  unavailable,       ///< a shard did not answer
  overtaken,         ///< the archive changed while an answer was read from it: ask the whole question again
  incomplete,        ///< done, with failures, under --strict
  internal           ///< our own mistake
};

/// A failure: what happened and where (`message`), and what the reader of the message can do about it (`hint`).
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;
  std::string hint;
  std::string slug;  ///< tells failures of one code apart where a machine must: "empty-file", "invalid-utf8"; or empty

  Error(ErrorCode error_code, std::string what, std::string what_to_do = {}, std::string name = {})
      : code(error_code), message(std::move(what)), hint(std::move(what_to_do)), slug(std::move(name)) {}
};

/// The exit status that DESIGN fixes for each kind: 1 error, 2 nothing found, 3 done with failures, 11 index too
/// old or too new, 19 locked, 64 usage.
[[nodiscard]] int exit_status(ErrorCode code);

/// Every fallible function that crosses a library's boundary returns this; no exception does.
/// Nothing outside this header names tl::, so that the move to std::expected is one line.
template <class T>
using Result = tl::expected<T, Error>;

/// What fail() and pass() give: fits any Result.
using Unexpected = tl::unexpected<Error>;

/// return fail(ErrorCode::io, "cannot open …", "check that …");
[[nodiscard]] inline Unexpected fail(ErrorCode code, std::string message, std::string hint = {}) {
  return Unexpected(Error(code, std::move(message), std::move(hint)));
}

/// Passes a failure on: `if (!r) return pass(r);`
template <class T>
[[nodiscard]] Unexpected pass(const Result<T>& failed) {
  return Unexpected(failed.error());
}

}  // namespace sovang
