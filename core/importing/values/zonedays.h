// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

#include <QDateTime>
#include <QTimeZone>

#include "core/importing/values/datevalue.h"

namespace retenta {

/// The business's day of a UTC instant. Rows come in order of time: the
/// last hour is remembered.
class ZoneDays {
 public:
  explicit ZoneDays(const QString& zone) : m_zone(zone.toUtf8()) {}
  Day dayOf(const DateValue& value) {
    const qint64 hour = qint64{value.day} * 24 + value.secondOfDay / 3600;
    if (hour != m_hour) {
      m_hour = hour;
      const QDateTime instant = QDateTime::fromSecsSinceEpoch(hour * 3600, Qt::UTC);
      m_offset = m_zone.isValid() ? m_zone.offsetFromUtc(instant) : 0;
    }
    const qint64 local = qint64{value.day} * 86'400 + value.secondOfDay + m_offset;
    return static_cast<Day>(local >= 0 ? local / 86'400 : (local - 86'399) / 86'400);
  }

 private:
  QTimeZone m_zone;
  qint64 m_hour = std::numeric_limits<qint64>::min();
  int m_offset = 0;
};

}  // namespace retenta
