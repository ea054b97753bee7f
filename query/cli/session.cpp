// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/session.hpp"

#include <cstdlib>
#include <iostream>

#include <unistd.h>

#include "core/text/harmless.hpp"
#include "query/cli/report.hpp"
#include "query/render/layout.hpp"

namespace sovang::cli {
namespace {

bool set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

std::vector<std::string> locations(const Options& options) {
  if (!options.archives.empty()) return options.archives;
  return {set("SOVANG_ARCHIVE") ? std::getenv("SOVANG_ARCHIVE") : "sovang.archive"};
}

render::RenderOptions render_options(const Options& options) {
  const bool terminal = isatty(STDOUT_FILENO) != 0 && !set("NO_COLOR");
  return {.language = options.language == "en" ? render::Language::en : render::Language::vi, .color = terminal};
}

}  // namespace

Result<Session> Session::open(const Options& options) {
  auto reader = archive::Reader::open(locations(options));
  if (!reader) {
    // Exit status 2 is for questions without an answer; without an archive none was asked.
    if (reader.error().code != ErrorCode::not_found) return pass(reader);
    return fail(ErrorCode::io, reader.error().message,
                "make one: sovang-index build SOURCE… --archive DIR; then name it with --archive or $SOVANG_ARCHIVE");
  }
  for (const std::string& shard : reader->incomplete()) warn(shard + " did not answer: the answer lacks its documents");
  return Session(std::make_unique<archive::Reader>(std::move(*reader)),
                 render::make_renderer(options.format, std::cout, render_options(options)), options.explain);
}

void Session::explain(std::string_view stage, std::string_view text) const {
  if (explains_) std::cerr << render::padded(stage, 6) << ' ' << text::harmless(text) << '\n';
}

}  // namespace sovang::cli
