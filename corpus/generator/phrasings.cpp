// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/generator/phrasings.hpp"

#include <algorithm>
#include <span>

namespace sovang::corpus {
namespace {

constexpr std::string_view led[] = {
    "Kết quả bình xét, {u} được suy tôn là đơn vị dẫn đầu {b} năm {y}.",
    "{u} dẫn đầu {b} năm {y} với {n} điểm.",
    "Hội nghị thống nhất bầu {u} là đơn vị dẫn đầu {b} năm {y}.",
    "Với {n} điểm, {u} xếp thứ nhất {b} năm {y}.",
    "Đơn vị dẫn đầu {b} năm {y} là {u}.",
    "Các thành viên bỏ phiếu suy tôn {u} dẫn đầu {b}.",
    "{u} là đơn vị dẫn đầu phong trào thi đua {b} năm {y}.",
    "{o} tặng Cờ thi đua cho {u}, đơn vị dẫn đầu {b} năm {y}.",
};
constexpr std::string_view second[] = {
    "{u} xếp thứ hai với {n} điểm.",
    "Đứng thứ hai là {u}.",
    "{u} xếp thứ nhì {b} năm {y}.",
};
constexpr std::string_view third[] = {
    "{u} xếp thứ ba.",
    "Đứng thứ ba là {u}.",
    "{u} đạt {n} điểm, xếp thứ ba {b} năm {y}.",
};
constexpr std::string_view chairs[] = {
    "Hội nghị bầu {u} làm Trưởng {k} năm {z}.",
    "{u} nhận nhiệm vụ Trưởng {k} năm {z}.",
    "{u} được phân công làm Trưởng {k} năm {z}.",
    "Trưởng {k} năm {z} là {u}.",
};
constexpr std::string_view received[] = {
    "Năm {y}, {u} được tặng {a}.",
    "{u} vinh dự được nhận {a} năm {y}.",
    "Đại diện lãnh đạo đã trao {a} năm {y} cho {u}.",
    "Theo Quyết định số {q}, {u} được tặng {a} năm {y}.",
    "{u} được tặng {a} vì đã hoàn thành xuất sắc nhiệm vụ năm {y}.",
};
constexpr std::string_view nominated[] = {
    "Hội nghị đề nghị cấp có thẩm quyền tặng {a} năm {y} cho {u}.",
    "{u} được đề nghị tặng {a} năm {y}.",
};
constexpr std::string_view aims[] = {
    "{u} phấn đấu năm {z} dẫn đầu {b}.",
    "Năm {z}, {u} đăng ký danh hiệu đơn vị dẫn đầu {b}.",
};

std::span<const std::string_view> phrasings(Telling telling) {
  switch (telling) {
    case Telling::led:
      return led;
    case Telling::second:
      return second;
    case Telling::third:
      return third;
    case Telling::chairs:
      return chairs;
    case Telling::received:
      return received;
    case Telling::nominated:
      return nominated;
    case Telling::aims:
      return aims;
  }
  return {};
}

}  // namespace

std::string_view phrasing(Telling telling, Random& random) {
  return random.of(phrasings(telling));
}

std::string fill(std::string_view phrasing, const Fillings& fillings) {
  std::string text;
  while (!phrasing.empty()) {
    const std::size_t hole = phrasing.find('{');
    text += phrasing.substr(0, hole);
    if (hole == std::string_view::npos) break;
    const char letter = phrasing[hole + 1];
    const auto filling =
        std::find_if(fillings.begin(), fillings.end(), [&](const auto& f) { return f.first == letter; });
    if (filling != fillings.end()) text += filling->second;
    phrasing.remove_prefix(hole + 3);
  }
  return text;
}

}  // namespace sovang::corpus
