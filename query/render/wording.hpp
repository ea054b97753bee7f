// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "query/answers/answer.hpp"
#include "query/render/labels.hpp"

/// What the formats for people say alike, as plain text.
namespace sovang::render {

/// The name to print for who a fact is about: the full form, else as written.
[[nodiscard]] std::string subject_name(const model::Subject& subject);

/// The period as people write it: "2020", "2016–2020", "2009–"; the label for undated where it is empty.
[[nodiscard]] std::string period_text(const std::string& edtf, Language language);

/// The day as people write it: "01/3/2025", "3/2025"; EDTF in English.
[[nodiscard]] std::string day_text(const std::string& edtf, Language language);

/// "được tặng Huân chương Lao động hạng Nhì – mới đề nghị"
[[nodiscard]] std::string predicate_text(const model::Fact& fact, Language language);

/// "quyết định 42/QĐ-CTN (2021-01-05) · Chủ tịch nước"; empty where neither is known.
[[nodiscard]] std::string decision_text(const model::Fact& fact, Language language);

/// "từ 01/3/2025: Chi cục Thống kê tỉnh Thái Bình, đổi tên từ Cục Thống kê tỉnh Thái Bình (384/QĐ-BTC)"
[[nodiscard]] std::string change_text(const answers::Change& change, Language language);

/// What a document is called: by its path where it has no title.
[[nodiscard]] std::string title_of(std::string_view title, std::string_view path);

}  // namespace sovang::render
