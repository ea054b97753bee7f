// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "query/answers/citations.hpp"
#include "query/cli/command.hpp"
#include "query/cli/session.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  app.add_option("NUMBER", options.text, "number of the document that is cited")->required()->type_name("");
  declare_limit(app, options, "documents to print (all)");
}

Result<void> run(const Options& options) {
  const auto session = Session::open(options);
  if (!session) return pass(session);
  const auto answer = answers::answer_citations(session->archive(), options.text, options.limit.value_or(0));
  if (!answer) return pass(answer);
  if (answer->rows.size() < answer->total)
    console::warn(program_name, "showing " + std::to_string(answer->rows.size()) + " of " +
                                    std::to_string(answer->total) + " documents");
  session->renderer().citations(*answer);
  if (answer->total != 0) return {};
  return fail(ErrorCode::not_found, "no document of the archive cites " + options.text,
              "write the number in full: 91/2017/NĐ-CP");
}

}  // namespace

const Command cites_command{"cites", "the documents that cite one, and what they do to it",
                            "Prints the relation (repeals, replaces, amends, is based on, cites) and the\n"
                            "sentence.\n"
                            "\n"
                            "Examples:\n"
                            "  sovang cites 91/2017/NĐ-CP\n"
                            "  sovang cites 06/2022/qh15 --format json\n",
                            declare, run};

}  // namespace sovang::cli
