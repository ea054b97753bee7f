// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/golden/case.hpp"
#include "tests/golden/line_diff.hpp"
#include "tests/support/programs.hpp"

namespace sovang::golden {
namespace {

namespace fs = std::filesystem;
using Masks = std::vector<std::pair<std::string, std::string>>;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(SOVANG_SOURCE_DIR "/tests/golden/cases"))
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string test_name(const fs::path& file) {
  std::string name = file.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

/// An archive of corpus/sample, made once a process.
class SampleArchive {
 public:
  SampleArchive() : path_((folder_ / "archive").string()) {
    const sample::Run built = sample::run_indexer(
        {"build", SOVANG_SOURCE_DIR "/corpus/sample", "--archive", path_, "--strict", "--progress", "none"});
    if (built.status != 0) throw std::runtime_error("corpus/sample cannot be indexed: " + built.err);
    const auto status =
        nlohmann::json::parse(sample::run_indexer({"status", "--archive", path_, "--format", "json"}).out);
    masks_ = {{path_, "ARCHIVE"}, {status["knowledge"], "RULES"}, {status["created_by"], "PROGRAM"}};
  }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const Masks& masks() const { return masks_; }

 private:
  sample::TemporaryFolder folder_;
  std::string path_;
  Masks masks_;
};

std::string masked(std::string text, const Masks& masks) {
  for (const auto& [volatile_part, word] : masks)
    for (std::size_t at = 0; (at = text.find(volatile_part, at)) != std::string::npos; at += word.size())
      text.replace(at, volatile_part.size(), word);
  return text;
}

/// What a page looks like is for eyes, not for a comparison of bytes; it would be most of every page.
std::string without_style(std::string page) {
  static constexpr std::string_view begin = "<style>";
  const std::size_t from = page.find(begin);
  const std::size_t to = page.find("</style>");
  if (!page.starts_with("<!DOCTYPE html>") || from == std::string::npos || to == std::string::npos) return page;
  return page.replace(from + begin.size(), to - from - begin.size(), "STYLE");
}

class Golden : public testing::TestWithParam<fs::path> {
 protected:
  void SetUp() override {
    fs::current_path(SOVANG_SOURCE_DIR);
    setenv("SOVANG_ARCHIVE", archive().path().c_str(), 1);
  }

  static const SampleArchive& archive() {
    static const SampleArchive made;
    return made;
  }

  static sample::Run printed_by(const Case& wanted) {
    std::vector<std::string> words = split_words(wanted.command);
    const std::string program = words.front();
    words.erase(words.begin());
    sample::Run run = program == "sovang" ? sample::run_sovang(words) : sample::run_indexer(words);
    run.out = masked(without_style(std::move(run.out)), archive().masks());
    run.err = masked(std::move(run.err), archive().masks());
    return run;
  }
};

TEST_P(Golden, PrintsWhatIsWrittenDown) {
  Case golden = parse_case(read(GetParam()));
  const sample::Run run = printed_by(golden);
  if (const char* update = std::getenv("SOVANG_UPDATE_GOLDEN"); update != nullptr && *update == '1') {
    golden = {golden.comment, golden.command, run.status, run.out, run.err};
    std::ofstream(GetParam(), std::ios::binary) << to_text(golden);
    return;
  }
  const std::string about = "$ " + golden.command + "\n(SOVANG_UPDATE_GOLDEN=1 writes what is printed now)\n";
  EXPECT_EQ(run.status, golden.status) << about << run.err;
  const std::string out = line_diff(golden.out, run.out);
  EXPECT_TRUE(out.empty()) << about << "stdout:\n" << out;
  const std::string err = line_diff(golden.err, run.err);
  EXPECT_TRUE(err.empty()) << about << "stderr:\n" << err;
}

std::ptrdiff_t columns(const std::string& utf8) {
  return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

TEST(GoldenHelp, FitsATerminalOf80Columns) {
  for (const fs::path& file : case_files()) {
    const Case golden = parse_case(read(file));
    if (!golden.command.ends_with("--help")) continue;
    std::istringstream lines(golden.out);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(columns(line), 80) << file << "\n" << line;
  }
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(case_files()),
                         [](const auto& file) { return test_name(file.param); });

}  // namespace
}  // namespace sovang::golden
