// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/names.hpp"
#include "indexer/extract/unit_parser.hpp"

namespace sovang::extract {

/// Names by their place in a list. What stands where every other line or clause of a list has a name is a name too,
/// even of a kind that no head of units.xml has: "- Sở Y tế; - Kho T602, Cục Vật tư; - Đội tuyển bóng đá nữ;", "gồm:
/// Phòng PC03, PA06, PA07". And it goes on to where the others end: "Phòng Kỹ thuật | nghiệp vụ,".
///
/// Only lists of texts that name an award or a block are read, and only where enough of their members are known
/// names: a list of what was done has none. Such a unit has no id (UnitName::unlisted).
class ListNames {
 public:
  ListNames(const Lexicon& lexicon, const UnitParser& units) : lexicon_(lexicon), units_(units) {}

  /// Adds them to `names`, which are all names of the text in their order, and lengthens those that go on.
  void add(const Analysis& a, std::vector<Name>& names) const;

 private:
  const Lexicon& lexicon_;
  const UnitParser& units_;
};

}  // namespace sovang::extract
