// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/result.h"
#include "core/storage/changes/basemark.h"

namespace retenta {

/// Raw columns in a file of their own, believed only by whoever holds the mark they were written
/// under: a head with version, layout of this machine, the base's count of changes, lengths and a
/// checksum every 4 MB, sealed with a key out of the mark's secret; then the columns as they lie in
/// memory. Personal columns are enciphered (XChaCha20) with another key out of that secret, which
/// lives in the base alone: with the next change of the base they are noise, wherever the bytes
/// are.
///
/// Pure files: knows nothing of ledgers. Not synced to the disk: a torn file fails its checksum.

/// A column to be written.
struct SideColumn {
  const void* data = nullptr;
  std::size_t bytes = 0;
  std::uint8_t width = 1;  ///< bytes of one element: another build may have another
  bool personal = false;
};

/// Writes the file (0600) whole or not at all, through a neighbour that takes its place.
/// FileWriteFailed, DiskFull: nothing is left behind. Room for three such files must be free: a
/// cache must not be what fills a disk.
Result<void> writeSideFile(const QString& path, const BaseMark& mark,
                           const std::vector<SideColumn>& columns);

/// An opened side file whose head is in order.
class SideFile {
 public:
  /// nullopt for whatever is not exactly what writeSideFile() wrote under this mark: missing,
  /// shorter, longer, another version or machine, changed in its head, of another state of the
  /// base.
  static std::optional<SideFile> open(const QString& path, const BaseMark& mark);
  SideFile(SideFile&& other) noexcept;
  SideFile& operator=(SideFile&&) = delete;
  SideFile(const SideFile&) = delete;
  ~SideFile();

  struct Shape {
    std::size_t bytes = 0;
    std::uint8_t width = 1;
    bool personal = false;
  };
  const std::vector<Shape>& columns() const { return m_columns; }

  /// Fills the columns, each as long as its shape says, on two threads. False when anything could
  /// not be read or has another checksum: then what was read is worth nothing.
  bool read(const std::vector<std::span<std::byte>>& into) const;

 private:
  SideFile() = default;
  int m_fd = -1;
  std::size_t m_bodyAt = 0;
  std::vector<Shape> m_columns;
  std::vector<std::uint64_t> m_sums;  // a piece each, in the order of the file
  QByteArray m_nonce;
  QByteArray m_key;
};

}  // namespace retenta
