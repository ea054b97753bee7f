// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/process.hpp"

#include <algorithm>
#include <exception>
#include <thread>

#include "core/base/hash.hpp"
#include "indexer/pipeline/document_id.hpp"
#include "indexer/pipeline/ordered_queue.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/registry.hpp"
#include "indexer/structure/structure.hpp"

namespace sovang::pipeline {
namespace {

/// A file on the way costs itself, its page and its record.
constexpr std::uint64_t cost_factor = 6;
constexpr std::uint64_t cost_of_a_file = 64u << 10;

archive::Failure failure_of(const archive::SourceStamp& stamp, std::string phase, std::string code,
                            std::string message) {
  return {stamp, std::move(phase), std::move(code), std::move(message)};
}

archive::SourceStamp stamp_of(const Task& task) {
  return {task.source, task.entry.path, task.entry.size, task.entry.mtime_ns, {}};
}

Result<model::Record> read_record(const Task& task, std::string_view bytes) {
  readers::ReadOptions options;
  options.name = task.entry.path;
  const Result<readers::Page> page = readers::read(bytes, options);
  if (!page) return pass(page);
  model::Record record = structure::to_record(*page);
  if (record.text.empty())
    return readers::refuse(readers::Refusal::empty_file, "the page has no text of its own, only menus and links");
  record.id = task.id;
  record.source.path = task.entry.path;
  return record;
}

Outcome refused(archive::SourceStamp stamp, const Error& error) {
  Outcome outcome{std::move(stamp), std::nullopt, std::nullopt};
  outcome.failure = failure_of(outcome.stamp, "read", error.slug, readers::sentence(error));
  return outcome;
}

Outcome broken(const Task& task, const char* what) {
  Outcome outcome{stamp_of(task), std::nullopt, std::nullopt};
  outcome.failure = failure_of(outcome.stamp, "extract", "internal-error",
                               std::string("reading it failed inside the program (") + what + "); please report it");
  return outcome;
}

}  // namespace

Outcome process_bytes(const Task& task, std::string_view bytes, const Enrich& enrich) {
  Outcome outcome{stamp_of(task), std::nullopt, std::nullopt};
  outcome.stamp.hash = hash128(bytes);
  if (outcome.stamp.hash == task.known_hash) return outcome;
  Result<model::Record> record = read_record(task, bytes);
  if (!record) return refused(std::move(outcome.stamp), record.error());
  if (enrich) enrich(*record);
  outcome.record = std::move(*record);
  return outcome;
}

Outcome process_file(const Task& task, const WorkOptions& options, const Enrich& enrich) {
  try {
    const Result<std::string> bytes = readers::load_file(task.entry.file, options.max_bytes);
    return bytes ? process_bytes(task, *bytes, enrich) : refused(stamp_of(task), bytes.error());
  } catch (const std::exception& error) {
    return broken(task, error.what());
  }
}

void process_all(const std::vector<Task>& tasks, const WorkOptions& options, const Enrich& enrich,
                 const std::stop_token& stop, const std::function<bool(const Task&, Outcome)>& consume) {
  std::vector<std::uint64_t> costs;
  for (const Task& task : tasks)
    costs.push_back(std::min(task.entry.size, options.max_bytes) * cost_factor + cost_of_a_file);
  OrderedQueue<Outcome> queue(std::move(costs), options.memory);
  const std::stop_callback on_stop(stop, [&queue] { queue.stop(); });
  std::vector<std::jthread> workers;
  const std::size_t jobs = std::min<std::size_t>(std::max(1u, options.jobs), tasks.size());
  for (std::size_t i = 0; i < jobs; ++i)
    workers.emplace_back([&] {
      while (const std::optional<std::size_t> number = queue.claim())
        queue.finish(*number, process_file(tasks[*number], options, enrich));
    });
  std::size_t number = 0;
  while (std::optional<Outcome> outcome = queue.take())
    if (!consume(tasks[number++], std::move(*outcome))) break;
  queue.stop();
}

}  // namespace sovang::pipeline
