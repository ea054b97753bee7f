// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a text is read, as a whole and step by step, and what more rules cost. One thread; bytes are those of the
// text.
#include <cstdlib>

#include <benchmark/benchmark.h>

#include "bench/many_rules.hpp"
#include "bench/texts.hpp"
#include "core/text/sentences.hpp"
#include "core/text/tokens.hpp"
#include "core/time/expressions.hpp"
#include "indexer/extract/extractor.hpp"

namespace {

using namespace sovang;

knowledge::Knowledge load() {
  auto loaded = knowledge::load(SOVANG_SOURCE_DIR "/schemas");
  if (!loaded) {
    std::fprintf(stderr, "%s\n", loaded.error().message.c_str());
    std::exit(1);
  }
  return std::move(*loaded);
}

const knowledge::Knowledge& shipped() {
  static const knowledge::Knowledge loaded = load();
  return loaded;
}

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bench::bytes_of(bench::texts())));
}

void read_texts(benchmark::State& state, const knowledge::Knowledge& knowledge) {
  const auto extractor = extract::Extractor::make(knowledge);
  std::size_t facts = 0;
  for (auto _ : state) {
    facts = 0;
    for (const std::string& text : bench::texts()) {
      model::Record record;
      record.text = text;
      extractor->extract(record);
      facts += record.facts.size();
    }
  }
  count_bytes(state);
  state.counters["rules"] = static_cast<double>(knowledge.rules.size());
  state.counters["facts"] = static_cast<double>(facts);
}

void extract_with_our_rules(benchmark::State& state) {
  read_texts(state, shipped());
}

void extract_with_many_rules(benchmark::State& state) {
  knowledge::Knowledge more = shipped();
  bench::add_rules(more, static_cast<std::size_t>(state.range(0)), bench::texts());
  read_texts(state, more);
}

void tokens_and_sentences(benchmark::State& state) {
  for (auto _ : state)
    for (const std::string& text : bench::texts())
      benchmark::DoNotOptimize(text::sentences(text, text::tokenize(text)).size());
  count_bytes(state);
}

void time_expressions(benchmark::State& state) {
  std::vector<std::vector<text::Token>> tokens;
  for (const std::string& text : bench::texts()) tokens.push_back(text::tokenize(text));
  for (auto _ : state)
    for (std::size_t i = 0; i < tokens.size(); ++i)
      benchmark::DoNotOptimize(time::find_expressions(bench::texts()[i], tokens[i], std::nullopt).size());
  count_bytes(state);
}

void make_extractor(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(extract::Extractor::make(shipped()).has_value());
}

BENCHMARK(extract_with_our_rules)->Unit(benchmark::kMillisecond);
BENCHMARK(extract_with_many_rules)->Arg(500)->Arg(2000)->Unit(benchmark::kMillisecond);
BENCHMARK(tokens_and_sentences)->Unit(benchmark::kMillisecond);
BENCHMARK(time_expressions)->Unit(benchmark::kMillisecond);
BENCHMARK(make_extractor)->Unit(benchmark::kMillisecond);

}  // namespace
