// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/text_rows.hpp"

#include <algorithm>

#include "core/text/join.hpp"
#include "query/render/layout.hpp"
#include "query/render/styles.hpp"
#include "query/render/wording.hpp"

namespace sovang::render {
namespace {

using answers::Proof;
using answers::Row;
using model::Fact;

constexpr std::string_view indent = "      ";
constexpr std::string_view gap = "  ";         ///< behind the period
constexpr std::size_t longest_sentence = 600;  ///< columns; lists of hundreds of names are one sentence
constexpr std::size_t most_other_sources = 3;

bool same_context(const answers::Context& a, const answers::Context& b) {
  return a.slot == b.slot && a.span == b.span;
}

bool same_proof(const Proof& a, const Proof& b) {
  return a.document.id == b.document.id && a.span == b.span && std::ranges::equal(a.context, b.context, same_context);
}

bool same_proofs(const Row& a, const Row& b) {
  return std::ranges::equal(a.proofs, b.proofs, same_proof);
}

class RowPrinter {
 public:
  RowPrinter(std::ostream& out, const RenderOptions& options, const RowPlace& place)
      : out_(out), options_(options), place_(place) {}

  void print(const Row& row) {
    head(row.fact);
    if (row.conflict) line("! " + text("conflict"), styles::warning);
    if (row.fact.block && row.fact.relation != model::Relation::received) line(row.fact.block->text);
    if (const std::string decision = decision_text(row.fact, options_.language); !decision.empty()) line(decision);
    if (row.proofs.empty()) return;
    if (place_.above != nullptr && same_proofs(*place_.above, row))
      return line("(" + text("above") + ")", styles::faint);
    proof(row.proofs.front());
    if (!place_.source_known) other_sources(row.proofs);
  }

 private:
  void head(const Fact& fact) {
    const std::string period = fact.period.empty() ? "–" : period_text(fact.period, options_.language);
    std::string said = subject_name(fact.subject) + " · " + predicate_text(fact, options_.language);
    if (fact.period.empty()) said += " (" + text("undated") + ")";
    if (fact.period_inferred) said += " (" + text("period") + ": " + text("inferred") + ")";
    print_wrapped(out_, padded(period, indent.size() - gap.size()) + std::string(gap), said, options_.width,
                  style(styles::strong));
  }

  void proof(const Proof& proof) {
    quote("", proof.sentence);
    std::string last;
    for (const answers::Context& context : proof.context) {
      if (context.sentence != last) quote(text(context.slot) + ": ", context.sentence);
      last = context.sentence;
    }
    if (!place_.source_known) source("", proof.document);
  }

  void quote(const std::string& before, const std::string& sentence) {
    if (!sentence.empty()) line(before + "“" + shortened(sentence, longest_sentence) + "”");
  }

  void other_sources(const std::vector<Proof>& proofs) {
    std::vector<std::string> shown{proofs.front().document.id};
    for (const Proof& proof : proofs) {
      if (std::ranges::find(shown, proof.document.id) != shown.end()) continue;
      if (shown.size() > most_other_sources) {
        line("…", styles::faint);
        return;
      }
      source(text(proof.copy_of.empty() ? "also" : "copy") + ": ", proof.document);
      shown.push_back(proof.document.id);
    }
  }

  void source(const std::string& before, const archive::DocumentHead& d) {
    line(before + text::join({d.title, d.published, d.path, d.id}, " · "), styles::faint);
  }

  void line(std::string_view words, std::string_view with = {}) {
    print_wrapped(out_, indent, words, options_.width, style(with));
  }

  std::string_view style(std::string_view sequence) const { return options_.color ? sequence : std::string_view{}; }
  std::string text(std::string_view word) const { return label(word, options_.language); }

  std::ostream& out_;
  const RenderOptions& options_;
  const RowPlace& place_;
};

}  // namespace

void print_change(std::ostream& out, const answers::Change& change, const RenderOptions& options) {
  print_wrapped(out, indent, change_text(change, options.language), options.width,
                options.color ? styles::faint : std::string_view{});
}

void print_row(std::ostream& out, const Row& row, const RenderOptions& options, const RowPlace& place) {
  RowPrinter(out, options, place).print(row);
}

}  // namespace sovang::render
