// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/record.hpp"

/// From the bytes of a file to the lines of a page. What belongs to the story and what does not is not decided here
/// but in indexer/structure.
namespace sovang::readers {

enum class BlockKind : std::uint8_t {
  title,      ///< <h1>
  heading,    ///< <h2> … <h6>
  paragraph,  ///< a line of running text
  item,       ///< an entry of a list; in plain text a line that begins with a dash or a bullet, which it keeps
  row,        ///< a row of a table, its cells joined by " | "
  caption     ///< of a picture or a table
};

/// An element around blocks, as a tree: Page::containers[0] is the page itself and its own parent.
struct Container {
  std::uint32_t parent = 0;
  std::string element;  ///< lower case: "div", "nav"
  std::string hint;     ///< the words of its class and id, lower case, one space between; cut after 120 bytes
};

/// One line of a page. `text` is NFC UTF-8 on one line: white space is one space, none at the ends; control characters
/// and zero-width ones are gone. Never empty.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  double link_share = 0.0;      ///< share of the text's bytes that stand in links, 0 … 1
  std::uint32_t container = 0;  ///< index in Page::containers of the innermost one
  std::string datetime;         ///< of a <time> in this block, as written
  bool after_gap = false;       ///< in plain text: an empty line stands above it
};

/// What the document says of itself, as written; empty where it says nothing.
struct Metadata {
  std::string title;  ///< og:title, else <title>
  std::string site;   ///< name of the site
  std::string author;
  std::string published;   ///< date of publication
  std::string url;         ///< canonical address
  std::string charset;     ///< in which the bytes were: "UTF-8"
  std::string media_type;  ///< "text/html"
};

/// True for a page of a web site, where menus, other headlines and comments stand around the text.
[[nodiscard]] inline bool is_web_page(const Metadata& metadata) {
  return metadata.media_type == "text/html" || metadata.media_type == "multipart/related";
}

struct Page {
  std::vector<Container> containers{Container{}};
  std::vector<Block> blocks;  ///< in the order of reading
  Metadata metadata;
  std::vector<model::Problem> problems;  ///< what could not be read, though the rest could
};

}  // namespace sovang::readers
