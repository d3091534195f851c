// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "ui/reports/paper/reportcharts.h"
#include "ui/reports/paper/reportpages.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

// What to do with a segment (domain D4, "What each family needs").
QString adviceFor(Segment segment, const ReportCanvas& canvas) {
  const char* source = "";
  switch (segment) {
    case Segment::ChurnedLoyal:
      source = QT_TRANSLATE_NOOP("Report", "try to win back");
      break;
    case Segment::LoyalAtRisk:
      source = QT_TRANSLATE_NOOP("Report", "ask why, special terms");
      break;
    case Segment::Loyal:
      source = QT_TRANSLATE_NOOP("Report", "thank, exclusive offers");
      break;
    case Segment::Vip:
      source = QT_TRANSLATE_NOOP("Report", "thank and support");
      break;
    case Segment::ChurnedPromising:
    case Segment::PromisingAtRisk:
    case Segment::LostOneTimers:
    case Segment::OneTimersAtRisk:
      source = QT_TRANSLATE_NOOP("Report", "wake up");
      break;
    case Segment::Promising:
      source = QT_TRANSLATE_NOOP("Report", "grow into VIP");
      break;
    case Segment::Newcomers:
    case Segment::FirstPurchase:
      source = QT_TRANSLATE_NOOP("Report", "welcome, second purchase");
      break;
    case Segment::NoPurchases:
      source = QT_TRANSLATE_NOOP("Report", "lead to the first purchase");
      break;
  }
  return canvas.say(source);
}

QStringList segmentRow(const ReportCanvas& canvas, const ReportContent& content, Segment segment) {
  const Formatters& f = canvas.f();
  const RfmMatrix& m = content.matrix;
  const RfmCell& cell = m.cell(segment);
  const bool inGrid = segment != Segment::NoPurchases;
  const auto check = cell.averageCheckMinor();
  const auto main = static_cast<double>(content.currency.factor());
  return {canvas.term(segmentId(segment)), f.count(cell.clients),
          inGrid ? f.percent(m.shareOfClients(segment), 1) : Formatters::unknown(),
          // Contacts without a purchase are not dated: whoever buys later was "none" before.
          inGrid && cell.change() ? f.signedCount(*cell.change()) : Formatters::unknown(),
          f.moneyShort(cell.periodRevenueMinor, content.currency),
          inGrid ? f.percent(m.shareOfPeriodRevenue(segment), 1) : Formatters::unknown(),
          check ? f.money(minorOf(std::round(*check / main), content.currency), content.currency)
                : Formatters::unknown(),
          adviceFor(segment, canvas)};
}

ReportTable segmentTableOf(const ReportCanvas& canvas, const ReportContent& content) {
  const Formatters& f = canvas.f();
  ReportTable table;
  table.widths = {0.262, 0.068, 0.078, 0.075, 0.13, 0.075, 0.102, 0.21};
  table.left = {true, false, false, false, false, false, false, true};
  table.header = {
      canvas.say(QT_TRANSLATE_NOOP("Report", "Segment")),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Clients")),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Share")),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Quarter")),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Revenue, %1")).arg(periodText(canvas, content)),
      canvas.say(QT_TRANSLATE_NOOP("Report", "Share")),
      canvas.term(QStringLiteral("average_check")),
      canvas.say(QT_TRANSLATE_NOOP("Report", "What to do"))};
  for (const Segment segment : allSegments) {
    if (segment == Segment::NoPurchases) continue;
    table.rows.push_back(segmentRow(canvas, content, segment));
    table.marks.push_back(segment);
  }
  const RfmCell& total = content.matrix.total;
  table.strongRow = static_cast<int>(table.rows.size());
  table.rows.push_back({canvas.say(QT_TRANSLATE_NOOP("Report", "Clients in all")),
                        f.count(total.clients),
                        f.percent(1.0, 0),
                        total.change() ? f.signedCount(*total.change()) : QString(),
                        f.moneyShort(total.periodRevenueMinor, content.currency),
                        f.percent(1.0, 0),
                        {},
                        {}});
  table.marks.push_back(Segment::NoPurchases);
  table.rows.push_back(segmentRow(canvas, content, Segment::NoPurchases));
  table.marks.push_back(Segment::NoPurchases);
  table.rowHeight = 19.5;
  return table;
}

QString reachText(const ReportCanvas& canvas, const ReportContent& content) {
  QStringList parts;
  for (const Channel channel : allChannels) {
    const qint64 n = content.reachable[static_cast<std::size_t>(channel)];
    if (n > 0) {
      parts += QStringLiteral("%1 — %2").arg(canvas.term(channelId(channel)), canvas.f().count(n));
    }
  }
  if (parts.isEmpty()) {
    return canvas.say(QT_TRANSLATE_NOOP("Report", "No client has agreed to be contacted yet."));
  }
  return canvas.say(QT_TRANSLATE_NOOP("Report", "Clients with a contact and a consent: %1."))
      .arg(parts.join(QStringLiteral(", ")));
}

QString marksText(const ReportCanvas& canvas, const ReportContent& content) {
  const RfmMatrix& m = content.matrix;
  const QString bound = m.vipBoundMinor ? canvas.f().money(*m.vipBoundMinor, content.currency)
                                        : Formatters::unknown();
  return canvas
      .say(QT_TRANSLATE_NOOP("Report",
                             "VIP spent %1 or more. Former VIP among those at risk and churned: "
                             "%2. Promising with the money of a VIP: %3."))
      .arg(bound, canvas.f().count(m.formerVip), canvas.f().count(m.vipByMoney));
}

