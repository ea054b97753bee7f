// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

using sample::plain;
using sample::record_id;
using Op = Query::Op;
using Ids = std::vector<unsigned>;

Query word(const std::vector<std::string>& spellings, const std::string& field = "") {
  Query query;
  query.op = Op::word;
  query.field = field;
  query.words = {{spellings.empty() ? "" : spellings.front(), spellings}};
  return query;
}

Query phrase(const std::vector<std::vector<std::string>>& words, const std::string& field = "") {
  Query query;
  query.op = Op::phrase;
  query.field = field;
  for (const auto& spellings : words) query.words.push_back({"", spellings});
  return query;
}

Query node(Op op, std::vector<Query> children = {}) {
  Query query;
  query.op = op;
  query.children = std::move(children);
  return query;
}

Query filter(const std::string& field, const std::string& value) {
  Query query;
  query.op = Op::filter;
  query.field = field;
  query.value = value;
  return query;
}

Query dates(const std::string& from, const std::string& until) {
  Query query;
  query.op = Op::date_range;
  query.from = from;
  query.until = until;
  return query;
}

class SearchTest : public testing::Test {
 protected:
  void SetUp() override {
    std::vector<model::Record> records{plain(1, "Cục Thống kê tỉnh họp. Kê khai tài sản.", "Hội nghị tổng kết"),
                                       plain(2, "Thông báo về tổng số kết quả."),
                                       plain(3, "Hoà bình và thuỷ lợi; thống kê.")};
    records[0].published = "2021-01-14";
    records[1].published = "1965-03";
    records[0].number = "42/QĐ-TTg";
    records[1].kind = model::DocumentKind::decision;
    records[1].place = "Thái Bình";
    records[2].citations = {{"cites", "98/2023/NĐ-CP", {0, 3}}};
    records[2].source.url = "https://example.org/Bài";
    records.push_back(sample::election());
    sample::write(folder_.path() / "a", records);
  }

  SearchPage search(const Query& query, std::uint32_t offset = 0, std::uint32_t limit = 10) {
    const auto page = sample::read({(folder_ / "a").string()}).search({query, offset, limit, true});
    if (!page) throw std::runtime_error(page.error().message);
    return *page;
  }

  /// Numbers of the documents found, sorted; the election story is 0.
  Ids found(const Query& query) {
    Ids ids;
    for (const SearchHit& hit : search(query).hits)
      ids.push_back(hit.document.id == sample::election().id
                        ? 0
                        : static_cast<unsigned>(std::stoul(hit.document.id, nullptr, 16)));
    std::sort(ids.begin(), ids.end());
    return ids;
  }

  sample::TemporaryFolder folder_;
};

TEST_F(SearchTest, FindsWordsAsSpelt) {
  EXPECT_EQ(found(word({"thống"})), (Ids{0, 1, 3}));
  EXPECT_EQ(found(word({"thông"})), (Ids{2}));
  EXPECT_EQ(found(word({"thong", "thông", "thống"})), (Ids{0, 1, 2, 3}));
  EXPECT_EQ(found(word({"hòa"})), (Ids{3}));
  EXPECT_EQ(found(word({})), Ids{});
  EXPECT_EQ(found(node(Op::everything)), (Ids{0, 1, 2, 3}));
  EXPECT_EQ(found(node(Op::nothing)), Ids{});
}

TEST_F(SearchTest, FindsPhrases) {
  EXPECT_EQ(found(phrase({{"thống"}, {"kê"}})), (Ids{0, 1, 3}));
  EXPECT_EQ(found(phrase({{"kê"}, {"thống"}})), Ids{});
  EXPECT_EQ(found(phrase({{"thống", "thông"}, {"kê", "báo"}})), (Ids{0, 1, 2, 3}));
  EXPECT_EQ(found(phrase({{"thống"}, {}})), Ids{});
  EXPECT_EQ(found(phrase({{"tài"}, {"sản"}, {"hội"}})), Ids{});  // the title is no continuation of the text
}

TEST_F(SearchTest, TitlesCountAndCanBeAskedFor) {
  EXPECT_EQ(found(phrase({{"tổng"}, {"kết"}})), (Ids{0, 1}));
  EXPECT_EQ(found(word({"tổng"}, "title")), (Ids{0, 1}));
  EXPECT_EQ(found(phrase({{"tổng"}, {"kết"}}, "title")), (Ids{0, 1}));
  EXPECT_EQ(found(phrase({{"kết"}, {"tổng"}}, "title")), Ids{});
  EXPECT_EQ(found(filter("title", "tổng")), (Ids{0, 1}));
  EXPECT_NE(search(word({"tổng"})).hits.back().document.id, record_id(1));
}

