// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/drafting.hpp"

namespace sovang::extract {

/// Reads tables: rows whose cells stand between "|", under a header that says what the columns are ("Đơn vị | Điểm |
/// Xếp hạng", "Tên khối | Đơn vị thành viên | Trưởng khối | Phó Trưởng khối", "Tên tập thể | Dẫn đầu cụm, khối thi
/// đua", "Họ và tên | Đơn vị công tác | Hình thức khen thưởng"). A row in which only an award stands, or one that
/// repeats it in every cell, says it for the rows below. The words of headers are the word sets column-… of
/// relations.xml. A table without such a header gives nothing.
class TableReader {
 public:
  explicit TableReader(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void read(const Analysis& a, const std::vector<Name>& names, const Context& context,
            std::vector<Draft>& drafts) const;

 private:
  const Lexicon& lexicon_;
};

}  // namespace sovang::extract
