// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <type_traits>

#include <QString>
#include <SQLiteCpp/Exception.h>

#include "core/base/result.h"

namespace retenta {

/// The Error that an SQLite failure means for the user of the base at `path`.
Error storageError(const SQLite::Exception& failure, const QString& path);

/// Runs `work` and turns what SQLite throws into an Error: the border at which exceptions end.
template <class F>
auto guarded(const QString& path, F&& work) -> AsResult<std::invoke_result_t<F>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
      work();
      return {};
    } else {
      return work();
    }
  } catch (const SQLite::Exception& failure) {
    return storageError(failure, path);
  }
}

}  // namespace retenta
