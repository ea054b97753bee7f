// SPDX-License-Identifier: GPL-3.0-or-later
// Searching 5,347 real pages finds what reading every one of them finds: 200 queries of four kinds, drawn from the
// pages themselves. The scan below says in a few lines what a query means, and knows nothing of how it is planned.
//
// Prints its figures; run alone: ctest --preset release -R Scan -V
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <random>
#include <set>
#include <unordered_set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/text/fold.hpp"
#include "core/text/normalize.hpp"
#include "core/text/tokens.hpp"
#include "core/text/unmarked.hpp"
#include "core/text/utf8.hpp"
#include "query/language/parser.hpp"
#include "query/plan/fields.hpp"
#include "query/plan/search_plan.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::quality {
namespace {

namespace fs = std::filesystem;
using Texts = std::vector<std::string>;

constexpr std::size_t longest_page = 2000;  ///< bytes; whole pages would make the test slow under sanitizers
constexpr std::size_t queries_of_a_kind = 50;

fs::path pages_file() {
  const char* real = std::getenv("SOVANG_REAL");
  return real == nullptr ? fs::path() : fs::path(real) / "viwiki.jsonl.gz";
}

std::vector<model::Record> read_pages() {
  std::vector<model::Record> records;
  const std::string command = "gzip -dc '" + pages_file().string() + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string lines;
  std::vector<char> buffer(1U << 20U);
  while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
    lines.append(buffer.data(), size);
    std::size_t begin = 0;
    for (std::size_t end; (end = lines.find('\n', begin)) != std::string::npos; begin = end + 1) {
      const auto row = nlohmann::json::parse(lines.substr(begin, end - begin));
      const std::string text = *text::to_nfc(row["text"].get<std::string>());
      records.push_back(sample::plain(static_cast<unsigned>(records.size()),
                                      std::string(text::clip(text, longest_page)),
                                      *text::to_nfc(row["title"].get<std::string>())));
    }
    lines.erase(0, begin);
  }
  return records;
}

/// What the scan reads of a page.
struct Page {
  Texts text;  ///< keys of its words, in order
  Texts title;
  std::unordered_set<std::string> exact;
  std::unordered_set<std::string> keys;
  std::unordered_set<std::string> folds;
  bool unmarked = false;
};

Texts words_of(const std::string& text) {
  const std::string keys = text::key(text);
  Texts words;
  for (const text::Token& token : text::tokenize(keys))
    if (token.kind == text::TokenKind::word || token.kind == text::TokenKind::number)
      words.emplace_back(token.of(keys));
  return words;
}

Page page_of(const model::Record& record) {
  Page page;
  page.text = words_of(record.text);
  page.title = words_of(record.title);
  page.unmarked = text::written_without_diacritics(record.text);
  page.exact.insert(page.text.begin(), page.text.end());
  page.exact.insert(page.title.begin(), page.title.end());
  for (const std::string& word : page.exact) {
    page.keys.insert(text::unify_i_y(word));
    page.folds.insert(text::unify_i_y(text::fold(word)));
  }
  return page;
}

/// A word typed without diacritics stands for every spelling, one typed with them for itself; kỷ is kỉ.
bool is(const std::string& word, const std::string& typed, bool bare) {
  if (bare || !text::has_diacritics(typed))
    return text::unify_i_y(text::fold(word)) == text::unify_i_y(text::fold(typed));
  return text::unify_i_y(word) == text::unify_i_y(typed);
}

bool has(const Page& page, const std::string& typed, bool bare) {
  return bare || !text::has_diacritics(typed) ? page.folds.contains(text::unify_i_y(text::fold(typed)))
                                              : page.keys.contains(text::unify_i_y(typed));
}

bool has_row(const Texts& text, const Texts& typed, bool bare) {
  const auto equal = [&](const std::string& word, const std::string& t) { return is(word, t, bare); };
  return std::search(text.begin(), text.end(), typed.begin(), typed.end(), equal) != text.end();
}

struct Query {
  Texts words;
  bool phrase = false;

  [[nodiscard]] std::string typed() const {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return phrase ? '"' + out + '"' : out;
  }
  [[nodiscard]] bool matches(const Page& page, bool bare) const {
    if (phrase) return has_row(page.text, words, bare) || has_row(page.title, words, bare);
    return std::ranges::all_of(words, [&](const std::string& word) { return has(page, word, bare); });
  }
  /// A text that was written without diacritics is found too.
  [[nodiscard]] bool finds(const Page& page) const {
    return matches(page, false) || (page.unmarked && matches(page, true));
  }
  [[nodiscard]] bool as_typed(const Page& page) const {
    const auto exactly = [&](const Texts& text) {
      return std::search(text.begin(), text.end(), words.begin(), words.end()) != text.end();
    };
    if (phrase) return exactly(page.text) || exactly(page.title);
    return std::ranges::all_of(words, [&](const std::string& word) { return page.exact.contains(word); });
  }
};

