// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/command.hpp"

namespace {

using namespace sovang;

constexpr const char* summary =
    "Answers from an archive that sovang-index made: who led, who was honoured, when,\n"
    "and the sentence that proves it.";

constexpr const char* footer =
    "Exit status: 0 done, 1 error, 2 nothing found, 11 archive too old or too new,\n"
    "19 archive locked, 64 wrong usage or malformed query.\n"
    "\n"
    "Examples:\n"
    "  sovang search \"thong ke thai binh\"\n"
    "  sovang leaders --block \"Khối thi đua các cơ quan trung ương\" --year 2020\n";

}  // namespace

int main(int argc, char** argv) {
  const console::Program<cli::Options> program{
      {cli::program_name, SOVANG_VERSION, summary, footer, 26}, cli::commands(), cli::declare_common, cli::compose};
  return console::run_program(program, argc, argv);
}
