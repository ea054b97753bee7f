// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// For people: each fact with the sentence that proves it under it, each document with a snippet, no line wider than
/// RenderOptions::width; the leaders of several years first as a matrix.
class TextRenderer : public Renderer {
 public:
  TextRenderer(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void citations(const answers::CitationsAnswer& answer) override;
  void record(const model::Record& record, const std::vector<answers::Row>& rows) override;

 private:
  void hit(const answers::Hit& hit);
  [[nodiscard]] std::string facts_known(const answers::KnownName& name) const;
  void facets(const answers::SearchAnswer& answer);

  std::ostream& out_;
  RenderOptions options_;
};

}  // namespace sovang::render
