// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/text/detect.hpp"
#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"
#include "indexer/readers/decode.hpp"
#include "indexer/readers/docx_reader.hpp"
#include "indexer/readers/html_reader.hpp"
#include "indexer/readers/json_reader.hpp"
#include "indexer/readers/mail_reader.hpp"
#include "indexer/readers/odt_reader.hpp"
#include "indexer/readers/pdf_reader.hpp"
#include "indexer/readers/registry.hpp"
#include "indexer/readers/text_reader.hpp"
#include "indexer/readers/unpack.hpp"
#include "indexer/structure/structure.hpp"
#include "tests/support/packed.hpp"

namespace sovang::fuzz {
namespace {

void expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "this does not hold: %s\n", what);
  std::abort();
}

void expect_nfc(const std::string& text) {
  const Result<std::string> nfc = text::to_nfc(text);
  expect(nfc && *nfc == text, "a text is NFC UTF-8");
}

void expect_refusal(const Error& error) {
  expect(!error.slug.empty() && !error.message.empty() && !error.hint.empty(), "a refusal says why and what to do");
}

void expect_record(const model::Record& record) {
  expect_nfc(record.text);
  const std::size_t length = text::count_code_points(record.text);
  for (const model::Layout& line : record.layout)
    expect(line.span.start <= line.span.end && line.span.end <= length, "the layout lies in the text");
}

void expect_page(const Result<readers::Page>& page) {
  if (!page) return expect_refusal(page.error());
  for (std::size_t i = 0; i < page->containers.size(); ++i)
    expect(page->containers[i].parent < std::max<std::size_t>(i, 1), "a container lies in one before it");
  for (const readers::Block& block : page->blocks) {
    expect(!block.text.empty() && block.text.find('\n') == std::string::npos, "a block is one line");
    expect_nfc(block.text);
    expect(block.link_share >= 0.0 && block.link_share <= 1.0, "a share is one");
    expect(block.container < page->containers.size(), "a block stands in a container");
  }
  expect_record(structure::to_record(*page));
}

template <class Reader>
void read(std::string_view bytes) {
  readers::ReadOptions options;
  options.max_blocks = 5000;
  expect_page(Reader().read(bytes, options));
}

/// Bytes that are no ZIP are taken for the XML of all parts, so that what is tried is more than the unpacking.
template <class Reader>
void read_office(std::string_view bytes, std::initializer_list<const char*> parts) {
  if (bytes.starts_with("PK")) return read<Reader>(bytes);
  sample::Files files;
  for (const char* part : parts) files.emplace_back(part, bytes);
  read<Reader>(sample::zip(files));
}

void read_docx(std::string_view bytes) {
  read_office<readers::DocxReader>(
      bytes, {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"});
}

void read_odt(std::string_view bytes) {
  read_office<readers::OdtReader>(bytes, {"content.xml", "styles.xml"});
}

/// All formats, by what the bytes look like. Old Word documents are not given to other programs.
void read_any(std::string_view bytes) {
  const Result<std::string> docx = Unexpected(Error(ErrorCode::unsupported, "it is not asked", "nothing", "none"));
  readers::ReadOptions options;
  options.as_docx = &docx;
  options.max_blocks = 5000;
  expect_page(readers::read(bytes, options));
}

void unpack(std::string_view bytes) {
  constexpr std::size_t most = 1u << 20;
  const readers::Input input{{}, bytes};
  if (!readers::is_bundle(input)) return;
  std::size_t members = 0;
  const Result<void> unpacked =
      readers::unpack(input, "x", {most, 100, 3, 4 * most, 2}, [&](const readers::Member& member) {
        expect(text::find_invalid_utf8(member.name) == std::string_view::npos, "a name is UTF-8");
        if (member.bytes)
          expect(member.bytes->size() <= most, "a member is within its limit");
        else
          expect_refusal(member.bytes.error());
        return ++members < 200;
      });
  if (!unpacked) expect_refusal(unpacked.error());
}

void guess_charset(std::string_view bytes) {
  constexpr std::array<std::string_view, 6> labels{"", "utf-8", "windows-1258", "utf-16le", "tcvn3", "x-unknown"};
  static_cast<void>(text::guess_utf16(bytes));
  static_cast<void>(text::guess_legacy(bytes));
  const std::size_t label = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.back()) % labels.size();
  const Result<readers::Decoded> decoded = readers::decode(bytes, labels.at(label));
  if (!decoded) return expect_refusal(decoded.error());
  expect_nfc(decoded->text);
  static_cast<void>(text::guess_carried(decoded->text));
}

constexpr std::array<Target, 10> table{{{"any", read_any},
                                        {"charset", guess_charset},
                                        {"docx", read_docx},
                                        {"html", read<readers::HtmlReader>},
                                        {"json", read<readers::JsonReader>},
                                        {"mail", read<readers::MailReader>},
                                        {"odt", read_odt},
                                        {"pdf", read<readers::PdfReader>},
                                        {"text", read<readers::TextReader>},
                                        {"unpack", unpack}}};

}  // namespace

std::span<const Target> targets() {
  return table;
}

}  // namespace sovang::fuzz
