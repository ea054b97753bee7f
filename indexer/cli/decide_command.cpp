// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <iostream>

#include <CLI/CLI.hpp>

#include "core/archive/reader.hpp"
#include "core/archive/terms.hpp"
#include "core/console/environment.hpp"
#include "core/console/terminal.hpp"
#include "core/decisions/decisions.hpp"
#include "core/decisions/file.hpp"
#include "core/text/harmless.hpp"
#include "core/text/join.hpp"
#include "core/text/normalize.hpp"
#include "indexer/cli/command.hpp"

namespace sovang::indexer {
namespace {

namespace fs = std::filesystem;
using decisions::Decision;
using decisions::Verdict;

constexpr const char* examples =
    "  same ID ID          two names are one unit, block, person or award\n"
    "  not-same ID ID      two names are never one\n"
    "  hide DOCUMENT WHAT  facts of a document, or a name in it, are not shown\n"
    "  list                the decisions that hold, each with its file and line\n"
    "\n"
    "WHAT is a relation (led, received …), a status, subject=ID, block=ID, award=ID,\n"
    "period=2020 (- for none), or name=ID. sovang units and --format json print ids.\n"
    "The decision is added to a text file that you may edit. It holds from the next\n"
    "question on, changes nothing in the archive and outlives its rebuilding.\n"
    "\n"
    "Examples:\n"
    "  sovang-index decide same cuc-thong-ke@t.thai-binh \"?cuc-thong-ke\" --why \"…\"\n"
    "  sovang-index decide not-same so.y-te@t.ha-nam so.y-te@t.ha-nam-ninh\n"
    "  sovang-index decide hide 4f4d led subject=so.y-te@t.ha-nam --why \"đính chính\"\n"
    "  sovang-index decide hide 4f4d name=nguyen-van-a --who \"Trần Thị B\"\n";

void declare(CLI::App& app, Options& options) {
  app.add_option("VERB", options.verb, "same, not-same, hide or list")
      ->required()
      ->check(CLI::IsMember({"same", "not-same", "hide", "list"}).description(""))
      ->type_name("");
  app.add_option("WHAT", options.inputs, "ids; a document and what of it is hidden")->type_name("");
  app.add_option("--why", options.why, "the reason, for whoever reads the file")->type_name("TEXT");
  app.add_option("--who", options.who, "who decides ($USER)")->type_name("NAME");
  app.add_option("--when", options.when, "day of the decision (today)")->type_name("DATE");
  app.add_option("--decisions", options.decisions, "file of the decisions (DIR.decisions)")->type_name("FILE");
  declare_archive(app, options);
}

fs::path file_of(const Options& options) {
  return options.decisions.empty() ? decisions::file_of(archive_of(options)) : fs::path(options.decisions);
}

Result<std::vector<Decision>> known_decisions(const fs::path& file) {
  return fs::exists(file) ? decisions::load_file(file) : std::vector<Decision>{};
}

Result<Decision> read_arguments(const Options& options) {
  const bool hide = options.verb == "hide";
  const std::vector<std::string>& what = options.inputs;
  if (what.size() < 2 || (!hide && what.size() > 2))
    return fail(ErrorCode::invalid_argument,
                options.verb + (hide ? " takes a document and what of it" : " takes two ids"),
                "sovang-index decide --help has examples");
  Decision decision;
  decision.verdict = hide ? Verdict::hide : options.verb == "same" ? Verdict::same : Verdict::not_same;
  decision.one = what.front();
  decision.who = options.who.empty() ? console::environment("USER") : options.who;
  if (decision.who.empty()) decision.who = "?";
  decision.when = options.when.empty() ? console::today() : options.when;
  const auto why = text::to_nfc(options.why);
  if (!why) return pass(why);
  decision.why = *why;
  if (!hide) {
    decision.other = what.back();
    return decision;
  }
  auto hidden = decisions::parse_hidden(text::join({what.begin() + 1, what.end()}, " "));
  if (!hidden)
    return fail(ErrorCode::invalid_argument, hidden.error().message, "sovang-index decide --help has examples");
  decision.hidden = std::move(*hidden);
  return decision;
}

/// Whether any document of the archive names what has this id. A slip of the pen would decide nothing, unseen.
Result<void> check_id(const archive::Reader& reader, const std::string& id) {
  constexpr std::array types{model::MentionType::unit, model::MentionType::block, model::MentionType::award,
                             model::MentionType::person, model::MentionType::place};
  const std::string wanted = archive::identity(id, "");
  for (const model::MentionType type : types) {
    const auto names = reader.names(type);
    if (!names) return pass(names);
    for (const archive::Name& name : *names)
      if (name.id == wanted) return {};
  }
  return fail(ErrorCode::invalid_argument, "the archive holds nothing with the id \"" + id + "\"",
              "sovang units prints ids; to decide about what is yet to come, edit the file");
}

/// Every id is known to the archive; a document is named by its whole id.
Result<void> complete(Decision& decision, const archive::Reader& reader) {
  if (decision.verdict == Verdict::hide) {
    const auto record = reader.record(decision.one);
    if (!record) return fail(ErrorCode::invalid_argument, record.error().message, record.error().hint);
    decision.one = record->id;
  }
  const decisions::Hidden& hidden = decision.hidden;
  const std::string one = decision.verdict == Verdict::hide ? std::string() : decision.one;
  for (const std::string& id : {one, decision.other, hidden.name, hidden.subject, hidden.block, hidden.award}) {
    if (id.empty()) continue;
    if (auto known = check_id(reader, id); !known) return known;
  }
  return {};
}

Result<void> list(const fs::path& file) {
  const auto known = known_decisions(file);
  if (!known) return pass(known);
  for (const Decision& decision : *known) {
    const auto line = decisions::to_line(decision);
    if (line) std::cout << text::harmless(decision.place() + ": " + *line) << '\n';
  }
  if (const auto made = decisions::Decisions::make(*known); !made) return pass(made);
  if (known->empty()) return fail(ErrorCode::not_found, "nothing has been decided in " + file.string());
  return {};
}

Result<void> run(const Options& options) {
  const fs::path file = file_of(options);
  if (options.verb == "list") return list(file);
  auto decision = read_arguments(options);
  if (!decision) return pass(decision);
  const auto reader = archive::Reader::open({archive_of(options).string()});
  if (!reader) {
    if (reader.error().code != ErrorCode::not_found) return pass(reader);
    return fail(ErrorCode::io, reader.error().message, reader.error().hint);
  }
  if (auto completed = complete(*decision, *reader); !completed) return completed;
  auto all = known_decisions(file);
  if (!all) return pass(all);
  decision->file = "this decision";
  all->push_back(*decision);
  if (const auto made = decisions::Decisions::make(std::move(*all)); !made) return pass(made);
  if (auto added = decisions::append(file, *decision); !added) return added;
  const auto line = decisions::to_line(*decision);
  std::cerr << text::harmless(file.string() + ": " + (line ? *line : std::string())) << '\n';
  return {};
}

}  // namespace

const Command decide_command{"decide", "say what two names are, or what is not to be shown", examples, declare, run};

}  // namespace sovang::indexer
