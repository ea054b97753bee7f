// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cli/fact_commands.hpp"

#include "core/console/terminal.hpp"
#include "core/model/names.hpp"

namespace sovang::cli {
namespace {

answers::Asked asked(const Options& options, const plan::FactQuestion& question) {
  answers::Asked out;
  if (question.relations.size() == 1) out.relation = model::name(question.relations.front());
  if (question.statuses.size() == 1) out.status = model::name(question.statuses.front());
  out.unit = options.unit;
  out.block = options.block;
  out.award = options.award;
  out.place = options.place;
  out.period = edtf(question.years);
  return out;
}

}  // namespace

std::string edtf(const language::YearRange& years) {
  if (!years.bound()) return {};
  if (years.first == years.last) return std::to_string(years.first);
  const auto end = [](int year) { return year == 0 ? std::string("..") : std::to_string(year); };
  return end(years.first) + "/" + end(years.last);
}

Result<void> run_facts(const Options& options, plan::FactQuestion question, answers::Gaps gaps) {
  const auto range = years(options);
  if (!range) return pass(range);
  const auto session = Session::open(options);
  if (!session) return pass(session);
  question.unit = options.unit;
  question.block = options.block;
  question.award = options.award;
  question.place = options.place;
  question.years = *range;
  const auto plan = plan::plan_facts(question, session->vocabulary());
  if (!plan) return pass(plan);
  session->explain("plan", plan::to_string(*plan));
  auto answer = answers::answer_facts(session->reader(), *plan, gaps);
  if (!answer) return pass(answer);
  answer->asked = asked(options, question);
  return print_answer(*session, options, std::move(*answer));
}

Result<void> print_answer(const Session& session, const Options& options, answers::Answer answer) {
  const std::size_t limit = options.limit.value_or(0);
  if (limit != 0 && answer.rows.size() > limit) {
    console::warn(program_name,
                  "showing " + std::to_string(limit) + " of " + std::to_string(answer.rows.size()) + " facts");
    answer.left_out = answer.rows.size() - limit;
    answer.rows.resize(limit);
  }
  session.renderer().answer(answer);
  if (!answer.rows.empty()) return {};
  return fail(ErrorCode::not_found, "no fact fits the question",
              "ask more widely: leave out --year or a name, or look with sovang search");
}

}  // namespace sovang::cli
