// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/refusal.hpp"

#include <array>

namespace sovang::readers {
namespace {

struct Row {
  std::string_view slug;
  ErrorCode code;
  std::string_view hint;
};

constexpr std::array<Row, 14> rows{{
    {"empty-file", ErrorCode::invalid_input, "fetch the document again or remove the file"},
    {"binary-file", ErrorCode::invalid_input, "export the document as UTF-8 text or HTML"},
    {"invalid-utf8", ErrorCode::invalid_input, "convert the file to UTF-8 (iconv -f … -t UTF-8) or fetch it again"},
    {"too-large", ErrorCode::too_large, "split the file or remove it from the folder"},
    {"unreadable", ErrorCode::io, "check its permissions and the disk"},
    {"unknown-format", ErrorCode::unsupported, "save the document as text (.txt) or HTML (.html)"},
    {"invalid-name", ErrorCode::invalid_input, "rename the file in UTF-8"},
    {"symlink-loop", ErrorCode::invalid_input, "remove the link"},
    {"damaged-file", ErrorCode::invalid_input,
     "fetch the file again, or open and save it with the program that made it"},
    {"encrypted", ErrorCode::invalid_input, "save the file without a password"},
    {"no-text-layer", ErrorCode::unsupported, "read it with --ocr, or find the document as text"},
    {"reader-failed", ErrorCode::invalid_input, "open it and save it again, or remove it"},
    {"missing-program", ErrorCode::unsupported,
     "install libreoffice-writer-nogui (documents), tesseract-ocr-vie (pictures)"},
    {"invalid-json", ErrorCode::invalid_input,
     "write one object a line: {\"title\": …, \"text\": …, \"date\": …, \"url\": …}"},
}};

}  // namespace

Unexpected refuse(Refusal refusal, std::string detail) {
  const Row& row = rows.at(static_cast<std::size_t>(refusal));
  return Unexpected(Error(row.code, std::move(detail), std::string(row.hint), std::string(row.slug)));
}

std::string sentence(const Error& error) {
  return error.hint.empty() ? error.message : error.message + "; " + error.hint;
}

}  // namespace sovang::readers
