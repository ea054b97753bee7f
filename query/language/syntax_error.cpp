// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/language/syntax_error.hpp"

#include <algorithm>
#include <utility>

#include "core/text/harmless.hpp"
#include "core/text/offsets.hpp"

namespace sovang::language {
namespace {

constexpr std::size_t columns = 72;

}  // namespace

Unexpected syntax_error(std::string_view query, std::size_t position, const std::string& what, std::string hint) {
  return point_at(query, position, "malformed query: " + what, std::move(hint));
}

Unexpected point_at(std::string_view query, std::size_t position, const std::string& message, std::string hint) {
  const text::OffsetMap map(query);
  const std::size_t first = position < columns ? 0 : position - columns / 2;
  const std::size_t last = std::min<std::size_t>(first + columns, map.size());
  const std::size_t begin = map.byte(static_cast<std::uint32_t>(std::min<std::size_t>(first, map.size())));
  const std::size_t end = map.byte(static_cast<std::uint32_t>(last));
  return fail(ErrorCode::invalid_argument,
              message + ", at character " + std::to_string(position + 1) + "\n  " +
                  text::harmless(query.substr(begin, end - begin)) + "\n  " + std::string(position - first, ' ') + "^",
              std::move(hint));
}

}  // namespace sovang::language
