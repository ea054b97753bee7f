// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/text/utf8.hpp"
#include "indexer/extract/extractor.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using model::LayoutKind;

struct Part {
  const char* text;
  LayoutKind kind;
  const char* label;
};

/// A decision of these lines, read.
model::Record read(std::initializer_list<Part> parts) {
  static const auto extractor = Extractor::make(project_knowledge());
  EXPECT_TRUE(extractor) << extractor.error().message;
  model::Record record;
  record.kind = model::DocumentKind::decision;
  std::uint32_t at = 0;
  for (const Part& part : parts) {
    if (at > 0) {
      record.text += '\n';
      ++at;
    }
    const auto end = at + static_cast<std::uint32_t>(text::count_code_points(part.text));
    record.text += part.text;
    record.layout.push_back({part.kind, {at, end}, part.label});
    at = end;
  }
  if (extractor) extractor->extract(record);
  return record;
}

constexpr Part title{"QUYẾT ĐỊNH Về việc tặng Cờ thi đua của Chính phủ", LayoutKind::title, ""};

TEST(DocumentParts, WhoADocumentGoesToReceivesNothing) {
  const model::Record record =
      read({title,
            {"Điều 1. Tặng Cờ thi đua của Chính phủ năm 2020 cho:", LayoutKind::paragraph, "Điều 1"},
            {"1. Sở Y tế tỉnh Hà Nam;", LayoutKind::paragraph, "khoản 1 Điều 1"},
            {"2. Sở Tư pháp tỉnh Hà Nam.", LayoutKind::paragraph, "khoản 2 Điều 1"},
            {"Nơi nhận:", LayoutKind::signature, "Nơi nhận"},
            {"- Sở Nội vụ tỉnh Hà Nam;", LayoutKind::signature, "Nơi nhận"},
            {"- Sở Tài chính tỉnh Hà Nam;", LayoutKind::signature, "Nơi nhận"}});
  EXPECT_EQ(record.facts.size(), 2u);
  for (const model::Fact& fact : record.facts) {
    EXPECT_EQ(fact.subject.text.find("Nội vụ"), std::string::npos);
    EXPECT_EQ(fact.subject.text.find("Tài chính"), std::string::npos);
  }
  EXPECT_TRUE(record.problems.empty());
}

TEST(DocumentParts, ATitleThatDisagreesWithArticle1IsReported) {
  const model::Record record = read(
      {title,
       {"Điều 1. Tặng Bằng khen của Thủ tướng Chính phủ cho Sở Y tế tỉnh Hà Nam.", LayoutKind::paragraph, "Điều 1"},
       {"Điều 2. Cờ thi đua của Chính phủ được xét sau.", LayoutKind::paragraph, "Điều 2"}});
  ASSERT_EQ(record.problems.size(), 1u);
  EXPECT_EQ(record.problems[0].code, "title-disagrees");
  EXPECT_EQ(record.problems[0].message,
            "the title names \"Cờ thi đua của Chính phủ\", Điều 1 \"Bằng khen của Thủ tướng Chính phủ\": Điều 1 holds");
  ASSERT_EQ(record.facts.size(), 1u);
  EXPECT_EQ(record.facts[0].award->text, "Bằng khen của Thủ tướng Chính phủ");
}

}  // namespace
}  // namespace sovang::extract
