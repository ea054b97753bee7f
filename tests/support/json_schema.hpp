// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

namespace sovang::sample {

/// What schemas/json/NAME.schema.json says against a JSON value; empty: nothing.
inline std::string schema_problems(const std::string& name, const nlohmann::json& instance) {
  using valijson::adapters::NlohmannJsonAdapter;
  std::ifstream file(SOVANG_SOURCE_DIR "/schemas/json/" + name + ".schema.json");
  const nlohmann::json document = nlohmann::json::parse(file);
  valijson::Schema schema;
  valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(document), schema);
  valijson::ValidationResults results;
  if (valijson::Validator().validate(schema, NlohmannJsonAdapter(instance), &results)) return "";
  std::string problems;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) problems += error.description + "\n";
  return problems.empty() ? "invalid" : problems;
}

}  // namespace sovang::sample
