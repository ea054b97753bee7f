// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/renderer.hpp"

#include <array>

#include "query/render/csv_renderer.hpp"
#include "query/render/html_renderer.hpp"
#include "query/render/json_renderer.hpp"
#include "query/render/text_renderer.hpp"

namespace sovang::render {
namespace {

template <class T>
std::unique_ptr<Renderer> make(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<T>(out, options);
}

struct Format {
  std::string_view name;
  std::unique_ptr<Renderer> (*make)(std::ostream&, const RenderOptions&);
};
constexpr std::array<Format, 5> table{{{"text", make<TextRenderer>},
                                       {"json", make<JsonRenderer>},
                                       {"jsonl", make<JsonLinesRenderer>},
                                       {"csv", make<CsvRenderer>},
                                       {"html", make<HtmlRenderer>}}};

}  // namespace

std::vector<std::string_view> formats() {
  std::vector<std::string_view> names;
  for (const Format& format : table) names.push_back(format.name);
  return names;
}

std::unique_ptr<Renderer> make_renderer(std::string_view format, std::ostream& out, const RenderOptions& options) {
  for (const Format& f : table)
    if (f.name == format) return f.make(out, options);
  return nullptr;
}

}  // namespace sovang::render
