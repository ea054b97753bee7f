// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/packed_file.hpp"

#include <clocale>
#include <fstream>
#include <new>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include "core/text/normalize.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t block_size = 64u << 10;

/// libarchive gives names in the charset of the locale, and programs without one have ASCII.
class Utf8Names {
 public:
  Utf8Names() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), old_(uselocale(locale_)) {}
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names() {
    uselocale(old_);
    if (locale_ != nullptr) freelocale(locale_);
  }

 private:
  locale_t locale_;
  locale_t old_;
};

struct FreeArchive {
  void operator()(archive* opened) const { archive_read_free(opened); }
};
using ArchivePointer = std::unique_ptr<archive, FreeArchive>;

std::string reason(archive* opened) {
  const char* said = archive_error_string(opened);
  return text::escape_invalid_utf8(said == nullptr ? "its structure cannot be followed" : said);
}

Unexpected broken(archive* opened) {
  const std::string why = reason(opened);
  if (why.find("assphrase") != std::string::npos || why.find("ncrypt") != std::string::npos)
    return refuse(Refusal::encrypted, "the file is locked with a password");
  return refuse(Refusal::damaged_file, "the packed file is damaged: " + why);
}

}  // namespace

struct PackedFile::Private {
  ArchivePointer opened{archive_read_new()};
};

PackedFile::PackedFile(std::unique_ptr<Private> p) : p_(std::move(p)) {}
PackedFile::PackedFile(PackedFile&&) noexcept = default;
PackedFile& PackedFile::operator=(PackedFile&&) noexcept = default;
PackedFile::~PackedFile() = default;

Result<PackedFile> PackedFile::open(const Input& input) {
  const Utf8Names names;
  auto p = std::make_unique<Private>();
  archive* opened = p->opened.get();
  if (opened == nullptr) throw std::bad_alloc();
  archive_read_support_filter_gzip(opened);
  archive_read_support_filter_bzip2(opened);
  archive_read_support_filter_xz(opened);
  archive_read_support_format_zip(opened);
  archive_read_support_format_tar(opened);
  archive_read_support_format_raw(opened);
  const int status = input.file.empty() ? archive_read_open_memory(opened, input.bytes.data(), input.bytes.size())
                                        : archive_read_open_filename(opened, input.file.c_str(), block_size);
  if (status != ARCHIVE_OK) return broken(opened);
  return PackedFile(std::move(p));
}

Result<std::optional<PackedEntry>> PackedFile::next() {
  const Utf8Names names;
  archive* opened = p_->opened.get();
  archive_entry* entry = nullptr;
  const int status = archive_read_next_header(opened, &entry);
  if (status == ARCHIVE_EOF) return std::optional<PackedEntry>();
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return broken(opened);
  const char* name = archive_entry_pathname_utf8(entry);
  if (name == nullptr) name = archive_entry_pathname(entry);
  PackedEntry found;
  found.name = text::escape_invalid_utf8(name == nullptr ? "" : name);
  found.regular = archive_entry_filetype(entry) == AE_IFREG;
  found.alone = archive_format(opened) == ARCHIVE_FORMAT_RAW;
  return std::optional(std::move(found));
}

Result<std::string_view> PackedFile::chunk() {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  int status = ARCHIVE_OK;
  do status = archive_read_data_block(p_->opened.get(), &bytes, &size, &offset);
  while ((status == ARCHIVE_OK || status == ARCHIVE_WARN) && size == 0);
  if (status == ARCHIVE_EOF) return std::string_view();
  if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return broken(p_->opened.get());
  return std::string_view(static_cast<const char*>(bytes), size);
}

Result<std::string> PackedFile::rest(std::size_t max_bytes) {
  std::string all;
  for (;;) {
    const Result<std::string_view> part = chunk();
    if (!part) return pass(part);
    if (part->empty()) return all;
    if (all.size() + part->size() > max_bytes)
      return refuse(Refusal::too_large, "it has more than " + std::to_string(max_bytes >> 20) + " MiB unpacked");
    all += *part;
  }
}

std::string head_of(const Input& input, std::size_t size) {
  if (input.file.empty()) return std::string(input.bytes.substr(0, size));
  std::string head(size, '\0');
  std::ifstream in(input.file, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(size));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

}  // namespace sovang::readers
