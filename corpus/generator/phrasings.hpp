// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/generator/random.hpp"

namespace sovang::corpus {

enum class Telling { led, second, third, chairs, received, nominated, aims };

/// One of the ways in which a text tells such a thing, with holes: {u} unit, {b} block, {k} khối or cụm, {y} year, {z}
/// the year after, {a} award, {o} who owns the block, {n} points, {q} number of a decision.
[[nodiscard]] std::string_view phrasing(Telling telling, Random& random);

/// What stands in each hole: the letter and the words.
using Fillings = std::vector<std::pair<char, std::string>>;

/// The phrasing with its holes filled.
[[nodiscard]] std::string fill(std::string_view phrasing, const Fillings& fillings);

}  // namespace sovang::corpus
