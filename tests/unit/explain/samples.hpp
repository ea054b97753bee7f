// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "core/text/offsets.hpp"
#include "indexer/explain/explanation.hpp"

namespace sovang::explain {

/// Where those words stand in the text.
inline model::Span find(const std::string& text, std::string_view words) {
  const std::size_t at = text.find(words);
  if (at == std::string::npos) throw std::runtime_error("the sample lacks " + std::string(words));
  const text::OffsetMap offsets(text);
  return {offsets.code_points(at), offsets.code_points(at + words.size())};
}

/// Two lines: the block and the year stand in the title, the fact in the second, with an aim behind it.
inline Explanation sample() {
  Explanation sample;
  model::Record& record = sample.record;
  record.title = "Khối số 1 tổng kết năm 2020";
  record.text = "Khối số 1 tổng kết năm 2020\nSở Y tế dẫn đầu. Sở Nội vụ phấn đấu dẫn đầu.";
  const model::Span title = find(record.text, record.title);
  const model::Span body = find(record.text, "Sở Y tế dẫn đầu. Sở Nội vụ phấn đấu dẫn đầu.");
  record.layout = {{model::LayoutKind::title, title, {}}, {model::LayoutKind::paragraph, body, {}}};
  record.mentions = {{model::MentionType::block, find(record.text, "Khối số 1"), "Khối số 1", "khoi.1", {}},
                     {model::MentionType::period, find(record.text, "năm 2020"), "năm 2020", "2020", {}},
                     {model::MentionType::unit, find(record.text, "Sở Y tế"), "Sở Y tế", "", {"so@a", "so@b"}}};
  model::Fact led;
  led.subject = {model::MentionType::unit, "Sở Y tế", "Sở Y tế tỉnh A", "", {"so@a", "so@b"}};
  led.block = model::BlockRef{"Khối số 1", "khoi.1"};
  led.period = "2020";
  led.period_inferred = true;
  led.basis = model::Basis::acclaimed;
  led.rule = "led.elected";
  led.confidence = 0.9;
  led.evidence = {{find(record.text, "Sở Y tế dẫn đầu."), {"relation", "subject"}, false},
                  {title, {"block", "period"}, false}};
  model::Fact aim = led;
  aim.status = model::Status::planned;
  aim.subject.name = "Sở Nội vụ tỉnh A";
  aim.evidence.front().span = find(record.text, "Sở Nội vụ phấn đấu dẫn đầu.");
  record.facts = {led, aim};
  const std::uint32_t end = body.end;
  sample.context = {{extract::ContextSlot::block,
                     extract::ContextCause::first_named,
                     record.mentions[0].span,
                     "Khối số 1",
                     "khoi.1",
                     "",
                     false,
                     {0, end}},
                    {extract::ContextSlot::year,
                     extract::ContextCause::summed_up,
                     record.mentions[1].span,
                     "năm 2020",
                     "2020",
                     "",
                     false,
                     {0, end}}};
  return sample;
}

}  // namespace sovang::explain
