// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/decision.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/model/names.hpp"
#include "core/time/period.hpp"

namespace sovang::decisions {
namespace {

constexpr std::size_t columns = 6;
constexpr std::array<std::pair<std::string_view, Verdict>, 3> verdicts{
    {{"same", Verdict::same}, {"not same", Verdict::not_same}, {"hide", Verdict::hide}}};

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1));
}

/// The last column keeps its bars.
std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> cells;
  while (cells.size() + 1 < columns) {
    const std::size_t bar = line.find('|');
    if (bar == std::string_view::npos) break;
    cells.push_back(trimmed(line.substr(0, bar)));
    line.remove_prefix(bar + 1);
  }
  cells.push_back(trimmed(line));
  return cells;
}

auto wrong(std::string message) {
  return fail(ErrorCode::invalid_input, std::move(message));
}

Result<void> check_id(std::string_view id) {
  if (id.empty()) return wrong("an id is missing");
  if (id.find_first_of(" \t|") == std::string_view::npos) return {};
  return wrong("\"" + std::string(id) + "\" is no id: ids have no blanks (sovang units prints them)");
}

/// A word with a "=": what it is for, and where it goes.
Result<void> read_slot(Hidden& hidden, std::string_view key, std::string value) {
  struct Slot {
    std::string_view key;
    std::string Hidden::*member;
  };
  static constexpr std::array<Slot, 4> slots{
      {{"name", &Hidden::name}, {"subject", &Hidden::subject}, {"block", &Hidden::block}, {"award", &Hidden::award}}};
  if (key == "period") {
    if (value != "-" && !time::Period::parse(value)) return wrong("\"" + value + "\" is no period: 2020, 2016/2020, -");
    hidden.period = value == "-" ? std::string() : std::move(value);
    return {};
  }
  const auto* slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) { return s.key == key; });
  if (slot == slots.end())
    return wrong("\"" + std::string(key) + "=\" is not known: subject, block, award, period, name");
  if (auto valid = check_id(value); !valid) return valid;
  hidden.*(slot->member) = std::move(value);
  return {};
}

Result<void> read_word(Hidden& hidden, const std::string& word) {
  const std::size_t mark = word.find('=');
  if (mark != std::string::npos) return read_slot(hidden, word.substr(0, mark), word.substr(mark + 1));
  if (const auto relation = model::relation(word)) {
    hidden.relation = relation;
    return {};
  }
  if (const auto status = model::status(word)) {
    hidden.status = status;
    return {};
  }
  return wrong("\"" + word + "\" is no relation (led, received …), no status (nominated …) and no slot (subject=…)");
}

std::string words_of(const Hidden& hidden) {
  std::string out;
  const auto add = [&](std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out.append(out.empty() ? "" : " ").append(key).append(value);
  };
  add("name=", hidden.name);
  if (hidden.relation) add("", model::name(*hidden.relation));
  if (hidden.status) add("", model::name(*hidden.status));
  add("subject=", hidden.subject);
  add("block=", hidden.block);
  add("award=", hidden.award);
  if (hidden.period) add("period=", hidden.period->empty() ? std::string_view("-") : std::string_view(*hidden.period));
  return out;
}

Result<void> read_things(Decision& decision, const std::string& one, const std::string& other) {
  if (auto valid = check_id(one); !valid) return valid;
  decision.one = one;
  if (decision.verdict == Verdict::hide) {
    auto hidden = parse_hidden(other);
    if (!hidden) return pass(hidden);
    decision.hidden = std::move(*hidden);
    return {};
  }
  if (auto valid = check_id(other); !valid) return valid;
  if (one == other) return wrong("the two ids are the same one: " + one);
  decision.other = other;
  return {};
}

}  // namespace

std::string_view name(Verdict verdict) {
  return std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& v) { return v.second == verdict; })->first;
}

Result<Hidden> parse_hidden(std::string_view words) {
  Hidden hidden;
  const std::string all = trimmed(words);
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find_first_of(" \t", begin), all.size());
    if (end > begin)
      if (auto read = read_word(hidden, all.substr(begin, end - begin)); !read) return pass(read);
    begin = end + 1;
  }
  const std::string said = words_of(hidden);
  if (said.empty()) return wrong("what is hidden is missing: \"led subject=ID period=2020\" or \"name=ID\"");
  if (!hidden.name.empty() && said != "name=" + hidden.name) return wrong("name= stands alone, or leave it out");
  return hidden;
}

Result<Decision> parse_decision(std::string_view line) {
  const std::vector<std::string> cells = split(line);
  const auto* verdict =
      std::find_if(verdicts.begin(), verdicts.end(), [&](const auto& v) { return v.first == cells.front(); });
  if (verdict == verdicts.end()) return wrong("\"" + cells.front() + "\" is no decision: same, not same, hide");
  if (cells.size() != columns)
    return wrong("a decision has six columns between bars, this line has " + std::to_string(cells.size()) +
                 ": decision | id | id | who | when | why");
  Decision decision;
  decision.verdict = verdict->second;
  if (auto read = read_things(decision, cells[1], cells[2]); !read) return pass(read);
  if (cells[3].empty()) return wrong("who decided is missing");
  if (!time::PartialDate::parse(cells[4])) return wrong("\"" + cells[4] + "\" is no date: 2025-11-26");
  decision.who = cells[3];
  decision.when = cells[4];
  decision.why = cells[5];
  return decision;
}

Result<std::string> to_line(const Decision& decision) {
  const std::string other = decision.verdict == Verdict::hide ? words_of(decision.hidden) : decision.other;
  std::string line(name(decision.verdict));
  for (const std::string* column : {&decision.one, &other, &decision.who, &decision.when, &decision.why}) {
    const bool fits = column->find_first_of("\r\n") == std::string::npos &&
                      (column == &decision.why || column->find('|') == std::string::npos);
    if (!fits)
      return fail(ErrorCode::invalid_argument, "\"" + *column + "\" does not fit a line",
                  "leave out bars and line breaks");
    line += " | " + *column;
  }
  if (const auto read = parse_decision(line); !read)
    return fail(ErrorCode::invalid_argument, read.error().message, read.error().hint);
  return line;
}

}  // namespace sovang::decisions
