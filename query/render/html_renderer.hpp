// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// One page a call, for a browser and for paper: it needs nothing from elsewhere and no script, is XML too, light or
/// dark as the reader has it. Leaders of several years are a matrix, a timeline has an axis of years; each fact shows
/// its proofs with the words that tell it.
class HtmlRenderer : public Renderer {
 public:
  HtmlRenderer(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void citations(const answers::CitationsAnswer& answer) override;
  /// With its text, in which the mentions are marked.
  void record(const model::Record& record, const std::vector<answers::Row>& rows) override;

 private:
  void open(const std::string& title);
  void close();
  void incomplete(const std::vector<std::string>& shards);
  void facets(const answers::SearchAnswer& answer);
  void hit(const answers::Hit& hit);
  void terms_of(const answers::Answer& answer);
  [[nodiscard]] std::string title_of_answer(const answers::Answer& answer) const;
  void name(const answers::KnownName& name);
  [[nodiscard]] std::string text(std::string_view word) const { return label(word, options_.language); }

  std::ostream& out_;
  RenderOptions options_;
};

}  // namespace sovang::render
