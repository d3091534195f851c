// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/systemclock.h"

#include <QDateTime>

namespace retenta {

Day SystemClock::today() const { return fromQDate(QDate::currentDate()); }
qint64 SystemClock::nowUtcMs() const { return QDateTime::currentMSecsSinceEpoch(); }

}  // namespace retenta
