// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/console/terminal.hpp"
#include "query/answers/search.hpp"
#include "query/cli/command.hpp"
#include "query/cli/session.hpp"
#include "query/language/parser.hpp"
#include "query/plan/corrections.hpp"
#include "query/plan/fields.hpp"
#include "query/plan/search_plan.hpp"

namespace sovang::cli {
namespace {

constexpr std::uint32_t default_limit = 10;

void declare(CLI::App& app, Options& options) {
  app.add_option("QUERY", options.text, "words, \"phrases\", AND OR NOT, ( ), field:value")->required()->type_name("");
  app.add_flag("--facets", options.facets, "count kinds, places, years, units, blocks, awards");
  app.add_flag("--articles", options.articles, "articles (Điều) of long documents, not whole documents");
  app.add_flag("--exact", options.exact, "each word only as it is typed");
  declare_limit(app, options, "documents to print (10)");
  app.add_option("--offset", options.offset, "documents to pass over before them (0)")->type_name("N");
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

/// A query that was planned, and what was found for it.
struct Found {
  plan::SearchPlan plan;
  answers::SearchAnswer answer;
};

Result<Found> find(const Session& session, const Options& options, const std::string& query) {
  const auto tree = language::parse(query, plan::query_fields());
  if (!tree) return pass(tree);
  session.explain("typed", query);
  session.explain("tree", language::to_string(*tree));
  const auto matching = options.exact ? plan::Matching::as_typed : plan::Matching::every_spelling;
  auto plan = plan::plan_search(*tree, session.vocabulary(), matching);
  if (!plan) return pass(plan);
  session.explain("plan", plan::to_string(plan->query));
  auto answer =
      answers::answer_search(session.archive(), *plan,
                             {options.offset, options.limit.value_or(default_limit), options.facets, options.articles});
  if (!answer) return pass(answer);
  answer->query = options.text;
  return Found{std::move(*plan), std::move(*answer)};
}

/// The same for the query as it was most likely meant, where that finds more than nothing.
Result<std::optional<Found>> find_corrected(const Session& session, const Options& options, const Found& found) {
  if (options.exact) return std::nullopt;
  const auto corrected = plan::correct(options.text, found.plan, session.vocabulary());
  if (!corrected) return pass(corrected);
  if (!*corrected) return std::nullopt;
  auto again = find(session, options, **corrected);
  // What was put together by a machine may be no query; then there is nothing to say about it.
  if (!again || again->answer.total == 0 || again->answer.relaxed) return std::nullopt;
  again->answer.corrected = **corrected;
  console::warn(program_name, "nothing found for: " + options.text + "; did you mean: " + **corrected);
  return std::optional(std::move(*again));
}

Result<void> run(const Options& options) {
  // What can be wrong with the query is found before an archive is opened.
  if (const auto tree = language::parse(options.text, plan::query_fields()); !tree) return pass(tree);
  const auto session = Session::open(options);
  if (!session) return pass(session);
  auto found = find(*session, options, options.text);
  if (!found) return pass(found);
  if (found->answer.total == 0 || found->answer.relaxed) {
    auto corrected = find_corrected(*session, options, *found);
    if (!corrected) return pass(corrected);
    if (*corrected) found = std::move(**corrected);
  }
  if (found->answer.relaxed && found->answer.total != 0) {
    session->explain("plan", plan::to_string(*found->plan.relaxed));
    console::warn(program_name, "no document has all of the words; these have some");
  }
  session->renderer().search(found->answer);
  if (found->answer.total == 0) return nothing(options, found->plan);
  if (found->answer.hits.empty())
    console::warn(program_name,
                  "there are " + std::to_string(found->answer.total) + " documents: --offset passes over all of them");
  return {};
}

}  // namespace

const Command search_command{"search", "documents by rank, with snippets",
                             "Examples:\n"
                             "  sovang search \"thong ke thai binh\"          every spelling: thống, thông …\n"
                             "  sovang search 'thống kê \"suy tôn\" -huyện'   as typed; a phrase; without a word\n"
                             "  sovang search 'khen* \"suy ton\"' --exact     words that begin so; as typed\n"
                             "  sovang search 'kind:decision nam:2018..2021'  fields, in English or Vietnamese\n"
                             "  sovang search \"hiệu lực thi hành\" --articles   lands on the Điều\n"
                             "  sovang search 'unit:\"Sở Tài chính\" | \"huân chương lao động\"' --facets\n",
                             declare, run};

}  // namespace sovang::cli
