// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idranges.h"

namespace retenta {

namespace {

constexpr qint64 mostIds = 10'000'000;

}  // namespace

QString idRanges(const std::vector<qint64>& ids) {
  QString text;
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t last = i;
    while (last + 1 < ids.size() && ids[last + 1] == ids[last] + 1) ++last;
    if (!text.isEmpty()) text += QLatin1Char(',');
    text += QString::number(ids[i]);
    if (last > i) text += QLatin1Char('-') + QString::number(ids[last]);
    i = last + 1;
  }
  return text;
}

std::optional<std::vector<qint64>> idsFromRanges(QStringView text) {
  std::vector<qint64> ids;
  if (text.isEmpty()) return ids;
  for (const QStringView part : text.split(QLatin1Char(','))) {
    const qsizetype dash = part.indexOf(QLatin1Char('-'));
    bool firstOk = false;
    bool lastOk = false;
    const qint64 first = part.first(dash < 0 ? part.size() : dash).toLongLong(&firstOk);
    const qint64 last = dash < 0 ? first : part.sliced(dash + 1).toLongLong(&lastOk);
    if (!firstOk || (dash >= 0 && !lastOk) || first < 0 || last < first) return std::nullopt;
    if (!ids.empty() && first <= ids.back()) return std::nullopt;
    if (last - first >= mostIds - static_cast<qint64>(ids.size())) return std::nullopt;
    for (qint64 id = first; id <= last; ++id) ids.push_back(id);
  }
  return ids;
}

}  // namespace retenta
