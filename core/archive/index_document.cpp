// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/index_document.hpp"

#include <map>
#include <set>

#include "core/archive/articles.hpp"
#include "core/archive/fact_terms.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/index_words.hpp"
#include "core/archive/ledger.hpp"
#include "core/archive/stored_document.hpp"
#include "core/archive/terms.hpp"
#include "core/base/hash.hpp"
#include "core/model/names.hpp"
#include "core/text/fold.hpp"
#include "core/text/offsets.hpp"
#include "core/text/unmarked.hpp"
#include "core/time/period.hpp"

namespace sovang::archive {
namespace {

/// A word of the title counts as if the text said it so many times more. A built-in weight sees this also on a remote
/// shard.
constexpr Xapian::termcount title_weight = 3;

/// What settles the order of documents of one score, wherever they lie: the newest first, then by path, then by id.
std::string order_key(const model::Record& record, std::size_t article) {
  constexpr std::size_t longest_path = 64;
  std::string date = "99999999";
  if (const auto published = time::PartialDate::parse(record.published))
    for (std::size_t i = 0; i < date.size(); ++i) date[i] = static_cast<char>('0' + '9' - published->earliest()[i]);
  std::string number = std::to_string(article);
  number.insert(0, number.size() < 5 ? 5 - number.size() : 0, '0');
  return date + record.source.path.substr(0, longest_path) + '\t' + record.id + number;
}

class DocumentBuilder {
 public:
  explicit DocumentBuilder(const model::Record& record) : record_(record) {}

  Xapian::Document build(const SourceStamp& stamp, Authority authority) {
    add_words();
    add_identity(stamp);
    for (const model::Mention& mention : record_.mentions) add_mention(mention);
    for (const model::Fact& fact : record_.facts) add_fact(fact);
    add_values();
    document_.add_value(slot(Slot::order), order_key(record_, 0));
    document_.add_value(slot(Slot::stamp), store_source({record_.id, stamp}));
    document_.set_data(store_document(record_, authority));
    return std::move(document_);
  }

 private:
  static Xapian::valueno slot(Slot s) { return static_cast<Xapian::valueno>(s); }

  void add_words() {
    const Xapian::termpos end = archive::add_words(document_, "", record_.text, 1, 1);
    archive::add_words(document_, field("title")->prefix, record_.title, 1, 1);
    // A phrase must not run from the text's last word into the title: hence the gap.
    constexpr Xapian::termpos gap = 100;
    const bool in_text = record_.text.find(record_.title) != std::string::npos;
    archive::add_words(document_, "", record_.title, in_text ? 0 : end + gap, title_weight);
    if (text::written_without_diacritics(record_.text)) document_.add_boolean_term(std::string(unmarked_term));
  }

  void add_field(std::string_view name, std::string_view value) {
    if (!value.empty()) document_.add_boolean_term(term(field(name)->prefix, value));
  }

  void add_identity(const SourceStamp& stamp) {
    add_field("id", record_.id);
    add_field("path", record_.source.path);
    add_field("url", record_.source.url);
    add_field("source", stamp.source);
    add_field("kind", model::name(record_.kind));
    add_field("place", text::slug(record_.place));
    add_field("number", number_key(record_.number));
    for (const model::Citation& citation : record_.citations) add_field("cites", number_key(citation.number));
  }

  void add_mention(const model::Mention& mention) {
    if (mention.type == model::MentionType::period) add_period(mention.id.empty() ? mention.text : mention.id);
    add_name(mention.type, identity(mention.id, mention.text), mention.text);
  }

  void add_fact(const model::Fact& fact) {
    for (const std::string& fact_term : fact_terms(fact)) document_.add_boolean_term(fact_term);
    add_period(fact.period);
    const std::string subject = identity(fact.subject);
    add_name(fact.subject.type, subject, fact.subject.text);
    add_name(fact.subject.type, subject, fact.subject.name);
    if (fact.block) add_name(model::MentionType::block, identity(*fact.block), fact.block->text);
    if (fact.award) add_name(model::MentionType::award, identity(*fact.award), fact.award->text);
  }

