// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json_fields.hpp"

#include <utility>

#include <nlohmann/json.hpp>

namespace sovang::readers {
namespace {

using Json = nlohmann::json;

/// nlohmann's events: the parser keeps its own stack, so that depth costs no stack of ours.
class Fields final : public nlohmann::json_sax<Json> {
 public:
  explicit Fields(const TakeField& take) : take_(take) {}

  bool null() override { return scalar(); }
  bool boolean(bool) override { return scalar(); }
  bool number_integer(number_integer_t value) override { return give(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return give(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& written) override { return give(written); }
  bool string(string_t& value) override { return give(std::move(value)); }
  bool binary(binary_t&) override { return scalar(); }
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return depth_ > 0 ? open() : no_object(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    if (depth_ == 1) key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override {
    problem_ = "it is no valid JSON at byte " + std::to_string(position);
    return false;
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool open() {
    ++depth_;
    return true;
  }

  bool close() {
    --depth_;
    return true;
  }

  bool no_object() {
    problem_ = "it is no JSON object";
    return false;
  }

  bool scalar() { return depth_ > 0 || no_object(); }

  bool give(std::string value) {
    if (depth_ == 0) return no_object();
    return depth_ > 1 || take_(key_, std::move(value));
  }

  const TakeField& take_;
  std::size_t depth_ = 0;
  std::string key_;
  std::string problem_;
};

}  // namespace

std::string read_json_fields(std::string_view json, const TakeField& take) {
  Fields fields(take);
  static_cast<void>(Json::sax_parse(json, &fields));
  return fields.problem();
}

}  // namespace sovang::readers
