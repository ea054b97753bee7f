// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/terms.hpp"

#include <algorithm>
#include <array>

#include "core/archive/fields.hpp"
#include "core/base/hash.hpp"
#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"

namespace sovang::archive {
namespace {

constexpr std::size_t mark_size = 9;  // '~' and 8 hex digits
constexpr std::string_view ellipsis = "…";

/// Glass stores a NUL as two bytes, so that a term of them would be too long for it.
std::string without_controls(std::string_view text) {
  std::string result(text);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
  return result;
}

}  // namespace

std::string cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  return std::string(text::clip(text, most - mark_size)) + '~' + hash64(text).substr(0, mark_size - 1);
}

std::string identity(std::string_view id, std::string_view form) {
  std::string result(id);
  if (id.empty()) result = text::slug(form);
  if (result.empty()) return result;
  std::replace_if(
      result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) <= '!'; }, '_');
  if (id.empty()) result.insert(0, 1, '?');
  return cut(result, longest_id);
}

std::string identity(const model::Subject& subject) {
  return identity(subject.id, subject.name.empty() ? subject.text : subject.name);
}
std::string identity(const model::BlockRef& block) {
  return identity(block.id, block.text);
}
std::string identity(const model::AwardRef& award) {
  return identity(award.id, award.text);
}

std::string term(std::string_view prefix, std::string_view value) {
  return std::string(prefix) + cut(without_controls(value), longest_term - prefix.size());
}

std::string parts_of(std::string_view record_id) {
  return term("XZ", record_id);
}

std::string number_key(std::string_view number) {
  std::string key = text::fold(number);
  std::erase(key, ' ');
  std::replace(key.begin(), key.end(), '-', '/');
  key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
  return key;
}

std::string word_term(std::string_view key) {
  return cut(key, longest_word);
}

std::string_view name_prefix(model::MentionType type) {
  struct Row {
    model::MentionType type;
    std::string_view field;
  };
  constexpr std::array rows{Row{model::MentionType::unit, "unit"}, Row{model::MentionType::block, "block"},
                            Row{model::MentionType::award, "award"}, Row{model::MentionType::place, "place"},
                            Row{model::MentionType::person, "person"}};
  const auto* row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) { return r.type == type; });
  return row == rows.end() ? std::string_view{} : field(row->field)->prefix;
}

std::string name_term(std::string_view prefix, std::string_view identity, std::string_view form) {
  std::string result = std::string(prefix) + std::string(identity) + '!';
  const std::string clean = without_controls(form);
  const std::size_t room = longest_term - result.size();
  if (clean.size() <= room) return result + clean;
  return result + std::string(text::clip(clean, room - ellipsis.size())) + std::string(ellipsis);
}

std::optional<NameTerm> parse_name_term(std::string_view prefix, std::string_view term) {
  if (!term.starts_with(prefix)) return std::nullopt;
  term.remove_prefix(prefix.size());
  const std::size_t mark = term.find('!');
  if (mark == std::string_view::npos) return std::nullopt;
  return NameTerm{term.substr(0, mark), term.substr(mark + 1)};
}

}  // namespace sovang::archive
