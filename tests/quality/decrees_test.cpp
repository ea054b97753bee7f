// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the text of real documents, as other tools took it out, our readers find.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/fold.hpp"
#include "core/text/normalize.hpp"
#include "core/text/tokens.hpp"
#include "tests/support/programs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace sovang::quality {
namespace {

namespace fs = std::filesystem;

constexpr double enough = 0.97;
constexpr std::size_t shingle = 5;  ///< syllables

/// Those whose reference has what no reader should give: the first the heads of a gazette's pages and the mark of the
/// program that made it, on each of 41; the second the bytes of a document that lies in it, as catdoc gives them.
constexpr std::pair<std::string_view, double> known[] = {
    {"cong_bao_31_32_2014_van_ban_hop_nhat_luat_thi_dua_khen_thuong.pdf", 0.93},
    {"quyet_dinh_10_2007_QD_TTg.doc", 0.95},
};

double wanted(const std::string& name) {
  for (const auto& [file, share] : known)
    if (file == name) return share;
  return enough;
}

std::vector<std::string> shingles(const std::string& text) {
  const std::string nfc = text::to_nfc(text).value_or("");
  std::vector<std::string> syllables;
  for (const text::Token& token : text::tokenize(nfc))
    if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number)
      syllables.push_back(text::key(token.of(nfc)));
  std::vector<std::string> all;
  for (std::size_t i = 0; i + shingle <= syllables.size(); ++i) {
    std::string& joined = all.emplace_back();
    for (std::size_t k = i; k < i + shingle; ++k) joined += syllables[k] + ' ';
  }
  return all;
}

double share_found(const std::vector<std::string>& reference, const std::string& text) {
  const std::vector<std::string> own = shingles(text);
  const std::set<std::string> there(own.begin(), own.end());
  std::size_t found = 0;
  for (const std::string& each : reference) found += there.contains(each) ? 1 : 0;
  return static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(reference.size(), 1));
}

std::string content(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

class Decrees : public testing::TestWithParam<const char*> {};

/// The shares of the references that the records on `out` have, each printed.
void judge(const std::string& out, const std::function<fs::path(const std::string&)>& reference_of,
           const std::function<double(const std::string&)>& least) {
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json record = nlohmann::json::parse(line);
    const std::string name = record["source"]["path"];
    const std::vector<std::string> reference = shingles(content(reference_of(name)));
    EXPECT_FALSE(reference.empty()) << name;
    const double share = share_found(reference, record["text"]);
    std::cout << std::fixed << std::setprecision(4) << share << "  " << std::setw(6) << reference.size() << "  " << name
              << '\n';
    EXPECT_GE(share, least(name)) << name;
  }
}

TEST_P(Decrees, TheTextIsFound) {
  const char* real = std::getenv("SOVANG_REAL");
  if (real == nullptr) GTEST_SKIP() << "SOVANG_REAL is unset: no real texts";
  const fs::path folder = fs::path(real) / "decrees";
  const sample::Run run = sample::run_indexer({"extract", (folder / GetParam()).string()});
  if (run.err.find("it takes LibreOffice") != std::string::npos)
    GTEST_SKIP() << "neither LibreOffice nor catdoc is here";
  EXPECT_EQ(run.err, "");
  judge(
      run.out, [&](const std::string& name) { return folder / "ref_text" / (name + ".txt"); }, wanted);
}

/// The references of old Word documents are what catdoc makes of them; LibreOffice's own text is a better one.
TEST(OldWordDecrees, HaveAllThatLibreOfficeReads) {
  const char* real = std::getenv("SOVANG_REAL");
  if (real == nullptr) GTEST_SKIP() << "SOVANG_REAL is unset: no real texts";
  if (sample::run({"/bin/sh", "-c", "command -v soffice"}).status != 0)
    GTEST_SKIP() << "LibreOffice is not installed (libreoffice-writer-nogui)";
  const std::string documents = (fs::path(real) / "decrees" / "doc").string();
  const sample::TemporaryFolder made;
  const std::string convert = "soffice -env:UserInstallation=file://" + (made / "profile").string() +
                              " --headless --convert-to txt:Text --outdir '" + (made / "text").string() + "' '" +
                              documents + "'/*.doc";
  ASSERT_EQ(sample::run({"/bin/sh", "-c", convert}).status, 0);
  judge(
      sample::run_indexer({"extract", documents}).out,
      [&](const std::string& name) { return made / "text" / fs::path(name).replace_extension(".txt"); },
      [](const std::string&) { return 0.999; });
}

INSTANTIATE_TEST_SUITE_P(Formats, Decrees, testing::Values("docx", "doc", "pdf", "txt"),
                         [](const auto& format) { return std::string(format.param); });

}  // namespace
}  // namespace sovang::quality
