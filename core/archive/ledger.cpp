// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/ledger.hpp"

#include "core/base/packing.hpp"

namespace sovang::archive {
namespace {

// Each serves both directions, as in stored_document.cpp.

constexpr auto pack_stamp = [](auto& io, auto& stamp) {
  io.text(stamp.source);
  io.text(stamp.path);
  io.number(stamp.size);
  io.number(stamp.mtime_ns);
  io.text(stamp.hash);
};

constexpr auto pack_source = [](auto& io, auto& source) {
  io.text(source.id);
  pack_stamp(io, source.stamp);
};

constexpr auto pack_failure = [](auto& io, auto& failure) {
  pack_stamp(io, failure.stamp);
  io.text(failure.phase);
  io.text(failure.code);
  io.text(failure.message);
};

template <class T, class Pack>
std::string store(const T& value, Pack pack) {
  Packer io;
  pack(io, value);
  return io.bytes();
}

template <class T, class Pack>
Result<T> load(std::string_view stored, Pack pack) {
  T value;
  Unpacker io(stored);
  pack(io, value);
  if (!io.finished()) return fail(ErrorCode::corrupt, "the archive's list of files is damaged", "build it again");
  return value;
}

}  // namespace

std::string store_source(const StoredSource& source) {
  return store(source, pack_source);
}
Result<StoredSource> load_source(std::string_view stored) {
  return load<StoredSource>(stored, pack_source);
}
std::string store_failure(const Failure& failure) {
  return store(failure, pack_failure);
}
Result<Failure> load_failure(std::string_view stored) {
  return load<Failure>(stored, pack_failure);
}

}  // namespace sovang::archive
