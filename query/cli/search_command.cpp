// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "query/answers/search.hpp"
#include "query/cli/command.hpp"
#include "query/cli/session.hpp"
#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"
#include "query/plan/search_plan.hpp"

namespace sovang::cli {
namespace {

constexpr std::uint32_t default_limit = 10;

void declare(CLI::App& app, Options& options) {
  app.add_option("QUERY", options.text, "words, \"phrases\", AND OR NOT, ( ), field:value")->required()->type_name("");
  app.add_flag("--facets", options.facets, "count kinds, places, years, units, blocks, awards");
  app.add_flag("--articles", options.articles, "articles (Điều) of long documents instead");
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

Result<void> answer(const Session& session, const Options& options, const language::Node& tree) {
  session.explain("typed", options.text);
  session.explain("tree", language::to_string(tree));
  const auto plan = plan::plan_search(tree, session.vocabulary());
  if (!plan) return pass(plan);
  session.explain("plan", plan::to_string(plan->query));
  auto found = answers::answer_search(session.archive(), *plan,
                                      {0, options.limit.value_or(default_limit), options.facets, options.articles});
  if (!found) return pass(found);
  if (found->relaxed && found->total != 0) {
    session.explain("plan", plan::to_string(*plan->relaxed));
    console::warn(program_name, "no document has all of the words; these have some");
  }
  found->query = options.text;
  session.renderer().search(*found);
  return found->total == 0 ? nothing(options, *plan) : Result<void>{};
}

Result<void> run(const Options& options) {
  const auto tree = language::parse(options.text, plan::query_fields());
  if (!tree) return pass(tree);
  const auto session = Session::open(options);
  if (!session) return pass(session);
  return answer(*session, options, *tree);
}

}  // namespace

const Command search_command{"search", "documents by rank, with snippets",
                             "Examples:\n"
                             "  sovang search \"thong ke thai binh\"          every spelling: thống, thông …\n"
                             "  sovang search 'thống kê \"suy tôn\" -huyện'   as typed; a phrase; without a word\n"
                             "  sovang search 'kind:decision nam:2018..2021'  fields, in English or Vietnamese\n"
                             "  sovang search \"hiệu lực thi hành\" --articles   lands on the Điều\n"
                             "  sovang search 'unit:\"Sở Tài chính\" | \"huân chương lao động\"' --facets\n",
                             declare, run};

}  // namespace sovang::cli
