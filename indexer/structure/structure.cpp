// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/structure.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/structure/anatomy.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/layout.hpp"
#include "indexer/structure/line.hpp"
#include "indexer/structure/shapes.hpp"
#include "indexer/structure/story.hpp"
#include "indexer/structure/title.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t lines_near_title = 6;

model::Record described(const readers::Page& page) {
  model::Record record;
  record.source.media_type = page.metadata.media_type;
  record.source.charset = page.metadata.charset;
  record.source.url = page.metadata.url;
  record.author = page.metadata.author;
  record.problems = page.problems;
  return record;
}

/// The date in the lines right behind the title; a line that is nothing else leaves the body. Without a title above, a
/// page's clock may come first.
std::string take_dateline(Lines& body, bool titled) {
  if (!titled && !body.empty() && is_page_clock(body.front().text, body.front().words)) body.erase(body.begin());
  const auto near = body.begin() + static_cast<std::ptrdiff_t>(std::min(body.size(), lines_near_title));
  for (auto line = body.begin(); line != near; ++line) {
    const bool alone = is_dateline(line->text, line->words);
    std::string day = alone ? day_in(line->text) : machine_day(line->datetime);
    if (alone) body.erase(line);
    if (!day.empty()) return day;
  }
  return {};
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
  const std::string day = take_dateline(body, title.line.has_value());
  record.published = page.metadata.published.empty() ? day : machine_day(page.metadata.published);
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
  const bool plain = page.metadata.media_type == "text/plain";
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
  set_text(pieces, record);
  return record;
}

}  // namespace

model::Record to_record(const readers::Page& page) {
  std::string author;
  const Lines lines = own_lines(page, author);
  if (const std::optional<Anatomy> anatomy = read_anatomy(lines)) return document(page, lines, *anatomy);
  return news(page, lines, std::move(author));
}

}  // namespace sovang::structure
