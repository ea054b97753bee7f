// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/archive/reader.hpp"
#include "core/model/json.hpp"
#include "core/text/harmless.hpp"
#include "indexer/cli/command.hpp"

namespace sovang::indexer {
namespace {

using model::Json;
using text::harmless;

constexpr const char* examples =
    "Examples:\n"
    "  sovang-index status\n"
    "  sovang-index status --format json | jq '.failures[].path'\n";

struct Status {
  std::string archive;
  archive::Statistics statistics;
  std::vector<archive::Failure> failures;
  std::vector<archive::Forgotten> forgotten;
};

void declare(CLI::App& app, Options& options) {
  declare_archive(app, options);
  declare_format(app, options);
}

Result<Status> read_status(const std::string& archive) {
  const Result<archive::Reader> reader = archive::Reader::open({archive});
  if (!reader) {
    // Exit status 2 is for questions without an answer; without an archive none was asked.
    if (reader.error().code != ErrorCode::not_found) return pass(reader);
    return fail(ErrorCode::io, reader.error().message, "make one: sovang-index build SOURCE… --archive " + archive);
  }
  const Result<archive::Statistics> statistics = reader->statistics();
  if (!statistics) return pass(statistics);
  Result<std::vector<archive::Failure>> failures = reader->failures();
  if (!failures) return pass(failures);
  Result<std::vector<archive::Forgotten>> forgotten = reader->forgotten();
  if (!forgotten) return pass(forgotten);
  return Status{archive, *statistics, std::move(*failures), std::move(*forgotten)};
}

void print_text(const Status& status) {
  std::cout << "archive    " << harmless(status.archive) << '\n'
            << "documents  " << status.statistics.documents << '\n'
            << "shards     " << status.statistics.shards << '\n'
            << "made by    " << harmless(status.statistics.created_by) << '\n'
            << "rules      " << harmless(status.statistics.knowledge_hash) << '\n'
            << "failures   " << status.failures.size() << '\n';
  for (const archive::Failure& failure : status.failures)
    std::cout << "  " << harmless(failure.stamp.source + "/" + failure.stamp.path) << "\n    "
              << harmless(failure.code + ": " + failure.message) << '\n';
  if (!status.forgotten.empty()) std::cout << "forgotten  " << status.forgotten.size() << '\n';
  for (const archive::Forgotten& one : status.forgotten)
    std::cout << "  " << harmless(one.source + "/" + one.path) << "\n    " << harmless(one.id + " on " + one.when)
              << '\n';
}

void print_json(const Status& status) {
  Json failures = Json::array();
  for (const archive::Failure& failure : status.failures)
    failures.push_back({{"source", failure.stamp.source},
                        {"path", failure.stamp.path},
                        {"phase", failure.phase},
                        {"code", failure.code},
                        {"message", failure.message}});
  Json forgotten = Json::array();
  for (const archive::Forgotten& one : status.forgotten)
    forgotten.push_back({{"id", one.id},
                         {"source", one.source},
                         {"path", one.path},
                         {"url", model::text_or_null(one.url)},
                         {"when", one.when}});
  const Json line{{"schema", "sovang.status/1"},
                  {"archive", status.archive},
                  {"documents", status.statistics.documents},
                  {"shards", status.statistics.shards},
                  {"created_by", status.statistics.created_by},
                  {"knowledge", status.statistics.knowledge_hash},
                  {"failures", std::move(failures)},
                  {"forgotten", std::move(forgotten)}};
  std::cout << model::to_line(line) << '\n';
}

Result<void> run(const Options& options) {
  const Result<Status> status = read_status(archive_of(options).string());
  if (!status) return pass(status);
  (options.format == "json" ? print_json : print_text)(*status);
  return {};
}

}  // namespace

const Command status_command{"status", "what an archive holds, and what could not be read", examples, declare, run};

}  // namespace sovang::indexer
