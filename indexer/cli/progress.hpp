// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

#include "indexer/pipeline/build.hpp"
#include "indexer/pipeline/progress.hpp"

namespace sovang::indexer {

/// What is said on stderr while a build runs, and at its end.
class Talk : public pipeline::Progress {
 public:
  virtual void summary(const pipeline::BuildReport& report, std::string_view archive) = 0;
};

/// "bar": a bar where stderr is a terminal, and a line for each failure; "json": a line of sovang.progress/1 for each
/// file; "none": nothing.
[[nodiscard]] std::unique_ptr<Talk> make_talk(std::string_view kind);

}  // namespace sovang::indexer
