// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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
    {"hai-phong-2014.zip!thang 1/cum-cang.txt", "led", "Cảng vụ thành phố Hải Phòng", "2013"},
    {"ngan-hang-ninh-binh-2015.mhtml", "led", "Ngân hàng Chính sách xã hội chi nhánh tỉnh Ninh Bình", "2015"},
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

}  // namespace
}  // namespace sovang::acceptance
