// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "core/importing/corrections.h"

namespace retenta {

/// Every state of what was mended of a file, for undo and redo before it is imported; and the one
/// that the last finished check was about. Edits are of rows and cells: read another way (another
/// sheet, delimiter …) the file has edits of its own, and those of each way are kept for its
/// return.
class MendHistory {
 public:
  const ImportCorrectionsPtr& now() const { return line().states[line().at]; }
  bool canUndo() const { return line().at > 0; }
  bool canRedo() const { return line().at + 1 < line().states.size(); }
  void undo() { --line().at; }
  void redo() { ++line().at; }
  /// A new state; what was undone is given up.
  void add(ImportCorrectionsPtr state) {
    line().states.resize(line().at + 1);
    line().states.push_back(std::move(state));
    ++line().at;
  }
  void setChecked() { line().checked = line().at; }
  void backToChecked() { line().at = line().checked; }
  /// A new file, read in the way of that name.
  void begin(const ImportCorrectionsPtr& first, const QString& way) {
    m_aside = false;
    m_lines.clear();
    m_way = way;
    m_lines[way].states = {first};
  }
  /// The same file in another way, again in an earlier one, or as before.
  void readAs(const QString& way) {
    m_aside = way != m_way && now() && !now()->empty();
    m_way = way;
    m_lines.try_emplace(way);
  }
  /// The last readAs() left edits behind.
  bool aside() const { return m_aside; }

 private:
  struct Line {
    std::vector<ImportCorrectionsPtr> states = std::vector<ImportCorrectionsPtr>(1);  // never empty
    std::size_t at = 0;
    std::size_t checked = 0;
  };
  Line& line() { return m_lines.at(m_way); }
  const Line& line() const { return m_lines.at(m_way); }

  bool m_aside = false;
  QString m_way;
  std::map<QString, Line> m_lines = {{QString(), Line()}};  // by the name of the way
};

}  // namespace retenta
