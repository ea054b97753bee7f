// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>

#include <gtest/gtest.h>

#include "core/knowledge/knowledge.hpp"
#include "tests/unit/knowledge/schema_folder.hpp"

namespace sovang::knowledge {
namespace {

class FindSchemas : public ::testing::Test {
 protected:
  void SetUp() override { unsetenv("SOVANG_SCHEMAS"); }
  void TearDown() override { unsetenv("SOVANG_SCHEMAS"); }
};

TEST_F(FindSchemas, TheVariableWinsOverTheSourceTree) {
  const SchemaFolder folder;
  setenv("SOVANG_SCHEMAS", folder.path().c_str(), 1);
  EXPECT_EQ(find_schemas().value_or(""), folder.path());
}

TEST_F(FindSchemas, AFolderThatSomebodyNamedIsNeverReplacedByAnother) {
  setenv("SOVANG_SCHEMAS", "/nowhere", 1);
  const Result<std::filesystem::path> found = find_schemas();
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, ErrorCode::not_found);
  EXPECT_NE(found.error().message.find("/nowhere"), std::string::npos);
}

TEST_F(FindSchemas, TheSourceTreeServesByDefault) {
  EXPECT_EQ(find_schemas().value_or(""), std::filesystem::path(SOVANG_SOURCE_DIR "/schemas"));
}

}  // namespace
}  // namespace sovang::knowledge
