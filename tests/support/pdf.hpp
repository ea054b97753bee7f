// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// PDF files of one column of ASCII lines in Helvetica, written out by hand.
namespace sovang::sample {

/// Each page is the content of a stream: "BT /F1 12 Tf 70 700 Td (Text) Tj ET".
inline std::string pdf(const std::vector<std::string>& pages) {
  std::string kids;
  std::vector<std::string> objects(3);
  for (const std::string& content : pages) {
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                      std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back("<</Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream");
  }
  objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pages.size()) + ">>";
  objects[2] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  std::string out = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string at = std::to_string(out.size());
    table += std::string(10 - at.size(), '0') + at + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string at = std::to_string(out.size());
  const std::string size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n" + table + "trailer<</Root 1 0 R/Size " + size + ">>\nstartxref\n" + at +
         "\n%%EOF\n";
}

/// Lines of text from the top of a page.
inline std::string set_lines(const std::vector<std::string>& lines) {
  std::string content = "BT /F1 12 Tf 16 TL 70 760 Td ";
  for (const std::string& line : lines) content += "(" + line + ") Tj T* ";
  return content + "ET";
}

}  // namespace sovang::sample
