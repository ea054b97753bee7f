// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/reply.hpp"

#include "core/text/join.hpp"
#include "query/render/layout.hpp"
#include "query/render/styles.hpp"
#include "query/render/wording.hpp"

namespace sovang::render {
namespace {

/// So many names that fit are printed; more are no help.
constexpr std::size_t most_names = 4;

void add(std::vector<std::string>& parts, std::string_view word, std::vector<std::string> names, Language language) {
  if (names.empty()) return;
  const bool more = names.size() > most_names;
  if (more) names.resize(most_names);
  std::string out = label(word, language) + ": " + text::join(names, " " + label("or", language) + " ");
  parts.push_back(more ? out + " …" : out);
}

std::string choice_text(const answers::Reply& reply, Language language) {
  const std::string choice = label(reply.choice, language);
  return reply.years_in_a_row == 0 ? choice : std::to_string(reply.years_in_a_row) + " " + choice;
}

bool is_time(const answers::Reply& reply) {
  return reply.asks == "when" || reply.asks == "times" || reply.asks == "how_long";
}

}  // namespace

std::string understood_text(const answers::Answer& answer, Language language) {
  const answers::Reply& reply = *answer.reply;
  std::vector<std::string> parts;
  std::string relation = label(answer.asked.relation.empty() ? "ranked" : answer.asked.relation, language);
  if (reply.rank > 1) relation += " " + std::to_string(reply.rank);
  if (!answer.asked.status.empty()) relation += " – " + label(answer.asked.status, language);
  parts.push_back(relation);
  add(parts, "subject", reply.units, language);
  add(parts, "block", reply.blocks, language);
  add(parts, "award", reply.awards, language);
  if (!reply.place.empty()) add(parts, "place", {reply.place}, language);
  if (!answer.asked.period.empty()) add(parts, "period", {period_text(answer.asked.period, language)}, language);
  add(parts, "asks", {label(reply.asks, language)}, language);
  if (!reply.choice.empty()) parts.push_back(choice_text(reply, language));
  return text::join(parts, " · ");
}

std::string reply_text(const answers::Reply& reply, Language language) {
  if (reply.truth) return label(*reply.truth ? "yes" : "no", language);
  std::vector<std::string> values;
  for (const std::string& value : reply.values)
    values.push_back(is_time(reply) && value.find(':') == std::string::npos ? period_text(value, language) : value);
  std::string out = text::join(values, "; ");
  if (reply.count) out = std::to_string(*reply.count) + (out.empty() ? "" : ": " + out);
  return out.empty() ? label("nothing", language) : out;
}

void print_reply(std::ostream& out, const answers::Answer& answer, const RenderOptions& options) {
  const Language language = options.language;
  const std::string_view strong = options.color ? styles::strong : std::string_view{};
  const std::string_view faint = options.color ? styles::faint : std::string_view{};
  print_wrapped(out, "", label("understood", language) + ": " + understood_text(answer, language), options.width,
                faint);
  print_wrapped(out, "", label("reply", language) + ": " + reply_text(*answer.reply, language), options.width, strong);
  out << '\n';
}

}  // namespace sovang::render
