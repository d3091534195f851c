// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <QString>

#include "core/base/result.h"

namespace retenta {

/// A temporary file without a name: for this process alone, and gone with it, whatever happens.
/// Written front to back, then mapped: what is in it does not count as this program's memory. Made
/// when there is something to write.
/// One thread writes; after finish() any may read.
class TempText {
 public:
  TempText() = default;
  ~TempText();
  TempText(const TempText&) = delete;
  TempText& operator=(const TempText&) = delete;

  /// A failure is remembered and told by finish().
  void append(std::string_view bytes);
  void append(char c) {
    if (m_buffer.size() >= bufferBytes) flush();
    m_buffer.push_back(c);
  }
  qint64 size() const { return m_written + static_cast<qint64>(m_buffer.size()); }
  bool failed() const { return m_error != 0; }

  /// Writes what is left and maps it. DiskFull, FileWriteFailed.
  Result<void> finish();
  std::string_view view() const { return m_view; }
  /// A path that opens this file in this process.
  QString path() const;

 private:
  static constexpr std::size_t bufferBytes = 256 * 1024;
  bool open();
  void flush();

  int m_file = -1;
  int m_error = 0;
  qint64 m_written = 0;
  std::string m_buffer;
  std::string_view m_view;
};

}  // namespace retenta
