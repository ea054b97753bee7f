// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/pdf_reader.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include "core/text/ascii.hpp"
#include "core/text/normalize.hpp"
#include "core/text/utf8.hpp"
#include "indexer/readers/ocr.hpp"
#include "indexer/readers/pdf_layout.hpp"
#include "indexer/readers/pdf_tables.hpp"
#include "indexer/readers/refusal.hpp"
#include "indexer/readers/run_text.hpp"
#include "indexer/readers/squeeze.hpp"
#include "indexer/readers/text_lines.hpp"

namespace sovang::readers {
namespace {

constexpr int max_pages = 5000;
constexpr std::size_t letters_of_stamp = 100;  ///< on a page of pictures there may be a stamp: "Ký bởi: …"
constexpr std::size_t bytes_of_picture = 20'000;
constexpr double same_line = 0.5;   ///< of the height: words that lie less apart stand on one line
constexpr double word_gap = 0.15;   ///< of the height: cells of a table stand so far apart at least
constexpr double piece_gap = 0.45;  ///< of the height: cells that stand close to each other
constexpr double new_column = 3.0;  ///< of the height: a wider gap to the right ends the line

/// poppler would write its complaints on stderr.
void be_silent(const std::string&, void*) {}

std::string utf8_of(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.data(), bytes.size()};
}

/// "ABCDEF+.VnTime" → ".VnTime": a part of a font that is embedded has six letters in front.
std::string font_of(const poppler::text_box& box) {
  std::string name = box.has_font_info() ? box.get_font_name(0) : std::string();
  const std::size_t plus = name.find('+');
  return plus == 6 ? name.substr(plus + 1) : name;
}

/// Puts words together to lines.
class LineMaker {
 public:
  explicit LineMaker(std::vector<SetLine>& lines) : lines_(lines) {}

  void add(const poppler::text_box& box) {
    const poppler::rectf where = box.bbox();
    if (!begun_ || !(same(where) || follows_note_mark(where))) begin(where);
    const std::string text = utf8_of(box.text());
    if (!runs_.empty() && where.left() - line_.right > word_gap * (line_.bottom - line_.top)) runs_.back().first += ' ';
    mark_note(where);
    if (!is_note_mark(text, where)) {
      write(text, font_of(box));
      write_piece(text, font_of(box), where);
    }
    if (box.has_space_after() && !runs_.empty()) runs_.back().first += ' ';
    small_number_ = runs_.size() == 1 && is_number(text);
    line_.right = std::max(line_.right, where.right());
    line_.top = std::min(line_.top, where.top());
    line_.bottom = std::max(line_.bottom, where.bottom());
  }

  void end() {
    if (!std::exchange(begun_, false)) return;
    line_.text = text_of(std::exchange(runs_, {}));
    for (const Piece& piece : std::exchange(pieces_, {}))
      if (std::string text = text_of(piece.runs); !text.empty())
        line_.pieces.push_back({std::move(text), piece.left, piece.right});
    if (!line_.text.empty()) lines_.push_back(std::move(line_));
  }

 private:
  using Runs = std::vector<std::pair<std::string, std::string>>;  ///< text and font
  struct Piece {
    Runs runs;
    double left = 0.0;
    double right = 0.0;
  };

  static std::string text_of(const Runs& runs) {
    std::string text;
    for (const auto& [run, font] : runs) text += text_of_run(run, font);
    return squeeze(text);
  }

  [[nodiscard]] bool same(const poppler::rectf& where) const {
    const double height = std::max(line_.bottom - line_.top, 1.0);
    const double shift = std::abs((where.top() + where.bottom()) - (line_.top + line_.bottom)) / 2;
    const double gap = where.left() - line_.right;
    return shift < same_line * height && gap > -height && gap < new_column * height;
  }

  void write(const std::string& text, const std::string& font) { write(text, font, runs_); }

  static void write(const std::string& text, const std::string& font, Runs& runs) {
    if (runs.empty() || runs.back().second != font) runs.emplace_back(std::string(), font);
    runs.back().first += text;
  }

  void write_piece(const std::string& text, const std::string& font, const poppler::rectf& where) {
    const double gap = pieces_.empty() ? 0.0 : where.left() - pieces_.back().right;
    if (pieces_.empty() || gap > piece_gap * (line_.bottom - line_.top)) pieces_.push_back({{}, where.left(), 0.0});
    Piece& piece = pieces_.back();
    if (!piece.runs.empty() && gap > word_gap * (line_.bottom - line_.top)) piece.runs.back().first += ' ';
    write(text, font, piece.runs);
    piece.right = where.right();
  }

  /// A small number set high behind a word points to a note and would spoil what it stands behind, "Điều 69" by note
  /// 56; not so the one behind a metre.
  [[nodiscard]] bool is_note_mark(const std::string& text, const poppler::rectf& where) const {
    if (runs_.empty() || !is_number(text) || runs_.back().first.ends_with('m')) return false;
    return smaller(where.height(), line_.bottom - line_.top) && where.bottom() < line_.bottom - 1.0;
  }

  /// The same number in front of the note itself: "[56] ".
  void mark_note(const poppler::rectf& next) {
    if (!std::exchange(small_number_, false) || !smaller(line_.bottom - line_.top, next.height())) return;
    std::string& number = runs_.front().first;
    number = "[" + squeeze(number) + "] ";
  }

