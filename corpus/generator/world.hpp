// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/knowledge/knowledge.hpp"

namespace sovang::corpus {

/// An award as a text writes it.
struct AwardName {
  std::string text;
  std::string grade;  ///< Nhất, Nhì, Ba, or empty
};

/// A block of emulation with the units that compete in it.
struct Block {
  std::string name;   ///< "Cụm thi đua số 3 huyện Vũ Thư"
  std::string kind;   ///< "khối" or "cụm"
  std::string where;  ///< "huyện Vũ Thư, tỉnh Thái Bình"
  std::string owner;  ///< "UBND huyện Vũ Thư"
  std::vector<std::string> members;
  std::vector<std::string> places;  ///< names that a story of it may mention
};

/// Who competes with whom: blocks of real places with invented members, and the awards that are given. Everything
/// comes from the knowledge in the order of its files.
class World {
 public:
  explicit World(const knowledge::Knowledge& knowledge);

  /// The block with that number. From districts × blocks_each on they come again.
  [[nodiscard]] Block block(std::size_t number) const;
  [[nodiscard]] const std::vector<AwardName>& awards() const { return awards_; }

 private:
  struct District {
    std::string name;      ///< "huyện Vũ Thư"
    std::string province;  ///< "tỉnh Thái Bình"
    std::vector<std::string> communes;
  };
  void add_districts(const knowledge::Knowledge& knowledge);
  void add_awards(const knowledge::Knowledge& knowledge);

  std::vector<District> districts_;
  std::vector<AwardName> awards_;
};

}  // namespace sovang::corpus
