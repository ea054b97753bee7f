// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/knowledge/schema_folder.hpp"

#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

namespace sovang::knowledge {
namespace {

constexpr std::string_view places = R"(<places>
  <country id="vn" name="Việt Nam"/>
  <province id="t.thai-binh" type="tỉnh" name="Thái Bình" parent="vn" aliases="T.Bình | TB"/>
  <district id="tp.thai-binh.t.thai-binh" type="thành phố" name="Thái Bình" parent="t.thai-binh"/>
</places>
)";

constexpr std::string_view units = R"(<units>
  <head id="so" name="Sở" class="department" levels="province" sector="required"/>
  <head id="truong" name="Trường" forms="Trg|Nhà trường" class="school" levels="commune district" sector="optional"
        place="required" optional="Việt Nam" proper-name="true" lower-case="true"/>
  <sector id="tai-chinh" name="Tài chính" forms="TC"/>
  <abbreviation text="UBND" expansion="Ủy ban nhân dân"/>
  <words id="breaks">được|đã</words>
</units>
)";

constexpr std::string_view awards = R"(<awards>
  <award id="huan-chuong-lao-dong" name="Huân chương Lao động" graded="true" level="state" issuer="Chủ tịch nước"/>
  <award id="bang-khen" name="Bằng khen" for-unit="true" for-person="false"/>
</awards>
)";

constexpr std::string_view relations = R"(<relations>
  <words id="elect"><w>suy tôn</w><w>bầu</w></words>
  <rule id="led.elected" relation="led" basis="acclaimed" status="asserted" confidence="0.95">
    <pattern>UNIT được (elect)
      là đơn vị dẫn đầu</pattern>
    <example>Sở Tài chính được bầu là đơn vị dẫn đầu.
      <fact relation="led" subject="Sở Tài chính" block="-"/></example>
    <counter-example>Sở Tài chính phấn đấu là đơn vị dẫn đầu.</counter-example>
  </rule>
</relations>
)";

}  // namespace

SchemaFolder::SchemaFolder() {
  std::string pattern = ::testing::TempDir() + "/sovang-schemas-XXXXXX";
  if (mkdtemp(pattern.data()) == nullptr) ADD_FAILURE() << "no folder like " << pattern;
  path_ = pattern;
  std::filesystem::copy(SOVANG_SOURCE_DIR "/schemas/xsd", path_ / "xsd");
  write("places.xml", places);
  write("units.xml", units);
  write("awards.xml", awards);
  write("relations.xml", relations);
}

SchemaFolder::~SchemaFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

void SchemaFolder::write(std::string_view file, std::string_view content) const {
  std::ofstream(path_ / file, std::ios::binary) << content;
}

void SchemaFolder::remove(std::string_view file) const {
  std::filesystem::remove(path_ / file);
}

}  // namespace sovang::knowledge
