// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/corrections.h"

#include <algorithm>

namespace retenta {

void ImportCorrections::setCell(int row, int column, const QString& text) {
  cells[{row, column}] = text;
}

void ImportCorrections::replaceValue(int column, const QString& from, const QString& to) {
  if (from == to) return;
  for (auto& [cell, text] : cells) {
    if (cell.second == column && text == from) text = to;
  }
  for (auto& [value, text] : values) {
    if (value.first == column && text == from) text = to;
  }
  values[{column, from}] = to;
}

void ImportCorrections::leaveOut(const std::vector<int>& rows) {
  leftOut.insert(leftOut.end(), rows.begin(), rows.end());
  std::sort(leftOut.begin(), leftOut.end());
  leftOut.erase(std::unique(leftOut.begin(), leftOut.end()), leftOut.end());
}

void ImportCorrections::takeIn(const std::vector<int>& rows) {
  std::vector<int> sorted = rows;
  std::sort(sorted.begin(), sorted.end());
  std::erase_if(leftOut,
                [&](int row) { return std::binary_search(sorted.begin(), sorted.end(), row); });
}

}  // namespace retenta
