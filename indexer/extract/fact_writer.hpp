// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/model/record.hpp"
#include "core/text/offsets.hpp"
#include "indexer/extract/fact_reader.hpp"
#include "indexer/extract/identities.hpp"

namespace sovang::extract {

/// Turns names and drafts into the mentions and facts of a record: identities settled, offsets in code points, each
/// slot with its evidence, a fact told again merged into the first telling.
class FactWriter {
 public:
  FactWriter(const Lexicon& lexicon, const Analysis& a, const std::vector<Name>& names, const Identities& identities)
      : lexicon_(lexicon), a_(a), names_(names), identities_(identities), offsets_(a.text) {}

  void write_mentions(model::Record& record) const;
  void write_facts(const std::vector<Draft>& drafts, model::Record& record) const;

 private:
  [[nodiscard]] model::Span span(std::uint32_t first_token, std::uint32_t last_token) const;
  [[nodiscard]] model::Span sentence_span(std::uint32_t sentence) const;
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t token) const;
  [[nodiscard]] model::Fact fact(const Draft& draft) const;
  [[nodiscard]] model::Subject subject(const Name& name) const;
  [[nodiscard]] model::AwardRef award(const Draft& draft) const;
  void set_period(const Draft& draft, model::Fact& fact) const;
  void set_conferral(const Draft& draft, model::Fact& fact) const;
  [[nodiscard]] std::vector<model::Evidence> evidence(const Draft& draft) const;
  [[nodiscard]] std::string post_of(const Name& name) const;
  [[nodiscard]] std::string of_grade(const Name& name, int grade) const;
  [[nodiscard]] std::string text_of(const Name& name) const { return std::string(a_.range(name.first, name.last)); }

  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<Name>& names_;
  const Identities& identities_;
  text::OffsetMap offsets_;
};

}  // namespace sovang::extract
