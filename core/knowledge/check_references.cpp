// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/knowledge/check_places.hpp"
#include "core/knowledge/loaders.hpp"
#include "core/text/fold.hpp"

namespace sovang::knowledge {
namespace {

/// A name or code, and the entry that it stands for.
struct Form {
  std::string text;
  std::string owner;
  const std::string* file;
  int line;
};

template <class Item>
std::vector<Form> forms_in(const std::vector<Item>& items) {
  std::vector<Form> forms;
  for (const Item& item : items) {
    for (const std::string& form : item.forms) forms.push_back({form, item.id, &item.file, item.line});
    forms.push_back({item.name, item.id, &item.file, item.line});
  }
  return forms;
}

std::vector<Form> codes_in(const std::vector<DocumentType>& types) {
  std::vector<Form> forms;
  for (const DocumentType& type : types)
    for (const std::string& code : type.codes) forms.push_back({code, type.id, &type.file, type.line});
  return forms;
}

class Checker {
 public:
  Checker(const Knowledge& knowledge, const std::filesystem::path& user, Problems& problems)
      : knowledge_(knowledge), user_(user), problems_(problems), places_(knowledge) {
    for (const UnitHead& head : knowledge.heads) heads_.insert(head.id);
  }

  void check() const {
    check_places(knowledge_, places_, problems_);
    // Matching goes by text::key(), so two forms with one key would be told apart by nothing but their order.
    check_forms("form", forms_in(knowledge_.heads), text::key);
    check_forms("form", forms_in(knowledge_.sectors), text::key);
    check_forms("form", forms_in(knowledge_.awards), text::key);
    check_forms("code", codes_in(knowledge_.document_types), [](std::string_view code) { return std::string(code); });
    for (const UnitHead& head : knowledge_.heads) check_head(head);
    for (const Issuer& issuer : knowledge_.issuers) check_issuer(issuer);
    for (const Reorganisation& event : knowledge_.reorganisations) check_reorganisation(event);
    check_calibration();
  }

 private:
  template <class KeyOf>
  void check_forms(const std::string& what, std::vector<Form> forms, KeyOf key) const {
    std::stable_partition(forms.begin(), forms.end(), [&](const Form& form) {
      return user_.empty() || std::filesystem::path(*form.file).parent_path() != user_;
    });
    std::unordered_map<std::string, const Form*> owners;
    for (const Form& form : forms) {
      const auto [first, is_new] = owners.emplace(key(form.text), &form);
      if (is_new || first->second->owner == form.owner) continue;
      problems_.add(*form.file, form.line,
                    what + " \"" + form.text + "\" of \"" + form.owner + "\" is already a " + what + " of \"" +
                        first->second->owner + "\" in " + *first->second->file + ":" +
                        std::to_string(first->second->line));
    }
  }

  void check_head(const UnitHead& head) const {
    for (const std::string& local : head.local)
      if (!heads_.contains(local.substr(0, local.find('.'))))
        problems_.add(head.file, head.line,
                      "local \"" + local + "\" of head \"" + head.id + "\" is no head of units.xml");
  }

  void check_issuer(const Issuer& issuer) const {
    if (issuer.head.empty() || heads_.contains(issuer.head)) return;
    problems_.add(issuer.file, issuer.line,
                  "head \"" + issuer.head + "\" of issuer \"" + issuer.code + "\" is no head of units.xml");
  }

  void check_reorganisation(const Reorganisation& event) const {
    const auto add = [&](const std::string& message) { problems_.add(event.file, event.line, message); };
    for (const auto* ids : {&event.from, &event.to})
      for (const std::string& id : *ids)
        if (const std::string missing = missing_of(id); !missing.empty())
          add("\"" + id + "\" of \"" + event.id + "\": " + missing);
    const bool gone = event.change == Change::abolish;
    if (gone != event.to.empty())
      add("\"" + event.id + "\" " + (gone ? "is abolished and has no to=\"…\"" : "needs to=\"…\": what it became"));
  }

  void check_calibration() const {
    const auto& curve = knowledge_.calibration;
    for (std::size_t i = 1; i < curve.size(); ++i)
      if (curve[i].said <= curve[i - 1].said || curve[i].right < curve[i - 1].right)
        problems_.add(curve[i].file, curve[i].line,
                      "the points of a calibration rise: this one lies below the one before");
  }

  /// What of an id is not known: the id of a place, or head[.sector]@place, where * is every
  /// place.
  [[nodiscard]] std::string missing_of(std::string_view id) const {
    const std::size_t at = id.find('@');
    const std::string place(at == std::string_view::npos ? id : id.substr(at + 1, id.find('/') - at - 1));
    const bool everywhere = at != std::string_view::npos && place == "*";
    if (!everywhere && places_.find(place) == nullptr) return "no place is called \"" + place + "\"";
    if (at == std::string_view::npos) return {};
    const std::string head(id.substr(0, std::min(at, id.find('.'))));
    return heads_.contains(head) ? "" : "no head of a unit is called \"" + head + "\"";
  }

  const Knowledge& knowledge_;
  const std::filesystem::path& user_;
  Problems& problems_;
  PlaceIndex places_;
  std::unordered_set<std::string> heads_;
};

}  // namespace

void check_references(const Knowledge& knowledge, const std::filesystem::path& user, Problems& problems) {
  Checker(knowledge, user, problems).check();
}

}  // namespace sovang::knowledge
