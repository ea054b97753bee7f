// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.hpp"

namespace sovang::sample {

/// A program run as a child, its stdout in a file, its stderr read line by line while it runs.
class ChildProcess {
 public:
  explicit ChildProcess(std::vector<std::string> command) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out_file().c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& argument : command) arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    const int failed = posix_spawn(&pid_, command.at(0).c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    stderr_ = fdopen(ends[0], "r");
    if (failed != 0 || stderr_ == nullptr) throw std::runtime_error("cannot run " + command.at(0));
  }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess() {
    if (pid_ > 0) {
      signal(SIGKILL);
      wait();
    }
    std::fclose(stderr_);
  }

  /// The next line of stderr, or nothing where the child has closed it.
  std::optional<std::string> line() {
    std::string text;
    for (int c = std::fgetc(stderr_); c != EOF; c = std::fgetc(stderr_)) {
      if (c == '\n') return text;
      text += static_cast<char>(c);
    }
    return text.empty() ? std::nullopt : std::optional(text);
  }

  void signal(int number) const { kill(pid_, number); }

  /// Ends the processes that it has started, and they alone.
  void kill_children() const {
    const std::string name = std::to_string(pid_);
    std::ifstream list("/proc/" + name + "/task/" + name + "/children");
    for (pid_t child = 0; list >> child;) kill(child, SIGKILL);
  }

  /// Waits for the end: the exit status, or 128 and the number of the signal that ended it. All that is left of stderr
  /// is read into `errors`.
  int wait(std::string* errors = nullptr) {
    while (const std::optional<std::string> text = line())
      if (errors != nullptr) *errors += *text + "\n";
    int status = 0;
    waitpid(pid_, &status, 0);
    pid_ = 0;
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

  /// What it has printed on stdout.
  [[nodiscard]] std::string output() const {
    std::ostringstream text;
    text << std::ifstream(out_file()).rdbuf();
    return text.str();
  }

 private:
  [[nodiscard]] std::string out_file() const { return (folder_ / "stdout").string(); }

  TemporaryFolder folder_;
  pid_t pid_ = 0;
  std::FILE* stderr_ = nullptr;
};

}  // namespace sovang::sample
