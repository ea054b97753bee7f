// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/answers/names.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::answers {
namespace {

bool begins(const std::string& form, const std::string& folded_prefix) {
  if (folded_prefix.empty()) return true;
  return (" " + text::fold_words(form)).find(" " + folded_prefix) != std::string::npos;
}

/// The place that ends the id of a unit, as words: "uy-ban-nhan-dan@t.hung-yen-2025" → "hung yen".
std::string place_of(std::string_view id) {
  const std::size_t at = id.rfind('@');
  const std::size_t level = at == std::string::npos ? at : id.find('.', at);
  if (level == std::string::npos) return {};
  std::string place = text::fold_words(id.substr(level + 1, id.find_first_of("./", level + 1) - level - 1));
  return place.substr(0, place.find_last_not_of("0123456789 ") + 1);
}

/// "ỦY BAN NHÂN DÂN TỈNH HÀ NAM": the head of a decision.
bool in_capitals(std::string_view form) {
  const auto words = text::tokenize(form);
  return std::ranges::all_of(words,
                             [](const text::Token& t) { return t.kind != text::TokenKind::word || t.all_capitals; });
}

}  // namespace

/// A unit by a form that says where it is ("UBND tỉnh" is a name for many); not in capitals; else by what most
/// documents write, and of two forms used alike by the longer one.
KnownName known_name(std::string_view id, std::string_view type, std::vector<const archive::Name*> forms) {
  const std::string place = type == "unit" ? place_of(id) : std::string();
  std::ranges::stable_sort(forms, std::greater{}, [&](const archive::Name* n) {
    const bool placed = text::fold_words(n->form).find(place) != std::string::npos;
    return std::tuple(placed, !in_capitals(n->form), n->documents, n->form.size());
  });
  KnownName out;
  out.id = id;
  out.name = forms.front()->form;
  out.documents = forms.front()->documents;
  for (const archive::Name* form : forms) out.forms.push_back(form->form);
  return out;
}

NamesAnswer list_names(const std::vector<archive::Name>& names, std::string_view type, std::string_view prefix,
                       std::size_t limit) {
  const std::string wanted = text::fold_words(prefix);
  std::map<std::string, std::vector<const archive::Name*>> by_id;
  for (const archive::Name& name : names) by_id[name.id].push_back(&name);
  NamesAnswer answer{std::string(type), std::string(prefix), 0, {}};
  for (const auto& [id, forms] : by_id) {
    const bool fits = std::ranges::any_of(forms, [&](const archive::Name* n) { return begins(n->form, wanted); });
    if (fits) answer.names.push_back(known_name(id, type, forms));
  }
  std::ranges::sort(answer.names, {}, [](const KnownName& n) { return std::pair(text::fold_words(n.name), n.id); });
  answer.total = static_cast<std::uint32_t>(answer.names.size());
  if (limit != 0 && answer.names.size() > limit) answer.names.resize(limit);
  return answer;
}

}  // namespace sovang::answers
