// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <type_traits>

#include <xapian.h>

#include "core/base/result.hpp"

/// The one place where foreign exceptions become errors. Everything that calls Xapian does it inside guarded().
namespace sovang::archive {

/// The failure that an exception stands for: never a success.
[[nodiscard]] Result<void> translate(const Xapian::Error& error, const std::string& where);
[[nodiscard]] Result<void> translate(const std::exception& error, const std::string& where);

template <class T>
struct IsResult : std::false_type {};
template <class T>
struct IsResult<Result<T>> : std::true_type {};

/// Calls `f`, which may throw and may return a value, nothing or a Result. `where` names the archive in messages.
template <class F>
[[nodiscard]] auto guarded(const std::string& where, F&& f) {
  using Value = std::invoke_result_t<F>;
  using Guarded = typename std::conditional_t<IsResult<Value>::value, std::type_identity<Value>,
                                              std::type_identity<Result<Value>>>::type;
  try {
    if constexpr (std::is_void_v<Value>) {
      std::invoke(f);
      return Guarded();
    } else {
      return Guarded(std::invoke(f));
    }
  } catch (const Xapian::Error& error) {
    return Guarded(pass(translate(error, where)));
  } catch (const std::exception& error) {
    return Guarded(pass(translate(error, where)));
  }
}

/// What a reader may recover from.
struct Trouble {
  bool overtaken = false;  ///< a writer has come too far ahead
  bool network = false;    ///< a shard did not answer
  std::string context;     ///< of a network error: names the shard
};

/// guarded(), and in `trouble` whether a reader may recover from what was thrown.
template <class F>
[[nodiscard]] auto guarded_reading(const std::string& where, F&& f, Trouble& trouble) {
  trouble = {};
  return guarded(where, [&] {
    try {
      return std::invoke(f);
    } catch (const Xapian::DatabaseModifiedError&) {
      trouble.overtaken = true;
      throw;
    } catch (const Xapian::NetworkError& error) {
      trouble.network = true;
      trouble.context = error.get_context();
      throw;
    }
  });
}

}  // namespace sovang::archive
