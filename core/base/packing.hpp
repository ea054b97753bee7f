// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Compact binary coding. Packer and Unpacker have the same methods, so that one template describes a structure for
/// both directions and the two cannot drift apart. Integers are LEB128 (signed ones zigzag), strings carry their
/// length, reals are 8 bytes little-endian, lists carry their count.
namespace sovang {

class Packer {
 public:
  template <std::integral T>
  void number(T value) {
    if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<std::int64_t>(value);
      varint((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    } else {
      varint(value);
    }
  }
  template <class Enum>
  void word(Enum value, Enum /*last*/) {
    varint(static_cast<std::uint64_t>(value));
  }
  void flag(bool value) { bytes_.push_back(value ? '\1' : '\0'); }
  void real(double value);
  void text(std::string_view value);

  template <class T, class Each>
  void list(const std::vector<T>& items, Each each) {
    varint(items.size());
    for (const T& item : items) each(*this, item);
  }
  template <class T, class Each>
  void optional(const std::optional<T>& item, Each each) {
    flag(item.has_value());
    if (item) each(*this, *item);
  }
  void texts(const std::vector<std::string>& items) {
    list(items, [](Packer& io, const std::string& item) { io.text(item); });
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  void varint(std::uint64_t value);
  std::string bytes_;
};

/// Reads what a Packer wrote. The bytes may be anything: what does not fit makes ok() false, everything read after it
/// is empty, and memory stays in proportion to the bytes given.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <std::integral T>
  void number(T& value) {
    const std::uint64_t raw = varint();
    if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<std::int64_t>((raw >> 1) ^ (~(raw & 1) + 1));
      value = static_cast<T>(wide);
      require(static_cast<std::int64_t>(value) == wide);
    } else {
      value = static_cast<T>(raw);
      require(value == raw);
    }
  }
  template <class Enum>
  void word(Enum& value, Enum last) {
    const std::uint64_t raw = varint();
    require(raw <= static_cast<std::uint64_t>(last));
    value = ok_ ? static_cast<Enum>(raw) : Enum{};
  }
  void flag(bool& value);
  void real(double& value);
  void text(std::string& value);
  /// The next `length` bytes, unread.
  [[nodiscard]] std::string_view part(std::uint64_t length);

  template <class T, class Each>
  void list(std::vector<T>& items, Each each) {
    // Every item takes a byte at least: a count that lies ends soon.
    const std::uint64_t count = varint();
    require(count <= rest_.size());
    for (std::uint64_t i = 0; ok_ && i < count; ++i) each(*this, items.emplace_back());
  }
  template <class T, class Each>
  void optional(std::optional<T>& item, Each each) {
    bool present = false;
    flag(present);
    if (present) each(*this, item.emplace());
  }
  void texts(std::vector<std::string>& items) {
    list(items, [](Unpacker& io, std::string& item) { io.text(item); });
  }

  [[nodiscard]] bool ok() const { return ok_; }
  /// All was read and all of it fitted.
  [[nodiscard]] bool finished() const { return ok_ && rest_.empty(); }

 private:
  void require(bool condition);
  std::uint64_t varint();
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace sovang
