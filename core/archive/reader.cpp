// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/reader.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/archive/failures.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/forgotten.hpp"
#include "core/archive/metadata.hpp"
#include "core/archive/open_database.hpp"
#include "core/archive/reader_private.hpp"
#include "core/archive/spelling_keeper.hpp"
#include "core/archive/terms.hpp"
#include "core/model/names.hpp"

namespace sovang::archive {
namespace {

void count_names(const Xapian::Database& database, const std::string& prefix,
                 std::map<std::string, std::uint32_t>& counts) {
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    if (parse_name_term(prefix, *term)) counts[*term] += term.get_termfreq();
}

void add_name(std::string_view prefix, const std::string& term, std::vector<Name>& names) {
  if (const auto name = parse_name_term(prefix, term))
    names.push_back({std::string(name->id), std::string(name->form), 1});
}

void add_names(const Xapian::Database& database, Xapian::docid document, const std::string& prefix,
               std::vector<Name>& names) {
  auto term = database.termlist_begin(document);
  const auto end = database.termlist_end(document);
  for (term.skip_to(prefix); term != end && (*term).starts_with(prefix); ++term) add_name(prefix, *term, names);
}

Result<Pairs> pairs(const Shard& shard, const char* key) {
  return load_pairs(shard.database.get_metadata(key), shard.where);
}

}  // namespace

Reader::Reader(std::unique_ptr<Private> p) : p_(std::move(p)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const std::vector<std::string>& locations, const ReaderOptions& options) {
  if (locations.empty())
    return fail(ErrorCode::invalid_argument, "no archive was named", "name one with --archive DIR");
  auto p = std::make_unique<Private>();
  p->locations = locations;
  p->options = options;
  for (const std::string& location : locations) p->where += (p->where.empty() ? "" : ", ") + location;
  constexpr int attempts = 2;
  if (auto opened = p->open(attempts); !opened) return pass(opened);
  return Reader(std::move(p));
}

void Reader::begin_answer() {
  p_->begun = false;
}

const std::vector<std::string>& Reader::incomplete() const {
  return p_->incomplete;
}

Result<Statistics> Reader::statistics() const {
  return p_->run([this] {
    const Xapian::Database& first = p_->shards.front().database;
    return Statistics{p_->together.get_doccount() - p_->together.get_termfreq(std::string(part_term)),
                      static_cast<std::uint32_t>(p_->shards.size()), first.get_metadata(metadata::knowledge_hash),
                      first.get_metadata(metadata::created_by)};
  });
}

Result<std::vector<Failure>> Reader::failures() const {
  return p_->run([this] { return failures_by_path(p_->databases()); });
}

Result<std::vector<Forgotten>> Reader::forgotten() const {
  return p_->run([this] { return all_forgotten(p_->databases()); });
}

Result<std::vector<std::string>> Reader::spellings(std::string_view folded) const {
  return p_->run([&] {
    const std::string plain(folded);
    std::set<std::string> found;
    for (Shard& shard : p_->shards) {
      for (std::string& spelling : spellings_of(shard).find(folded)) found.insert(std::move(spelling));
      if (!plain.empty() && shard.database.term_exists(word_term(plain))) found.insert(plain);
    }
    return std::vector<std::string>(found.begin(), found.end());
  });
}

Result<std::vector<Name>> Reader::names(model::MentionType type) const {
  const std::string prefix(name_prefix(type));
  if (prefix.empty())
    return fail(ErrorCode::invalid_argument, "the archive keeps no names of type " + std::string(model::name(type)),
                "ask for unit, block, award, place or person");
  return p_->run([&] {
    std::map<std::string, std::uint32_t> counts;
    for (const Shard& shard : p_->shards) count_names(shard.database, prefix, counts);
    std::vector<Name> names;
    for (const auto& [term, documents] : counts) {
      const auto name = parse_name_term(prefix, term);
      names.push_back({std::string(name->id), std::string(name->form), documents});
    }
    return names;
  });
}

Result<std::vector<Name>> Reader::names_of(std::string_view id, model::MentionType type) const {
  const std::string prefix(name_prefix(type));
  const std::string key = term(field("id")->prefix, id);
  return p_->run([&] {
    std::vector<Name> names;
    if (prefix.empty()) return names;
    for (const Shard& shard : p_->shards)
      for (auto document = shard.database.postlist_begin(key); document != shard.database.postlist_end(key); ++document)
        add_names(shard.database, *document, prefix, names);
    return names;
  });
}

Result<Pairs> Reader::abbreviations() const {
  return p_->run([this] { return pairs(p_->shards.front(), metadata::abbreviations); });
}

Result<Lineage> Reader::lineage() const {
  return p_->run([this]() -> Result<Lineage> {
    // What each archive keeps of communes differs; the rest is the same where they were made by the same rules.
    std::set<std::string> seen;
    Lineage all;
    for (const Shard& shard : p_->shards) {
      const std::string stored = shard.database.get_metadata(metadata::lineage);
      if (!seen.insert(stored).second) continue;
      auto lineage = load_lineage(stored, shard.where);
      if (!lineage) return lineage;
      add(all, std::move(*lineage));
    }
    return all;
  });
}

Result<Pairs> Reader::question_words() const {
  return p_->run([this] { return pairs(p_->shards.front(), metadata::question_words); });
}

Result<Pairs> Reader::award_names() const {
  return p_->run([this] { return pairs(p_->shards.front(), metadata::award_names); });
}

}  // namespace sovang::archive
