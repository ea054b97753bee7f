// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <tuple>

#include "query/plan/lineage.hpp"

namespace sovang::plan {
namespace {

/// No unit has had so many others before it; data that says so are wrong.
constexpr std::size_t most_units = 1000;

auto key(const Succession& step) {
  return std::tie(step.effective, step.to, step.from);
}

}  // namespace

Followed follow(const Lineage& lineage, const std::vector<std::string>& ids, bool predecessors,
                const std::function<bool(std::string_view, std::string_view)>& never_one) {
  Followed followed{ids, {}};
  const auto take = [&](const std::string& id, const std::string& from) {
    if (std::ranges::find(followed.ids, id) == followed.ids.end() && !never_one(from, id)) followed.ids.push_back(id);
  };
  for (std::size_t at = 0; at < followed.ids.size() && at < most_units; ++at) {
    const std::string id = followed.ids[at];
    for (Succession& step : lineage.after(id)) {
      if (goes_on(step)) take(step.to, id);
      followed.steps.push_back(std::move(step));
    }
    for (Succession& step : lineage.before(id)) {
      if (goes_on(step) || predecessors) take(step.from, id);
      followed.steps.push_back(std::move(step));
    }
  }
  std::ranges::sort(followed.steps, [](const Succession& a, const Succession& b) { return key(a) < key(b); });
  const auto repeated =
      std::ranges::unique(followed.steps, [](const Succession& a, const Succession& b) { return key(a) == key(b); });
  followed.steps.erase(repeated.begin(), repeated.end());
  return followed;
}

}  // namespace sovang::plan
