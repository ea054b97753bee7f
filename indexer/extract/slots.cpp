// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/slots.hpp"

namespace sovang::extract {

bool can_be_subject(const Name& name) {
  if (name.type == model::MentionType::person) return true;
  if (const UnitName* unit = name.unit()) return !unit->several;
  const PlaceName* place = name.place();
  return place && !place->name.empty() && !place->country;
}

Slots slots_of(const Name& name) {
  Slots slots = can_be_subject(name) ? bit(Slot::subject) : 0;
  if (name.block()) slots |= bit(Slot::block);
  if (name.award()) slots |= bit(Slot::award);
  if (name.unit()) slots |= bit(Slot::issuer);
  if (name.number()) slots |= bit(Slot::number);
  if (name.type == model::MentionType::person) slots |= bit(Slot::person);
  return slots;
}

}  // namespace sovang::extract
