// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/session.hpp"

#include <chrono>
#include <filesystem>
#include <iostream>
#include <iterator>

#include "core/console/environment.hpp"
#include "core/console/terminal.hpp"
#include "core/decisions/file.hpp"
#include "core/text/harmless.hpp"
#include "query/render/layout.hpp"

namespace sovang::cli {
namespace {

std::vector<std::string> locations(const Options& options) {
  return options.archives.empty() ? std::vector{console::default_archive()} : options.archives;
}

render::RenderOptions render_options(const Options& options) {
  return {.language = options.language == "en" ? render::Language::en : render::Language::vi,
          .color = console::stdout_has_color(),
          .bom = options.bom,
          .links = options.links};
}

/// The line, and where it stands.
std::string summary(const decisions::Decision& decision) {
  const auto line = decisions::to_line(decision);
  return (line ? *line : std::string()) + " (" + decision.place() + ")";
}

/// The files of decisions that there are: the one named, or else those beside the archives.
std::vector<std::filesystem::path> decision_files(const Options& options) {
  if (!options.decisions.empty()) return {options.decisions};
  std::vector<std::filesystem::path> files;
  for (const std::string& archive : locations(options))
    if (const auto file = decisions::file_of(archive); std::filesystem::exists(file)) files.push_back(file);
  return files;
}

Result<decisions::Decisions> load_decisions(const Options& options) {
  std::vector<decisions::Decision> all;
  for (const std::filesystem::path& file : decision_files(options)) {
    auto loaded = decisions::load_file(file);
    if (!loaded) return pass(loaded);
    std::move(loaded->begin(), loaded->end(), std::back_inserter(all));
  }
  return decisions::Decisions::make(std::move(all));
}

/// The reader of the answer that is read again, or a new one.
Result<std::shared_ptr<archive::Reader>> open_reader(const Options& options) {
  if (options.memory->reader) {
    options.memory->reader->begin_answer();
    return options.memory->reader;
  }
  const std::chrono::milliseconds patience(static_cast<std::int64_t>(options.timeout * 1000));
  auto reader = archive::Reader::open(locations(options), {.patience = patience, .whole_answers = true});
  if (reader) return options.memory->reader = std::make_shared<archive::Reader>(std::move(*reader));
  // Exit status 2 is for questions without an answer; without an archive none was asked.
  if (reader.error().code != ErrorCode::not_found) return pass(reader);
  return fail(ErrorCode::io, reader.error().message,
              "make one: sovang-index build SOURCE… --archive DIR; then name it with --archive or $SOVANG_ARCHIVE");
}

}  // namespace

Result<Session> Session::open(const Options& options) {
  const auto reader = open_reader(options);
  if (!reader) return pass(reader);
  auto decided = load_decisions(options);
  if (!decided) return pass(decided);
  for (const std::string& shard : (*reader)->incomplete())
    if (options.memory->told.insert(shard).second)
      console::warn(program_name, shard + " did not answer: the answer lacks its documents");
  Session session(*reader, std::make_unique<decisions::Decisions>(std::move(*decided)),
                  render::make_renderer(options.format, std::cout, render_options(options)), options.explain);
  for (const decisions::Decision& decision : session.decisions_->list()) session.explain("human", summary(decision));
  return session;
}

void Session::explain(std::string_view stage, std::string_view text) const {
  if (explains_) std::cerr << render::padded(stage, 6) << ' ' << text::harmless(text) << '\n';
}

}  // namespace sovang::cli
