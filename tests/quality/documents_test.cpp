// SPDX-License-Identifier: GPL-3.0-or-later
// Real decrees, precedents and laws: their heads, their articles, and what they cite. The citations were marked by
// reading them, before the rules were run (corpus/gold/citations.tsv); the texts stay outside of the project.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/programs.hpp"

namespace sovang::quality {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

fs::path real_texts() {
  const char* folder = std::getenv("SOVANG_REAL");
  return folder == nullptr ? fs::path() : fs::path(folder);
}

std::vector<json> extract(const std::vector<std::string>& files) {
  std::vector<std::string> command{"extract"};
  command.insert(command.end(), files.begin(), files.end());
  std::istringstream lines(sample::run_indexer(command).out);
  std::vector<json> records;
  for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
  return records;
}

struct Decree {
  const char* file;
  const char* number;
  const char* published;  ///< empty: the text states none
  const char* issuer;
  int articles;  ///< of the main text, as its last one is numbered (forms in annexes have more)
};

constexpr const char* court = "Hội đồng Thẩm phán Tòa án nhân dân tối cao";
constexpr const char* court_capitals = "HỘI ĐỒNG THẨM PHÁN TÒA ÁN NHÂN DÂN TỐI CAO";

constexpr Decree decrees[] = {
    {"an_le_so_262018AL.docx", "26/2018/AL", "2018-10-17", court, 0},
    {"an_le_so_432021AL.pdf", "43/2021/AL", "2021-02-24", court, 0},
    {"an_le_so_552022AL.pdf", "55/2022/AL", "2022-09-07", court, 0},
    {"an_le_so_672023AL.pdf", "67/2023/AL", "2023-08-18", court, 0},
    {"an_le_so_692023AL.pdf", "69/2023/AL", "2023-08-18", court, 0},
    {"an_le_so_722024AL.pdf", "72/2024/AL", "2024-02-23", court, 0},
    {"bo_luat_91_2015_QH13.docx", "91/2015/QH13", "", "QUỐC HỘI", 689},
    {"cong_bao_31_32_2014_van_ban_hop_nhat_luat_thi_dua_khen_thuong.pdf", "15/2003/QH11", "2003-11-26", "Quốc hội",
     103},
    {"corpus2021_luat-thi-dua-khen-thuong.txt", "15/2003/QH11", "2003-11-26", "QUỐC HỘI", 103},
    {"luat_06_2022_QH15_thi_dua_khen_thuong.doc", "06/2022/QH15", "2022-06-15", "QUỐC HỘI", 96},
    {"nghi_dinh_03_2026_ND_CP.docx", "03/2026/NĐ-CP", "2026-01-09", "CHÍNH PHỦ", 56},
    {"nghi_dinh_19_2019_ND_CP.docx", "19/2019/NĐ-CP", "2019-02-19", "CHÍNH PHỦ", 28},
    {"nghi_dinh_21_2021_ND_CP.docx", "21/2021/NĐ-CP", "2021-03-19", "CHÍNH PHỦ", 62},
    {"nghi_dinh_356_2025_ND_CP.docx", "356/2025/NĐ-CP", "2025-12-31", "CHÍNH PHỦ", 42},
    {"nghi_dinh_99_2022_ND_CP.docx", "99/2022/NĐ-CP", "2022-11-30", "CHÍNH PHỦ", 58},
    {"nghi_quyet_01_2019_NQ_HDTP.docx", "01/2019/NQ-HĐTP", "2019-01-11", court_capitals, 14},
    {"nghi_quyet_01_2020_NQ_HDTP.docx", "01/2020/NQ-HĐTP", "2020-03-05", court_capitals, 8},
    {"nghi_quyet_02_2022_NQ_HDTP.docx", "02/2022/NQ-HĐTP", "2022-09-06", court_capitals, 13},
    {"processed_Luat-Thi-dua-Khen-thuong-2003-15-2003-QH11-51686.txt", "15/2003/QH11", "2003-11-26", "QUỐC HỘI", 103},
    {"processed_Luat-Thi-dua-Khen-thuong-2022-418232.txt", "06/2022/QH15", "2022-06-15", "QUỐC HỘI", 96},
    {"quyet_dinh_10_2007_QD_TTg.doc", "10/2007/QĐ-TTg", "2007-01-23", "THỦ TƯỚNG CHÍNH PHỦ", 4},
    {"thong_tu_03_2018_TT_BNG_thi_dua_khen_thuong.doc", "03/2018/TT-BNG", "2018-11-01", "BỘ NGOẠI GIAO", 38},
};

std::string text_or_empty(const json& value) {
  return value.is_null() ? std::string() : value.get<std::string>();
}

/// "Điều 12", "Điều 12a": an article of the main text.
bool is_article(const json& line) {
  const std::string label = text_or_empty(line["label"]);
  return label.starts_with("Điều ") && label.find(' ', std::string("Điều ").size()) == std::string::npos;
}

TEST(RealDocuments, HeadsAndArticlesOfDecrees) {
  const fs::path folder = real_texts() / "decrees" / "ref_text";
  if (real_texts().empty() || !fs::is_directory(folder)) GTEST_SKIP() << "SOVANG_REAL names no folder of real texts";
  std::vector<std::string> files;
  for (const Decree& decree : decrees) files.push_back((folder / (std::string(decree.file) + ".txt")).string());
  const std::vector<json> records = extract(files);
  ASSERT_EQ(records.size(), std::size(decrees));
  for (std::size_t i = 0; i < records.size(); ++i) {
    EXPECT_EQ(text_or_empty(records[i]["number"]), decrees[i].number) << decrees[i].file;
    EXPECT_EQ(text_or_empty(records[i]["published"]), decrees[i].published) << decrees[i].file;
    EXPECT_EQ(text_or_empty(records[i]["issuer"]), decrees[i].issuer) << decrees[i].file;
    const json& layout = records[i]["layout"];
    const auto articles = std::count_if(layout.begin(), layout.end(), is_article);
    EXPECT_EQ(articles, decrees[i].articles) << decrees[i].file;
    std::cout << articles << " articles in " << decrees[i].file << "\n";
  }
}

/// What a row of the marks says; the document is a file of decrees/ref_text or the id of a law.
struct Mark {
  std::string document;
  std::string number;
  int occurrence = 0;    ///< of this number in the document, from 1; 0: the document cites nothing
  std::string relation;  ///< or "optional"
};

std::vector<Mark> marks() {
  std::ifstream file(std::string(SOVANG_SOURCE_DIR) + "/corpus/gold/citations.tsv");
  std::vector<Mark> all;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string occurrence;
    Mark& mark = all.emplace_back();
    std::getline(cells, mark.document, '\t');
    std::getline(cells, mark.number, '\t');
    std::getline(cells, occurrence, '\t');
    std::getline(cells, mark.relation, '\t');
    mark.occurrence = std::stoi(occurrence);
  }
  return all;
}

