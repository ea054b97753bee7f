// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/wording.hpp"

#include <vector>

#include "core/model/names.hpp"
#include "core/text/join.hpp"

namespace sovang::render {
namespace {

/// Not said twice where the name of the award has it.
std::string grade(const model::AwardRef& award, Language language) {
  const std::string grade = grade_label(award.grade, language);
  return grade.empty() || award.text.find("hạng") != std::string::npos ? "" : " " + grade;
}

std::string names(const std::vector<answers::Named>& list) {
  std::vector<std::string> out;
  for (const answers::Named& named : list) out.push_back(named.name);
  return text::join(out, ", ");
}

}  // namespace

std::string subject_name(const model::Subject& subject) {
  return subject.name.empty() ? subject.text : subject.name;
}

std::string period_text(const std::string& edtf, Language language) {
  if (edtf.empty()) return label("undated", language);
  const std::size_t slash = edtf.find('/');
  if (slash == std::string::npos) return edtf;
  const auto end = [](std::string_view part) { return part == ".." ? std::string() : std::string(part); };
  return end(edtf.substr(0, slash)) + "–" + end(edtf.substr(slash + 1));
}

std::string day_text(const std::string& edtf, Language language) {
  if (language == Language::en || edtf.size() < 7) return edtf;
  std::string month = edtf.substr(5, 2);
  if (month > "02" && month.front() == '0') month.erase(0, 1);
  const std::string day = edtf.size() > 8 ? edtf.substr(8) + "/" : std::string();
  return day + month + "/" + edtf.substr(0, 4);
}

std::string predicate_text(const model::Fact& fact, Language language) {
  std::string out = label(model::name(fact.relation), language);
  if (fact.relation == model::Relation::ranked && fact.rank != 0) out += " " + std::to_string(fact.rank);
  if (fact.award) out += " " + fact.award->text + grade(*fact.award, language);
  if (fact.basis != model::Basis::none) out += " (" + label(model::name(fact.basis), language) + ")";
  if (fact.status != model::Status::asserted) out += " – " + label(model::name(fact.status), language);
  return out;
}

std::string decision_text(const model::Fact& fact, Language language) {
  std::string out;
  if (fact.decision && !fact.decision->number.empty()) {
    out = label("decision", language) + " " + fact.decision->number;
    if (!fact.decision->date.empty()) out += " (" + fact.decision->date + ")";
  }
  if (fact.issuer) out += (out.empty() ? label("issuer", language) + ": " : " · ") + fact.issuer->text;
  return out;
}

std::string change_text(const answers::Change& change, Language language) {
  const std::string after = names(change.to);
  std::string said = label("since", language) + " " + day_text(change.effective, language) + ": ";
  said += after.empty() ? label(change.kind, language) : after + ", " + label(change.kind, language);
  said += " " + names(change.from);
  std::string note = change.basis;
  if (!change.certain) note += (note.empty() ? "" : "; ") + label("uncertain", language);
  return note.empty() ? said : said + " (" + note + ")";
}

std::string title_of(std::string_view title, std::string_view path) {
  return std::string(title.empty() ? path : title);
}

}  // namespace sovang::render
