// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/html_metadata.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "indexer/readers/squeeze.hpp"

namespace sovang::readers {
namespace {

struct Name {
  std::string_view name;  ///< of a <meta>: its name, property or itemprop
  std::string Metadata::*field;
  int trust;
};

constexpr Name names[] = {
    {"og:title", &Metadata::title, 2},
    {"dc.title", &Metadata::title, 1},
    {"og:site_name", &Metadata::site, 2},
    {"application-name", &Metadata::site, 1},
    {"author", &Metadata::author, 2},
    {"article:author", &Metadata::author, 1},
    {"dc.creator", &Metadata::author, 1},
    {"dable:author", &Metadata::author, 1},
    {"article:published_time", &Metadata::published, 5},
    {"datepublished", &Metadata::published, 4},
    {"pubdate", &Metadata::published, 2},
    {"publish-date", &Metadata::published, 2},
    {"publishdate", &Metadata::published, 2},
    {"dc.date.issued", &Metadata::published, 2},
    {"dc.date.created", &Metadata::published, 1},
    {"dc.date", &Metadata::published, 1},
    {"og:url", &Metadata::url, 1},
};

constexpr std::string Metadata::*order[] = {&Metadata::title, &Metadata::site, &Metadata::author, &Metadata::published,
                                            &Metadata::url};

bool label_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || text::is_digit(c) || c == '-' || c == '_' || c == ':';
}

}  // namespace

void HtmlMetadata::offer(std::string Metadata::*field, std::string_view value, int trust) {
  static_assert(std::size(order) == fields);
  const auto index = static_cast<std::size_t>(std::find(std::begin(order), std::end(order), field) - std::begin(order));
  std::string text = squeeze(value);
  if (text.empty() || trust_.at(index) >= trust) return;
  metadata_.*field = std::move(text);
  trust_.at(index) = trust;
}

void HtmlMetadata::meta(const HtmlAttributes& attributes) {
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    const std::string name = text::ascii_lower(attributes[key]);
    for (const Name& row : names)
      if (row.name == name) offer(row.field, attributes["content"], row.trust);
  }
}

void HtmlMetadata::link(const HtmlAttributes& attributes) {
  if (text::ascii_lower(attributes["rel"]) == "canonical") offer(&Metadata::url, attributes["href"], 2);
}

void HtmlMetadata::title(std::string_view text) {
  offer(&Metadata::title, text::clip(text, max_attribute), 1);
}

void HtmlMetadata::json_ld(std::string_view json) {
  // Only one key is wanted, and broken JSON is common here: the first "datePublished": "…" is taken as it stands.
  constexpr std::string_view key = "\"datePublished\"";
  const std::size_t at = json.find(key);
  if (at == std::string_view::npos) return;
  const std::size_t open = json.find_first_not_of(" \t\r\n:", at + key.size());
  if (open == std::string_view::npos || json[open] != '"') return;
  const std::size_t close = json.find('"', open + 1);
  if (close != std::string_view::npos && close - open < 60)
    offer(&Metadata::published, json.substr(open + 1, close - open - 1), 3);
}

Metadata HtmlMetadata::take() {
  return std::exchange(metadata_, {});
}

std::string_view declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const std::string lower = text::ascii_lower(head);
  for (const std::string_view key : {"charset=", "encoding="}) {
    const std::size_t at = lower.find(key);
    if (at == std::string::npos) continue;
    const std::size_t begin = std::min(head.find_first_not_of(" \"'", at + key.size()), head.size());
    const auto* end = std::find_if_not(head.begin() + static_cast<std::ptrdiff_t>(begin), head.end(), label_character);
    const std::string_view label = head.substr(begin, static_cast<std::size_t>(end - head.begin()) - begin);
    if (!label.empty()) return label;
  }
  return {};
}

}  // namespace sovang::readers
