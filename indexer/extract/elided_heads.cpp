// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/elided_heads.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/text/fold.hpp"

namespace sovang::extract {
namespace {

using knowledge::PlaceLevel;
using knowledge::UnitHead;

constexpr std::size_t fewest_alike = 2;  ///< members of one kind that say what a bare place among them is

bool bare(const Name& name) {
  return name.place() && name.place()->level.empty() && !name.place()->name.empty();
}

std::string_view first_syllable(std::string_view name) {
  return name.substr(0, name.find(' '));
}

class Namer {
 public:
  Namer(const Lexicon& lexicon, const Analysis& a, const Identities& identities, std::vector<Name>& names,
        std::vector<Draft>& drafts)
      : lexicon_(lexicon),
        a_(a),
        heads_(lexicon.knowledge().heads),
        identities_(identities),
        names_(names),
        drafts_(drafts) {}

  void run() {
    for (const Draft& draft : drafts_)
      if (draft.block != no_name && names_[draft.subject].place()) name_member(draft);
    std::erase_if(drafts_, [&](const Draft& draft) {
      return draft.rule->relation == model::Relation::received && bare(names_[draft.subject]) &&
             !name_known(draft.subject);
    });
  }

 private:
  void name_member(const Draft& draft) {
    const PlaceName place = *names_[draft.subject].place();
    auto unit = by_list(draft.subject, place);
    if (!unit) unit = by_block(draft.block, place);
    if (!unit && place.level.empty()) unit = by_other_members(draft.block, place);
    if (!unit) return;
    units_.insert_or_assign(place.name, *unit);
    rename(draft.subject, std::move(*unit));
  }

  /// "Gia Lai được tặng Cờ thi đua", told of a place that is known as a member.
  bool name_known(std::uint32_t subject) {
    const auto known = units_.find(names_[subject].place()->name);
    if (known == units_.end()) return false;
    rename(subject, known->second);
    return true;
  }

  void rename(std::uint32_t name, UnitName unit) {
    names_[name].type = model::MentionType::unit;
    names_[name].parse = std::move(unit);
  }

  /// "gồm các huyện A, B và C | thuộc LĐLĐ tỉnh Bình Thuận": the body behind the list.
  [[nodiscard]] std::optional<UnitName> by_list(std::uint32_t member, const PlaceName& place) {
    std::uint32_t last = member;
    const auto end = [&](std::uint32_t n) { return std::max(names_[n].last, names_[n].reach); };
    const auto joined = [&](std::uint32_t token) { return a_.is(token, ",") || a_.says(token, "và"); };
    while (last + 1 < names_.size() && joined(end(last)) && names_[last + 1].first <= end(last) + 2 &&
           (names_[last + 1].place() || (names_[last + 1].unit() && names_[last + 1].unit()->borrowed_head)))
      ++last;
    const std::uint32_t body = last + 1;
    if (body >= names_.size() || !names_[body].unit() || names_[body].first != end(last) + 1 ||
        !a_.says(end(last), "thuộc") || names_[body].unit()->confers_only)
      return std::nullopt;
    BlockName block;
    block.owner.push_back(*names_[body].unit());
    return local_of(block, place);
  }

  [[nodiscard]] std::optional<UnitName> by_block(std::uint32_t block, const PlaceName& place) const {
    const BlockName& named = *names_[block].block();
    if (auto unit = by_name(named, place)) return unit;
    // "Cụm thi đua số 5" after "Cụm thi đua số 5, Bộ Công an"
    for (const Name& name : names_) {
      const BlockName* other = name.block();
      if (!other || other == &named || !same_block(*other, named)) continue;
      if (auto unit = by_name(*other, place)) return unit;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<UnitName> by_name(const BlockName& block, const PlaceName& place) const {
    if (!block.owner.empty()) return local_of(block, place);
    if (block.members.empty()) return std::nullopt;
    const bool inside_province = block.description.find("cac-huyen") != std::string::npos ||
                                 block.description.find("cac-quan") != std::string::npos;
    return unit_at(block.members.front(), place, inside_province ? PlaceLevel::province : PlaceLevel::country);
  }

  /// At which level the body stands whose block it is. "Cụm thi đua số 3 Kho bạc Nhà nước" says none: it is of the
  /// province that the document speaks for, but for where a place outside of it belongs to the block.
  [[nodiscard]] PlaceLevel level_of(const BlockName& block) const {
    const UnitName& owner = block.owner.front();
    if (owner.of_the_country || owner.place.given() || !owner.parent.empty() || !owner.own.empty())
      return identities_.level(owner);
    const bool outside = std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& draft) {
      return draft.block != no_name && same_block(*names_[draft.block].block(), block) && lies_outside(draft.subject);
    });
    return outside ? PlaceLevel::country : identities_.level(owner);
  }

  [[nodiscard]] bool lies_outside(std::uint32_t name) const {
    const PlaceName* place = names_[name].place();
    if (const UnitName* unit = names_[name].unit(); unit && unit->borrowed_head) place = &unit->place;
    return place && std::none_of(place->candidates.begin(), place->candidates.end(), [&](std::uint32_t i) {
             const auto& known = lexicon_.knowledge().places[i];
             return known.level != PlaceLevel::province && identities_.at_home(known);
           });
  }

