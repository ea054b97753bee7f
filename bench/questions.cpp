// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/questions.hpp"

#include <algorithm>
#include <sstream>

#include "bench/by_hand.hpp"
#include "bench/stopwatch.hpp"
#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "corpus/generator/composer.hpp"
#include "query/answers/facts.hpp"
#include "query/answers/search.hpp"
#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"
#include "query/render/renderer.hpp"

namespace sovang::bench {
namespace {

constexpr std::size_t blocks_asked = 40;
constexpr std::size_t pairs_asked = 200;
constexpr int rounds = 2;  ///< the first is not counted

/// Two words in small letters with nothing between them but a space, both with diacritics: one without would stand for
/// all its spellings, and by hand for itself.
std::string pair_in(const std::string& text, corpus::Random& random) {
  const auto tokens = text::tokenize(text);
  const auto fits = [&](const text::Token& token) {
    return token.kind == text::TokenKind::word && !token.capital && token.spaced &&
           text::has_diacritics(token.of(text));
  };
  for (std::size_t i = random.below(tokens.size()); i + 1 < tokens.size(); ++i)
    if (fits(tokens[i]) && fits(tokens[i + 1]))
      return text.substr(tokens[i].begin, tokens[i + 1].end - tokens[i].begin);
  return {};
}

/// An archive and how it is asked.
class Asker {
 public:
  explicit Asker(archive::Reader& reader) : reader_(reader), vocabulary_(plan::vocabulary(reader_)) {}

  void leaders(const std::string& block, bool trial) {
    plan::FactQuestion question;
    question.relations = {model::Relation::led};
    question.block = block;
    const auto plan = plan_leaders.time(trial, [&] { return plan::plan_facts(question, vocabulary_); });
    if (!plan) return;
    scan.time(trial, [&] { return reader_.facts(plan->pattern); });
    print_leaders.time(trial, [&] {
      return print(answers::answer_facts(reader_, *plan, answers::Gaps::found_years), leader_rows, trial);
    });
  }

  void timeline(const std::string& unit, bool trial) {
    const auto plans = plan_timeline.time(trial, [&] { return plan::plan_timeline(unit, {}, vocabulary_); });
    if (!plans) return;
    print_timeline.time(trial, [&] { return print(answers::answer_timeline(reader_, *plans), timeline_rows, trial); });
  }

  void search(const std::string& words, bool trial) {
    search_ours.time(trial, [&] {
      const auto tree = language::parse(words, plan::query_fields());
      const auto plan = plan::plan_search(*tree, vocabulary_);
      const auto answer = answers::answer_search(reader_, *plan, {});
      if (!answer) give_up(answer.error().message);
      return answer->total;
    });
  }

  Stopwatch plan_leaders, scan, print_leaders, plan_timeline, print_timeline, search_ours;
  std::vector<double> leader_rows, timeline_rows;

 private:
  std::size_t print(const Result<answers::Answer>& answer, std::vector<double>& rows, bool trial) {
    if (!answer) give_up(answer.error().message);
    if (!trial) rows.push_back(static_cast<double>(answer->rows.size()));
    std::ostringstream out;
    render::make_renderer("text", out)->answer(*answer);
    return out.str().size();
  }

  archive::Reader& reader_;
  plan::Vocabulary vocabulary_;
};

json search_figures(const Asker& asker, const Questions& questions, const ByHand& by_hand) {
  Stopwatch counted, estimated;
  for (int round = 0; round < rounds; ++round)
    for (const std::string& pair : questions.pairs) {
      counted.time(round == 0, [&] { return by_hand.search(pair, true); });
      estimated.time(round == 0, [&] { return by_hand.search(pair, false); });
    }
  return {{"ours", asker.search_ours.figures()},
          {"by_hand", counted.figures()},
          {"by_hand_uncounted", estimated.figures()}};
}

}  // namespace

Questions questions(std::size_t documents) {
  const auto knowledge = knowledge::load(SOVANG_SOURCE_DIR "/schemas");
  const auto vocabulary =
      corpus::Vocabulary::learn({SOVANG_SOURCE_DIR "/corpus/gold/sample", SOVANG_SOURCE_DIR "/corpus/gold/real"});
  if (!knowledge || !vocabulary) give_up("the schemas or the texts to learn from are not there");
  const corpus::World world(*knowledge);
  const corpus::Composer composer(world, *vocabulary, 1);
  Questions questions;
  const std::size_t middle = documents / corpus::documents_a_block / 4;
  for (std::size_t i = 0; i < blocks_asked; ++i) {
    const corpus::Block block = world.block(middle + i * middle / blocks_asked);
    questions.blocks.push_back(block.name);
    questions.units.push_back(block.members[i % block.members.size()]);
  }
  corpus::Random random(7);
  while (questions.pairs.size() < pairs_asked)
    if (std::string pair = pair_in(composer.document(random.below(1000)).text, random); !pair.empty())
      questions.pairs.push_back(std::move(pair));
  return questions;
}

json ask(const std::filesystem::path& archive, const Questions& questions) {
  auto reader = archive::Reader::open({archive.string()});
  if (!reader) give_up(reader.error().message);
  Asker asker(*reader);
  for (int round = 0; round < rounds; ++round) {
    for (const std::string& block : questions.blocks) asker.leaders(block, round == 0);
    for (const std::string& unit : questions.units) asker.timeline(unit, round == 0);
    for (const std::string& pair : questions.pairs) asker.search(pair, round == 0);
  }
  return {{"leaders_plan", asker.plan_leaders.figures()},
          {"leaders_scan", asker.scan.figures()},
          {"leaders_print", asker.print_leaders.figures()},
          {"leaders_rows", quantile(asker.leader_rows, 0.5)},
          {"timeline_plan", asker.plan_timeline.figures()},
          {"timeline_print", asker.print_timeline.figures()},
          {"timeline_rows", quantile(asker.timeline_rows, 0.5)},
          {"search", search_figures(asker, questions, ByHand(archive))}};
}

}  // namespace sovang::bench
