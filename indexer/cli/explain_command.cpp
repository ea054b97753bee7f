// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "indexer/cli/command.hpp"
#include "indexer/cli/engine.hpp"
#include "indexer/cli/explanation.hpp"
#include "indexer/cli/inputs.hpp"

namespace sovang::indexer {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  sovang-index explain news/001.txt\n"
    "  sovang-index explain news/001.txt --schemas ./mine   with rules of your own\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("FILE", options.inputs, "a file, or - for standard input")->required()->expected(1)->type_name("");
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
  const Result<pipeline::Outcome> outcome = read(name, engine->enrich());
  if (!outcome) return pass(outcome);
  if (!outcome->record) return fail(ErrorCode::invalid_input, name + ": " + outcome->failure->message);
  print_explanation(*outcome->record, console::stdout_has_color(), std::cout);
  return {};
}

}  // namespace

const Command explain_command{"explain", "show what was found in a document, and by which rule", examples, declare,
                              run};

}  // namespace sovang::indexer
