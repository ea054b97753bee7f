// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/archive/reader.hpp"
#include "core/base/result.hpp"
#include "query/language/ranges.hpp"

namespace CLI {
class App;
}

namespace sovang::cli {

inline constexpr const char* program_name = "sovang";

/// What is kept when a whole answer is read again, since the archive has changed meanwhile.
struct Memory {
  std::shared_ptr<archive::Reader> reader;
  std::set<std::string> told;  ///< shards of which was said that they do not answer
};

/// Everything that can be said on the command line. Each command declares the options that it knows.
struct Options {
  std::vector<std::string> archives;
  std::string format = "text";
  std::string language = "vi";
  std::string links;   ///< HTML: what paths are under
  double timeout = 2;  ///< seconds
  std::shared_ptr<Memory> memory = std::make_shared<Memory>();
  std::string decisions;  ///< file; empty: those beside the archives
  bool explain = false;
  bool bom = false;
  std::optional<std::uint32_t> limit;

  std::string text;     ///< QUERY, NAME, ID, NUMBER or PREFIX
  std::string article;  ///< show: of this article alone
  bool facets = false;
  bool articles = false;
  bool predecessors = false;
  bool exact = false;
  std::uint32_t offset = 0;
  std::string type = "unit";

  std::string unit;
  std::string block;
  std::string award;
  std::string place;
  std::string year;
  std::vector<std::string> relations;
  std::vector<std::string> statuses;
};

/// Options of every command: --archive, --decisions, --format, --bom, --links, --lang, --explain.
void declare_common(CLI::App& app, Options& options);

void declare_limit(CLI::App& app, Options& options, const char* what);
void declare_year(CLI::App& app, Options& options);

/// --unit, --block, --place, --year: what facts are asked by.
void declare_slots(CLI::App& app, Options& options);

/// Makes every text NFC. Fails with invalid_argument for text that is not UTF-8.
[[nodiscard]] Result<void> compose(Options& options);

/// --year, read; free where it was not given. Fails with invalid_argument.
[[nodiscard]] Result<language::YearRange> years(const Options& options);

}  // namespace sovang::cli