  /// The number stands higher than the note's own words.
  [[nodiscard]] bool follows_note_mark(const poppler::rectf& next) const {
    const double gap = next.left() - line_.right;
    return small_number_ && smaller(line_.bottom - line_.top, next.height()) && gap > -1.0 && gap < next.height() &&
           line_.top < next.bottom() && next.top() < line_.bottom;
  }

  static bool smaller(double height, double than) { return height < 0.8 * than; }
  static bool is_number(const std::string& text) {
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), text::is_digit);
  }

  void begin(const poppler::rectf& where) {
    end();
    begun_ = true;
    line_ = {{}, where.left(), where.right(), where.top(), where.bottom(), where.width()};
  }

  std::vector<SetLine>& lines_;
  Runs runs_;
  std::vector<Piece> pieces_;
  SetLine line_;
  bool begun_ = false;
  bool small_number_ = false;  ///< all of the line so far is a number
};

Sheet sheet_of(const poppler::page& page) {
  Sheet sheet;
  const poppler::rectf size = page.page_rect();
  sheet.width = size.width();
  sheet.height = size.height();
  LineMaker maker(sheet.lines);
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) maker.add(box);
  maker.end();
  return sheet;
}

std::size_t letters_on(const Sheet& sheet) {
  std::size_t letters = 0;
  for (const SetLine& line : sheet.lines) letters += text::count_code_points(line.text);
  return letters;
}

Result<Page> no_text_layer(std::size_t pages) {
  return refuse(Refusal::no_text_layer, "its " + std::to_string(pages) + " pages are pictures without a text");
}

/// As a scanner at 300 dots an inch would give it; a huge sheet with fewer.
Picture picture_of(const poppler::page& page) {
  constexpr double dots = 300.0;
  constexpr double most = 5000.0;  // points of the longer side
  constexpr double points_per_inch = 72.0;
  const poppler::rectf size = page.page_rect();
  const double longer = std::max({size.width(), size.height(), 1.0});
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  const double resolution = std::min(dots, most / longer * points_per_inch);
  const poppler::image image = renderer.render_page(&page, resolution, resolution);
  Picture picture{image.width(), image.height(), {}};
  for (int row = 0; row < image.height(); ++row)
    picture.grey.append(image.const_data() + static_cast<std::ptrdiff_t>(row) * image.bytes_per_row(),
                        static_cast<std::size_t>(image.width()));
  return picture;
}

Result<Page> recognised(const poppler::document& document, const ReadOptions& options) {
  Page page;
  for (int i = 0; i < document.pages(); ++i) {
    const std::unique_ptr<poppler::page> sheet(document.create_page(i));
    if (!sheet) continue;
    const Result<std::string> read = recognise(picture_of(*sheet));
    if (!read) return pass(read);
    const Result<std::string> nfc = text::to_nfc(*read);
    if (nfc && !add_lines(*nfc, options.max_blocks, page))
      return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  }
  page.metadata.media_type = "application/pdf";
  page.metadata.charset = "UTF-8";
  page.problems.push_back({"ocr", "its pages are pictures; tesseract recognised the text, letters may be wrong"});
  return page;
}

void tell_pictures(const std::vector<Sheet>& sheets, Page& page) {
  std::size_t pictures = 0;
  std::size_t first = 0;
  for (std::size_t i = sheets.size(); i-- > 0;)
    if (sheets[i].lines.empty()) {
      ++pictures;
      first = i + 1;
    }
  if (pictures > 0)
    page.problems.push_back(
        {"pages-without-text", std::to_string(pictures) + " of its " + std::to_string(sheets.size()) +
                                   " pages have no text, the first of them page " + std::to_string(first)});
}

}  // namespace

Result<Page> PdfReader::read(std::string_view bytes, const ReadOptions& options) const {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function(be_silent, nullptr); });
  if (bytes.size() > std::numeric_limits<int>::max()) return refuse(Refusal::too_large, "it has more than 2 GiB");
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return refuse(Refusal::damaged_file, "nothing of the PDF can be read");
  if (document->is_locked()) return refuse(Refusal::encrypted, "the PDF is locked with a password");
  if (document->pages() > max_pages)
    return refuse(Refusal::too_large, "it has more than " + std::to_string(max_pages) + " pages");
  std::vector<Sheet> sheets;
  std::size_t letters = 0;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    sheets.push_back(page ? sheet_of(*page) : Sheet());
    letters += letters_on(sheets.back());
  }
  if (sheets.empty()) return refuse(Refusal::damaged_file, "no page of the PDF can be read");
  const bool pictures = letters < letters_of_stamp * sheets.size() && bytes.size() > bytes_of_picture * sheets.size();
  if (letters == 0 || pictures) return options.ocr ? recognised(*document, options) : no_text_layer(sheets.size());
  Page page;
  page.metadata.media_type = "application/pdf";
  page.metadata.charset = "UTF-8";
  tell_pictures(sheets, page);
  drop_running_heads(sheets);
  for (Sheet& sheet : sheets) read_tables(sheet);
  page.blocks = paragraphs_of(sheets);
  if (page.blocks.size() > options.max_blocks)
    return refuse(Refusal::too_large, "the document has more than " + std::to_string(options.max_blocks) + " lines");
  return page;
}

}  // namespace sovang::readers
