// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/archive/reader.hpp"
#include "core/archive/writer.hpp"
#include "tests/support/sample_record.hpp"
#include "tests/support/temporary_folder.hpp"

/// Small archives for tests.
namespace sovang::sample {

/// "%016x" of `number`.
inline std::string record_id(unsigned number) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016x", number);
  return digits;
}

/// A record that has a text and nothing else.
inline model::Record plain(unsigned number, const std::string& text, const std::string& title = "") {
  model::Record record;
  record.id = record_id(number);
  record.source.path = "plain/" + std::to_string(number) + ".txt";
  record.kind = model::DocumentKind::news;
  record.title = title;
  record.text = text;
  return record;
}

inline archive::SourceStamp stamp_of(const model::Record& record, const std::string& source = "news") {
  return {source, record.source.path, record.text.size(), 1'600'000'000'123'456'789, std::string(32, 'a')};
}

/// Writes the records into the archive in `folder` and commits.
inline void write(const std::filesystem::path& folder, const std::vector<model::Record>& records) {
  auto writer = archive::Writer::open(folder);
  ASSERT_TRUE(writer) << writer.error().message;
  for (const model::Record& record : records) {
    const auto put = writer->put(record, stamp_of(record), archive::Authority::press);
    ASSERT_TRUE(put) << put.error().message;
  }
  const auto committed = writer->commit();
  ASSERT_TRUE(committed) << committed.error().message;
}

/// Opens an archive that must open.
inline archive::Reader read(const std::vector<std::string>& locations) {
  auto reader = archive::Reader::open(locations);
  if (!reader) throw std::runtime_error(reader.error().message);
  return std::move(*reader);
}

}  // namespace sovang::sample
