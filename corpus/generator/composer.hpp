// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "corpus/generator/phrasings.hpp"
#include "corpus/generator/vocabulary.hpp"
#include "corpus/generator/world.hpp"

namespace sovang::corpus {

/// A set of so many documents may tell of one block.
inline constexpr std::size_t documents_a_block = 50;

/// A fact that a document states. What is empty it does not say.
struct StatedFact {
  std::string relation;
  std::string status;
  std::string subject;
  std::string block;
  AwardName award;
  int rank = 0;
  std::string period;
  std::string evidence;  ///< the sentence
};

struct Document {
  std::string text;
  std::vector<StatedFact> facts;
};

/// Writes documents: stories of a block's meeting at the end of a year, of about 3.3 kB with some eight facts. Each
/// hangs on the seed and its number alone; two that tell of one block and year tell the same.
class Composer {
 public:
  Composer(const World& world, const Vocabulary& vocabulary, std::uint64_t seed)
      : world_(world), vocabulary_(vocabulary), seed_(seed) {}

  /// The later a document, the more blocks it may tell of (one for each documents_a_block): an archive that grows grows
  /// in breadth, and what is told of a block whose number is a given part of all does not.
  [[nodiscard]] Document document(std::size_t number) const;

  /// The number of the block that a document tells of.
  [[nodiscard]] std::size_t block_of(std::size_t number) const;

 private:
  const World& world_;
  const Vocabulary& vocabulary_;
  std::uint64_t seed_;
};

/// The row of a gold file for a document, as corpus/README.md describes it, without a line end.
[[nodiscard]] std::string gold_row(const Document& document, const std::string& id);

}  // namespace sovang::corpus
