// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/generator/world.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace sovang::corpus {
namespace {

constexpr std::size_t least_members = 6;
constexpr std::size_t most_members = 14;

/// What is put before a commune's name: who competes in a block of that kind.
constexpr std::array member_heads{"UBND ", "Công an ", "Hội Nông dân ", "Hội Cựu chiến binh ", "Đảng ủy "};

/// Members of a block of a whole province: they stand before its name.
constexpr std::array offices{"Sở Nội vụ ",
                             "Sở Tài chính ",
                             "Sở Xây dựng ",
                             "Sở Y tế ",
                             "Sở Tư pháp ",
                             "Sở Công Thương ",
                             "Sở Giáo dục và Đào tạo ",
                             "Sở Khoa học và Công nghệ ",
                             "Thanh tra ",
                             "Cục Thống kê ",
                             "Kho bạc Nhà nước ",
                             "Bảo hiểm xã hội ",
                             "Cục Thuế ",
                             "Công an "};

constexpr std::size_t kinds = member_heads.size() + 1;

/// "Huân chương", a word for all of them.
bool is_general(const knowledge::Award& award) {
  return award.kind == "order" && award.name.find(' ') == award.name.rfind(' ');
}

bool is_given(const knowledge::Award& award) {
  return award.for_unit && award.until.empty() && award.name.find(',') == std::string::npos && !is_general(award) &&
         (award.kind == "flag" || award.kind == "order" || award.kind == "certificate");
}

}  // namespace

World::World(const knowledge::Knowledge& knowledge) {
  add_districts(knowledge);
  add_awards(knowledge);
}

void World::add_districts(const knowledge::Knowledge& knowledge) {
  std::map<std::string, std::string> provinces;
  std::map<std::string, std::size_t> places;
  for (const knowledge::Place& place : knowledge.places) {
    const std::string name = place.type + ' ' + place.name;
    if (place.level == knowledge::PlaceLevel::province) provinces.emplace(place.id, name);
    if (place.level != knowledge::PlaceLevel::district || !provinces.contains(place.parent)) continue;
    places.emplace(place.id, districts_.size());
    districts_.push_back({name, provinces[place.parent], {}});
  }
  for (const knowledge::Place& commune : knowledge.communes)
    if (const auto at = places.find(commune.parent); at != places.end())
      districts_[at->second].communes.push_back(commune.type + ' ' + commune.name);
  std::erase_if(districts_, [](const District& district) { return district.communes.size() < least_members; });
}

void World::add_awards(const knowledge::Knowledge& knowledge) {
  for (const knowledge::Award& award : knowledge.awards) {
    if (!is_given(award)) continue;
    if (!award.graded) awards_.push_back({award.name, {}});
    if (award.graded)
      for (const char* grade : {"Nhất", "Nhì", "Ba"}) awards_.push_back({award.name + " hạng " + grade, grade});
  }
}

Block World::block(std::size_t number) const {
  // Neighbours in the row of numbers lie far apart: 7,919 is prime to every number of districts that there may be.
  const District& district = districts_[number * 7919 % districts_.size()];
  const std::size_t turn = number / districts_.size();
  const std::string count = std::to_string(1 + turn / kinds);
  const std::size_t kind = turn % kinds;
  Block block;
  block.places = district.communes;
  if (kind == member_heads.size()) {
    block = {"Khối thi đua số " + count + ' ' + district.province,
             "khối",
             district.province,
             "UBND " + district.province,
             {},
             {}};
    for (std::size_t i = 0; i < offices.size(); ++i) block.members.push_back(offices[i] + district.province);
    block.places = district.communes;
    return block;
  }
  block.name = "Cụm thi đua số " + std::to_string(1 + turn) + ' ' + district.name;
  block.kind = "cụm";
  block.where = district.name + ", " + district.province;
  block.owner = "UBND " + district.name;
  for (std::size_t i = 0; i < std::min(most_members, district.communes.size()); ++i)
    block.members.push_back(member_heads[kind] + district.communes[i]);
  return block;
}

}  // namespace sovang::corpus
