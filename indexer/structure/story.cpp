// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/story.hpp"

#include <algorithm>
#include <array>

#include "core/text/fold.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/boilerplate_markers.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/furniture.hpp"
#include "indexer/structure/regions.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t stamps_of_a_list = 3;  ///< so many headlines with day and time in a row are a list of stories
constexpr std::size_t max_credit = 100;      ///< code points
constexpr int max_credits = 4;
constexpr std::size_t max_caption = 250;                         ///< code points
constexpr std::string_view picture_mark = "leftcenterrightdel";  ///< a content system leaves it where a picture was

/// Words before the colon of a credit line. Who made only the picture, and the paper copied from, is no author.
struct Credit {
  std::string_view words;
  bool author;
};
constexpr std::array<Credit, 16> credits{{{"tac gia", true},
                                          {"bai", true},
                                          {"bai anh", true},
                                          {"bai va anh", true},
                                          {"tin", true},
                                          {"tin anh", true},
                                          {"tin va anh", true},
                                          {"tin bai", true},
                                          {"tin bai anh", true},
                                          {"thuc hien", true},
                                          {"nguoi viet", true},
                                          {"pv", true},
                                          {"anh", false},
                                          {"nguon", false},
                                          {"nguon tin", false},
                                          {"theo", false}}};

/// Links that fill a line are menus and headlines; sentences and entries of an enumeration end with a stop.
bool is_link(const Line& line) {
  return line.link_share > 0.7 && line.kind != readers::BlockKind::title && !ends_with_stop(line.text);
}

bool begins_stamped_list(const Lines& lines, std::size_t at) {
  if (at + stamps_of_a_list > lines.size()) return false;
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(at),
                     lines.begin() + static_cast<std::ptrdiff_t>(at + stamps_of_a_list),
                     [](const Line& line) { return ends_with_stamp(line.text); });
}

bool running_text_resumes(const Lines& lines, std::size_t at) {
  return at + 1 < lines.size() && is_prose(lines[at]) && is_prose(lines[at + 1]);
}

const Credit* credit(const Line& line) {
  const std::size_t colon = line.text.find(':');
  if (colon == std::string_view::npos || colon > 30 || text::count_code_points(line.text) > max_credit) return nullptr;
  const std::string words = text::fold_words(line.text.substr(0, colon));
  const auto* found = std::find_if(credits.begin(), credits.end(), [&](const Credit& c) { return c.words == words; });
  return found == credits.end() ? nullptr : found;
}

std::string after_colon(std::string_view text) {
  text.remove_prefix(text.find(':') + 1);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  while (text.ends_with('.') || text.ends_with(' ')) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

Lines own_lines(const readers::Page& page, std::string& author) {
  Lines all = lines_of(page);
  const std::vector<bool> foreign = foreign_containers(page, all);
  Lines own;
  for (Line& line : all) {
    if (foreign.at(line.container)) continue;
    if (names_author(page.containers.at(line.container)) && text::count_code_points(line.text) <= max_credit) {
      if (author.empty() && is_name(line.text)) author = line.text;
      continue;
    }
    if (!is_link(line)) own.push_back(std::move(line));
  }
  return own;
}

Lines without_boilerplate(const Lines& lines, std::size_t begin) {
  Lines body;
  bool skipping = false;
  bool told = false;  // something of the story stands above: before it, a marker is only an entry of a menu
  for (std::size_t i = begin; i < lines.size(); ++i) {
    Marker found = marker(lines[i].words);
    if (is_furniture(lines[i]) || (!told && is_menu(lines[i]))) found = Marker::line;
    if (found == Marker::none && !skipping && begins_stamped_list(lines, i)) found = Marker::related;
    if (found == Marker::end && told) break;
    if (found == Marker::related && told) skipping = true;
    if (found != Marker::none) continue;
    if (skipping && !running_text_resumes(lines, i)) continue;
    skipping = false;
    body.push_back(lines[i]);
    if (i > 0 && lines[i - 1].words == picture_mark && text::count_code_points(lines[i].text) <= max_caption)
      body.back().kind = readers::BlockKind::caption;
    told = told || ends_sentence(lines[i].text);
  }
  return body;
}

std::string take_byline(Lines& body) {
  std::string author;
  for (int taken = 0; taken < max_credits && body.size() > 1; ++taken) {
    const Line& last = body.back();
    if (const Credit* found = credit(last)) {
      if (found->author && author.empty()) author = after_colon(last.text);
    } else if (author.empty() && last.kind == readers::BlockKind::paragraph && is_name(last.text) &&
               ends_sentence(body[body.size() - 2].text)) {
      author = last.text;
    } else {
      break;
    }
    body.pop_back();
  }
  return author;
}

}  // namespace sovang::structure
