// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/lexicon.hpp"
#include "indexer/extract/names.hpp"

namespace sovang::extract {

/// "ông A, nguyên Phó Giám đốc Sở Y tế tỉnh B" is one person: lets the name reach to the end of the posts, and keeps
/// the unit in which the last of them is held. Where a unit heads a block, the one who speaks for it may be named so.
void join_posts(const Lexicon& lexicon, const Analysis& a, std::vector<Name>& names);

/// True where a post ends right before that token: "Giám đốc | Sở Y tế" is who holds it, not the office.
[[nodiscard]] bool held_post(const Lexicon& lexicon, const Analysis& a, std::uint32_t token);

/// "Giám đốc Bệnh viện PGS.TS. Nguyễn Văn An": the person named right after that unit, or no_name.
[[nodiscard]] std::uint32_t holder_of(const Analysis& a, const std::vector<Name>& names, std::uint32_t unit);

}  // namespace sovang::extract
