// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/arrows.hpp"

#include <algorithm>
#include <set>

#include "tests/architecture/cpp_source.hpp"
#include "tests/architecture/links.hpp"

namespace sovang::architecture {
namespace {

bool contains(const std::vector<std::string>& items, std::string_view item) {
  return std::find(items.begin(), items.end(), item) != items.end();
}

/// Headers of the C++ library are the ones without a dot or a folder.
bool is_standard(std::string_view header) {
  return header.find_first_of("./") == std::string_view::npos;
}

/// Why the room may not include that; empty: it may.
std::string objection(const Architecture& plan, const Room& room, const Include& include) {
  if (include.quoted) {
    const std::string target = room_of(include.target);
    if (target.empty()) return "write the path from the top of the repository, and include rooms only";
    if (target == room.path || contains(room.may_include, target)) return {};
    return room.path + " → " + target + " is no arrow of ARCHITECTURE.md";
  }
  if (include.target == "regex") return "no std::regex: it is slow, and overflows the stack on long texts";
  if (is_standard(include.target)) return {};
  const Library* library = plan.library_of_header(include.target);
  if (!library) return "ARCHITECTURE.md has no library with that header";
  if (contains(room.libraries, library->name)) return {};
  return room.path + " → " + library->name + " is no arrow of ARCHITECTURE.md";
}

/// Follows the includes of one file through other rooms.
class Travels {
 public:
  Travels(const Architecture& plan, const Tree& tree, const Room& room) : plan_(plan), tree_(tree), room_(room) {}

  /// The first library that `header` brings, with the header that includes it; empty: none.
  std::string smuggled(const std::string& header) {
    const auto file = tree_.find(header);
    if (file == tree_.end() || !seen_.insert(header).second) return {};
    for (const Include& include : includes(file->second)) {
      std::string found = include.quoted ? smuggled(include.target) : objection_to(include.target, header);
      if (!found.empty()) return found;
    }
    return {};
  }

 private:
  std::string objection_to(const std::string& target, const std::string& header) {
    const Library* library = plan_.library_of_header(target);
    if (!library || contains(room_.libraries, library->name)) return {};
    const auto makefile = tree_.find(room_of(header) + "/CMakeLists.txt");
    if (makefile != tree_.end())
      for (const Link& link : links(makefile->second))
        if (link.open && contains(library->targets, link.target)) return {};
    return "<" + target + "> by way of " + header;
  }

  const Architecture& plan_;
  const Tree& tree_;
  const Room& room_;
  std::set<std::string> seen_;
};

/// Calls `visit(room, path, include)` for every include of every room that has a row.
template <class Visit>
void each_include(const Architecture& plan, const Tree& tree, Visit visit) {
  for (const auto& [path, text] : tree) {
    const Room* room = is_source(path) ? plan.room(room_of(path)) : nullptr;
    if (!room) continue;
    for (const Include& include : includes(text)) visit(*room, path, include);
  }
}

}  // namespace

Findings check_includes(const Architecture& plan, const Tree& tree) {
  Findings findings;
  each_include(plan, tree, [&](const Room& room, const std::string& path, const Include& include) {
    if (const std::string why = objection(plan, room, include); !why.empty())
      findings.push_back({path, include.line, "includes " + include.target + ": " + why});
  });
  return findings;
}

Findings check_leaks(const Architecture& plan, const Tree& tree) {
  Findings findings;
  each_include(plan, tree, [&](const Room& room, const std::string& path, const Include& include) {
    if (!include.quoted || room_of(include.target) == room.path) return;
    if (const std::string found = Travels(plan, tree, room).smuggled(include.target); !found.empty())
      findings.push_back({path, include.line, "includes " + include.target + ", which brings " + found});
  });
  return findings;
}

}  // namespace sovang::architecture
