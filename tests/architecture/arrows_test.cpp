// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/arrows.hpp"

#include <gtest/gtest.h>

namespace sovang::architecture {
namespace {

const Architecture plan{{{"core/base", {}, {"expected"}},
                         {"core/text", {"core/base"}, {"ICU"}},
                         {"core/archive", {"core/base", "core/text"}, {"Xapian"}},
                         {"query/plan", {"core/base", "core/archive"}, {}}},
                        {{"expected", {"tl::expected"}, {"tl/"}},
                         {"ICU", {"ICU::uc"}, {"unicode/"}},
                         {"Xapian", {"PkgConfig::XAPIAN"}, {"xapian.h"}}}};

TEST(CheckIncludes, AllowsWhatThePlanAllows) {
  const Tree tree{
      {"core/base/a.hpp", "#include <string>\n#include <tl/expected.hpp>\n"},
      {"core/text/a.cpp", "#include \"core/base/a.hpp\"\n#include \"core/text/a.hpp\"\n#include <unicode/uchar.h>\n"},
      {"tests/unit/text/a.cpp", "#include <gtest/gtest.h>\n#include <xapian.h>\n"}};
  EXPECT_EQ(check_includes(plan, tree), Findings());
}

struct Forbidden {
  const char* file;
  const char* line;
  const char* finding;
};

class CheckIncludesFinds : public testing::TestWithParam<Forbidden> {};

TEST_P(CheckIncludesFinds, FileLineAndArrow) {
  const Tree tree{{GetParam().file, "\n" + std::string(GetParam().line) + "\n"}};
  const Findings findings = check_includes(plan, tree);
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].file, GetParam().file);
  EXPECT_EQ(findings[0].line, 2u);
  EXPECT_NE(findings[0].message.find(GetParam().finding), std::string::npos) << findings[0].message;
}

INSTANTIATE_TEST_SUITE_P(
    Lines, CheckIncludesFinds,
    testing::Values(Forbidden{"core/base/a.hpp", "#include \"core/text/a.hpp\"", "core/base → core/text"},
                    Forbidden{"core/archive/a.hpp", "#include \"query/plan/a.hpp\"", "core/archive → query/plan"},
                    Forbidden{"query/plan/a.cpp", "#include \"core/text/a.hpp\"", "query/plan → core/text"},
                    Forbidden{"query/plan/a.cpp", "#include \"indexer/pipeline/a.hpp\"", "→ indexer/pipeline"},
                    Forbidden{"query/plan/a.cpp", "#include <xapian.h>", "query/plan → Xapian"},
                    Forbidden{"core/base/a.hpp", "# include <unicode/uchar.h>", "core/base → ICU"},
                    Forbidden{"core/text/a.cpp", "#include <boost/regex.hpp>", "has no library"},
                    Forbidden{"core/text/a.cpp", "#include <regex>", "no std::regex"},
                    Forbidden{"core/text/a.cpp", "#include \"a.hpp\"", "from the top"},
                    Forbidden{"core/text/a.cpp", "#include \"tests/support/a.hpp\"", "rooms only"}));

Tree tree_with(const std::string& archive_links) {
  return {{"core/base/a.hpp", "#include <tl/expected.hpp>\n"},
          {"core/base/CMakeLists.txt", "sovang_library(base LINKS tl::expected)\n"},
          {"core/archive/inner.hpp", "#include <xapian.h>\n"},
          {"core/archive/a.hpp", "#include \"core/base/a.hpp\"\n#include \"core/archive/inner.hpp\"\n"},
          {"core/archive/CMakeLists.txt", "sovang_library(archive " + archive_links + ")\n"},
          {"query/plan/a.cpp", "#include \"core/base/a.hpp\"\n#include \"core/archive/a.hpp\"\n"}};
}

TEST(CheckLeaks, FindsALibraryThatTravelsByOtherHeaders) {
  const Findings findings = check_leaks(plan, tree_with("LINKS sovang::base PRIVATE_LINKS PkgConfig::XAPIAN"));
  ASSERT_EQ(findings.size(), 1u) << list(findings);
  EXPECT_EQ(findings[0],
            (Finding{"query/plan/a.cpp", 2,
                     "includes core/archive/a.hpp, which brings <xapian.h> by way of core/archive/inner.hpp"}));
}

TEST(CheckLeaks, LetsALibraryTravelThatIsLinkedPublicly) {
  EXPECT_EQ(check_leaks(plan, tree_with("LINKS sovang::base PkgConfig::XAPIAN")), Findings());
}

}  // namespace
}  // namespace sovang::architecture
