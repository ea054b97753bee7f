// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/readers/ocr.hpp"

#include "indexer/readers/child_program.hpp"
#include "indexer/readers/refusal.hpp"

namespace sovang::readers {

Result<std::string> recognise(const Picture& picture) {
  const std::string program = find_program("tesseract");
  if (program.empty()) return refuse(Refusal::missing_program, "it takes tesseract to read pictures of text");
  std::string image = "P5\n" + std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n";
  image += picture.grey;
  ChildResult child = run_child({program, "-", "-", "-l", "vie"}, image, {std::chrono::seconds(180), 16u << 20});
  if (child.end == ChildResult::End::exited && child.status == 0) return std::move(child.output);
  return refuse(Refusal::reader_failed, "tesseract does not work; are the letters of Vietnamese there?");
}

}  // namespace sovang::readers
