// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/page_builder.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "core/text/ascii.hpp"
#include "core/text/utf8.hpp"
#include "indexer/readers/squeeze.hpp"
#include "indexer/readers/table_rows.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t max_hint = 120;
constexpr std::size_t max_script = 1u << 20;
constexpr std::string_view table = "table";

std::string hint_of(const HtmlAttributes& attributes) {
  std::string hint(text::clip(attributes["class"], max_hint));
  hint += ' ';
  hint += text::clip(attributes["id"], max_hint);
  return text::ascii_lower(text::clip(squeeze(hint), max_hint));
}

bool invisible(const HtmlAttributes& attributes) {
  if (attributes.has("hidden")) return true;
  const std::string style = text::ascii_lower(attributes["style"]);
  return style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos;
}

/// Of colspan and rowspan; 0, which stands for all that follow, and what is no number count as 1.
std::size_t span(std::string_view digits) {
  std::size_t value = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return std::clamp<std::size_t>(value, 1, 1000);
}

bool breaks_line(Role role) {
  return role == Role::line || role == Role::container || role == Role::row || role == Role::cell;
}

bool unseen(Role role) {
  return role == Role::hidden || role == Role::script || role == Role::page_title;
}

}  // namespace

bool PageBuilder::start(std::string_view name, const HtmlAttributes& attributes) {
  if (stack_.size() >= options_.max_depth) {
    page_.problems.push_back({"nesting-too-deep", "elements are nested deeper than " +
                                                      std::to_string(options_.max_depth) +
                                                      " levels; what follows is left out"});
    return false;
  }
  Element found = element(name);
  if (!unseen(found.role) && invisible(attributes)) found.role = Role::hidden;
  if (hidden_ == 0 && breaks_line(found.role)) flush();
  open(name, found, attributes);
  return !overflowed();
}

void PageBuilder::open(std::string_view name, const Element& found, const HtmlAttributes& attributes) {
  const bool visible = hidden_ == 0;
  stack_.push_back({found, std::string(name.substr(0, 20)), {}, {}});
  if (unseen(found.role)) ++hidden_;
  if (!visible) return;
  switch (found.role) {
    case Role::container:
      stack_.back().hint = hint_of(attributes);
      if (name == table) tables_.begin_table();
      break;
    case Role::anchor:
      ++anchors_;
      break;
    case Role::meta:
      metadata_.meta(attributes);
      break;
    case Role::link:
      metadata_.link(attributes);
      break;
    case Role::time:
      datetime_ = attributes["datetime"];
      break;
    case Role::page_title:
      in_title_ = true;
      break;
    case Role::script:
      in_json_ = text::ascii_lower(attributes["type"]) == "application/ld+json";
      break;
    case Role::row:
      tables_.begin_row(page_.blocks.size());
      break;
    case Role::cell:
      tables_.begin_cell(page_.blocks.size());
      if (CellSpan* cell = tables_.cell()) *cell = {span(attributes["colspan"]), span(attributes["rowspan"])};
      break;
    default:
      break;
  }
}

void PageBuilder::end(std::string_view) {
  if (stack_.empty()) return;
  const Role role = stack_.back().element.role;
  const bool of_table = stack_.back().name == table;
  if (hidden_ == 0 && breaks_line(role)) flush();
  if (role == Role::row && hidden_ == 0) tables_.end_row(page_.blocks);
  if (of_table && hidden_ == 0) tables_.end_table();
  if (role == Role::anchor && hidden_ == 0 && anchors_ > 0) --anchors_;
  stack_.pop_back();
  if (!unseen(role)) return;
  --hidden_;
  if (role == Role::page_title && std::exchange(in_title_, false)) metadata_.title(std::exchange(page_title_, {}));
  if (role == Role::script && std::exchange(in_json_, false)) metadata_.json_ld(std::exchange(script_, {}));
}

void PageBuilder::text(std::string_view utf8) {
  if (in_title_ && page_title_.size() < max_attribute) page_title_ += utf8;
  if (in_json_ && script_.size() < max_script) script_ += utf8;
  if (hidden_ > 0) return;
  line_ += utf8;
  if (anchors_ > 0) linked_ += utf8.size();
}

void PageBuilder::flush() {
  const double all = static_cast<double>(std::max<std::size_t>(line_.size(), 1));
  Block block;
  block.text = squeeze(std::exchange(line_, {}));
  block.link_share = static_cast<double>(std::exchange(linked_, 0)) / all;
  block.datetime = std::exchange(datetime_, {});
  if (block.text.empty()) return;
  block.container = container();
  block.kind = kind();
  page_.blocks.push_back(std::move(block));
}

std::uint32_t PageBuilder::container() {
  std::uint32_t parent = 0;
  for (Open& level : stack_) {
    if (level.element.role != Role::container) continue;
    if (!level.container) {
      level.container = static_cast<std::uint32_t>(page_.containers.size());
      page_.containers.push_back({parent, level.name, level.hint});
    }
    parent = *level.container;
  }
  return parent;
}

BlockKind PageBuilder::kind() const {
  for (auto level = stack_.rbegin(); level != stack_.rend(); ++level)
    if (level->element.kind != BlockKind::paragraph) return level->element.kind;
  return BlockKind::paragraph;
}

Page PageBuilder::finish() {
  flush();
  page_.metadata = metadata_.take();
  return std::move(page_);
}

}  // namespace sovang::readers
