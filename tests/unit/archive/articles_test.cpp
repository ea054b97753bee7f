// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/articles.hpp"

#include <gtest/gtest.h>

#include "core/archive/maintenance.hpp"
#include "core/text/utf8.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

using sample::plain;

/// A law of `count` articles, long enough to be indexed by them; the last is signed.
model::Record law(unsigned number, int count, const std::string& word) {
  model::Record record = plain(number, "", "LUẬT VÍ DỤ");
  record.kind = model::DocumentKind::law;
  record.number = "0" + std::to_string(number) + "/2020/QH14";
  record.published = "2020-11-17";
  const auto add = [&](const std::string& line, model::LayoutKind kind, const std::string& label) {
    const auto start = static_cast<std::uint32_t>(text::count_code_points(record.text));
    record.text += line + "\n";
    record.layout.push_back({kind, {start, start + static_cast<std::uint32_t>(text::count_code_points(line))}, label});
  };
  std::string filler;
  for (int i = 0; i < 100; ++i) filler += "thi đua yêu nước ";
  add("Chương I", model::LayoutKind::heading, "Chương I");
  for (int i = 1; i <= count; ++i) {
    const std::string label = "Điều " + std::to_string(i);
    add(label + ". " + filler, model::LayoutKind::heading, label);
    add("1. " + word + " số " + std::to_string(i), model::LayoutKind::paragraph, "khoản 1 " + label);
  }
  add("CHỦ TỊCH", model::LayoutKind::signature, "");
  return record;
}

SearchPage search(const std::filesystem::path& folder, const std::string& word, bool articles) {
  Query query;
  query.op = Query::Op::word;
  query.words = {{word, {word}}};
  SearchRequest request;
  request.query = query;
  request.articles = articles;
  const auto page = sample::read({folder.string()}).search(request);
  if (!page) throw std::runtime_error(page.error().message);
  return *page;
}

class Articles : public testing::Test {
 protected:
  void SetUp() override { sample::write(folder_.path() / "a", {law(1, 4, "khen"), plain(2, "khen một câu")}); }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "a"; }
  sample::TemporaryFolder folder_;
};

TEST_F(Articles, AreCutByTheLayout) {
  const model::Record record = law(1, 3, "khen");
  const auto articles = articles_of(record);
  ASSERT_EQ(articles.size(), 3u);
  EXPECT_EQ(articles[1].label, "Điều 2");
  EXPECT_EQ(articles[1].span.start, record.layout[3].span.start);
  EXPECT_EQ(articles[2].span.end, record.layout[6].span.end) << "a signature belongs to none";
}

TEST_F(Articles, AreFoundOnlyWhereTheyAreAskedFor) {
  EXPECT_EQ(search(path(), "khen", false).total, 2u);
  const SearchPage page = search(path(), "khen", true);
  EXPECT_EQ(page.total, 4u);
  EXPECT_EQ(page.hits[0].document.title, "LUẬT VÍ DỤ");
  EXPECT_TRUE(page.hits[0].article.starts_with("Điều "));
  EXPECT_LT(page.hits[0].span.start, page.hits[0].span.end);
  const SearchPage third = search(path(), "3", true);
  ASSERT_EQ(third.total, 1u);
  EXPECT_EQ(third.hits[0].article, "Điều 3");
}

TEST_F(Articles, AreNoDocuments) {
  const auto statistics = sample::read({path().string()}).statistics();
  ASSERT_TRUE(statistics.has_value());
  EXPECT_EQ(statistics->documents, 2u);
  const auto verified = verify(path());
  ASSERT_TRUE(verified.has_value());
  EXPECT_EQ(verified->documents, 2u);
  EXPECT_TRUE(verified->problems.empty());
}

TEST_F(Articles, GoWithTheirDocument) {
  sample::write(path(), {law(1, 3, "tặng")});
  EXPECT_EQ(search(path(), "khen", true).total, 0u);
  EXPECT_EQ(search(path(), "tặng", true).total, 3u);
  auto writer = Writer::open(path());
  ASSERT_TRUE(writer.has_value());
  ASSERT_TRUE(writer->erase(sample::record_id(1)).has_value());
  ASSERT_TRUE(writer->commit().has_value());
  EXPECT_EQ(search(path(), "tặng", true).total, 0u);
  EXPECT_TRUE(verify(path())->problems.empty());
}

TEST_F(Articles, AFilterOfKindOrNumberHoldsForThemToo) {
  Query query;
  query.op = Query::Op::filter;
  query.field = "number";
  query.value = "1/2020/qh14";
  SearchRequest request;
  request.query = query;
  request.articles = true;
  EXPECT_EQ(sample::read({path().string()}).search(request)->total, 4u);
}

TEST_F(Articles, CitationsAreFoundHoweverTheNumberIsWritten) {
  model::Record record = plain(3, "Mở đầu. Theo Nghị định số 091/2017/NĐ-CP thì tặng. Hết.\nDòng khác.");
  record.citations = {{"cites", "091/2017/NĐ-CP", {26, 40}}};
  sample::write(path(), {record});
  const auto hits = sample::read({path().string()}).citations("91/2017/nd-cp");
  ASSERT_TRUE(hits.has_value());
  ASSERT_EQ(hits->size(), 1u);
  EXPECT_EQ(hits->front().sentence, "Theo Nghị định số 091/2017/NĐ-CP thì tặng.");
  EXPECT_EQ(hits->front().span, (model::Span{8, 50}));
  EXPECT_EQ(hits->front().document.id, sample::record_id(3));
}

}  // namespace
}  // namespace sovang::archive
