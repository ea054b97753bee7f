// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/mend.hpp"

#include <string>
#include <vector>

#include "core/text/join.hpp"
#include "core/text/repair.hpp"
#include "core/text/syllable.hpp"
#include "indexer/structure/unwrap.hpp"

namespace sovang::structure {
namespace {

constexpr std::uint32_t enough_words = 2000;
constexpr double least_share = 0.7;  ///< of words with marks that are syllables: the page is Vietnamese

bool is_vietnamese(const readers::Page& page) {
  text::SyllableCount words;
  for (const readers::Block& block : page.blocks) {
    words += text::count_syllables(block.text);
    if (words.total() >= enough_words) break;
  }
  return words.share() >= least_share;
}

std::string counted(std::uint32_t count, const char* what) {
  return count == 0 ? std::string() : std::to_string(count) + " " + what;
}

void mend_words(readers::Page& page) {
  text::Repairs repairs;
  for (readers::Block& block : page.blocks) block.text = text::repair_words(block.text, repairs);
  if (repairs.total() == 0) return;
  const std::vector<std::string> done{counted(repairs.spaces, "glued words cut"),
                                      counted(repairs.tones, "tones put in their place"),
                                      counted(repairs.letters, "look-alikes of Đ replaced")};
  page.problems.push_back({"words-mended", text::join(done, ", ")});
}

}  // namespace

readers::Page mended(readers::Page page) {
  if (const std::size_t joined = unwrap(page); joined != 0)
    page.problems.push_back({"lines-joined", std::to_string(joined) + " lines that were broken off were joined"});
  if (is_vietnamese(page)) mend_words(page);
  return page;
}

}  // namespace sovang::structure
