// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>
#include <iterator>

#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "core/model/record_json.hpp"
#include "indexer/cli/command.hpp"
#include "indexer/cli/engine.hpp"
#include "indexer/cli/inputs.hpp"

namespace sovang::indexer {
namespace {

constexpr const char* examples =
    "Examples:\n"
    "  sovang-index extract news/001.txt\n"
    "  sovang-index extract news/*.html > records.jsonl\n"
    "  curl -s https://example.org/story | sovang-index extract -\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("FILE", options.inputs, "files, folders, or - for standard input")->required()->type_name("");
  declare_schemas(app, options);
  declare_work(app, options);
  declare_strict(app, options);
}

struct Printed {
  std::size_t records = 0;
  std::size_t failures = 0;
};

void print(const pipeline::Outcome& outcome, Printed& printed) {
  if (outcome.record) {
    std::cout << model::to_json(*outcome.record) << '\n';
    ++printed.records;
  } else if (outcome.failure) {
    console::warn(program_name, outcome.stamp.path + ": " + outcome.failure->message);
    ++printed.failures;
  }
}

/// Standard input may be read once, amid files: the order on stdout is that of the command line.
Result<Printed> extract_all(const Options& options, const Engine& engine) {
  Printed printed;
  const pipeline::WorkOptions work = work_of(options);
  const auto consume = [&](const pipeline::Task&, const pipeline::Outcome& outcome) {
    print(outcome, printed);
    return static_cast<bool>(std::cout);
  };
  for (auto name = options.inputs.begin(); name != options.inputs.end();) {
    if (*name == "-") {
      read_standard_input(work, engine.enrich(), consume);
      ++name;
      continue;
    }
    const auto end = std::find(name, options.inputs.end(), "-");
    const Result<Inputs> inputs = find_inputs({name, end});
    if (!inputs) return pass(inputs);
    for (const archive::Failure& failure : inputs->failures) print({{}, failure.stamp, std::nullopt, failure}, printed);
    pipeline::process_all(inputs->tasks, work, engine.enrich(), {}, consume);
    name = end;
  }
  return printed;
}

Result<void> run(const Options& options) {
  const Result<Engine> engine = Engine::load(options.schemas);
  if (!engine) return pass(engine);
  const Result<Printed> printed = extract_all(options, *engine);
  if (!printed) return pass(printed);
  if (!std::cout.flush()) return fail(ErrorCode::io, "standard output cannot be written", "check the disk or the pipe");
  if (printed->records == 0 && printed->failures > 0) return fail(ErrorCode::invalid_input, "no file could be read");
  if (options.strict && printed->failures > 0)
    return fail(ErrorCode::incomplete, std::to_string(printed->failures) + " files could not be read");
  return {};
}

}  // namespace

const Command extract_command{"extract", "print records as JSON Lines; write nothing", examples, declare, run};

}  // namespace sovang::indexer
