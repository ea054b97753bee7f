// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/process.hpp"

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

#include "indexer/pipeline/make_record.hpp"
#include "indexer/pipeline/ordered_queue.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/unpack.hpp"

namespace sovang::pipeline {
namespace {

/// A document on the way costs itself, its page and its record.
constexpr std::uint64_t cost_factor = 6;
constexpr std::uint64_t cost_of_a_document = 64u << 10;

std::uint64_t cost_of(std::uint64_t bytes) {
  return bytes * cost_factor + cost_of_a_document;
}

/// What a worker gets: a file to be opened, or a document out of one, or, behind the last of these, an outcome that
/// stands already and only takes its place in the order.
struct Item {
  std::size_t task = 0;
  std::optional<readers::Member> member = std::nullopt;
  std::optional<Outcome> outcome = std::nullopt;
};

struct Made {
  std::size_t task;
  Outcome outcome;
};

using Queue = OrderedQueue<Item, Made>;

/// Gives the documents of a bundle to `put`, and at the end what became of the whole.
Outcome open_bundle(const Task& task, const readers::Input& input, std::uint64_t max_bytes,
                    const readers::TakeMember& put) {
  readers::UnpackLimits limits;
  limits.max_member = max_bytes;
  const Result<void> unpacked = readers::unpack(input, task.entry.path, limits, put);
  Outcome whole = unpacked ? Outcome{task.id, stamp_of(task, {})} : refused(task, {}, unpacked.error());
  whole.bundle = true;
  return whole;
}

Outcome make_member(const Task& task, const readers::Member& member, const WorkOptions& options, const Enrich& enrich) {
  if (!member.bytes) return refused(task, member.name, member.bytes.error());
  return make_record(task, {member.name, member.media_type}, *member.bytes, options, enrich);
}

Outcome make_file(const Task& task, const WorkOptions& options, const Enrich& enrich) {
  try {
    const Result<std::string> bytes = readers::load_file(task.entry.file, options.max_bytes);
    return bytes ? make_record(task, {}, *bytes, options, enrich) : refused(task, {}, bytes.error());
  } catch (const std::exception& error) {
    return broken(task, {}, error.what());
  }
}

/// Opens the files in order. Only what holds several documents is read here; all else is left to the workers.
class Feeder {
 public:
  Feeder(const std::vector<Task>& tasks, const WorkOptions& options, Queue& queue)
      : tasks_(tasks), options_(options), queue_(queue) {}

  void run() {
    for (std::size_t number = 0; number < tasks_.size(); ++number)
      if (!feed(number)) break;
    queue_.close();
  }

 private:
  bool feed(std::size_t number) {
    const Task& task = tasks_[number];
    Item end{number};
    try {
      const readers::Input input{task.entry.file, {}};
      if (!readers::is_bundle(input))
        return queue_.put(std::move(end), cost_of(std::min(task.entry.size, options_.max_bytes)));
      end.outcome = open_bundle(task, input, options_.max_bytes, [&](readers::Member member) {
        const std::uint64_t cost = cost_of(member.bytes ? member.bytes->size() : 0);
        return queue_.put({number, std::move(member)}, cost);
      });
    } catch (const std::exception& error) {
      end.outcome = broken(task, {}, error.what());
    }
    return queue_.put(std::move(end), cost_of_a_document);
  }

  const std::vector<Task>& tasks_;
  const WorkOptions& options_;
  Queue& queue_;
};

Outcome work(const Task& task, Item item, const WorkOptions& options, const Enrich& enrich) {
  if (item.outcome) return std::move(*item.outcome);
  if (item.member) return make_member(task, *item.member, options, enrich);
  return make_file(task, options, enrich);
}

}  // namespace

void process_all(const std::vector<Task>& tasks, const WorkOptions& options, const Enrich& enrich,
                 const std::stop_token& stop, const Consume& consume) {
  Queue queue(options.memory);
  const std::stop_callback on_stop(stop, [&queue] { queue.stop(); });
  std::vector<std::jthread> threads;
  threads.emplace_back([&] { Feeder(tasks, options, queue).run(); });
  for (unsigned i = 0; i < std::max(1u, options.jobs); ++i)
    threads.emplace_back([&] {
      while (std::optional<Queue::Claim> claimed = queue.claim()) {
        const std::size_t task = claimed->item.task;
        queue.finish(claimed->number, {task, work(tasks[task], std::move(claimed->item), options, enrich)});
      }
    });
  while (std::optional<Made> made = queue.take())
    if (!consume(tasks[made->task], std::move(made->outcome))) break;
  queue.stop();
}

void process_bytes(const Task& task, std::string_view bytes, const WorkOptions& options, const Enrich& enrich,
                   const Consume& consume) {
  const readers::Input input{{}, bytes};
  if (!readers::is_bundle(input)) {
    static_cast<void>(consume(task, make_record(task, {}, bytes, options, enrich)));
    return;
  }
  bool wanted = true;
  Outcome whole = open_bundle(task, input, options.max_bytes, [&](const readers::Member& member) {
    return wanted = consume(task, make_member(task, member, options, enrich));
  });
  if (wanted) static_cast<void>(consume(task, std::move(whole)));
}

}  // namespace sovang::pipeline
