// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importing/corrections.h"

namespace retenta {

/// Every state of what was mended of a file, for undo and redo before it is imported; and the one
/// that the last finished check was about.
class MendHistory {
 public:
  const ImportCorrectionsPtr& now() const { return m_states[m_at]; }
  bool canUndo() const { return m_at > 0; }
  bool canRedo() const { return m_at + 1 < m_states.size(); }
  void undo() { --m_at; }
  void redo() { ++m_at; }
  /// A new state; what was undone is given up.
  void add(ImportCorrectionsPtr state) {
    m_states.resize(m_at + 1);
    m_states.push_back(std::move(state));
    ++m_at;
  }
  void setChecked() { m_checked = m_at; }
  void backToChecked() { m_at = m_checked; }
  void begin(const ImportCorrectionsPtr& first) {
    m_states.assign(1, first);
    m_at = 0;
    m_checked = 0;
  }

 private:
  std::vector<ImportCorrectionsPtr> m_states = std::vector<ImportCorrectionsPtr>(1);  // never empty
  std::size_t m_at = 0;
  std::size_t m_checked = 0;
};

}  // namespace retenta
