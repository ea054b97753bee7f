// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/cli/fact_commands.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  app.add_option("NAME", options.text, "name of a unit, block, award or person")->required()->type_name("");
  declare_year(app, options);
  declare_limit(app, options, "facts to print (all)");
}

Result<void> run(const Options& options) {
  const auto range = years(options);
  if (!range) return pass(range);
  const auto session = Session::open(options);
  if (!session) return pass(session);
  const auto plans = plan::plan_timeline(options.text, *range, session->vocabulary());
  if (!plans) return pass(plans);
  for (const plan::FactPlan& plan : *plans) session->explain("plan", plan::to_string(plan));
  auto answer = answers::answer_timeline(session->reader(), *plans);
  if (!answer) return pass(answer);
  answer->asked.name = options.text;
  answer->asked.period = edtf(*range);
  return print_answer(*session, options, std::move(*answer));
}

}  // namespace

const Command timeline_command{"timeline", "all that is known by one name, in order of time",
                               "Examples:\n"
                               "  sovang timeline \"Cục Thống kê Thái Bình\"\n"
                               "  sovang timeline \"khoi thi dua so 3\" --year 2015..\n"
                               "  sovang timeline \"huân chương độc lập hạng nhì\"\n",
                               declare, run};

}  // namespace sovang::cli
