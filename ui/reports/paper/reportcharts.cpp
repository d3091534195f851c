// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/paper/reportcharts.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QPainterPath>

#include "ui/theme/glyphs.h"

namespace retenta {

namespace {

constexpr int center = Qt::AlignVCenter | Qt::AlignHCenter;
constexpr int left = Qt::AlignVCenter | Qt::AlignLeft;
constexpr int right = Qt::AlignVCenter | Qt::AlignRight;

qint64 largest(std::span<const MonthRevenue> months) {
  qint64 top = 1;
  for (const MonthRevenue& month : months) {
    top = std::max({top, month.revenueMinor, month.earlierMinor.value_or(0)});
  }
  return top;
}

void drawMonth(const ReportCanvas& canvas, const QRectF& slot, const MonthRevenue& month,
               double top, const MonthsUnit& unit) {
  const Tokens& t = canvas.colors();
  const qreal foot = slot.bottom() - 34;
  const qreal scale = (foot - slot.top() - 20) / top;
  const qreal barWidth = slot.width() * 0.38;
  const qreal start = slot.left() + (slot.width() - 2 * barWidth) / 2;
  const auto heightOf = [&](qint64 minor) {
    return std::max(0.0, static_cast<double>(minor) * scale);
  };
  if (month.earlierMinor) {
    const qreal h = heightOf(*month.earlierMinor);
    canvas.bar({start, foot - h, barWidth, h}, ReportCanvas::Ink::Earlier);
  }
  const qreal h = heightOf(month.revenueMinor);
  const QRectF bar(start + barWidth, foot - h, barWidth, h);
  canvas.bar(bar, month.whole ? ReportCanvas::Ink::Actual : ReportCanvas::Ink::Plan);
  const QString value =
      canvas.f().number(static_cast<double>(month.revenueMinor) / unit.size, unit.decimals);
  // Above its own bar, and clear of a taller one of last year, whose value it is not.
  if (heightOf(month.earlierMinor.value_or(0)) > h) {
    canvas.text({bar.left() + 1, bar.top() - 15, slot.right() + 7 - bar.left(), 14}, left,
                ReportFont::Caption, t.text, value);
  } else {
    canvas.text({slot.left() - 4, bar.top() - 16, slot.width() + 8, 14}, center,
                ReportFont::Caption, t.text, value);
  }
  canvas.text({slot.left(), foot + 2, slot.width(), 15}, center, ReportFont::Caption, t.text2,
              canvas.f().monthShort(month.month % 12 + 1));
  const auto change = month.change();
  const QColor color = !change ? t.text2 : *change < 0 ? t.negative : t.positive;
  canvas.text({slot.left(), foot + 17, slot.width(), 15}, center, ReportFont::Caption, color,
              change ? canvas.f().signedPercent(*change, 0) : Formatters::unknown());
}

QString columnName(const ReportCanvas& canvas, RecencyFamily family, bool large) {
  if (family == RecencyFamily::Peak && !large) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "VIP / first"));
  }
  return canvas.term(familyId(family));
}

struct MapGeometry {
  QRectF grid;
  qreal gap;
  qreal cellWidth() const { return (grid.width() - 3 * gap) / 4; }
  qreal cellHeight() const { return (grid.height() - 2 * gap) / 3; }
  QRectF cell(const SegmentInfo& info) const {
    const qreal x = grid.left() + static_cast<int>(info.column) * (cellWidth() + gap);
    const qreal y = grid.top() + static_cast<int>(info.row) * (cellHeight() + gap);
    return {x, y, cellWidth() * info.span + gap * (info.span - 1), cellHeight()};
  }
};

