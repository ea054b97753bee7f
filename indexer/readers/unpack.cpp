// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/unpack.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <utility>

#include "indexer/readers/json_lines.hpp"
#include "indexer/readers/load_file.hpp"
#include "indexer/readers/mail_file.hpp"
#include "indexer/readers/packed_file.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/sniff.hpp"
#include "indexer/readers/zip_kind.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t head_size = 4096;

bool is_packed(std::string_view head, const Input& whole) {
  if (looks_like_zip(head)) return zip_kind(whole) == ZipKind::archive;
  return looks_compressed(head) || looks_like_tar(head);
}

/// The mail in the input where it is one that brings documents along.
std::optional<MailFile> mail_with_attachments(std::string_view head, std::string_view bytes) {
  if (!looks_like_mail(head)) return std::nullopt;
  Result<MailFile> mail = open_mail(bytes);
  if (!mail || mail->saved_page || mail->attachments.empty()) return std::nullopt;
  return std::move(*mail);
}

bool begins_hidden(std::string_view path) {
  return path.starts_with('.') || path.find("/.") != std::string_view::npos || path.starts_with("__MACOSX/");
}

Result<std::string> bytes_of(const Input& input) {
  return input.file.empty() ? std::string(input.bytes) : load_file(input.file);
}

std::uint64_t size_of(const Input& input) {
  std::error_code error;
  if (input.file.empty()) return input.bytes.size();
  const std::uint64_t size = std::filesystem::file_size(input.file, error);
  return error ? 0 : size;
}

