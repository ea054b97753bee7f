// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sovang::bench {

/// A way to index a folder of texts: ours, or that of a program that others use.
struct Peer {
  std::string name;                  ///< "Xapian, flush 200"
  std::string family;                ///< of several of one family the cheapest counts: "Xapian"
  std::string program;               ///< that must be installed
  std::string package;               ///< of Debian, that has it; empty: built here
  std::vector<std::string> command;  ///< indexes the folder into `index`
  std::filesystem::path index;
};

/// Every peer, ours first. `programs` is where ours were built, `work` an empty folder for the indexes.
[[nodiscard]] std::vector<Peer> peers(const std::filesystem::path& programs, const std::filesystem::path& texts,
                                      const std::filesystem::path& work);

/// The names of families that ratios refer to.
inline constexpr const char* ours = "Sổ Vàng";
inline constexpr const char* bare = "Xapian";

}  // namespace sovang::bench
