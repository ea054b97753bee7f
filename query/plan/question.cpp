// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/plan/question.hpp"

#include <array>

#include "core/text/normalize.hpp"
#include "query/plan/question_reader.hpp"

namespace sovang::plan {

std::string_view name(Asks asks) {
  static constexpr std::array<std::string_view, 10> names{"who",      "when",  "award",    "block",   "rank",
                                                          "decision", "times", "how_many", "whether", "how_long"};
  return names.at(static_cast<std::size_t>(asks));
}

std::string_view name(Choice choice) {
  static constexpr std::array<std::string_view, 5> names{"all", "in_a_row", "first", "last", "most"};
  return names.at(static_cast<std::size_t>(choice));
}

Result<Question> read_question(std::string_view question, const Vocabulary& vocabulary) {
  const auto composed = text::to_nfc(question);
  if (!composed) return pass(composed);
  auto reader = QuestionReader::of(*composed, vocabulary);
  if (!reader) return pass(reader);
  return reader->run();
}

}  // namespace sovang::plan
