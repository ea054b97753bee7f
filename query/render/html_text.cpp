// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/html_text.hpp"

#include <algorithm>
#include <array>

#include "core/model/names.hpp"
#include "core/text/html.hpp"
#include "core/text/join.hpp"
#include "query/render/wording.hpp"

namespace sovang::render::html {
namespace {

using text::escape_html;

/// The words as they stand in the sentence, once, in whatever form is found first.
void mark(std::vector<Mark>& marks, std::string_view sentence, std::string_view type,
          std::initializer_list<std::string_view> forms) {
  for (const std::string_view form : forms) {
    if (form.empty()) continue;
    const std::size_t at = sentence.find(form);
    if (at == std::string_view::npos) continue;
    marks.push_back({at, at + form.size(), std::string(type)});
    return;
  }
}

bool stays_in_an_address(unsigned char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~/").find(static_cast<char>(c)) != std::string_view::npos;
}

std::string percent_encoded(std::string_view path) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char byte : path) {
    const auto c = static_cast<unsigned char>(byte);
    if (stays_in_an_address(c))
      out += byte;
    else
      out += {'%', digits[c / 16], digits[c % 16]};
  }
  return out;
}

/// Only what leads to a page: a document may say anything of itself.
bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string address_of(const archive::DocumentHead& document, std::string_view base) {
  if (is_web_address(document.url)) return document.url;
  if (base.empty() || document.path.empty()) return {};
  // Of a file that holds documents the file itself.
  const std::string_view file = std::string_view(document.path).substr(0, document.path.find('!'));
  return std::string(base) + (base.ends_with('/') ? "" : "/") + percent_encoded(file);
}

}  // namespace

std::string element(std::string_view tag, std::string_view html, std::string_view css_class) {
  std::string out = "<" + std::string(tag);
  if (!css_class.empty()) out += " class=\"" + std::string(css_class) + '"';
  return out + '>' + std::string(html) + "</" + std::string(tag) + '>';
}

std::string marked(std::string_view text, std::vector<Mark> marks) {
  std::ranges::stable_sort(marks, {}, &Mark::begin);
  std::string out;
  std::size_t at = 0;
  for (const Mark& m : marks) {
    if (m.begin < at || m.end <= m.begin || m.end > text.size()) continue;
    out += escape_html(text.substr(at, m.begin - at)) +
           element("mark", escape_html(text.substr(m.begin, m.end - m.begin)), m.type.empty() ? "" : "m " + m.type);
    at = m.end;
  }
  return out + escape_html(text.substr(at));
}

std::vector<Mark> marks_of(std::string_view sentence, const model::Fact& fact) {
  std::vector<Mark> marks;
  mark(marks, sentence, model::name(fact.subject.type), {fact.subject.text, fact.subject.name});
  if (fact.block) mark(marks, sentence, "block", {fact.block->text});
  if (fact.award) mark(marks, sentence, "award", {fact.award->text});
  if (fact.decision) mark(marks, sentence, "number", {fact.decision->number});
  if (fact.period.find('/') == std::string::npos) mark(marks, sentence, "period", {fact.period});
  return marks;
}

std::string linked(std::string_view text, const archive::DocumentHead& document, std::string_view base) {
  const std::string address = address_of(document, base);
  if (address.empty()) return escape_html(text);
  return "<a href=\"" + escape_html(address) + "\">" + escape_html(text) + "</a>";
}

std::string source_line(const archive::DocumentHead& document, const std::string& what, const RenderOptions& options,
                        bool link) {
  const std::string day = document.published.empty() ? "" : day_text(document.published, options.language);
  const std::string path = link ? linked(document.path, document, options.links) : escape_html(document.path);
  return text::join({escape_html(day), escape_html(what), path, element("code", escape_html(document.id))}, " · ");
}

void Terms::add(std::string_view term, std::string_view text) {
  if (!text.empty()) add_html(term, escape_html(text));
}

void Terms::add_html(std::string_view term, std::string_view html) {
  items_ += element("dt", escape_html(term)) + element("dd", html) + '\n';
}

std::string Terms::html() const {
  return items_.empty() ? "" : "<dl>\n" + items_ + "</dl>\n";
}

}  // namespace sovang::render::html
