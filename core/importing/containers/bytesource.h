// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <optional>
#include <string_view>

#include <QtGlobal>

#include "core/base/error.h"

namespace retenta {

/// Bytes read front to back, from wherever they come.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  /// Up to `size` bytes; 0 at the end, -1 when error() says why.
  virtual qint64 read(char* into, qint64 size) = 0;
  virtual std::optional<Error> error() const { return std::nullopt; }
};

/// Bytes that are in memory or mapped already.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : m_left(bytes) {}
  qint64 read(char* into, qint64 size) override {
    const std::size_t count = std::min(m_left.size(), static_cast<std::size_t>(size));
    std::memcpy(into, m_left.data(), count);
    m_left.remove_prefix(count);
    return static_cast<qint64>(count);
  }

 private:
  std::string_view m_left;
};

}  // namespace retenta