class Scan : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!fs::exists(pages_file())) return;
    const auto records = read_pages();
    folder_ = new sample::TemporaryFolder;
    sample::write(folder_->path(), records);
    for (const model::Record& record : records) pages().push_back(page_of(record));
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }
  void SetUp() override {
    if (pages().empty()) GTEST_SKIP() << "SOVANG_REAL names no folder with viwiki.jsonl.gz";
    ASSERT_GE(pages().size(), 5000u);
  }

  static std::vector<Page>& pages() {
    static std::vector<Page> all;
    return all;
  }

  /// A page at random, and from it words that it has: side by side, or anywhere.
  Texts draw(std::size_t count, bool side_by_side) {
    while (true) {
      const Texts& text = pages()[random_() % pages().size()].text;
      if (text.size() < 50) continue;
      Texts words;
      const std::size_t first = random_() % (text.size() - count);
      for (std::size_t i = 0; i < count; ++i) words.push_back(text[side_by_side ? first + i : random_() % text.size()]);
      if (std::ranges::any_of(words, [](const std::string& w) { return text::has_diacritics(w); })) return words;
    }
  }

  std::vector<Query> queries(const std::function<Query()>& draw_one) {
    std::vector<Query> out;
    while (out.size() < queries_of_a_kind) out.push_back(draw_one());
    return out;
  }

  static archive::SearchPage search(const std::string& typed, std::uint32_t limit) {
    static const archive::Reader reader = sample::read({folder_->path().string()});
    const auto tree = language::parse(typed, plan::query_fields());
    if (!tree) throw std::runtime_error(typed + ": " + tree.error().message);
    const auto plan = plan::plan_search(*tree, plan::vocabulary(reader));
    if (!plan) throw std::runtime_error(typed + ": " + plan.error().message);
    auto page = reader.search({plan->query, 0, limit, false});
    if (!page) throw std::runtime_error(typed + ": " + page.error().message);
    return std::move(*page);
  }

  /// Counts and the documents themselves are the scan's.
  void compare(const char* kind, const std::vector<Query>& all) {
    std::size_t found = 0;
    for (const Query& query : all) {
      std::set<std::string> scanned;
      for (std::size_t i = 0; i < pages().size(); ++i)
        if (query.finds(pages()[i])) scanned.insert(sample::record_id(static_cast<unsigned>(i)));
      const archive::SearchPage page = search(query.typed(), static_cast<std::uint32_t>(pages().size()));
      std::set<std::string> searched;
      for (const archive::SearchHit& hit : page.hits) searched.insert(hit.document.id);
      EXPECT_EQ(page.total, scanned.size()) << query.typed();
      EXPECT_TRUE(searched == scanned) << query.typed() << " finds other documents than the scan";
      found += scanned.size();
    }
    std::cout << kind << ": " << all.size() << " queries, " << found << " documents by the scan\n";
    as_typed_first(kind, all);
  }

  /// Of the first ten so many are spelt as typed as can be.
  void as_typed_first(const char* kind, const std::vector<Query>& all) {
    std::size_t possible = 0;
    std::size_t first = 0;
    for (const Query& query : all) {
      if (std::ranges::none_of(query.words, [](const std::string& w) { return text::has_diacritics(w); })) continue;
      possible += std::min<std::size_t>(10, static_cast<std::size_t>(std::ranges::count_if(
                                                pages(), [&](const Page& page) { return query.as_typed(page); })));
      for (const archive::SearchHit& hit : search(query.typed(), 10).hits)
        first += query.as_typed(pages()[std::stoul(hit.document.id, nullptr, 16)]) ? 1 : 0;
    }
    if (possible == 0) return;
    std::cout << kind << ": " << first << " of " << possible << " possible among the first ten are spelt as typed\n";
    EXPECT_GE(static_cast<double>(first), 0.99 * static_cast<double>(possible));
  }

  std::mt19937 random_{2026};  // NOLINT: the same queries every time
  inline static sample::TemporaryFolder* folder_ = nullptr;
};

TEST_F(Scan, AgreesOnWords) {
  compare("words", queries([&] { return Query{draw(2 + random_() % 2, false)}; }));
}

TEST_F(Scan, AgreesOnPhrases) {
  compare("phrases", queries([&] { return Query{draw(2 + random_() % 3, true), true}; }));
}

TEST_F(Scan, AgreesOnWordsWithoutDiacritics) {
  compare("without diacritics", queries([&] {
            Query query{draw(2 + random_() % 2, random_() % 2 == 0)};
            for (std::string& word : query.words) word = text::fold(word);
            return query;
          }));
}

TEST_F(Scan, AgreesOnWordsWithAYear) {
  compare("with a year", queries([&] {
            Query query{draw(2, true)};
            query.words.push_back(std::to_string(1930 + random_() % 95));
            return query;
          }));
}

}  // namespace
}  // namespace sovang::quality
