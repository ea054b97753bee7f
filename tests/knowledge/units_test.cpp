// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <set>

#include <gtest/gtest.h>

#include "tests/knowledge/project_schemas.hpp"

namespace sovang {
namespace {

using knowledge::Need;
using knowledge::PlaceLevel;

// Quân đoàn and Quận đoàn, Hải quan and Hải quân fold alike: the later adds -2.
template <class Item>
void expect_slugs(const std::vector<Item>& items) {
  for (const Item& item : items) {
    const std::string slug = text::slug(item.name);
    EXPECT_TRUE(item.id == slug || item.id == slug + "-2") << item.id << " in line " << item.line;
  }
}

TEST(Units, IdsAreTheSlugsOfNames) {
  expect_slugs(schemas().heads);
  expect_slugs(schemas().sectors);
}

TEST(Units, HeadsAreFoundByTheirForms) {
  constexpr std::array<Called, 22> heads{{{"UBND", "uy-ban-nhan-dan"},
                                          {"Uỷ ban nhân dân", "uy-ban-nhan-dan"},
                                          {"HĐND", "hoi-dong-nhan-dan"},
                                          {"KBNN", "kho-bac-nha-nuoc"},
                                          {"NHNN", "ngan-hang-nha-nuoc"},
                                          {"BHXH", "bao-hiem-xa-hoi"},
                                          {"Cục QLTT", "cuc-quan-ly-thi-truong"},
                                          {"LĐLĐ", "lien-doan-lao-dong"},
                                          {"Ủy ban MTTQ Việt Nam", "uy-ban-mat-tran-to-quoc-viet-nam"},
                                          {"Hội LHPN", "hoi-lien-hiep-phu-nu"},
                                          {"Hội CCB", "hoi-cuu-chien-binh"},
                                          {"Đoàn TNCS Hồ Chí Minh", "doan-thanh-nien-cong-san-ho-chi-minh"},
                                          {"TAND", "toa-an-nhan-dan"},
                                          {"VKSND", "vien-kiem-sat-nhan-dan"},
                                          {"Bộ CHQS", "bo-chi-huy-quan-su"},
                                          {"BĐBP", "bo-doi-bien-phong"},
                                          {"THPT", "truong-trung-hoc-pho-thong"},
                                          {"Agribank", "ngan-hang-nong-nghiep-va-phat-trien-nong-thon"},
                                          {"Công ty CP", "cong-ty"},
                                          {"HTX", "hop-tac-xa"},
                                          {"TP", "thanh-pho"},
                                          {"Cục Dự trữ Nhà nước khu vực", "cuc-du-tru-nha-nuoc"}}};
  for (const auto& [form, id] : heads) EXPECT_EQ(id_called(schemas().heads, form), id) << form;
}

TEST(Units, SectorsAreFoundByTheirForms) {
  constexpr std::array<Called, 11> sectors{{{"GD&ĐT", "giao-duc-va-dao-tao"},
                                            {"GD-ĐT", "giao-duc-va-dao-tao"},
                                            {"NN và PTNT", "nong-nghiep-va-phat-trien-nong-thon"},
                                            {"LĐ-TB&XH", "lao-dong-thuong-binh-va-xa-hoi"},
                                            {"LĐTBXH", "lao-dong-thuong-binh-va-xa-hoi"},
                                            {"VHTT&DL", "van-hoa-the-thao-va-du-lich"},
                                            {"TN&MT", "tai-nguyen-va-moi-truong"},
                                            {"KH&ĐT", "ke-hoach-va-dau-tu"},
                                            {"KH&CN", "khoa-hoc-va-cong-nghe"},
                                            {"Giao thông Vận tải", "giao-thong-van-tai"},
                                            {"NN&MT", "nong-nghiep-va-moi-truong"}}};
  for (const auto& [form, id] : sectors) EXPECT_EQ(id_called(schemas().sectors, form), id) << form;
}

TEST(Units, HeadsOfAllTimesAndForces) {
  constexpr std::array<Called, 29> heads{{{"Thuế cơ sở", "thue-co-so"},
                                          {"Thống kê cơ sở", "thong-ke-co-so"},
                                          {"BHXH cơ sở", "bao-hiem-xa-hoi-co-so"},
                                          {"THADS khu vực", "phong-thi-hanh-an-dan-su-khu-vuc"},
                                          {"TAND khu vực", "toa-an-nhan-dan-khu-vuc"},
                                          {"Đảng ủy các cơ quan Đảng", "dang-uy-khoi-cac-co-quan"},
                                          {"Ban Tuyên giáo và Dân vận", "ban-tuyen-giao-va-dan-van"},
                                          {"Ủy ban hành chính", "uy-ban-hanh-chinh"},
                                          {"Nha", "nha"},
                                          {"Ty", "ty"},
                                          {"HTX mua bán", "hop-tac-xa-mua-ban"},
                                          {"Sư đoàn", "su-doan"},
                                          {"Lữ đoàn", "lu-doan"},
                                          {"Trung đoàn", "trung-doan"},
                                          {"Bộ Tư lệnh Vùng 3 Hải quân", "vung-3-hai-quan"},
                                          {"Bộ Tư lệnh Vùng Cảnh sát biển", "vung-canh-sat-bien"},
                                          {"Bộ Tư lệnh Thủ đô Hà Nội", "bo-tu-lenh-thu-do-ha-noi"},
                                          {"Bộ Tư lệnh Cảnh vệ", "bo-tu-lenh-canh-ve"},
                                          {"Bộ Tham mưu", "bo-tham-muu"},
                                          {"Cơ quan CSĐT", "co-quan-canh-sat-dieu-tra"},
                                          {"Đồn Biên phòng", "don-bien-phong"},
                                          {"Ban Pháp chế", "ban-phap-che"},
                                          {"Ban KT-NS", "ban-kinh-te-ngan-sach"},
                                          {"Đảng đoàn", "dang-doan"},
                                          {"Phòng", "phong"},
                                          {"Khoa", "khoa"},
                                          {"Tổ", "to"},
                                          {"Đội", "doi"},
                                          {"VCCI", "lien-doan-thuong-mai-va-cong-nghiep-viet-nam"}}};
  for (const auto& [form, id] : heads) EXPECT_EQ(id_called(schemas().heads, form), id) << form;
}

TEST(Units, SectorsOfAllTimesKeepTheirCommas) {
  for (const char* name :
       {"Dân tộc và Tôn giáo", "Nông nghiệp và Môi trường", "Văn hóa, Thông tin, Thể thao và Du lịch",
        "Đại học, Trung học chuyên nghiệp và Dạy nghề", "Nông nghiệp và Công nghiệp thực phẩm",
        "Giao thông vận tải và Bưu điện", "Dân số, Gia đình và Trẻ em", "Tài chính - Vật giá", "Địa chính - Nhà đất",
        "Khoa học, Công nghệ và Môi trường", "Công nghiệp nhẹ", "Mỏ và Than"}) {
    EXPECT_NE(called(schemas().sectors, name), nullptr) << name;
  }
}

TEST(Units, WordSetsOfHeadsNameHeads) {
  for (const char* set : {"part-heads", "whole-heads", "inner-heads", "freely-named"}) {
    const auto* ids = schemas().word_set(set);
    ASSERT_NE(ids, nullptr) << set;
    for (const std::string& id : ids->words) {
      const auto& heads = schemas().heads;
      EXPECT_TRUE(std::any_of(heads.begin(), heads.end(), [&](const auto& h) { return h.id == id; }))
          << set << ": " << id;
    }
  }
}

TEST(Units, OnlyHeadsOfSeveralLevelsChangeTheirs) {
  for (const auto& head : schemas().heads) {
    EXPECT_TRUE(head.national_from.empty() || std::count(head.levels.begin(), head.levels.end(), PlaceLevel::country))
        << head.id;
    EXPECT_TRUE(head.areas_from.empty() || std::count(head.levels.begin(), head.levels.end(), PlaceLevel::region))
        << head.id;
  }
  EXPECT_EQ(called(schemas().heads, "Cục Thuế")->national_from, "2025-03-01");
  EXPECT_EQ(called(schemas().heads, "Chi cục Thuế")->areas_from, "2025-03-01");
}

TEST(Units, MembersOfABlockStandBelowItsOwner) {
  const auto& heads = schemas().heads;
  for (const auto& head : heads)
    for (const std::string& local : head.local) {
      const auto of = std::find_if(heads.begin(), heads.end(),
                                   [&](const auto& h) { return h.id == local.substr(0, local.find('.')); });
      ASSERT_NE(of, heads.end()) << head.id;
      EXPECT_GT(*std::max_element(of->levels.begin(), of->levels.end()),
                *std::min_element(head.levels.begin(), head.levels.end()))
          << head.id << ": " << local;
    }
  EXPECT_EQ(called(heads, "Bộ Công an")->local, std::vector<std::string>{"cong-an"});
}

TEST(Units, NearlyTheSameNamesAreDifferentHeads) {
  constexpr std::array<std::pair<const char*, const char*>, 13> pairs{
      {{"Cục Thuế", "Chi cục Thuế"},
       {"Cục Thuế", "Thuế"},
       {"Cục Thuế", "Tổng cục Thuế"},
       {"Cục Hải quan", "Chi cục Hải quan"},
       {"Cục Quản lý thị trường", "Chi cục Quản lý thị trường"},
       {"Ngân hàng Nhà nước", "Ngân hàng TMCP"},
       {"Ủy ban nhân dân", "Văn phòng UBND"},
       {"Ủy ban nhân dân", "Chủ tịch UBND"},
       {"Tỉnh ủy", "Đảng bộ"},
       {"Bộ Công an", "Công an"},
       {"Bộ", "Bộ CHQS"},
       {"Trường Đại học", "Đại học"},
       {"Công ty", "Công ty Điện lực"}}};
  for (const auto& [a, b] : pairs) {
    ASSERT_NE(id_called(schemas().heads, a), "") << a;
    EXPECT_NE(id_called(schemas().heads, a), id_called(schemas().heads, b)) << a << " and " << b;
  }
}

TEST(Units, ABarePlaceMeansTheFirstLevel) {
  constexpr std::array<std::pair<const char*, PlaceLevel>, 8> firsts{{{"Cục Thống kê", PlaceLevel::province},
                                                                      {"Kho bạc Nhà nước", PlaceLevel::province},
                                                                      {"BHXH", PlaceLevel::province},
                                                                      {"Sở", PlaceLevel::province},
                                                                      {"Phòng", PlaceLevel::district},
                                                                      {"Chi cục Thuế", PlaceLevel::district},
                                                                      {"Huyện ủy", PlaceLevel::district},
                                                                      {"Ngân hàng Nhà nước", PlaceLevel::country}}};
  for (const auto& [form, level] : firsts) {
    const auto* head = called(schemas().heads, form);
    ASSERT_NE(head, nullptr) << form;
    EXPECT_EQ(head->levels.front(), level) << form;
  }
}

TEST(Units, TerritoriesNeedAPlaceAndMayBeLowerCase) {
  for (const auto& head : schemas().heads) {
    if (!head.territory) continue;
    EXPECT_EQ(head.place, Need::required) << head.id;
    EXPECT_TRUE(head.lower_case) << head.id;
  }
}

TEST(Units, AbbreviationsWithSeveralReadingsStandNowhereAlone) {
  constexpr std::array traps{"TT", "QĐ", "CT", "CP", "BTC", "TCT", "HD", "HĐ", "CĐ", "KH", "CTĐ", "BTV", "CC"};
  for (const char* trap : traps) {
    EXPECT_EQ(id_called(schemas().heads, trap), "") << trap;
    for (const auto& abbreviation : schemas().abbreviations) EXPECT_NE(abbreviation.text, trap);
  }
}

TEST(Units, AbbreviationsHaveOneReading) {
  std::set<std::string> seen;
  for (const auto& [text, expansion, file, line] : schemas().abbreviations) {
    EXPECT_TRUE(seen.insert(text).second) << text << " in line " << line;
  }
}

TEST(Units, WordsThatEndANameAreLowerCaseAndNoHeads) {
  const auto* breaks = schemas().word_set("name-breaks");
  ASSERT_NE(breaks, nullptr);
  EXPECT_GE(breaks->words.size(), 150U);
  for (const std::string& word : breaks->words) {
    EXPECT_TRUE(word.starts_with("trình ") || word == text::key(word)) << word;
    EXPECT_EQ(id_called(schemas().heads, word), "") << word;
    EXPECT_EQ(id_called(schemas().sectors, word), "") << word;
  }
  const std::set<std::string> unique(breaks->words.begin(), breaks->words.end());
  EXPECT_EQ(unique.size(), breaks->words.size());
  for (const char* word : {"được", "đã", "là", "với", "cho", "của", "tại", "gồm", "đề nghị", "dẫn đầu"}) {
    EXPECT_TRUE(unique.contains(word)) << word;
  }
  // Each of these syllables also stands inside names: nhỏ và vừa, hàng không, chi cục, Phòng tổ chức, thanh tra.
  for (const char* word : {"vừa", "không", "chỉ", "tổ chức", "và", "các", "từ", "bằng", "trình"}) {
    EXPECT_FALSE(unique.contains(word)) << word;
  }
}

TEST(Units, PhrasesThatAreNoHeadsBeginLikeOne) {
  const auto* phrases = schemas().word_set("no-heads");
  ASSERT_NE(phrases, nullptr);
  for (const std::string& phrase : phrases->words) {
    EXPECT_EQ(id_called(schemas().heads, phrase), "") << phrase;
    bool like_a_head = false;
    for (std::size_t end = phrase.find(' '); end != std::string::npos; end = phrase.find(' ', end + 1)) {
      like_a_head = like_a_head || !id_called(schemas().heads, phrase.substr(0, end)).empty();
    }
    EXPECT_TRUE(like_a_head) << phrase;
  }
}

TEST(Units, EveryShortLevelIsSpeltOut) {
  const auto* levels = schemas().word_set("place-levels");
  ASSERT_NE(levels, nullptr);
  const std::set<std::string> known(levels->words.begin(), levels->words.end());
  for (const std::string& word : known) {
    if (word == text::key(word)) continue;
    const auto& all = schemas().abbreviations;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.text == word; });
    ASSERT_NE(found, all.end()) << word;
    EXPECT_TRUE(known.contains(found->expansion)) << word;
  }
}

}  // namespace
}  // namespace sovang
