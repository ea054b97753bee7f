// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// One JSON object on one line: sovang.search/1, sovang.answer/1, sovang.names/1 or sovang.record/1 (schemas/json).
class JsonRenderer : public Renderer {
 public:
  JsonRenderer(std::ostream& out, const RenderOptions& /*options*/) : out_(out) {}
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void record(const model::Record& record, const std::vector<answers::Row>& rows) override;

 private:
  std::ostream& out_;
};

/// JSON Lines: one hit, row or name a line, each as it stands in the lists of JsonRenderer.
class JsonLinesRenderer : public Renderer {
 public:
  JsonLinesRenderer(std::ostream& out, const RenderOptions& /*options*/) : out_(out) {}
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void record(const model::Record& record, const std::vector<answers::Row>& rows) override;

 private:
  std::ostream& out_;
};

}  // namespace sovang::render
