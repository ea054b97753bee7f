// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// What the two forms of JSON have in common.
class JsonOutput : public Renderer {
 public:
  JsonOutput(std::ostream& out, const RenderOptions& /*options*/) : out_(out) {}
  void record(const model::Record& record, const std::vector<answers::Row>& rows) final;

 protected:
  [[nodiscard]] std::ostream& out() { return out_; }

 private:
  std::ostream& out_;
};

/// One JSON object on one line: sovang.search/1, sovang.answer/1, sovang.names/1, sovang.citations/1 or
/// sovang.record/1 (schemas/json).
class JsonRenderer final : public JsonOutput {
 public:
  using JsonOutput::JsonOutput;
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void citations(const answers::CitationsAnswer& answer) override;
};

/// JSON Lines: one hit, row or name a line, each as it stands in the lists of JsonRenderer.
class JsonLinesRenderer final : public JsonOutput {
 public:
  using JsonOutput::JsonOutput;
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void citations(const answers::CitationsAnswer& answer) override;
};

}  // namespace sovang::render