TEST_F(SearchTest, CombinesQueries) {
  EXPECT_EQ(found(node(Op::all_of, {word({"thống"}), word({"hòa"})})), (Ids{3}));
  EXPECT_EQ(found(node(Op::any_of, {word({"thông"}), word({"hòa"})})), (Ids{2, 3}));
  EXPECT_EQ(found(node(Op::but_not, {word({"thống"}), word({"hòa"})})), (Ids{0, 1}));
  EXPECT_EQ(found(node(Op::ranked, {word({"thống"}), word({"hòa"})})), found(word({"thống"})));
  EXPECT_EQ(found(node(Op::but_not, {node(Op::everything), word({"thống"})})), (Ids{2}));
}

TEST_F(SearchTest, FiltersByEveryField) {
  const std::vector<std::tuple<const char*, const char*, Ids>> rows{
      {"id", "4f4ddd42add532cf", {0}},
      {"path", "plain/2.txt", {2}},
      {"url", "https://example.org/Bài", {3}},
      {"kind", "decision", {2}},
      {"unit", "cuc-thong-ke@t.thai-binh", {0}},
      {"block", "khoi-thi-dua-3@t.thai-binh", {0}},
      {"place", "Thái Bình", {0, 2}},
      {"number", "42/qđ-ttg", {1}},
      {"cites", "98/2023/NĐ-CP", {0, 3}},
      {"year", "2020", {0}},
      {"source", "news", {0, 1, 2, 3}},
      {"award", "huan-chuong", {}},
  };
  for (const auto& [field, value, expected] : rows) EXPECT_EQ(found(filter(field, value)), expected) << field;
}

TEST_F(SearchTest, FiltersWeighNothing) {
  const double bare = search(word({"hòa"})).hits.front().score;
  const double filtered = search(node(Op::all_of, {word({"hòa"}), filter("kind", "news")})).hits.front().score;
  EXPECT_GT(bare, 0.0);
  EXPECT_DOUBLE_EQ(bare, filtered);
}

TEST_F(SearchTest, RangesOfDatesReachBefore1970) {
  EXPECT_EQ(found(dates("19600101", "19691231")), (Ids{2}));
  EXPECT_EQ(found(dates("20210114", "20210114")), (Ids{0, 1}));
  EXPECT_EQ(found(dates("", "20210113")), (Ids{2}));
  EXPECT_EQ(found(dates("19650302", "")), (Ids{0, 1}));
  EXPECT_EQ(found(dates("", "")), (Ids{0, 1, 2}));  // what has no date is in no range
}

TEST_F(SearchTest, UnknownFieldsAndBottomlessTreesAreErrors) {
  const Reader reader = sample::read({(folder_ / "a").string()});
  EXPECT_EQ(reader.search({filter("colour", "red"), 0, 10, false}).error().code, ErrorCode::invalid_argument);
  Query deep = word({"a"});
  for (int i = 0; i < 1000; ++i) deep = node(Op::all_of, {std::move(deep)});
  EXPECT_EQ(reader.search({deep, 0, 10, false}).error().code, ErrorCode::invalid_argument);
}

TEST_F(SearchTest, TotalsAreExactOnEveryPage) {
  std::vector<model::Record> records;
  for (unsigned i = 0; i < 300; ++i)
    records.push_back(plain(i, i % 3 == 0 ? "tổng kết cuối năm" : "kết quả tổng hợp của năm"));
  sample::write(folder_ / "many", records);
  const Reader reader = sample::read({(folder_ / "many").string()});
  const Query query = phrase({{"tổng"}, {"kết"}});
  for (const std::uint32_t limit : {0u, 1u, 10u, 1000u}) {
    const auto page = reader.search({query, 0, limit, false});
    EXPECT_EQ(page->total, 100u) << limit;
    EXPECT_EQ(page->hits.size(), std::min(limit, 100u));
  }
  EXPECT_EQ(reader.search({query, 95, 10, false})->hits.size(), 5u);
}

TEST_F(SearchTest, CountsFacets) {
  const SearchPage page = search(node(Op::everything));
  std::string text;
  for (const Facet& facet : page.facets) {
    text += facet.field + ':';
    for (const FacetValue& value : facet.values) text += ' ' + value.value + '*' + std::to_string(value.count);
    text += '\n';
  }
  EXPECT_EQ(text,
            "kind: news*3 decision*1\n"
            "place: Thái Bình*2\n"
            "years: 2020*1\n"
            "units: cuc-thong-ke@t.thai-binh*1\n"
            "blocks: khoi-thi-dua-3@t.thai-binh*1\n"
            "awards:\n");
  EXPECT_TRUE(sample::read({(folder_ / "a").string()}).search({node(Op::everything), 0, 1, false})->facets.empty());
}

TEST_F(SearchTest, EqualScoresAreNewestFirst) {
  const SearchPage page = search(filter("source", "news"));
  EXPECT_EQ(page.hits[2].document.id, record_id(2));
  EXPECT_EQ(page.hits[3].document.id, record_id(3));
}

}  // namespace
}  // namespace sovang::archive
