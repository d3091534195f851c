// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QString>

#include "core/purchases/purchasestatus.h"

namespace retenta {

enum class DateOrder : std::uint8_t;

/// What the user mended of a file on its way in; the file itself stays as it is. Preview, check and
/// import all read through it. Rows are numbered as a spreadsheet does, columns from 0.
struct ImportCorrections {
  std::map<std::pair<int, int>, QString> cells;  ///< by row and column: the cell says this instead
  /// By column and text of a cell, as it reads when cleaned: every such cell says this instead. One
  /// cell's own correction goes before it.
  std::map<std::pair<int, QString>, QString> values;
  std::vector<int> leftOut;                    ///< rows, ascending: rejected as ByHand
  std::map<QString, PurchaseStatus> statuses;  ///< by wordKey(): what words of the status mean
  std::optional<DateOrder> otherDates;  ///< how dates are read that do not read as the others
  QString otherCountry;                 ///< the same for phones: two letters, '' = none

  void setCell(int row, int column, const QString& text);
  /// Every cell of the column that reads `from` by now says `to`, whatever it said at first.
  void replaceValue(int column, const QString& from, const QString& to);
  void leaveOut(const std::vector<int>& rows);
  void takeIn(const std::vector<int>& rows);  ///< the way back

  bool empty() const { return *this == ImportCorrections(); }
  friend bool operator==(const ImportCorrections&, const ImportCorrections&) = default;
};

/// Shared by the plans that were made with it; null = none.
using ImportCorrectionsPtr = std::shared_ptr<const ImportCorrections>;

}  // namespace retenta
