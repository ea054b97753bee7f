// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/problems.hpp"

namespace sovang::knowledge {

void Problems::add(std::string_view file, int line, std::string_view message) {
  if (++count_ > limit) return;
  while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.remove_suffix(1);
  std::string text(file);
  text.append(":").append(std::to_string(line)).append(": ").append(message);
  lines_.push_back(std::move(text));
}

std::string Problems::text() const {
  std::string all;
  for (const std::string& line : lines_) {
    if (!all.empty()) all += '\n';
    all += line;
  }
  if (count_ > limit) all += "\n… and " + std::to_string(count_ - limit) + " more";
  return all;
}

}  // namespace sovang::knowledge
