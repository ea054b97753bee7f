// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/archive/reader.hpp"
#include "core/decisions/decided_reader.hpp"
#include "query/cli/options.hpp"
#include "query/plan/vocabulary.hpp"
#include "query/render/renderer.hpp"

namespace sovang::cli {

/// What a command works with: an open archive and a renderer on stdout.
class Session {
 public:
  /// Fails with io where there is no archive, as Reader::open does, and where a file of decisions has mistakes.
  [[nodiscard]] static Result<Session> open(const Options& options);

  [[nodiscard]] const archive::Reader& archive() const { return *reader_; }
  /// The archive as people decided it is.
  [[nodiscard]] decisions::DecidedReader reader() const { return {*reader_, *decisions_}; }
  [[nodiscard]] plan::Vocabulary vocabulary() const { return plan::vocabulary(reader()); }
  [[nodiscard]] render::Renderer& renderer() const { return *renderer_; }

  /// A line for --explain, on stderr: "tree   (and thống kê)".
  void explain(std::string_view stage, std::string_view text) const;

 private:
  Session(std::shared_ptr<archive::Reader> reader, std::unique_ptr<decisions::Decisions> decisions,
          std::unique_ptr<render::Renderer> renderer, bool explains)
      : reader_(std::move(reader)),
        decisions_(std::move(decisions)),
        renderer_(std::move(renderer)),
        explains_(explains) {}

  // At one address, since vocabularies refer to them.
  std::shared_ptr<archive::Reader> reader_;
  std::unique_ptr<decisions::Decisions> decisions_;
  std::unique_ptr<render::Renderer> renderer_;
  bool explains_;
};

}  // namespace sovang::cli
