// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/elided_heads.hpp"

#include <gtest/gtest.h>

#include "core/model/names.hpp"
#include "tests/unit/extract/project_knowledge.hpp"

namespace sovang::extract {
namespace {

using Rows = std::vector<std::string>;

/// "relation id" of each subject.
Rows subjects(std::string text) {
  Rows rows;
  for (const model::Fact& f : read_text(std::move(text)).facts)
    rows.push_back(std::string(model::name(f.relation)) + " " + f.subject.id);
  return rows;
}

TEST(ElidedHeads, TheOwnerOfABlockSaysWhatItsMembersAre) {
  EXPECT_EQ(
      subjects("Cụm thi đua số 5 Bảo hiểm xã hội Việt Nam tổng kết năm 2018\nCụm thi đua gồm 3 tỉnh: Lào Cai, Sơn "
               "La và Yên Bái. Hội nghị bầu Sơn La làm Cụm trưởng năm 2019. Lào Cai dẫn đầu Cụm thi đua số 5."),
      (Rows{"member_of bao-hiem-xa-hoi@t.lao-cai", "member_of bao-hiem-xa-hoi@t.son-la",
            "member_of bao-hiem-xa-hoi@t.yen-bai", "chairs bao-hiem-xa-hoi@t.son-la",
            "led bao-hiem-xa-hoi@t.lao-cai"}));
  EXPECT_EQ(subjects("Năm 2018, Cụm thi đua số 3, Bộ Nội vụ gồm: Lào Cai và tỉnh Sơn La."),
            (Rows{"member_of so.noi-vu@t.lao-cai", "member_of so.noi-vu@t.son-la"}));
  EXPECT_EQ(subjects("Năm 2018, Cụm thi đua các tỉnh miền núi phía Bắc thuộc Trung ương Đoàn gồm: Lào Cai, Hải Phòng."),
            (Rows{"member_of tinh-doan@t.lao-cai", "member_of thanh-doan@tp.hai-phong"}));
}

TEST(ElidedHeads, MembersAreMentionsOfUnits) {
  const auto record = read_text("Năm 2018, Cụm thi đua số 3, Bộ Công an gồm: Lào Cai và Sơn La.");
  const auto mention = std::find_if(record.mentions.begin(), record.mentions.end(),
                                    [](const model::Mention& m) { return m.text == "Lào Cai"; });
  ASSERT_NE(mention, record.mentions.end());
  EXPECT_EQ(mention->type, model::MentionType::unit);
  EXPECT_EQ(mention->id, "cong-an@t.lao-cai");
}

TEST(ElidedHeads, BlocksOfAProvinceAreMadeUpByItsDistricts) {
  EXPECT_EQ(subjects("Năm 2018, Cụm thi đua số 3 Hội Nông dân tỉnh Thái Bình gồm: Đông Hưng, Kiến Xương và Thái Bình."),
            (Rows{"member_of hoi-nong-dan@h.dong-hung.t.thai-binh", "member_of hoi-nong-dan@h.kien-xuong.t.thai-binh",
                  "member_of hoi-nong-dan@tp.thai-binh.t.thai-binh"}));
  EXPECT_EQ(subjects("Năm 2018, Cụm thi đua số 3 Tỉnh đoàn Thái Bình gồm: Đông Hưng và Thái Bình."),
            (Rows{"member_of huyen-doan@h.dong-hung.t.thai-binh", "member_of thanh-doan@tp.thai-binh.t.thai-binh"}));
}

TEST(ElidedHeads, TheNameOfABlockMaySayIt) {
  EXPECT_EQ(subjects("Cụm thi đua số 2 Công an các tỉnh năm 2018\nCụm thi đua bầu Lào Cai làm Cụm trưởng năm 2019."),
            (Rows{"chairs cong-an@t.lao-cai"}));
  EXPECT_EQ(subjects("Cụm thi đua Công an các huyện tỉnh Nghệ An năm 2018\nCụm thi đua gồm: Đô Lương, Yên Thành."),
            (Rows{"member_of cong-an@h.do-luong.t.nghe-an", "member_of cong-an@h.yen-thanh.t.nghe-an"}));
  const auto record = read_text("Năm 2018, Cụm thi đua số 2 Công an các tỉnh miền núi phía Bắc tổng kết.");
  ASSERT_FALSE(record.mentions.empty());
  EXPECT_EQ(record.mentions.back().text, "Cụm thi đua số 2 Công an các tỉnh miền núi phía Bắc");
  EXPECT_EQ(record.mentions.back().id, "cum.2@bo-cong-an@vn");
}

TEST(ElidedHeads, TheBodyBehindTheListMaySayIt) {
  const std::string text = "Năm 2019, Cụm thi đua số 2 gồm các huyện Đức Linh, Tánh Linh và Hàm Tân thuộc ";
  EXPECT_EQ(subjects(text + "Liên đoàn Lao động tỉnh Bình Thuận họp."),
            (Rows{"member_of lien-doan-lao-dong@h.duc-linh.t.binh-thuan",
                  "member_of lien-doan-lao-dong@h.tanh-linh.t.binh-thuan",
                  "member_of lien-doan-lao-dong@h.ham-tan.t.binh-thuan"}));
  EXPECT_EQ(subjects(text + "tỉnh Bình Thuận họp.").front(), "member_of huyen@h.duc-linh.t.binh-thuan");
}

TEST(ElidedHeads, OtherMembersSayItWhereTheBlockDoesNot) {
  const std::string members = "Cụm thi đua số 7 năm 2022 gồm: Công an tỉnh Bến Tre, Công an tỉnh Tiền Giang. ";
  EXPECT_EQ(subjects(members + "Hội nghị bầu Đồng Nai làm Cụm trưởng năm 2023.").back(), "chairs cong-an@t.dong-nai");
  EXPECT_EQ(subjects(members + "Hội nghị bầu tỉnh Đồng Nai làm Cụm trưởng năm 2023.").back(), "chairs tinh@t.dong-nai");
  EXPECT_EQ(
      subjects("Cụm thi đua số 7 năm 2022 gồm: Công an tỉnh Bến Tre, Sở Y tế tỉnh Tiền Giang. Hội nghị bầu Đồng Nai "
               "làm Cụm trưởng năm 2023.")
          .back(),
      "chairs tinh@t.dong-nai");
}

TEST(ElidedHeads, BlocksOfTerritoriesKeepThem) {
  EXPECT_EQ(subjects("Năm 2018, Cụm thi đua các tỉnh miền núi phía Bắc gồm: Lào Cai, Sơn La."),
            (Rows{"member_of tinh@t.lao-cai", "member_of tinh@t.son-la"}));
  EXPECT_EQ(subjects("Năm 2018, Cụm thi đua số 2 của UBND tỉnh Thái Bình gồm: Đông Hưng, Kiến Xương."),
            (Rows{"member_of huyen@h.dong-hung.t.thai-binh", "member_of huyen@h.kien-xuong.t.thai-binh"}));
}

TEST(ElidedHeads, AnAwardOfABarePlaceNeedsAMember) {
  const std::string block = "Cụm thi đua số 3, Bộ Công an năm 2018 gồm: Lào Cai, Sơn La. ";
  EXPECT_EQ(subjects(block + "Lào Cai được tặng Cờ thi đua.").back(), "received cong-an@t.lao-cai");
  EXPECT_EQ(subjects(block + "Hà Giang được tặng Cờ thi đua.").size(), 2u);
  EXPECT_EQ(subjects("Cụm thi đua số 3, Bộ Công an họp năm 2018. Lào Cai được tặng Cờ thi đua."), Rows{});
}

TEST(ElidedHeads, ABlockNamedShortIsTheOneNamedWithItsOwner) {
  const auto ids = [](std::string text) {
    Rows rows;
    for (const auto& mention : read_text(std::move(text)).mentions)
      if (mention.type == model::MentionType::block) rows.push_back(mention.id);
    return rows;
  };
  EXPECT_EQ(ids("Cụm thi đua số 5, Bộ Công an họp. Cụm thi đua số 5 tổng kết."),
            (Rows{"cum.5@bo-cong-an@vn", "cum.5@bo-cong-an@vn"}));
  EXPECT_EQ(ids("Cụm thi đua số 5, Bộ Công an và Cụm thi đua số 5, Bộ Nội vụ họp. Cụm thi đua số 5 tổng kết."),
            (Rows{"cum.5@bo-cong-an@vn", "cum.5@bo-noi-vu@vn", ""}));
}

}  // namespace
}  // namespace sovang::extract
