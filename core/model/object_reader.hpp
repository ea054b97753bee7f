// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/model/record.hpp"

namespace sovang::model {

using nlohmann::json;

/// Reads one JSON object and remembers, for it and for all objects inside, the first thing that was wrong. After that
/// it gives empty values: the caller reads on and looks at the problem once, at the end.
class ObjectReader {
 public:
  ObjectReader(const json& value, std::string path, std::string& problem)
      : value_(value), path_(std::move(path)), problem_(problem) {
    if (!value_.is_object()) report(path_, "must be an object");
  }

  [[nodiscard]] bool present(const char* key) const { return value_.is_object() && value_.contains(key); }

  std::string text(const char* key) { return string_of(find(key), key); }

  std::string text_or_null(const char* key) {
    const json* member = find(key);
    return member == nullptr || member->is_null() ? std::string() : string_of(member, key);
  }

  void literal(const char* key, std::string_view expected) {
    if (text(key) != expected) report(at(key), "must be \"" + std::string(expected) + "\"");
  }

  bool flag(const char* key) {
    const json* member = find(key);
    if (member != nullptr && !member->is_boolean()) report(at(key), "must be true or false");
    return member != nullptr && member->is_boolean() && member->get<bool>();
  }

  bool flag_if_present(const char* key) { return present(key) && flag(key); }
  std::string text_if_present(const char* key) { return present(key) ? text(key) : std::string(); }
  std::vector<std::string> texts_if_present(const char* key) {
    return present(key) ? texts(key) : std::vector<std::string>();
  }

  int small_number_or_null(const char* key) {
    const json* member = find(key);
    return member == nullptr || member->is_null() ? 0 : static_cast<int>(integer(member, key, 1000));
  }

  double number(const char* key) {
    const json* member = find(key);
    if (member == nullptr) return 0.0;
    if (!member->is_number()) report(at(key), "must be a number");
    return member->is_number() ? member->get<double>() : 0.0;
  }

  Span span() {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    const Span result{static_cast<std::uint32_t>(integer(find("start"), "start", most)),
                      static_cast<std::uint32_t>(integer(find("end"), "end", most))};
    if (result.end < result.start) report(at("end"), "must not be less than start");
    return result;
  }

  /// `read` is one of the functions of names.hpp.
  template <class Enum>
  Enum word(const char* key, std::optional<Enum> (*read)(std::string_view)) {
    const std::string text_value = text(key);
    const std::optional<Enum> result = read(text_value);
    if (!result) report(at(key), "is no word that this program knows: \"" + text_value + "\"");
    return result.value_or(Enum{});
  }

  template <class Enum>
  Enum word_or_null(const char* key, std::optional<Enum> (*read)(std::string_view)) {
    const json* member = find(key);
    return member == nullptr || member->is_null() ? Enum{} : word(key, read);
  }

  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> result;
    for (const json& item : array(key)) result.push_back(string_of(&item, key));
    return result;
  }

  /// Each object of the array `key`, read by `read(ObjectReader)`.
  template <class Read>
  auto objects(const char* key, Read read) {
    std::vector<decltype(read(std::declval<ObjectReader>()))> result;
    std::size_t index = 0;
    for (const json& item : array(key))
      result.push_back(read(ObjectReader(item, at(key) + "[" + std::to_string(index++) + "]", problem_)));
    return result;
  }

  template <class Read>
  auto object(const char* key, Read read) {
    static const json none = json::object();
    const json* member = find(key);
    return read(ObjectReader(member == nullptr ? none : *member, at(key), problem_));
  }

  template <class Read>
  auto object_or_null(const char* key, Read read) -> std::optional<decltype(read(std::declval<ObjectReader>()))> {
    const json* member = find(key);
    if (member == nullptr || member->is_null()) return std::nullopt;
    return read(ObjectReader(*member, at(key), problem_));
  }

 private:
  std::string at(const char* key) const { return path_.empty() ? key : path_ + "." + key; }

  void report(const std::string& where, const std::string& what) {
    if (problem_.empty()) problem_ = (where.empty() ? "the record" : where) + " " + what;
  }

  const json* find(const char* key) {
    if (present(key)) return &value_[key];
    report(at(key), "is missing");
    return nullptr;
  }

  const json& array(const char* key) {
    static const json none = json::array();
    const json* member = find(key);
    if (member != nullptr && !member->is_array()) report(at(key), "must be an array");
    return member != nullptr && member->is_array() ? *member : none;
  }

  std::string string_of(const json* member, const char* key) {
    if (member != nullptr && !member->is_string()) report(at(key), "must be a string");
    return member != nullptr && member->is_string() ? member->get<std::string>() : std::string();
  }

  std::uint64_t integer(const json* member, const char* key, std::uint64_t most) {
    if (member == nullptr) return 0;
    const std::uint64_t number = member->is_number_unsigned() ? member->get<std::uint64_t>() : most;
    if (!member->is_number_unsigned() || number > most) report(at(key), "must be a whole number in its range");
    return number > most ? most : number;
  }

  const json& value_;
  std::string path_;
  std::string& problem_;
};

}  // namespace sovang::model
