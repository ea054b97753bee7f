// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/process.hpp"

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

#include "indexer/pipeline/make_record.hpp"
#include "indexer/pipeline/ordered_queue.hpp"
#include "indexer/readers/legacy_reader.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/office.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/unpack.hpp"

namespace sovang::pipeline {
namespace {

/// A document on the way costs itself, its page and its record.
constexpr std::uint64_t cost_factor = 6;
constexpr std::uint64_t cost_of_a_document = 64u << 10;

constexpr std::size_t head_size = 16;     ///< bytes that tell an old Word document
constexpr std::size_t most_at_once = 16;  ///< documents for one start of LibreOffice

std::uint64_t cost_of(std::uint64_t bytes) {
  return bytes * cost_factor + cost_of_a_document;
}

/// What a worker gets: a file to be opened, or a document out of one, or, behind the last of these, an outcome that
/// stands already and only takes its place in the order.
struct Item {
  std::size_t task = 0;
  bool old = false;  ///< it begins like an old Word document: LibreOffice takes many of these at once
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
      end.old = readers::begins_like_old_document(readers::head_of(input, head_size));
      if (end.old || !readers::is_bundle(input))
        return queue_.put(std::move(end), cost_of(std::min(task.entry.size, options_.max_bytes)));
      end.outcome = open_bundle(task, input, options_.max_bytes, [&](readers::Member member) {
        const std::uint64_t cost = cost_of(member.bytes ? member.bytes->size() : 0);
        const bool old = member.bytes && readers::begins_like_old_document(*member.bytes);
        return queue_.put({number, old, std::move(member)}, cost);
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

/// What the threads do.
class Worker {
 public:
  Worker(const std::vector<Task>& tasks, const WorkOptions& options, const Enrich& enrich, Queue& queue)
      : tasks_(tasks), options_(options), enrich_(enrich), queue_(queue) {}

  void run() {
    while (std::optional<Queue::Claim> claimed = queue_.claim())
      if (claimed->item.old && office_.is_here())
        make_old(std::move(*claimed));
      else
        finish(*claimed, make(std::move(claimed->item)));
  }

 private:
  /// An old Word document, and what LibreOffice makes of it: nothing where it need not be asked.
  struct Old {
    Queue::Claim claim;
    Result<std::string> bytes;
    std::optional<Result<std::string>> docx = std::nullopt;
  };

  Outcome make(Item item) {
    const Task& task = tasks_[item.task];
    if (item.outcome) return std::move(*item.outcome);
    return item.member ? make_member(task, *item.member, options_, enrich_) : make_file(task, options_, enrich_);
  }

  /// Takes along others that wait: a start of LibreOffice takes longer than many documents.
  void make_old(Queue::Claim first) {
    std::vector<Queue::Claim> claims = queue_.claim_more(most_at_once - 1, [](const Item& item) { return item.old; });
    claims.insert(claims.begin(), std::move(first));
    std::vector<Old> batch;
    for (Queue::Claim& claim : claims) batch.push_back(open(std::move(claim)));
    convert(batch);
    for (const Old& old : batch) finish(old.claim, make(old));
  }

  [[nodiscard]] Old open(Queue::Claim claim) const {
    try {
      Result<std::string> bytes = claim.item.member
                                      ? std::move(claim.item.member->bytes)
                                      : readers::load_file(tasks_[claim.item.task].entry.file, options_.max_bytes);
      return {std::move(claim), std::move(bytes)};
    } catch (const std::exception& error) {
      return {std::move(claim), readers::refuse(readers::Refusal::unreadable, error.what())};
    }
  }

  /// What throws here is not converted, and does so again where it is one file's failure.
  void convert(std::vector<Old>& batch) const try {
    std::vector<Old*> asked;
    std::vector<std::string_view> documents;
    for (Old& old : batch) {
      if (!old.bytes || !readers::is_old_document(*old.bytes) ||
          is_known(tasks_[old.claim.item.task], member_of(old), *old.bytes))
        continue;
      asked.push_back(&old);
      documents.push_back(*old.bytes);
    }
    std::vector<Result<std::string>> made = office_.to_docx(documents);
    for (std::size_t i = 0; i < asked.size(); ++i) asked[i]->docx = std::move(made[i]);
  } catch (const std::exception&) {
  }

  [[nodiscard]] Outcome make(const Old& old) const {
    const Task& task = tasks_[old.claim.item.task];
    if (!old.bytes) return refused(task, member_of(old), old.bytes.error());
    const std::string_view media_type = old.claim.item.member ? old.claim.item.member->media_type : std::string_view();
    return make_record(task, {member_of(old), media_type, old.docx ? &*old.docx : nullptr}, *old.bytes, options_,
                       enrich_);
  }

  static std::string_view member_of(const Old& old) {
    return old.claim.item.member ? std::string_view(old.claim.item.member->name) : std::string_view();
  }

  void finish(const Queue::Claim& claim, Outcome outcome) {
    queue_.finish(claim.number, {claim.item.task, std::move(outcome)});
  }

  const std::vector<Task>& tasks_;
  const WorkOptions& options_;
  const Enrich& enrich_;
  Queue& queue_;
  const readers::Office office_ = readers::Office::find();
};

}  // namespace

void process_all(const std::vector<Task>& tasks, const WorkOptions& options, const Enrich& enrich,
                 const std::stop_token& stop, const Consume& consume) {
  Queue queue(options.memory);
  const std::stop_callback on_stop(stop, [&queue] { queue.stop(); });
  std::vector<std::jthread> threads;
  threads.emplace_back([&] { Feeder(tasks, options, queue).run(); });
  for (unsigned i = 0; i < std::max(1u, options.jobs); ++i)
    threads.emplace_back([&] { Worker(tasks, options, enrich, queue).run(); });
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
