// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <xapian.h>

#include "core/archive/metadata.hpp"
#include "tests/support/sample_archive.hpp"

namespace sovang::archive {
namespace {

class Future : public testing::Test {
 protected:
  void SetUp() override { sample::write(archive(), {sample::election()}); }
  std::string archive() const { return (folder_ / "archive").string(); }

  void set_features(const std::string& features) const {
    Xapian::WritableDatabase database(archive(), Xapian::DB_OPEN);
    database.set_metadata(metadata::features, features);
    database.commit();
  }

  void expect_version(const Error& error) const {
    EXPECT_EQ(error.code, ErrorCode::version);
    EXPECT_EQ(exit_status(error.code), 11);
    EXPECT_FALSE(error.hint.empty());
  }

  sample::TemporaryFolder folder_;
};

TEST_F(Future, AFeatureThatReadersMustKnowKeepsEveryoneOut) {
  set_features(our_features() + "vectors.1\trw\n");
  expect_version(Reader::open({archive()}).error());
  expect_version(Writer::open(archive()).error());
}

TEST_F(Future, AFeatureThatWritersMustKnowStillLetsReadersIn) {
  set_features(our_features() + "journal.1\tw\n");
  const auto reader = Reader::open({archive()});
  ASSERT_TRUE(reader) << reader.error().message;
  EXPECT_EQ(reader->facts({})->size(), 1u);
  expect_version(Writer::open(archive()).error());
}

TEST_F(Future, ADatabaseThatIsNotOursIsRefusedAndLeftAlone) {
  set_features("");
  expect_version(Reader::open({archive()}).error());
  expect_version(Writer::open(archive()).error());
  EXPECT_EQ(Xapian::Database(archive()).get_doccount(), 1u);
}

}  // namespace
}  // namespace sovang::archive
