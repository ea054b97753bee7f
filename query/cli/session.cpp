// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/session.hpp"

#include <iostream>

#include "core/console/environment.hpp"
#include "core/console/terminal.hpp"
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
          .bom = options.bom};
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
  for (const std::string& shard : reader->incomplete())
    console::warn(program_name, shard + " did not answer: the answer lacks its documents");
  return Session(std::make_unique<archive::Reader>(std::move(*reader)),
                 render::make_renderer(options.format, std::cout, render_options(options)), options.explain);
}

void Session::explain(std::string_view stage, std::string_view text) const {
  if (explains_) std::cerr << render::padded(stage, 6) << ' ' << text::harmless(text) << '\n';
}

}  // namespace sovang::cli
