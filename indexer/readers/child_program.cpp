// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/child_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sovang::readers {
namespace {

using Clock = std::chrono::steady_clock;

/// A file descriptor that is closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }

  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

/// Starts the program with `end` as its standard input and output, in a process group of its own: what it starts itself
/// is ended with it. 0: it did not start.
pid_t start(const std::vector<std::string>& command, int end) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, end, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, end, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
  std::vector<std::string> words = command;
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  const int failed = posix_spawn(&child, words.front().c_str(), &actions, &attributes, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return failed == 0 ? child : 0;
}

/// Talks with the child over one socket, which knows no SIGPIPE.
class Talk {
 public:
  Talk(Descriptor& socket, std::string_view input, const ChildLimits& limits)
      : socket_(socket), input_(input), limits_(limits), until_(Clock::now() + limits.time) {
    heard();
  }

  /// exited: the child has closed its side.
  ChildResult::End run(std::string& output) {
    if (input_.empty()) end_of_input();
    for (;;) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(std::min(until_, silent_until_) - Clock::now());
      if (left.count() <= 0) return ChildResult::End::too_slow;
      pollfd waited{socket_.get(), static_cast<short>(input_.empty() ? POLLIN : POLLIN | POLLOUT), 0};
      if (poll(&waited, 1, static_cast<int>(left.count())) <= 0) continue;
      if ((waited.revents & POLLOUT) != 0 && !input_.empty()) write();
      if ((waited.revents & (POLLIN | POLLHUP | POLLERR)) == 0) continue;
      if (!read(output)) return ChildResult::End::exited;
      if (output.size() > limits_.output) return ChildResult::End::too_much;
    }
  }

 private:
  void write() {
    const ssize_t sent = send(socket_.get(), input_.data(), input_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) input_ = {};  // it wants no more
    if (sent > 0) input_.remove_prefix(static_cast<std::size_t>(sent));
    if (input_.empty()) end_of_input();
  }

  bool read(std::string& output) {
    std::array<char, 64u << 10> buffer;  // filled by recv()
    const ssize_t got = recv(socket_.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got > 0) output.append(buffer.data(), static_cast<std::size_t>(got));
    if (got > 0) heard();
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
  }

  void heard() { silent_until_ = Clock::now() + limits_.silence; }
  void end_of_input() const { shutdown(socket_.get(), SHUT_WR); }

  Descriptor& socket_;
  std::string_view input_;
  const ChildLimits& limits_;
  Clock::time_point until_;
  Clock::time_point silent_until_;
};

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits) {
  ChildResult result;
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return result;
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const pid_t child = start(command, theirs.get());
  theirs.close();
  if (child == 0) return result;
  result.end = Talk(ours, input, limits).run(result.output);
  if (result.end != ChildResult::End::exited) kill(-child, SIGKILL);
  const int status = wait_for(child);
  if (result.end != ChildResult::End::exited) return result;
  if (WIFSIGNALED(status)) result.end = ChildResult::End::crashed;
  result.status = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

std::string find_program(std::string_view name) {
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nothing here sets it
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::string_view folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
    std::string file = std::string(folder).append("/").append(name);
    if (folder.starts_with('/') && access(file.c_str(), X_OK) == 0) return file;
  }
  return {};
}

}  // namespace sovang::readers
