// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/archive/types.hpp"
#include "core/base/result.hpp"
#include "indexer/pipeline/changes.hpp"
#include "indexer/pipeline/process.hpp"

namespace sovang::indexer {

/// Files named on the command line, as the pipeline takes them.
struct Inputs {
  std::vector<pipeline::Task> tasks;
  std::vector<archive::Failure> failures;  ///< of folders that were named
};

/// A file gets the id that it would have if its folder were indexed; a folder stands for all files in it. Fails as
/// pipeline::scan does.
[[nodiscard]] Result<Inputs> find_inputs(const std::vector<std::string>& names);

/// Reads standard input to its end and gives `consume` what became of it: of the document that it is, or of each that
/// it holds.
void read_standard_input(const pipeline::WorkOptions& work, const pipeline::Enrich& enrich,
                         const pipeline::Consume& consume);

}  // namespace sovang::indexer
