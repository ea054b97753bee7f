// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/archive/types.hpp"

namespace sovang::answers::sample {

/// A fact of a document as an archive gives it; tests change what they are about.
inline archive::FactHit hit(const std::string& document, const std::string& subject, const std::string& period,
                            const std::string& block = "khoi-1@t.ha-nam") {
  archive::FactHit out;
  out.document = {document,     "tin/" + document + ".txt", "Tin " + document,
                  "2021-01-14", model::DocumentKind::news,  archive::Authority::press};
  out.fact.relation = model::Relation::led;
  out.fact.basis = model::Basis::acclaimed;
  out.fact.rank = 1;
  out.fact.subject = {model::MentionType::unit, subject, subject, subject, {}};
  out.fact.block = model::BlockRef{"Khối thi đua số 1", block};
  out.fact.period = period;
  out.fact.confidence = 0.9;
  out.fact.evidence = {{{10, 40}, {"relation", "subject"}, false}};
  out.sentences = {"Câu của " + document + "."};
  return out;
}

}  // namespace sovang::answers::sample
