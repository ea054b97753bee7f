// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/structure/anatomy.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text/ascii.hpp"
#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"
#include "core/text/utf8.hpp"
#include "indexer/structure/dates.hpp"
#include "indexer/structure/document_types.hpp"
#include "indexer/structure/shapes.hpp"

namespace sovang::structure {
namespace {

constexpr std::size_t head_lines = 40;      ///< the head stands among so many first lines
constexpr std::size_t preamble_lines = 80;  ///< and "Căn cứ …" and "Điều 1" soon after it
constexpr std::size_t issuer_lines = 5;     ///< the issuer stands at most so far before the quốc hiệu
constexpr std::size_t place_and_date = 60;  ///< code points of a line that holds both
constexpr std::size_t npos = std::string_view::npos;

constexpr std::array<std::string_view, 3> mottos{"cong hoa xa hoi chu nghia viet nam", "viet nam dan chu cong hoa",
                                                 "dang cong san viet nam"};
/// A line of the issuer that begins so goes on from the line above: "ỦY BAN NHÂN DÂN" / "TỈNH THÁI BÌNH".
constexpr std::array<std::string_view, 11> continuations{"tinh ",      "thanh pho ", "huyen ",   "quan ",
                                                         "thi xa ",    "xa ",        "phuong ",  "viet nam",
                                                         "trung uong", "khu vuc ",   "thi tran "};
/// Lines in capitals behind the type that are no more its subject: the authority that decides, the first chapter.
constexpr std::array<std::string_view, 14> after_title{"can cu",    "thu tuong", "chu tich",  "bo truong", "giam doc",
                                                       "uy ban",    "hoi dong",  "chinh phu", "quoc hoi",  "chuong ",
                                                       "tong giam", "tong cuc",  "phan thu",  "dieu "};
constexpr std::array<std::string_view, 14> subjects{"ve viec",     "v v",         "ban hanh",  "quy dinh", "ve ",
                                                    "huong dan",   "sua doi",     "phe duyet", "cong bo",  "thanh lap",
                                                    "tang thuong", "khen thuong", "bai bo",    "cong nhan"};
/// Issuers that the line above leaves incomplete: "HỘI ĐỒNG THẨM PHÁN" / "TÒA ÁN NHÂN DÂN TỐI CAO".
constexpr std::array<std::string_view, 6> incomplete{"hoi dong tham phan",      "ban chap hanh",
                                                     "ban thuong vu",           "doan chu tich",
                                                     "uy ban mat tran to quoc", "ban thuong truc"};

template <class List>
bool begins_with(std::string_view words, const List& list) {
  return std::any_of(list.begin(), list.end(), [&](std::string_view w) { return words.starts_with(w); });
}

/// Byte at which the quốc hiệu (or the Party's name) begins in capitals, or npos. The line may hold the issuer too.
std::size_t motto_at(const Line& line) {
  if (std::none_of(mottos.begin(), mottos.end(), [&](std::string_view m) { return line.words.find(m) != npos; }))
    return npos;
  return std::min({line.text.find("CỘNG H"), line.text.find("VIỆT NAM DÂN CHỦ"), line.text.find("ĐẢNG CỘNG SẢN")});
}

struct Cues {
  std::size_t motto = npos;
  std::size_t number = npos;
  std::size_t type = npos;
  bool articles = false;  ///< "Căn cứ …" or "Điều 1" begins a line
  bool dated = false;     ///< place and date stand right below or above the number, and nothing else on their line
  [[nodiscard]] bool administrative() const {
    const int parts = (motto != npos) + (number != npos) + (type != npos) + articles + dated;
    return parts >= 2;
  }
};

/// "Thái Bình, ngày 05 tháng 01 năm 2021"; no sentence that begins so.
bool is_place_and_date(std::string_view text) {
  const std::size_t at = text.find(", ngày ");
  return at != npos && text::count_code_points(text) <= place_and_date && !ends_with_stop(text) &&
         text::tokenize(text).front().capital && !day_in(text.substr(at)).empty();
}

bool dated_near(const Lines& lines, std::size_t number) {
  const std::size_t end = std::min(lines.size(), number + 3);
  for (std::size_t i = number - std::min<std::size_t>(number, 2); i < end; ++i)
    if (is_place_and_date(lines[i].text)) return true;
  return false;
}

Cues find_cues(const Lines& lines) {
  Cues cues;
  bool in_articles = false;
  for (std::size_t i = 0; i < std::min(lines.size(), preamble_lines); ++i) {
    const Line& line = lines[i];
    cues.articles = cues.articles || line.text.starts_with("Căn cứ ") || line.words == "dieu 1" ||
                    line.text.starts_with("Điều 1.") || line.text.starts_with("Điều 1:");
    const bool article = line.words.starts_with("dieu ") && line.text.starts_with("Điều") && line.words.size() > 5 &&
                         text::is_digit(line.words[5]);
    in_articles = in_articles || article;  // forms behind them have types of their own
    if (i >= head_lines || in_articles) continue;
    if (cues.motto == npos && motto_at(line) != npos) cues.motto = i;
    if (cues.number == npos && number_line(line)) cues.number = i;
    const bool precedent = line.words.starts_with("an le so ") && number_line(line);
    if (cues.type == npos && (precedent || kind_of_type_line(line))) cues.type = i;
  }
  cues.dated = cues.number != npos && dated_near(lines, cues.number);
  return cues;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view rule = " *-_.:|";
  while (!text.empty() && rule.find(text.back()) != npos) text.remove_suffix(1);
  while (text.ends_with("–")) text.remove_suffix(std::string_view("–").size());
  return text;
}

/// The issuer's part of a head line, or empty.
std::string_view issuer_part(const Line& line) {
  const std::string_view part = trimmed(line.text.substr(0, motto_at(line)));
  const std::string words = text::fold_words(part);
  const bool motto = begins_with(words, mottos) || words.starts_with("doc lap");
  return !motto && words.find(' ') != npos && all_capitals(part) && text::count_code_points(part) <= 150
             ? part
             : std::string_view();
}

std::string find_issuer(const Lines& lines, const Cues& cues) {
  const std::size_t known = std::min(cues.number, cues.type);
  const std::size_t end = std::min({known == npos ? cues.motto + 1 : known, lines.size(), head_lines});
  const std::size_t motto = std::min(cues.motto, end);
  std::string issuer;
  for (std::size_t i = motto - std::min(motto, issuer_lines); i < end; ++i) {
    const std::string_view part = issuer_part(lines[i]);
    if (part.empty()) continue;
    const std::string above = text::fold_words(issuer);
    const bool wants_more = std::find(incomplete.begin(), incomplete.end(), above) != incomplete.end();
    const bool continues = !issuer.empty() && (wants_more || begins_with(text::fold_words(part), continuations));
    issuer = continues ? issuer + " " + std::string(part) : std::string(part);
  }
  return issuer;
}

/// The capitalised words at the end of `text`: "Số: 1/QĐ-UBND Thái Bình" → "Thái Bình", where the number was cut off.
std::string_view last_name(std::string_view text) {
  const auto tokens = text::tokenize(text);
  std::size_t begin = text.size();
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    const bool part =
        token->kind == text::TokenKind::word ? token->capital : token->of(text) == "." || token->of(text) == "-";
    if (!part) break;
    if (token->kind == text::TokenKind::word) begin = token->begin;
  }
  return text.substr(begin);
}

void read_place_and_date(const Lines& lines, const Cues& cues, Anatomy& anatomy) {
  const std::size_t known = std::max(cues.number == npos ? 0 : cues.number, cues.type == npos ? 0 : cues.type);
  for (std::size_t i = anatomy.first; i < std::min(lines.size(), known + 4); ++i) {
    const std::optional<NumberLine> number = number_line(lines[i]);
    const std::string_view text = number ? number->rest : lines[i].text;
    const std::size_t at = text.find(", ngày ");
    if (at == npos || text::count_code_points(text) > 120 || text.starts_with("Căn cứ")) continue;
    anatomy.published = day_in(text.substr(at));
    anatomy.place = last_name(text.substr(0, at));
    if (!anatomy.published.empty() || !anatomy.place.empty()) return;
  }
}

bool belongs_to_title(const Line& line) {
  if (text::count_code_points(line.text) > 400 || begins_with(line.words, after_title)) return false;
  return begins_with(line.words, subjects) || all_capitals(line.text);
}

void read_title(const Lines& lines, std::size_t type, Anatomy& anatomy) {
  anatomy.title_first = type;
  anatomy.title_last = type + 1;
  anatomy.title = trimmed(lines[type].text);
  while (anatomy.title_last < std::min(lines.size(), type + 3) && belongs_to_title(lines[anatomy.title_last])) {
    anatomy.title += ' ';
    anatomy.title += lines[anatomy.title_last++].text;
  }
}

/// What a decision or a precedent says of itself below its name: "Được Hội đồng Thẩm phán … thông qua ngày … và được
/// công bố theo …". The last of several days is that of the adoption.
void read_adoption(const Lines& lines, std::size_t from, Anatomy& anatomy) {
  for (std::size_t i = from; i < std::min(lines.size(), from + 6); ++i) {
    const std::string text =
        std::string(lines[i].text) + " " + std::string(i + 1 < lines.size() ? lines[i + 1].text : "");
    const std::size_t body = text.find("Hội đồng Thẩm phán");
    const std::size_t adopted = text.find("thông qua");
    if (body == npos || adopted == npos || adopted < body) continue;
    anatomy.issuer = trimmed(std::string_view(text).substr(body, adopted - body));
    std::string_view days = std::string_view(text).substr(adopted, text.find(" công bố", adopted) - adopted);
    while (anatomy.published.empty() && days.find_first_of("0123456789") != npos) {
      days.remove_prefix(days.find_first_of("0123456789"));
      anatomy.published = day_in("ngày " + std::string(days));
      days.remove_prefix(std::min(days.find_first_not_of("0123456789"), days.size()));
    }
    if (!anatomy.published.empty()) return;
  }
}

/// A consolidated text has no number of its own in front: "Luật A số 15/2003/QH11 ngày … của Quốc hội, có hiệu lực …,
/// được sửa đổi, bổ sung bởi: …" names the act that it is.
void read_consolidated(const Lines& lines, Anatomy& anatomy) {
  constexpr std::array<std::string_view, 5> acts{"Luật ", "Bộ luật ", "Pháp lệnh ", "Nghị định ", "Thông tư "};
  for (std::size_t i = 0; i < std::min(lines.size(), head_lines); ++i) {
    const std::string_view text = lines[i].text;
    const std::size_t at = text.find(" số ");
    const std::size_t day = text.find(" ngày ");
    const std::size_t by = text.find(" của ", day == npos ? 0 : day);
    const bool told = begins_with(text, acts) && text.find("được sửa đổi, bổ sung bởi") != npos;
    if (!told || at == npos || day == npos || by == npos || !(at < day && day < by)) continue;
    const std::size_t begin = at + std::string_view(" số ").size();
    anatomy.number = text.substr(begin, day - begin);
    anatomy.published = day_in(text.substr(day));
    const std::size_t name = by + std::string_view(" của ").size();
    anatomy.issuer = trimmed(text.substr(name, text.find_first_of(",;.", name) - name));
    return;
  }
}

std::string without_blanks(std::string_view number) {
  std::string joined(number);
  if (joined.find("QH ") != npos) std::erase(joined, ' ');
  return joined;
}

}  // namespace

std::optional<Anatomy> read_anatomy(const Lines& lines) {
  const Cues cues = find_cues(lines);
  if (!cues.administrative()) return std::nullopt;
  Anatomy anatomy;
  const std::size_t top = std::min({cues.motto, cues.number, cues.type});
  anatomy.first = top - std::min(top, issuer_lines);
  while (anatomy.first < top && issuer_part(lines[anatomy.first]).empty()) ++anatomy.first;
  if (cues.number != npos) anatomy.number = without_blanks(number_line(lines[cues.number])->number);
  anatomy.issuer = find_issuer(lines, cues);
  read_place_and_date(lines, cues, anatomy);
  if (cues.type != npos) {
    anatomy.kind = kind_of_type_line(lines[cues.type]).value_or(model::DocumentKind::other);
    read_title(lines, cues.type, anatomy);
  } else {
    anatomy.kind = kind_of_number(anatomy.number);
  }
  if (anatomy.number.empty()) read_consolidated(lines, anatomy);
  if (anatomy.issuer.empty() && anatomy.published.empty()) read_adoption(lines, top, anatomy);
  return anatomy;
}

}  // namespace sovang::structure
