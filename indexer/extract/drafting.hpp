// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "indexer/extract/surroundings.hpp"

namespace sovang::extract {

/// A fact as indices into the document's names and times, before identities and offsets are settled.
struct Draft {
  const knowledge::RelationRule* rule = nullptr;
  model::Status status = model::Status::asserted;
  model::Basis basis = model::Basis::none;
  std::uint32_t subject = no_name;
  std::uint32_t block = no_name;  ///< where the block is named (perhaps in another sentence)
  std::uint32_t award = no_name;
  int grade = 0;            ///< of the award, where its name holds several
  bool grade_told = false;  ///< only that grade, of several in the name
  int rank = 0;             ///< in the block; 0: the rule's
  std::uint32_t decision = no_name;
  std::uint32_t issuer = no_name;
  std::optional<std::uint32_t> time;  ///< index in Analysis::times
  bool time_in_clause = false;        ///< the time was said of this honour, not only of the document
  int years_later = 0;                ///< 1: the year after the one at `time`
  bool period_inferred = false;
  std::uint32_t sentence = 0;  ///< the sentence of the relation
};

/// Turns the match of a rule into drafts: one for each subject, award, grade and time. Slots that the phrasing leaves
/// open are filled from around the match and then from the document's context.
class Drafting {
 public:
  Drafting(const Lexicon& lexicon, const Surroundings& around, const Context& context)
      : lexicon_(lexicon), around_(around), context_(context), a_(around.analysis()), names_(around.names()) {}

  void add(const knowledge::RelationRule& data, const Captures& c, std::vector<Draft>& drafts) const;
  /// The rule read a heading: each line below it that begins with a subject is one.
  void add_list(const knowledge::RelationRule& data, const Captures& c, std::span<const Passage> below,
                std::vector<Draft>& drafts) const;
  /// "Bên cạnh việc tặng Bằng khen, … trình tặng Huân chương … cho A": another award stands nearer to the subject.
  [[nodiscard]] bool another_award(const Captures& c) const;
  /// Orders and honorary titles crown years of work: the year that a text happens to sum up is not theirs.
  [[nodiscard]] static bool once_in_a_career(const Lexicon& lexicon, const AwardName& name);
  /// The titles: "Thầy thuốc Nhân dân", which is given once.
  [[nodiscard]] static bool honorary_title(const Lexicon& lexicon, const AwardName& name);

 private:
  /// Who a name stands for in that relation: blocks are led and made up by units, even where a person is named for one;
  /// an award goes to the person whose post is named. no_name: nobody.
  [[nodiscard]] std::uint32_t bearer(model::Relation relation, std::uint32_t index) const;
  /// An authority receives nothing; "TP.HCM" or "cho 6 cá nhân tỉnh Tiền Giang" only say where those are who received.
  [[nodiscard]] bool receives(const Name& name) const;
  /// "Sở X (ABC) tỉnh Ninh Bình", "HNB tỉnh Quảng Trị": the place of a unit whose name was not read.
  [[nodiscard]] bool inside_unknown(const Name& name) const;
  /// An authority of a territory, which holds ceremonies for others.
  [[nodiscard]] bool governs(const Name& name) const;
  [[nodiscard]] bool ends_unknown(const Name& name) const;
  [[nodiscard]] bool second_part(std::uint32_t index) const;
  [[nodiscard]] bool counted_people(const Name& name) const;
  /// "Huân chương Tự do của Nhà nước Lào".
  [[nodiscard]] bool none_of_ours(std::uint32_t award) const;
  /// "tặng Huân chương … hạng Nhất, hạng Nhì cho A và B": as many grades as who receives, one each; else empty.
  [[nodiscard]] std::vector<int> grades_of(const Captures& c, std::size_t subjects) const;
  /// The same where each grade is a name of its own: "hạng Nhất, hạng Nhì": the match with the award of that subject.
  [[nodiscard]] Captures own_award(const Captures& c, std::size_t subject, std::size_t subjects) const;
  [[nodiscard]] Draft begin(const knowledge::RelationRule& data, const Captures& c) const;
  void add_subject(const knowledge::RelationRule& data, const Captures& c, Draft draft,
                   std::vector<Draft>& drafts) const;
  /// One draft for each grade and each time of an award.
  void add_award(const Captures& c, Draft draft, std::uint32_t award, std::vector<Draft>& drafts) const;
  /// "phấn đấu dẫn đầu" is a plan, "chưa được tặng" a denial, "được đề nghị tặng" a nomination.
  [[nodiscard]] model::Status status_of(const knowledge::RelationRule& data, const Captures& c) const;
  [[nodiscard]] std::uint32_t find_block(const knowledge::RelationRule& data, const Captures& c) const;
  void find_period(const knowledge::RelationRule& data, const Captures& c, Draft& draft) const;

  const Lexicon& lexicon_;
  const Surroundings& around_;
  const Context& context_;
  const Analysis& a_;
  const std::vector<Name>& names_;
};

}  // namespace sovang::extract
