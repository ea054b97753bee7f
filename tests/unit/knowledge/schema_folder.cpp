// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/knowledge/schema_folder.hpp"

#include <fstream>

namespace sovang::knowledge {
namespace {

constexpr std::string_view places = R"(<places>
  <country id="vn" name="Việt Nam"/>
  <province id="t.thai-binh" type="tỉnh" name="Thái Bình" parent="vn" aliases="T.Bình | TB"/>
  <district id="tp.thai-binh.t.thai-binh" type="thành phố" name="Thái Bình" parent="t.thai-binh"/>
</places>
)";

constexpr std::string_view communes = R"(<communes>
  <commune id="x.tan-hoa.t.thai-binh" type="xã" name="Tân Hòa" parent="t.thai-binh" until="2025-07-01"
           successors="p.thai-binh.t.thai-binh"/>
  <commune id="p.thai-binh.t.thai-binh" type="phường" name="Thái Bình" parent="tp.thai-binh.t.thai-binh"
           from="2025-07-01"/>
</communes>
)";

constexpr std::string_view documents = R"(<documents>
  <type id="quyet-dinh" name="Quyết định" codes="QĐ" kind="decision" normative="with-year"/>
  <type id="ban-ghi-nho" name="Bản ghi nhớ" codes="BGN|GN" kind="other"/>
  <issuer code="SNV" name="Sở Nội vụ" head="so"/>
  <number id="individual" form="{num}/{type}-{issuer}">
    <example>1/QĐ-SNV</example>
    <counter-example>1/2-SNV</counter-example>
  </number>
</documents>
)";

constexpr std::string_view reorganisations = R"(<reorganisations>
  <reorganisation id="c.01" change="merge" from="x.tan-hoa.t.thai-binh" to="p.thai-binh.t.thai-binh"
                  effective="2025-07-01" basis="202/2025/QH15" certain="false"/>
  <reorganisation id="c.02" change="abolish" from="so.tai-chinh@t.thai-binh" decided="2025" effective="2025-03"/>
  <reorganisation id="c.04" change="rename" from="so.tai-chinh@*" to="so.tai-chinh@vn" level="province" effective="2025"/>
  <act id="a.01" level="commune" on="2025-07-01" basis="202/2025/QH15"/>
</reorganisations>
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
  <award id="huan-chuong-lao-dong" kind="order" name="Huân chương Lao động" graded="true" level="state" from="1950-05-01"/>
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

void UserFolder::write(std::string_view name, std::string_view content) const {
  std::ofstream(path() / name, std::ios::binary) << content;
}

void UserFolder::remove(std::string_view name) const {
  std::filesystem::remove(path() / name);
}

SchemaFolder::SchemaFolder() {
  std::filesystem::copy(SOVANG_SOURCE_DIR "/schemas/xsd", path() / "xsd");
  write("places.xml", places);
  write("communes.xml", communes);
  write("units.xml", units);
  write("awards.xml", awards);
  write("documents.xml", documents);
  write("reorganisations.xml", reorganisations);
  write("relations.xml", relations);
}

}  // namespace sovang::knowledge
