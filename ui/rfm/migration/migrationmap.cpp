// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationmap.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QPainter>
#include <QPainterPath>

#include "ui/rfm/migration/migrationwords.h"
#include "ui/rfm/rfmwords.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr std::size_t mostFlows = 4;
constexpr int laneHeight = 22;
constexpr int footHeight = 46;  // of a cell: came and left, and the bar

// Where the way from the middle of a box towards a point leaves the box.
QPointF edgeTowards(const QRectF& box, const QPointF& to) {
  const QPointF middle = box.center();
  const QPointF way = to - middle;
  const qreal x = way.x() == 0 ? 1e9 : std::abs(box.width() / 2 / way.x());
  const qreal y = way.y() == 0 ? 1e9 : std::abs(box.height() / 2 / way.y());
  return middle + way * std::min({x, y, 1.0});
}

// Where flows between two boxes start and end: at a level or in a column that both share, so that
// arrows between neighbours run straight; in a row below the figures.
QPointF facing(const QRectF& box, const QRectF& other) {
  const qreal left = std::max(box.left(), other.left());
  const qreal right = std::min(box.right(), other.right());
  const bool sameRow = std::abs(box.center().y() - other.center().y()) < 1;
  return {left <= right ? (left + right) / 2 : box.center().x(),
          sameRow ? box.top() + box.height() * 0.62 : box.center().y()};
}

// How far flows of one row, as high as this together, go up to leave the foot of a cell free.
qreal liftOf(const QRectF& cell, qreal height) {
  const qreal bottom = facing(cell, cell).y() + height / 2;
  return std::max(0.0, bottom - (cell.bottom() - scaled(footHeight)));
}

// Everywhere but where the cells that a flow passes by say something: the left of them.
QRegion besideFigures(const QRect& map, const MatrixLayout& layout, const Flow& flow) {
  QRegion free(map);
  for (const Segment segment : allSegments) {
    if (segment == flow.from || segment == flow.to || segmentInfo(segment).span == 0) continue;
    QRectF words = layout.cell(segment);
    words.setWidth(words.width() * 0.6);
    free -= words.toAlignedRect();
  }
  return free;
}

// How many go a way, over it.
void paintPill(QPainter& p, const QPointF& middle, const QString& text, const QColor& color,
               const Tokens& tokens) {
  const QFont font = textFont(TextRole::Strong);
  const qreal tall = scaled(19);
  const qreal wide = std::max(tall, QFontMetricsF(font).horizontalAdvance(text) + scaled(12));
  const QRectF pill(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall);
  p.setPen(QPen(color, 1.5));
  p.setBrush(tokens.surface);
  p.drawRoundedRect(pill, tall / 2, tall / 2);
  p.setFont(font);
  p.setPen(tokens.text);
  p.drawText(pill, Qt::AlignCenter, text);
}

int sign(qreal value) { return value > 1 ? 1 : value < -1 ? -1 : 0; }

// From which side of the chosen cell a flow comes or to which it goes, as one number.
int sideOf(const QRectF& chosen, const QRectF& other) {
  const int x = other.left() > chosen.right() ? 1 : other.right() < chosen.left() ? -1 : 0;
  return x * 3 + sign(other.center().y() - chosen.center().y());
}

// The grid as far as the base class needs it: bounds, and who stands where on both days.
RfmMatrix matrixOf(const Migration& migration) {
  RfmMatrix matrix;
  matrix.thresholds = migration.thresholds;
  matrix.currency = migration.currency;
  matrix.dates.asOf = migration.dates.to;
  matrix.comparedWith = migration.dates.from;
  for (const Segment segment : allSegments) {
    RfmCell& cell = matrix.cells[static_cast<std::size_t>(segment)];
    cell.clients = migration.into(segment).clients;
    cell.earlierClients = migration.of(segment).clients;
    if (segment != Segment::NoPurchases) matrix.total.clients += cell.clients;
  }
  return matrix;
}

}  // namespace

