// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/architecture.hpp"

#include <algorithm>
#include <set>

namespace sovang::architecture {
namespace {

constexpr const char* page = "ARCHITECTURE.md";
constexpr std::string_view none = "—";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" `");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" `") - begin + 1);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

std::vector<std::string> names(const std::string& cell) {
  return cell.empty() || cell == none ? std::vector<std::string>() : split(cell, ',');
}

/// The rows of the table whose head begins with the column `first`.
std::vector<std::vector<std::string>> table(std::string_view markdown, std::string_view first) {
  std::vector<std::vector<std::string>> rows;
  bool inside = false;
  for (std::string_view line : lines_of(markdown)) {
    if (!line.starts_with("|")) {
      inside = false;
      continue;
    }
    std::vector<std::string> cells = split(line.substr(1), '|');
    if (inside && !line.starts_with("|-")) rows.push_back(cells);
    if (cells.front() == first) inside = true;
  }
  return rows;
}

std::string house(const std::string& room) {
  return room.substr(0, room.find('/'));
}

/// Paths for the short names in "may include"; a name that no row has stays as it is.
void resolve(std::vector<Room>& rooms) {
  for (Room& room : rooms)
    for (std::string& name : room.may_include) {
      const auto is_it = [&](const Room& r) { return r.path.ends_with("/" + name); };
      if (const auto found = std::find_if(rooms.begin(), rooms.end(), is_it); found != rooms.end()) name = found->path;
    }
}

template <class List, class Fits>
auto find(const List& items, Fits fits) -> decltype(items.data()) {
  const auto found = std::find_if(items.begin(), items.end(), fits);
  return found == items.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string>& items, std::string_view item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

std::set<std::string> rooms_in(const Tree& tree) {
  std::set<std::string> rooms;
  for (const auto& [path, text] : tree)
    if (is_source(path) && !room_of(path).empty()) rooms.insert(room_of(path));
  return rooms;
}

void check_row(const Architecture& plan, const Room& room, const std::set<std::string>& above, Findings& findings) {
  for (const std::string& target : room.may_include) {
    if (!above.contains(target))
      findings.push_back({page, 1, room.path + " → " + target + ": no row above names that room"});
    if (house(target) != "core" && house(target) != house(room.path))
      findings.push_back({page, 1, room.path + " → " + target + ": core includes no program, programs not each other"});
  }
  for (const std::string& library : room.libraries)
    if (!find(plan.libraries, [&](const Library& l) { return l.name == library; }))
      findings.push_back({page, 1, room.path + ": the table of libraries has no \"" + library + "\""});
}

}  // namespace

const Room* Architecture::room(std::string_view path) const {
  return find(rooms, [&](const Room& room) { return room.path == path; });
}

const Library* Architecture::library_of_header(std::string_view header) const {
  const auto has = [&](const std::string& h) { return h.ends_with('/') ? header.starts_with(h) : header == h; };
  return find(libraries, [&](const Library& l) { return std::any_of(l.headers.begin(), l.headers.end(), has); });
}

const Library* Architecture::library_of_target(std::string_view target) const {
  return find(libraries, [&](const Library& l) { return contains(l.targets, target); });
}

Architecture read_architecture(std::string_view markdown) {
  Architecture plan;
  for (const auto& row : table(markdown, "room"))
    if (row.size() >= 3) plan.rooms.push_back({row[0], names(row[1]), names(row[2])});
  for (const auto& row : table(markdown, "library"))
    if (row.size() >= 3) plan.libraries.push_back({row[0], names(row[1]), names(row[2])});
  resolve(plan.rooms);
  return plan;
}

Findings check_plan(const Architecture& plan, const Tree& tree) {
  Findings findings;
  const std::set<std::string> built = rooms_in(tree);
  std::set<std::string> above;
  for (const Room& room : plan.rooms) {
    if (!built.contains(room.path)) findings.push_back({page, 1, room.path + ": there is no such room"});
    check_row(plan, room, above, findings);
    above.insert(room.path);
  }
  for (const std::string& room : built)
    if (!plan.room(room)) findings.push_back({page, 1, room + ": the table of rooms has no row for it"});
  return findings;
}

}  // namespace sovang::architecture
