// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "core/model/names.hpp"
#include "query/answers/names.hpp"
#include "query/cli/command.hpp"
#include "query/cli/session.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  app.add_option("PREFIX", options.text, "start of a word of the name")->type_name("");
  app.add_option("--type", options.type, "unit, block, award, place, person")
      ->check(CLI::IsMember({"unit", "block", "award", "place", "person"}).description(""))
      ->type_name("");
  declare_limit(app, options, "names to print (all)");
}

Result<void> run(const Options& options) {
  const auto session = Session::open(options);
  if (!session) return pass(session);
  const auto type = model::mention_type(options.type).value_or(model::MentionType::unit);
  const auto names = session->reader().names(type);
  if (!names) return pass(names);
  const std::size_t limit = options.limit.value_or(0);
  auto answer = answers::list_names(*names, options.type, options.text, limit);
  if (limit != 0 && answer.total > limit)
    console::warn(program_name, "showing " + std::to_string(limit) + " of " + std::to_string(answer.total) + " names");
  if (auto completed = answers::complete_names(session->reader(), answer); !completed) return completed;
  session->renderer().names(answer);
  if (answer.total != 0) return {};
  return fail(ErrorCode::not_found, "the archive holds no " + options.type + " whose name begins so: " + options.text,
              "leave PREFIX out to list all");
}

}  // namespace

const Command units_command{"units", "the units that are named; also blocks, awards …",
                            "Prints how many documents name it, the name, its id, how many facts are known\n"
                            "and of which years, what it was before and what it became, and what it may stand\n"
                            "for where no document settles it. A fact counts once, a nomination not at all.\n"
                            "\n"
                            "Examples:\n"
                            "  sovang units \"cuc thong ke\"\n"
                            "  sovang units --type block \"khoi thi dua\"\n"
                            "  sovang units --type award --format csv\n",
                            declare, run};

}  // namespace sovang::cli
