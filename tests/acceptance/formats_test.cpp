// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

#include "tests/acceptance/workplace.hpp"

/// One small document of each format is read, and what it says is found.
namespace sovang::acceptance {
namespace {

struct Sample {
  const char* path;
  const char* relation;
  const char* subject;
  const char* period;
};

constexpr Sample samples[] = {
    {"binh-duong-cao-dang-2019.jsonl!tin-1", "led", "Trường Cao đẳng Y tế Bình Dương", "2018/2019"},
    {"cum-thu-y-long-an-2016.odt", "led", "Chi cục Thú y tỉnh Long An", "2016"},
    {"cum-thu-y-long-an-2016.odt", "ranked", "Chi cục Thú y tỉnh Bến Tre", "2016"},
    {"danh-sach-khen-thuong-quang-binh-2018.html", "received", "Sở Giao thông vận tải tỉnh Quảng Bình", "2018"},
    {"danh-sach-khen-thuong-quang-binh-2018.html", "received", "Chi cục Kiểm lâm tỉnh Quảng Bình", "2018"},
    {"hai-phong-2014.zip!thang 1/cum-cang.txt", "led", "Cảng vụ thành phố Hải Phòng", "2013"},
    {"ngan-hang-ninh-binh-2015.mhtml", "led", "Ngân hàng Chính sách xã hội chi nhánh tỉnh Ninh Bình", "2015"},
    {"quyet-dinh-gia-lai-2020-bang.pdf", "received", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Gia Lai", "2019"},
    {"quyet-dinh-gia-lai-2020-bang.pdf", "received", "Sở Tài chính tỉnh Gia Lai", "2019"},
    {"quyet-dinh-hoa-binh-2019.docx", "received", "Kho bạc Nhà nước tỉnh Hòa Bình", "2018"},
    {"quyet-dinh-hoa-binh-2019.docx", "received", "Sở Tư pháp tỉnh Hòa Bình", "2018"},
    {"quyet-dinh-phu-yen-2024.pdf", "received", "Sở Khoa học và Công nghệ tỉnh Phú Yên", "2023"},
    {"thu-kiem-lam-2023.eml!message", "led", "Hạt Kiểm lâm huyện Bù Gia Mập", "2022"},
    {"thu-kiem-lam-2023.eml!danh-sach.txt", "received", "Phòng Văn hóa - Thông tin huyện Bù Gia Mập", "2022"},
};

class Formats : public Workplace {
 protected:
  void SetUp() override {
    ASSERT_EQ(build({SOVANG_SOURCE_DIR "/corpus/formats"}).status, 0);
    facts_ = answer({"facts"})["rows"];
  }

  [[nodiscard]] bool found(const Sample& sample) const {
    return std::any_of(facts_.begin(), facts_.end(), [&](const Json& row) {
      return row["relation"] == sample.relation && row["subject"]["name"] == sample.subject &&
             row["period"] == sample.period && row["proofs"][0]["path"] == sample.path;
    });
  }

  Json facts_;
};

TEST_F(Formats, WhatADocumentSaysIsFound) {
  EXPECT_TRUE(failures().empty()) << status();
  for (const Sample& sample : samples) EXPECT_TRUE(found(sample)) << sample.path << "\n" << facts_.dump(1);
}

/// Ten Word documents of before 2007, set in the fonts of TCVN3 and in those that draw its capitals.
class OldWord : public testing::Test {
 protected:
  using Json = nlohmann::json;

  static bool has(const char* program) {
    return sample::run({"/bin/sh", "-c", std::string("command -v ") + program}).status == 0;
  }

  /// The records by name, read with what lies on the PATH.
  static std::map<std::string, Json> read(const std::string& path) {
    const sample::Run run = sample::run({"/usr/bin/env", "PATH=" + path, SOVANG_INDEX_PROGRAM, "extract", folder});
    std::map<std::string, Json> records;
    std::istringstream lines(run.out);
    for (std::string line; std::getline(lines, line);) {
      Json record = Json::parse(line);
      const std::string name = record["source"]["path"];
      records[name] = std::move(record);
    }
    return records;
  }

  /// What they say.
  static std::map<std::string, std::string> texts() {
    std::map<std::string, std::string> all;
    std::ifstream file(SOVANG_SOURCE_DIR "/tests/acceptance/old_word.txt");
    std::string* text = nullptr;
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("=== "))
        text = &all[line.substr(4)];
      else
        *text += (text->empty() ? "" : "\n") + line;
    return all;
  }

  static constexpr const char* folder = SOVANG_SOURCE_DIR "/corpus/old-word";
};

TEST_F(OldWord, ComesOutRightByLibreOffice) {
  if (!has("soffice")) GTEST_SKIP() << "LibreOffice is not installed (libreoffice-writer-nogui)";
  std::map<std::string, Json> records = read(std::getenv("PATH"));
  const std::map<std::string, std::string> wanted = texts();
  EXPECT_EQ(wanted.size(), 10u);
  for (const auto& [name, text] : wanted) {
    ASSERT_TRUE(records.contains(name)) << name;
    EXPECT_EQ(records[name]["text"], text) << name;
    EXPECT_TRUE(records[name]["problems"].empty()) << name;
    EXPECT_FALSE(records[name]["facts"].empty()) << name;
  }
}

TEST_F(OldWord, LosesItsFontsByCatdoc) {
  if (!has("catdoc")) GTEST_SKIP() << "catdoc is not installed";
  const sample::TemporaryFolder only;
  std::filesystem::create_symlink("/usr/bin/catdoc", only / "catdoc");
  std::map<std::string, Json> records = read(only / "");
  EXPECT_EQ(records.size(), 10u);
  for (const auto& [name, record] : records) EXPECT_EQ(record["problems"][0]["code"], "fonts-lost") << name;
  EXPECT_NE(
      records["cum-may-mac-nam-dinh-1998.doc"]["text"].dump().find("tỉnh Nam Định được suy tôn là đơn vị dẫn đầu"),
      std::string::npos)
      << "small letters are guessed";
  EXPECT_NE(records["so-van-hoa-quang-nam-2000.doc"]["text"].dump().find("sở văn hóa thông tin đứng đầu"),
            std::string::npos)
      << "capitals are lost";
}

TEST_F(OldWord, SaysWhatToInstall) {
  const sample::Run run = sample::run({"/usr/bin/env", "PATH=/nowhere", SOVANG_INDEX_PROGRAM, "extract", folder});
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("it takes LibreOffice, or catdoc, to read old Word documents and RTF; install "
                         "libreoffice-writer-nogui"),
            std::string::npos)
      << run.err;
}

}  // namespace
}  // namespace sovang::acceptance
