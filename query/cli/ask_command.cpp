// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "core/model/names.hpp"
#include "core/text/join.hpp"
#include "query/answers/question.hpp"
#include "query/cli/fact_commands.hpp"

namespace sovang::cli {
namespace {

void declare(CLI::App& app, Options& options) {
  app.add_option("QUESTION", options.text, "a question in Vietnamese, with or without diacritics")
      ->required()
      ->type_name("");
  declare_limit(app, options, "facts to print (all)");
}

answers::Asked asked(const plan::Question& question) {
  const archive::FactPattern& pattern = question.facts.pattern;
  answers::Asked out;
  if (pattern.relations.size() == 1) out.relation = model::name(pattern.relations.front());
  if (pattern.statuses.size() == 1) out.status = model::name(pattern.statuses.front());
  out.unit = text::join(question.units, " | ");
  out.block = text::join(question.blocks, " | ");
  out.award = text::join(question.awards, " | ");
  out.place = question.place;
  out.period = edtf({pattern.first_year, pattern.last_year});
  return out;
}

Result<void> run(const Options& options) {
  const auto session = Session::open(options);
  if (!session) return pass(session);
  const auto question = plan::read_question(options.text, session->vocabulary());
  if (!question) return pass(question);
  session->explain("plan", plan::to_string(question->facts));
  auto answer = answers::answer_question(session->reader(), *question);
  if (!answer) return pass(answer);
  answer->asked = asked(*question);
  answer->reply->question = options.text;
  return print_answer(*session, options, std::move(*answer));
}

}  // namespace

const Command ask_command{"ask", "the same by a question in Vietnamese",
                          "Asks for who, when, what, how often, how many, in a row, first and last. It\n"
                          "prints how the question was understood; what is not is said, never guessed.\n"
                          "\n"
                          "Examples:\n"
                          "  sovang ask \"Đơn vị nào dẫn đầu khối thi đua các cơ quan trung ương năm 2020?\"\n"
                          "  sovang ask \"nam nao cuc thong ke dan dau khoi\"\n"
                          "  sovang ask \"BHXH tỉnh được Cờ thi đua của Chính phủ mấy lần, những năm nào?\"\n",
                          declare, run};

}  // namespace sovang::cli
