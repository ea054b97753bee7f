// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "indexer/readers/xml_parser.hpp"

namespace sovang::readers {

/// word/numbering.xml: the numbers that the word processor sets in front of paragraphs, "Điều 3.", "2.1.", "b)". They
/// stand on the page, but not in the text. Counts as it is asked.
class DocxNumbering final : public XmlEvents {
 public:
  static constexpr std::size_t levels = 9;

  [[nodiscard]] bool start(std::string_view element, const XmlAttributes& attributes) override;
  void end(std::string_view element) override;
  void text(std::string_view) override {}

  /// The number of the next paragraph of that list and level, as the document writes them; empty where the list is not
  /// known. A bullet is "-".
  [[nodiscard]] std::string next(std::string_view list, std::string_view level);

 private:
  struct Level {
    int start = 1;
    std::string format;   ///< "decimal", "lowerLetter", "bullet" …
    std::string pattern;  ///< "Điều %1."
  };
  struct Abstract {
    std::array<Level, levels> level;
    std::array<int, levels> count{};  ///< 0: none yet
  };

  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, std::string, std::less<>> lists_;  ///< to their abstract ones
  Abstract* abstract_ = nullptr;
  Level* level_ = nullptr;
  std::string* list_ = nullptr;
};

}  // namespace sovang::readers
