// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/markup.hpp"

#include <algorithm>

#include "core/text/html.hpp"

namespace sovang::explain {
namespace {

/// Writes the text from left to right, with a stack of the elements that are open.
class Marker {
 public:
  Marker(std::string_view text, const text::OffsetMap& offsets, model::Span part)
      : text_(text), offsets_(offsets), at_(part.start) {}

  void open(const Element& element) {
    advance(element.span.start);
    write_open(element, true);
    open_.push_back(&element);
  }

  /// Closes what ends at or before `limit`, in the order of the ends.
  void close_until(std::uint32_t limit) {
    while (!open_.empty()) {
      const auto next = std::min_element(open_.begin(), open_.end(),
                                         [](const Element* a, const Element* b) { return a->span.end < b->span.end; });
      if ((*next)->span.end > limit) return;
      advance((*next)->span.end);
      close(static_cast<std::size_t>(next - open_.begin()));
    }
  }

  std::string finish(std::uint32_t end) {
    close_until(end);
    advance(end);
    for (std::size_t i = 0; i < open_.size(); ++i) out_ += "</span>";
    return std::move(out_);
  }

 private:
  /// What lies inside the element is closed too, and opened again behind it.
  void close(std::size_t index) {
    for (std::size_t i = index; i < open_.size(); ++i) out_ += "</span>";
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(index));
    const std::uint32_t here = at_;
    const auto ended = [here](const Element* e) { return e->span.end <= here; };
    open_.erase(std::remove_if(open_.begin() + static_cast<std::ptrdiff_t>(index), open_.end(), ended), open_.end());
    for (std::size_t i = index; i < open_.size(); ++i) write_open(*open_[i], false);
  }

  void write_open(const Element& element, bool first) {
    out_ += "<span";
    if (first && !element.id.empty()) out_ += " id=\"" + element.id + '"';
    if (!element.attributes.empty()) out_ += ' ' + element.attributes;
    out_ += '>';
  }

  void advance(std::uint32_t to) {
    if (to <= at_) return;
    const std::size_t begin = offsets_.byte(at_);
    out_ += text::escape_html(text_.substr(begin, offsets_.byte(to) - begin));
    at_ = to;
  }

  std::string_view text_;
  const text::OffsetMap& offsets_;
  std::uint32_t at_;
  std::vector<const Element*> open_;
  std::string out_;
};

}  // namespace

std::string mark_up(std::string_view text, const text::OffsetMap& offsets, model::Span part,
                    std::vector<Element> elements) {
  part.end = std::min(part.end, offsets.size());
  std::erase_if(elements, [&](const Element& e) {
    return e.span.start >= e.span.end || e.span.start >= part.end || e.span.end <= part.start;
  });
  std::stable_sort(elements.begin(), elements.end(), [](const Element& a, const Element& b) {
    return a.span.start < b.span.start || (a.span.start == b.span.start && a.span.end > b.span.end);
  });
  Marker marker(text, offsets, part);
  for (const Element& element : elements) {
    marker.close_until(std::max(element.span.start, part.start));
    marker.open(element);
  }
  return marker.finish(part.end);
}

}  // namespace sovang::explain
