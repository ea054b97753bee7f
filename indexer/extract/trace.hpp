// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/record.hpp"

/// What `explain` shows beside a record: plain data that no record keeps.
namespace sovang::extract {

/// What a document speaks of while a sentence does not say it.
enum class ContextSlot : std::uint8_t { page, block, year, decision, award, merit };

/// Why a slot of the context has its value, and with that when it is reset.
enum class ContextCause : std::uint8_t {
  first_named,   ///< the first of its kind: holds for what stands before it too, until another one is named
  named,         ///< holds until another one is named
  summed_up,     ///< "tổng kết … năm 2020": holds for the whole document
  in_title,      ///< a year, or whom the page is about, in the title: holds for the whole document
  assigned,      ///< the title of a decision assigns an office for that year: holds for the whole document
  first_year,    ///< no year is summed up or in the title: the first one told holds for the whole document
  looked_ahead,  ///< no year but one ahead: holds for the whole document, for those who come into office
  merit_told,  ///< "thành tích … từ năm 2009 đến năm 2013": holds until the merit of another such award is told
  article_merit  ///< the same, for those honoured in that article of a decision
};

/// A slot of the context takes a value. What it had before is reset.
struct ContextChange {
  ContextSlot slot = ContextSlot::block;
  ContextCause cause = ContextCause::named;
  model::Span span;   ///< the name or time that sets it
  std::string text;   ///< as written there
  std::string value;  ///< the id, the number of a decision, the EDTF of a time; empty: the document does not settle it
  std::string award;  ///< of a merit: the id of the award for which it was given
  bool over = false;  ///< of a year: the text speaks at its end, and whoever comes into office does so in the next
  model::Span holds;  ///< where a sentence that does not say the slot may take it from here
};

/// In the order of the text. A slot that is set to what it has already, in the same words, does not change.
using ContextTrace = std::vector<ContextChange>;

}  // namespace sovang::extract
