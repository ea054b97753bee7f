// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/cli/fact_commands.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  declare_slots(app, options);
  declare_limit(app, options, "facts to print (all)");
}

Result<void> run(const Options& options) {
  plan::FactQuestion question;
  question.relations = {model::Relation::led};
  question.statuses = {model::Status::asserted, model::Status::revoked, model::Status::restored};
  const auto gaps = options.block.empty() ? answers::Gaps::asked_years : answers::Gaps::found_years;
  return run_facts(options, question, gaps);
}

}  // namespace

const Command leaders_command{"leaders", "which unit led which emulation block in which year",
                              "Names may be typed with or without diacritics, in full or abbreviated. Each row\n"
                              "says on what it rests: the block's vote (suy tôn), a decision, or a report.\n"
                              "\n"
                              "Examples:\n"
                              "  sovang leaders --block \"khoi thi dua cac co quan trung uong\" --year 2018..2021\n"
                              "  sovang leaders --unit \"Cục Thống kê Thái Bình\"\n"
                              "  sovang leaders --place \"Thái Bình\" --year 2020 --format csv\n",
                              declare, run};

}  // namespace sovang::cli