// Right, or up in the same column, is up (domain D4).
bool isUp(const ReportMove& move) {
  if (move.from == Segment::NoPurchases) return true;
  const SegmentInfo& from = segmentInfo(move.from);
  const SegmentInfo& to = segmentInfo(move.to);
  const auto column = [](const SegmentInfo& info) {
    return info.segment == Segment::Vip || info.segment == Segment::FirstPurchase
               ? static_cast<int>(RecencyFamily::Active)
               : static_cast<int>(info.column);
  };
  const int right = column(to) - column(from);
  if (right != 0) return right > 0;
  if (from.row != to.row) return to.row < from.row;
  return static_cast<int>(to.column) > static_cast<int>(from.column);
}

void drawMoveList(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content,
                  bool up, const QString& title) {
  const Tokens& t = canvas.colors();
  constexpr std::size_t shown = 4;
  constexpr qreal rowHeight = 18;
  canvas.text({box.left(), box.top(), box.width(), 15}, Qt::AlignVCenter | Qt::AlignLeft,
              ReportFont::Caption, up ? t.positive : t.negative, title);
  qreal y = box.top() + 18;
  std::size_t count = 0;
  for (const ReportMove& move : content.moves) {
    if (move.from == Segment::NoPurchases || isUp(move) != up) continue;
    if (++count > shown) break;
    const QRectF row(box.left(), y, box.width(), rowHeight);
    canvas.text({row.left(), row.top(), 34, rowHeight}, Qt::AlignVCenter | Qt::AlignLeft,
                ReportFont::Strong, t.text, canvas.f().count(move.clients));
    const QString from = canvas.term(segmentId(move.from));
    const QString to = canvas.term(segmentId(move.to));
    const qreal wide = canvas.width(ReportFont::Caption, from) +
                       canvas.width(ReportFont::Caption, to) + ReportCanvas::changeGap;
    canvas.change({row.left() + 34, row.top(), wide, rowHeight}, ReportFont::Caption, t.text, from,
                  to);
    y += rowHeight;
  }
}

void drawMoves(const ReportCanvas& canvas, const QRectF& box, const ReportContent& content) {
  qreal y = box.top();
  y += canvas.paragraph({box.left(), y}, box.width(), ReportFont::Section, canvas.colors().text,
                        canvas.say(QT_TRANSLATE_NOOP("Report", "Who moved in a quarter"))) +
       2;
  const qreal half = (box.width() - 28) / 2;
  drawMoveList(canvas, {box.left(), y, half, 90}, content, false,
               canvas.say(QT_TRANSLATE_NOOP("Report", "to the worse, clients")));
  drawMoveList(canvas, {box.left() + half + 28, y, half, 90}, content, true,
               canvas.say(QT_TRANSLATE_NOOP("Report", "to the better, clients")));
}

}  // namespace

void paintClients(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area) {
  const Tokens& t = canvas.colors();
  constexpr qreal map = 330;
  qreal y = area.top();
  y += canvas.heading(
      {area.left(), y}, area.width(),
      canvas.say(QT_TRANSLATE_NOOP("Report", "How often and how long ago they buy")),
      canvas
          .say(QT_TRANSLATE_NOOP("Report",
                                 "clients; change in a quarter; share of clients; revenue "
                                 "of %1 and its share. Days since the last purchase from "
                                 "left to right, number of purchases from bottom to top"))
          .arg(periodText(canvas, content)));
  drawSegmentMap(canvas, {area.left(), y + 8, area.width(), map}, content.matrix, true);
  y += map + 22;
  y += drawTable(canvas, {area.left(), y}, area.width(), segmentTableOf(canvas, content)) + 10;
  y += canvas.paragraph({area.left(), y}, area.width(), ReportFont::Body, t.text,
                        marksText(canvas, content));
  y += canvas.paragraph({area.left(), y + 2}, area.width(), ReportFont::Body, t.text,
                        reachText(canvas, content)) +
       10;
  if (!content.moves.empty() && y + 116 < area.bottom()) {
    drawMoves(canvas, {area.left(), y, area.width(), area.bottom() - y}, content);
  }
}

void paintPeople(const ReportCanvas& canvas, const ReportContent& content, const QRectF& area) {
  const Formatters& f = canvas.f();
  ReportTable table;
  table.widths = {0.26, 0.17, 0.26, 0.08, 0.10, 0.13};
  table.left = {true, true, true, false, false, false};
  table.header = {canvas.term(QStringLiteral("client")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Phone")),
                  canvas.term(QStringLiteral("email")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Days")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Purchases")),
                  canvas.say(QT_TRANSLATE_NOOP("Report", "Spent"))};
  table.rowHeight = 22;
  for (const ReportPerson& person : content.people) {
    table.rows.push_back({person.name.isEmpty() ? Formatters::unknown() : person.name,
                          person.phone.isEmpty() ? QString() : QLatin1Char('+') + person.phone,
                          person.email, f.count(person.recencyDays), f.count(person.frequency),
                          f.money(person.monetaryMinor, content.currency)});
    table.marks.push_back(person.segment);
  }
  drawTable(canvas, area.topLeft(), area.width(), table);
}

}  // namespace retenta
