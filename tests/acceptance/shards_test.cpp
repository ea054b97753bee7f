// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <memory>
#include <thread>

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <sys/socket.h>

#include "core/archive/reader.hpp"
#include "tests/support/programs.hpp"

namespace sovang::acceptance {
namespace {

namespace fs = std::filesystem;

/// One of every kind of question, in the order of `sovang --help`.
const std::vector<std::vector<std::string>> questions{
    {"search", "thong ke thai binh", "--facets", "--limit", "50"},
    {"search", "khoi thi dua", "--limit", "7", "--offset", "5"},
    {"search", "kind:decision", "--limit", "100"},
    {"search", "\"khối thi đua\" NOT thái", "--limit", "100"},
    {"search", "huan chuong OR bang khen", "--limit", "100"},
    {"search", "thong kee"},
    {"search", "dieu kien", "--articles", "--limit", "100"},
    {"search", "khôngcóđâu"},
    {"ask", "Năm 2019 đơn vị nào dẫn đầu?"},
    {"leaders", "--year", "2017..2022"},
    {"leaders", "--block", "khoi thi dua cac co quan trung uong"},
    {"timeline", "Cục Thống kê tỉnh Thái Bình", "--with-predecessors"},
    {"facts"},
    {"facts", "--relation", "member_of"},
    {"facts", "--relation", "received", "--year", "2020"},
    {"cites", "98/2023/NĐ-CP"},
    {"units"},
    {"units", "so"},
    {"units", "--type", "award"},
    {"show", "0"},
    {"show", "press/bao-dang-khu-vuc-khanh-hoa-2018.txt"}};

class ShardsOfAnArchive : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new sample::TemporaryFolder;
    for (const char* shards : {"1", "3"}) {
      const sample::Run built = sample::run_indexer({"build", SOVANG_SOURCE_DIR "/corpus/sample", "--archive",
                                                     archive(shards), "--shards", shards, "--progress", "none"});
      ASSERT_EQ(built.status, 0) << built.err;
    }
  }
  static void TearDownTestSuite() { delete folder_; }

  static std::string archive(const std::string& shards) { return (*folder_ / shards).string(); }

  static sample::Run ask(std::vector<std::string> question, const std::vector<std::string>& archives) {
    question.insert(question.end(), {"--format", "json"});
    for (const std::string& archive : archives) question.insert(question.end(), {"--archive", archive});
    return sample::run_sovang(std::move(question));
  }

  /// Rows, scores, order, messages and exit status of every answer.
  static void expect_same_answers(const std::vector<std::string>& archives) {
    for (const std::vector<std::string>& question : questions) {
      const sample::Run one = ask(question, {archive("1")});
      const sample::Run other = ask(question, archives);
      EXPECT_EQ(other.out, one.out) << question[0] << ' ' << (question.size() > 1 ? question[1] : "");
      EXPECT_EQ(other.err, one.err) << question[0];
      EXPECT_EQ(other.status, one.status) << question[0];
    }
  }

  static inline sample::TemporaryFolder* folder_ = nullptr;
};

TEST_F(ShardsOfAnArchive, AnswerAsOneArchiveDoes) {
  expect_same_answers({archive("3")});
}

TEST_F(ShardsOfAnArchive, AnswerSoAlsoWhereEachIsNamed) {
  expect_same_answers({archive("3") + "/shard-2", archive("3") + "/shard-0", archive("3") + "/shard-1"});
}

TEST_F(ShardsOfAnArchive, AnswerSoAfterMovingToOthers) {
  const std::string moved = archive("moved");
  fs::copy(archive("3"), moved, fs::copy_options::recursive);
  const sample::Run built = sample::run_indexer(
      {"build", SOVANG_SOURCE_DIR "/corpus/sample", "--archive", moved, "--shards", "2", "--progress", "json"});
  ASSERT_EQ(built.status, 0) << built.err;
  EXPECT_NE(built.err.find("\"added\":0"), std::string::npos) << built.err;  // nothing is read again
  expect_same_answers({moved});
}

