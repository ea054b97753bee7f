// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "query/answers/answer.hpp"

namespace sovang::answers {

/// The proofs in one fact of one document: the sentence of the relation with the slots that it lacks as context, then a
/// proof for each place where the document tells the same again.
[[nodiscard]] std::vector<Proof> proofs_of(const archive::FactHit& hit);

/// Best first: by authority (decision, issuer, press, mirror), then the earliest; each sentence once. Of documents that
/// tell one story in the same words the best one is the witness, and the others are its mirrors.
void rank(std::vector<Proof>& proofs);

/// The documents among ranked proofs that are no copies.
[[nodiscard]] std::uint32_t count_witnesses(const std::vector<Proof>& proofs);

}  // namespace sovang::answers
