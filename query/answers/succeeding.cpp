// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/succeeding.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "core/time/period.hpp"
#include "query/answers/merge.hpp"
#include "query/answers/names.hpp"
#include "query/plan/names.hpp"

namespace sovang::answers {
namespace {

using plan::Succession;

bool same_event(const Succession& a, const Succession& b) {
  return a.effective == b.effective && a.basis == b.basis && a.change == b.change;
}

/// What else the event made of the same units: the others that became the same, and what else one became.
std::vector<Succession> siblings(const Succession& step, const plan::Lineage& lineage) {
  std::vector<Succession> all{step};
  const auto add = [&](const std::vector<Succession>& steps) {
    std::ranges::copy_if(steps, std::back_inserter(all),
                         [&](const Succession& other) { return same_event(step, other); });
  };
  if (!step.to.empty()) add(lineage.before(step.to));
  add(lineage.after(step.from));
  return all;
}

void add_id(std::vector<Named>& list, const std::string& id,
            const std::function<std::string(const std::string&)>& name) {
  if (!id.empty() && std::ranges::find(list, id, &Named::id) == list.end()) list.push_back({id, name(id)});
}

/// 0 where no row has a year.
int first_year_of(const std::vector<Row>& rows) {
  int first = 0;
  for (const Row& row : rows) {
    const int year = years_of(row.fact).first;
    if (year != 0 && (first == 0 || year < first)) first = year;
  }
  return first;
}

/// The first row that begins on the day of a change or later.
std::size_t row_from(const std::vector<Row>& rows, const std::string& effective) {
  const auto date = time::PartialDate::parse(effective);
  const std::string day = date ? date->earliest() : std::string();
  const auto at = std::ranges::find_if(rows, [&](const Row& row) {
    const auto period = time::Period::parse(row.fact.period);
    return row.fact.period.empty() || !period || (period->from && period->from->earliest() >= day);
  });
  return static_cast<std::size_t>(at - rows.begin());
}

int year_of(const std::string& edtf) {
  const auto date = time::PartialDate::parse(edtf);
  return date ? date->year : 0;
}

}  // namespace

UnitNames::UnitNames(const std::vector<archive::Name>& names, const plan::Lineage& lineage) : lineage_(lineage) {
  for (const archive::Name& name : names) forms_[name.id].push_back(&name);
}

std::string UnitNames::of(const std::string& id) const {
  std::string full = lineage_.name(id);
  const auto found = forms_.find(id);
  if (found == forms_.end()) return full;
  const std::string written = known_name(id, "unit", found->second).name;
  // Documents of one province leave its name out: "Sở Tài chính".
  return full.starts_with(written + " ") ? full : written;
}

std::vector<Change> changes_of(const std::vector<Succession>& steps, const plan::Lineage& lineage,
                               const std::function<std::string(const std::string&)>& name,
                               const std::function<bool(const std::string&)>& crossed) {
  std::vector<Change> changes;
  std::set<std::tuple<std::string, std::string, std::string>> told;
  for (const Succession& step : steps) {
    if (told.contains({step.effective, step.from, step.to})) continue;
    Change change{step.effective, step.change, {}, {}, step.basis, step.certain, false, 0};
    for (const Succession& part : siblings(step, lineage)) {
      told.emplace(step.effective, part.from, part.to);
      add_id(change.from, part.from, name);
      add_id(change.to, part.to, name);
      if (part.joined) add_id(change.from, part.to, name);
      if (part.remains) add_id(change.to, part.from, name);
      change.crossed = change.crossed || (!part.to.empty() && crossed(part.from) && crossed(part.to));
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

void Succeeding::extend(std::vector<std::string>& units) {
  std::vector<std::string> settled;
  std::ranges::copy_if(units, std::back_inserter(settled), [](const std::string& id) { return !plan::unsettled(id); });
  if (settled.empty()) return;
  const auto apart = [&](std::string_view a, std::string_view b) { return decisions_.never_one(a, b); };
  plan::Followed followed = plan::follow(lineage_, settled, predecessors_, apart);
  for (const std::string& id : followed.ids)
    if (std::ranges::find(units, id) == units.end()) units.push_back(id);
  std::ranges::move(settled, std::back_inserter(asked_));
  std::ranges::move(followed.ids, std::back_inserter(followed_.ids));
  std::ranges::move(followed.steps, std::back_inserter(followed_.steps));
}

void Succeeding::tell(const std::vector<archive::Name>& names, const std::vector<plan::FactPlan>& plans,
                      Answer& answer) const {
  if (followed_.ids.empty()) return;
  const UnitNames known(names, lineage_);
  const auto name = [&](const std::string& id) { return known.of(id); };
  const auto taken = [&](const std::string& id) {
    return known.in_archive(id) && std::ranges::find(followed_.ids, id) != followed_.ids.end();
  };
  for (const std::string& id : followed_.ids)
    if (taken(id) && std::ranges::find(asked_, id) == asked_.end() &&
        std::ranges::find(answer.lineage, id) == answer.lineage.end())
      answer.lineage.push_back(id);
  const archive::FactPattern asked = plans.empty() ? archive::FactPattern{} : plans.front().pattern;
  const int first = asked.first_year != 0 ? asked.first_year : first_year_of(answer.rows);
  answer.changes = changes_of(followed_.steps, lineage_, name, taken);
  std::erase_if(answer.changes, [&](const Change& change) {
    const int year = year_of(change.effective);
    return !change.crossed && (first == 0 || year < first || (asked.last_year != 0 && year > asked.last_year));
  });
  for (Change& change : answer.changes) change.row = row_from(answer.rows, change.effective);
}

}  // namespace sovang::answers
