// SPDX-License-Identifier: GPL-3.0-or-later
// What a program waits for before its first text: loading our schemas from XML and from the image in the cache, and
// compiling them.
#include <cstdlib>
#include <filesystem>

#include <benchmark/benchmark.h>

#include "core/knowledge/cache.hpp"
#include "indexer/extract/extractor.hpp"

namespace {

using namespace sovang;
namespace fs = std::filesystem;

constexpr const char* schemas = SOVANG_SOURCE_DIR "/schemas";

void use(benchmark::State& state, const Result<knowledge::Knowledge>& knowledge) {
  if (!knowledge) state.SkipWithError(knowledge.error().message.c_str());
  state.counters["communes"] = knowledge ? static_cast<double>(knowledge->communes.size()) : 0.0;
}

void load_xml(benchmark::State& state) {
  for (auto _ : state) use(state, knowledge::load(schemas));
}
BENCHMARK(load_xml)->Unit(benchmark::kMillisecond);

void load_image(benchmark::State& state) {
  std::string folder = (fs::temp_directory_path() / "sovang-bench-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return state.SkipWithError("no temporary folder");
  use(state, knowledge::load_cached(schemas, {}, folder));
  for (auto _ : state) use(state, knowledge::load_cached(schemas, {}, folder));
  fs::remove_all(folder);
}
BENCHMARK(load_image)->Unit(benchmark::kMillisecond);

void compile(benchmark::State& state) {
  const auto knowledge = knowledge::load(schemas);
  use(state, knowledge);
  if (!knowledge) return;
  for (auto _ : state) benchmark::DoNotOptimize(extract::Extractor::make(*knowledge));
}
BENCHMARK(compile)->Unit(benchmark::kMillisecond);

}  // namespace
