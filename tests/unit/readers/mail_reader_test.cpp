// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/mail_reader.hpp"

#include <gtest/gtest.h>

#include "indexer/readers/unpack.hpp"
#include "tests/support/packed.hpp"

namespace sovang::readers {
namespace {

std::string lines(const Result<Page>& page) {
  if (!page) return page.error().slug;
  std::string all;
  for (const Block& block : page->blocks) all += block.text + "\n";
  return all;
}

const std::string head =
    "From: =?UTF-8?B?VOG6pXQgxJDhuqF0?= <dat@example.org>\r\nTo: ban@example.org\r\n"
    "Subject: =?UTF-8?Q?K=E1=BA=BFt_qu=E1=BA=A3?= thi dua\r\nDate: Thu, 14 Jan 2021 08:30:00 +0700\r\nMIME-Version: "
    "1.0\r\n";

TEST(MailReader, AMailIsItsText) {
  const Result<Page> page = MailReader().read(
      head +
          "Content-Type: text/plain; charset=windows-1258\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
          "Th=E1i B=ECnh d=\r\nn =F0=E2u.\r\n",
      {});
  ASSERT_TRUE(page.has_value()) << page.error().message;
  EXPECT_EQ(page->metadata.title, "Kết quả thi dua");
  EXPECT_EQ(page->metadata.author, "Tất Đạt");
  EXPECT_EQ(page->metadata.published, "2021-01-14");
  EXPECT_EQ(page->metadata.media_type, "message/rfc822");
  EXPECT_EQ(page->blocks.at(0).text.substr(0, 5), "Thái");
}

const std::string alternative =
    "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/plain\r\n\r\nlời ngắn\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    "<p>Sở Y tế</p>\r\n--b--\r\n--a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nchữ ký\r\n";

TEST(MailReader, OfFormsOfOneTextTheHtmlIsRead) {
  EXPECT_EQ(lines(MailReader().read(head + alternative + "--a--\r\n", {})), "Sở Y tế\nchữ ký\n");
}

TEST(MailReader, APageSavedInOneFileIsAPage) {
  const Result<Page> page = MailReader().read(
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: Bao A\r\n"
      "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; "
      "charset=utf-8\r\n\r\n<title>Tổng kết</title><h1>Tổng kết</h1>\r\n--x\r\nContent-Type: "
      "image/png\r\n\r\nPNG\r\n--x--",
      {});
  ASSERT_TRUE(page.has_value()) << page.error().message;
  EXPECT_EQ(page->metadata.url, "https://example.org/a");
  EXPECT_EQ(page->metadata.title, "Tổng kết");
  EXPECT_TRUE(is_web_page(page->metadata));
  EXPECT_EQ(lines(page), "Tổng kết\n");
}

TEST(MailReader, AttachmentsAreDocumentsOfTheirOwn) {
  const std::string mail =
      head + alternative +
      "--a\r\nContent-Type: application/octet-stream; name=\"../b.txt\"\r\n"
      "Content-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nU+G7nw==\r\n--a--\r\n";
  EXPECT_TRUE(is_bundle({{}, mail}));
  EXPECT_FALSE(is_bundle({{}, head + alternative + "--a--\r\n"}));
  std::vector<std::string> members;
  const auto take = [&](const Member& member) {
    members.push_back(member.name + (member.name.ends_with("message") ? "" : ": " + *member.bytes));
    return true;
  };
  ASSERT_TRUE(unpack({{}, mail}, "a.eml", {}, take).has_value());
  EXPECT_EQ(members, (std::vector<std::string>{"message", "b.txt: Sở"}));
  members.clear();
  ASSERT_TRUE(unpack({{}, sample::zip({{"c.eml", mail}})}, "a.zip", {}, take).has_value());
  EXPECT_EQ(members, (std::vector<std::string>{"c.eml!message", "c.eml!b.txt: Sở"}));
}

TEST(MailReader, PartsWithoutEndAreRefused) {
  std::string nested = head;
  for (int i = 0; i < 50'000; ++i) nested += "Content-Type: message/rfc822\r\n\r\n";
  EXPECT_EQ(lines(MailReader().read(nested, {})), "too-large");
  for (std::size_t size = 1; size < head.size() + alternative.size(); size += 11)
    static_cast<void>(MailReader().read((head + alternative).substr(0, size), {}));  // whatever comes: it ends
}

}  // namespace
}  // namespace sovang::readers
