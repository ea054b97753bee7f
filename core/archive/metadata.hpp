// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

/// What an archive knows of itself, in Xapian's metadata: the keys, and the form of the values that are not plain text.
namespace sovang::archive {

namespace metadata {
inline constexpr const char* features = "features";
inline constexpr const char* created_by = "created_by";
inline constexpr const char* knowledge_hash = "knowledge_hash";
inline constexpr const char* abbreviations = "abbreviations";
inline constexpr const char* award_names = "award_names";
inline constexpr const char* lineage = "lineage";  ///< lineage.hpp
inline constexpr const char* question_words = "question_words";
inline constexpr const char* spellings = "spellings";  ///< spelling_map.hpp
/// "1": documents were committed that `spellings` does not cover yet. Set in the commit of those documents.
inline constexpr const char* spellings_stale = "spellings_stale";
inline constexpr const char* failure_prefix = "failure:";      ///< then the record id
inline constexpr const char* forgotten_prefix = "forgotten:";  ///< then the record id; forgotten.hpp
}  // namespace metadata

enum class Access { read, write };

/// The features that this program gives to an archive, a line each: its name, a tab, and the letters 'r' and 'w' for
/// whether one must know it to read and to write.
[[nodiscard]] std::string our_features();

/// The features of an archive with one more that only some archives have, where it is not there yet: from then on
/// programs that do not know it leave the archive alone. `name` is one of ours.
[[nodiscard]] std::string with_feature(std::string_view stored, std::string_view name);
inline constexpr std::string_view forgotten_feature = "forgotten.1";

/// Whether this program may read or write an archive with these features. A program refuses only for what it lacks and
/// what matters to what it is about to do. Fails with version.
[[nodiscard]] Result<void> check_features(std::string_view stored, Access access, const std::string& where);

using Pairs = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::string store_pairs(const Pairs& pairs);
/// Fails with corrupt.
[[nodiscard]] Result<Pairs> load_pairs(std::string_view stored, const std::string& where);

}  // namespace sovang::archive
