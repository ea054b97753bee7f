// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/lexicon.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/time/period.hpp"

namespace sovang::extract {
namespace {

struct LevelForm {
  std::string_view form;
  std::string_view name;
};

// The levels of the territory that laws on local government have known, and how press and offices shorten them.
constexpr std::array<LevelForm, 22> level_forms{{{"tỉnh", "tỉnh"},
                                                 {"thành phố", "thành phố"},
                                                 {"TP", "thành phố"},
                                                 {"Tp", "thành phố"},
                                                 {"huyện", "huyện"},
                                                 {"quận", "quận"},
                                                 {"thị xã", "thị xã"},
                                                 {"TX", "thị xã"},
                                                 {"xã", "xã"},
                                                 {"phường", "phường"},
                                                 {"thị trấn", "thị trấn"},
                                                 {"đặc khu", "đặc khu"},
                                                 {"thôn", "thôn"},
                                                 {"bản", "bản"},
                                                 {"ấp", "ấp"},
                                                 {"buôn", "buôn"},
                                                 {"làng", "làng"},
                                                 {"khu phố", "khu phố"},
                                                 {"tổ dân phố", "tổ dân phố"},
                                                 {"TDP", "tổ dân phố"},
                                                 {"xóm", "xóm"},
                                                 {"miền", "miền"}}};

// Word sets whose phrases are matched in running text.
constexpr std::array<std::pair<std::string_view, PhraseKind>, 25> phrase_sets{
    {{"office-titles", PhraseKind::office},
     {"name-breaks", PhraseKind::name_break},
     {"tasks", PhraseKind::task},
     {"contests", PhraseKind::contest},
     {"no-heads", PhraseKind::no_head},
     {"block-breaks", PhraseKind::block_break},
     {"looking-ahead", PhraseKind::ahead},
     {"planned", PhraseKind::planned},
     {"denied", PhraseKind::denied},
     {"nominating", PhraseKind::nominating},
     {"basis-lines", PhraseKind::basis_line},
     {"posts", PhraseKind::post},
     {"column-unit", PhraseKind::column_unit},
     {"column-block", PhraseKind::column_block},
     {"column-members", PhraseKind::column_members},
     {"column-chair", PhraseKind::column_chair},
     {"column-deputy", PhraseKind::column_deputy},
     {"column-rank", PhraseKind::column_rank},
     {"column-leads", PhraseKind::column_leads},
     {"column-proposed", PhraseKind::column_proposed},
     {"column-recipient", PhraseKind::column_recipient},
     {"column-award", PhraseKind::column_award},
     {"column-aside", PhraseKind::column_aside},
     {"countries", PhraseKind::country},
     {"compounds", PhraseKind::compound}}};

struct StandIn {
  std::string_view set;         ///< word set
  std::string_view unit_class;  ///< of the units that its words may stand for; empty: any
};

constexpr std::array<StandIn, 5> stand_ins{{{"stand-ins", ""},
                                            {"stand-ins-school", "school"},
                                            {"stand-ins-health", "health"},
                                            {"stand-ins-company", "company"},
                                            {"stand-ins-bank", "bank"}}};

// Word sets of single words.
constexpr std::array<std::pair<std::string_view, WordClass>, 18> class_sets{
    {{"block-kinds", WordClass::block_kind},
     {"party-bodies", WordClass::party_body},
     {"block-vetoes", WordClass::block_veto},
     {"block-nouns", WordClass::block_noun},
     {"honorifics", WordClass::honorific},
     {"professions", WordClass::profession},
     {"surnames", WordClass::surname},
     {"counted", WordClass::counted},
     {"prepositions", WordClass::preposition},
     {"offices", WordClass::office_title},
     {"summing-up", WordClass::summing_up},
     {"goes-on", WordClass::goes_on},
     {"surely-goes-on", WordClass::surely_goes_on},
     {"gives-to", WordClass::gives_to},
     {"pronouns", WordClass::pronoun},
     {"foreign", WordClass::foreign},
     {"life-days", WordClass::life_day},
     {"page-heads", WordClass::page_head}}};

/// "yêu nướcnăm 2007", "năm\n2007": copies lose spaces and break lines, and the number is a year all the same.
bool follows_year_word(const Analysis& a, std::uint32_t token) {
  constexpr std::string_view word = "năm";
  std::uint32_t before = token;
  while (before > 0 && a.tokens[before - 1].kind == text::TokenKind::newline) --before;
  return before > 0 && a.token(before - 1).ends_with(word);
}

/// "Huân chương … (2001)", "hai năm liền (2018, 2019)": in a bracket of nothing but years they are years.
bool in_bracket_of_years(const Analysis& a, const time::Expression& expression) {
  const auto year_or_comma = [&](std::uint32_t i) {
    return a.is(i, ",") || a.is(i, ";") || (a.number(i) && a.token(i).size() == 4);
  };
  std::uint32_t first = expression.first;
  while (first > 0 && year_or_comma(first - 1)) --first;
  std::uint32_t last = expression.last;
  while (last < a.tokens.size() && year_or_comma(last)) ++last;
  return first > 0 && a.is(first - 1, "(") && a.is(last, ")");
}

}  // namespace

Lexicon::Lexicon(const knowledge::Knowledge& knowledge) : knowledge_(knowledge) {
  add_phrases();
  for (const auto& [set, kind] : phrase_sets) add_words(set, kind, 0);
  for (std::uint32_t i = 0; i < stand_ins.size(); ++i) add_words(stand_ins[i].set, PhraseKind::stand_in, i);
  for (const auto* set : {"yearly-awards", "part-heads", "whole-heads", "inner-heads", "freely-named"})
    if (const auto* words = knowledge_.word_set(set))
      ids_.emplace(set, std::unordered_set<std::string>(words->words.begin(), words->words.end()));
  for (const auto& [set, word_class] : class_sets) add_class(set, word_class);
  for (std::uint32_t i = 0; i < knowledge_.places.size(); ++i) places_.emplace(knowledge_.places[i].id, i);
  for (const auto& place : knowledge_.places)
    if (place.level == knowledge::PlaceLevel::province)
      provinces_[text::fold_words(place.name)].push_back(places_.at(place.id));
}

void Lexicon::add_phrases() {
  const auto add_all = [this](PhraseKind kind, const auto& items, auto forms_of) {
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      vocabulary_.add(kind, i, items[i].name);
      for (const auto& form : forms_of(items[i])) vocabulary_.add(kind, i, form);
    }
  };
  const auto forms = [](const auto& item) -> const auto& { return item.forms; };
  add_all(PhraseKind::head, knowledge_.heads, forms);
  for (const auto& head : knowledge_.heads)
    for (const auto& phrase : head.optional_words)
      for (const auto& token : text::tokenize(phrase)) vocabulary_.intern(match_key(token.of(phrase)));
  add_all(PhraseKind::sector, knowledge_.sectors, forms);
  add_all(PhraseKind::award, knowledge_.awards, forms);
  add_all(PhraseKind::place, knowledge_.places, [](const auto& place) -> const auto& { return place.aliases; });
  add_communes();
  add_loose_sectors();
  for (std::uint32_t i = 0; i < level_forms.size(); ++i) vocabulary_.add(PhraseKind::level, i, level_forms[i].form);
}

