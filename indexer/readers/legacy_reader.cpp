// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/legacy_reader.hpp"

#include <array>
#include <string>

#include "indexer/readers/child_program.hpp"
#include "indexer/readers/decode.hpp"
#include "indexer/readers/docx_reader.hpp"
#include "indexer/readers/office.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/text_lines.hpp"
#include "indexer/readers/work_folder.hpp"

namespace sovang::readers {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view ole_mark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

/// catdoc's own list of letters that it replaces drops the soft hyphen, which is ư in the fonts of TCVN3.
constexpr std::string_view special_letters = "001C \"\\t\"\n001E \"\\n\"\n";

Result<Page> from_docx(const Result<std::string>& docx, const ReadOptions& options) {
  return docx ? DocxReader().read(*docx, options) : pass(docx);
}

Result<Page> by_catdoc(const std::string& program, const std::string& suffix, std::string_view bytes,
                       const ReadOptions& options) {
  const WorkFolder folder;
  if (!folder.write("in" + suffix, bytes) || !folder.write("ascii.specchars", special_letters) ||
      !folder.write(".catdocrc", "map_path=" + folder.path().string() + ":/usr/share/catdoc\n"))
    return refuse(Refusal::unreadable, "no file can be written in the folder for temporary files");
  const ChildResult child = run_child({"/usr/bin/env", "HOME=" + folder.path().string(), program, "-d", "utf-8", "-w",
                                       (folder.path() / ("in" + suffix)).string()},
                                      {}, {});
  if (child.end == ChildResult::End::too_slow)
    return refuse(Refusal::reader_failed, "catdoc took more than two minutes and was ended");
  if (child.end == ChildResult::End::crashed)
    return refuse(Refusal::reader_failed, "catdoc crashed (signal " + std::to_string(child.status) + ")");
  if (child.end != ChildResult::End::exited || child.status != 0)
    return refuse(Refusal::damaged_file, "catdoc can make nothing of it");
  const Result<Decoded> text = decode(child.output, "UTF-8");
  if (!text) return pass(text);
  Page page;
  page.metadata.charset = "UTF-8";
  page.problems.push_back(
      {"fonts-lost",
       "read by catdoc, which does not tell the fonts: letters of old fonts (TCVN3, VNI) are "
       "guessed line by line, and their capitals are lost; with LibreOffice installed they are read"});
  if (!add_lines(text->text, options.max_blocks, page))
    return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  return page;
}

Result<Page> read_by_others(std::string_view bytes, const std::string& suffix, const ReadOptions& options) {
  if (options.as_docx != nullptr) return from_docx(*options.as_docx, options);
  if (const Office office = Office::find(); office.is_here())
    return from_docx(office.to_docx(std::array{bytes}).front(), options);
  if (const std::string catdoc = find_program("catdoc"); !catdoc.empty())
    return by_catdoc(catdoc, suffix, bytes, options);
  return refuse(Refusal::missing_program, "it takes LibreOffice, or catdoc, to read old Word documents and RTF");
}

}  // namespace

bool looks_like_old_word(std::string_view bytes) {
  constexpr std::string_view stream = "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv;
  return bytes.starts_with(ole_mark) && bytes.find(stream) != std::string_view::npos;
}

bool looks_like_rtf(std::string_view bytes) {
  return bytes.starts_with("{\\rtf");
}

bool is_old_document(std::string_view bytes) {
  return looks_like_old_word(bytes) || looks_like_rtf(bytes);
}

bool begins_like_old_document(std::string_view head) {
  return head.starts_with(ole_mark) || looks_like_rtf(head);
}

Result<Page> LegacyReader::read(std::string_view bytes, const ReadOptions& options) const {
  const std::string suffix = looks_like_rtf(bytes) ? ".rtf" : ".doc";
  Result<Page> page = read_by_others(bytes, suffix, options);
  if (page) page->metadata.media_type = suffix == ".rtf" ? "application/rtf" : "application/msword";
  return page;
}

}  // namespace sovang::readers
