// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokens.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/text/fold.hpp"
#include "core/text/sentences.hpp"

namespace sovang::text {
namespace {

TEST(Smoke, Works) {
  EXPECT_EQ(key("Hoà BÌNH, qúy Thuỷ Uỷ hoàn Qùa"), "hòa bình, quý thủy ủy hoàn quà");
  EXPECT_EQ(key("Hoa\u0300 thuy\u0309"), "hòa thủy");
  EXPECT_EQ(fold("QÐ số 5 – Đặng Ɖức"), "qd so 5 – dang duc");
  EXPECT_EQ(slug("Sở GD&ĐT – A"), "so-gd-dt-a");
  EXPECT_EQ(unify_i_y("quý"), "quí");
  const std::string t = "TP. Thái Bình dẫn đầu. Năm 2020 có ThS. A dự./. Xong. ok";
  const auto tokens = tokenize(t);
  for (const auto& s : sentences(t, tokens)) printf("[%s]\n", t.substr(s.begin, s.end - s.begin).c_str());
}

}  // namespace
}  // namespace sovang::text
