// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/json_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"
#include "indexer/readers/json_fields.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/sniff.hpp"
#include "indexer/readers/squeeze.hpp"
#include "indexer/readers/text_lines.hpp"

namespace sovang::readers {
namespace {

constexpr std::size_t max_field = 2000;  ///< bytes of a title or an address; more is cut

struct Field {
  std::string_view key;
  std::string Metadata::*field;
};

constexpr std::array<Field, 10> fields{{{"title", &Metadata::title},
                                        {"headline", &Metadata::title},
                                        {"date", &Metadata::published},
                                        {"published", &Metadata::published},
                                        {"published_at", &Metadata::published},
                                        {"url", &Metadata::url},
                                        {"link", &Metadata::url},
                                        {"author", &Metadata::author},
                                        {"site", &Metadata::site},
                                        {"source", &Metadata::site}}};

constexpr std::array<std::string_view, 3> texts{"text", "content", "body"};

/// JSON's escapes may say half a surrogate pair, which the parser refuses; all that it gives is UTF-8.
std::string composed(const std::string& utf8) {
  Result<std::string> nfc = text::to_nfc(utf8);
  return nfc ? std::move(*nfc) : std::string();
}

}  // namespace

Result<Page> JsonReader::read(std::string_view bytes, const ReadOptions& options) const {
  Page page;
  page.metadata.charset = "UTF-8";
  page.metadata.media_type = "application/json";
  bool told = false;
  std::string body;
  const std::string problem =
      read_json_fields(bytes.substr(byte_order_mark(bytes).size), [&](const std::string& key, std::string value) {
        if (std::find(texts.begin(), texts.end(), key) != texts.end()) {
          told = true;
          if (body.empty()) body = std::move(value);
        }
        for (const Field& row : fields)
          if (row.key == key && (page.metadata.*row.field).empty())
            page.metadata.*row.field = squeeze(text::clip(composed(value), max_field));
        return true;
      });
  if (!problem.empty()) return refuse(Refusal::invalid_json, problem);
  if (!told) return refuse(Refusal::invalid_json, "the object has no \"text\"");
  if (!add_lines(composed(body), options.max_blocks, page))
    return refuse(Refusal::too_large, "the text has more than " + std::to_string(options.max_blocks) + " lines");
  return page;
}

}  // namespace sovang::readers
