// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/names.hpp"

#include <algorithm>
#include <optional>

#include "core/model/names.hpp"
#include "core/text/fold.hpp"

namespace sovang::plan {
namespace {

constexpr std::size_t nearest_names = 3;
constexpr double near_enough = 0.4;

struct Candidate {
  const archive::Name* name;
  const NameWords* words;
  NameFit fit;
};
using ById = std::map<std::string_view, Candidate>;

/// Names that no document settles are taken along where they fit as well, but never push a settled one out.
std::vector<Candidate> best(const ById& by_id) {
  std::optional<NameFit> bar;
  for (const bool settled : {true, false}) {
    if (bar) break;
    for (const auto& [id, c] : by_id)
      if (unsettled(id) != settled && (!bar || c.fit < *bar)) bar = c.fit;
  }
  std::vector<Candidate> out;
  for (const auto& [id, c] : by_id)
    if (c.fit == *bar || (unsettled(id) && c.fit < *bar)) out.push_back(c);
  return out;
}

/// Drops what is only named after another candidate.
void drop_named_after(std::vector<Candidate>& candidates) {
  const auto all = candidates;
  std::erase_if(candidates, [&](const Candidate& c) {
    return std::ranges::any_of(all, [&](const Candidate& other) {
      return !unsettled(other.name->id) && other.name->id != c.name->id && stands_within(*other.words, *c.words);
    });
  });
}

/// The words of an id: "khoi.3@t.thai-binh" → khoi, 3, t, thai, binh.
void add_words_of(std::string_view id, FoldedWords& words) {
  const std::string folded = text::fold_words(id);
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    words.emplace(word);
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
  }
}

/// The words of the ids of those that only stand inside of what was typed.
std::map<std::string_view, FoldedWords> standing_inside(const ById& by_id) {
  std::map<std::string_view, FoldedWords> words;
  for (const auto& [id, candidate] : by_id)
    if (candidate.fit.kind == NameFit::Kind::around) add_words_of(id, words[id]);
  return words;
}

/// What to look at where a name is not there.
std::string list_hint(model::MentionType type) {
  const std::string kind(model::name(type));
  const std::string option = type == model::MentionType::unit ? "" : " --type " + kind;
  return "list those that it holds: sovang units" + option;
}

}  // namespace

bool unsettled(std::string_view id) {
  return id.starts_with('?');
}

Names::Names(model::MentionType type, NameReader reader, std::vector<archive::Name> names)
    : type_(type), reader_(std::move(reader)) {
  entries_.reserve(names.size());
  for (archive::Name& name : names) {
    NameWords words = reader_.read(name.form);
    entries_.push_back({std::move(name), std::move(words)});
  }
}

Result<Names> Names::of(const Vocabulary& vocabulary, model::MentionType type) {
  const auto abbreviations = vocabulary.abbreviations();
  if (!abbreviations) return pass(abbreviations);
  auto names = vocabulary.names(type);
  if (!names) return pass(names);
  return Names(type, NameReader(*abbreviations), std::move(*names));
}

std::vector<Meaning> Names::find(std::string_view typed) const {
  const NameWords words = reader_.read(typed);
  ById by_id;
  for (const Entry& entry : entries_) {
    const auto found = fit(words, entry.words);
    if (!found) continue;
    const auto [at, fresh] = by_id.try_emplace(entry.name.id, Candidate{&entry.name, &entry.words, *found});
    if (!fresh && *found < at->second.fit) at->second = {&entry.name, &entry.words, *found};
  }
  WordsById known = standing_inside(by_id);
  if (!known.empty()) add_forms(known);
  for (const auto& [id, said] : known)
    if (!explains(said, words)) by_id.erase(id);
  if (by_id.empty()) return {};
  auto candidates = best(by_id);
  drop_named_after(candidates);
  std::ranges::stable_sort(candidates, std::greater{}, [](const Candidate& c) { return c.name->documents; });
  std::vector<Meaning> out;
  for (const Candidate& c : candidates) out.push_back({c.name->id, c.name->form, c.fit});
  return out;
}

void Names::add_forms(WordsById& known) const {
  for (const Entry& entry : entries_)
    if (const auto at = known.find(entry.name.id); at != known.end())
      for (const NameWord& word : entry.words) at->second.insert(word.fold);
}

std::size_t Names::longest_start(std::span<const std::string_view> texts) const {
  std::vector<NameWords> read;
  for (const std::string_view text : texts) read.push_back(reader_.read(text));
  if (read.empty() || read.front().empty()) return 0;
  std::size_t longest = 0;
  for (const Entry& entry : entries_) {
    if (entry.words.empty() || entry.words.front().fold != read.front().front().fold) continue;
    NameWords typed;
    for (std::size_t n = 0; n < read.size(); ++n) {
      typed.insert(typed.end(), read[n].begin(), read[n].end());
      const auto found = fit(typed, entry.words);
      if (!found || found->kind > NameFit::Kind::inside) {
        if (n > longest + 1) break;  // a word that need not be said may stand in between
        continue;
      }
      const bool enough = typed.size() > 1 || entry.words.size() == 1;
      if (enough) longest = std::max(longest, n + 1);
    }
  }
  return longest;
}

bool Names::any_begins(std::string_view typed) const {
  const NameWords words = reader_.read(typed);
  return !words.empty() && std::ranges::any_of(entries_, [&](const Entry& entry) {
    return entry.words.size() >= words.size() &&
           std::equal(words.begin(), words.end(), entry.words.begin(),
                      [](const NameWord& typed_word, const NameWord& word) {
                        return typed_word.key == word.key || (!typed_word.marked && typed_word.fold == word.fold);
                      });
  });
}

std::vector<std::string> Names::nearest(std::string_view typed) const {
  const NameWords words = reader_.read(typed);
  std::vector<std::pair<double, const Entry*>> near;
  for (const Entry& entry : entries_)
    if (const double score = likeness(words, entry.words); score >= near_enough) near.emplace_back(score, &entry);
  std::ranges::stable_sort(near, std::greater{}, [](const auto& n) { return n.first; });
  std::vector<std::string> out;
  std::set<std::string_view> ids;
  for (const auto& [score, entry] : near) {
    if (out.size() == nearest_names) break;
    if (ids.insert(entry->name.id).second && std::ranges::find(out, entry->name.form) == out.end())
      out.push_back(entry->name.form);
  }
  return out;
}

Result<std::vector<std::string>> Names::resolve(std::string_view typed) const {
  std::vector<std::string> ids;
  for (const Meaning& meaning : find(typed)) ids.push_back(meaning.id);
  if (!ids.empty()) return ids;
  std::string hint;
  for (const std::string& form : nearest(typed)) hint += (hint.empty() ? "nearest names: " : " · ") + form;
  if (hint.empty()) hint = list_hint(type_);
  return fail(ErrorCode::not_found,
              "the archive holds no " + std::string(model::name(type_)) + " named '" + std::string(typed) + "'", hint);
}

}  // namespace sovang::plan