void drawCell(const ReportCanvas& canvas, const QRectF& box, const SegmentInfo& info,
              const RfmMatrix& matrix, bool large) {
  QPainter& painter = canvas.painter();
  const Tokens& t = canvas.colors();
  const Formatters& f = canvas.f();
  const RfmCell& cell = matrix.cell(info.segment);
  const QColor fill = canvas.fill(info.segment);
  const QColor ink = t.inkOn(fill);
  painter.setPen(QPen(t.baseline, 0.5));  // an outline: fills of paper may fade to one grey
  painter.setBrush(fill);
  painter.drawRoundedRect(box, 4, 4);
  painter.setBrush(Qt::NoBrush);
  drawGlyph(painter, ReportCanvas::family(info.segment), {box.right() - 18, box.top() + 8, 10, 10},
            ink);
  const qreal x = box.left() + 8;
  const qreal wide = box.width() - 16;
  const QString change = cell.change() ? f.signedCount(*cell.change()) : QString();
  if (!large) {
    const QString count = f.count(cell.clients);
    const bool roomy = canvas.width(ReportFont::Number, count) <= wide - 14;
    canvas.text({x, box.top() + 6, wide - 14, 16}, left,
                roomy ? ReportFont::Number : ReportFont::Strong, ink, count);
    canvas.text({x, box.top() + 23, wide, 14}, left, ReportFont::Caption, ink, change);
    return;
  }
  // A name takes two lines rather than be cut.
  const qreal name = canvas.paragraph({x, box.top() + 5}, wide - 16, ReportFont::Strong, ink,
                                      canvas.term(segmentId(info.segment)));
  const qreal y = box.top() + 5 + std::max(name, ReportCanvas::lineHeight(ReportFont::Strong));
  canvas.text({x, y, wide, 22}, left, ReportFont::Figure, ink, f.count(cell.clients));
  const qreal after = x + canvas.width(ReportFont::Figure, f.count(cell.clients)) + 7;
  canvas.text({after, y + 2, 80, 18}, left, ReportFont::Strong, ink, change);
  const QString share = canvas.say(QT_TRANSLATE_NOOP("Report", "%1 of clients"))
                            .arg(f.percent(matrix.shareOfClients(info.segment), 1));
  const QString money =
      QStringLiteral("%1 · %2").arg(f.moneyShort(cell.periodRevenueMinor, matrix.currency),
                                    f.percent(matrix.shareOfPeriodRevenue(info.segment), 0));
  if (box.height() > 95) {
    canvas.text({x, box.bottom() - 34, wide, 14}, left, ReportFont::Caption, ink, share);
  }
  canvas.text({x, box.bottom() - 19, wide, 14}, left, ReportFont::Caption, ink, money);
}

}  // namespace

MonthsUnit unitOfMonths(const ReportCanvas& canvas, std::span<const MonthRevenue> months,
                        Currency currency) {
  const auto main = static_cast<double>(currency.factor());
  const double top = static_cast<double>(largest(months)) / main;
  const QString sign = Formatters::sign(currency);
  if (top < 10'000) return {main, 0, sign};
  return {main * 1000, top < 100'000 ? 1 : 0,
          canvas.say(QT_TRANSLATE_NOOP("Report", "thousand %1")).arg(sign)};
}

void drawMonths(const ReportCanvas& canvas, const QRectF& box, std::span<const MonthRevenue> months,
                Currency currency) {
  if (months.empty()) return;
  const MonthsUnit unit = unitOfMonths(canvas, months, currency);
  const auto top = static_cast<double>(largest(months));
  const qreal each = box.width() / static_cast<qreal>(std::max<std::size_t>(12, months.size()));
  for (std::size_t i = 0; i < months.size(); ++i) {
    drawMonth(canvas, {box.left() + each * static_cast<qreal>(i), box.top(), each, box.height()},
              months[i], top, unit);
  }
  canvas.line({box.left(), box.bottom() - 34}, {box.right(), box.bottom() - 34},
              canvas.colors().text, 1);
}

void drawSegmentMap(const ReportCanvas& canvas, const QRectF& box, const RfmMatrix& matrix,
                    bool large) {
  const Tokens& t = canvas.colors();
  const qreal names = large ? 76 : 58;
  const qreal head = large ? 32 : 18;
  const MapGeometry map{box.adjusted(names, head, 0, 0), large ? 5.0 : 4.0};
  const RfmThresholds& rule = matrix.thresholds;
  const QStringList bounds = {
      QStringLiteral(">\u00A0%1").arg(rule.riskDays),
      QStringLiteral("%1–%2").arg(rule.activeDays + 1).arg(rule.riskDays),
      QStringLiteral("≤\u00A0%1").arg(rule.activeDays),
      QStringLiteral("≤\u00A0%1 · ≤\u00A0%2").arg(rule.activeDays).arg(rule.peakDays)};
  for (int c = 0; c < 4; ++c) {
    const QRectF top(map.grid.left() + c * (map.cellWidth() + map.gap), box.top(), map.cellWidth(),
                     15);
    canvas.text(top, left, ReportFont::Caption, large ? t.text : t.text2,
                columnName(canvas, static_cast<RecencyFamily>(c), large));
    if (!large) continue;
    canvas.text(top.translated(0, 14), left, ReportFont::Caption, t.text2,
                canvas.say(QT_TRANSLATE_NOOP("Report", "%1 days")).arg(bounds[c]));
  }
  const QStringList counts = {
      QStringLiteral("%1+").arg(rule.frequentFrom),
      rule.frequentFrom - 1 > rule.middleFrom
          ? QStringLiteral("%1–%2").arg(rule.middleFrom).arg(rule.frequentFrom - 1)
          : QString::number(rule.middleFrom),
      rule.middleFrom > 2 ? QStringLiteral("1–%1").arg(rule.middleFrom - 1) : QStringLiteral("1")};
  for (int r = 0; r < 3; ++r) {
    const qreal y = map.grid.top() + r * (map.cellHeight() + map.gap) + map.cellHeight() / 2;
    const QRectF name(box.left(), y - (large ? 15 : 8), names - 6, 15);
    canvas.text(name, left, ReportFont::Caption, large ? t.text : t.text2,
                canvas.term(tierId(static_cast<FrequencyTier>(r))));
    if (large) canvas.text(name.translated(0, 14), left, ReportFont::Caption, t.text2, counts[r]);
  }
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span > 0) drawCell(canvas, map.cell(info), info, matrix, large);
  }
}

