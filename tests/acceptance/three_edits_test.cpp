// SPDX-License-Identifier: GPL-3.0-or-later
// The three edits that CONTRIBUTING.md describes, made as they stand there: a new award, a new kind of unit and a new
// phrasing are one edit of XML each, after which the program reads a fact that it did not read before.
#include <map>

#include "tests/acceptance/workplace.hpp"

namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What stands between two marks, the first time; empty where they do not.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return {};
  const std::size_t to = text.find(end, from + begin.size());
  return text.substr(from + begin.size(), to - from - begin.size());
}

/// The snippets of CONTRIBUTING.md by the name of their root: "awards" → "<awards>…</awards>\n".
std::map<std::string, std::string> snippets() {
  std::map<std::string, std::string> found;
  std::string rest = bytes_of(SOVANG_SOURCE_DIR "/CONTRIBUTING.md");
  const std::string fence = "```xml\n";
  for (std::size_t at = rest.find(fence); at != std::string::npos; at = rest.find(fence)) {
    rest.erase(0, at);
    const std::string snippet = between(rest, fence, "```");
    found[between(snippet, "<", ">")] = snippet;
    rest.erase(0, fence.size() + snippet.size());
  }
  return found;
}

struct Edit {
  const char* file;     ///< without its ending; the root of the snippet too
  const char* pointer;  ///< where the new fact has what the edit has brought
  const char* value;
};

std::ostream& operator<<(std::ostream& out, const Edit& edit) {
  return out << edit.file;
}

class ThreeEdits : public Workplace, public testing::WithParamInterface<Edit> {
 protected:
  void SetUp() override {
    const auto all = snippets();
    ASSERT_EQ(all.size(), 3U);
    snippet_ = all.at(GetParam().file);
    for (const char* kind : {"example", "counter-example"}) {
      const std::string mark = std::string("<") + kind + ">";
      write(std::string(kind) + ".txt", "Tin thi đua\n" + between(snippet_, mark, "<") + "\n");
    }
  }

  /// How many facts of the text have what the edit has brought.
  [[nodiscard]] int facts(const std::string& kind, const std::string& schemas,
                          const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{"extract", (folder_ / (kind + ".txt")).string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const sample::Run run = sample::run_indexer(arguments, schemas);
    EXPECT_EQ(run.status, 0) << run.err;
    int found = 0;
    const Json record = Json::parse(run.out, nullptr, false);
    for (const Json& fact : record.value("facts", Json::array())) {
      const auto pointer = Json::json_pointer(GetParam().pointer);
      found += fact.contains(pointer) && fact[pointer] == GetParam().value ? 1 : 0;
    }
    return found;
  }

  std::string snippet_;
};

TEST_P(ThreeEdits, InAFolderOfOnesOwnGiveTheNewFact) {
  write("mine/" + std::string(GetParam().file) + ".xml", snippet_);
  const std::vector<std::string> mine{"--schemas", (folder_ / "mine").string()};
  EXPECT_EQ(facts("example", sample::project_schemas, {}), 0) << "it was known before";
  EXPECT_EQ(facts("example", sample::project_schemas, mine), 1);
  EXPECT_EQ(facts("counter-example", sample::project_schemas, mine), 0);
}

TEST_P(ThreeEdits, InACopyOfOurFolderGiveTheNewFact) {
  const std::string root = GetParam().file;
  const fs::path copy = folder_ / "schemas";
  fs::copy(sample::project_schemas, copy, fs::copy_options::recursive);
  std::string file = bytes_of(copy / (root + ".xml"));
  file.insert(file.rfind("</" + root + ">"), between(snippet_, "<" + root + ">", "</" + root + ">"));
  write("schemas/" + root + ".xml", file);
  EXPECT_EQ(facts("example", copy.string(), {}), 1);
  EXPECT_EQ(facts("counter-example", copy.string(), {}), 0);
}

INSTANTIATE_TEST_SUITE_P(Contributing, ThreeEdits,
                         testing::Values(Edit{"awards", "/award/id", "giai-vang-doi-moi-sang-tao"},
                                         Edit{"units", "/subject/id", "hang-phim@t.ha-nam"},
                                         Edit{"relations", "/rule", "led.first-name"}),
                         [](const auto& edit) { return std::string(edit.param.file); });

}  // namespace
}  // namespace sovang::acceptance
