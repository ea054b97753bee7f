// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sovang::structure {

/// Follows the divisions of a document from line to line and names each line that begins one, from the small to the
/// large as people cite it: "điểm a khoản 2 Điều 8", "khoản 2 Điều 8", "Điều 8" (articles run through a document),
/// "Mục 1 Chương II", "Chương II", "Phần thứ nhất". In an annex the annex is named too: "Điều 8 Quy chế".
///
/// Only the next number begins a division, so that neither a reference at the head of a line ("Điều 8 của Luật …") nor
/// the entries of a list begin one, and a footnote's number glued to an article's ("Điều 53" behind Điều 4) is left
/// out. What is quoted ("Điều 5 được sửa đổi như sau: “Điều 5. …”") begins none.
class Divisions {
 public:
  /// The label of the next line, or empty.
  [[nodiscard]] std::string label(std::string_view line);

  /// What follows is an annex of that name; its articles are counted anew.
  void begin_annex(std::string name);

  /// Nothing of the main text follows, as behind a signature.
  void end();

 private:
  [[nodiscard]] std::string chapter(std::string_view line);
  [[nodiscard]] std::string article(std::string_view line);
  [[nodiscard]] std::string clause(std::string_view line);
  [[nodiscard]] std::string point(std::string_view line);
  [[nodiscard]] bool quoted(std::string_view line);
  [[nodiscard]] std::string inside(std::string label) const;

  std::string annex_;
  std::string part_;
  std::string chapter_;
  std::string article_;  ///< "Điều 8", empty before the first
  std::string clause_;   ///< "khoản 2", empty: none yet in this article
  std::string point_;
  unsigned last_article_ = 0;
  unsigned last_clause_ = 0;
  bool in_quote_ = false;
};

}  // namespace sovang::structure
