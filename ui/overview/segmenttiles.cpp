// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/segmenttiles.h"

#include <QContextMenuEvent>
#include <QFontMetrics>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/overview/arrowwalk.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/widgets/controls.h"

namespace retenta {

SegmentTile::SegmentTile(Segment segment, QWidget* parent)
    : QAbstractButton(parent), m_segment(segment) {
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SegmentTile::setCell(const RfmCell& cell, const RfmMatrix& matrix, const Formatters& f) {
  const QString name = term(segmentId(m_segment));
  m_count = f.count(cell.clients);
  const QString said =
      tr("%1: %2, %3 of all; %4 in 12 months")
          .arg(name, f.clients(cell.clients), f.percent(matrix.shareOfClients(m_segment)),
               f.money(cell.periodRevenueMinor, matrix.currency));
  setAccessibleName(said);
  setToolTip(plainTip(said));
  update();
}

QSize SegmentTile::sizeHint() const {
  return {scaled(64), QFontMetrics(textFont(TextRole::Section)).height() + 12};
}

void SegmentTile::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  const SegmentInfo& info = segmentInfo(m_segment);
  const auto family = static_cast<Family>(info.column);
  const QColor fill = t.of(family, static_cast<Depth>(info.row));
  const QColor ink = t.highContrast ? t.text : t.inkOn(fill);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(3, 3, -3, -3);
  if (hasFocus()) {
    p.setPen(QPen(t.accent, 2));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
  }
  QPainterPath shape;
  shape.addRoundedRect(box, 5, 5);
  if (t.highContrast) {
    // As a cell of the matrix: its family is the pattern of the band, words and glyph in ink.
    p.fillPath(shape, t.surface);
    QPainterPath band;
    band.addRect(QRectF(box.left(), box.top(), scaled(8), box.height()));
    fillFamily(p, shape.intersected(band), family, static_cast<Depth>(info.row), t);
    p.setPen(t.border);
    p.setBrush(Qt::NoBrush);
    p.drawPath(shape);
  } else {
    p.fillPath(shape, fill);
  }
  p.setFont(textFont(TextRole::Section));
  p.setPen(ink);
  p.drawText(box.adjusted(scaled(t.highContrast ? 16 : 10), 0, 0, 0),
             Qt::AlignVCenter | Qt::AlignLeft, m_count);
  const qreal side = scaled(12);
  drawGlyph(p, family,
            QRectF(box.right() - side - scaled(8), box.center().y() - side / 2, side, side), ink);
}

void SegmentTile::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void SegmentTile::contextMenuEvent(QContextMenuEvent* event) {
  const bool key = event->reason() == QContextMenuEvent::Keyboard;
  Q_EMIT menuRequested(key ? mapToGlobal(rect().center()) : event->globalPos());
}

SegmentTiles::SegmentTiles(QWidget* parent) : QWidget(parent) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(0);
  grid->setHorizontalSpacing(0);
  for (int column = 0; column < 4; ++column) {
    const auto family = static_cast<RecencyFamily>(column);
    // The name of the last one is longer than its column.
    auto* head =
        new ElidedLabel(family == RecencyFamily::Peak ? tr("VIP / first") : term(familyId(family)));
    head->setFont(textFont(TextRole::Caption));
    head->setProperty("tone", QStringLiteral("secondary"));
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);  // columns of one width
    head->setContentsMargins(3, 0, 6, 0);
    grid->addWidget(head, 0, column + 1);
    grid->setColumnStretch(column + 1, 1);
  }
  for (int row = 0; row < 3; ++row) {
    auto* head = makeLabel(term(tierId(static_cast<FrequencyTier>(row))), TextRole::Caption,
                           Tone::Secondary);
    head->setContentsMargins(0, 0, 10, 0);
    grid->addWidget(head, row + 1, 0);
    grid->setRowStretch(row + 1, 1);
  }
  QList<QWidget*> walked;
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span == 0) continue;
    auto* tile = new SegmentTile(info.segment);
    m_tiles[static_cast<std::size_t>(info.segment)] = tile;
    grid->addWidget(tile, static_cast<int>(info.row) + 1, static_cast<int>(info.column) + 1, 1,
                    info.span);
    connect(tile, &SegmentTile::clicked, this, [this, s = info.segment] { Q_EMIT opened(s); });
    connect(tile, &SegmentTile::menuRequested, this,
            [this, s = info.segment](const QPoint& at) { Q_EMIT menuRequested(s, at); });
    walked += tile;
  }
  new ArrowWalk(walked, this);
}

void SegmentTiles::setMatrix(const RfmMatrix& matrix) {
  const Formatters f;
  for (SegmentTile* tile : m_tiles) tile->setCell(matrix.cell(tile->segment()), matrix, f);
}

}  // namespace retenta
