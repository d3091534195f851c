// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>

class QFile;

namespace retenta {

/// A file as it lies on the disk, read page by page as its text is looked at: nothing is copied.
/// Another program may write to the file meanwhile. What it cuts off reads as zero bytes instead of
/// ending the program, and changed() tells. Thread-safe.
class MappedFile {
 public:
  /// The file must be open and stay open. Null when it cannot be mapped, or too many are.
  static std::unique_ptr<MappedFile> map(QFile& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view view() const { return m_view; }
  /// Whether the file is another than when it was mapped: what was read of it may be nonsense.
  bool changed() const;

 private:
  MappedFile() = default;
  struct State;
  std::unique_ptr<State> m_state;
  std::string_view m_view;
};

}  // namespace retenta
