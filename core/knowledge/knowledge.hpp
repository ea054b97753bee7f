// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/knowledge/documents.hpp"
#include "core/knowledge/reorganisations.hpp"
#include "core/model/record.hpp"

/// What `schemas/*.xml` says about units, awards, places, documents and phrasings, as plain structs. All strings are
/// NFC. `file` and `line` say where a thing was read, as messages print it.
namespace sovang::knowledge {

enum class PlaceLevel : std::uint8_t { country, region, province, district, commune, hamlet };

/// A place of one validity. A province whose extent changed is two places: `t.hung-yen` and `t.hung-yen-2025`.
struct Place {
  std::string id;    ///< gazetteer key with level and parent: t.thai-binh · tp.ha-noi · h.dong-hung.t.thai-binh · vn
  std::string name;  ///< "Thái Bình": without the word of its level
  std::string
      type;  ///< the word of its level, lower case: tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, đặc khu
  PlaceLevel level = PlaceLevel::province;
  std::string parent;                ///< id of the place that it lies in; "vn" for provinces
  std::string from;                  ///< EDTF date of its beginning, or empty: always
  std::string until;                 ///< EDTF date of its end (first day on which it is no more), or empty: still there
  std::vector<std::string> aliases;  ///< other spellings: "TP.HCM", "Sài Gòn", "BR-VT", "Đăk Lăk"
  std::vector<std::string> successors;  ///< ids of the places that it became or went into
  std::string file;
  int line = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// A fact that an example must give. An empty attribute is not compared; "-" demands that the slot be empty.
struct ExpectedFact {
  std::string relation, subject, block, award, period, status, basis, rank;
  friend bool operator==(const ExpectedFact&, const ExpectedFact&) = default;
};

/// A text by which a rule, an award or a head proves itself; the tests read it.
struct Example {
  std::string text;
  std::vector<ExpectedFact> facts;  ///< of a rule only: at least one, or none in a counter-example
  int line = 0;
  friend bool operator==(const Example&, const Example&) = default;
};

enum class Need : std::uint8_t { never, optional, required };

/// The head of a unit name: the words by which a unit is recognised as one ("Sở", "Cục Thống kê", "Ngân hàng Nhà
/// nước").
struct UnitHead {
  std::string id;                  ///< slug of the name: "so", "cuc-thong-ke"
  std::string name;                ///< full form: "Cục Thống kê"
  std::vector<std::string> forms;  ///< other spellings and abbreviations that mean the same: "UBND", "Uỷ ban nhân dân"
  std::string unit_class;  ///< class of units.md §1: party, government, agency, union, armed-forces, school, company, …
  Need sector = Need::never;  ///< "Sở" needs one ("Tài chính"); "Kho bạc Nhà nước" takes none
  Need place = Need::optional;
  std::vector<PlaceLevel>
      levels;  ///< at which levels such units exist; the first one is meant where a name has a bare place
  std::string national_from;  ///< EDTF: since when the bare name means the one of the country ("Cục Thuế"), or empty
  std::vector<std::string> local;  ///< heads, perhaps with ".sector", of its units in the places below: who the members
                                   ///< of its blocks are that are named by their place alone. Empty: nobody
  std::string areas_from;   ///< EDTF: since when "khu vực V" counts through the country and not a province, or empty
  bool lower_case = false;  ///< may be written without a capital ("tỉnh", "công an tỉnh")
  bool territory = false;  ///< the head is the word of a place's level: the unit is the place itself ("huyện Đức Linh")
  bool proper_name = false;  ///< a name of its own follows (company, school): any run of capitals belongs to the name
  std::vector<std::string>
      optional_words;  ///< words after the head that make no difference: "Việt Nam" in "Ngân hàng Nhà nước Việt Nam"
  std::vector<Example> examples;          ///< a unit with this head is named
  std::vector<Example> counter_examples;  ///< none is
  std::string file;
  int line = 0;
  friend bool operator==(const UnitHead&, const UnitHead&) = default;
};

/// What a unit is for: "Văn hóa, Thể thao và Du lịch". May contain commas and "và".
struct Sector {
  std::string id;  ///< slug of the name
  std::string name;
  std::vector<std::string> forms;  ///< "VH,TT&DL", "VHTTDL"
  std::string file;
  int line = 0;
  friend bool operator==(const Sector&, const Sector&) = default;
};

struct Award {
  std::string id;    ///< "co-thi-dua-chinh-phu"
  std::string name;  ///< "Cờ thi đua của Chính phủ"
  std::vector<std::string> forms;
  bool graded = false;  ///< has hạng Nhất, Nhì, Ba
  model::AwardLevel level = model::AwardLevel::none;
  std::string issuer;  ///< who confers it by law, in words: "Chủ tịch nước"
  bool for_unit = true;
  bool for_person = true;
  std::string kind;               ///< title, flag, order, medal, honorary-title, prize, badge, certificate, letter
  std::string from;               ///< EDTF: since when it is given; empty: not known
  std::string until;              ///< EDTF: when it was given no more; empty: it is still given
  std::vector<Example> examples;  ///< the award is named
  std::vector<Example> counter_examples;  ///< it is not
  std::string file;
  int line = 0;
  friend bool operator==(const Award&, const Award&) = default;
};

/// "UBND" = "Ủy ban nhân dân": for expanding names into their full form, in texts and in questions.
struct Abbreviation {
  std::string text;
  std::string expansion;
  std::string file;
  int line = 0;
  friend bool operator==(const Abbreviation&, const Abbreviation&) = default;
};

/// Whose time a fact without a year of its own belongs to: the year that is summed up (who holds the office now), or
/// the one after it (who takes it over).
enum class Term : std::uint8_t { none, incumbent, incoming };

/// A phrasing of a relation, as it stands in schemas/relations.xml. indexer/extract compiles the patterns.
struct RelationRule {
  std::string id;  ///< "led.elected"
  model::Relation relation = model::Relation::led;
  model::Basis basis = model::Basis::none;
  model::Status status = model::Status::asserted;
  double confidence = 0.9;
  int rank = 0;
  Term term = Term::none;
  bool list = false;  ///< the pattern is a heading: the subjects are the lines of the list below it
  bool host = false;  ///< the subject holds the ceremony: an authority of a territory does so for others
  std::vector<std::string> patterns;
  std::vector<std::string> vetoes;        ///< where one matches inside or right after a match, there is no fact
  std::vector<Example> examples;          ///< at least one
  std::vector<Example> counter_examples;  ///< at least one, without facts
  std::string file;
  int line = 0;
  friend bool operator==(const RelationRule&, const RelationRule&) = default;
};

/// A named set of words or phrases that patterns and the name grammar refer to: <words id="breaks">.
struct WordSet {
  std::string id;
  std::vector<std::string> words;
  std::string file;
  int line = 0;
  friend bool operator==(const WordSet&, const WordSet&) = default;
};

/// A point of the curve from the confidence that rules state to the share of facts that was right where they did.
struct CalibrationPoint {
  double said = 0.0;
  double right = 0.0;
  std::string file;
  int line = 0;
  friend bool operator==(const CalibrationPoint&, const CalibrationPoint&) = default;
};

struct Knowledge {
  std::vector<Place> places;  ///< from the country down to districts
  /// Some ten thousand, of today and of before, apart from the places: half of them share their name with others, so
  /// that one may be looked for only behind the word of its level.
  std::vector<Place> communes;
  std::vector<Reorganisation> reorganisations;
  std::vector<PlaceAct> place_acts;
  std::vector<UnitHead> heads;
  std::vector<Sector> sectors;
  std::vector<Award> awards;
  std::vector<Abbreviation> abbreviations;
  std::vector<DocumentType> document_types;
  std::vector<Issuer> issuers;
  std::vector<NumberForm> number_forms;
  std::vector<WordSet> words;
  std::vector<RelationRule> rules;
  std::vector<CalibrationPoint> calibration;  ///< rising in both; empty: a confidence is what the rules say
  std::string hash;                           ///< 16 hex digits over all files read

  [[nodiscard]] const WordSet* word_set(std::string_view id) const;
  friend bool operator==(const Knowledge&, const Knowledge&) = default;
};

/// Loads the files of `ours` (places, units, awards and relations.xml must be there, communes, documents and
/// reorganisations.xml may), each checked against its XSD in ours/xsd, then across files: nothing has an id twice,
/// what is referred to is there, a rule has an example and a counter-example.
///
/// `user`, where not empty, is a folder with any of these files, checked in the same way. An entry with the id of one
/// of ours (an abbreviation: with its text, an issuer: with its code) replaces it as a whole; every other is added.
///
/// Fails with invalid_input; the message lists **every** problem as "file:line: message", a line each.
[[nodiscard]] Result<Knowledge> load(const std::filesystem::path& ours, const std::filesystem::path& user = {});

/// Where our schemas are: $SOVANG_SCHEMAS, else the source tree's schemas/ that this build was configured with, else
/// the installed data folder. Fails with not_found, naming every path tried.
[[nodiscard]] Result<std::filesystem::path> find_schemas();

}  // namespace sovang::knowledge
