// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/cellhistorychart.h"

#include <QCoreApplication>

#include "ui/rfm/rfmwords.h"

namespace retenta {

namespace {

struct CellHistoryChart {
  Q_DECLARE_TR_FUNCTIONS(CellHistoryChart)
};

}  // namespace

ChartSpec cellHistoryChart(const std::vector<CellMoment>& moments, SegmentSet segments,
                           const Formatters& f) {
  ChartSpec spec;
  spec.kind = ChartKind::Lines;
  spec.title = CellHistoryChart::tr("Clients month by month");
  spec.categoryTitle = CellHistoryChart::tr("Date");
  spec.valueAxis = false;
  if (moments.size() < 2) return spec;
  ChartSeries clients{CellHistoryChart::tr("clients"), ChartInk::After, ChartFill::Solid, {}};
  for (const CellMoment& moment : moments) {
    const CivilDate date = civilFromDay(moment.day);
    QString name = f.monthShort(date.month);
    if (date.month == 1)
      name += QStringLiteral(" %1").arg(date.year % 100, 2, 10, QLatin1Char('0'));
    spec.categories += name;
    clients.values.push_back(static_cast<double>(moment.clientsOf(segments)));
  }
  spec.series.push_back(clients);
  spec.description =
      CellHistoryChart::tr("%1: %2 on %3, %4 on %5")
          .arg(rfmwords::selectionName(segments), f.clients(moments.front().clientsOf(segments)),
               f.date(moments.front().day), f.clients(moments.back().clientsOf(segments)),
               f.date(moments.back().day));
  return spec;
}

}  // namespace retenta
