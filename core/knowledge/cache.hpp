// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knowledge/knowledge.hpp"

namespace sovang::knowledge {

/// What load() gives, by way of an image that is kept in `cache` for these two folders. The image is taken where every
/// file that load() would read still has the bytes of which it was made; else, or where it is damaged or made by
/// another build, the files are loaded and the image is written anew, as a whole or not at all. A cache that cannot be
/// written, or an empty `cache`, costs time and nothing else. The eight latest images stay. Fails as load() does:
/// mistakes are never kept.
[[nodiscard]] Result<Knowledge> load_cached(const std::filesystem::path& ours, const std::filesystem::path& user,
                                            const std::filesystem::path& cache);

/// $XDG_CACHE_HOME/sovang, else ~/.cache/sovang; empty where the environment names neither by an absolute path.
[[nodiscard]] std::filesystem::path cache_folder();

}  // namespace sovang::knowledge