/// Communes become places like the others; only the phrases tell them apart.
void Lexicon::add_communes() {
  auto& places = knowledge_.places;
  for (auto& commune : knowledge_.communes) {
    const auto entry = static_cast<std::uint32_t>(places.size());
    vocabulary_.add(PhraseKind::commune, entry, commune.name);
    for (const auto& alias : commune.aliases) vocabulary_.add(PhraseKind::commune, entry, alias);
    places.push_back(std::move(commune));
  }
  knowledge_.communes.clear();
}

/// "Nông nghiệp Phát triển nông thôn": offices leave out "và" and commas of long sectors.
void Lexicon::add_loose_sectors() {
  for (std::uint32_t i = 0; i < knowledge_.sectors.size(); ++i) {
    std::string loose;
    bool shorter = false;
    const std::string& name = knowledge_.sectors[i].name;
    for (const auto& token : text::tokenize(name)) {
      const auto word = token.of(name);
      const bool link = word == "và" || word == ",";
      shorter = shorter || link;
      if (!link) loose.append(loose.empty() ? "" : " ").append(word);
    }
    if (shorter && !loose.empty()) vocabulary_.add(PhraseKind::sector, i, loose);
  }
}

void Lexicon::add_words(std::string_view set, PhraseKind kind, std::uint32_t entry) {
  if (const auto* words = knowledge_.word_set(set))
    for (const auto& word : words->words) vocabulary_.add(kind, entry, word);
}

