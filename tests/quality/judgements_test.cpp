// SPDX-License-Identifier: GPL-3.0-or-later
// How well archivists' queries find what they are after: nDCG@10 of `sovang search` and of plain BM25 over the
// syllables (any of them, as typed; one typed without diacritics stands for all its spellings) in the same archive, in
// one run. The queries and grades are corpus/judgements, which its README describes. ./dev judge makes the archive and
// runs this.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "query/plan/vocabulary.hpp"
#include "query/plan/words.hpp"
#include "tests/support/programs.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::quality {
namespace {

constexpr std::size_t depth = 10;
const std::string folder = SOVANG_SOURCE_DIR "/corpus/judgements/";

using Paths = std::vector<std::string>;
using Grades = std::map<std::string, int>;  ///< by path

struct Query {
  std::string id;
  bool held_out = false;
  std::string text;
};

std::vector<std::vector<std::string>> table(const std::string& file) {
  std::ifstream in(folder + file);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(in, line);  // the heading
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
  }
  return rows;
}

std::vector<Query> read_queries() {
  std::vector<Query> queries;
  for (const auto& row : table("queries.tsv")) queries.push_back({row.at(0), row.at(1) == "held-out", row.at(2)});
  return queries;
}

std::map<std::string, Grades> read_grades() {
  std::map<std::string, Grades> grades;
  for (const auto& row : table("judgements.tsv")) grades[row.at(0)][row.at(1)] = std::stoi(row.at(2));
  return grades;
}

Paths found_by_sovang(const std::string& query, const std::string& archive) {
  const sample::Run run = sample::run_sovang({"search", query, "--archive", archive, "--format", "json"});
  Paths paths;
  if (run.out.empty()) return paths;
  const auto answer = nlohmann::json::parse(run.out);
  for (const auto& hit : answer["hits"]) paths.push_back(hit["path"]);
  return paths;
}

Paths found_by_bm25(const std::string& query, const archive::Reader& reader) {
  const auto words = plan::expand(query, plan::vocabulary(reader), plan::Matching::every_spelling);
  if (!words) throw std::runtime_error(words.error().message);
  archive::Query any;
  any.op = archive::Query::Op::any_of;
  for (const archive::Word& word : *words)
    if (!word.spellings.empty()) any.children.push_back(plan::in_a_row({word}));
  const auto page = reader.search({any, 0, depth, false});
  if (!page) throw std::runtime_error(page.error().message);
  Paths paths;
  for (const archive::SearchHit& hit : page->hits) paths.push_back(hit.document.path);
  return paths;
}

double discounted(const std::vector<int>& grades) {
  double sum = 0;
  for (std::size_t i = 0; i < grades.size() && i < depth; ++i)
    sum += (std::exp2(grades[i]) - 1) / std::log2(static_cast<double>(i) + 2);
  return sum;
}

double ndcg(const Paths& paths, const Grades& grades, std::size_t& unjudged) {
  std::vector<int> found;
  for (const std::string& path : paths) {
    const auto grade = grades.find(path);
    unjudged += grade == grades.end() ? 1 : 0;
    found.push_back(grade == grades.end() ? 0 : grade->second);
  }
  std::vector<int> best;
  for (const auto& [path, grade] : grades) best.push_back(grade);
  std::ranges::sort(best, std::greater<>());
  const double ideal = discounted(best);
  return ideal == 0 ? 0 : discounted(found) / ideal;
}

struct Figures {
  double ours = 0;
  double plain = 0;
  std::size_t queries = 0;
  std::size_t unjudged = 0;

  [[nodiscard]] double gain() const { return ours / plain - 1; }
  void print(const char* what) const {
    const auto n = static_cast<double>(queries);
    std::cout << std::fixed << std::setprecision(4) << what << ": " << queries << " queries, nDCG@10 " << ours / n
              << ", plain BM25 " << plain / n << ", " << std::showpos << std::setprecision(1) << 100 * gain()
              << std::noshowpos << " % (" << unjudged << " unjudged)\n";
  }
};

/// What both find, in an order that tells nothing of who found it: for judging more.
void write_pool(const char* file, const Query& query, const Paths& ours, const Paths& plain) {
  std::map<std::size_t, std::string> pool;
  for (const Paths& paths : {ours, plain})
    for (const std::string& path : paths) pool[std::hash<std::string>()(query.id + path)] = path;
  std::ofstream out(file, std::ios::app);
  for (const auto& [hash, path] : pool) out << query.id << '\t' << path << '\n';
}

TEST(Judgements, AreWellFormed) {
  const auto grades = read_grades();
  std::size_t count = 0;
  std::set<std::string> ids;
  for (const Query& query : read_queries()) EXPECT_TRUE(ids.insert(query.id).second) << query.id;
  for (const auto& [query, of_query] : grades) {
    EXPECT_TRUE(ids.contains(query)) << query;
    for (const auto& [path, grade] : of_query) EXPECT_TRUE(grade >= 0 && grade <= 3) << query << ' ' << path;
    count += of_query.size();
  }
  EXPECT_GE(ids.size(), 40u);
  EXPECT_GE(count, 300u);
}

TEST(Judgements, FindMoreThanPlainBm25) {
  const char* archive = std::getenv("SOVANG_JUDGED_ARCHIVE");
  if (archive == nullptr) GTEST_SKIP() << "SOVANG_JUDGED_ARCHIVE names no archive of what was judged; see ./dev judge";
  const archive::Reader reader = sample::read({archive});
  const auto grades = read_grades();
  Figures tuning;
  Figures held_out;
  for (const Query& query : read_queries()) {
    const Paths ours = found_by_sovang(query.text, archive);
    const Paths plain = found_by_bm25(query.text, reader);
    if (const char* pool = std::getenv("SOVANG_JUDGE_POOL")) write_pool(pool, query, ours, plain);
    const auto of_query = grades.find(query.id);
    if (of_query == grades.end()) continue;
    Figures& figures = query.held_out ? held_out : tuning;
    const double our_gain = ndcg(ours, of_query->second, figures.unjudged);
    const double plain_gain = ndcg(plain, of_query->second, figures.unjudged);
    figures.ours += our_gain;
    figures.plain += plain_gain;
    ++figures.queries;
    std::cout << std::fixed << std::setprecision(3) << our_gain << ' ' << plain_gain << "  " << query.text << '\n';
  }
  tuning.print("tuning");
  held_out.print("held out");
  const Figures all{tuning.ours + held_out.ours, tuning.plain + held_out.plain, tuning.queries + held_out.queries,
                    tuning.unjudged + held_out.unjudged};
  all.print("all");
  EXPECT_GE(all.gain(), 0.05);
}

}  // namespace
}  // namespace sovang::quality
