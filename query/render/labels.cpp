// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/render/labels.hpp"

#include <algorithm>
#include <array>

namespace sovang::render {
namespace {

struct Label {
  std::string_view word;
  std::string_view vi;
  std::string_view en;
};

constexpr auto labels = std::to_array<Label>({
    // relations
    {"led", "dẫn đầu", "led"},
    {"ranked", "xếp hạng", "ranked"},
    {"chairs", "trưởng khối", "chairs"},
    {"deputy_chairs", "phó trưởng khối", "deputy chair"},
    {"member_of", "thành viên", "member"},
    {"received", "được tặng", "received"},
    // citations
    {"cites", "dẫn", "cites"},
    {"based_on", "căn cứ", "based on it"},
    {"amends", "sửa đổi, bổ sung", "amends"},
    {"replaces", "thay thế", "replaces"},
    {"repeals", "bãi bỏ", "repeals"},
    // basis
    {"acclaimed", "suy tôn", "by vote"},
    {"decided", "theo quyết định", "by decision"},
    {"reported", "theo tin đưa", "as reported"},
    // status
    {"nominated", "mới đề nghị", "nominated only"},
    {"revoked", "đã thu hồi", "revoked"},
    {"restored", "đã khôi phục", "restored"},
    // who speaks
    {"issuer", "cơ quan ban hành", "issuer"},
    {"press", "báo chí", "press"},
    {"mirror", "bản sao", "copy"},
    // kinds of documents
    {"news", "tin", "news"},
    {"decision", "quyết định", "decision"},
    {"decree", "nghị định", "decree"},
    {"law", "luật", "law"},
    {"circular", "thông tư", "circular"},
    {"directive", "chỉ thị", "directive"},
    {"plan", "kế hoạch", "plan"},
    {"report", "báo cáo", "report"},
    {"notice", "thông báo", "notice"},
    {"other", "văn bản khác", "other"},
    // slots and facets
    {"kind", "loại", "kind"},
    {"place", "nơi", "place"},
    {"years", "năm", "years"},
    {"units", "đơn vị", "units"},
    {"blocks", "khối", "blocks"},
    {"awards", "khen thưởng", "awards"},
    {"subject", "đơn vị", "unit"},
    {"block", "khối", "block"},
    {"award", "khen thưởng", "award"},
    {"period", "thời gian", "period"},
    {"rank", "thứ hạng", "rank"},
    {"relation", "quan hệ", "relation"},
    // what became of units
    {"since", "từ", "since"},
    {"merge", "hợp nhất từ", "merged from"},
    {"split", "tách ra từ", "split from"},
    {"absorb", "nhập thêm", "absorbing"},
    {"rename", "đổi tên từ", "renamed from"},
    {"transfer", "chuyển từ", "transferred from"},
    {"reclassify", "xếp lại từ", "reclassified from"},
    {"reassign", "đổi địa bàn từ", "reassigned from"},
    {"status-change", "đổi loại từ", "changed in status from"},
    {"abolish", "giải thể", "abolished:"},
    {"uncertain", "chưa chắc chắn", "uncertain"},
    {"maybe", "có thể là", "maybe"},
    {"facts known", "sự kiện", "facts"},
    // questions
    {"understood", "Hiểu là", "Understood"},
    {"reply", "Trả lời", "Answer"},
    {"asks", "hỏi", "asked"},
    {"who", "ai", "who"},
    {"when", "năm nào", "when"},
    {"times", "mấy lần", "how often"},
    {"how_many", "bao nhiêu đơn vị", "how many"},
    {"whether", "có hay không", "whether"},
    {"how_long", "mấy năm liền", "how many years in a row"},
    {"in_a_row", "năm liền", "years in a row"},
    {"first", "lần đầu", "the first time"},
    {"last", "lần gần nhất", "the last time"},
    {"most", "nhiều lần nhất", "most often"},
    {"yes", "có", "yes"},
    {"no", "không thấy nguồn nào nói", "no source says so"},
    {"or", "hoặc", "or"},
    {"nothing", "không thấy", "nothing found"},
    // text format
    {"conflict", "các nguồn nói khác nhau", "sources disagree"},
    {"inferred", "suy ra", "inferred"},
    {"undated", "không rõ năm", "undated"},
    {"gaps", "Chưa rõ đơn vị dẫn đầu các năm", "No known leader in"},
    {"above", "chứng cứ như trên", "proof as above"},
    {"also", "cũng theo", "also"},
    {"copy", "đăng lại", "copy"},
    {"documents", "văn bản", "documents"},
    {"articles", "điều", "articles"},
    {"of", "trong", "of"},
    {"facts", "Sự kiện", "Facts"},
    {"text", "Toàn văn", "Text"},
    {"year", "Năm", "Year"},
    // pages
    {"leaders", "Đơn vị dẫn đầu", "Who led"},
    {"said", "Nội dung", "What"},
    {"proof", "Chứng cứ", "Proof"},
    {"sentence", "câu trong văn bản", "sentence"},
    {"in the text", "xem trong văn bản", "in the text"},
    {"unsettled", "chưa rõ là đơn vị nào", "not settled which"},
    {"unknown", "chưa rõ", "not known"},
    {"time axis", "Trục thời gian", "Time axis"},
    {"status", "tình trạng", "status"},
    {"no answer from", "Không trả lời, nên còn thiếu", "Did not answer, so this is incomplete"},
    {"searched instead", "Không thấy như đã gõ; đã tìm", "Nothing as typed; searched for"},
    {"relaxed", "Không văn bản nào có đủ các từ; đây là những văn bản có một số từ",
     "No document has all of the words; these have some"},
    {"left out", "Số sự kiện không in ra đây", "Facts that are not printed here"},
    {"written", "cũng viết", "also written"},
    {"citing", "Văn bản dẫn", "Documents that cite"},
    {"document", "văn bản", "document"},
    {"number", "số", "number"},
    {"signer", "người ký", "signed by"},
    {"author", "tác giả", "author"},
    {"published", "ngày", "date"},
    {"effective", "có hiệu lực từ", "in force from"},
    {"source", "tệp", "file"},
    {"address", "nguồn", "address"},
    {"unit", "Đơn vị", "Units"},
    {"person", "Người", "Persons"},
});

}  // namespace

std::string label(std::string_view word, Language language) {
  const auto* found = std::ranges::find(labels, word, &Label::word);
  if (found == labels.end()) return std::string(word);
  return std::string(language == Language::vi ? found->vi : found->en);
}

std::string grade_label(int grade, Language language) {
  static constexpr std::array<std::array<std::string_view, 2>, 3> grades{
      {{"hạng Nhất", "1st class"}, {"hạng Nhì", "2nd class"}, {"hạng Ba", "3rd class"}}};
  if (grade < 1 || grade > 3) return {};
  return std::string(grades[static_cast<std::size_t>(grade - 1)][static_cast<std::size_t>(language)]);
}

}  // namespace sovang::render
