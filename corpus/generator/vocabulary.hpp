// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "corpus/generator/random.hpp"

namespace sovang::corpus {

/// Words as often as composed texts have them, one behind the other as they stand there or drawn anew, with the names,
/// numbers and rare words between them that make the dictionary of an archive grow. What they say is nothing: the
/// words by which facts are told are left out.
class Vocabulary {
 public:
  /// Learns from the texts (.txt) of the folders, in the order of their paths. Fails with not_found where there are
  /// none.
  [[nodiscard]] static Result<Vocabulary> learn(const std::vector<std::filesystem::path>& folders);

  /// A sentence of about so many words. `places` are names that may occur in it.
  [[nodiscard]] std::string sentence(Random& random, std::size_t words, const std::vector<std::string>& places) const;

  /// "Nguyễn Văn Hòa".
  [[nodiscard]] static std::string person(Random& random);

  [[nodiscard]] std::size_t size() const { return words_.size(); }

 private:
  struct Word {
    std::string spelling;
    std::vector<std::uint32_t> followers;  ///< each as often as it followed
  };

  void add(std::string_view text);
  std::uint32_t number_of(const std::string& word);

  std::vector<Word> words_;
  std::vector<std::uint32_t> running_;                          ///< every word of the texts
  std::vector<std::pair<std::string, std::uint32_t>> numbers_;  ///< of each spelling, sorted
};

}  // namespace sovang::corpus
