// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/registry.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "indexer/readers/docx_reader.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/json_reader.hpp"
#include "indexer/readers/legacy_reader.hpp"
#include "indexer/readers/mail_reader.hpp"
#include "indexer/readers/odt_reader.hpp"
#include "indexer/readers/pdf_reader.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/sniff.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/readers/worker.hpp"
#include "indexer/readers/zip_kind.hpp"

namespace sovang::readers {
namespace {

const DocxReader docx_reader;
const HtmlReader html_reader;
const JsonReader json_reader;
const LegacyReader legacy_reader;
const MailReader mail_reader;
const OdtReader odt_reader;
const PdfReader pdf_reader;
const TextReader text_reader;

constexpr std::array<std::string_view, 3> docx_extensions{"docx", "docm", "dotx"};
constexpr std::array<std::string_view, 2> odt_extensions{"odt", "ott"};
constexpr std::array<std::string_view, 5> html_extensions{"html", "htm", "xhtml", "shtml", "aspx"};
constexpr std::array<std::string_view, 2> json_extensions{"json", "jsonl"};
constexpr std::array<std::string_view, 2> doc_extensions{"doc", "dot"};
constexpr std::array<std::string_view, 3> mail_extensions{"eml", "mht", "mhtml"};
constexpr std::array<std::string_view, 1> pdf_extensions{"pdf"};
constexpr std::array<std::string_view, 1> rtf_extensions{"rtf"};
constexpr std::array<std::string_view, 2> text_extensions{"txt", "text"};

template <ZipKind kind>
bool is_zip_of(std::string_view bytes) {
  return looks_like_zip(bytes) && zip_kind({{}, bytes}) == kind;
}

const std::array<Format, 9> table{{
    {"HTML", "text/html", html_extensions, looks_like_html, false, Nature::text, &html_reader},
    {"JSON", "application/json", json_extensions, looks_like_json, false, Nature::text, &json_reader},
    {"Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx_extensions,
     is_zip_of<ZipKind::word>, false, Nature::binary, &docx_reader},
    {"OpenDocument text", "application/vnd.oasis.opendocument.text", odt_extensions, is_zip_of<ZipKind::open_text>,
     false, Nature::binary, &odt_reader},
    {"old Word document", "application/msword", doc_extensions, looks_like_old_word, false, Nature::binary,
     &legacy_reader},
    {"RTF", "application/rtf", rtf_extensions, looks_like_rtf, false, Nature::binary, &legacy_reader},
    {"mail or saved page", "message/rfc822", mail_extensions, looks_like_mail, false, Nature::binary, &mail_reader},
    {"PDF", "application/pdf", pdf_extensions, looks_like_pdf, true, Nature::binary, &pdf_reader},
    {"plain text", "text/plain", text_extensions, nullptr, false, Nature::text, &text_reader},
}};

std::string extension(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : text::ascii_lower(name.substr(dot + 1));
}

const Format* by_extension(const std::string& name) {
  const auto* found = std::find_if(table.begin(), table.end(), [&](const Format& format) {
    return std::find(format.extensions.begin(), format.extensions.end(), name) != format.extensions.end();
  });
  return found == table.end() ? nullptr : found;
}

const Format* by_media_type(std::string_view media_type) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Format& f) { return f.media_type == media_type; });
  return found == table.end() ? nullptr : found;
}

const Format* by_content(std::string_view bytes) {
  const auto* found = std::find_if(table.begin(), table.end(),
                                   [&](const Format& f) { return f.recognises != nullptr && f.recognises(bytes); });
  return found == table.end() ? nullptr : found;
}

/// Text that nothing gives away. A name without extension, or none at all (standard input), may be plain text; so is
/// what is named like a binary format and is none. A foreign extension may not.
const Format* by_name(const ReadOptions& options, const std::string& suffix) {
  if (const Format* format = by_media_type(options.media_type)) return format;
  const Format* format = suffix.empty() ? nullptr : by_extension(suffix);
  const bool plain = suffix.empty() || (format != nullptr && format->nature == Nature::binary);
  return plain ? by_media_type("text/plain") : format;
}

Result<Page> no_text(const Page& page) {
  if (page.problems.empty()) return refuse(Refusal::empty_file, "the file has no text");
  return refuse(Refusal::empty_file, "no text of the file can be read: " + page.problems.front().message);
}

}  // namespace

std::span<const Format> formats() {
  return table;
}

Result<Page> read(std::string_view bytes, const ReadOptions& options) {
  if (bytes.empty()) return refuse(Refusal::empty_file, "the file is empty");
  const std::string suffix = extension(options.name);
  const Format* format = by_content(bytes);
  if (format == nullptr) {
    if (const std::string_view name = foreign_format(bytes); !name.empty())
      return refuse(Refusal::unknown_format, "the file is a " + std::string(name) + ", which is not read");
    if (looks_binary(bytes)) return refuse(Refusal::binary_file, "the file is binary, not text");
    format = by_name(options, suffix);
  } else if (format->nature == Nature::text && looks_binary(bytes)) {
    return refuse(Refusal::binary_file, "the file is binary, not text");
  }
  if (format == nullptr)
    return refuse(Refusal::unknown_format, "there is no reader for \"." + suffix.substr(0, 20) + "\" files");
  const bool apart = format->isolated && !options.worker.empty();
  Result<Page> page = apart ? read_in_worker(options.worker, bytes, options) : format->reader->read(bytes, options);
  return page && page->blocks.empty() ? no_text(*page) : std::move(page);
}

}  // namespace sovang::readers
