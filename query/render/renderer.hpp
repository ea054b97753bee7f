// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/record.hpp"
#include "query/answers/answer.hpp"
#include "query/answers/citations.hpp"
#include "query/answers/names.hpp"
#include "query/answers/search.hpp"
#include "query/render/labels.hpp"

namespace sovang::render {

/// Prints answers in one format. The formats cannot drift apart: each gets the same structs. Everything is UTF-8 and
/// goes to the stream given; nothing is printed when a renderer is made or goes.
class Renderer {
 public:
  virtual ~Renderer() = default;
  virtual void search(const answers::SearchAnswer& answer) = 0;
  virtual void answer(const answers::Answer& answer) = 0;
  virtual void names(const answers::NamesAnswer& answer) = 0;
  virtual void citations(const answers::CitationsAnswer& answer) = 0;
  /// One document with the facts read from it.
  virtual void record(const model::Record& record, const std::vector<answers::Row>& rows) = 0;
};

struct RenderOptions {
  Language language = Language::vi;
  bool color = false;      ///< escape sequences, for a terminal
  std::size_t width = 80;  ///< columns of text
  bool bom = false;        ///< a byte order mark before CSV, for spreadsheets that take it for another charset without
  std::string links = {};  ///< HTML: the address that paths of documents are under; empty: they are no links
};

/// The names that make_renderer() knows: text, json, jsonl, csv, html.
[[nodiscard]] std::vector<std::string_view> formats();

/// The renderer of a format, or nullptr for a format that is not in formats(). The stream must outlive it.
[[nodiscard]] std::unique_ptr<Renderer> make_renderer(std::string_view format, std::ostream& out,
                                                      const RenderOptions& options = {});

}  // namespace sovang::render
