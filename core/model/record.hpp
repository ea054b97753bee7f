// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The record of one document (`sovang.record/1`): plain structs and nothing else. An empty string or a zero stands
/// for JSON's null unless a comment says otherwise.
namespace sovang::model {

/// Code points [start, end) of Record::text.
struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  friend auto operator<=>(const Span&, const Span&) = default;
};

enum class MentionType : std::uint8_t { unit, block, award, period, number, person, place };
enum class Relation : std::uint8_t { led, ranked, chairs, deputy_chairs, member_of, received };
/// On what a leadership rests: the block's vote, a decision, or a report that does not say (Law 06/2022: the vote only
/// proposes).
enum class Basis : std::uint8_t { none, acclaimed, decided, reported };
enum class Status : std::uint8_t { asserted, nominated, revoked, restored, planned, denied };
enum class AwardLevel : std::uint8_t { none, state, ministry, province, unit };
enum class DocumentKind : std::uint8_t {
  news,
  decision,
  decree,
  law,
  circular,
  directive,
  plan,
  report,
  notice,
  other
};
enum class LayoutKind : std::uint8_t { title, paragraph, heading, item, row, caption, signature };

/// A name found in the text. `id` is empty where the document does not settle it; then `maybe` has the candidates.
/// Beside an id it has the namesakes of a lower level: "BHXH Thái Bình" is the province's, maybe the city's.
struct Mention {
  MentionType type = MentionType::unit;
  Span span;
  std::string text;
  std::string id;
  std::vector<std::string> maybe;
};

/// Who a fact is about. `text` is as written, `name` the full form.
struct Subject {
  MentionType type = MentionType::unit;
  std::string text;
  std::string name;
  std::string id;
  std::vector<std::string> maybe;
};

struct BlockRef {
  std::string text;
  std::string id;
};

struct AwardRef {
  std::string text;
  std::string id;
  int grade = 0;  ///< 1, 2, 3 (hạng Nhất, Nhì, Ba), or 0: none
  AwardLevel level = AwardLevel::none;
};

struct DecisionRef {
  std::string number;
  std::string date;  ///< EDTF
  std::string issuer;
  std::string id;
};

struct IssuerRef {
  std::string text;
  std::string id;
};

/// Where a fact was read: first the sentence of the relation, then one entry for each slot that the sentence lacks.
struct Evidence {
  Span span;
  std::vector<std::string> slots;  ///< "relation", "subject", "block", "award", "period", "rank", "decision", "issuer"
  bool again = false;              ///< the same fact told once more
};

struct Fact {
  Relation relation = Relation::led;
  Subject subject;
  std::optional<BlockRef> block;
  std::optional<AwardRef> award;
  int rank = 0;  ///< 1 for led, 2, 3 … for ranked, 0: none
  Basis basis = Basis::none;
  std::string period;       ///< EDTF: the time that the honour is for; empty: the text states none
  std::string period_kind;  ///< "school_year", or empty
  bool period_inferred = false;
  std::optional<DecisionRef> decision;
  std::optional<IssuerRef> issuer;
  Status status = Status::asserted;
  double confidence = 0.0;  ///< 0 … 1
  std::string rule;         ///< id of the rule that read it
  std::vector<Evidence> evidence;
};

struct Layout {
  LayoutKind kind = LayoutKind::paragraph;
  Span span;
  std::string label;
};

struct Citation {
  std::string relation;  ///< based_on, cites, amends, replaces, repeals
  std::string number;
  Span span;
};

struct Problem {
  std::string code;
  std::string message;
};

struct Source {
  std::string path;  ///< relative to the source, '/' between parts, "!member" inside an archive
  std::string url;
  std::string media_type;
  std::string charset;
};

struct Record {
  std::string id;  ///< 16 hex digits
  Source source;
  DocumentKind kind = DocumentKind::other;
  std::string title;
  std::string author;
  std::string number;
  std::string issuer;
  std::string place;
  std::string published;  ///< EDTF date, only where the document itself gives one
  std::string signer;     ///< name of who signed an administrative document
  std::string effective;  ///< EDTF day from which it says to be in force
  std::string text;       ///< NFC, boilerplate left out
  std::vector<Layout> layout;
  std::vector<Mention> mentions;
  std::vector<Fact> facts;
  std::vector<Citation> citations;
  std::vector<Problem> problems;
};

}  // namespace sovang::model
