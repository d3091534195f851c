// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

#include "core/metrics/kpi.h"
#include "ui/text/formatters.h"

namespace retenta {

/// In what the values of a chart are written, so that the longest bar has three or four digits.
struct ChartUnit {
  double divisor = 1;
  int decimals = 0;
  QString name;  ///< "thousand ₽"
};
ChartUnit moneyUnit(qint64 largestMinor, Currency currency);

/// "Dec", "Jan 25": the year where it changes.
QStringList monthLabels(const std::vector<Period>& months, const Formatters& f);

}  // namespace retenta
