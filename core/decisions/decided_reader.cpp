// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/decided_reader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/archive/terms.hpp"

namespace sovang::decisions {
namespace {

using archive::FactHit;

const Decisions& nothing() {
  static const Decisions none;
  return none;
}

/// The ids as people settled them, and without the candidates that they ruled out.
class Renaming {
 public:
  explicit Renaming(const Decisions& decisions) : decisions_(decisions) {}

  void apply(model::Fact& fact) const {
    const std::string subject = archive::identity(fact.subject);
    rename(fact.subject.id, fact.subject.maybe, subject);
    std::vector<std::string> none;
    if (fact.block) rename(fact.block->id, none, archive::identity(*fact.block));
    if (fact.award) rename(fact.award->id, none, archive::identity(*fact.award));
  }

  void apply(model::Mention& mention) const {
    rename(mention.id, mention.maybe, archive::identity(mention.id, mention.text));
  }

 private:
  void rename(std::string& id, std::vector<std::string>& maybe, const std::string& identity) const {
    if (decisions_.settles(identity)) {
      id = decisions_.one_id(identity);
      maybe.clear();
    }
    std::erase_if(maybe, [&](const std::string& other) { return decisions_.never_one(identity, other); });
  }

  const Decisions& decisions_;
};

void expand(const Decisions& decisions, std::vector<std::string>& ids) {
  std::vector<std::string> all;
  for (const std::string& id : ids)
    for (std::string& other : decisions.all_ids(id))
      if (std::find(all.begin(), all.end(), other) == all.end()) all.push_back(std::move(other));
  ids = std::move(all);
}

using Counts = std::map<std::pair<std::string, std::string>, std::uint32_t>;

/// Takes the names off that are hidden in a document.
Result<void> leave_out(const archive::Reader& reader, const Decisions& decisions, model::MentionType type,
                       Counts& counts) {
  std::vector<std::string> documents;
  for (const Decision& decision : decisions.list())
    if (decision.verdict == Verdict::hide && !decision.hidden.name.empty()) documents.push_back(decision.one);
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  for (const std::string& document : documents) {
    const auto names = reader.names_of(document, type);
    if (!names) return pass(names);
    for (const archive::Name& name : *names)
      if (const auto at = counts.find({name.id, name.form}); at != counts.end() && at->second > 0)
        if (decisions.hides_name(document, name.id)) --at->second;
  }
  return {};
}

}  // namespace

DecidedReader::DecidedReader(const archive::Reader& reader) : DecidedReader(reader, nothing()) {}

Result<std::vector<FactHit>> DecidedReader::facts(const archive::FactPattern& pattern) const {
  if (decisions_->empty()) return reader_->facts(pattern);
  archive::FactPattern wider = pattern;
  for (auto* ids : {&wider.units, &wider.blocks, &wider.awards}) expand(*decisions_, *ids);
  auto hits = reader_->facts(wider);
  if (!hits) return hits;
  std::erase_if(*hits, [&](const FactHit& hit) { return decisions_->hides(hit.document.id, hit.fact); });
  const Renaming renaming(*decisions_);
  for (FactHit& hit : *hits) renaming.apply(hit.fact);
  return hits;
}

Result<std::vector<archive::Name>> DecidedReader::names(model::MentionType type) const {
  auto names = reader_->names(type);
  if (!names || decisions_->empty()) return names;
  Counts counts;
  for (const archive::Name& name : *names) counts[{name.id, name.form}] += name.documents;
  if (auto done = leave_out(*reader_, *decisions_, type, counts); !done) return pass(done);
  Counts together;
  for (const auto& [key, documents] : counts)
    if (documents > 0) together[{decisions_->one_id(key.first), key.second}] += documents;
  std::vector<archive::Name> out;
  for (const auto& [key, documents] : together) out.push_back({key.first, key.second, documents});
  return out;
}

Result<model::Record> DecidedReader::record(std::string_view id) const {
  auto record = reader_->record(id);
  if (!record || decisions_->empty()) return record;
  std::erase_if(record->facts, [&](const model::Fact& fact) { return decisions_->hides(record->id, fact); });
  std::erase_if(record->mentions, [&](const model::Mention& mention) {
    return decisions_->hides_name(record->id, archive::identity(mention.id, mention.text));
  });
  const Renaming renaming(*decisions_);
  for (model::Fact& fact : record->facts) renaming.apply(fact);
  for (model::Mention& mention : record->mentions) renaming.apply(mention);
  return record;
}

}  // namespace sovang::decisions
