// SPDX-License-Identifier: GPL-3.0-or-later
// To move to schemas/boilerplate.xml: this table is knowledge of web sites, not mechanism.
#include "indexer/structure/boilerplate_markers.hpp"

#include <algorithm>
#include <array>

namespace sovang::structure {
namespace {

struct Row {
  std::string_view words;
  Marker marker;
};

constexpr std::array whole_lines{
    // Lists of other stories.
    Row{"bai cung chuyen muc", Marker::related},
    Row{"bai doc nhieu", Marker::related},
    Row{"bai lien quan", Marker::related},
    Row{"bai moi nhat", Marker::related},
    Row{"bai viet cung chuyen muc", Marker::related},
    Row{"bai viet khac", Marker::related},
    Row{"bai viet lien quan", Marker::related},
    Row{"bai viet moi", Marker::related},
    Row{"ban co the quan tam", Marker::related},
    Row{"cac bai khac", Marker::related},
    Row{"cac bai lien quan", Marker::related},
    Row{"cac bai moi", Marker::related},
    Row{"cac bai viet khac", Marker::related},
    Row{"cac bai viet lien quan", Marker::related},
    Row{"cac tin bai khac", Marker::related},
    Row{"cac tin bai lien quan", Marker::related},
    Row{"cac tin cu hon", Marker::related},
    Row{"cac tin cung chuyen muc", Marker::related},
    Row{"cac tin da dang", Marker::related},
    Row{"cac tin da dua", Marker::related},
    Row{"cac tin khac", Marker::related},
    Row{"cac tin lien quan", Marker::related},
    Row{"cac tin moi hon", Marker::related},
    Row{"cac tin tiep theo", Marker::related},
    Row{"co the ban quan tam", Marker::related},
    Row{"cung chuyen muc", Marker::related},
    Row{"doc nhieu", Marker::related},
    Row{"doc nhieu nhat", Marker::related},
    Row{"nhung tin cu hon", Marker::related},
    Row{"nhung tin khac", Marker::related},
    Row{"nhung tin moi hon", Marker::related},
    Row{"tin bai cung chuyen muc", Marker::related},
    Row{"tin bai khac", Marker::related},
    Row{"tin bai lien quan", Marker::related},
    Row{"tin cu hon", Marker::related},
    Row{"tin cung chuyen muc", Marker::related},
    Row{"tin cung loai", Marker::related},
    Row{"tin da dua", Marker::related},
    Row{"tin doc nhieu", Marker::related},
    Row{"tin khac", Marker::related},
    Row{"tin lien quan", Marker::related},
    Row{"tin moi", Marker::related},
    Row{"tin moi hon", Marker::related},
    Row{"tin moi nhat", Marker::related},
    Row{"tin noi bat", Marker::related},
    Row{"tin tiep theo", Marker::related},
    Row{"tin tuc khac", Marker::related},
    Row{"tin tuc lien quan", Marker::related},
    Row{"tin xem nhieu", Marker::related},
    Row{"video lien quan", Marker::related},
    Row{"xem nhieu", Marker::related},
    Row{"xem nhieu nhat", Marker::related},
    Row{"xem tin theo ngay", Marker::related},
    // Comments.
    Row{"ban doc binh luan", Marker::end},
    Row{"binh luan", Marker::end},
    Row{"binh luan cua ban", Marker::end},
    Row{"binh luan ban doc", Marker::end},
    Row{"gui binh luan", Marker::end},
    Row{"gui binh luan cua ban", Marker::end},
    Row{"gui y kien", Marker::end},
    Row{"gui y kien cua ban", Marker::end},
    Row{"viet binh luan", Marker::end},
    Row{"y kien ban doc", Marker::end},
    Row{"y kien binh luan", Marker::end},
    Row{"y kien cua ban", Marker::end},
    // Buttons, counters and what editors and content systems leave behind.
    Row{"ban in", Marker::line},
    Row{"chia se", Marker::line},
    Row{"chia se bai viet", Marker::line},
    Row{"chia se facebook", Marker::line},
    Row{"chia se qua facebook", Marker::line},
    Row{"chia se zalo", Marker::line},
    Row{"co chu", Marker::line},
    Row{"dang truy cap", Marker::line},
    Row{"dang ky", Marker::line},
    Row{"dang nhap", Marker::line},
    Row{"doc them", Marker::line},
    Row{"facebook", Marker::line},
    Row{"gui email", Marker::line},
    Row{"gui mail", Marker::line},
    Row{"in bai viet", Marker::line},
    Row{"in trang", Marker::line},
    Row{"leftcenterrightdel", Marker::line},
    Row{"lien he", Marker::line},
    Row{"like", Marker::line},
    Row{"luot doc", Marker::line},
    Row{"luot truy cap", Marker::line},
    Row{"luot xem", Marker::line},
    Row{"ma bao mat", Marker::line},
    Row{"ma xac nhan", Marker::line},
    Row{"captcha", Marker::line},
    Row{"nghe doc bai", Marker::line},
    Row{"nhap ma bao mat", Marker::line},
    Row{"nhap ma xac nhan", Marker::line},
    Row{"print", Marker::line},
    Row{"quay lai", Marker::line},
    Row{"share", Marker::line},
    Row{"sign in", Marker::line},
    Row{"skip ribbon commands", Marker::line},
    Row{"skip to main content", Marker::line},
    Row{"so lan doc", Marker::line},
    Row{"so lan xem", Marker::line},
    Row{"so luot doc", Marker::line},
    Row{"so luot truy cap", Marker::line},
    Row{"so luot xem", Marker::line},
    Row{"theo doi tren google news", Marker::line},
    Row{"tong luot truy cap", Marker::line},
    Row{"trang chu", Marker::line},
    Row{"turn off animations", Marker::line},
    Row{"turn off more accessible mode", Marker::line},
    Row{"turn on animations", Marker::line},
    Row{"turn on more accessible mode", Marker::line},
    Row{"tweet", Marker::line},
    Row{"twitter", Marker::line},
    Row{"ve dau trang", Marker::line},
    Row{"xem them", Marker::line},
    Row{"zalo", Marker::line},
};

/// Long enough that no sentence of a story begins so.
constexpr std::array beginnings{
    Row{"leftcenterrightdel ", Marker::line},
    Row{"this div which you should delete", Marker::line},
};

/// The name of a picture's file, left where the picture was.
bool names_picture(std::string_view words) {
  constexpr std::array<std::string_view, 4> suffixes{" jpg", " jpeg", " png", " gif"};
  return words.size() <= 100 &&
         std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return words.ends_with(s); });
}

std::string_view without_count(std::string_view words) {
  const std::size_t last = words.find_last_not_of("0123456789 ");
  return words.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// A count may also stand in front: "1.234 lượt xem".
std::string_view without_leading_count(std::string_view words) {
  const std::size_t first = words.find_first_not_of("0123456789 ");
  return words.substr(first == std::string_view::npos ? words.size() : first);
}

}  // namespace

Marker marker(std::string_view words) {
  const std::string_view bare = without_leading_count(without_count(words));
  for (const Row& row : whole_lines)
    if (row.words == bare) return row.marker;
  for (const Row& row : beginnings)
    if (words.starts_with(row.words)) return row.marker;
  return names_picture(words) ? Marker::line : Marker::none;
}

}  // namespace sovang::structure
