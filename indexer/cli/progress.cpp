// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/cli/progress.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <string>

#include "core/console/terminal.hpp"
#include "core/model/json.hpp"
#include "core/text/harmless.hpp"
#include "indexer/cli/options.hpp"

namespace sovang::indexer {
namespace {

using model::Json;

constexpr std::size_t width = 30;          ///< of the bar, in characters
constexpr std::size_t failures_told = 20;  ///< the others are told by `status`
constexpr std::array<const char*, 5> results{"added", "changed", "unchanged", "failed", "forgotten"};

class Silence final : public Talk {
 public:
  void begin(std::size_t) override {}
  void file(const pipeline::FileEvent&) override {}
  void end() override {}
  void summary(const pipeline::BuildReport&, std::string_view) override {}
};

class Bar final : public Talk {
 public:
  explicit Bar(bool terminal) : terminal_(terminal) {}

  void begin(std::size_t files) override {
    if (files > 0) draw(0, files);
  }

  void file(const pipeline::FileEvent& event) override {
    if (event.failure != nullptr && failures_++ < failures_told) {
      clear();
      console::warn(program_name, event.stamp.source + "/" + event.stamp.path + ": " + event.failure->message);
      drawn_ = 0;
    }
    draw(event.done, event.total);
  }

  void end() override { clear(); }

  void summary(const pipeline::BuildReport& report, std::string_view archive) override {
    const std::size_t untold = report.failed - std::min({failures_, failures_told, report.failed});
    if (untold > 0) std::cerr << "failures not shown here: " << untold << "; sovang-index status lists all\n";
    std::cerr << text::harmless(archive) << ": " << report.added << " new, " << report.changed << " changed, "
              << report.gone << " gone, " << report.unchanged << " unchanged, " << report.failed << " failed";
    if (report.forgotten > 0) std::cerr << ", " << report.forgotten << " forgotten";
    std::cerr << '\n';
  }

 private:
  /// Only where the picture changes: a terminal is slower than the reading.
  void draw(std::size_t done, std::size_t total) {
    const std::size_t permille = done * 1000 / total + 1;
    if (!terminal_ || permille == drawn_) return;
    drawn_ = permille;
    const std::size_t filled = done * width / total;
    std::cerr << "\r[" << std::string(filled, '#') << std::string(width - filled, '.') << "] " << done << "/" << total
              << std::flush;
  }

  void clear() const {
    if (terminal_) std::cerr << "\r\x1B[K" << std::flush;
  }

  bool terminal_;
  std::size_t drawn_ = 0;
  std::size_t failures_ = 0;
};

class JsonLines final : public Talk {
 public:
  void begin(std::size_t files) override { print({{"event", "begin"}, {"total", files}}); }

  void file(const pipeline::FileEvent& event) override {
    Json line{{"event", "file"},
              {"done", event.done},
              {"total", event.total},
              {"result", results.at(static_cast<std::size_t>(event.result))},
              {"source", event.stamp.source},
              {"path", event.stamp.path},
              {"code", nullptr},
              {"message", nullptr}};
    if (event.failure != nullptr) {
      line["code"] = event.failure->code;
      line["message"] = event.failure->message;
    }
    print(line);
  }

  void end() override {}

  void summary(const pipeline::BuildReport& report, std::string_view archive) override {
    print({{"event", "end"},
           {"archive", archive},
           {"added", report.added},
           {"changed", report.changed},
           {"gone", report.gone},
           {"unchanged", report.unchanged},
           {"failed", report.failed},
           {"forgotten", report.forgotten},
           {"held_back", report.held_back},
           {"interrupted", report.interrupted}});
  }

 private:
  static void print(const Json& fields) {
    Json line{{"schema", "sovang.progress/1"}};
    line.update(fields);
    std::cerr << model::to_line(line) << std::endl;
  }
};

}  // namespace

std::unique_ptr<Talk> make_talk(std::string_view kind) {
  if (kind == "json") return std::make_unique<JsonLines>();
  if (kind == "none") return std::make_unique<Silence>();
  return std::make_unique<Bar>(console::stderr_is_terminal());
}

}  // namespace sovang::indexer
