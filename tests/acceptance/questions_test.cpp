// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the sample archive: what they are answered, what they are refused for. The tables stand in questions/; a
// line with = says the answer to the questions below it.
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "core/archive/reader.hpp"
#include "core/text/fold.hpp"
#include "core/text/join.hpp"
#include "query/answers/question.hpp"
#include "tests/support/programs.hpp"
#include "tests/support/temporary_folder.hpp"

namespace sovang::acceptance {
namespace {

std::vector<std::string> lines(const std::string& name) {
  std::ifstream file(SOVANG_SOURCE_DIR "/tests/acceptance/questions/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);)
    if (!line.empty() && !line.starts_with('#')) lines.push_back(line);
  return lines;
}

/// "who: A; B", "times 2: 2018; 2020", "whether yes".
std::string text_of(const answers::Reply& reply) {
  std::string out = reply.asks;
  if (reply.truth) return out + (*reply.truth ? " yes" : " no");
  if (reply.count) out += " " + std::to_string(*reply.count);
  return out + ": " + text::join(reply.values, "; ");
}

class Questions : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new sample::TemporaryFolder;
    const std::string archive = (*folder_ / "archive").string();
    const auto built = sample::run_indexer({"build", SOVANG_SOURCE_DIR "/corpus/sample", "--archive", archive});
    ASSERT_EQ(built.status, 0) << built.err;
  }
  static void TearDownTestSuite() { delete folder_; }

  void SetUp() override {
    auto reader = archive::Reader::open({(*folder_ / "archive").string()});
    ASSERT_TRUE(reader) << reader.error().message;
    reader_.emplace(std::move(*reader));
  }

  std::string ask(const std::string& question) {
    const auto vocabulary = plan::vocabulary(*reader_);
    const auto read = plan::read_question(question, vocabulary);
    if (!read) return read.error().message;
    const auto answer = answers::answer_question(*reader_, *read);
    return answer ? text_of(*answer->reply) : answer.error().message;
  }

  /// Asks each question of a table as it stands and without its diacritics; returns how many there are.
  std::size_t ask_all(const std::string& table) {
    std::size_t count = 0;
    std::string expected;
    for (const std::string& line : lines(table)) {
      if (line.starts_with("= ")) {
        expected = line.substr(2);
        continue;
      }
      ++count;
      EXPECT_EQ(ask(line), expected) << line;
      EXPECT_EQ(ask(text::fold(line)), expected) << text::fold(line);
    }
    return count;
  }

  static sample::TemporaryFolder* folder_;
  std::optional<archive::Reader> reader_;
};
sample::TemporaryFolder* Questions::folder_ = nullptr;

TEST_F(Questions, ThatWereWrittenBeforeTheGrammarAreAnswered) {
  EXPECT_EQ(ask_all("paraphrases.txt"), 60u);
}

TEST_F(Questions, AreAnswered) {
  EXPECT_GE(ask_all("answered.txt"), 140u);
}

TEST_F(Questions, ThatCannotBeAnsweredAreRefused) {
  const auto vocabulary = plan::vocabulary(*reader_);
  const auto questions = lines("refused.txt");
  EXPECT_GE(questions.size(), 50u);
  for (const std::string& question : questions) {
    const auto read = plan::read_question(question, vocabulary);
    ASSERT_FALSE(read) << question << " is answered: " << ask(question);
    EXPECT_FALSE(read.error().message.empty()) << question;
    EXPECT_FALSE(read.error().hint.empty()) << question << ": what would be understood?";
  }
}

/// An archive of one page has "Thái Bình" in names of units only, and in no name of the block in this order.
TEST(Question, TellsThePlaceOfABlockThatItsNamesDoNot) {
  const sample::TemporaryFolder folder;
  std::filesystem::create_directory(folder / "pages");
  std::ofstream(folder / "pages" / "tong-ket.txt") << "Cục Thống kê Thái Bình dẫn đầu Khối thi đua\n\nNăm 2020, Cục "
                                                      "Thống kê Thái Bình được suy tôn là đơn vị dẫn đầu "
                                                      "Khối thi đua các cơ quan trung ương đóng trên địa bàn tỉnh.\n";
  const std::string archive = (folder / "archive").string();
  ASSERT_EQ(sample::run_indexer({"build", (folder / "pages").string(), "--archive", archive}).status, 0);
  const auto asked = [&](const std::string& place) {
    return sample::run_sovang({"ask", "--format", "json", "--archive", archive,
                               "Đơn vị nào dẫn đầu Khối thi đua các cơ quan trung ương " + place + " năm 2020?"});
  };
  for (const std::string place : {"tỉnh Thái Bình", "đóng trên địa bàn tỉnh Thái Bình"})
    EXPECT_NE(asked(place).out.find("cuc-thong-ke@t.thai-binh"), std::string::npos) << place;
  EXPECT_EQ(asked("tỉnh Hà Nam").out.find("cuc-thong-ke@t.thai-binh"), std::string::npos);
}

}  // namespace
}  // namespace sovang::acceptance
