// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/archive/types.hpp"

namespace sovang::plan {

/// What may be written in full or abbreviated: "BHXH", "bảo hiểm xã hội". Abbreviations of fewer than three letters
/// mean too many things.
class Abbreviations {
 public:
  /// As Reader::abbreviations gives them.
  explicit Abbreviations(const std::vector<std::pair<std::string, std::string>>& pairs);

  /// Words that are an abbreviation or what one stands for, and the other ways to write them.
  struct Stretch {
    std::size_t words = 0;
    std::vector<std::string> alternatives;
  };

  /// The longest that begins at words[at]. A long form whose words were typed with diacritics must have the same.
  [[nodiscard]] std::optional<Stretch> find(const std::vector<archive::Word>& words, std::size_t at) const;

 private:
  struct Form {
    std::vector<std::string> keys;  ///< of a long form
    std::string other;
  };
  void add(const std::vector<std::string>& words, const std::string& other, bool long_form);

  std::map<std::string, std::vector<Form>> forms_;  ///< by the folded words, a space between
  std::size_t longest_ = 0;
};

}  // namespace sovang::plan
