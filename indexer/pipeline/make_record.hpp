// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "indexer/pipeline/process.hpp"

namespace sovang::pipeline {

/// What a task's document is called: the file itself, or, where `member` is not empty, a document in it.
struct DocumentName {
  std::string_view member;
  std::string_view media_type;                   ///< empty: to be found by its name and bytes
  const Result<std::string>* as_docx = nullptr;  ///< readers::ReadOptions::as_docx
};

[[nodiscard]] archive::SourceStamp stamp_of(const Task& task, std::string_view member);

/// True where the archive has a document of these bytes by this name: it is not read again.
[[nodiscard]] bool is_known(const Task& task, std::string_view member, std::string_view bytes);

/// One document's bytes made a record. Never throws: what goes wrong is a failure.
[[nodiscard]] Outcome make_record(const Task& task, const DocumentName& name, std::string_view bytes,
                                  const WorkOptions& options, const Enrich& enrich);

/// A document, or a file of several, that is not read for that reason.
[[nodiscard]] Outcome refused(const Task& task, std::string_view member, const Error& error);

/// What went wrong inside the program.
[[nodiscard]] Outcome broken(const Task& task, std::string_view member, const char* what);

}  // namespace sovang::pipeline