MigrationMap::MigrationMap(QWidget* parent) : MatrixWidget(parent) {
  setAccessibleName(tr("Map of migration: frequency by recency"));
}

void MigrationMap::setView(const MigrationViewPtr& view) {
  m_view = view;
  setMatrix(view ? std::optional(matrixOf(view->migration)) : std::nullopt);
}

void MigrationMap::setWhat(MigrationMeasure measure) {
  m_what = measure;
  update();
}

CellFace MigrationMap::face(Segment segment) const {
  CellFace face;
  face.segment = segment;
  face.name = rfmwords::name(segment);
  face.figure = Formatters::unknown();
  face.spoken = tr("%1, no data yet").arg(face.name);
  if (!m_view) return face;
  const Formatters f;
  const Migration& migration = m_view->migration;
  const qint64 change = migrationwords::changeOf(migration, segment, m_what);
  face.figureIsChange = true;
  face.figure = migrationwords::changeText(migration, change, m_what, f);
  face.changeUp = change > 0;
  if (change != 0) face.changeGood = (change > 0) == segmentInfo(segment).growthIsGood;
  face.hint = migrationwords::beforeAfter(migration, segment, m_what, f);
  const bool people = m_what == MigrationMeasure::People;
  const QString cameLeft = migrationwords::cameLeft(migration, segment, m_what, f);
  face.foot = cameLeft;
  if (!people) {  // sums leave no room for words
    const auto sum = [&](qint64 minor) { return f.signedMoneyShort(minor, migration.currency); };
    face.foot = sum(migration.came(segment).revenueMinor);
    face.footShare = sum(-migration.left(segment).revenueFromMinor);
  }
  const auto weight = [&](Segment of) {
    const Move is = migration.into(of);
    return static_cast<double>(people ? is.clients : is.revenueMinor);
  };
  double greatest = 0;
  for (const Segment other : allSegments) {
    if (segmentInfo(other).span > 0) greatest = std::max(greatest, weight(other));
  }
  face.bar = greatest > 0 ? std::clamp(weight(segment) / greatest, 0.0, 1.0) : 0;
  face.spoken = QStringList{face.name, face.hint, face.figure, cameLeft}.join(QStringLiteral(", "));
  return face;
}

QString MigrationMap::stripText() const {
  if (!m_view) return tr("Outside the matrix: contacts without purchases");
  return tr("Outside the matrix: no purchases — %1")
      .arg(Formatters().people(m_view->migration.into(Segment::NoPurchases).clients));
}

QString MigrationMap::tipFor(Segment segment) const {
  const Formatters f;
  const Migration& migration = m_view->migration;
  return QStringList{rfmwords::name(segment),
                     migrationwords::beforeAfter(migration, segment, m_what, f),
                     migrationwords::cameLeft(migration, segment, m_what, f)}
      .join(QLatin1Char('\n'));
}

int MigrationMap::columnGap() const { return scaled(16); }

std::vector<Flow> MigrationMap::drawnFlows() const {
  std::vector<Flow> flows;
  if (!m_view || selection().size() != 1) return flows;
  const Segment chosen = selection().list().front();
  for (const auto& some :
       {flowsInto(m_view->migration, chosen), flowsOut(m_view->migration, chosen)}) {
    for (const Flow& flow : some) {
      const bool onMap = segmentInfo(flow.from).span > 0 && segmentInfo(flow.to).span > 0;
      if (onMap) flows.push_back(flow);
    }
  }
  std::stable_sort(flows.begin(), flows.end(),
                   [](const Flow& a, const Flow& b) { return a.move.clients > b.move.clients; });
  if (flows.size() > mostFlows) flows.resize(mostFlows);
  return flows;
}

