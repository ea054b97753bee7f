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

/// guarded(), for a reader: where a writer has overtaken it, `reopen` is called, which may fail, and `f` begins anew,
/// at most three times.
template <class F, class Reopen>
[[nodiscard]] auto guarded_reading(const std::string& where, F&& f, Reopen&& reopen) {
  constexpr int reopenings = 3;
  bool overtaken = false;
  const auto once = [&] {
    overtaken = false;
    try {
      return std::invoke(f);
    } catch (const Xapian::DatabaseModifiedError&) {
      overtaken = true;
      throw;
    }
  };
  auto result = guarded(where, once);
  for (int i = 0; i < reopenings && overtaken; ++i) {
    if (Result<void> opened = std::invoke(reopen); !opened) return decltype(result)(pass(opened));
    result = guarded(where, once);
  }
  return result;
}

}  // namespace sovang::archive
