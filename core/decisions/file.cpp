// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decisions/file.hpp"

#include <cerrno>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "core/text/normalize.hpp"

namespace sovang::decisions {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t most_bytes = 16u << 20;  // some hundred thousand decisions
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view heading =
    "# Decisions about an archive of Sổ Vàng, one a line; they hold from the next question on.\n"
    "#   same     | ID       | ID                             | who | when | why\n"
    "#   not same | ID       | ID                             | who | when | why\n"
    "#   hide     | DOCUMENT | led subject=ID period=2020     | who | when | why\n"
    "#   hide     | DOCUMENT | name=ID                        | who | when | why\n";

Unexpected unusable(const fs::path& file, const std::string& what, int error) {
  return fail(ErrorCode::io,
              file.string() + ": the decisions cannot be " + what + ": " +
                  std::error_code(error, std::generic_category()).message(),
              "check the path, or name another file with --decisions");
}

bool is_comment(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t\r");
  return begin == std::string_view::npos || line[begin] == '#';
}

Result<Decision> read_line(std::string_view line) {
  const auto composed = text::to_nfc(line);
  if (!composed) return pass(composed);
  return parse_decision(*composed);
}

/// An open file, closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(const fs::path& file)
      : number_(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

/// What goes before a new line: a heading in a new file, a line break where the last line lacks its own.
std::string lead(int file) {
  const off_t size = ::lseek(file, 0, SEEK_END);
  if (size <= 0) return std::string(heading);
  char last = '\n';
  if (::pread(file, &last, 1, size - 1) != 1 || last == '\n') return {};
  return "\n";
}

}  // namespace

fs::path file_of(const fs::path& archive) {
  const fs::path plain = archive.has_filename() ? archive : archive.parent_path();
  return plain.string() + ".decisions";
}

Result<std::vector<Decision>> parse_file(std::string_view text, const std::string& name) {
  std::vector<Decision> decisions;
  std::string problems;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (is_comment(line)) continue;
    auto decision = read_line(line);
    if (!decision) {
      problems +=
          (problems.empty() ? "" : "\n") + name + ":" + std::to_string(number) + ": " + decision.error().message;
      continue;
    }
    decision->file = name;
    decision->line = number;
    decisions.push_back(std::move(*decision));
  }
  if (problems.empty()) return decisions;
  return fail(ErrorCode::invalid_input, problems, "mend these lines; what people decided is not passed over");
}

Result<std::vector<Decision>> load_file(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
  if (error) return unusable(file, "read", error.value());
  if (!fs::is_regular_file(file, error)) return unusable(file, "read", fs::is_directory(file) ? EISDIR : ENOENT);
  if (size > most_bytes) return unusable(file, "read", EFBIG);
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (in.bad() || !in.is_open()) return unusable(file, "read", errno == 0 ? EIO : errno);
  return parse_file(text, file.string());
}

Result<void> append(const fs::path& file, const Decision& decision) {
  const auto line = to_line(decision);
  if (!line) return pass(line);
  const Descriptor open(file);
  if (open.number() < 0) return unusable(file, "written", errno);
  const std::string text = lead(open.number()) + *line + "\n";
  const ssize_t written = ::write(open.number(), text.data(), text.size());
  if (written < 0) return unusable(file, "written", errno);
  if (static_cast<std::size_t>(written) != text.size()) return unusable(file, "written", ENOSPC);
  if (::fsync(open.number()) != 0) return unusable(file, "written", errno);
  return {};
}

}  // namespace sovang::decisions
