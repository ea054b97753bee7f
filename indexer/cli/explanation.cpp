// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/explanation.hpp"

#include <algorithm>
#include <iomanip>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/names.hpp"
#include "core/text/harmless.hpp"
#include "core/text/join.hpp"
#include "core/text/offsets.hpp"

namespace sovang::indexer {
namespace {

using text::harmless;

constexpr const char* bold = "\x1B[1m";
constexpr const char* dim = "\x1B[2m";
constexpr const char* marked = "\x1B[4m";
constexpr const char* plain = "\x1B[0m";

std::string labelled(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : std::string(label) + " " + value;
}

class Explanation {
 public:
  Explanation(const model::Record& record, bool color, std::ostream& out)
      : record_(record), offsets_(record.text), color_(color), out_(out) {}

  void print() {
    print_head();
    for (const model::Layout& line : record_.layout) print_line(line);
    for (const model::Problem& problem : record_.problems)
      out_ << "problem  " << harmless(problem.code + ": " + problem.message) << '\n';
    out_ << '\n'
         << record_.mentions.size() << " mentions, " << record_.facts.size() << " facts, " << record_.citations.size()
         << " citations\n";
  }

 private:
  [[nodiscard]] const char* style(const char* code) const { return color_ ? code : ""; }

  [[nodiscard]] std::string_view text(model::Span span) const {
    const std::size_t begin = offsets_.byte(span.start);
    return std::string_view(record_.text).substr(begin, offsets_.byte(span.end) - begin);
  }

  void print_head() {
    out_ << style(bold) << harmless(record_.title.empty() ? "(no title)" : record_.title) << style(plain) << '\n';
    out_ << harmless(text::join({std::string(model::name(record_.kind)), record_.number, record_.issuer, record_.place,
                                 record_.published, record_.author},
                                " · "))
         << '\n';
  }

  static bool within(model::Span inner, model::Span outer) {
    return inner.start >= outer.start && inner.start < outer.end;
  }

  void print_line(const model::Layout& line) {
    std::vector<const model::Mention*> mentions;
    for (const model::Mention& mention : record_.mentions)
      if (within(mention.span, line.span)) mentions.push_back(&mention);
    std::vector<const model::Fact*> facts;
    for (const model::Fact& fact : record_.facts)
      if (!fact.evidence.empty() && within(fact.evidence.front().span, line.span)) facts.push_back(&fact);
    if (mentions.empty() && facts.empty()) return;
    std::stable_sort(mentions.begin(), mentions.end(), [](const model::Mention* a, const model::Mention* b) {
      return a->span.start < b->span.start || (a->span.start == b->span.start && a->span.end > b->span.end);
    });
    print_marked(line, mentions);
    for (const model::Mention* mention : mentions) print_mention(*mention);
    for (const model::Fact* fact : facts) print_fact(*fact);
  }

  /// Mentions inside other ones are told below the line only.
  void print_marked(const model::Layout& line, const std::vector<const model::Mention*>& mentions) {
    out_ << '\n';
    std::uint32_t at = line.span.start;
    for (const model::Mention* mention : mentions) {
      if (mention->span.start < at || mention->span.end > line.span.end) continue;
      out_ << harmless(text({at, mention->span.start})) << (color_ ? marked : "[") << harmless(text(mention->span))
           << (color_ ? plain : "]");
      at = mention->span.end;
    }
    out_ << harmless(text({at, line.span.end})) << '\n';
  }

  void print_mention(const model::Mention& mention) {
    const std::string id = !mention.id.empty()     ? mention.id
                           : mention.maybe.empty() ? std::string("(no id)")
                                                   : "(one of " + text::join(mention.maybe, ", ") + ")";
    out_ << "    " << std::left << std::setw(7) << model::name(mention.type) << ' ' << harmless(mention.text)
         << style(dim) << "  " << harmless(id) << style(plain) << '\n';
  }

  void print_fact(const model::Fact& fact) {
    std::ostringstream confidence;
    confidence << std::fixed << std::setprecision(2) << fact.confidence;
    const std::string period = fact.period + (fact.period_inferred ? " (inferred)" : "");
    const std::string grade = fact.award && fact.award->grade > 0 ? " grade " + std::to_string(fact.award->grade) : "";
    out_ << "    " << style(bold) << "fact    " << model::name(fact.relation) << style(plain) << "  "
         << harmless(text::join({fact.subject.name.empty() ? fact.subject.text : fact.subject.name,
                                 labelled("block", fact.block ? fact.block->text : ""),
                                 labelled("award", fact.award ? fact.award->text + grade : ""),
                                 labelled("rank", fact.rank > 1 ? std::to_string(fact.rank) : ""),
                                 labelled("period", fact.period.empty() ? "" : period),
                                 labelled("decision", fact.decision ? fact.decision->number : ""),
                                 labelled("issuer", fact.issuer ? fact.issuer->text : "")},
                                " · "))
         << '\n'
         << "            " << style(dim)
         << harmless(text::join({std::string(model::name(fact.status)), std::string(model::name(fact.basis)),
                                 confidence.str(), "rule " + fact.rule},
                                ", "))
         << style(plain) << '\n';
    for (std::size_t i = 1; i < fact.evidence.size(); ++i) print_context(fact.evidence[i]);
  }

  void print_context(const model::Evidence& evidence) {
    out_ << "            " << style(dim) << (evidence.again ? "again" : text::join(evidence.slots, ", ")) << ": "
         << harmless(text(evidence.span)) << style(plain) << '\n';
  }

  const model::Record& record_;
  text::OffsetMap offsets_;
  bool color_;
  std::ostream& out_;
};

}  // namespace

void print_explanation(const model::Record& record, bool color, std::ostream& out) {
  Explanation(record, color, out).print();
}

}  // namespace sovang::indexer
