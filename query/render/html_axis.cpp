// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/html_axis.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "core/model/names.hpp"
#include "core/text/html.hpp"
#include "query/answers/merge.hpp"
#include "query/render/wording.hpp"

namespace sovang::render::html {
namespace {

using answers::Row;
using text::escape_html;

constexpr int left = 130;  ///< for the names of the lanes
constexpr int right = 20;
constexpr int width = 860;
constexpr int top = 14;
constexpr int lane_height = 30;
constexpr int radius = 9;
constexpr std::array steps{1, 2, 5, 10, 20, 50, 100, 200, 500};
constexpr int most_ticks = 14;

/// Facts that share a mark: lane, first and last year, whether they hold.
using Place = std::tuple<std::size_t, int, int, bool>;

bool holds(const model::Fact& fact) {
  return fact.status == model::Status::asserted || fact.status == model::Status::restored;
}

class Axis {
 public:
  Axis(const answers::Answer& answer, Language language) : answer_(answer), language_(language) {
    for (const Row& row : answer.rows) {
      const auto [first, last] = answers::years_of(row.fact);
      if (first == 0) continue;
      marks_[{lane(row.fact.relation), first, last, holds(row.fact)}].push_back(&row);
      first_ = first_ == 0 ? first : std::min(first_, first);
      last_ = std::max(last_, last);
    }
    if (marks_.empty()) return;
    for (const answers::Change& change : answer.changes) last_ = std::max(last_, year_of(change));
  }

  std::string print() {
    if (first_ == last_) return {};
    const int bottom = top + lane_height * static_cast<int>(lanes_.size());
    svg_ = "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" + text("time axis") +
           "\">\n<svg class=\"axis\" role=\"img\" aria-label=\"" + text("time axis") + ", " + std::to_string(first_) +
           "–" + std::to_string(last_) + "\" viewBox=\"0 0 " + std::to_string(width) + " " +
           std::to_string(bottom + 26) + "\">\n";
    ticks(bottom);
    changes(bottom);
    for (std::size_t i = 0; i < lanes_.size(); ++i)
      svg_ += "<text class=\"lane\" x=\"0\" y=\"" + std::to_string(middle(i) + 5) + "\">" +
              text(model::name(lanes_[i])) + "</text>\n";
    for (const auto& [place, rows] : marks_) mark(place, rows);
    return std::move(svg_) + "</svg>\n</div>\n";
  }

 private:
  std::size_t lane(model::Relation relation) {
    const auto found = std::ranges::find(lanes_, relation);
    if (found != lanes_.end()) return static_cast<std::size_t>(found - lanes_.begin());
    lanes_.push_back(relation);
    return lanes_.size() - 1;
  }

  static int year_of(const answers::Change& change) {
    model::Fact fact;
    fact.period = change.effective;
    return answers::years_of(fact).first;
  }

  int x(int year) const {
    return left + radius + (width - left - right - 2 * radius) * (year - first_) / (last_ - first_);
  }
  static int middle(std::size_t lane) { return top + lane_height * static_cast<int>(lane) + lane_height / 2; }
  std::string text(std::string_view word) const { return escape_html(label(word, language_)); }

  void line(std::string_view css_class, int at, int from, int to) {
    const std::string where = std::to_string(at);
    svg_ += "<line class=\"" + std::string(css_class) + "\" x1=\"" + where + "\" x2=\"" + where + "\" y1=\"" +
            std::to_string(from) + "\" y2=\"" + std::to_string(to) + "\"/>\n";
  }

  void ticks(int bottom) {
    const auto* step = std::ranges::find_if(steps, [&](int s) { return (last_ - first_) / s < most_ticks; });
    const int width_of_step = step == steps.end() ? steps.back() : *step;
    for (int year = first_ + (width_of_step - first_ % width_of_step) % width_of_step; year <= last_;
         year += width_of_step) {
      line("tick", x(year), top, bottom);
      svg_ += "<text class=\"year\" x=\"" + std::to_string(x(year)) + "\" y=\"" + std::to_string(bottom + 18) + "\">" +
              std::to_string(year) + "</text>\n";
    }
  }

  void changes(int bottom) {
    for (const answers::Change& change : answer_.changes) {
      const int year = year_of(change);
      if (year < first_ || year > last_) continue;
      svg_ += "<g><title>" + escape_html(change_text(change, language_)) + "</title>";
      line("change", x(year), top - 6, bottom);
      svg_ += "</g>\n";
    }
  }

  void mark(const Place& place, const std::vector<const Row*>& rows) {
    const auto [lane, first, last, counts] = place;
    const int from = x(first) - radius;
    const std::string height = std::to_string(2 * radius);
    const std::string corner = std::to_string(radius);
    svg_ += "<g><title>" + title(rows) + "</title><rect class=\"" + std::string(model::name(lanes_[lane])) +
            (counts ? "" : " hollow") + "\" x=\"" + std::to_string(from) + "\" y=\"" +
            std::to_string(middle(lane) - radius) + "\" width=\"" + std::to_string(x(last) + radius - from) +
            "\" height=\"" + height + "\" rx=\"" + corner + "\"/>";
    if (rows.size() > 1)
      svg_ += "<text class=\"count" + std::string(counts ? "" : " hollow") + "\" x=\"" +
              std::to_string((x(first) + x(last)) / 2) + "\" y=\"" + std::to_string(middle(lane) + 4) + "\">" +
              std::to_string(rows.size()) + "</text>";
    svg_ += "</g>\n";
  }

  std::string title(const std::vector<const Row*>& rows) const {
    std::string out;
    for (const Row* row : rows)
      out += (out.empty() ? "" : "\n") + period_text(row->fact.period, language_) + ": " +
             subject_name(row->fact.subject) + " · " + predicate_text(row->fact, language_);
    return escape_html(out);
  }

  const answers::Answer& answer_;
  Language language_;
  std::vector<model::Relation> lanes_;
  std::map<Place, std::vector<const Row*>> marks_;
  int first_ = 0;
  int last_ = 0;
  std::string svg_;
};

}  // namespace

std::string time_axis(const answers::Answer& answer, const RenderOptions& options) {
  return Axis(answer, options.language).print();
}

}  // namespace sovang::render::html
