// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/archive/maintenance.hpp"
#include "core/model/json.hpp"
#include "core/text/harmless.hpp"
#include "indexer/cli/command.hpp"

namespace sovang::indexer {
namespace {

using model::Json;
using text::harmless;

constexpr const char* examples =
    "Every file is compared with the sum that was noted when it was last written,\n"
    "every table read to its end, every document compared with its terms and facts.\n"
    "Exit status 0: the archive is whole; 1: each line says what is wrong.\n"
    "\n"
    "Examples:\n"
    "  sovang-index verify --archive sovang.archive\n"
    "  sovang-index verify --format json | jq '.problems[]'\n";

void declare(CLI::App& app, Options& options) {
  declare_archive(app, options);
  declare_format(app, options);
}

void print_text(const std::string& archive, const archive::Verification& found) {
  std::cout << "archive    " << harmless(archive) << '\n'
            << "documents  " << found.documents << '\n'
            << "problems   " << found.problems.size() << '\n';
  for (const std::string& problem : found.problems) std::cout << "  " << harmless(problem) << '\n';
}

void print_json(const std::string& archive, const archive::Verification& found) {
  const Json line{{"schema", "sovang.verification/1"},
                  {"archive", archive},
                  {"documents", found.documents},
                  {"problems", found.problems}};
  std::cout << model::to_line(line) << '\n';
}

Result<void> run(const Options& options) {
  const std::string archive = archive_of(options).string();
  const auto found = archive::verify(archive);
  if (!found) return pass(of_an_archive(found.error()));
  (options.format == "json" ? print_json : print_text)(archive, *found);
  if (found->problems.empty()) return {};
  return fail(ErrorCode::corrupt, archive + ": the archive is damaged",
              "check the disk, then build the archive again from its sources, or take a copy that verifies");
}

}  // namespace

const Command verify_command{"verify", "look for damage in an archive", examples, declare, run};

}  // namespace sovang::indexer
