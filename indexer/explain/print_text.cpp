// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <iomanip>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/names.hpp"
#include "core/text/harmless.hpp"
#include "core/text/join.hpp"
#include "core/text/offsets.hpp"
#include "indexer/explain/explanation.hpp"
#include "indexer/explain/lines.hpp"

namespace sovang::explain {
namespace {

using text::harmless;

constexpr const char* bold = "\x1B[1m";
constexpr const char* dim = "\x1B[2m";
constexpr const char* marked = "\x1B[4m";
constexpr const char* plain = "\x1B[0m";

std::string labelled(std::string_view label, const std::string& value) {
  return value.empty() ? std::string() : std::string(label) + " " + value;
}

/// Why, and how far it holds. Indexed by ContextCause.
constexpr std::array<std::string_view, 9> causes{"the first one named, so also for what stands before it",
                                                 "named here",
                                                 "summed up, so for the whole document",
                                                 "in the title, so for the whole document",
                                                 "in a title that assigns an office, so for the whole document",
                                                 "the first one told, so for the whole document",
                                                 "only looked forward to, so for those who come into office",
                                                 "the time of the merit for ",
                                                 "the time of the merit in this article for "};

class TextPrinter {
 public:
  TextPrinter(const Explanation& explanation, bool color, std::ostream& out)
      : context_(explanation.context),
        record_(explanation.record),
        lines_(lines(explanation, text::OffsetMap(explanation.record.text).size())),
        offsets_(record_.text),
        color_(color),
        out_(out) {}

  void print() {
    print_head();
    for (const Line& line : lines_) print_line(line);
    for (const model::Problem& problem : record_.problems)
      out_ << "problem  " << harmless(problem.code + ": " + problem.message) << '\n';
    print_counts();
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

  void print_counts() {
    const auto facts = std::count_if(record_.facts.begin(), record_.facts.end(), counts);
    const auto others = std::ssize(record_.facts) - facts;
    out_ << '\n'
         << record_.mentions.size() << " mentions, " << facts << " facts, " << record_.citations.size()
         << " citations\n";
    if (others > 0) out_ << others << " planned or denied: no facts, printed nowhere but here\n";
  }

  void print_line(const Line& line) {
    if (line.mentions.empty() && line.facts.empty() && line.changes.empty()) return;
    print_marked(line);
    for (const std::size_t mention : line.mentions) print_mention(record_.mentions[mention]);
    for (const std::size_t change : line.changes) print_change(change);
    for (const std::size_t fact : line.facts) print_fact(record_.facts[fact]);
  }

  /// Mentions inside other ones are told below the line only.
  void print_marked(const Line& line) {
    out_ << '\n';
    std::uint32_t at = line.layout.span.start;
    for (const std::size_t index : line.mentions) {
      const model::Span mention = record_.mentions[index].span;
      if (mention.start < at || mention.end > line.layout.span.end) continue;
      out_ << harmless(text({at, mention.start})) << (color_ ? marked : "[") << harmless(text(mention))
           << (color_ ? plain : "]");
      at = mention.end;
    }
    out_ << harmless(text({at, line.layout.span.end})) << '\n';
  }

  void print_mention(const model::Mention& mention) {
    const std::string id = !mention.id.empty()     ? mention.id
                           : mention.maybe.empty() ? std::string("(no id)")
                                                   : "(one of " + text::join(mention.maybe, ", ") + ")";
    out_ << "    " << std::left << std::setw(7) << model::name(mention.type) << ' ' << harmless(mention.text)
         << style(dim) << "  " << harmless(id) << style(plain) << '\n';
  }

  /// "context block  Khối thi đua số 1  khoi.1@t.thai-binh"
  void print_change(std::size_t index) {
    const extract::ContextChange& change = context_[index];
    const extract::ContextChange* reset = reset_of(context_, index);
    out_ << "    " << style(bold) << "context " << name(change.slot) << style(plain) << "  " << harmless(change.text)
         << style(dim) << "  " << harmless(change.value.empty() ? "(no id)" : change.value) << '\n'
         << "            " << causes[static_cast<std::size_t>(change.cause)] << harmless(change.award);
    if (change.over) out_ << "; over: who comes into office does so in the next";
    if (!for_good(change)) out_ << (reset == nullptr ? "; until the end" : "; until “" + harmless(reset->text) + "”");
    out_ << style(plain) << '\n';
  }

  void print_fact(const model::Fact& fact) {
    out_ << "    " << style(bold) << (counts(fact) ? "fact    " : "no fact ") << model::name(fact.relation)
         << style(plain) << "  " << harmless(text::join(slots_of(fact), " · ")) << '\n'
         << "            " << style(dim)
         << harmless(
                text::join({std::string(model::name(fact.status)) + (counts(fact) ? "" : " (printed by explain only)"),
                            std::string(model::name(fact.basis)), confidence(fact), "rule " + fact.rule},
                           ", "))
         << style(plain) << '\n';
    for (const model::Evidence& evidence : fact.evidence)
      if (&evidence != home_of(fact)) print_evidence(fact, evidence);
  }

  static std::vector<std::string> slots_of(const model::Fact& fact) {
    const std::string period = fact.period + (fact.period_inferred ? " (inferred)" : "");
    const std::string grade = fact.award && fact.award->grade > 0 ? " grade " + std::to_string(fact.award->grade) : "";
    return {fact.subject.name.empty() ? fact.subject.text : fact.subject.name,
            labelled("block", fact.block ? fact.block->text : ""),
            labelled("award", fact.award ? fact.award->text + grade : ""),
            labelled("rank", fact.rank > 1 ? std::to_string(fact.rank) : ""),
            labelled("period", fact.period.empty() ? "" : period),
            labelled("decision", fact.decision ? fact.decision->number : ""),
            labelled("issuer", fact.issuer ? fact.issuer->text : "")};
  }

  /// "block, period from context: …"
  void print_evidence(const model::Fact& fact, const model::Evidence& evidence) {
    out_ << "            " << style(dim) << harmless(sources_of(fact, evidence)) << ": "
         << harmless(text(evidence.span)) << style(plain) << '\n';
  }

  [[nodiscard]] std::string sources_of(const model::Fact& fact, const model::Evidence& evidence) const {
    if (evidence.again) return "again";
    if (&evidence == &fact.evidence.front()) return text::join(evidence.slots, ", ");
    std::vector<std::string> context;
    std::vector<std::string> elsewhere;
    for (const std::string& slot : evidence.slots)
      (context_of(context_, fact, evidence, slot) != nullptr ? context : elsewhere).push_back(slot);
    std::vector<std::string> sources;
    if (!context.empty()) sources.push_back(text::join(context, ", ") + " from context");
    if (!elsewhere.empty()) sources.push_back(text::join(elsewhere, ", ") + " from elsewhere");
    return text::join(sources, "; ");
  }

  const extract::ContextTrace& context_;
  const model::Record& record_;
  std::vector<Line> lines_;
  text::OffsetMap offsets_;
  bool color_;
  std::ostream& out_;
};

}  // namespace

void print_text(const Explanation& explanation, bool color, std::ostream& out) {
  TextPrinter(explanation, color, out).print();
}

}  // namespace sovang::explain
