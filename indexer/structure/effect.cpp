// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/effect.hpp"

#include "indexer/structure/dates.hpp"

namespace sovang::structure {
namespace {

constexpr std::string_view in_force = "này có hiệu lực";
constexpr std::size_t near = 80;  ///< bytes between the words and the day
constexpr std::size_t npos = std::string_view::npos;

/// What follows the words up to the next of them: "từ ngày 01 tháng 7 năm 2016, trừ …".
std::string_view said_behind(std::string_view text) {
  const std::size_t at = text.find(in_force);
  return at == npos ? std::string_view() : text.substr(at + in_force.size(), near);
}

}  // namespace

std::string effective_day(const Lines& body, std::string_view signed_on) {
  for (const Line& line : body) {
    const std::string_view said = said_behind(line.text);
    const std::size_t from = said.find("từ ngày");
    if (from == npos) continue;
    const std::string_view day = said.substr(from + std::string_view("từ ngày").size());
    if (day.starts_with(" ký") || day.starts_with(" ban hành")) return std::string(signed_on);
    if (std::string found = day_in("ngày" + std::string(day)); !found.empty()) return found;
  }
  return {};
}

}  // namespace sovang::structure
