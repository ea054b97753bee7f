// SPDX-License-Identifier: GPL-3.0-or-later
#include <string_view>

#include "indexer/cli/command.hpp"
#include "indexer/readers/worker.hpp"

namespace {

using namespace sovang;

constexpr const char* summary =
    "Reads Vietnamese news and decrees into an archive: who led, who was honoured,\n"
    "when, and the sentence that proves it. Ask it with sovang.";

constexpr const char* footer =
    "Exit status: 0 done, 1 error, 3 done, with failures, under --strict,\n"
    "11 archive too old or too new, 19 archive locked by another program,\n"
    "64 wrong usage.\n"
    "\n"
    "Examples:\n"
    "  sovang-index build news decrees --archive sovang.archive\n"
    "  sovang-index explain news/001.txt\n";

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == readers::worker_word) return readers::serve_worker();
  const console::Program<indexer::Options> program{{indexer::program_name, SOVANG_VERSION, summary, footer, 28},
                                                   indexer::commands()};
  return console::run_program(program, argc, argv);
}
