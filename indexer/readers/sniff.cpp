// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/sniff.hpp"

#include <algorithm>
#include <array>

#include "core/text/ascii.hpp"
#include "core/text/detect.hpp"

namespace sovang::readers {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array<Signature, 3> marks{
    {{"\xEF\xBB\xBF"sv, "UTF-8"}, {"\xFF\xFE"sv, "UTF-16LE"}, {"\xFE\xFF"sv, "UTF-16BE"}}};

constexpr std::array<std::string_view, 3> compressed{"\x1F\x8B"sv, "BZh"sv, "\xFD\x37zXZ\0"sv};

constexpr std::size_t tar_mark_at = 257;
constexpr std::string_view white_space = " \t\r\n";

constexpr std::array<Signature, 8> foreign{{{"PK\x03\x04"sv, "workbook, presentation or archive"},
                                            {"\xD0\xCF\x11\xE0"sv, "old workbook or presentation"},
                                            {"7z\xBC\xAF"sv, "7z archive"},
                                            {"Rar!"sv, "RAR archive"},
                                            {"\x89PNG"sv, "PNG picture"},
                                            {"\xFF\xD8\xFF"sv, "JPEG picture"},
                                            {"GIF8"sv, "GIF picture"},
                                            {"\x7F"
                                             "ELF"sv,
                                             "program"}}};

constexpr std::array<std::string_view, 6> mail_fields{
    "from:", "subject:", "date:", "message-id:", "mime-version:", "content-type:"};

constexpr std::array<std::string_view, 12> html_tags{
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<div", "<p>", "<p ", "<article", "<h1", "<table"};

bool control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
  return text;
}

/// What stands behind white space and, for `open` … `close`, behind a declaration or a comment.
std::string_view skip(std::string_view text, std::string_view open, std::string_view close) {
  text = without_blanks(text);
  if (!text.starts_with(open)) return text;
  const std::size_t end = text.find(close);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + close.size());
  return without_blanks(text);
}

}  // namespace

ByteOrderMark byte_order_mark(std::string_view bytes) {
  for (const Signature& mark : marks)
    if (bytes.starts_with(mark.bytes)) return {mark.name, mark.bytes.size()};
  return {};
}

std::string_view foreign_format(std::string_view bytes) {
  for (const Signature& signature : foreign)
    if (bytes.starts_with(signature.bytes)) return signature.name;
  return {};
}

bool looks_binary(std::string_view bytes) {
  if (byte_order_mark(bytes).charset.starts_with("UTF-16") || !text::guess_utf16(bytes).empty()) return false;
  if (bytes.find('\0') != std::string_view::npos) return true;
  const std::string_view head = bytes.substr(0, 64u << 10);
  const auto controls = static_cast<std::size_t>(std::count_if(head.begin(), head.end(), control));
  return controls * 20 > head.size();
}

bool looks_like_html(std::string_view bytes) {
  std::string_view head = bytes.substr(byte_order_mark(bytes).size, 1024);
  head = skip(skip(head, "<?xml", "?>"), "<!--", "-->");
  const std::string lower = text::ascii_lower(head.substr(0, 20));
  return std::any_of(html_tags.begin(), html_tags.end(),
                     [&](std::string_view tag) { return std::string_view(lower).starts_with(tag); });
}

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv);
}

bool looks_compressed(std::string_view bytes) {
  return std::any_of(compressed.begin(), compressed.end(),
                     [&](std::string_view mark) { return bytes.starts_with(mark); });
}

bool looks_like_tar(std::string_view bytes) {
  return bytes.size() > tar_mark_at && bytes.substr(tar_mark_at).starts_with("ustar");
}

bool looks_like_pdf(std::string_view bytes) {
  return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

bool looks_like_mail(std::string_view bytes) {
  std::size_t known = 0;
  std::string_view head = bytes.substr(0, 16u << 10);
  for (std::size_t lines = 0; !head.empty() && known < 2; ++lines) {
    const std::string_view line = head.substr(0, head.find('\n'));
    head.remove_prefix(std::min(line.size() + 1, head.size()));
    const bool goes_on = lines > 0 && (line.starts_with(' ') || line.starts_with('\t'));
    const std::size_t colon = line.find_first_of(": \t\r");
    const bool mailbox = lines == 0 && line.starts_with("From ");
    if (!goes_on && !mailbox && (colon == 0 || colon == std::string_view::npos || line[colon] != ':')) break;
    const std::string lower = text::ascii_lower(line.substr(0, 20));
    known += std::any_of(mail_fields.begin(), mail_fields.end(),
                         [&](std::string_view field) { return std::string_view(lower).starts_with(field); })
                 ? 1
                 : 0;
  }
  return known >= 2;
}

bool looks_like_json(std::string_view bytes) {
  std::string_view rest = without_blanks(bytes.substr(byte_order_mark(bytes).size));
  if (!rest.starts_with('{')) return false;
  rest.remove_prefix(1);
  return without_blanks(rest).starts_with('"');
}

bool looks_like_json_lines(std::string_view bytes) {
  if (!looks_like_json(bytes)) return false;
  const std::string_view text = without_blanks(bytes.substr(byte_order_mark(bytes).size));
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos) return true;
  const std::size_t last = text.substr(0, end).find_last_not_of(white_space);
  return last != std::string_view::npos && text[last] == '}';
}

}  // namespace sovang::readers
