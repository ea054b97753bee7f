// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "bench/results.hpp"

namespace sovang::bench {

/// What an archive of generated documents is asked.
struct Questions {
  std::vector<std::string> blocks;  ///< names, for `leaders`
  std::vector<std::string> units;   ///< names, for `timeline`
  std::vector<std::string> pairs;   ///< two words that stand together in a document, for `search`
};

/// Questions about so many generated documents (seed 1): 40 blocks in the middle of the row, of which about as many
/// documents tell whatever the size, their members, and 200 pairs of words of the first thousand documents.
[[nodiscard]] Questions questions(std::size_t documents);

/// Asks all of them of an archive, in this process, warm, and returns medians and 95th percentiles in milliseconds of
/// processor time of each step.
[[nodiscard]] json ask(const std::filesystem::path& archive, const Questions& questions);

}  // namespace sovang::bench
