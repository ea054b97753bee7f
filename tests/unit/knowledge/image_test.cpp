// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knowledge/image.hpp"

#include <gtest/gtest.h>

#include "core/base/hash.hpp"
#include "tests/unit/knowledge/schema_folder.hpp"

namespace sovang::knowledge {
namespace {

constexpr std::string_view key = "made of this";

const std::string& image() {
  static const std::string bytes = to_image(load(SchemaFolder().path()).value(), key);
  return bytes;
}

/// The body of an image with the checksum that it ought to have.
std::string sealed(const std::string& body) {
  return hash128(body) + body;
}

TEST(Image, GivesBackWhatWentIn) {
  const std::optional<Knowledge> back = from_image(image(), key);
  ASSERT_TRUE(back);
  EXPECT_EQ(to_image(*back, key), image());
  EXPECT_EQ(back->places.size(), 3U);
  EXPECT_EQ(back->communes.at(0).successors, std::vector<std::string>{"p.thai-binh.t.thai-binh"});
  EXPECT_EQ(back->heads.at(1).levels.size(), 2U);
  EXPECT_EQ(back->rules.at(0).examples.at(0).facts.at(0).subject, "Sở Tài chính");
  EXPECT_EQ(back->hash.size(), 16U);
}

TEST(Image, HoldsAllThatTheProjectKnows) {
  const Knowledge all = load(SOVANG_SOURCE_DIR "/schemas").value();
  const std::string bytes = to_image(all, key);
  const std::optional<Knowledge> back = from_image(bytes, key);
  ASSERT_TRUE(back);
  EXPECT_TRUE(*back == all);  // every field of every struct, and nothing of its own
}

TEST(Image, IsNotReadForAnotherKey) {
  EXPECT_FALSE(from_image(image(), "made of that"));
}

TEST(Image, IsNotReadWhereOtherCodeWroteIt) {
  std::string body = image().substr(32);
  body[1] = body[1] == '0' ? '1' : '0';  // behind its length stands the hash of the code
  EXPECT_FALSE(from_image(sealed(body), key));
}

TEST(Image, IsNotReadWithAByteChanged) {
  for (std::size_t i = 0; i < image().size(); ++i) {
    std::string damaged = image();
    damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
    EXPECT_FALSE(from_image(damaged, key)) << "byte " << i;
  }
}

TEST(Image, IsNotReadCutOrGrown) {
  for (std::size_t size = 0; size < image().size(); ++size)
    EXPECT_FALSE(from_image(std::string_view(image()).substr(0, size), key)) << size << " bytes";
  EXPECT_FALSE(from_image(image() + '\0', key));
}

// A checksum is no proof of good will: bytes that fit it must not crash the reader or fill the memory.
TEST(Image, IsReadWithinItsBoundsWhateverTheChecksumSays) {
  const std::string body = image().substr(32);
  for (std::size_t i = 0; i < body.size(); ++i) {
    for (const char byte : {'\0', '\x7f', '\xff'}) {
      std::string hostile = body;
      hostile[i] = byte;
      if (const std::optional<Knowledge> read = from_image(sealed(hostile), key)) {
        EXPECT_LE(read->places.size(), body.size());
      }
    }
    EXPECT_FALSE(from_image(sealed(body.substr(0, i)), key)) << i << " bytes";
  }
}

}  // namespace
}  // namespace sovang::knowledge