void drawBars(const ReportCanvas& canvas, const QRectF& box, std::span<const ReportBarRow> rows,
              qreal nameWidth, qreal changeWidth) {
  const Tokens& t = canvas.colors();
  double low = 0;
  double high = 0;
  qreal labels = 30;
  for (const ReportBarRow& row : rows) {
    low = std::min(low, row.value);
    high = std::max(high, row.value);
    labels = std::max(labels, canvas.width(ReportFont::Strong, row.label) + 8);
  }
  if (rows.empty()) return;
  if (high <= low) high = low + 1;
  const qreal leftRoom = low < 0 ? labels : 0;
  const QRectF plot = box.adjusted(nameWidth + changeWidth + 10 + leftRoom, 0, -labels, 0);
  const qreal scale = plot.width() / (high - low);
  const qreal zero = plot.left() - low * scale;
  const qreal each = box.height() / static_cast<qreal>(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ReportBarRow& row = rows[i];
    const QRectF line(box.left(), box.top() + each * static_cast<qreal>(i), box.width(), each);
    canvas.text({line.left(), line.top(), nameWidth, each}, left, ReportFont::Strong, t.text,
                row.name);
    if (!row.to.isEmpty()) {
      canvas.change({line.left() + nameWidth, line.top(), changeWidth, each}, ReportFont::Caption,
                    t.text2, row.from, row.to);
    }
    const qreal thick = std::min(14.0, each * 0.55);
    const qreal end = zero + row.value * scale;
    canvas.bar({std::min(zero, end), line.center().y() - thick / 2, std::abs(end - zero), thick},
               row.ink);
    const QRectF label = row.value < 0 ? QRectF(end - labels, line.top(), labels - 5, each)
                                       : QRectF(end + 5, line.top(), labels, each);
    canvas.text(label, row.value < 0 ? right : left, ReportFont::Strong, t.text, row.label);
  }
  canvas.line({zero, box.top()}, {zero, box.bottom()}, t.text, 1);
}

