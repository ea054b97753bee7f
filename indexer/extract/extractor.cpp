// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.hpp"

#include <algorithm>

#include "indexer/extract/calibration.hpp"
#include "indexer/extract/citations.hpp"
#include "indexer/extract/context_trace.hpp"
#include "indexer/extract/document_parts.hpp"
#include "indexer/extract/elided_heads.hpp"
#include "indexer/extract/fact_reader.hpp"
#include "indexer/extract/fact_writer.hpp"
#include "indexer/extract/honour_board.hpp"
#include "indexer/extract/name_finder.hpp"
#include "indexer/extract/table_reader.hpp"

namespace sovang::extract {

struct Extractor::Private {
  Private(Lexicon vocabulary, FactReader reader)
      : lexicon(std::move(vocabulary)),
        facts(std::move(reader)),
        names(lexicon),
        citations(lexicon.knowledge()),
        calibration(lexicon.knowledge().calibration) {}
  Lexicon lexicon;
  FactReader facts;
  NameFinder names;
  CitationReader citations;
  Calibration calibration;
};

namespace {

/// The time that the document speaks of: its own date, else the year that it sums up.
std::string spoken_of(const model::Record& record, const Analysis& a, const Context& context) {
  if (!record.published.empty()) return record.published;
  const auto year = context.year_summed_up();
  if (!year || !a.times[*year].period) return {};
  return std::to_string(a.times[*year].period->last_year());
}

}  // namespace

Result<Extractor> Extractor::make(const knowledge::Knowledge& knowledge) {
  Lexicon lexicon(knowledge);
  auto facts = FactReader::make(lexicon);
  if (!facts) return pass(facts);
  return Extractor(std::make_unique<const Private>(std::move(lexicon), std::move(*facts)));
}

Extractor::Extractor(std::unique_ptr<const Private> p) : p_(std::move(p)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

void Extractor::extract(model::Record& record) const {
  read(record, nullptr);
  std::erase_if(record.facts, [](const model::Fact& f) {
    return f.status == model::Status::planned || f.status == model::Status::denied;
  });
}

ContextTrace Extractor::explain(model::Record& record) const {
  ContextTrace trace;
  read(record, &trace);
  return trace;
}

/// `trace` is filled unless it is nullptr.
void Extractor::read(model::Record& record, ContextTrace* trace) const {
  const Analysis a = p_->lexicon.analyse(record.text, record.published);
  std::vector<Name> names = p_->names.find(a);
  const Context context(p_->lexicon, a, names);
  const Identities identities(p_->lexicon, names, spoken_of(record, a, context), record.place);
  record.mentions.clear();
  record.facts.clear();
  const std::vector<Passage> passages = extract::passages(p_->lexicon, a, names);
  auto drafts = p_->facts.read(p_->lexicon, a, names, passages, context);
  TableReader(p_->lexicon).read(a, names, context, drafts);
  const std::uint32_t page = passages.empty() ? no_name : passages.front().page;
  HonourBoards(p_->lexicon).read(a, names, page, drafts);
  name_elided_heads(p_->lexicon, a, identities, names, drafts);
  const FactWriter writer(p_->lexicon, a, names, identities);
  writer.write_mentions(record);
  writer.write_facts(drafts, record);
  p_->citations.read(a, record);
  respect_parts(record);
  for (model::Fact& fact : record.facts) fact.confidence = p_->calibration(fact.confidence);
  if (record.place.empty() && identities.home()) record.place = identities.home()->name;
  if (trace == nullptr) return;
  *trace = extract::trace(context, p_->lexicon, a, names, identities, page);
}

}  // namespace sovang::extract
