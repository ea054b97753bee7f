// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/inputs.hpp"

#include <iostream>
#include <iterator>

#include "indexer/pipeline/document_id.hpp"
#include "indexer/pipeline/scan.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::indexer {
namespace {

namespace fs = std::filesystem;

pipeline::Task task_of(const std::string& source, pipeline::Entry entry) {
  return {pipeline::document_id(source, entry.path), source, std::move(entry)};
}

/// The source of a single file is its folder, as if that were indexed.
std::string source_of(const fs::path& file) {
  return pipeline::source_name(fs::absolute(file).parent_path());
}

}  // namespace

Result<Inputs> find_inputs(const std::vector<std::string>& names) {
  Inputs inputs;
  for (const std::string& name : names) {
    Result<pipeline::Scan> found = pipeline::scan(name);
    if (!found) return pass(found);
    const std::string source = fs::is_directory(name) ? found->source : source_of(name);
    for (pipeline::Entry& entry : found->entries) inputs.tasks.push_back(task_of(source, std::move(entry)));
    std::move(found->failures.begin(), found->failures.end(), std::back_inserter(inputs.failures));
  }
  return inputs;
}

void read_standard_input(const pipeline::WorkOptions& work, const pipeline::Enrich& enrich,
                         const pipeline::Consume& consume) {
  const Result<std::string> bytes = readers::load_stream(std::cin);
  const pipeline::Task task = task_of("-", {"-", {}, bytes ? bytes->size() : 0, 0});
  if (bytes) return pipeline::process_bytes(task, *bytes, work, enrich, consume);
  pipeline::Outcome outcome{task.id, {"-", "-", 0, 0, {}}};
  outcome.failure = archive::Failure{outcome.stamp, "read", bytes.error().slug, readers::sentence(bytes.error())};
  static_cast<void>(consume(task, std::move(outcome)));
}

}  // namespace sovang::indexer
