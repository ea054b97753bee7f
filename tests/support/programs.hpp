// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/child_process.hpp"

/// The two programs as a user runs them. A test that includes this is given to sovang_runs_programs() in CMake.
namespace sovang::sample {

/// What a program has printed, and how it ended.
struct Run {
  int status = 0;
  std::string out;
  std::string err;
};

inline const std::string project_schemas = SOVANG_SOURCE_DIR "/schemas";

inline Run run(std::vector<std::string> command, const std::string& schemas = project_schemas) {
  setenv("SOVANG_SCHEMAS", schemas.c_str(), 1);
  ChildProcess child(std::move(command));
  Run result;
  result.status = child.wait(&result.err);
  result.out = child.output();
  return result;
}

inline Run run_indexer(std::vector<std::string> arguments, const std::string& schemas = project_schemas) {
  arguments.insert(arguments.begin(), SOVANG_INDEX_PROGRAM);
  return run(std::move(arguments), schemas);
}

inline Run run_sovang(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), SOVANG_PROGRAM);
  return run(std::move(arguments));
}

}  // namespace sovang::sample
