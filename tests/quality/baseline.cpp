// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/baseline.hpp"

#include <cmath>
#include <filesystem>
#include <iomanip>
#include <sstream>

#include "tests/quality/evaluation.hpp"

namespace sovang::quality {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;
using Facts = std::map<std::string, std::set<std::string>>;

/// Four digits are enough for the tolerance, and a change shows in a diff.
double rounded(double value) {
  return std::round(value * 10000) / 10000;
}

std::string line_of(const json& finding) {
  std::string line = std::filesystem::path(finding["document"].get<std::string>()).stem().string();
  for (const char* slot : {"subject", "block", "award", "period"})
    line += " | " + (finding[slot].is_null() ? std::string("–") : finding[slot].get<std::string>());
  return line;
}

Facts facts_of(const json& findings) {
  Facts facts;
  for (const json& finding : findings) facts[name_of(finding)].insert(line_of(finding));
  return facts;
}

std::set<std::string> of(const Facts& facts, const std::string& name) {
  const auto found = facts.find(name);
  return found == facts.end() ? std::set<std::string>() : found->second;
}

void tell_facts(const char* what, const std::set<std::string>& before, const std::set<std::string>& now,
                std::ostream& out) {
  for (const std::string& fact : now)
    if (!before.contains(fact)) out << "  newly " << what << ": " << fact << '\n';
  for (const std::string& fact : now)
    if (before.contains(fact)) out << "  as before " << what << ": " << fact << '\n';
}

bool tell_fall(const std::string& figure, double before, double now, std::ostream& out) {
  if (before - now <= tolerance) return false;
  out << std::fixed << std::setprecision(4) << figure << " fell by " << before - now << ", from " << before << " to "
      << now << '\n';
  return true;
}

}  // namespace

Baseline from_evaluation(const json& evaluation) {
  Baseline baseline;
  for (const char* part : {"facts", "mentions"})
    for (const json& row : evaluation[part])
      baseline.figures[name_of(row)] = {rounded(row["precision"]), rounded(row["recall"])};
  baseline.missed = facts_of(evaluation["missed"]);
  baseline.wrong = facts_of(evaluation["wrong"]);
  return baseline;
}

Baseline from_json(const json& written) {
  Baseline baseline;
  for (const auto& [name, row] : written["figures"].items()) baseline.figures[name] = {row["precision"], row["recall"]};
  baseline.missed = written["missed"].get<Facts>();
  baseline.wrong = written["wrong"].get<Facts>();
  return baseline;
}

ordered_json to_json(const Baseline& baseline) {
  ordered_json figures = ordered_json::object();
  for (const auto& [name, row] : baseline.figures)
    figures[name] = {{"precision", row.precision}, {"recall", row.recall}};
  return {{"figures", figures}, {"missed", baseline.missed}, {"wrong", baseline.wrong}};
}

std::string falls(const Baseline& before, const Baseline& now) {
  std::ostringstream out;
  for (const auto& [name, was] : before.figures) {
    const auto found = now.figures.find(name);
    const Figures is = found == now.figures.end() ? Figures() : found->second;
    if (tell_fall(name + ": precision", was.precision, is.precision, out))
      tell_facts("wrong", of(before.wrong, name), of(now.wrong, name), out);
    if (tell_fall(name + ": recall", was.recall, is.recall, out))
      tell_facts("missed", of(before.missed, name), of(now.missed, name), out);
  }
  for (const auto& [name, is] : now.figures) {
    if (before.figures.contains(name)) continue;
    out << name << " has no baseline\n";
    tell_facts("wrong", {}, of(now.wrong, name), out);
    tell_facts("missed", {}, of(now.missed, name), out);
  }
  return out.str();
}

}  // namespace sovang::quality
