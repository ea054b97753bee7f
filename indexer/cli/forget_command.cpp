// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/archive/maintenance.hpp"
#include "core/archive/reader.hpp"
#include "core/archive/writer.hpp"
#include "core/console/environment.hpp"
#include "core/text/harmless.hpp"
#include "indexer/cli/command.hpp"

namespace sovang::indexer {
namespace {

using archive::Forgotten;

constexpr const char* examples =
    "A document is named by its id (or the first digits of it), by its path, alone or\n"
    "behind the name of its source, or by its address. All go, or where one is not\n"
    "found none does. They stay out: build leaves them out, also under another path\n"
    "where the page says the same address, until --undo lets them come again.\n"
    "What is taken out may remain in the archive's files, unreadable to its programs,\n"
    "until it is overwritten; --compact writes the archive anew without it.\n"
    "\n"
    "Examples:\n"
    "  sovang-index forget 4f4ddd42add532cf\n"
    "  sovang-index forget news/2021/001.txt https://example.org/a --compact\n"
    "  sovang-index forget news/2021/001.txt --undo\n"
    "  sovang-index status                           what was forgotten\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("DOCUMENT", options.inputs, "id, path or address of each document")->required()->type_name("");
  app.add_flag("--undo", options.undo, "let the next build bring them back");
  app.add_flag("--compact", options.compact, "leave no trace in the archive's files");
  declare_archive(app, options);
  declare_lock(app, options);
}

/// The documents that go, each once.
Result<std::vector<Forgotten>> find(const archive::Reader& reader, const std::vector<std::string>& names) {
  std::vector<Forgotten> found;
  for (const std::string& name : names) {
    const auto sources = reader.documents_named(name);
    if (!sources) return pass(sources);
    for (const archive::StoredSource& source : *sources) {
      if (std::ranges::find(found, source.id, &Forgotten::id) != found.end()) continue;
      const auto record = reader.record(source.id);
      if (!record) return pass(record);
      found.push_back({source.id, source.stamp.source, source.stamp.path, record->source.url, console::today()});
    }
  }
  return found;
}

bool is_named(const Forgotten& one, const std::string& name) {
  constexpr std::size_t shortest_id = 4;
  return name == one.path || name == one.source + "/" + one.path || (!one.url.empty() && name == one.url) ||
         (name.size() >= shortest_id && one.id.starts_with(name));
}

/// The marks that are taken back.
Result<std::vector<Forgotten>> find_marks(const std::vector<Forgotten>& marks, const std::vector<std::string>& names) {
  std::vector<Forgotten> found;
  for (const std::string& name : names) {
    const std::size_t before = found.size();
    std::ranges::copy_if(marks, std::back_inserter(found), [&](const Forgotten& one) { return is_named(one, name); });
    if (found.size() == before)
      return fail(ErrorCode::not_found, "nothing that was forgotten is called \"" + name + "\"",
                  "sovang-index status lists what was");
  }
  return found;
}

Result<std::vector<Forgotten>> forget(archive::Writer& writer, const std::string& archive,
                                      const std::vector<std::string>& names) {
  const auto reader = archive::Reader::open({archive});
  if (!reader) return pass(reader);
  auto found = find(*reader, names);
  if (!found) return found;
  for (const Forgotten& one : *found)
    if (auto written = writer.forget(one); !written) return pass(written);
  return found;
}

Result<std::vector<Forgotten>> undo(archive::Writer& writer, const std::vector<std::string>& names) {
  const auto marks = writer.forgotten();
  if (!marks) return pass(marks);
  auto found = find_marks(*marks, names);
  if (!found) return found;
  for (const Forgotten& one : *found)
    if (auto written = writer.recall(one.id); !written) return pass(written);
  return found;
}

/// The lock is let go when this returns.
Result<std::vector<Forgotten>> change(const Options& options, const std::string& archive) {
  // Exit status 2 is for what an archive does not have; here there is no archive.
  if (const auto there = archive::Reader::open({archive}); !there) return pass(of_an_archive(there.error()));
  Result<archive::Writer> writer = archive::Writer::open(archive, {.patience = patience_of(options, {})});
  if (!writer) return pass(writer);
  auto done = options.undo ? undo(*writer, options.inputs) : forget(*writer, archive, options.inputs);
  if (!done) return done;
  if (auto committed = writer->commit(); !committed) return pass(committed);
  return done;
}

Result<void> run(const Options& options) {
  const std::string archive = archive_of(options).string();
  const auto done = change(options, archive);
  if (!done) return pass(done);
  for (const Forgotten& one : *done)
    std::cerr << (options.undo ? "may come again: " : "forgotten: ")
              << text::harmless(one.source + "/" + one.path + " (" + one.id + ")") << '\n';
  if (!options.compact) return {};
  const auto compacted = archive::compact(archive, patience_of(options, {}));
  if (!compacted) return pass(compacted);
  return {};
}

}  // namespace

const Command forget_command{"forget", "take documents out for good, and keep them out", examples, declare, run};

}  // namespace sovang::indexer
