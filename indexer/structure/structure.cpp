// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/structure.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/anatomy.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/effect.hpp"
#include "indexer/structure/furniture.hpp"
#include "indexer/structure/layout.hpp"
#include "indexer/structure/line.hpp"
#include "indexer/structure/mend.hpp"
#include "indexer/structure/shapes.hpp"
#include "indexer/structure/story.hpp"
#include "indexer/structure/title.hpp"

namespace sovang::structure {
namespace {

constexpr std::ptrdiff_t lines_near_title = 6;
constexpr std::size_t max_timed_line = 80;  ///< code points of a line that holds a <time> and is no running text

bool is_plain(const readers::Page& page) {
  return !readers::is_web_page(page.metadata);
}

model::Record described(const readers::Page& page) {
  model::Record record;
  record.source.media_type = page.metadata.media_type;
  record.source.charset = page.metadata.charset;
  record.source.url = page.metadata.url;
  record.author = page.metadata.author;
  record.problems = page.problems;
  return record;
}

/// The day on a line that says when the story was published and nothing else, or empty.
std::string dateline_day(const Line& line) {
  const std::string_view said = without_buttons(line.text);
  if (is_dateline(said, text::fold_words(said))) return day_in(said);
  const bool timed =
      !line.datetime.empty() && text::count_code_points(line.text) <= max_timed_line && !ends_sentence(line.text);
  return timed ? machine_day(line.datetime) : std::string();
}

std::string first_day_marked(Lines::const_iterator begin, Lines::const_iterator end) {
  for (auto line = begin; line != end; ++line)
    if (std::string day = machine_day(line->datetime); !day.empty()) return day;
  return {};
}

/// The earliest of the days below the title: a page's clock and the last change are later than the publication.
std::string day_below(Lines::const_iterator begin, Lines::const_iterator end) {
  std::string earliest;
  for (auto line = begin; line != end; ++line) {
    std::string day = dateline_day(*line);
    if (!day.empty() && (earliest.empty() || day < earliest)) earliest = std::move(day);
  }
  return earliest.empty() ? first_day_marked(begin, end) : earliest;
}

/// Some sites set the day above the title; without a time of day it is that of the page's clock.
std::string day_above(Lines::const_iterator begin, Lines::const_iterator title) {
  for (auto line = title; line != begin && title - line < lines_near_title;) {
    --line;
    if (std::string day = dateline_day(*line); !day.empty() && !is_page_clock(line->text, line->words)) return day;
  }
  return {};
}

Lines::const_iterator near(Lines::const_iterator begin, Lines::const_iterator end) {
  return begin + std::min(end - begin, lines_near_title);
}

std::string published_day(const Lines& lines, const std::optional<std::size_t>& title, bool plain) {
  if (lines.empty()) return {};
  const bool clock = !title && is_page_clock(lines.front().text, lines.front().words);
  const auto below = lines.begin() + static_cast<std::ptrdiff_t>(title ? *title + 1 : clock);
  std::string day = day_below(below, near(below, lines.end()));
  return day.empty() && title && plain ? day_above(lines.begin(), below - 1) : day;
}

void drop_datelines(Lines& body) {
  const auto end = body.begin() + (near(body.cbegin(), body.cend()) - body.cbegin());
  body.erase(std::remove_if(body.begin(), end, [](const Line& line) { return !dateline_day(line).empty(); }), end);
}

/// The title as the first line of the text, where it does not stand there already.
std::vector<Piece> with_title(const std::string& title, std::vector<Piece> pieces) {
  if (title.empty()) return pieces;
  if (!pieces.empty() && pieces.front().text == title) pieces.erase(pieces.begin());
  pieces.insert(pieces.begin(), Piece{title, model::LayoutKind::title, {}});
  return pieces;
}

model::Record news(const readers::Page& page, const Lines& lines, std::string author) {
  model::Record record = described(page);
  record.kind = model::DocumentKind::news;
  const Title title = find_title(page.metadata, lines);
  record.title = title.text;
  Lines body = without_boilerplate(lines, title.line ? *title.line + 1 : 0);
  drop_datelines(body);
  record.published = page.metadata.published.empty() ? published_day(lines, title.line, is_plain(page))
                                                     : machine_day(page.metadata.published);
  const std::string byline = take_byline(body);
  for (const std::string& name : {std::move(author), byline})
    if (record.author.empty()) record.author = name;
  if (!body.empty()) set_text(with_title(record.title, pieces_of(body, false)), record);
  return record;
}

/// In the text of a document the title stays where it is, below the head; a heading of the web page goes in front.
model::Record document(const readers::Page& page, const Lines& lines, const Anatomy& anatomy) {
  model::Record record = described(page);
  record.kind = anatomy.kind;
  record.number = anatomy.number;
  record.issuer = anatomy.issuer;
  record.place = anatomy.place;
  record.published = anatomy.published;
  record.title = anatomy.title;
  const bool plain = is_plain(page);
  const Lines body = without_boilerplate(lines, plain ? 0 : anatomy.first);
  std::vector<Piece> pieces = pieces_of(body, true);
  if (record.title.empty()) {
    const Title title = find_title(page.metadata, lines);
    if (!plain || (title.line && *title.line < anatomy.first)) record.title = title.text;
    pieces = with_title(record.title, std::move(pieces));
  }
  for (std::size_t i = anatomy.title_first; i < anatomy.title_last; ++i)
    for (Piece& piece : pieces)
      if (piece.text.data() == lines[i].text.data()) piece.kind = model::LayoutKind::title;
  record.effective = effective_day(body, record.published);
  for (const Piece& piece : pieces)
    if (record.signer.empty() && piece.label == "Người ký") record.signer = piece.text;
  set_text(pieces, record);
  return record;
}

}  // namespace

model::Record to_record(const readers::Page& as_read) {
  const readers::Page page = mended(as_read);
  std::string author;
  const Lines lines = own_lines(page, author);
  if (const std::optional<Anatomy> anatomy = read_anatomy(lines)) return document(page, lines, *anatomy);
  return news(page, lines, std::move(author));
}

}  // namespace sovang::structure
