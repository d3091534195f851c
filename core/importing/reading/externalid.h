// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace retenta {

/// An external id and the source that gave it. In a table of keys an id of another source than the
/// file's stands as source, 0x1F, id.
struct ExternalId {
  std::string_view source;
  std::string_view value;
};
inline ExternalId externalIdOf(std::string_view key, std::string_view sourceOfFile) {
  const std::size_t sign = key.find('\x1F');
  if (sign == std::string_view::npos) return {sourceOfFile, key};
  return {key.substr(0, sign), key.substr(sign + 1)};
}

}  // namespace retenta
