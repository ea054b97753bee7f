// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "query/answers/search.hpp"
#include "query/cli/command.hpp"
#include "query/cli/report.hpp"
#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"
#include "query/plan/search_plan.hpp"

namespace sovang::cli {
namespace {

constexpr std::uint32_t default_limit = 10;

void declare(CLI::App& app, Options& options) {
  app.add_option("QUERY", options.text, "words, \"phrases\", AND OR NOT, ( ), field:value")->required()->type_name("");
  app.add_flag("--facets", options.facets, "count kinds, places, years, units, blocks, awards");
  declare_limit(app, options, "documents to print (10)");
}

Result<void> nothing(const Options& options, const plan::SearchPlan& plan) {
  std::string unknown;
  for (const archive::Word& word : plan.words)
    if (word.spellings.empty()) unknown += (unknown.empty() ? "" : ", ") + word.exact;
  return fail(ErrorCode::not_found, "nothing found for: " + options.text,
              unknown.empty() ? "try fewer words, or any of them: a OR b"
                              : "the archive does not hold: " + unknown +
                                    " (a word typed without diacritics stands for "
                                    "all its spellings)");
}

Result<void> run(const Session& session, const Options& options) {
  session.explain("typed", options.text);
  const auto tree = language::parse(options.text, plan::query_fields());
  if (!tree) return pass(tree);
  session.explain("tree", language::to_string(*tree));
  const auto plan = plan::plan_search(*tree, session.vocabulary());
  if (!plan) return pass(plan);
  session.explain("plan", plan::to_string(plan->query));
  auto answer =
      answers::answer_search(session.reader(), *plan, {0, options.limit.value_or(default_limit), options.facets});
  if (!answer) return pass(answer);
  if (answer->relaxed && answer->total != 0) {
    session.explain("plan", plan::to_string(*plan->relaxed));
    warn("no document has all of the words; these have some");
  }
  answer->query = options.text;
  session.renderer().search(*answer);
  return answer->total == 0 ? nothing(options, *plan) : Result<void>{};
}

}  // namespace

const Command search_command{"search", "documents by rank, with snippets",
                             "Examples:\n"
                             "  sovang search \"thong ke thai binh\"             every spelling: thống kê, thông kê …\n"
                             "  sovang search 'thống kê \"suy tôn\" -huyện'      as typed; a phrase; without a word\n"
                             "  sovang search 'kind:decision year:2018..2021'  fields (in Vietnamese too: loai: nam:)\n"
                             "  sovang search 'unit:\"Sở Tài chính\" | \"huân chương lao động\"' --facets\n",
                             declare, run};

}  // namespace sovang::cli