  /// The unit of that block's owner in that place, which lies below the place of the owner.
  [[nodiscard]] std::optional<UnitName> local_of(const BlockName& block, const PlaceName& place) const {
    const UnitName& owner = block.owner.front();
    const PlaceLevel level = level_of(block);
    const auto& locals = heads_[owner.head].local;
    for (const std::string& local : locals) {
      const std::size_t dot = local.find('.');
      const auto head = std::find_if(heads_.begin(), heads_.end(),
                                     [&](const UnitHead& h) { return h.id == std::string_view(local).substr(0, dot); });
      if (head == heads_.end()) continue;
      if (locals.size() > 1 && !named_by_level(*head) && head->levels.front() <= level) continue;
      UnitName model;
      model.head = static_cast<std::uint32_t>(head - heads_.begin());
      model.sector = dot == std::string::npos ? owner.sector : local.substr(dot + 1);
      model.full = head->name;
      if (const auto* sector = sector_of(model.sector)) model.full += ' ' + sector->name;
      if (auto unit = unit_at(model, place, level)) return unit;
    }
    return std::nullopt;
  }

  [[nodiscard]] const knowledge::Sector* sector_of(const std::string& id) const {
    const auto& sectors = lexicon_.knowledge().sectors;
    const auto found = std::find_if(sectors.begin(), sectors.end(), [&](const auto& s) { return s.id == id; });
    return found == sectors.end() ? nullptr : &*found;
  }

  /// A unit like `model` at that place, if such units stand at the level of one of the places that the name may mean,
  /// below `above`.
  [[nodiscard]] std::optional<UnitName> unit_at(const UnitName& model, const PlaceName& place, PlaceLevel above) const {
    const UnitHead& head = heads_[model.head];
    const auto& places = lexicon_.knowledge().places;
    PlaceName at = place;
    std::erase_if(at.candidates, [&](std::uint32_t i) {
      return places[i].level <= above ||
             std::find(head.levels.begin(), head.levels.end(), places[i].level) == head.levels.end() ||
             !called_by(head, places[i]);
    });
    if (at.candidates.empty()) return std::nullopt;
    const auto highest = std::min_element(at.candidates.begin(), at.candidates.end(),
                                          [&](auto a, auto b) { return places[a].level < places[b].level; });
    const PlaceLevel level = places[*highest].level;
    std::erase_if(at.candidates, [&](std::uint32_t i) { return places[i].level != level; });
    UnitName unit = model;
    unit.of_the_country = false;
    unit.borrowed_head = true;
    unit.place = std::move(at);
    return unit;
  }

  [[nodiscard]] static bool named_by_level(const UnitHead& head) { return head.id.ends_with("-doan"); }

  /// "Tỉnh đoàn" is of a tỉnh, "Thành đoàn" of a thành phố.
  [[nodiscard]] static bool called_by(const UnitHead& head, const knowledge::Place& place) {
    if (!named_by_level(head)) return true;
    return text::fold(first_syllable(head.name)) == text::fold(first_syllable(place.type));
  }

  /// "Công an tỉnh A … Công an tỉnh B … bầu C làm Cụm trưởng": all others that the text puts into the block are of one
  /// kind.
  [[nodiscard]] std::optional<UnitName> by_other_members(std::uint32_t block, const PlaceName& place) const {
    const UnitName* model = nullptr;
    std::vector<std::uint32_t> alike;
    for (const Draft& draft : drafts_) {
      if (draft.block == no_name || !same_block(*names_[draft.block].block(), *names_[block].block()) ||
          bare(names_[draft.subject]))
        continue;
      const UnitName* unit = names_[draft.subject].unit();
      if (!unit || unit->unlisted || unit->place.name.empty() || !unit->own.empty() || !unit->parent.empty())
        return std::nullopt;
      if (model && (model->head != unit->head || model->sector != unit->sector)) return std::nullopt;
      model = unit;
      if (std::find(alike.begin(), alike.end(), draft.subject) == alike.end()) alike.push_back(draft.subject);
    }
    if (alike.size() < fewest_alike) return std::nullopt;
    const PlaceLevel above = static_cast<PlaceLevel>(static_cast<int>(identities_.level(*model)) - 1);
    return unit_at(*model, place, above);
  }

  [[nodiscard]] static bool same_block(const BlockName& one, const BlockName& other) {
    return one.number == other.number && one.description == other.description;
  }

  const Lexicon& lexicon_;
  const Analysis& a_;
  const std::vector<UnitHead>& heads_;
  const Identities& identities_;
  std::vector<Name>& names_;
  std::vector<Draft>& drafts_;
  std::unordered_map<std::string, UnitName> units_;  ///< by the name of their place
};

}  // namespace

void name_elided_heads(const Lexicon& lexicon, const Analysis& a, const Identities& identities,
                       std::vector<Name>& names, std::vector<Draft>& drafts) {
  Namer(lexicon, a, identities, names, drafts).run();
}

}  // namespace sovang::extract
