// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace sovang::knowledge {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

constexpr std::array<std::pair<std::string_view, PlaceLevel>, 6> level_names{{{"country", PlaceLevel::country},
                                                                              {"region", PlaceLevel::region},
                                                                              {"province", PlaceLevel::province},
                                                                              {"district", PlaceLevel::district},
                                                                              {"commune", PlaceLevel::commune},
                                                                              {"hamlet", PlaceLevel::hamlet}}};

}  // namespace

std::vector<std::string> forms_of(std::string_view text) {
  return split(text, '|');
}

std::vector<std::string> ids_of(std::string_view text) {
  return split(text, ' ');
}

bool flag_of(const XmlElement& element, const char* attribute, bool fallback) {
  const std::string value = element.attribute(attribute);
  return value.empty() ? fallback : value == "true" || value == "1";
}

std::optional<PlaceLevel> place_level(std::string_view name) {
  for (const auto& [level_name, level] : level_names) {
    if (level_name == name) return level;
  }
  return std::nullopt;
}

}  // namespace sovang::knowledge
