// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/importing/containers/temptext.h"

namespace retenta {

/// Numbered texts kept in a temporary file, so that a workbook of a million different strings takes
/// four bytes of memory for each. Filled first, then sealed, then asked.
class StringPool {
 public:
  std::size_t size() const { return m_ends.size(); }
  void add(std::string_view text) {
    m_text->append(text);
    m_ends.push_back(static_cast<std::uint32_t>(m_text->size()));
  }
  Result<void> seal() { return m_text->finish(); }
  qint64 bytes() const { return m_text->size(); }
  /// '' for a number that is none.
  std::string_view at(std::size_t number) const {
    if (number >= m_ends.size()) return {};
    const std::uint32_t begin = number == 0 ? 0 : m_ends[number - 1];
    return m_text->view().substr(begin, m_ends[number] - begin);
  }

 private:
  std::unique_ptr<TempText> m_text = std::make_unique<TempText>();
  std::vector<std::uint32_t> m_ends;  // limits::entryBytes is less
};

}  // namespace retenta
