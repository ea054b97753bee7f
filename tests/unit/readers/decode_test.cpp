// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/decode.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>

#include <gtest/gtest.h>

#include "core/text/legacy_letters.hpp"
#include "core/text/utf8.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/registry.hpp"
#include "tests/unit/real_texts.hpp"

namespace sovang::readers {
namespace {

const std::string sample =
    "Năm 2020, Cục Thống kê tỉnh Hà Nam được các đơn vị suy tôn dẫn đầu khối thi đua.\n"
    "Ông Nguyễn Văn An, Giám đốc Sở Tài chính, nhận bằng khen của Chủ tịch huyện.\n";

/// The sample in an encoding of one byte a letter.
std::string encoded(std::uint8_t text::LegacyLetter::*byte) {
  std::string bytes;
  for (std::size_t at = 0; at < sample.size();) {
    const text::CodePoint point = text::decode(sample, at);
    const auto* row = std::find_if(text::legacy_letters.begin(), text::legacy_letters.end(),
                                   [&](const text::LegacyLetter& r) { return r.letter == point.value; });
    bytes += static_cast<char>(row == text::legacy_letters.end() ? point.value : row->*byte);
    at += point.size;
  }
  return bytes;
}

/// The bytes as the characters of the same numbers.
std::string as_characters(std::string_view bytes) {
  std::string utf8;
  for (const char c : bytes) text::append_utf8(utf8, static_cast<unsigned char>(c));
  return utf8;
}

ReadOptions named(std::string_view name) {
  ReadOptions options;
  options.name = name;
  return options;
}

void expect_decoded(std::string_view bytes, std::string_view label, std::string_view charset) {
  const Result<Decoded> decoded = decode(bytes, label);
  ASSERT_TRUE(decoded.has_value()) << charset << ": " << decoded.error().message;
  EXPECT_EQ(decoded->text, sample) << charset;
  EXPECT_EQ(decoded->charset, charset);
  const auto guessed = std::count_if(decoded->problems.begin(), decoded->problems.end(),
                                     [](const model::Problem& p) { return p.code == "charset-guessed"; });
  EXPECT_EQ(guessed, charset.starts_with("UTF-8") && charset != "UTF-8 twice" ? 0 : 1);
}

TEST(Decode, FindsTheEncodingOfAWholeFile) {
  expect_decoded(encoded(&text::LegacyLetter::tcvn3), "", "TCVN3");
  expect_decoded(encoded(&text::LegacyLetter::viscii), "", "VISCII");
  expect_decoded(encoded(&text::LegacyLetter::vps), "", "VPS");
  expect_decoded(as_characters(encoded(&text::LegacyLetter::tcvn3)), "", "TCVN3 in UTF-8");
  expect_decoded(as_characters(sample), "", "UTF-8 twice");
  expect_decoded(sample, "", "UTF-8");
}

TEST(Decode, BelievesTheBytesAndNotTheLabel) {
  for (const char* label : {"utf-8", "iso-8859-1", "windows-1258", "viscii", "x-user-defined", "koi8-r"})
    expect_decoded(encoded(&text::LegacyLetter::tcvn3), label, "TCVN3");
  for (const char* label : {"windows-1252", "x-viet-vps"}) expect_decoded(sample, label, "UTF-8");
  const Result<Page> page = read("<meta charset=utf-8><p>" + encoded(&text::LegacyLetter::viscii), named("a.html"));
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ(page->metadata.charset, "VISCII");
  EXPECT_EQ(page->blocks.front().text,
            sample.substr(0, sample.find('\n')) + " " +
                sample.substr(sample.find('\n') + 1, sample.rfind('\n') - sample.find('\n') - 1));
  EXPECT_EQ(page->problems.front().code, "charset-guessed");
}

TEST(Decode, ALabelDecidesWhereTheBytesSayNothing) {
  EXPECT_EQ(decode("caf\xE9 cr\xE8me", "iso-8859-1")->text, "café crème");
  EXPECT_EQ(decode("\xE5\xA8 x", "tcvn")->charset, "TCVN5712-1");
}

TEST(Decode, Utf16NeedsNoMark) {
  std::string little;
  for (const char c : std::string("Khen thuong")) (little += c) += '\0';
  const Result<Page> page = read(little, named("a.txt"));
  ASSERT_TRUE(page.has_value()) << page.error().message;
  EXPECT_EQ(page->metadata.charset, "UTF-16LE");
  EXPECT_EQ(page->blocks.front().text, "Khen thuong");
}

TEST(Decode, FewDamagedBytesCostThemselvesOnly) {
  std::string bytes;
  for (int i = 0; i < 3; ++i) bytes += sample;
  bytes[bytes.find("khen")] = '\xFF';
  const Result<Decoded> decoded = decode(bytes, "");
  ASSERT_TRUE(decoded.has_value());
  EXPECT_NE(decoded->text.find("bằng \uFFFDhen"), std::string::npos);
  EXPECT_EQ(decoded->problems.front().code, "bytes-lost");
}

TEST(Decode, OtherLanguagesComeOutAsTheyAre) {
  for (const std::string text :
       {"L’été où la forêt brûla, Noël fut très gai à Besançon; ça ira déjà mieux.\n",
        "It's a.m. now, isn't it? You know: add (a+b). Don't!\n", "Größe, Straße, Übung; Ærø, smörgåsbord, año.\n"}) {
    std::string many;
    for (int i = 0; i < 200; ++i) many += text;
    const Result<Decoded> decoded = decode(many, "");
    ASSERT_TRUE(decoded.has_value());
    EXPECT_EQ(decoded->text, many);
    EXPECT_EQ(decoded->charset, "UTF-8");
    EXPECT_TRUE(decoded->problems.empty());
  }
}

// ---- one text in every encoding ----

std::string join_lines(const Page& page) {
  std::string text;
  for (const Block& block : page.blocks) text += block.text + "\n";
  return text;
}

TEST(Decode, EachFileOfTheCorpusSaysTheSame) {
  const std::filesystem::path folder = std::filesystem::path(SOVANG_SOURCE_DIR) / "corpus" / "encodings";
  const auto page_of = [](const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    return read(load_file(file).value_or(""), named(name));
  };
  const Result<Page> expected = page_of(folder / "utf-8.txt");
  ASSERT_TRUE(expected.has_value());
  std::map<std::string, std::string> charsets;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const Result<Page> page = page_of(entry.path());
    ASSERT_TRUE(page.has_value()) << entry.path() << ": " << page.error().message;
    EXPECT_EQ(join_lines(*page), join_lines(*expected)) << entry.path();
    charsets[entry.path().filename().string()] = page->metadata.charset;
  }
  const std::map<std::string, std::string> told{{"nfd.txt", "UTF-8"},
                                                {"tcvn3-in-utf-8.txt", "TCVN3 in UTF-8"},
                                                {"tcvn3.txt", "TCVN3"},
                                                {"utf-16-without-mark.txt", "UTF-16BE"},
                                                {"utf-16.txt", "UTF-16LE"},
                                                {"utf-8-twice.txt", "UTF-8 twice"},
                                                {"utf-8.txt", "UTF-8"},
                                                {"viqr.txt", "VIQR"},
                                                {"viscii.txt", "VISCII"},
                                                {"vni.txt", "VNI"},
                                                {"vps.txt", "VPS"},
                                                {"windows-1258.txt", "windows-1258"},
                                                {"wrong-declaration.html", "VISCII"}};
  EXPECT_EQ(charsets, told);
}

// ---- 200 sentences of real texts, ten a file ----

struct Column {
  const char* name;
  std::size_t index;
  bool hex;
};
constexpr Column columns[] = {{"NFD", 2, false},         {"VISCII", 3, true},          {"TCVN5712-1", 4, true},
                              {"windows-1258", 5, true}, {"TCVN3 in UTF-8", 6, false}, {"VNI in UTF-8", 8, false},
                              {"VIQR", 9, false},        {"UTF-16LE", 1, false},       {"TCVN3", 6, false},
                              {"VNI", 8, false},         {"UTF-8 twice", 1, false}};

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

std::string in_column(const std::vector<std::string>& row, const Column& column) {
  const std::string& cell = row.at(column.index);
  const std::string_view name = column.name;
  std::string bytes;
  if (column.hex) return from_hex(cell);
  if (name == "UTF-8 twice") return as_characters(cell);
  if (name != "UTF-16LE" && name != "TCVN3" && name != "VNI") return cell;
  for (std::size_t at = 0; at < cell.size();) {
    const text::CodePoint point = text::decode(cell, at);
    bytes += static_cast<char>(point.value & 0xFFU);
    if (name == "UTF-16LE") bytes += static_cast<char>(point.value >> 8U);
    at += point.size;
  }
  return bytes;
}

class RealEncodings : public testing::TestWithParam<Column> {};

TEST_P(RealEncodings, ReadTenSentencesAFile) {
  auto rows = test::read_real_table("encodings/vectors.tsv");
  if (!rows) GTEST_SKIP() << "SOVANG_REAL names no folder of real texts";
  const Column& column = GetParam();
  if (std::string_view(column.name).starts_with("TCVN3"))
    std::erase_if(*rows, [](const auto& row) { return row.at(7) != "1"; });
  std::size_t same = 0;
  for (std::size_t first = 0; first < rows->size(); first += 10) {
    std::string bytes;
    std::string expected;
    const std::size_t last = std::min(rows->size(), first + 10);
    for (std::size_t i = first; i < last; ++i) {
      bytes +=
          in_column((*rows)[i], column) + (std::string_view(column.name) == "UTF-16LE" ? std::string("\n\0", 2) : "\n");
      expected += (*rows)[i][1] + "\n";
    }
    const Result<Decoded> decoded = decode(bytes, "");
    ASSERT_TRUE(decoded.has_value()) << first << ": " << decoded.error().message;
    std::istringstream got(decoded->text);
    std::string line;
    for (std::size_t i = first; i < last && std::getline(got, line); ++i)
      if (line == (*rows)[i][1]) {
        ++same;
      } else {
        std::cout << decoded->charset << ": " << line << "\n";
      }
  }
  EXPECT_GE(same * 100, rows->size() * 99) << same << " of " << rows->size();
}

INSTANTIATE_TEST_SUITE_P(Columns, RealEncodings, testing::ValuesIn(columns),
                         [](const auto& column) { return "Column" + std::to_string(column.index); });

}  // namespace
}  // namespace sovang::readers
