// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.hpp"

namespace sovang {

int exit_status(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return 2;
    case ErrorCode::incomplete:
      return 3;
    case ErrorCode::version:
      return 11;
    case ErrorCode::locked:
      return 19;
    case ErrorCode::invalid_argument:
      return 64;
    default:
      return 1;
  }
}

}  // namespace sovang
