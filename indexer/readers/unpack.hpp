// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/base/result.hpp"
#include "indexer/readers/input.hpp"
#include "indexer/readers/member.hpp"

namespace sovang::readers {

struct UnpackLimits {
  std::size_t max_member = 64u << 20;    ///< bytes; a larger one is refused, the others are read
  std::size_t max_entries = 100'000;     ///< of one archive, folders among them; what is behind is refused
  std::size_t max_depth = 3;             ///< archives inside archives; deeper ones are refused
  std::uint64_t max_bytes = 256u << 20;  ///< unpacked, of all together …
  std::uint64_t max_ratio = 50;          ///< … and so many times the size of the file on top
};

/// True for a file that holds documents rather than being one, by its first bytes: a ZIP (that is no Office document),
/// tar, gzip, bzip2 or xz file, JSON Lines, or a mail with attachments.
[[nodiscard]] bool is_bundle(const Input& input);

/// Gives the documents of such a file to `take`, those of archives and JSON Lines inside it too. Names are unique: the
/// second "a.txt" is "a.txt#2". As in a folder, names that begin with '.' are passed over. Fails, after whatever
/// members came before, with damaged_file, encrypted or too_large (a limit of the whole is reached: a bomb).
[[nodiscard]] Result<void> unpack(const Input& input, std::string_view name, const UnpackLimits& limits,
                                  const TakeMember& take);

}  // namespace sovang::readers
