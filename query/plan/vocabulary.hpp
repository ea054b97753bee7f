// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/archive/reader.hpp"
#include "core/base/result.hpp"
#include "core/decisions/decided_reader.hpp"

namespace sovang::plan {

/// What planning asks of an archive: which words and which names it holds. Functions, so that tests give tables.
struct Vocabulary {
  std::function<Result<std::vector<std::string>>(std::string_view folded)> spellings;
  std::function<Result<std::vector<archive::Name>>(model::MentionType type)> names;
  std::function<Result<std::vector<std::pair<std::string, std::string>>>()> abbreviations;
  /// Every id of the thing that `names` gives one id; not set: that one alone.
  std::function<std::vector<std::string>(std::string_view id)> all_ids;
  std::function<Result<std::vector<std::pair<std::string, std::string>>>()> question_words;
  std::function<Result<std::vector<std::string>>(std::string_view prefix, std::size_t most)> words_beginning;
  std::function<Result<std::string>(std::string_view key)> similar_word;
  std::function<Result<bool>()> has_unmarked;
  std::function<Result<bool>(std::string_view id)> has_place;
};

/// The vocabulary of an open archive, as people decided it is; the archive must outlive it.
[[nodiscard]] Vocabulary vocabulary(const decisions::DecidedReader& reader);

}  // namespace sovang::plan
