// SPDX-License-Identifier: GPL-3.0-or-later
#include <sstream>

#include <gtest/gtest.h>

#include "tests/support/html_page.hpp"
#include "tests/unit/explain/samples.hpp"

namespace sovang::explain {
namespace {

std::string printed(const Explanation& explanation, bool color = false) {
  std::ostringstream out;
  print_text(explanation, color, out);
  return out.str();
}

TEST(ExplainText, ShowsWhatTheContextIsAndWhatCameFromIt) {
  const std::string text = printed(sample());
  EXPECT_NE(text.find("    context block  Khối số 1  khoi.1\n"
                      "            the first one named, so also for what stands before it; until the end\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("            block, period from context: Khối số 1 tổng kết năm 2020\n"), std::string::npos)
      << text;
}

TEST(ExplainText, SaysWhatIsNoFact) {
  const std::string text = printed(sample());
  EXPECT_NE(text.find("    no fact led  Sở Nội vụ tỉnh A"), std::string::npos) << text;
  EXPECT_NE(text.find("planned (printed by explain only), acclaimed, 0.90, rule led.elected"), std::string::npos);
  EXPECT_NE(text.find("3 mentions, 1 facts, 0 citations\n1 planned or denied"), std::string::npos) << text;
}

TEST(ExplainText, PrintsNothingThatATerminalActsUpon) {
  Explanation explanation = sample();
  const std::string bad(sample::hostile);
  explanation.record.title = bad;
  explanation.record.facts[0].rule = bad;
  for (auto& change : explanation.context) change.text = change.value = change.award = bad;
  EXPECT_EQ(printed(explanation).find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace sovang::explain
