// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/registry.hpp"

#include <gtest/gtest.h>

namespace sovang::readers {
namespace {

using namespace std::string_view_literals;

Result<Page> read_as(std::string_view name, std::string_view bytes) {
  ReadOptions options;
  options.name = name;
  return read(bytes, options);
}

struct Refused {
  std::string_view name;
  std::string_view bytes;
  std::string_view slug;
};

const Refused refused[] = {
    {"a.txt", "", "empty-file"},
    {"a.txt", " \n\t\n", "empty-file"},
    {"a.html", "<html><body><script>x</script></body></html>", "empty-file"},
    {"a.txt", "a\0b"sv, "binary-file"},
    {"a.txt", "\x01\x02\x03\x04 text", "binary-file"},
    {"a.txt", "Th\xE1i", "invalid-utf8"},
    {"a.html", "<p>Th\xE1i", "invalid-utf8"},
    {"a.pdf", "%PDF-1.7 …", "damaged-file"},
    {"a.txt", "%PDF-1.7 …", "damaged-file"},
    {"a.docx", "PK\x03\x04 …", "unknown-format"},
    {"a.css", "p { color: red }", "unknown-format"},
    {"a.html", "<meta charset=koi8-r><p>Th\xE1i", "unknown-format"},
};

TEST(Registry, RefusesWhatCannotBeReadAndSaysWhatToDo) {
  for (const Refused& c : refused) {
    const Result<Page> page = read_as(c.name, c.bytes);
    ASSERT_FALSE(page.has_value()) << c.name;
    EXPECT_EQ(page.error().slug, c.slug) << c.name << ": " << page.error().message;
    EXPECT_FALSE(page.error().message.empty());
    EXPECT_FALSE(page.error().hint.empty());
  }
}

struct Accepted {
  std::string_view name;
  std::string_view bytes;
  std::string_view media_type;
};

const Accepted accepted[] = {
    {"a.txt", "Sở Tài chính", "text/plain"},
    {"A.TXT", "Sở Tài chính", "text/plain"},
    {"", "Sở Tài chính", "text/plain"},
    {"news/001", "Sở Tài chính", "text/plain"},
    {".hidden", "Sở Tài chính", "text/plain"},
    {"a.htm", "Sở Tài chính", "text/html"},
    {"a.docx", "Sở Tài chính", "text/plain"},
    {"a.docx", "<html><p>Sở Tài chính", "text/html"},
    {"a.bin", "{\"text\": \"Sở Tài chính\"}", "application/json"},
    {"a.php", "<!DOCTYPE html><p>Sở Tài chính", "text/html"},
    {"a.txt", "\xEF\xBB\xBF \n<!-- saved -->\n<HTML><p>Sở Tài chính", "text/html"},
};

TEST(Registry, FindsTheReaderByNameOrByContent) {
  for (const Accepted& c : accepted) {
    const Result<Page> page = read_as(c.name, c.bytes);
    ASSERT_TRUE(page.has_value()) << c.name << ": " << page.error().message;
    EXPECT_EQ(page->metadata.media_type, c.media_type) << c.name;
    EXPECT_EQ(page->blocks.at(0).text, "Sở Tài chính");
  }
}

TEST(Registry, APageWithoutTextSaysWhatStoodInTheWay) {
  std::string nested;
  for (int i = 0; i < 2000; ++i) nested += "<div>";
  const Result<Page> page = read_as("a.html", nested + "Sở Tài chính");
  ASSERT_FALSE(page.has_value());
  EXPECT_NE(page.error().message.find("nested deeper"), std::string::npos) << page.error().message;
}

TEST(Registry, EveryFormatHasAReaderAndAnExtension) {
  ASSERT_FALSE(formats().empty());
  for (const Format& format : formats()) {
    EXPECT_NE(format.reader, nullptr);
    EXPECT_FALSE(format.extensions.empty());
    EXPECT_NE(format.media_type.find('/'), std::string_view::npos);
  }
}

}  // namespace
}  // namespace sovang::readers
