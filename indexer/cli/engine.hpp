// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "indexer/extract/extractor.hpp"
#include "indexer/pipeline/build.hpp"
#include "indexer/pipeline/process.hpp"

namespace sovang::indexer {

/// The knowledge, compiled: what every command needs that reads documents.
class Engine {
 public:
  /// Loads and checks the schemas in that folder (empty: where they are usually). Fails as knowledge::load does.
  [[nodiscard]] static Result<Engine> load(const std::string& schemas);

  /// Lives no longer than the engine.
  [[nodiscard]] pipeline::Enrich enrich() const;
  /// The same for `explain`: keeps what is only planned or denied, and writes the document's context to `trace`, which
  /// must outlive it.
  [[nodiscard]] pipeline::Enrich explain(extract::ContextTrace& trace) const;
  [[nodiscard]] const pipeline::KnowledgeStamp& knowledge() const { return knowledge_; }
  /// The ids of the rules of relations.xml, in the order in which they stand there.
  [[nodiscard]] const std::vector<std::string>& rules() const { return rules_; }

 private:
  Engine(extract::Extractor extractor, pipeline::KnowledgeStamp knowledge, std::vector<std::string> rules)
      : extractor_(std::move(extractor)), knowledge_(std::move(knowledge)), rules_(std::move(rules)) {}

  extract::Extractor extractor_;
  pipeline::KnowledgeStamp knowledge_;
  std::vector<std::string> rules_;
};

}  // namespace sovang::indexer