/// "tin/a.txt.gz" → "a.txt"
std::string unpacked_name(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

class Unpacking {
 public:
  Unpacking(const UnpackLimits& limits, const TakeMember& take, std::uint64_t size)
      : limits_(limits), take_(take), bytes_left_(limits.max_bytes + limits.max_ratio * size) {}

  /// `name` is that of the file, `prefix` what stands before the names of its members.
  Result<void> packed(const Input& input, const std::string& name, const std::string& prefix, std::size_t depth) {
    Result<PackedFile> file = PackedFile::open(input);
    if (!file) return pass(file);
    for (std::size_t entries = 0; wanted_; ++entries) {
      const Result<std::optional<PackedEntry>> entry = file->next();
      if (!entry) return pass(entry);
      if (!*entry) return {};
      if (entries >= limits_.max_entries)
        return refuse(Refusal::too_large, "it holds more than " + std::to_string(limits_.max_entries) + " files");
      if (!(*entry)->regular || (!(*entry)->alone && begins_hidden((*entry)->name))) continue;
      const bool alone = (*entry)->alone;
      const std::string member = alone ? unpacked_name(name) : (*entry)->name;
      if (Result<void> read = this->entry(*file, member, {prefix, alone, depth}); !read) return read;
    }
    return {};
  }

  /// The message and what is attached to it, each a document.
  Result<void> mail(MailFile mail, std::string bytes, const std::string& prefix, std::size_t depth) {
    give({prefix + "message", std::move(bytes), {}});
    for (MailAttachment& attachment : mail.attachments) {
      if (!wanted_) break;
      if (Result<void> read = whole(std::move(attachment.bytes), attachment.name, {prefix, false, depth}); !read)
        return read;
    }
    return {};
  }

 private:
  struct Place {
    const std::string& prefix;
    bool alone;
    std::size_t depth;
  };

  Result<void> entry(PackedFile& file, const std::string& name, const Place& place) {
    const std::string path = place.prefix + name;
    std::string bytes;
    while (bytes.size() < head_size) {
      const Result<std::string_view> piece = chunk(file);
      if (!piece) return failed(path, piece.error());
      if (piece->empty()) break;
      bytes += *piece;
    }
    if (looks_like_json_lines(bytes)) return json_lines(file, bytes, place.alone ? place.prefix : path + "!", path);
    while (bytes.size() <= limits_.max_member) {
      const Result<std::string_view> piece = chunk(file);
      if (!piece) return failed(path, piece.error());
      if (piece->empty()) break;
      bytes += *piece;
    }
    if (bytes.size() > limits_.max_member) return failed(path, member_too_large().value());
    return whole(std::move(bytes), name, place);
  }

  Result<void> whole(std::string bytes, const std::string& name, const Place& place) {
    const std::string path = place.prefix + name;
    const Input input{{}, bytes};
    if (std::optional<MailFile> mail = mail_with_attachments(bytes, bytes); mail && place.depth + 1 < limits_.max_depth)
      return this->mail(std::move(*mail), std::move(bytes), path + "!", place.depth + 1);
    if (!is_packed(std::string_view(bytes).substr(0, head_size), input)) {
      give({path, std::move(bytes), {}});
      return {};
    }
    if (place.depth + 1 >= limits_.max_depth)
      return failed(path, refuse(Refusal::too_large,
                                 "archives are nested deeper than " + std::to_string(limits_.max_depth) + " levels")
                              .value());
    const Result<void> inner = packed(input, name, path + "!", place.depth + 1);
    return inner ? inner : failed(path, inner.error());
  }

  Result<void> json_lines(PackedFile& file, std::string_view head, const std::string& prefix, const std::string& path) {
    const TakeMember named = [&](Member member) {
      member.name = prefix + member.name;
      return give(std::move(member));
    };
    JsonLines splitter(limits_.max_member, named);
    if (!splitter.feed(head)) return {};
    for (;;) {
      const Result<std::string_view> piece = chunk(file);
      if (!piece) return failed(path, piece.error());
      if (piece->empty()) break;
      if (!splitter.feed(*piece)) return {};
    }
    static_cast<void>(splitter.finish());
    return {};
  }

  /// Counts what is unpacked: over the limit of the whole nothing more is read.
  Result<std::string_view> chunk(PackedFile& file) {
    Result<std::string_view> piece = file.chunk();
    if (!piece) return piece;
    if (piece->size() > bytes_left_) {
      exhausted_ = true;
      return refuse(Refusal::too_large, "it unpacks to far more than its size");
    }
    bytes_left_ -= piece->size();
    return piece;
  }

  /// What is wrong with one member is that member's failure, unless the whole is a bomb.
  Result<void> failed(const std::string& path, const Error& error) {
    if (exhausted_) return Unexpected(error);
    give({path, Unexpected(error), {}});
    return {};
  }

  [[nodiscard]] Unexpected member_too_large() const {
    return refuse(Refusal::too_large, "it has more than " + std::to_string(limits_.max_member >> 20) + " MiB unpacked");
  }

  bool give(Member member) {
    if (const std::size_t times = ++names_[member.name]; times > 1) member.name += "#" + std::to_string(times);
    wanted_ = wanted_ && take_(std::move(member));
    return wanted_;
  }

  const UnpackLimits& limits_;
  const TakeMember& take_;
  std::uint64_t bytes_left_;
  bool exhausted_ = false;
  bool wanted_ = true;
  std::unordered_map<std::string, std::size_t> names_;
};

}  // namespace

bool is_bundle(const Input& input) {
  const std::string head = head_of(input, head_size);
  if (looks_like_json_lines(head) || is_packed(head, input)) return true;
  if (!looks_like_mail(head)) return false;
  const Result<std::string> bytes = bytes_of(input);
  return bytes && mail_with_attachments(head, *bytes).has_value();
}

/// JSON Lines that are not compressed go through libarchive all the same: it reads them piece by piece.
Result<void> unpack(const Input& input, std::string_view name, const UnpackLimits& limits, const TakeMember& take) {
  Unpacking unpacking(limits, take, size_of(input));
  const std::string head = head_of(input, head_size);
  if (!looks_like_mail(head)) return unpacking.packed(input, std::string(name), {}, 0);
  Result<std::string> bytes = bytes_of(input);
  if (!bytes) return pass(bytes);
  Result<MailFile> mail = open_mail(*bytes);
  return mail ? unpacking.mail(std::move(*mail), std::move(*bytes), {}, 0) : pass(mail);
}

}  // namespace sovang::readers
