// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/coreference.hpp"

#include <algorithm>

namespace sovang::extract {
namespace {

constexpr std::uint32_t memory = 60;  ///< names back to which "đơn vị" may point

template <class Fits>
std::optional<Name> last_unit(const std::vector<Name>& names, std::uint32_t at, std::uint32_t end, Fits fits) {
  std::uint32_t looked_at = 0;
  for (auto name = names.rbegin(); name != names.rend() && looked_at < memory; ++name, ++looked_at) {
    if (!name->unit() || name->unit()->several || !fits(*name)) continue;
    UnitName unit = *name->unit();
    unit.told_before = true;
    return Name{model::MentionType::unit, at, end, std::move(unit)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Name> Coreference::told_before(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                             std::uint32_t limit, const std::vector<Name>& names) const {
  if (!a.word(at)) return std::nullopt;
  auto found = by_head(a, at, limit, names);
  return found ? found : by_stand_in(a, at, begin, limit, names);
}

/// "Trường cũng đã vinh dự được …": the unit named last that begins with the same word.
std::optional<Name> Coreference::by_head(const Analysis& a, std::uint32_t at, std::uint32_t limit,
                                         const std::vector<Name>& names) const {
  const std::uint32_t length = units_.bare_head(a, at, limit);
  if (length == 0) return std::nullopt;
  return last_unit(names, at, at + length,
                   [&](const Name& n) { return !n.unit()->borrowed_head && a.words[n.first] == a.words[at]; });
}

/// "Nhà trường đã được …", "Năm 2019, đơn vị được …", "tặng nhà trường Huân chương …".
std::optional<Name> Coreference::by_stand_in(const Analysis& a, std::uint32_t at, std::uint32_t begin,
                                             std::uint32_t limit, const std::vector<Name>& names) const {
  const auto stand_in = lexicon_.match(PhraseKind::stand_in, a, at, limit);
  if (!stand_in) return std::nullopt;
  const std::uint32_t end = at + stand_in->length;
  const bool given = at > begin && lexicon_.is(WordClass::gives_to, a, at - 1);
  const bool opens = at == begin || (!a.word(at - 1) && !a.number(at - 1));
  const std::string_view unit_class = Lexicon::stand_in_class(stand_in->entries.front());
  const auto verb = unit_class.empty() ? WordClass::surely_goes_on : WordClass::goes_on;
  const bool acts = opens && end < limit && lexicon_.is(verb, a, end) && !names_itself(a, end, limit);
  const bool receives = given && !unit_class.empty() && (end >= limit || !a.word(end) || a.tokens[end].capital);
  if (!acts && !receives) return std::nullopt;
  auto found = last_unit(names, at, end, [&](const Name& name) {
    const auto& head = lexicon_.knowledge().heads[name.unit()->head];
    if (!unit_class.empty()) return head.unit_class == unit_class;
    return !name.unit()->confers_only && !(name.first > 0 && lexicon_.is(WordClass::preposition, a, name.first - 1));
  });
  if (found) std::get<UnitName>(found->parse).stand_in = true;
  return found;
}

/// "Đơn vị được bầu làm Trưởng khối là Sở Y tế", "đơn vị được tặng Bằng khen gồm: …": who is meant comes after.
bool Coreference::names_itself(const Analysis& a, std::uint32_t from, std::uint32_t limit) const {
  for (std::uint32_t i = from; i + 1 < limit; ++i) {
    if (a.is(i, ":") || a.says(i, "gồm")) return true;
    if (!a.says(i, "là")) continue;
    for (std::uint32_t next = i + 1; next < limit && next < i + 4; ++next)
      if (lexicon_.match(PhraseKind::head, a, next, limit) && a.tokens[next].capital) return true;
  }
  return false;
}

}  // namespace sovang::extract
