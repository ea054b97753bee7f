// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <CLI/CLI.hpp>

#include "core/model/names.hpp"
#include "query/cli/fact_commands.hpp"

namespace sovang::cli {
namespace {

constexpr std::array relations{"led", "ranked", "chairs", "deputy_chairs", "member_of", "received"};
constexpr std::array statuses{"asserted", "nominated", "revoked", "restored"};

CLI::Validator one_of(const auto& names) {
  return CLI::IsMember(std::vector<std::string>(names.begin(), names.end())).description("");
}

void declare(CLI::App& app, Options& options) {
  app.add_option("--relation", options.relations,
                 "led, ranked, chairs, deputy_chairs, member_of,\nreceived; repeat it for several")
      ->check(one_of(relations))
      ->type_name("R")
      ->allow_extra_args(false);
  app.add_option("--award", options.award, "title of an award, with or without its grade")->type_name("NAME");
  app.add_option("--status", options.statuses, "asserted, nominated, revoked, restored")
      ->check(one_of(statuses))
      ->type_name("S")
      ->allow_extra_args(false);
  declare_slots(app, options);
  declare_limit(app, options, "facts to print (all)");
}

Result<void> run(const Options& options) {
  plan::FactQuestion question;
  for (const std::string& name : options.relations)
    if (const auto relation = model::relation(name)) question.relations.push_back(*relation);
  for (const std::string& name : options.statuses)
    if (const auto status = model::status(name)) question.statuses.push_back(*status);
  return run_facts(options, question, answers::Gaps::none);
}

}  // namespace

const Command facts_command{"facts", "every fact that fits: who led, chaired, received",
                            "Examples:\n"
                            "  sovang facts --relation received --award \"huân chương lao động hạng nhất\"\n"
                            "  sovang facts --unit \"so tai chinh\" --year 2016..2020\n"
                            "  sovang facts --status nominated --place \"Thái Bình\"\n",
                            declare, run};

}  // namespace sovang::cli
