// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/knowledge.hpp"

#include <algorithm>
#include <array>

#include "core/base/hash.hpp"
#include "core/knowledge/loaders.hpp"
#include "core/knowledge/source_file.hpp"

namespace sovang::knowledge {
namespace {

struct Kind {
  const char* file;
  const char* schema;
  const char* root;
  void (*load)(const XmlDocument&, Knowledge&);
};

constexpr std::array<Kind, 4> kinds{{{"places.xml", "xsd/places.xsd", "places", load_places},
                                     {"units.xml", "xsd/units.xsd", "units", load_units},
                                     {"awards.xml", "xsd/awards.xsd", "awards", load_awards},
                                     {"relations.xml", "xsd/relations.xsd", "relations", load_relations}}};

std::optional<XmlDocument> read_valid(const SourceFile& file, const Kind& kind, const std::filesystem::path& directory,
                                      Problems& problems) {
  const std::optional<SourceFile> schema_file = read_source_file(directory / kind.schema, problems);
  if (!schema_file) return std::nullopt;
  const std::optional<XmlSchema> schema = XmlSchema::parse(*schema_file, problems);
  std::optional<XmlDocument> document = XmlDocument::parse(file, problems);
  if (!schema || !document || !document->validate(*schema, problems)) return std::nullopt;
  if (document->root().name() == kind.root) return document;
  problems.add(file.name, document->root().line(), std::string("the root must be <") + kind.root + ">");
  return std::nullopt;
}

}  // namespace

const WordSet* Knowledge::word_set(std::string_view id) const {
  const auto found = std::find_if(words.begin(), words.end(), [&](const WordSet& set) { return set.id == id; });
  return found == words.end() ? nullptr : &*found;
}

Result<Knowledge> load(const std::filesystem::path& directory) {
  Knowledge knowledge;
  Problems problems;
  std::string hashes;
  for (const Kind& kind : kinds) {
    const std::optional<SourceFile> file = read_source_file(directory / kind.file, problems);
    if (!file) continue;
    hashes += hash64(file->text);
    const std::optional<XmlDocument> document = read_valid(*file, kind, directory, problems);
    if (document) kind.load(*document, knowledge);
  }
  // References into a file that did not load would all look broken.
  if (problems.empty()) check_references(knowledge, directory.string(), problems);
  if (!problems.empty())
    return fail(ErrorCode::invalid_input, problems.text(), "correct the lines named, then try again");
  knowledge.hash = hash64(hashes);
  return knowledge;
}

}  // namespace sovang::knowledge
