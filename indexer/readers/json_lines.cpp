// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json_lines.hpp"

#include <algorithm>
#include <utility>

#include "indexer/readers/json_fields.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/sniff.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t max_id = 100;

bool usable(std::string_view id) {
  return !id.empty() && id.size() <= max_id &&
         std::none_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '!'; });
}

std::string id_of(std::string_view line) {
  std::string id;
  static_cast<void>(read_json_fields(line, [&](const std::string& key, std::string value) {
    if (key == "id") id = std::move(value);
    return key != "id";
  }));
  return usable(id) ? id : std::string();
}

}  // namespace

bool JsonLines::feed(std::string_view piece) {
  while (!piece.empty()) {
    const std::size_t end = piece.find('\n');
    const std::string_view part = piece.substr(0, end);
    too_long_ = too_long_ || line_.size() + part.size() > max_line_;
    if (!too_long_) line_ += part;
    if (end == std::string_view::npos) return true;
    if (!give()) return false;
    piece.remove_prefix(end + 1);
  }
  return true;
}

bool JsonLines::finish() {
  return give();
}

bool JsonLines::give() {
  std::string line = std::exchange(line_, {});
  const std::string number = std::to_string(number_++);
  if (std::exchange(too_long_, false))
    return take_({number,
                  refuse(Refusal::too_large, "the line is longer than " + std::to_string(max_line_ >> 20) + " MiB"),
                  {}});
  line.erase(0, byte_order_mark(line).size);
  if (line.find_first_not_of(" \t\r") == std::string::npos) return true;
  std::string id = id_of(line);
  return take_({id.empty() ? number : std::move(id), std::move(line), "application/json"});
}

}  // namespace sovang::readers
