// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/cache.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

#include <gtest/gtest.h>

#include "tests/unit/knowledge/schema_folder.hpp"

namespace sovang::knowledge {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class Cache : public ::testing::Test {
 protected:
  [[nodiscard]] Result<Knowledge> load_here() const { return load_cached(ours_.path(), user_, cache()); }
  [[nodiscard]] fs::path cache() const { return folder_.path() / "deep" / "sovang"; }

  [[nodiscard]] std::vector<fs::path> kept() const {
    std::vector<fs::path> found;
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator(cache(), absent)) found.push_back(entry.path());
    return found;
  }

  /// The one image.
  [[nodiscard]] fs::path image() const {
    EXPECT_EQ(kept().size(), 1U);
    return kept().empty() ? fs::path() : kept().front();
  }

  SchemaFolder ours_;
  UserFolder folder_;
  fs::path user_;
};

TEST_F(Cache, KeepsAnImageAndTakesIt) {
  const std::string hash = load_here().value().hash;
  const fs::file_time_type written = fs::last_write_time(image()) - std::chrono::hours(1);
  fs::last_write_time(image(), written);
  const Knowledge again = load_here().value();
  EXPECT_EQ(again.hash, hash);
  EXPECT_EQ(again.rules.size(), 1U);
  EXPECT_EQ(fs::last_write_time(image()), written) << "it was written again";
}

TEST_F(Cache, FollowsEveryFileThatIsRead) {
  (void)load_here().value();
  ours_.write("awards.xml", "<awards><award id='giay-khen' name='Giấy khen'/></awards>");
  EXPECT_EQ(load_here().value().awards.size(), 1U);
  ours_.remove("communes.xml");
  ours_.remove("reorganisations.xml");
  EXPECT_TRUE(load_here().value().communes.empty());
  EXPECT_EQ(kept().size(), 1U) << "an image replaces that of before";
  ours_.write("xsd/awards.xsd", "broken");
  EXPECT_FALSE(load_here());
}

TEST_F(Cache, KeepsTheUsersFolderApart) {
  (void)load_here().value();
  const UserFolder mine;
  user_ = mine.path();
  mine.write("awards.xml", "<awards><award id='co-vang' name='Cờ vàng'/></awards>");
  EXPECT_EQ(load_here().value().awards.size(), 3U);
  mine.write("awards.xml", "<awards><award id='co-do' name='Cờ đỏ'/></awards>");
  EXPECT_EQ(load_here().value().awards.at(2).id, "co-do");
  EXPECT_EQ(kept().size(), 2U);
  mine.write("award.xml", "");
  EXPECT_NE(load_here().error().message.find("is no file of schemas"), std::string::npos);
}

TEST_F(Cache, KeepsTheLatestImages) {
  std::vector<fs::path> seen;
  for (int i = 0; i < 12; ++i) {
    const UserFolder mine;
    mine.write("awards.xml", "<awards><award id='co-vang' name='Cờ vàng'/></awards>");
    user_ = mine.path();
    EXPECT_TRUE(load_here());
    for (const fs::path& path : kept())
      if (std::find(seen.begin(), seen.end(), path) == seen.end()) seen.push_back(path);
    for (std::size_t age = 0; age < seen.size(); ++age)
      if (fs::exists(seen[age]))
        fs::last_write_time(seen[age], fs::file_time_type::clock::now() - std::chrono::hours(seen.size() - age));
  }
  EXPECT_EQ(seen.size(), 12U);
  EXPECT_EQ(kept().size(), 8U);
  EXPECT_TRUE(fs::exists(seen.back()));
  EXPECT_FALSE(fs::exists(seen.front()));
}

TEST_F(Cache, NeverKeepsMistakes) {
  ours_.write("awards.xml", "<awards><award id='a'/></awards>");
  EXPECT_FALSE(load_here());
  EXPECT_TRUE(kept().empty());
}

TEST_F(Cache, ADamagedImageIsMadeAgain) {
  const std::string hash = load_here().value().hash;
  const std::string whole = bytes_of(image());
  for (const std::string& damaged :
       {std::string(), whole.substr(0, whole.size() / 2), whole + "x", std::string(whole.size(), '\xff')}) {
    std::ofstream(image(), std::ios::binary) << damaged;
    EXPECT_EQ(load_here().value().hash, hash);
    EXPECT_EQ(bytes_of(image()), whole);
  }
}

TEST_F(Cache, GoesOnWhereNothingCanBeWritten) {
  std::ofstream(folder_.path() / "deep") << "a file stands where the folder should";
  EXPECT_TRUE(load_here());
  EXPECT_TRUE(load_cached(ours_.path(), user_, {}));
}

TEST_F(Cache, GoesOnWhereAFolderStandsInThePlaceOfTheImage) {
  (void)load_here().value();
  const fs::path path = image();
  fs::remove(path);
  fs::create_directories(path / "full");
  EXPECT_TRUE(load_here());
  EXPECT_EQ(kept().size(), 1U) << "the file that could not be renamed is still there";
}

TEST_F(Cache, ServesManyAtOnce) {
  const std::string hash = load(ours_.path()).value().hash;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int round = 0; round < 5; ++round) {
          EXPECT_EQ(load_here().value().hash, hash);
          for (const fs::path& path : kept()) std::ofstream(path, std::ios::app) << "x";
        }
      });
  }
  EXPECT_EQ(load_here().value().hash, hash);
}

class CacheFolder : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* variable : {"XDG_CACHE_HOME", "HOME"})
      if (const char* value = std::getenv(variable)) saved_.emplace_back(variable, value);
  }
  void TearDown() override {
    for (const auto& [variable, value] : saved_) setenv(variable, value.c_str(), 1);
  }

 private:
  std::vector<std::pair<const char*, std::string>> saved_;
};

TEST_F(CacheFolder, IsThatOfTheDesktopsElseOfTheHomeElseNone) {
  setenv("XDG_CACHE_HOME", "/x/cache", 1);
  setenv("HOME", "/h", 1);
  EXPECT_EQ(cache_folder(), "/x/cache/sovang");
  setenv("XDG_CACHE_HOME", "not/absolute", 1);
  EXPECT_EQ(cache_folder(), "/h/.cache/sovang");
  unsetenv("XDG_CACHE_HOME");
  EXPECT_EQ(cache_folder(), "/h/.cache/sovang");
  unsetenv("HOME");
  EXPECT_EQ(cache_folder(), "");
}

}  // namespace
}  // namespace sovang::knowledge
