// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "core/model/record.hpp"

/// Records made by hand, for the tests of every room that takes records.
namespace sovang::sample {

/// The span of the first `part` in `text`, in code points; the test fails to find its way if it is not there.
inline model::Span span_of(std::string_view text, std::string_view part) {
  const auto count = [](std::string_view bytes) {
    std::uint32_t points = 0;
    for (const char c : bytes) points += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    return points;
  };
  const std::uint32_t start = count(text.substr(0, text.find(part)));
  return {start, start + count(part)};
}

inline constexpr std::string_view election_sentence =
    "Hội nghị suy tôn Cục Thống kê Thái Bình là đơn vị dẫn đầu năm 2020.";
inline constexpr std::string_view block_sentence = "Khối thi đua số 3 tổng kết công tác năm.";

/// A story in which a block elects its leader; every part of a record is in use.
inline model::Record election() {
  model::Record record;
  record.id = "4f4ddd42add532cf";
  record.source = {"news/2021/001.txt", "https://example.org/a", "text/plain", "UTF-8"};
  record.kind = model::DocumentKind::news;
  record.title = "Khối thi đua số 3 tổng kết";
  record.place = "Thái Bình";
  record.signer = "Trần Văn Sơn";
  record.effective = "2021-02-01";
  record.published = "2021-01-14";
  record.text = std::string(block_sentence) + "\n" + std::string(election_sentence);
  record.layout = {{model::LayoutKind::title, span_of(record.text, block_sentence), ""},
                   {model::LayoutKind::paragraph, span_of(record.text, election_sentence), "Điều 1"}};

  const std::string unit = "cuc-thong-ke@t.thai-binh";
  const std::string block = "khoi-thi-dua-3@t.thai-binh";
  record.mentions = {
      {model::MentionType::unit, span_of(record.text, "Cục Thống kê Thái Bình"), "Cục Thống kê Thái Bình", unit, {}},
      {model::MentionType::block, span_of(record.text, "Khối thi đua số 3"), "Khối thi đua số 3", block, {}},
      {model::MentionType::period, span_of(record.text, "2020"), "2020", "", {}}};

  model::Fact fact;
  fact.relation = model::Relation::led;
  fact.subject = {model::MentionType::unit, "Cục Thống kê Thái Bình", "Cục Thống kê tỉnh Thái Bình", unit, {}};
  fact.block = model::BlockRef{"Khối thi đua số 3", block};
  fact.rank = 1;
  fact.basis = model::Basis::acclaimed;
  fact.period = "2020";
  fact.confidence = 0.97;
  fact.rule = "led.elected";
  fact.evidence = {{span_of(record.text, election_sentence), {"relation", "subject", "period"}, false},
                   {span_of(record.text, block_sentence), {"block"}, false}};
  record.facts = {fact};
  record.citations = {{"cites", "98/2023/NĐ-CP", {0, 4}}};
  record.problems = {{"ocr", "two lines could not be read"}};
  return record;
}

}  // namespace sovang::sample