Analysis Lexicon::analyse(std::string_view text, std::string_view published) const {
  Analysis a;
  a.vocabulary = &vocabulary_;
  a.text = text;
  a.tokens = text::tokenize(text);
  a.words = vocabulary_.ids(text, a.tokens);
  a.phrases = Phrases(vocabulary_, a.words, a.tokens);
  a.sentences = text::sentences(text, a.tokens);
  std::optional<time::PartialDate> reference;
  if (auto date = time::PartialDate::parse(published)) reference = *date;
  a.times = time::find_expressions(text, a.tokens, reference);
  for (auto& expression : a.times)
    if (expression.kind == time::ExpressionKind::bare_year &&
        (follows_year_word(a, expression.first) || in_bracket_of_years(a, expression)))
      expression.kind = time::ExpressionKind::year;
  return a;
}

void Lexicon::add_class(std::string_view set, WordClass word_class) {
  const auto* words = knowledge_.word_set(set);
  if (!words) return;
  for (const auto& word : words->words) {
    const WordId id = vocabulary_.intern(match_key(word));
    if (id >= classes_.size()) classes_.resize(id + 1);
    classes_[id] |= 1U << static_cast<unsigned>(word_class);
  }
}

const knowledge::Place* Lexicon::place(std::string_view id) const {
  const auto it = places_.find(id);
  return it == places_.end() ? nullptr : &knowledge_.places[it->second];
}

bool Lexicon::in_ids(std::string_view set, const std::string& id) const {
  const auto it = std::find_if(ids_.begin(), ids_.end(), [&](const auto& known) { return known.first == set; });
  return it != ids_.end() && it->second.contains(id);
}

std::vector<const knowledge::Place*> Lexicon::provinces(std::string_view name) const {
  std::vector<const knowledge::Place*> result;
  const auto it = provinces_.find(text::fold_words(name));
  if (it == provinces_.end()) return result;
  for (const std::uint32_t entry : it->second) result.push_back(&knowledge_.places[entry]);
  return result;
}

std::string_view Lexicon::level_name(std::uint32_t entry) {
  return level_forms.at(entry).name;
}

std::string_view Lexicon::stand_in_class(std::uint32_t entry) {
  return stand_ins.at(entry).unit_class;
}

std::string Lexicon::spell_out(std::string_view name) const {
  std::string result;
  const auto tokens = text::tokenize(name);
  for (const auto& token : tokens) {
    if (token.spaced && !result.empty()) result += ' ';
    const auto spelling = token.of(name);
    const auto known = std::find_if(knowledge_.abbreviations.begin(), knowledge_.abbreviations.end(),
                                    [&](const auto& a) { return a.text == spelling; });
    result += known == knowledge_.abbreviations.end() ? spelling : std::string_view(known->expansion);
  }
  return result;
}

}  // namespace sovang::extract
