// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/links.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "tests/architecture/cpp_source.hpp"

namespace sovang::architecture {
namespace {

struct Token {
  std::string_view text;  ///< a parenthesis or a word
  std::size_t at = 0;
};

/// A CMakeLists.txt as words and parentheses, without comments.
std::vector<Token> tokens(std::string_view makefile) {
  std::vector<Token> found;
  for (std::size_t at = 0; at < makefile.size();) {
    const char c = makefile[at];
    if (c == '#') {
      at = std::min(makefile.find('\n', at), makefile.size());
    } else if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      ++at;
    } else if (c == '(' || c == ')') {
      found.push_back({makefile.substr(at, 1), at});
      ++at;
    } else {
      const std::size_t end = std::min(makefile.find_first_of(" \t\r\n()#", at), makefile.size());
      found.push_back({makefile.substr(at, end - at), at});
      at = end;
    }
  }
  return found;
}

/// Words of a call that are no entries of a list, for the calls of cmake/SovangTargets.cmake.
bool ends_list(std::string_view word) {
  constexpr std::array<std::string_view, 3> words{"SOURCES", "LABELS", ")"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::string_view room_prefix = "sovang::";

/// Why the room may not link that; empty: it may.
std::string objection(const Architecture& plan, const Room& room, const std::string& target) {
  if (target.starts_with(room_prefix)) {
    const std::string name = "/" + target.substr(room_prefix.size());
    const auto is_it = [&](const std::string& allowed) { return allowed.ends_with(name); };
    if (std::any_of(room.may_include.begin(), room.may_include.end(), is_it)) return {};
    return room.path + " → " + target + " is no arrow of ARCHITECTURE.md";
  }
  const Library* library = plan.library_of_target(target);
  if (!library) return "ARCHITECTURE.md has no library with that target";
  const auto& allowed = room.libraries;
  if (std::find(allowed.begin(), allowed.end(), library->name) != allowed.end()) return {};
  return room.path + " → " + library->name + " is no arrow of ARCHITECTURE.md";
}

/// "sovang::text" for "core/text".
std::string target_of(std::string_view room) {
  return std::string(room_prefix).append(room.substr(room.find('/') + 1));
}

std::set<std::string> targets_included(const Room& room, const Tree& tree) {
  std::set<std::string> targets;
  for (const auto& [path, text] : tree) {
    if (!is_source(path) || room_of(path) != room.path) continue;
    for (const Include& include : includes(text))
      if (const std::string other = room_of(include.target); include.quoted && !other.empty() && other != room.path)
        targets.insert(target_of(other));
  }
  return targets;
}

void check_against_plan(const Architecture& plan, const Room& room, const std::string& path,
                        const std::vector<Link>& links, Findings& findings) {
  for (const Link& link : links)
    if (const std::string why = objection(plan, room, link.target); !why.empty())
      findings.push_back({path, link.line, "links " + link.target + ": " + why});
}

void check_against_includes(const std::set<std::string>& included, const std::string& path,
                            const std::vector<Link>& links, Findings& findings) {
  std::set<std::string> missing = included;
  for (const Link& link : links) {
    if (link.target.starts_with(room_prefix) && !included.contains(link.target))
      findings.push_back({path, link.line, "links " + link.target + " and includes nothing of it"});
    missing.erase(link.target);
  }
  for (const std::string& target : missing)
    findings.push_back({path, 1, "does not link " + target + ", of which it includes headers"});
}

}  // namespace

std::vector<Link> links(std::string_view makefile) {
  std::vector<Link> found;
  bool inside = false;
  bool open = false;
  for (const Token& token : tokens(makefile)) {
    if (token.text == "LINKS" || token.text == "PRIVATE_LINKS") {
      inside = true;
      open = token.text == "LINKS";
    } else if (ends_list(token.text)) {
      inside = false;
    } else if (inside) {
      found.push_back({std::string(token.text), open, line_of(makefile, token.at)});
    }
  }
  return found;
}

Findings check_links(const Architecture& plan, const Tree& tree) {
  Findings findings;
  for (const Room& room : plan.rooms) {
    const std::string path = room.path + "/CMakeLists.txt";
    const auto file = tree.find(path);
    if (file == tree.end()) continue;
    const std::vector<Link> linked = links(file->second);
    check_against_plan(plan, room, path, linked, findings);
    check_against_includes(targets_included(room, tree), path, linked, findings);
    for (const Token& token : tokens(file->second))
      if (token.text == "target_link_libraries")
        findings.push_back({path, line_of(file->second, token.at), "links by LINKS and PRIVATE_LINKS only"});
  }
  return findings;
}

}  // namespace sovang::architecture
