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

constexpr std::array<Signature, 11> foreign{{{"%PDF-"sv, "PDF document"},
                                             {"PK\x03\x04"sv, "ZIP archive or Office document"},
                                             {"\xD0\xCF\x11\xE0"sv, "old Office document"},
                                             {"{\\rtf"sv, "RTF document"},
                                             {"\x1F\x8B"sv, "gzip archive"},
                                             {"7z\xBC\xAF"sv, "7z archive"},
                                             {"Rar!"sv, "RAR archive"},
                                             {"\x89PNG"sv, "PNG picture"},
                                             {"\xFF\xD8\xFF"sv, "JPEG picture"},
                                             {"GIF8"sv, "GIF picture"},
                                             {"\x7F"
                                              "ELF"sv,
                                              "program"}}};

constexpr std::array<std::string_view, 12> html_tags{
    "<!doctype html", "<html", "<head", "<body", "<title", "<meta", "<div", "<p>", "<p ", "<article", "<h1", "<table"};

bool control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
}

/// What stands behind white space and, for `open` … `close`, behind a declaration or a comment.
std::string_view skip(std::string_view text, std::string_view open, std::string_view close) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  if (!text.starts_with(open)) return text;
  const std::size_t end = text.find(close);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + close.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text;
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

}  // namespace sovang::readers
