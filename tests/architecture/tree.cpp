// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/tree.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <ostream>

namespace sovang::architecture {
namespace {

namespace fs = std::filesystem;

bool is_foreign(const fs::path& folder, const fs::path& root) {
  const std::string name = folder.filename().string();
  if (name == ".git" || name == ".cache" || name == "node_modules") return true;
  return folder == root / "build" || fs::exists(folder / "CMakeCache.txt");
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

Tree load_tree(const fs::path& root) {
  Tree tree;
  for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
    if (entry->is_directory()) {
      if (is_foreign(entry->path(), root)) entry.disable_recursion_pending();
    } else if (entry->is_regular_file() && entry->path().filename() != ".git") {  // in a worktree it is a file
      tree.emplace(entry->path().lexically_relative(root).generic_string(), read(entry->path()));
    }
  }
  return tree;
}

std::string list(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings)
    text += "\n" + finding.file + ":" + std::to_string(finding.line) + ": " + finding.message;
  return text;
}

void PrintTo(const Findings& findings, std::ostream* out) {
  *out << (findings.empty() ? "none" : list(findings));
}

std::size_t line_of(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    lines.push_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(lines.back().size() + 1, text.size()));
  }
  return lines;
}

std::string room_of(std::string_view path) {
  constexpr std::array<std::string_view, 3> houses{"core/", "indexer/", "query/"};
  const bool inside = std::any_of(houses.begin(), houses.end(), [&](auto house) { return path.starts_with(house); });
  const std::size_t slash = path.find('/', path.find('/') + 1);
  return inside && slash != std::string_view::npos ? std::string(path.substr(0, slash)) : std::string();
}

bool is_source(std::string_view path) {
  return path.ends_with(".cpp") || path.ends_with(".hpp");
}

}  // namespace sovang::architecture
