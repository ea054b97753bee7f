// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline/make_record.hpp"

#include <exception>

#include "core/base/hash.hpp"
#include "indexer/pipeline/document_id.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/registry.hpp"
#include "indexer/structure/structure.hpp"

namespace sovang::pipeline {
namespace {

Outcome outcome_of(const Task& task, std::string_view member) {
  Outcome outcome{task.id, stamp_of(task, member)};
  if (!member.empty()) outcome.id = document_id(task.source, outcome.stamp.path);
  outcome.last = member.empty();
  return outcome;
}

Outcome failed(Outcome outcome, std::string phase, std::string code, std::string message) {
  outcome.failure = archive::Failure{outcome.stamp, std::move(phase), std::move(code), std::move(message)};
  return outcome;
}

Result<model::Record> read_record(const Outcome& outcome, const DocumentName& name, std::string_view bytes,
                                  const WorkOptions& work) {
  readers::ReadOptions options;
  options.name = outcome.stamp.path;
  options.media_type = name.media_type;
  options.as_docx = name.as_docx;
  options.worker = work.worker;
  options.ocr = work.ocr;
  const Result<readers::Page> page = readers::read(bytes, options);
  if (!page) return pass(page);
  model::Record record = structure::to_record(*page);
  if (record.text.empty())
    return readers::refuse(readers::Refusal::empty_file, "the page has no text of its own, only menus and links");
  record.id = outcome.id;
  record.source.path = outcome.stamp.path;
  return record;
}

bool knows(const Task& task, const Outcome& outcome) {
  const auto known = task.known.find(outcome.id);
  return known != task.known.end() && known->second == outcome.stamp.hash;
}

Outcome outcome_of(const Task& task, std::string_view member, std::string_view bytes) {
  Outcome outcome = outcome_of(task, member);
  outcome.stamp.hash = hash128(bytes);
  return outcome;
}

}  // namespace

archive::SourceStamp stamp_of(const Task& task, std::string_view member) {
  archive::SourceStamp stamp{task.source, task.entry.path, task.entry.size, task.entry.mtime_ns, {}};
  if (!member.empty()) stamp.path.append("!").append(member);
  return stamp;
}

bool is_known(const Task& task, std::string_view member, std::string_view bytes) {
  return knows(task, outcome_of(task, member, bytes));
}

Outcome make_record(const Task& task, const DocumentName& name, std::string_view bytes, const WorkOptions& options,
                    const Enrich& enrich) {
  try {
    Outcome outcome = outcome_of(task, name.member, bytes);
    if (knows(task, outcome)) return outcome;
    Result<model::Record> record = read_record(outcome, name, bytes, options);
    if (!record) return failed(std::move(outcome), "read", record.error().slug, readers::sentence(record.error()));
    if (enrich) enrich(*record);
    outcome.record = std::move(*record);
    return outcome;
  } catch (const std::exception& error) {
    return broken(task, name.member, error.what());
  }
}

Outcome refused(const Task& task, std::string_view member, const Error& error) {
  return failed(outcome_of(task, member), "read", error.slug, readers::sentence(error));
}

Outcome broken(const Task& task, std::string_view member, const char* what) {
  return failed(outcome_of(task, member), "extract", "internal-error",
                std::string("reading it failed inside the program (") + what + "); please report it");
}

}  // namespace sovang::pipeline