void drawLines(const ReportCanvas& canvas, const QRectF& box, const ReportLines& lines) {
  const std::size_t n = std::min(lines.before.size(), lines.after.size());
  if (n < 2) return;
  const Tokens& t = canvas.colors();
  QPainter& painter = canvas.painter();
  double top = 0;
  for (std::size_t i = 0; i < n; ++i) top = std::max({top, lines.before[i], lines.after[i]});
  if (top <= 0) top = 1;
  const qreal labels = 16 + std::max(canvas.width(ReportFont::Strong, lines.beforeLabel),
                                     canvas.width(ReportFont::Strong, lines.afterLabel));
  const QRectF plot = box.adjusted(8, 8, -labels, -18);
  const auto at = [&](std::size_t i, double value) {
    return QPointF(plot.left() + plot.width() * static_cast<qreal>(i) / static_cast<qreal>(n - 1),
                   plot.bottom() - plot.height() * value / top);
  };
  QPolygonF before;
  QPolygonF after;
  for (std::size_t i = 0; i < n; ++i) {
    before << at(i, lines.before[i]);
    after << at(i, lines.after[i]);
  }
  QPolygonF band = after;
  for (auto point = before.crbegin(); point != before.crend(); ++point) band << *point;
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.accentWeak);
  painter.drawPolygon(band);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(t.baseline, 2));
  painter.drawPolyline(before);
  QPen dashed(t.accent, 2.2);
  dashed.setDashPattern({4, 2.2});
  painter.setPen(dashed);
  painter.drawPolyline(after);
  canvas.line(plot.bottomLeft(), plot.bottomRight(), t.text, 1);
  for (std::size_t i = 0; i < n; ++i) {
    const qreal x = at(i, 0).x();
    canvas.text({x - 25, plot.bottom() + 3, 50, 15}, center, ReportFont::Caption, t.text2,
                lines.categories.value(static_cast<qsizetype>(i)));
  }
  // Labels at the ends, moved apart when the lines end close to each other.
  qreal yAfter = after.last().y();
  qreal yBefore = before.last().y();
  if (std::abs(yAfter - yBefore) < 15) {
    const qreal middle = (yAfter + yBefore) / 2;
    const qreal sign = yAfter <= yBefore ? 1 : -1;
    yAfter = middle - 7.5 * sign;
    yBefore = middle + 7.5 * sign;
  }
  const qreal x = plot.right() + 8;
  canvas.text({x, yAfter - 8, labels, 16}, left, ReportFont::Strong, t.accent, lines.afterLabel);
  canvas.text({x, yBefore - 8, labels, 16}, left, ReportFont::Strong, t.baseline,
              lines.beforeLabel);
  const QPointF middle =
      (after[static_cast<int>(n * 2 / 3)] + before[static_cast<int>(n * 2 / 3)]) / 2;
  if (std::abs(after.last().y() - before.last().y()) > 26) {
    canvas.text({middle.x() - 60, middle.y() - 8, 120, 16}, center, ReportFont::Strong, t.accent,
                lines.gapLabel);
  }
}

qreal drawTable(const ReportCanvas& canvas, const QPointF& at, qreal width,
                const ReportTable& table) {
  const Tokens& t = canvas.colors();
  constexpr qreal pad = 6;
  const auto columnBox = [&](std::size_t column, qreal y, qreal height) {
    qreal x = at.x();
    for (std::size_t c = 0; c < column; ++c) x += table.widths[c] * width;
    return QRectF(x, y, table.widths[column] * width - (column + 1 < table.widths.size() ? pad : 0),
                  height);
  };
  const auto flags = [&](std::size_t column) {
    const bool reads = column == 0 || (column < table.left.size() && table.left[column]);
    return reads ? left : right;
  };
  qreal y = at.y();
  for (std::size_t c = 0; c < table.widths.size(); ++c) {
    canvas.text(columnBox(c, y, 18), flags(c), ReportFont::Caption, t.text2,
                table.header.value(static_cast<qsizetype>(c)));
  }
  y += 20;
  canvas.line({at.x(), y - 1}, {at.x() + width, y - 1}, t.control, 0.8);
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const bool strong = static_cast<int>(r) == table.strongRow;
    for (std::size_t c = 0; c < table.widths.size(); ++c) {
      QRectF box = columnBox(c, y, table.rowHeight);
      if (c == 0 && r < table.marks.size() && segmentInfo(table.marks[r]).span > 0) {
        drawGlyph(canvas.painter(), ReportCanvas::family(table.marks[r]),
                  {box.left() + 1, box.center().y() - 4.5, 9, 9}, canvas.fill(table.marks[r]));
      }
      if (c == 0 && !table.marks.empty()) box.adjust(16, 0, 0, 0);
      canvas.text(box, flags(c), strong ? ReportFont::Strong : ReportFont::Body, t.text,
                  table.rows[r].value(static_cast<qsizetype>(c)));
    }
    y += table.rowHeight;
    canvas.line({at.x(), y}, {at.x() + width, y}, t.border, 0.5);
  }
  return y - at.y();
}

}  // namespace retenta