/// The shards, each served on this machine by a xapian-tcpsrv of its own.
class HostsOfAnArchive : public ShardsOfAnArchive {
 protected:
  static constexpr const char* server = "/usr/bin/xapian-tcpsrv";

  void SetUp() override {
    if (!fs::exists(server)) GTEST_SKIP() << "xapian-tcpsrv is not there (package xapian-tools)";
    for (const char* shard : {"/shard-0", "/shard-1", "/shard-2"}) serve(archive("3") + shard);
  }

  /// A port that is free now; another may take it before it is served, and then the next is tried.
  static int free_port() {
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    EXPECT_EQ(bind(descriptor, reinterpret_cast<sockaddr*>(&address), size), 0);
    getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &size);
    close(descriptor);
    return ntohs(address.sin_port);
  }

  void serve(const std::string& shard) {
    const std::string port = std::to_string(free_port());
    servers_.push_back(std::make_unique<sample::ChildProcess>(
        std::vector<std::string>{server, "--interface", "127.0.0.1", "--port", port, shard}));
    hosts_.push_back("127.0.0.1:" + port);
    // Until it listens it is refused.
    for (int i = 0; i < 1000 && !archive::Reader::open({hosts_.back()}); ++i) std::this_thread::yield();
  }

  static nlohmann::json incomplete(const sample::Run& run) {
    return nlohmann::json::parse(run.out, nullptr, false)["incomplete"];
  }

  std::vector<std::unique_ptr<sample::ChildProcess>> servers_;
  std::vector<std::string> hosts_;
};

TEST_F(HostsOfAnArchive, AnswerAsOneArchiveDoes) {
  expect_same_answers(hosts_);
  expect_same_answers({hosts_[0], archive("3") + "/shard-1", hosts_[2]});  // some here, some there
}

TEST_F(HostsOfAnArchive, OneThatIsDeadIsLeftOutAndNamed) {
  servers_[1]->signal(SIGKILL);
  servers_[1]->wait();
  const sample::Run run = ask({"search", "khoi thi dua"}, hosts_);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(incomplete(run), nlohmann::json::array({hosts_[1]}));
  EXPECT_NE(run.err.find(hosts_[1] + " did not answer"), std::string::npos) << run.err;
  const sample::Run without = ask({"search", "khoi thi dua"}, {hosts_[0], hosts_[2]});
  EXPECT_EQ(nlohmann::json::parse(run.out)["hits"], nlohmann::json::parse(without.out)["hits"]);
}

TEST_F(HostsOfAnArchive, OneThatHangsIsLeftOutAndNamed) {
  servers_[2]->signal(SIGSTOP);
  const sample::Run run = ask({"leaders", "--timeout", "0.4"}, hosts_);
  servers_[2]->signal(SIGCONT);
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(incomplete(run), nlohmann::json::array({hosts_[2]}));
}

TEST_F(HostsOfAnArchive, WhereNoneAnswersThereIsAnError) {
  for (const auto& one : servers_) one->signal(SIGKILL);
  const sample::Run run = ask({"leaders"}, hosts_);
  EXPECT_EQ(run.status, 1);
  EXPECT_NE(run.err.find("no shard answers"), std::string::npos) << run.err;
}

/// A server that drops who is silent for long ends the connection, and is there for the next.
TEST_F(HostsOfAnArchive, AConnectionThatWasDroppedIsMadeAnewAndTheAnswerReadAgain) {
  auto reader = archive::Reader::open(hosts_, {.whole_answers = true});
  ASSERT_TRUE(reader) << reader.error().message;
  const auto before = reader->facts({});
  ASSERT_TRUE(before);
  servers_[1]->kill_children();
  const auto cut = reader->statistics();
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().code, ErrorCode::overtaken);
  reader->begin_answer();
  ASSERT_TRUE(reader->statistics());
  EXPECT_EQ(reader->facts({})->size(), before->size());
  EXPECT_TRUE(reader->incomplete().empty());
}

}  // namespace
}  // namespace sovang::acceptance
