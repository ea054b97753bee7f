// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/docx_body.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace sovang::readers {
namespace {

constexpr std::array<std::string_view, 7> no_text{"Fallback", "delInstrText", "delText",  "instrText",
                                                  "moveFrom", "pPrChange",    "rPrChange"};

bool is_note(std::string_view element) {
  return element == "footnote" || element == "endnote";
}

}  // namespace

bool DocxBody::start(std::string_view element, const XmlAttributes& attributes) {
  // Notes with a type are the lines that separate them from the text.
  const bool skipped = std::find(no_text.begin(), no_text.end(), element) != no_text.end() ||
                       (is_note(element) && !attributes["type"].empty() && attributes["type"] != "normal");
  if (skipping_ > 0 || skipped) {
    ++skipping_;
    return true;
  }
  State& state = states_.back();
  if (element == "p") {
    start_paragraph();
  } else if (element == "txbxContent") {
    states_.emplace_back();
  } else if (state.in_properties) {
    start_in_properties(element, attributes);
  } else if (state.in_run) {
    start_in_run(element, attributes);
  } else {
    start_outside(element, attributes);
  }
  return !flow_.overflowed();
}

void DocxBody::start_outside(std::string_view element, const XmlAttributes& attributes) {
  if (element == "pPr") states_.back().in_properties = true;
  if (element == "r") start_run();
  if (element == "tbl") flow_.begin_table();
  if (element == "tr") flow_.begin_row();
  if (element == "tc") flow_.begin_cell();
  if (element == "gridSpan" || element == "vMerge") span_cell(element, attributes["val"]);
  if (is_note(element)) {
    flow_.begin_paragraph(BlockKind::paragraph);
    flow_.add("[" + std::to_string(++notes_) + "] ", {});
    states_.back().goes_on = true;
  }
}

/// In a column of merged cells each row has a cell: the first says "restart", the others go on.
void DocxBody::span_cell(std::string_view element, std::string_view value) {
  CellSpan* cell = flow_.cell();
  if (cell == nullptr) return;
  if (element == "gridSpan")
    std::from_chars(value.data(), value.data() + value.size(), cell->columns);
  else if (value == "restart")
    cell->rows = 0;
  else
    cell->goes_on = true;
}

void DocxBody::start_paragraph() {
  State& state = states_.back();
  const bool goes_on = std::exchange(state.goes_on, false);
  state = {};
  if (!goes_on) flow_.begin_paragraph(BlockKind::paragraph);
}

void DocxBody::start_in_properties(std::string_view element, const XmlAttributes& attributes) {
  State& state = states_.back();
  if (element == "pStyle") {
    state.style = attributes["val"];
    const BlockKind kind = styles_.kind(state.style);
    if (kind != BlockKind::paragraph) flow_.set_kind(kind);
  } else if (element == "outlineLvl" && attributes["val"] < std::string_view("9")) {
    flow_.set_kind(BlockKind::heading);
  } else if (element == "numId") {
    state.number_list = attributes["val"];
  } else if (element == "ilvl") {
    state.number_level = attributes["val"];
  } else if (element == "del") {
    state.goes_on = true;
  }
}

void DocxBody::start_run() {
  State& state = states_.back();
  write_number();
  state.in_run = true;
  state.hidden = false;
  state.font = styles_.font(state.style);
}

/// In front of the first run: it is no text of the document, but stands on the page.
void DocxBody::write_number() {
  State& state = states_.back();
  if (std::exchange(state.numbered, true)) return;
  const std::string number = numbering_.next(state.number_list, state.number_level);
  if (!number.empty()) flow_.add(number + " ", {});
}

void DocxBody::start_in_run(std::string_view element, const XmlAttributes& attributes) {
  State& state = states_.back();
  if (element == "t") {
    state.in_text = true;
  } else if (element == "rStyle") {
    if (styles_.has_font(attributes["val"])) state.font = styles_.font(attributes["val"]);
  } else if (element == "rFonts") {
    if (const std::string_view font = docx_font(attributes); !font.empty()) state.font = font;
  } else if (element == "vanish") {
    state.hidden = docx_on(attributes);
  } else if (element == "tab" || element == "sym") {
    flow_.add(" ", state.font);
  } else if (element == "br" || element == "cr") {
    flow_.break_line();
  } else if (element == "softHyphen") {
    flow_.add("\u00AD", state.font);  // in the fonts of TCVN3 it is the letter ư
  } else if (element == "noBreakHyphen") {
    flow_.add("-", state.font);
  }
}

void DocxBody::text(std::string_view utf8) {
  const State& state = states_.back();
  if (skipping_ == 0 && state.in_text && !state.hidden) flow_.add(utf8, state.font);
}

void DocxBody::end(std::string_view element) {
  if (skipping_ > 0) {
    --skipping_;
    return;
  }
  State& state = states_.back();
  if (element == "t") state.in_text = false;
  if (element == "r") state.in_run = false;
  if (element == "pPr") state.in_properties = false;
  if (element == "p") end_paragraph();
  if (element == "tr") flow_.end_row();
  if (element == "tbl") flow_.end_table();
  if (element == "txbxContent" && states_.size() > 1) {
    if (state.goes_on) flow_.end_paragraph();
    states_.pop_back();
  }
  if ((element == "body" || is_note(element)) && std::exchange(states_.back().goes_on, false)) flow_.end_paragraph();
}

void DocxBody::end_paragraph() {
  State& state = states_.back();
  if (!state.goes_on) flow_.end_paragraph();
}

}  // namespace sovang::readers
