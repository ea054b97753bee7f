// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/generator/composer.hpp"

#include <array>
#include <set>

#include <nlohmann/json.hpp>

namespace sovang::corpus {
namespace {

constexpr int first_year = 1990;
constexpr int years = 35;

/// Writes one document: sentences that state facts, sentences that say nothing between them.
class Story {
 public:
  Story(const World& world, const Vocabulary& vocabulary, std::size_t block, Random random)
      : world_(world),
        vocabulary_(vocabulary),
        block_(world.block(block)),
        random_(random),
        year_(first_year + static_cast<int>(random_.below(years))),
        order_(mix(block * 131 + static_cast<std::size_t>(year_))) {}

  Document write() {
    open();
    tell(Telling::led, member(0), block_.name, {}, 1);
    tell(Telling::second, member(1), block_.name, {}, 2);
    if (!random_.one_in(3)) tell(Telling::third, member(2), block_.name, {}, 3);
    padding(2);
    for (std::size_t i = random_.between(2, 4); i > 0; --i) {
      tell(Telling::received, member(random_.below(6)), {}, random_.of(world_.awards()), 0);
      padding(1);
    }
    if (random_.one_in(2)) list();
    if (random_.one_in(2)) tell(Telling::nominated, member(0), {}, random_.of(world_.awards()), 0);
    padding(2);
    tell(Telling::chairs, member(3), block_.name, {}, 0);
    if (random_.one_in(2)) document_.text += fill(phrasing(Telling::aims, random_), fillings(member(4), {})) + '\n';
    padding(1);
    document_.text += Vocabulary::person(random_) + '\n';
    return std::move(document_);
  }

 private:
  /// The unit with that place in the block's order of the year.
  const std::string& member(std::size_t place) const {
    return block_.members[(order_ + place) % block_.members.size()];
  }

  Fillings fillings(const std::string& unit, const AwardName& award) {
    return {{'u', unit},
            {'b', block_.name},
            {'k', block_.kind},
            {'y', std::to_string(year_)},
            {'z', std::to_string(year_ + 1)},
            {'a', award.text},
            {'o', block_.owner},
            {'n', std::to_string(random_.between(910, 999)) + ',' + std::to_string(random_.between(1, 9))},
            {'q', std::to_string(random_.between(10, 3900)) + "/QĐ-UBND"}};
  }

  void open() {
    const std::string year = std::to_string(year_);
    const std::string next = std::to_string(year_ + 1);
    const std::string day = std::to_string(random_.between(2, 28));
    document_.text = day + "/01/" + next + '\n';
    document_.text += block_.name + " tổng kết công tác thi đua, khen thưởng năm " + year + '\n';
    document_.text += "Ngày " + day + "/1/" + next + ", tại " + block_.where + ", " + block_.name +
                      " tổ chức hội nghị tổng kết phong trào thi đua năm " + year + ". ";
    padding(2);
  }

  void padding(std::size_t sentences) {
    for (; sentences > 0; --sentences)
      document_.text +=
          vocabulary_.sentence(random_, random_.between(18, 44), block_.places) + (sentences > 1 ? " " : "\n");
  }

  void state(Telling telling, const std::string& unit, const std::string& block, const AwardName& award, int rank,
             const std::string& sentence) {
    constexpr std::array relations{"led", "ranked", "ranked", "chairs", "received", "received"};
    const int year = telling == Telling::chairs ? year_ + 1 : year_;
    document_.facts.push_back({relations.at(static_cast<std::size_t>(telling)),
                               telling == Telling::nominated ? "nominated" : "asserted", unit, block, award, rank,
                               std::to_string(year), sentence});
  }

  void tell(Telling telling, const std::string& unit, const std::string& block, const AwardName& award, int rank) {
    const std::string_view chosen = phrasing(telling, random_);
    const std::string sentence = fill(chosen, fillings(unit, award));
    document_.text += sentence + (random_.one_in(2) ? "\n" : " ");
    state(telling, unit, block, award, rank, sentence);
    if (telling == Telling::led && chosen.find("Cờ thi đua") != std::string_view::npos)
      state(Telling::received, unit, {}, {"Cờ thi đua", {}}, 0, sentence);
  }

  /// "Năm 2020, các đơn vị được tặng Cờ thi đua của Chính phủ gồm: A, B, C."
  void list() {
    const AwardName& award = random_.of(world_.awards());
    const std::string sentence = "Năm " + std::to_string(year_) + ", các đơn vị được tặng " + award.text +
                                 " gồm: " + member(1) + ", " + member(2) + ", " + member(5) + '.';
    document_.text += sentence + '\n';
    for (const std::size_t place : {1, 2, 5}) state(Telling::received, member(place), {}, award, 0, sentence);
  }

  const World& world_;
  const Vocabulary& vocabulary_;
  const Block block_;
  Random random_;
  int year_;
  std::size_t order_;
  Document document_;
};

nlohmann::ordered_json or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}

nlohmann::ordered_json row_of(const StatedFact& fact) {
  return {{"relation", fact.relation},
          {"status", fact.status},
          {"subject", {{"type", "unit"}, {"text", fact.subject}, {"canonical", fact.subject}}},
          {"block", or_null(fact.block)},
          {"award", or_null(fact.award.text)},
          {"grade", or_null(fact.award.grade)},
          {"rank", fact.rank == 0 ? nlohmann::ordered_json() : nlohmann::ordered_json(fact.rank)},
          {"period", fact.period},
          {"evidence", fact.evidence}};
}

}  // namespace

std::size_t Composer::block_of(std::size_t number) const {
  return Random(mix(seed_) + number).below(1 + number / documents_a_block);
}

Document Composer::document(std::size_t number) const {
  return Story(world_, vocabulary_, block_of(number), Random(mix(seed_ + 1) + number)).write();
}

std::string gold_row(const Document& document, const std::string& id) {
  std::set<std::string> units, blocks, awards;
  nlohmann::ordered_json facts = nlohmann::ordered_json::array();
  for (const StatedFact& fact : document.facts) {
    units.insert(fact.subject);
    if (!fact.block.empty()) blocks.insert(fact.block);
    if (!fact.award.text.empty()) awards.insert(fact.award.text);
    facts.push_back(row_of(fact));
  }
  return nlohmann::ordered_json{{"id", id}, {"facts", facts}, {"units", units}, {"awards", awards}, {"blocks", blocks}}
      .dump();
}

}  // namespace sovang::corpus
