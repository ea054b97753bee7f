// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/flow_builder.hpp"

#include <utility>

#include "indexer/readers/run_text.hpp"
#include "indexer/readers/squeeze.hpp"
#include "indexer/readers/text_lines.hpp"

namespace sovang::readers {

void FlowBuilder::begin_paragraph(BlockKind kind) {
  open_.push_back({kind, {}});
}

void FlowBuilder::set_kind(BlockKind kind) {
  if (!open_.empty()) open_.back().kind = kind;
}

void FlowBuilder::add(std::string_view utf8, std::string_view font) {
  if (open_.empty() || utf8.empty()) return;
  std::vector<Run>& runs = open_.back().runs;
  if (runs.empty() || runs.back().font != font) runs.push_back({{}, std::string(font)});
  runs.back().text += utf8;
}

void FlowBuilder::break_line() {
  if (!open_.empty()) write(open_.back());
}

void FlowBuilder::end_paragraph() {
  if (open_.empty()) return;
  write(open_.back());
  open_.pop_back();
}

void FlowBuilder::write(Paragraph& paragraph) {
  std::string line;
  for (const Run& run : std::exchange(paragraph.runs, {})) line += text_of_run(run.text, run.font);
  Block block;
  block.text = squeeze(line);
  if (block.text.empty() || overflowed()) return;
  block.kind = paragraph.kind;
  if (block.kind == BlockKind::paragraph && begins_with_bullet(block.text)) block.kind = BlockKind::item;
  page_.blocks.push_back(std::move(block));
}

}  // namespace sovang::readers
