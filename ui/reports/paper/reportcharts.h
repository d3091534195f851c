// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "core/reports/report.h"
#include "ui/reports/paper/reportcanvas.h"

namespace retenta {

/// In what the bars of months are measured: thousands as soon as the money is large.
struct MonthsUnit {
  double size = 100;  ///< minor units of the currency in one
  int decimals = 0;
  QString name;  ///< "thousand ₽"
};
MonthsUnit unitOfMonths(const ReportCanvas& canvas, std::span<const MonthRevenue> months,
                        Currency currency);

/// Revenue of the months: last year pale with an outline, this year solid, a month that the data
/// cover in part hatched; values on the bars, the change against last year below.
void drawMonths(const ReportCanvas& canvas, const QRectF& box, std::span<const MonthRevenue> months,
                Currency currency);

/// The 3 × 4 map of segments. `large` adds the names and shares of each cell.
void drawSegmentMap(const ReportCanvas& canvas, const QRectF& box, const RfmMatrix& matrix,
                    bool large);

/// One row of a bar list: the bar grows from a zero line to both sides.
struct ReportBarRow {
  QString name;
  QString from;  ///< a change "from → to" between name and bar; empty for none
  QString to;
  double value = 0;
  QString label;  ///< at the bar's end
  ReportCanvas::Ink ink = ReportCanvas::Ink::Actual;
};
void drawBars(const ReportCanvas& canvas, const QRectF& box, std::span<const ReportBarRow> rows,
              qreal nameWidth, qreal changeWidth);

/// Two lines over the same months with the gap shaded: before grey, after accent and dashed, since
/// it has not happened yet.
struct ReportLines {
  std::vector<double> before;
  std::vector<double> after;
  QString beforeLabel;  ///< at the ends of the lines
  QString afterLabel;
  QString gapLabel;
  QStringList categories;
};
void drawLines(const ReportCanvas& canvas, const QRectF& box, const ReportLines& lines);

/// A table: the first column left, the rest right-aligned. `widths` are shares of the box. Returns
/// the height used.
struct ReportTable {
  std::vector<qreal> widths;
  QStringList header;
  std::vector<QStringList> rows;
  qreal rowHeight = 20;
  int strongRow = -1;          ///< totals
  std::vector<bool> left;      ///< columns after the first that read from the left
  std::vector<Segment> marks;  ///< glyph before the first column, per row; empty = none
};
qreal drawTable(const ReportCanvas& canvas, const QPointF& at, qreal width,
                const ReportTable& table);

}  // namespace retenta