void MigrationMap::paintOver(QPainter& painter, const MatrixLayout& layout) const {
  const std::vector<Flow> flows = drawnFlows();
  if (flows.empty()) return;
  const Segment chosen = selection().list().front();
  const auto side = [&](const Flow& flow) {
    return sideOf(layout.cell(chosen), layout.cell(flow.from == chosen ? flow.to : flow.from));
  };
  // Those of one side run side by side.
  std::map<int, int> together;
  for (const Flow& flow : flows) ++together[side(flow)];
  std::map<int, int> taken;
  const auto most = static_cast<double>(flows.front().move.clients);
  const QRectF cell = layout.cell(chosen);
  for (const Flow& flow : flows) {
    const int at = side(flow);
    const Lane lane{taken[at]++ - (together[at] - 1) / 2.0,
                    liftOf(cell, together[at] * scaled(laneHeight))};
    paintFlow(painter, layout, flow, static_cast<double>(flow.move.clients) / most, lane);
  }
}

void MigrationMap::paintFlow(QPainter& p, const MatrixLayout& layout, const Flow& flow,
                             double share, Lane lane) const {
  const Tokens& t = tokensOf(this);
  const QRectF from = layout.cell(flow.from);
  const QRectF to = layout.cell(flow.to);
  const QPointF start = facing(from, to);
  const QPointF end = facing(to, from);
  QPointF a = edgeTowards(from, end);
  QPointF b = edgeTowards(to, start);
  // Between neighbours in one row or column the edges face each other.
  if (start.x() == end.x()) a.setX(start.x()), b.setX(start.x());
  if (start.y() == end.y()) a.setY(start.y()), b.setY(start.y());
  const QPointF way = end - start;
  const qreal length = std::hypot(way.x(), way.y());
  if (length < 1) return;
  const QPointF along = way / length;
  const QPointF aside(std::abs(along.y()), std::abs(along.x()));
  // Reaching a little into both cells.
  const bool inRow = start.y() == end.y();
  const QPointF offset =
      aside * lane.aside * scaled(laneHeight) - QPointF(0, inRow ? lane.lift : 0);
  a += offset - along * scaled(14);
  b += offset + along * scaled(18);
  const QColor color =
      directionOf(flow.from, flow.to) == MoveDirection::Up ? t.positive : t.negative;
  const qreal width = scaled(2) + share * scaled(5);
  const qreal head = width + scaled(7);
  p.save();
  p.setRenderHint(QPainter::Antialiasing);
  // Over cells in between the way is only hinted at: their figures have to be read.
  const bool arriving = selection().has(flow.to);
  const QPointF tip = b - along * head;
  const qreal near = inRow ? columnGap() + scaled(18) : scaled(56);
  const qreal whole = std::hypot(tip.x() - a.x(), tip.y() - a.y());
  QPointF thickFrom = a;
  QPointF thickTo = tip;
  if (whole > near * 1.5) {
    if (arriving) {
      thickFrom = tip - along * near;
    } else {
      thickTo = a + along * near;
    }
    p.save();
    p.setClipRegion(besideFigures(rect(), layout, flow), Qt::IntersectClip);
    p.setPen(QPen(color, 1.5, Qt::DotLine));
    p.drawLine(a, tip);
    p.restore();
  }
  p.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
  p.drawLine(thickFrom, thickTo);
  QPainterPath arrow(b);
  const QPointF across(-along.y(), along.x());
  arrow.lineTo(b - along * head * 1.3 + across * head * 0.7);
  arrow.lineTo(b - along * head * 1.3 - across * head * 0.7);
  arrow.closeSubpath();
  p.fillPath(arrow, color);
  // By the edge of the chosen cell, where the eye is; in a row in the middle of the gap beside it.
  const qreal far = inRow ? columnGap() / 2.0 : scaled(16);
  const QPointF by = arriving ? b - along * (scaled(18) + far) : a + along * (scaled(14) + far);
  paintPill(p, by, Formatters().count(flow.move.clients), color, t);
  p.restore();
}

}  // namespace retenta
