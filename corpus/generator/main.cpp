// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a set of documents of any size, with what they state beside them: corpus/README.md.
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "corpus/generator/composer.hpp"

namespace {

using namespace sovang;
namespace fs = std::filesystem;

constexpr std::size_t documents_a_folder = 1000;

struct Request {
  std::size_t documents = 0;
  fs::path folder;
  std::uint64_t seed = 1;
};

bool read_number(std::string_view text, auto& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

bool read_request(int count, char** arguments, Request& request) {
  if (count < 3 || count > 4 || !read_number(arguments[1], request.documents)) return false;
  request.folder = arguments[2];
  return count == 3 || read_number(arguments[3], request.seed);
}

std::string digits(std::size_t number, std::size_t least) {
  const std::string text = std::to_string(number);
  return std::string(least - std::min(least, text.size()), '0') + text;
}

/// texts/NNN/NNNNNN.txt and truth/NNN.jsonl, beside which truth/NNN leads to the texts.
bool write_folder(const corpus::Composer& composer, const Request& request, std::size_t first) {
  const std::string name = digits(first / documents_a_folder, 3);
  const fs::path texts = request.folder / "texts" / name;
  fs::create_directories(texts);
  fs::create_directories(request.folder / "truth");
  std::error_code is_there;
  fs::create_directory_symlink(fs::path("../texts") / name, request.folder / "truth" / name, is_there);
  std::ofstream truth(request.folder / "truth" / (name + ".jsonl"), std::ios::binary);
  for (std::size_t i = first; i < std::min(first + documents_a_folder, request.documents); ++i) {
    const corpus::Document document = composer.document(i);
    const std::string id = digits(i, 6);
    std::ofstream(texts / (id + ".txt"), std::ios::binary) << document.text;
    truth << corpus::gold_row(document, id) << '\n';
  }
  return static_cast<bool>(truth.flush());
}

int failed(const std::string& message) {
  std::fprintf(stderr, "sovang-generate: %s\n", message.c_str());
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  Request request;
  if (!read_request(count, arguments, request)) {
    std::fputs("usage: sovang-generate DOCUMENTS FOLDER [SEED]\n", stderr);
    return 64;
  }
  const auto knowledge = knowledge::load(SOVANG_SOURCE_DIR "/schemas");
  if (!knowledge) return failed(knowledge.error().message);
  const auto vocabulary =
      corpus::Vocabulary::learn({SOVANG_SOURCE_DIR "/corpus/gold/sample", SOVANG_SOURCE_DIR "/corpus/gold/real"});
  if (!vocabulary) return failed(vocabulary.error().message);
  const corpus::World world(*knowledge);
  const corpus::Composer composer(world, *vocabulary, request.seed);
  for (std::size_t i = 0; i < request.documents; i += documents_a_folder)
    if (!write_folder(composer, request, i)) return failed("cannot write into " + request.folder.string());
  return 0;
}
