// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/render/renderer.hpp"

namespace sovang::render {

/// CSV as RFC 4180 has it, with a header line: for facts one line a row with its best proof.
class CsvRenderer : public Renderer {
 public:
  CsvRenderer(std::ostream& out, const RenderOptions& options) : out_(out), bom_(options.bom) {}
  void search(const answers::SearchAnswer& answer) override;
  void answer(const answers::Answer& answer) override;
  void names(const answers::NamesAnswer& answer) override;
  void citations(const answers::CitationsAnswer& answer) override;
  /// The facts of the document.
  void record(const model::Record& record, const std::vector<answers::Row>& rows) override;

 private:
  void rows(const std::vector<answers::Row>& rows);
  void heading(const std::vector<std::string>& columns);
  std::ostream& out_;
  bool bom_;
};

}  // namespace sovang::render
