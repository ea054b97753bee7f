// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knowledge/knowledge.hpp"
#include "core/knowledge/problems.hpp"
#include "core/knowledge/xml_document.hpp"

/// The first phase: one loader a file. Each takes a document that satisfies its schema and adds what it says.
namespace sovang::knowledge {

void load_places(const XmlDocument& document, Knowledge& knowledge);
void load_units(const XmlDocument& document, Knowledge& knowledge);
void load_awards(const XmlDocument& document, Knowledge& knowledge);
void load_relations(const XmlDocument& document, Knowledge& knowledge);

/// <words id="…">một|hai</words> or one <w>…</w> a word.
[[nodiscard]] WordSet load_words(const XmlElement& element, const std::string& file);

/// The second phase, over everything: what no schema can say. Ids stand once in their kind; a form means one thing in
/// its kind; parents and successors exist, and a parent is a larger place; a place ends after it begins.
void check_references(const Knowledge& knowledge, const std::filesystem::path& directory, Problems& problems);

}  // namespace sovang::knowledge
