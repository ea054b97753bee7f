// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/archive/fields.hpp"
#include "query/cli/command.hpp"
#include "query/render/layout.hpp"

namespace sovang::cli {
namespace {

constexpr const char* syntax =
    "A query is words; everything else is optional.\n"
    "\n"
    "  thi đua thống kê       all of the words; side by side they come first\n"
    "  thong ke               without diacritics: every spelling\n"
    "  \"suy tôn\"              these words in this order, next to each other\n"
    "  khen*                  words that begin so; three letters or more\n"
    "  a OR b, a | b          either\n"
    "  a -b, a NOT b          without b\n"
    "  (a OR b) c             brackets group\n"
    "  field:value            a field has that value; several words in quotes\n"
    "  ai dẫn đầu khối nào?   a question: any of its words, best first\n"
    "\n"
    "AND, OR and NOT are operators in capitals only. NOT binds most, then AND, then OR.\n"
    "--explain shows what was typed, the tree that was read, and what is asked.\n"
    "\n"
    "Fields, by their English or their Vietnamese name:\n"
    "\n";

constexpr const char* values =
    "\n"
    "Years: 2020, 2018..2021, 2018.. or ..2021; year is spoken of, date is of publication.\n"
    "Dates: 2020-01-14, 14/01/2020, 2020-01, 2020, two of them with .. between.\n"
    "Dates that are not known: date:none\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("TOPIC", options.text, "query: the query language of search")
      ->required()
      ->check(CLI::IsMember({"query"}).description(""))
      ->type_name("");
}

Result<void> run(const Options& /*options*/) {
  std::cout << syntax;
  for (const archive::Field& field : archive::fields) {
    std::cout << "  " << render::padded(field.name, 8) << render::padded(field.vietnamese, 12)
              << render::padded(field.example, 32) << field.purpose << '\n';
  }
  std::cout << values;
  return {};
}

}  // namespace

const Command help_command{"help", "the query language: sovang help query",
                           "Example:\n"
                           "  sovang help query\n",
                           declare, run};

}  // namespace sovang::cli
