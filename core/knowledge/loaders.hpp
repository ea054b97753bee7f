// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knowledge/knowledge.hpp"
#include "core/knowledge/problems.hpp"
#include "core/knowledge/xml_document.hpp"

/// The first phase: one loader a file. Each takes a document that satisfies its schema and adds what it says.
namespace sovang::knowledge {

void load_places(const XmlDocument& document, Knowledge& knowledge);
void load_communes(const XmlDocument& document, Knowledge& knowledge);
void load_reorganisations(const XmlDocument& document, Knowledge& knowledge);
void load_units(const XmlDocument& document, Knowledge& knowledge);
void load_awards(const XmlDocument& document, Knowledge& knowledge);
void load_documents(const XmlDocument& document, Knowledge& knowledge);
void load_relations(const XmlDocument& document, Knowledge& knowledge);

/// <words id="…">một|hai</words> or one <w>…</w> a word.
[[nodiscard]] WordSet load_words(const XmlElement& element, const std::string& file);

/// The children of that name, each a text with any number of <fact …/> inside.
[[nodiscard]] std::vector<Example> load_examples(const XmlElement& element, std::string_view name);

/// The second phase, over the files of one folder: a key stands once in its kind.
void check_keys(const Knowledge& layer, Problems& problems);

/// The third, over all folders together: what no schema can say. A form means one thing in its kind; what an entry
/// refers to is there; a parent is a larger place; a place ends after it begins. Where an entry of the folder `user`
/// clashes with one of ours, the user's is named first.
void check_references(const Knowledge& knowledge, const std::filesystem::path& user, Problems& problems);

}  // namespace sovang::knowledge
