// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: files into a Xapian database as its manual shows it, words as they are spelt, with positions, the path as
// data and nothing else: bench_xapian FOLDER DATABASE. XAPIAN_FLUSH_THRESHOLD is the environment's.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <xapian.h>

#include "bench/measure.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> texts_in(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

void index(const fs::path& folder, const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator words;
  for (const fs::path& text : texts_in(folder)) {
    std::ifstream file(text, std::ios::binary);
    Xapian::Document document;
    document.set_data(text.string());
    document.add_boolean_term("P" + text.lexically_relative(folder).string());
    words.set_document(document);
    words.set_termpos(0);
    words.index_text(std::string(std::istreambuf_iterator<char>(file), {}));
    database.add_document(document);
  }
  database.commit();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) sovang::bench::give_up("usage: bench_xapian FOLDER DATABASE");
  try {
    index(arguments[1], arguments[2]);
  } catch (const Xapian::Error& error) {
    sovang::bench::give_up(error.get_description());
  }
}
