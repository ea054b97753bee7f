// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/text/offsets.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

model::Record read(std::string text, std::string number = {}) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.text = std::move(text);
  record.number = std::move(number);
  if (extractor) extractor->extract(record);
  return record;
}

/// "repeals 12/2019/NĐ-CP; cites …"
std::string citations(std::string text, std::string number = {}) {
  std::string all;
  for (const model::Citation& citation : read(std::move(text), std::move(number)).citations)
    all += (all.empty() ? "" : "; ") + citation.relation + " " + citation.number;
  return all;
}

struct Case {
  const char* text;
  const char* expected;
};

constexpr Case cases[] = {
    {"Căn cứ Luật Thống kê số 89/2015/QH13;\nCăn cứ Nghị định số 94/2016/NĐ-CP đã được sửa đổi theo Nghị định số "
     "5/2020/NĐ-CP;",
     "based_on 89/2015/QH13; based_on 94/2016/NĐ-CP; based_on 5/2020/NĐ-CP"},
    {"Điều 1. Tặng cờ\nĐiều 2. Căn cứ Nghị định số 94/2016/NĐ-CP, sở tổ chức.", "cites 94/2016/NĐ-CP"},
    {"Điều 9. Quyết định này có hiệu lực từ ngày ký và thay thế Quyết định số 17/2018/QĐ-UBND.",
     "replaces 17/2018/QĐ-UBND"},
    {"2. Thông tư số 12/2011/TT-BNV hết hiệu lực kể từ ngày Thông tư này có hiệu lực.", "repeals 12/2011/TT-BNV"},
    {"2. Luật A số 31/2001/QH10 đã được sửa đổi theo Luật số 63/2010/QH12 hết hiệu lực từ ngày đó.",
     "repeals 31/2001/QH10; repeals 63/2010/QH12"},
    {"3. Bãi bỏ khoản 2 Điều 5 của Luật A số 31/2001/QH10 đã được sửa đổi theo Luật số 63/2010/QH12.",
     "repeals 31/2001/QH10; cites 63/2010/QH12"},
    {"1. Sửa đổi, bổ sung một số điều của Nghị định số 94/2016/NĐ-CP như sau:", "amends 94/2016/NĐ-CP"},
    {"Chính phủ ban hành Nghị định sửa đổi, bổ sung một số điều của Nghị định số 94/2016/NĐ-CP.",
     "amends 94/2016/NĐ-CP"},
    {"Thực hiện theo Nghị định số 5/2020/NĐ-CP sửa đổi, bổ sung Nghị định số 94/2016/NĐ-CP.",
     "cites 5/2020/NĐ-CP; cites 94/2016/NĐ-CP"},
    {"4. Thay thế cụm từ “sở” bằng cụm từ “cục” tại Điều 3 Thông tư số 12/2011/TT-BNV.", "amends 12/2011/TT-BNV"},
    {"Giấy đã cấp theo Luật Dược số 34/2005/QH11 được dùng cho đến khi hết hiệu lực.", "cites 34/2005/QH11"},
    {"Bãi bỏ các văn bản sau đây:\na) Quyết định số 11/QĐ-UBND;\nb) Chỉ thị số 03/CT-UBND.\nTheo Quyết định số "
     "5/QĐ-UBND.",
     "repeals 11/QĐ-UBND; repeals 03/CT-UBND; cites 5/QĐ-UBND"},
    {"Tại Bản án dân sự sơ thẩm số 30/2012/DS-ST và Công văn số 1922/XYZ, ông A nói.",
     "cites 30/2012/DS-ST; cites 1922/XYZ"},
    {"Hợp đồng tín dụng số 01/PL/HĐTD ngày 4/12/2009 và số 6360-LAV-2009 còn 24/7 ngày.", ""},
    {"Luật số 28/2004/QH 11 và Quyết định số 119A/QĐ-TTg.", "cites 28/2004/QH11; cites 119A/QĐ-TTg"},
};

TEST(Citations, WhatADocumentDoesToAnother) {
  for (const Case& c : cases) EXPECT_EQ(citations(c.text), c.expected) << c.text;
}

TEST(Citations, ItsOwnNumberIsNone) {
  EXPECT_EQ(citations("Số: 07/2020/QĐ-UBND\n(Kèm theo Quyết định số 7/2020/QĐ-UBND)", "07/2020/QĐ-UBND"), "");
}

TEST(Citations, ASpanIsTheNumberInCodePoints) {
  const model::Record record = read("Được tặng theo Quyết định số 42/QĐ-TTg năm 2008.");
  ASSERT_EQ(record.citations.size(), 1u);
  const text::OffsetMap offsets(record.text);
  const model::Span span = record.citations[0].span;
  const std::size_t begin = offsets.byte(span.start);
  EXPECT_EQ(record.text.substr(begin, offsets.byte(span.end) - begin), "42/QĐ-TTg");
}

}  // namespace
}  // namespace sovang::extract
