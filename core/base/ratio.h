// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

namespace retenta {

/// part / whole; nullopt when there is nothing to divide by.
inline std::optional<double> ratio(qint64 part, qint64 whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace retenta