  /// The bare entity term and the name.
  void add_name(model::MentionType type, const std::string& id, const std::string& form) {
    const std::string_view prefix = name_prefix(type);
    if (prefix.empty() || id.empty() || form.empty()) return;
    document_.add_boolean_term(term(prefix, id));
    document_.add_boolean_term(name_term(prefix, id, form));
    named_[type].insert(id);
  }

  void add_period(const std::string& edtf) {
    if (edtf.empty()) return;
    const Result<time::Period> period = time::Period::parse(edtf);
    if (!period) return;
    if (period->from) earliest_ = std::min(earliest_, period->from->earliest());
    if (period->to) latest_ = std::max(latest_, period->to->latest());
    const int last = std::min(period->last_year(), period->first_year() + longest_period);
    if (period->from && period->to)
      for (int year = period->first_year(); year <= last; ++year) years_.insert(std::to_string(year));
  }

  void add_values() {
    for (const std::string& year : years_) add_field("year", year);
    if (const auto date = time::PartialDate::parse(record_.published)) set(Slot::published, date->earliest());
    if (earliest_ != no_date) set(Slot::earliest, earliest_);
    set(Slot::latest, latest_);
    const std::string words = text::fold_words(record_.text);
    if (!words.empty()) set(Slot::story, hash64(words));
    set(Slot::kind, std::string(model::name(record_.kind)));
    set(Slot::place, record_.place);
    set_list(Slot::years, years_);
    set_list(Slot::units, named_[model::MentionType::unit]);
    set_list(Slot::blocks, named_[model::MentionType::block]);
    set_list(Slot::awards, named_[model::MentionType::award]);
  }

  void set(Slot s, const std::string& value) {
    if (!value.empty()) document_.add_value(slot(s), value);
  }

  void set_list(Slot s, const std::set<std::string>& items) {
    std::string joined;
    for (const std::string& item : items) (joined.empty() ? joined : joined += list_separator) += item;
    set(s, joined);
  }

  static constexpr const char* no_date = "99999999";

  const model::Record& record_;
  Xapian::Document document_;
  std::map<model::MentionType, std::set<std::string>> named_;
  std::set<std::string> years_;
  std::string earliest_ = no_date;
  std::string latest_;
};

}  // namespace

Xapian::Document index_document(const model::Record& record, const SourceStamp& stamp, Authority authority) {
  return DocumentBuilder(record).build(stamp, authority);
}

std::vector<Xapian::Document> index_articles(const model::Record& record, Authority authority) {
  const std::vector<Article> articles = articles_of(record);
  std::vector<Xapian::Document> parts;
  if (!has_parts(record, articles)) return parts;
  const text::OffsetMap offsets(record.text);
  const bool unmarked = text::written_without_diacritics(record.text);
  for (const Article& article : articles) {
    Xapian::Document& part = parts.emplace_back();
    const std::size_t begin = offsets.byte(article.span.start);
    add_words(part, "", std::string_view(record.text).substr(begin, offsets.byte(article.span.end) - begin), 1, 1);
    add_words(part, "", record.title, 0, 1);
    part.add_boolean_term(std::string(part_term));
    part.add_boolean_term(parts_of(record.id));
    if (unmarked) part.add_boolean_term(std::string(unmarked_term));
    part.add_boolean_term(term(field("kind")->prefix, model::name(record.kind)));
    if (!record.number.empty()) part.add_boolean_term(term(field("number")->prefix, number_key(record.number)));
    if (const auto date = time::PartialDate::parse(record.published))
      part.add_value(static_cast<Xapian::valueno>(Slot::published), date->earliest());
    part.add_value(static_cast<Xapian::valueno>(Slot::order), order_key(record, parts.size()));
    part.set_data(store_part({head_of(record, authority), article.label, article.span}));
  }
  return parts;
}

std::string id_of(const Xapian::Document& document, bool article) {
  if (article) {
    const auto part = load_part(document.get_data());
    return part ? part->head.id : std::string();
  }
  const std::string prefix(field("id")->prefix);
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  const bool found = term != document.termlist_end() && (*term).starts_with(prefix);
  return found ? (*term).substr(prefix.size()) : std::string();
}

bool is_word(const std::string& term) {
  return !term.empty() && (term.front() < 'A' || term.front() > 'Z');
}

}  // namespace sovang::archive
