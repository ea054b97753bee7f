// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <optional>

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
  declare_ocr(app, options);
}

/// The only document that is given; fails where there are several.
class OneDocument {
 public:
  explicit OneDocument(std::string name) : name_(std::move(name)) {}

  bool take(pipeline::Outcome outcome) {
    if (outcome.bundle && !outcome.failure) return true;
    ++count_;
    outcome_ = std::move(outcome);
    return count_ == 1;
  }

  Result<model::Record> record() {
    if (count_ > 1)
      return fail(ErrorCode::invalid_argument, name_ + " holds several documents",
                  "explain takes a single one: unpack it");
    if (!outcome_) return fail(ErrorCode::invalid_input, name_ + " holds no document");
    if (!outcome_->record) return fail(ErrorCode::invalid_input, name_ + ": " + outcome_->failure->message);
    return std::move(*outcome_->record);
  }

 private:
  std::string name_;
  std::size_t count_ = 0;
  std::optional<pipeline::Outcome> outcome_;
};

Result<model::Record> read(const Options& options, const pipeline::Enrich& enrich) {
  const std::string& name = options.inputs.front();
  OneDocument document(name);
  const auto consume = [&](const pipeline::Task&, pipeline::Outcome outcome) {
    return document.take(std::move(outcome));
  };
  if (name == "-") {
    read_standard_input(work_of(options), enrich, consume);
    return document.record();
  }
  const Result<Inputs> inputs = find_inputs({name});
  if (!inputs) return pass(inputs);
  if (inputs->tasks.size() != 1)
    return fail(ErrorCode::invalid_argument, name + " is not one file", "explain takes a single document");
  pipeline::process_all(inputs->tasks, work_of(options), enrich, {}, consume);
  return document.record();
}

Result<void> run(const Options& options) {
  const Result<Engine> engine = Engine::load(options.schemas);
  if (!engine) return pass(engine);
  explain::Explanation explanation;
  Result<model::Record> record = read(options, engine->explain(explanation.context));
  if (!record) return pass(record);
  explanation.record = std::move(*record);
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
