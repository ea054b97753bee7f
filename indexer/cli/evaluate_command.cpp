// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "indexer/cli/command.hpp"
#include "indexer/cli/engine.hpp"
#include "indexer/cli/inputs.hpp"
#include "indexer/evaluate/report.hpp"
#include "indexer/readers/load_file.hpp"

namespace sovang::indexer {
namespace {

namespace fs = std::filesystem;
using evaluate::GoldDocument;
using evaluate::Scores;

constexpr const char* examples =
    "Examples:\n"
    "  sovang-index evaluate corpus/gold/sample.jsonl\n"
    "  sovang-index evaluate gold.jsonl --verbose\n"
    "  sovang-index evaluate gold.jsonl --unused\n"
    "  sovang-index evaluate gold.jsonl --format json | jq .all.f1\n"
    "\n"
    "The text of the row \"001\" of gold.jsonl is gold/001.txt. \"core\" is all but\n"
    "members and revocations. The table of confidences says of the facts stated at\n"
    "about 0.9 how many are right: about nine in ten, if confidences keep their word.\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("GOLD", options.inputs, "gold files (JSON Lines), each beside the\nfolder of its texts")
      ->required()
      ->type_name("");
  declare_format(app, options);
  app.add_flag("--verbose", options.verbose, "list what was missed and what is wrong");
  app.add_flag("--unused", options.unused, "list the rules that read nothing in these texts");
  declare_schemas(app, options);
  declare_work(app, options);
  declare_strict(app, options);
}

/// The rows of a gold file whose texts are there, and what reads them; the two go side by side.
struct Work {
  std::vector<const GoldDocument*> rows;
  std::vector<pipeline::Task> tasks;
};

/// A text that cannot be read states nothing: what the gold has of it is missed, as a reader of the archive misses it.
void add_unread(Scores& scores, const GoldDocument& row, const std::string& text, const std::string& message) {
  console::warn(program_name, text + ": " + message);
  scores.unread.push_back(text);
  evaluate::add(scores, row, {}, text);
}

Work find_texts(const fs::path& folder, const std::vector<GoldDocument>& rows, Scores& scores) {
  Work work;
  for (const GoldDocument& row : rows) {
    const std::string text = (folder / (row.id + ".txt")).string();
    const Result<Inputs> found = find_inputs({text});
    if (!found || found->tasks.size() != 1) {
      add_unread(scores, row, text, found ? "cannot be read" : found.error().message);
      continue;
    }
    work.rows.push_back(&row);
    work.tasks.push_back(found->tasks.front());
  }
  return work;
}

Result<void> score_file(const fs::path& gold, const Options& options, const Engine& engine, Scores& scores) {
  const Result<std::string> lines = readers::load_file(gold);
  if (!lines) return fail(ErrorCode::io, gold.string() + ": " + lines.error().message, lines.error().hint);
  const Result<std::vector<GoldDocument>> rows = evaluate::parse_gold(*lines, gold.string());
  if (!rows) return pass(rows);
  const Work work = find_texts(fs::path(gold).replace_extension(), *rows, scores);
  auto row = work.rows.begin();
  const auto consume = [&](const pipeline::Task& task, const pipeline::Outcome& outcome) {
    const std::string text = task.entry.file.string();
    if (outcome.record) evaluate::add(scores, **row, *outcome.record, text);
    if (outcome.failure) add_unread(scores, **row, text, outcome.failure->message);
    if (outcome.last) ++row;
    return true;
  };
  pipeline::process_all(work.tasks, work_of(options), engine.enrich(), {}, consume);
  return {};
}

std::vector<std::string> unused_rules(const Engine& engine, const Scores& scores) {
  std::vector<std::string> unused;
  for (const std::string& rule : engine.rules())
    if (!scores.rules.contains(rule)) unused.push_back(rule);
  return unused;
}

void print(const evaluate::Report& report, const Options& options) {
  if (options.format == "json") {
    std::cout << evaluate::to_json(report) << '\n';
  } else {
    evaluate::print_text(report, std::cout);
  }
}

Result<void> run(const Options& options) {
  const Result<Engine> engine = Engine::load(options.schemas);
  if (!engine) return pass(engine);
  evaluate::Report report{options.inputs, {}, options.verbose, std::nullopt};
  for (const std::string& gold : options.inputs) {
    Result<void> scored = score_file(gold, options, *engine, report.scores);
    if (!scored) return scored;
  }
  const std::size_t unread = report.scores.unread.size();
  if (unread == report.scores.documents)
    return fail(ErrorCode::invalid_input, "no text could be read", "put them into the folder named as the gold file");
  if (options.unused) report.unused = unused_rules(*engine, report.scores);
  print(report, options);
  if (!std::cout.flush()) return fail(ErrorCode::io, "standard output cannot be written", "check the disk or the pipe");
  if (options.strict && unread > 0)
    return fail(ErrorCode::incomplete, std::to_string(unread) + " texts could not be read");
  return {};
}

}  // namespace

const Command evaluate_command{"evaluate", "measure the rules against what careful readers found", examples, declare,
                               run};

}  // namespace sovang::indexer
