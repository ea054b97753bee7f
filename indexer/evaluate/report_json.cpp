// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/json.hpp"
#include "core/model/names.hpp"
#include "indexer/evaluate/report.hpp"

namespace sovang::evaluate {
namespace {

using model::Json;
using model::text_or_null;

Json interval(const Proportion& proportion) {
  return {proportion.low, proportion.high};
}

/// The figures of a count, behind the keys that say what was counted.
Json figures(Json row, const Count& count) {
  const Measure measured = measure(count);
  row["precision"] = measured.precision.value;
  row["precision_interval"] = interval(measured.precision);
  row["recall"] = measured.recall.value;
  row["recall_interval"] = interval(measured.recall);
  row["f1"] = measured.f1;
  row["gold"] = count.gold();
  row["said"] = count.said();
  row["right"] = count.right;
  return row;
}

Json keys_of(const FactKind& kind) {
  return {{"relation", model::name(kind.relation)}, {"status", model::name(kind.status)}};
}

Json facts(const Scores& scores) {
  Json rows = Json::array();
  for (const auto& [kind, count] : scores.facts) rows.push_back(figures(keys_of(kind), count));
  return rows;
}

Json mentions(const Scores& scores) {
  Json rows = Json::array();
  for (const auto& [type, count] : scores.mentions) rows.push_back(figures({{"type", model::name(type)}}, count));
  return rows;
}

Json write_bin(const ReliabilityBin& bin) {
  const Proportion share = bin.share();
  return {{"from", bin.from},
          {"to", bin.to},
          {"stated", bin.stated},
          {"said", bin.said},
          {"right", bin.right},
          {"share", share.value},
          {"share_interval", interval(share)}};
}

Json write_finding(const Finding& finding) {
  Json row{{"document", finding.document}};
  row.update(keys_of(finding.kind));
  row["subject"] = text_or_null(finding.subject);
  row["block"] = text_or_null(finding.block);
  row["award"] = text_or_null(finding.award);
  row["period"] = text_or_null(finding.period);
  row["rule"] = text_or_null(finding.rule);
  row["sentence"] = text_or_null(finding.sentence);
  return row;
}

}  // namespace

std::string to_json(const Report& report) {
  const Scores& scores = report.scores;
  Json object{{"schema", "sovang.evaluation/1"},
              {"gold", report.gold},
              {"documents", scores.documents},
              {"unread", scores.unread},
              {"facts", facts(scores)},
              {"all", figures(Json::object(), total(scores))},
              {"core", figures(Json::object(), core_total(scores))},
              {"mentions", mentions(scores)},
              {"reliability", model::list(reliability(scores.judged), write_bin)},
              {"without_fact", {{"documents", scores.without_fact}, {"told", scores.without_fact_told}}}};
  if (report.unused) object["unused_rules"] = *report.unused;
  if (report.findings) {
    object["missed"] = model::list(scores.missed, write_finding);
    object["wrong"] = model::list(scores.wrong, write_finding);
  }
  return model::to_line(object);
}

}  // namespace sovang::evaluate
