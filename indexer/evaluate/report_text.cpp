// SPDX-License-Identifier: GPL-3.0-or-later
#include <iomanip>
#include <sstream>

#include "core/model/names.hpp"
#include "core/text/harmless.hpp"
#include "indexer/evaluate/report.hpp"

namespace sovang::evaluate {
namespace {

constexpr int name_width = 20;

std::string name_of(const FactKind& kind) {
  const std::string relation(model::name(kind.relation));
  return kind.status == model::Status::asserted ? relation : relation + ", " + std::string(model::name(kind.status));
}

std::string fixed(double value, int digits) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(digits) << value;
  return text.str();
}

/// "0.963 (0.82–0.99)"
std::string with_interval(const Proportion& part) {
  return fixed(part.value, 3) + " (" + fixed(part.low, 2) + "–" + fixed(part.high, 2) + ")";
}

void print_row(const std::string& name, const Count& count, std::ostream& out) {
  const Measure measured = measure(count);
  out << std::left << std::setw(name_width) << name << std::right << "  " << with_interval(measured.precision) << "  "
      << with_interval(measured.recall) << "  " << fixed(measured.f1, 3) << std::setw(6) << count.gold() << std::setw(6)
      << count.said() << std::setw(6) << count.right << '\n';
}

void print_head(const char* what, std::ostream& out) {
  out << std::left << std::setw(name_width) << what
      << "  precision (95 %)   recall (95 %)      F1     gold  said right\n";
}

void print_table(const Scores& scores, std::ostream& out) {
  print_head("facts", out);
  for (const auto& [kind, count] : scores.facts) print_row(name_of(kind), count, out);
  print_row("all", total(scores), out);
  print_row("core", core_total(scores), out);
  out << '\n';
  print_head("mentions", out);
  for (const auto& [type, count] : scores.mentions) print_row(std::string(model::name(type)), count, out);
}

void print_reliability(const Scores& scores, std::ostream& out) {
  out << '\n'
      << std::left << std::setw(name_width) << "confidence"
      << "  right (95 %)       stated    said right\n"
      << std::right;
  for (const ReliabilityBin& bin : reliability(scores.judged))
    out << std::left << std::setw(name_width) << (fixed(bin.from, 2) + " to " + fixed(bin.to, 2)) << std::right << "  "
        << with_interval(bin.share()) << "  " << fixed(bin.stated, 3) << std::setw(8) << bin.said << std::setw(6)
        << bin.right << '\n';
}

std::string or_dash(const std::string& text) {
  return text.empty() ? "–" : text::harmless(text);
}

void print_finding(const char* verdict, const Finding& finding, std::ostream& out) {
  out << '\n'
      << verdict << ' ' << name_of(finding.kind) << ": " << or_dash(finding.subject) << " | " << or_dash(finding.block)
      << " | " << or_dash(finding.award) << " | " << or_dash(finding.period);
  if (!finding.rule.empty()) out << " | rule " << text::harmless(finding.rule);
  out << "\n  " << text::harmless(finding.document) << '\n';
  if (!finding.sentence.empty()) out << "  " << text::harmless(finding.sentence) << '\n';
}

}  // namespace

void print_text(const Report& report, std::ostream& out) {
  const Scores& scores = report.scores;
  print_table(scores, out);
  print_reliability(scores, out);
  out << "\ndocuments                 " << scores.documents << "\n  not read                " << scores.unread.size()
      << "\n  without a fact          " << scores.without_fact << "\n  … that were given one   "
      << scores.without_fact_told << '\n';
  if (report.unused) {
    out << "\nrules that read nothing    " << report.unused->size() << '\n';
    for (const std::string& rule : *report.unused) out << "  " << text::harmless(rule) << '\n';
  }
  if (!report.findings) return;
  for (const Finding& finding : scores.missed) print_finding("missed", finding, out);
  for (const Finding& finding : scores.wrong) print_finding("wrong", finding, out);
}

}  // namespace sovang::evaluate
