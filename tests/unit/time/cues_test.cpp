// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/cues.hpp"

#include <gtest/gtest.h>

namespace sovang::time {
namespace {

Cue cue_of(std::string_view word) {
  const CueWord* cue = find_cue(word);
  return cue == nullptr ? Cue::none : cue->cue;
}

TEST(Cues, AreKnownInAnyCaseAndTonePlacement) {
  for (const auto* word : {"năm", "Năm", "NĂM", "nĂm"}) EXPECT_EQ(cue_of(word), Cue::year) << word;
  for (const auto* word : {"khóa", "Khoá", "KHOÁ"}) EXPECT_EQ(cue_of(word), Cue::cohort_second) << word;
  for (const auto* word : {"quý", "Qúy", "QUÝ"}) EXPECT_EQ(cue_of(word), Cue::quarter) << word;
}

TEST(Cues, AreNotWhatOnlyLooksLikeOne) {
  for (const auto* word : {"nam", "nằm", "khoa", "thàng", "na\xC4", "ngàyngày", "nghiêng", "kg\u0301"})
    EXPECT_EQ(cue_of(word), Cue::none) << word;
}

}  // namespace
}  // namespace sovang::time
