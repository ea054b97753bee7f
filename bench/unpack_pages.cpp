// SPDX-License-Identifier: GPL-3.0-or-later
// Makes files of JSON Lines on standard input, one of each object's "title" and "text", a thousand a folder:
// bench_unpack FOLDER. So every program of a comparison reads the same files.
#include <filesystem>
#include <fstream>
#include <iostream>

#include <nlohmann/json.hpp>

#include "bench/measure.hpp"

int main(int count, char** arguments) {
  namespace fs = std::filesystem;
  if (count != 2) sovang::bench::give_up("usage: bench_unpack FOLDER < PAGES.jsonl");
  std::size_t number = 0;
  for (std::string line; std::getline(std::cin, line); ++number) {
    const auto page = nlohmann::json::parse(line);
    const fs::path folder = fs::path(arguments[1]) / std::to_string(number / 1000);
    fs::create_directories(folder);
    std::ofstream file(folder / (std::to_string(number) + ".txt"), std::ios::binary);
    file << page["title"].get<std::string>() << "\n\n" << page["text"].get<std::string>() << '\n';
    if (!file.flush()) sovang::bench::give_up("cannot write into " + folder.string());
  }
}
