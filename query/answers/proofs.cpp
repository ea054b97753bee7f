// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/proofs.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace sovang::answers {
namespace {

/// A document without a date comes after those with one.
auto order(const Proof& proof) {
  const archive::DocumentHead& d = proof.document;
  return std::tuple(d.authority, d.published.empty(), std::string_view(d.published), std::string_view(d.id),
                    proof.span);
}

void mark_copies(std::vector<Proof>& proofs) {
  std::map<std::string, std::string> originals;  // by story
  for (Proof& proof : proofs) {
    if (proof.document.story.empty()) continue;
    const std::string& original = originals.try_emplace(proof.document.story, proof.document.id).first->second;
    if (original == proof.document.id) continue;
    proof.copy_of = original;
    proof.document.authority = archive::Authority::mirror;
  }
}

bool same_place(const Proof& a, const Proof& b) {
  return a.document.id == b.document.id && a.span == b.span;
}

}  // namespace

std::vector<Proof> proofs_of(const archive::FactHit& hit) {
  std::vector<Proof> proofs;
  std::vector<Context> context;
  const auto& evidence = hit.fact.evidence;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const std::string sentence = i < hit.sentences.size() ? hit.sentences[i] : std::string();
    if (i == 0 || evidence[i].again) {
      proofs.push_back({hit.document, sentence, evidence[i].span, {}, {}});
      continue;
    }
    for (const std::string& slot : evidence[i].slots) context.push_back({slot, sentence, evidence[i].span});
  }
  if (proofs.empty()) proofs.push_back({hit.document, {}, {}, {}, {}});
  proofs.front().context = std::move(context);
  return proofs;
}

void rank(std::vector<Proof>& proofs) {
  std::ranges::sort(proofs, {}, order);
  const auto repeated = std::ranges::unique(proofs, same_place);
  proofs.erase(repeated.begin(), repeated.end());
  mark_copies(proofs);
  std::ranges::stable_sort(proofs, {}, order);
}

std::uint32_t count_witnesses(const std::vector<Proof>& proofs) {
  std::set<std::string_view> documents;
  for (const Proof& proof : proofs)
    if (proof.copy_of.empty()) documents.insert(proof.document.id);
  return static_cast<std::uint32_t>(documents.size());
}

}  // namespace sovang::answers
