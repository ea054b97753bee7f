// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <clocale>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

/// Packed files, made by libarchive. A test that includes this links LibArchive::LibArchive.
namespace sovang::sample {

using Files = std::vector<std::pair<std::string, std::string>>;  ///< names and bytes

/// libarchive takes names in the charset of the locale.
class Utf8Names {
 public:
  Utf8Names() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), old_(uselocale(locale_)) {}
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names() {
    uselocale(old_);
    freelocale(locale_);
  }

 private:
  locale_t locale_;
  locale_t old_;
};

inline std::string packed(const Files& files, int (*format)(archive*), int (*filter)(archive*) = nullptr) {
  const Utf8Names names;
  std::size_t room = 1u << 20;
  for (const auto& [name, bytes] : files) room += bytes.size() + 2 * name.size() + 4096;
  std::string out(room, '\0');
  std::size_t used = 0;
  archive* made = archive_write_new();
  format(made);
  if (filter != nullptr) filter(made);
  archive_write_set_options(made, "hdrcharset=UTF-8");
  if (archive_write_open_memory(made, out.data(), out.size(), &used) != ARCHIVE_OK)
    throw std::runtime_error(archive_error_string(made));
  for (const auto& [name, bytes] : files) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(made, entry);
    archive_write_data(made, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(made);
  archive_write_free(made);
  out.resize(used);
  return out;
}

inline std::string zip(const Files& files) {
  return packed(files, archive_write_set_format_zip);
}

/// One file packed by gzip.
inline std::string gzip(const std::string& bytes) {
  return packed({{"data", bytes}}, archive_write_set_format_raw, archive_write_add_filter_gzip);
}

}  // namespace sovang::sample
