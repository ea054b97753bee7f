// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/cli/fact_commands.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  app.add_option("NAME", options.text, "name of a unit, block, award or person")->required()->type_name("");
  app.add_flag("--with-predecessors", options.predecessors,
               "also the units that were merged into it or\nthat it was split from, each under its own name");
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
  auto answer = answers::answer_timeline(session->reader(), *plans, options.predecessors);
  if (!answer) return pass(answer);
  answer->asked.name = options.text;
  answer->asked.period = edtf(*range);
  return print_answer(*session, options, std::move(*answer));
}

}  // namespace

const Command timeline_command{"timeline", "all that is known by one name, in order of time",
                               "A unit that was renamed goes on under its new name; one that was merged does\n"
                               "not, but the change is shown, with the act that it rests on.\n"
                               "\n"
                               "Examples:\n"
                               "  sovang timeline \"Cục Thống kê Thái Bình\"\n"
                               "  sovang timeline \"Thống kê tỉnh Hưng Yên\" --with-predecessors\n"
                               "  sovang timeline \"khoi thi dua so 3\" --year 2015..\n"
                               "  sovang timeline \"huân chương độc lập hạng nhì\"\n",
                               declare, run};

}  // namespace sovang::cli
