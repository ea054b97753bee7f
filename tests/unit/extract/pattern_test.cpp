// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/pattern.hpp"

#include <gtest/gtest.h>

#include "indexer/extract/name_finder.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

class PatternTest : public testing::Test {
 protected:
  Result<Pattern> compile(std::string_view source) {
    return Pattern::compile(
        source, [this](std::string_view w) { return lexicon_.vocabulary().intern(w); },
        [](std::string_view id) -> const std::vector<std::string>* {
          static const std::vector<std::string> verbs{"suy tôn", "bầu"};
          return id == "verbs" ? &verbs : nullptr;
        });
  }

  /// The subjects of the first match of `source` in `text`, as written and joined by '|'; "-" where nothing matches.
  std::string subjects(std::string_view source, std::string_view text) {
    const auto pattern = compile(source);
    if (!pattern) return pattern.error().message;
    const Analysis a = lexicon_.analyse(text, "");
    const auto names = NameFinder(lexicon_).find(a);
    for (const auto& passage : passages(lexicon_, a, names))
      for (std::uint32_t at = 0; at < passage.items.size(); ++at)
        if (const auto match = pattern->match(a, names, passage, at)) {
          std::string joined;
          for (const auto n : (*match)[Slot::subject])
            joined += (joined.empty() ? "" : "|") + std::string(a.range(names[n].first, names[n].last));
          return joined;
        }
    return "-";
  }

  Lexicon lexicon_{project_knowledge()};
};

TEST_F(PatternTest, WordsOptionsAlternativesAndGaps) {
  EXPECT_EQ(subjects("@verbs {one} (làm|là) [đơn vị] dẫn đầu", "Khối bầu Sở Tư pháp là đơn vị dẫn đầu."), "Sở Tư pháp");
  EXPECT_EQ(subjects("@verbs {one} (làm|là) [đơn vị] dẫn đầu", "Khối suy tôn Sở Tư pháp làm dẫn đầu."), "Sở Tư pháp");
  EXPECT_EQ(subjects("{one} ~3 dẫn đầu", "Sở Tư pháp đã tiếp tục vinh dự dẫn đầu."), "-");
  EXPECT_EQ(subjects("{one} ~5 dẫn đầu", "Sở Tư pháp đã tiếp tục vinh dự dẫn đầu."), "Sở Tư pháp");
  EXPECT_EQ(subjects("{one} ~5 dẫn đầu", "Sở Tư pháp; đơn vị dẫn đầu."), "-");
}

TEST_F(PatternTest, AGapPassesOverABracketAsOverOneWord) {
  EXPECT_EQ(subjects("{one} ~2 dẫn đầu", "Sở Tư pháp (1,5 điểm; Sở Nội vụ 3. điểm) đã dẫn đầu."), "Sở Tư pháp");
  EXPECT_EQ(subjects("{one} ~3 dẫn đầu", "Sở Tư pháp vẫn (1,5 điểm) đã dẫn đầu."), "Sở Tư pháp");
  EXPECT_EQ(subjects("{one} ~2 dẫn đầu", "Sở Tư pháp vẫn (1,5 điểm) đã dẫn đầu."), "-");
  EXPECT_EQ(subjects("{one} ~2 dẫn đầu", "Sở Tư pháp (dẫn đầu khối)."), "Sở Tư pháp") << "it may go into one too";
  EXPECT_EQ(subjects("{one} ~2 dẫn đầu", "Sở Tư pháp (bảo vệ; chưa đóng dẫn đầu."), "-");
}

TEST_F(PatternTest, ListsOfSubjects) {
  EXPECT_EQ(subjects("gồm [:] {subject}", "Khối gồm: Sở Tư pháp, Sở Nội vụ và Sở Y tế."),
            "Sở Tư pháp|Sở Nội vụ|Sở Y tế");
  EXPECT_EQ(subjects("gồm [:] {subject}", "Khối gồm: Sở Tư pháp (105,75 điểm), Sở Nội vụ (98 điểm)."),
            "Sở Tư pháp|Sở Nội vụ");
  EXPECT_EQ(subjects("gồm [:] {subject}",
                     "Các đơn vị gồm:\n1. Sở Tư pháp;\n2. Sở Nội vụ, đã có thành tích;\n3. Sở Y tế.\nHội nghị họp."),
            "Sở Tư pháp|Sở Nội vụ|Sở Y tế");
  EXPECT_EQ(subjects("{subject} ( đơn vị phó", "Sở Tư pháp (đơn vị trưởng) và Sở Nội vụ, Sở Y tế (đơn vị phó)"),
            "Sở Nội vụ|Sở Y tế");
}

TEST_F(PatternTest, MistakesAreNamed) {
  EXPECT_NE(compile("(a|b dẫn đầu").error().message.find("bracket"), std::string::npos);
  EXPECT_NE(compile("{unit} dẫn đầu").error().message.find("no such slot"), std::string::npos);
  EXPECT_NE(compile("{unit} là dẫn đầu").error().message.find("at \"{unit} là dẫn đ\""), std::string::npos)
      << "no letter is cut in two";
  EXPECT_NE(compile("@nothing dẫn đầu").error().message.find("word set"), std::string::npos);
  EXPECT_NE(compile("{one} ~5 {block}").error().message.find("must contain"), std::string::npos);
}

TEST_F(PatternTest, WordsSaidBeforeAreAskedFor) {
  EXPECT_EQ(subjects("?@verbs và {one} họp", "Khối bầu Sở Tư pháp và Sở Nội vụ họp."), "Sở Nội vụ");
  EXPECT_EQ(subjects("?@verbs và {one} họp", "Khối mời Sở Tư pháp và Sở Nội vụ họp."), "-");
}

TEST_F(PatternTest, RanksAreNumbersOrWords) {
  EXPECT_EQ(subjects("{one} xếp thứ {rank}", "Sở Nội vụ xếp thứ 4."), "Sở Nội vụ");
  EXPECT_EQ(subjects("{one} xếp thứ {rank}", "Sở Nội vụ xếp thứ tư."), "Sở Nội vụ");
  EXPECT_EQ(subjects("{one} xếp thứ {rank}", "Sở Nội vụ xếp thứ khác."), "-");
}

TEST_F(PatternTest, ABracketThatIsOpenedForItselfIsClosedForItself) {
  EXPECT_EQ(subjects("{one} ( nhì )", "Sở Nội vụ (nhì) và Sở Tư pháp."), "Sở Nội vụ");
  EXPECT_EQ(subjects("{one} ( nhì )", "Sở Nội vụ (nhì về số điểm)."), "-");
}

TEST_F(PatternTest, ThePageIsASubjectThatStandsNowhere) {
  EXPECT_EQ(subjects("^ {page} {award} (", "Trường THPT Chu Văn An: 50 năm\nBằng khen (2001)"),
            "Trường THPT Chu Văn An");
  EXPECT_EQ(subjects("^ {page} {award} (", "Năm mươi năm một mái trường\nBằng khen (2001)"), "-");
  EXPECT_EQ(subjects("danh hiệu | {page} {award}", "Sở Nội vụ\nDanh hiệu | Bằng khen"), "Sở Nội vụ");
}

TEST_F(PatternTest, CostIsBounded) {
  std::string text = "Sở Tư pháp";
  for (int i = 0; i < 2000; ++i) text += " a";
  EXPECT_EQ(subjects("{one} ...99 [a] ...99 [a] ...99 [a] ...99 dẫn đầu", text), "-");
}

}  // namespace
}  // namespace sovang::extract
