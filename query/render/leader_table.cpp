// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/leader_table.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "core/model/names.hpp"

namespace sovang::render {
namespace {

using answers::Row;

constexpr std::size_t most_blocks = 9;  ///< more are no overview

bool leads(const Row& row) {
  return row.fact.relation == model::Relation::led &&
         (row.fact.status == model::Status::asserted || row.fact.status == model::Status::restored);
}

std::string block_key(const Row& row) {
  if (!row.fact.block) return {};
  return row.fact.block->id.empty() ? "?" + row.fact.block->text : row.fact.block->id;
}

/// Years that follow each other as one period: decades of which nothing is known are one line.
std::vector<std::string> runs(const std::vector<std::string>& years) {
  std::vector<std::string> out;
  for (std::size_t first = 0, next = 0; first < years.size(); first = next) {
    for (next = first + 1; next < years.size(); ++next)
      if (std::stoi(years[next]) != std::stoi(years[next - 1]) + 1) break;
    out.push_back(next == first + 1 ? years[first] : years[first] + "/" + years[next - 1]);
  }
  return out;
}

}  // namespace

const std::vector<std::size_t>& LeaderTable::cell(const std::string& period, const std::string& block) const {
  static const std::vector<std::size_t> none;
  const auto found = cells.find({period, block});
  return found == cells.end() ? none : found->second;
}

LeaderTable leader_table(const answers::Answer& answer) {
  LeaderTable table;
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    const Row& row = answer.rows[i];
    if (!leads(row)) continue;
    const std::string block = block_key(row);
    if (std::ranges::find(table.periods, row.fact.period) == table.periods.end())
      table.periods.push_back(row.fact.period);
    if (std::ranges::find(table.blocks, block, &LeaderTable::Block::key) == table.blocks.end())
      table.blocks.push_back({block, row.fact.block ? row.fact.block->text : "–"});
    table.cells[{row.fact.period, block}].push_back(i);
  }
  // An undated leader stands first. The order of years is that of their digits.
  for (const std::string& gap : runs(answer.gaps))
    table.periods.insert(std::ranges::find_if(table.periods, [&](const std::string& p) { return p > gap; }), gap);
  return table;
}

bool makes_matrix(const answers::Answer& answer) {
  if (answer.asked.relation != model::name(model::Relation::led)) return false;
  std::set<std::string> periods;
  for (const Row& row : answer.rows)
    if (leads(row)) periods.insert(row.fact.period);
  return periods.size() > 1 && leader_table(answer).blocks.size() <= most_blocks;
}

}  // namespace sovang::render
