// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "indexer/readers/load_file.hpp"
#include "tests/unit/structure/read.hpp"

namespace sovang::structure {
namespace {

namespace fs = std::filesystem;

class RealTexts : public testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("SOVANG_REAL");
    if (folder == nullptr || !fs::is_directory(folder)) GTEST_SKIP() << "SOVANG_REAL names no folder of real texts";
    folder_ = folder;
  }

  [[nodiscard]] model::Record record(const fs::path& path) const {
    const Result<std::string> bytes = readers::load_file(folder_ / path);
    EXPECT_TRUE(bytes.has_value()) << path;
    return read(path.string(), bytes.value_or("-"));
  }

  fs::path folder_;
};

TEST_F(RealTexts, ASavedNewspaperPage) {
  const model::Record r = record("../000_4f4ddd42add532cf.txt");
  EXPECT_EQ(r.layout.size(), 6u);
  EXPECT_EQ(r.author, "Tất Đạt");
  EXPECT_EQ(r.published, "");
  EXPECT_EQ(r.text.find("Tin cùng chuyên mục"), std::string::npos);
}

TEST_F(RealTexts, ALawKeepsEveryLine) {
  const model::Record r = record("decrees/txt/processed_Luat-Thi-dua-Khen-thuong-2022-418232.txt");
  EXPECT_EQ(r.kind, model::DocumentKind::law);
  EXPECT_EQ(r.number, "06/2022/QH15");
  EXPECT_EQ(r.issuer, "QUỐC HỘI");
  EXPECT_EQ(r.published, "2022-06-15");
  EXPECT_EQ(r.title, "LUẬT THI ĐUA, KHEN THƯỞNG");
  const auto articles = std::count_if(r.layout.begin(), r.layout.end(),
                                      [](const model::Layout& l) { return l.label.starts_with("Điều "); });
  EXPECT_EQ(articles, 96);
}

}  // namespace
}  // namespace sovang::structure