/// The marked laws as files in `folder`, by their ids.
void unpack_laws(const fs::path& folder, const std::map<std::string, std::string>& wanted) {
  const fs::path archive = real_texts() / "vlc_laws.jsonl.gz";
  std::istringstream lines(sample::run({"/usr/bin/env", "gzip", "-dc", archive.string()}).out);
  for (std::string line; std::getline(lines, line);) {
    const json law = json::parse(line);
    const std::string id = law["id"];
    if (wanted.contains(id)) std::ofstream(folder / (id + ".txt")) << law["text"].get<std::string>();
  }
}

TEST(RealDocuments, CitationsWithTheirRelations) {
  if (!fs::is_regular_file(real_texts() / "vlc_laws.jsonl.gz"))
    GTEST_SKIP() << "SOVANG_REAL names no folder of real texts";
  const sample::TemporaryFolder folder;
  std::map<std::string, std::string> files;  // by document
  std::map<std::string, std::map<std::pair<std::string, int>, std::string>> gold;
  std::size_t marked = 0;
  for (const Mark& mark : marks()) {
    const fs::path decree = real_texts() / "decrees" / "ref_text" / mark.document;
    files[mark.document] = fs::is_regular_file(decree) ? decree.string() : (folder / (mark.document + ".txt")).string();
    if (mark.occurrence > 0) gold[mark.document][{mark.number, mark.occurrence}] = mark.relation;
    if (mark.occurrence > 0 && mark.relation != "optional") ++marked;
  }
  unpack_laws(folder.path(), files);
  std::vector<std::string> paths;
  for (const auto& [document, path] : files) paths.push_back(path);
  const std::vector<json> records = extract(paths);
  ASSERT_EQ(records.size(), files.size());
  std::size_t said = 0;
  std::size_t right = 0;
  auto record = records.begin();
  for (const auto& [document, path] : files) {
    std::map<std::string, int> seen;
    for (const json& citation : (record++)->at("citations")) {
      const std::string number = citation["number"];
      const std::string relation = gold[document][{number, ++seen[number]}];
      if (relation == "optional") continue;
      ++said;
      if (relation == citation["relation"]) {
        ++right;
      } else {
        std::cout << document << ": " << citation.dump() << " is marked \"" << relation << "\"\n";
      }
    }
  }
  std::cout << marked << " marked, " << said << " said, " << right << " right\n";
  ASSERT_GE(marked, 300u);
  EXPECT_GE(static_cast<double>(right), 0.97 * static_cast<double>(said)) << "precision";
  EXPECT_GE(static_cast<double>(right), 0.97 * static_cast<double>(marked)) << "recall";
}

}  // namespace
}  // namespace sovang::quality
