// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/answers/facts.hpp"
#include "query/cli/command.hpp"
#include "query/cli/session.hpp"

namespace sovang::cli {

/// What leaders and facts have in common: opens the archive, plans the question, asks, prints rows. `question` has
/// relations and statuses; the names and years come from the options.
[[nodiscard]] Result<void> run_facts(const Options& options, plan::FactQuestion question, answers::Gaps gaps);

/// Cuts the rows to --limit, prints the answer, and fails with not_found where it has no row.
[[nodiscard]] Result<void> print_answer(const Session& session, const Options& options, answers::Answer answer);

/// "2018..2021" as EDTF: "2018/2021"; empty where free.
[[nodiscard]] std::string edtf(const language::YearRange& years);

}  // namespace sovang::cli
