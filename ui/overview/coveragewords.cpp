// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/coveragewords.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace retenta {

namespace {

struct Coverage {
  Q_DECLARE_TR_FUNCTIONS(Coverage)
};

Day dayOf(qint64 ms, const QString& timeZone) {
  const QTimeZone zone(timeZone.toUtf8());
  return fromQDate(
      QDateTime::fromMSecsSinceEpoch(ms, zone.isValid() ? zone : QTimeZone::utc()).date());
}

}  // namespace

QString coverageLine(const Overview& o, const Formatters& f, const QString& timeZone) {
  const OverviewCoverage& c = o.coverage;
  if (!c.firstDay || !c.lastDay) return Coverage::tr("No purchases in the base yet");
  QStringList parts{Coverage::tr("Data %1 – %2").arg(f.date(*c.firstDay), f.date(*c.lastDay))};
  if (c.stale) parts += Coverage::tr("%1 without new data").arg(f.days(*c.silentDays));
  if (c.lastImport) {
    parts += Coverage::tr("last import: %1, %2, %3")
                 .arg(c.lastImport->file, f.date(dayOf(c.lastImport->atMs, timeZone)),
                      f.rows(c.lastImport->records));
  }
  if (c.withoutClient > 0) {
    parts += Coverage::tr("+ %1 without a client, %2")
                 .arg(f.count(c.withoutClient), f.percent(c.shareWithoutClient(), 1));
  }
  for (const OtherCurrency& other : c.otherCurrencies) {
    parts +=
        Coverage::tr("left out: %1 in another currency, %2")
            .arg(f.purchases(other.purchases), f.moneyShort(other.revenueMinor, other.currency));
  }
  return parts.join(QStringLiteral(" · "));
}

QString coverageDetail(const Overview& o, const Formatters& f) {
  const OverviewCoverage& c = o.coverage;
  QStringList lines;
  if (c.lastImport) {
    lines += Coverage::tr("Last import: %1, accepted %2 of %3.")
                 .arg(c.lastImport->file, f.count(c.lastImport->accepted),
                      f.rows(c.lastImport->records));
  }
  if (c.rejected > 0) {
    lines += Coverage::tr("Imports left out %1 with errors; they are kept and can be mended.")
                 .arg(f.rows(c.rejected));
  }
  if (c.withoutClient > 0) {
    lines += Coverage::tr(
                 "Sales that name nobody: %1. Their sum is not known: a rejected row is "
                 "kept as it stands in the file.")
                 .arg(f.rows(c.withoutClient));
  }
  const auto part = std::find_if(o.months.begin(), o.months.end(),
                                 [](const MonthRevenue& month) { return !month.whole; });
  if (part != o.months.end()) {
    lines += Coverage::tr("Months known only in part are hatched and compared with nothing.");
  }
  if (o.past) {
    lines += Coverage::tr("The page shows the base as of %1; later purchases are left out.")
                 .arg(f.date(o.request.asOf));
  }
  return lines.join(QLatin1Char('\n'));
}

}  // namespace retenta
