// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "query/answers/answer.hpp"
#include "query/answers/names.hpp"
#include "query/answers/search.hpp"

/// Answers made by hand, with something in every part.
namespace sovang::render::sample {

inline answers::Row row(const std::string& subject, const std::string& period, const std::string& block = "1") {
  answers::Row out;
  model::Fact& fact = out.fact;
  fact.relation = model::Relation::led;
  fact.basis = model::Basis::acclaimed;
  fact.rank = 1;
  fact.subject = {model::MentionType::unit, subject, subject, "unit-" + subject, {}};
  fact.block = model::BlockRef{"Khối thi đua số " + block, "khoi-" + block};
  fact.period = period;
  fact.confidence = 0.9;
  fact.rule = "led.elected";
  answers::Proof proof;
  proof.document = {"0123456789abcdef",       "tin/1.txt", "Tổng kết khối", "2021-01-14", model::DocumentKind::news,
                    archive::Authority::press};
  proof.sentence = subject + " được suy tôn là đơn vị dẫn đầu.";
  proof.span = {10, 50};
  proof.context = {{"block", "Khối thi đua số " + block + " tổng kết năm.", {0, 9}}};
  out.proofs = {proof};
  return out;
}

inline answers::Answer leaders() {
  answers::Answer answer;
  answer.asked.relation = "led";
  answer.asked.period = "2019/2021";
  answer.rows = {row("Sở Y tế", "2019"), row("Sở Tài chính", "2019", "2"), row("Cục Thuế tỉnh", "2021")};
  answer.rows[2].conflict = true;
  answer.rows[2].proofs.push_back(answer.rows[2].proofs.front());
  answer.rows[2].proofs[1].document.id = "fedcba9876543210";
  answer.gaps = {"2020"};
  return answer;
}

/// A fact with every slot, or with none that may be absent.
inline answers::Row award(bool full) {
  answers::Row out = row("Trần Văn A", full ? "2016/2020" : "");
  model::Fact& fact = out.fact;
  fact.relation = model::Relation::received;
  fact.basis = model::Basis::none;
  fact.rank = 0;
  fact.block.reset();
  fact.subject = {model::MentionType::person, "Trần Văn A", "", "", {"a", "b"}};
  fact.award = model::AwardRef{"Huân chương Lao động", full ? "huan-chuong-lao-dong" : "", full ? 2 : 0,
                               full ? model::AwardLevel::state : model::AwardLevel::none};
  if (!full) return out;
  fact.status = model::Status::nominated;
  fact.period_inferred = true;
  fact.period_kind = "school_year";
  fact.decision = model::DecisionRef{"42/QĐ-CTN", "2021-01-05", "Chủ tịch nước", ""};
  fact.issuer = model::IssuerRef{"Chủ tịch nước", ""};
  return out;
}

inline answers::SearchAnswer search() {
  answers::SearchAnswer answer;
  answer.query = "thong ke";
  answer.total = 2;
  answers::Hit hit;
  hit.rank = 1;
  hit.document = row("x", "2020").proofs[0].document;
  hit.score = 12.34567;
  hit.snippet = {"Cục Thống kê dẫn đầu.", {{6, 17}}};
  answer.hits = {hit, hit};
  answer.hits[1].rank = 2;
  answer.hits[1].document.title.clear();
  answer.hits[1].document.published.clear();
  answer.facets =
      std::vector<archive::Facet>{{"kind", {{"news", 2}}}, {"years", {}}, {"units", {{"so-y-te", 1}, {"so-khac", 1}}}};
  answer.names = {{"so-y-te", "Sở Y tế"}};
  return answer;
}

inline answers::Change renamed() {
  return {"2025-03-01",
          "rename",
          {{"cuc-thong-ke@t.ha-nam", "Cục Thống kê Hà Nam"}},
          {{"chi-cuc-thong-ke@t.ha-nam", "Chi cục Thống kê tỉnh Hà Nam"}},
          "384/QĐ-BTC",
          false,
          true,
          0};
}

inline answers::NamesAnswer names() {
  answers::KnownName name;
  name.id = "cuc-thong-ke@t.ha-nam";
  name.name = "Cục Thống kê Hà Nam";
  name.documents = 4;
  name.forms = {"Cục Thống kê Hà Nam", "CTK"};
  name.facts = 3;
  name.first_year = 2016;
  name.last_year = 2020;
  name.changes = {renamed()};
  return {"unit", "thong ke", 3, {name}};
}

}  // namespace sovang::render::sample
