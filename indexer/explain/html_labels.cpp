// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/explain/html_labels.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sovang::explain {
namespace {

using std::string_view_literals::operator""sv;

// Each table is indexed by its enumeration.
constexpr std::array mention_types{"đơn vị"sv,  "khối, cụm"sv, "khen thưởng"sv, "thời gian"sv,
                                   "số hiệu"sv, "người"sv,     "địa danh"sv};
constexpr std::array relations{"dẫn đầu"sv,         "xếp hạng"sv,   "trưởng khối"sv,
                               "phó trưởng khối"sv, "thành viên"sv, "được tặng"sv};
constexpr std::array bases{""sv, "suy tôn"sv, "theo quyết định"sv, "theo tin đưa"sv};
constexpr std::array statuses{"khẳng định"sv,   "mới đề nghị"sv, "đã thu hồi"sv,
                              "đã khôi phục"sv, "dự định"sv,     "bị phủ nhận"sv};
constexpr std::array kinds{"tin"sv,     "quyết định"sv, "nghị định"sv, "luật"sv,      "thông tư"sv,
                           "chỉ thị"sv, "kế hoạch"sv,   "báo cáo"sv,   "thông báo"sv, "văn bản khác"sv};
constexpr std::array slots{"trang viết về"sv, "khối"sv,        "năm tổng kết"sv,
                           "quyết định"sv,    "khen thưởng"sv, "thời gian của thành tích"sv};
constexpr std::array causes{"tên khối đầu tiên, dùng cho cả phần đứng trước"sv,
                            "nêu tên tại đây"sv,
                            "năm được tổng kết, dùng cho cả văn bản"sv,
                            "trong tiêu đề, dùng cho cả văn bản"sv,
                            "tiêu đề giao nhiệm vụ cho năm đó, dùng cho cả văn bản"sv,
                            "năm được nêu đầu tiên, dùng cho cả văn bản"sv,
                            "năm sắp tới, dùng cho ai nhận nhiệm vụ"sv,
                            "thành tích để tặng"sv,
                            "thành tích trong điều này để tặng"sv};

static_assert(mention_types.size() == static_cast<std::size_t>(model::MentionType::place) + 1);
static_assert(relations.size() == static_cast<std::size_t>(model::Relation::received) + 1);
static_assert(bases.size() == static_cast<std::size_t>(model::Basis::reported) + 1);
static_assert(statuses.size() == static_cast<std::size_t>(model::Status::denied) + 1);
static_assert(kinds.size() == static_cast<std::size_t>(model::DocumentKind::other) + 1);
static_assert(slots.size() == static_cast<std::size_t>(extract::ContextSlot::merit) + 1);
static_assert(causes.size() == static_cast<std::size_t>(extract::ContextCause::article_merit) + 1);

constexpr auto fact_slots = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"relation", "quan hệ"},
    {"subject", "đơn vị"},
    {"block", "khối"},
    {"award", "khen thưởng"},
    {"period", "thời gian"},
    {"rank", "thứ hạng"},
    {"decision", "quyết định"},
    {"issuer", "cơ quan tặng"},
});

template <class Table, class Enum>
std::string_view word(const Table& table, Enum value) {
  return table[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view label(model::MentionType type) {
  return word(mention_types, type);
}

std::string_view label(model::Relation relation) {
  return word(relations, relation);
}

std::string_view label(model::Basis basis) {
  return word(bases, basis);
}

std::string_view label(model::Status status) {
  return word(statuses, status);
}

std::string_view label(model::DocumentKind kind) {
  return word(kinds, kind);
}

std::string_view label(extract::ContextSlot slot) {
  return word(slots, slot);
}

std::string_view label(extract::ContextCause cause) {
  return word(causes, cause);
}

std::string_view slot_label(std::string_view slot) {
  const auto* found = std::ranges::find(fact_slots, slot, &std::pair<std::string_view, std::string_view>::first);
  return found == fact_slots.end() ? slot : found->second;
}

}  // namespace sovang::explain
