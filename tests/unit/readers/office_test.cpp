// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/office.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "indexer/readers/legacy_reader.hpp"
#include "tests/support/temporary_folder.hpp"

namespace sovang::readers {
namespace {

/// In the place of LibreOffice: the "DOCX" of a document is its text and the end of an empty ZIP file. It crashes at
/// one that says "crash", breaks off in the middle of one that says "half", makes nothing of one that says "no".
constexpr const char* stand_in = R"sh(#!/bin/sh
echo start >>"$0.log"
while [ "$1" != --outdir ]; do shift; done
out=$2
shift 2
/bin/mkdir -p "$out"
for file; do
  docx=${file##*/}
  docx=$out/${docx%.*}.docx
  case "$(/bin/cat "$file")" in
    *crash*) kill -SEGV $$ ;;
    *half*) /bin/cp "$file" "$docx"; exit 77 ;;
    *no*) continue ;;
  esac
  { /bin/cat "$file"; printf 'PK\005\006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'; } >"$docx"
done
)sh";

class OfficeStandIn : public testing::Test {
 protected:
  OfficeStandIn() {
    std::ofstream(program()) << stand_in;
    std::filesystem::permissions(program(), std::filesystem::perms::owner_all);
  }

  [[nodiscard]] std::string program() const { return folder_ / "soffice"; }

  /// The text of what came, the word of the refusal of what did not.
  [[nodiscard]] std::vector<std::string> made(const std::vector<std::string_view>& documents) const {
    std::vector<std::string> all;
    for (const Result<std::string>& each : Office(program()).to_docx(documents))
      all.push_back(each ? each->substr(0, each->find("PK")) : each.error().slug);
    return all;
  }

  [[nodiscard]] std::ptrdiff_t starts() const {
    std::ifstream log(program() + ".log");
    return std::count(std::istreambuf_iterator<char>(log), {}, '\n');
  }

  sample::TemporaryFolder folder_;
};

using Made = std::vector<std::string>;

TEST_F(OfficeStandIn, OneStartTakesMany) {
  EXPECT_EQ(made({"a", "b", "no", "c"}), (Made{"a", "b", "damaged-file", "c"}));
  EXPECT_EQ(starts(), 1);
}

TEST_F(OfficeStandIn, ACrashCostsOneDocument) {
  EXPECT_EQ(made({"a", "crash", "b", "half", "c"}), (Made{"a", "reader-failed", "b", "reader-failed", "c"}));
  EXPECT_EQ(starts(), 5) << "two crashes together, two alone, and the rest";
  EXPECT_EQ(made({"crash"}), Made{"reader-failed"});
  EXPECT_EQ(starts(), 6) << "what was alone is not tried again";
}

TEST_F(OfficeStandIn, WhatIsNotThereIsARefusal) {
  std::filesystem::remove(program());
  EXPECT_EQ(made({"a", "b"}), (Made{"unreadable", "unreadable"}));
  EXPECT_FALSE(Office("").is_here());
}

TEST(Office, KeepsTheFontsOfRtf) {
  if (!Office::find().is_here()) GTEST_SKIP() << "LibreOffice is not installed (libreoffice-writer-nogui)";
  const std::string rtf =
      R"({\rtf1\ansi\ansicpg1252{\fonttbl{\f0 .VnTime;}{\f1 .VnTimeH;}}{\f1 s\'eb y t\'d5}{\f0  t\'d8nh Ngh\'d6 An}\par})";
  const Result<Page> page = LegacyReader().read(rtf, {});
  ASSERT_TRUE(page.has_value()) << page.error().message;
  ASSERT_EQ(page->blocks.size(), 1u);
  EXPECT_EQ(page->blocks[0].text, "SỞ Y TẾ tỉnh Nghệ An");
  EXPECT_EQ(page->metadata.media_type, "application/rtf");
  EXPECT_TRUE(page->problems.empty());
}

/// A port of this machine at which one listens.
class Listener {
 public:
  Listener() : socket_(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (bind(socket_, any, size) == 0 && listen(socket_, 8) == 0 && getsockname(socket_, any, &size) == 0)
      port_ = ntohs(address.sin_port);
  }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() { close(socket_); }

  [[nodiscard]] std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/x"; }
  [[nodiscard]] bool was_called() const {
    const int caller = accept(socket_, nullptr, nullptr);
    if (caller >= 0) close(caller);
    return caller >= 0;
  }

 private:
  int socket_;
  int port_ = 0;
};

TEST(Office, FetchesNothing) {
  if (!Office::find().is_here()) GTEST_SKIP() << "LibreOffice is not installed (libreoffice-writer-nogui)";
  const Listener listener;
  std::string rtf = R"({\rtf1\ansi mot )";
  for (const char* field : {"INCLUDEPICTURE", "INCLUDETEXT"})
    rtf += std::string(R"({\field{\*\fldinst )") + field + " \"" + listener.address() + R"(" \\d}{\fldrslt }})";
  rtf += R"({\*\template )" + listener.address() + R"(} hai\par})";
  const Result<Page> page = LegacyReader().read(rtf, {});
  ASSERT_TRUE(page.has_value()) << page.error().message;
  EXPECT_EQ(page->blocks.at(0).text, "mot hai");
  EXPECT_FALSE(listener.was_called());
}

TEST(LegacyReader, TakesTheDocxThatWasMadeBefore) {
  ReadOptions options;
  const Result<std::string> docx = Unexpected(Error(ErrorCode::invalid_input, "it crashed"));
  options.as_docx = &docx;
  const Result<Page> page = LegacyReader().read(R"({\rtf1 a})", options);
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().message, "it crashed");
}

}  // namespace
}  // namespace sovang::readers
