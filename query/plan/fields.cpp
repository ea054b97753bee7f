// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/fields.hpp"

#include <array>

#include "core/archive/fields.hpp"

namespace sovang::plan {
namespace {

constexpr language::FieldType type_of(std::string_view name) {
  if (name == "year") return language::FieldType::years;
  if (name == "date") return language::FieldType::dates;
  return language::FieldType::text;
}

constexpr auto table = [] {
  std::array<language::FieldName, archive::fields.size()> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const archive::Field& f = archive::fields[i];
    out[i] = {f.name, f.vietnamese, type_of(f.name)};
  }
  return out;
}();

}  // namespace

std::span<const language::FieldName> query_fields() {
  return table;
}

}  // namespace sovang::plan
