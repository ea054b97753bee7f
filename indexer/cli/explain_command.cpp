// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "indexer/cli/command.hpp"
#include "indexer/cli/engine.hpp"
#include "indexer/cli/inputs.hpp"
#include "indexer/explain/explanation.hpp"

namespace sovang::indexer {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  sovang-index explain news/001.txt\n"
    "  sovang-index explain news/001.txt --html > 001.html    a page for the browser\n"
    "  sovang-index explain news/001.txt --schemas ./mine     with rules of your own\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("FILE", options.inputs, "a file, or - for standard input")->required()->expected(1)->type_name("");
  app.add_flag("--html", options.html,
               "print one HTML page: the whole text, coloured,\nwith links from each fact to its evidence");
  declare_schemas(app, options);
}

Result<pipeline::Outcome> read(const std::string& name, const pipeline::Enrich& enrich) {
  if (name == "-") return read_standard_input(enrich);
  const Result<Inputs> inputs = find_inputs({name});
  if (!inputs) return pass(inputs);
  if (inputs->tasks.size() != 1)
    return fail(ErrorCode::invalid_argument, name + " is not one file", "explain takes a single document");
  return pipeline::process_file(inputs->tasks.front(), {}, enrich);
}

Result<void> run(const Options& options) {
  const Result<Engine> engine = Engine::load(options.schemas);
  if (!engine) return pass(engine);
  const std::string& name = options.inputs.front();
  explain::Explanation explanation;
  Result<pipeline::Outcome> outcome = read(name, engine->explain(explanation.context));
  if (!outcome) return pass(outcome);
  if (!outcome->record) return fail(ErrorCode::invalid_input, name + ": " + outcome->failure->message);
  explanation.record = std::move(*outcome->record);
  if (options.html)
    print_html(explanation, std::cout);
  else
    print_text(explanation, console::stdout_has_color(), std::cout);
  if (!std::cout.flush()) return fail(ErrorCode::io, "standard output cannot be written", "check the disk or the pipe");
  return {};
}

}  // namespace

const Command explain_command{"explain", "show what was found in a document, and by which rule", examples, declare,
                              run};

}  // namespace sovang::indexer
