// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/options.hpp"

#include <CLI/CLI.hpp>

#include "core/text/normalize.hpp"
#include "query/render/renderer.hpp"

namespace sovang::cli {

void declare_common(CLI::App& app, Options& options) {
  std::vector<std::string> formats;
  for (const std::string_view format : render::formats()) formats.emplace_back(format);
  app.add_option("--archive", options.archives,
                 "archive, or a shard that is served;\nrepeat it for several\n($SOVANG_ARCHIVE, else ./sovang.archive)")
      ->type_name("DIR|HOST:PORT")
      ->allow_extra_args(false);
  app.add_option("--timeout", options.timeout, "wait so long for HOST:PORT, then answer without (2)")
      ->check(CLI::Range(0.01, 1e6).description(""))
      ->type_name("SECONDS");
  app.add_option("--decisions", options.decisions,
                 "what people decided: same, not same, hide\n(DIR.decisions, where it is there)")
      ->type_name("FILE");
  app.add_option("--format", options.format, "how to print")
      ->check(CLI::IsMember(formats).description(""))
      ->type_name("text|json|jsonl|csv|html");
  app.add_flag("--bom", options.bom, "begin CSV with a byte order mark, for spreadsheets");
  app.add_option("--links", options.links,
                 "where the documents are, for links in HTML:\nfile:///srv/sources, https://…")
      ->type_name("ADDRESS");
  app.add_option("--lang", options.language, "labels of text and HTML")
      ->check(CLI::IsMember({"vi", "en"}).description(""))
      ->type_name("vi|en");
  app.add_flag("--explain", options.explain, "say on stderr how the question was understood");
}

void declare_limit(CLI::App& app, Options& options, const char* what) {
  app.add_option("--limit", options.limit, what)->type_name("N");
}

void declare_year(CLI::App& app, Options& options) {
  app.add_option("--year", options.year, "2020, 2018..2021, 2018.. or ..2021")->type_name("A[..B]");
}

void declare_slots(CLI::App& app, Options& options) {
  app.add_option("--unit", options.unit, "who: name of a unit")->type_name("NAME");
  app.add_option("--block", options.block, "name of an emulation block or cluster")->type_name("NAME");
  app.add_option("--place", options.place, "where: name of a place")->type_name("NAME");
  declare_year(app, options);
}

Result<void> compose(Options& options) {
  for (std::string* text : {&options.text, &options.unit, &options.block, &options.award, &options.place, &options.year,
                            &options.article}) {
    auto composed = text::to_nfc(*text);
    if (!composed) {
      return fail(ErrorCode::invalid_argument, "an argument is not UTF-8: " + composed.error().message,
                  "set the terminal to UTF-8 (locale C.UTF-8 or vi_VN.UTF-8)");
    }
    *text = std::move(*composed);
  }
  return {};
}

Result<language::YearRange> years(const Options& options) {
  if (options.year.empty()) return language::YearRange{};
  auto range = language::parse_years(options.year);
  if (!range) return fail(range.error().code, "--year: " + range.error().message, range.error().hint);
  return range;
}

}  // namespace sovang::cli
