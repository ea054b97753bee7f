// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/by_hand.hpp"

#include <vector>

#include <xapian.h>

#include "bench/measure.hpp"
#include "core/archive/fields.hpp"
#include "core/archive/terms.hpp"
#include "core/text/fold.hpp"
#include "core/text/tokens.hpp"

namespace sovang::bench {

struct ByHand::Private {
  Xapian::Database database;
};

ByHand::ByHand(const std::filesystem::path& archive) : p_(std::make_unique<Private>()) {
  try {
    p_->database = Xapian::Database(archive.string());
  } catch (const Xapian::Error& error) {
    give_up(error.get_description());
  }
}

ByHand::~ByHand() = default;

std::size_t ByHand::search(const std::string& words, bool counts) const {
  std::vector<std::string> terms;
  for (const text::Token& token : text::tokenize(words)) terms.push_back(text::key(token.of(words)));
  Xapian::Enquire enquire(p_->database);
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, terms.begin(), terms.end()));
  const Xapian::MSet found = enquire.get_mset(0, 10, counts ? p_->database.get_doccount() : 0);
  std::size_t bytes = 0;
  for (auto hit = found.begin(); hit != found.end(); ++hit) bytes += hit.get_document().get_data().size();
  return bytes == 0 ? 0 : found.get_matches_estimated();
}

}  // namespace sovang::bench
