// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/segmentheader.h"

#include <algorithm>

#include <QPainter>

#include "core/rfm/segment.h"
#include "ui/rfm/matrix/matrixlayout.h"
#include "ui/rfm/rfmwords.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int mostLines = 4;

QFont headFont() { return textFont(TextRole::Caption); }

qreal lineHeight() { return QFontMetricsF(headFont()).height(); }

}  // namespace

SegmentHeader::SegmentHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setHighlightSections(false);
  setSectionsClickable(false);
}

QString SegmentHeader::textOf(int section) const {
  return model() ? model()->headerData(section, orientation()).toString() : QString();
}

bool SegmentHeader::isSegment(int section) const {
  return section > 0 && section <= gridSegmentCount;
}

QSize SegmentHeader::sizeHint() const {
  QSize size = QHeaderView::sizeHint();
  size.setHeight(static_cast<int>(lineHeight() * mostLines) + scaled(26));
  return size;
}

// As wide as the longest word.
QSize SegmentHeader::sectionSizeFromContents(int section) const {
  const QFontMetricsF metrics(headFont());
  qreal widest = 0;
  for (const QString& word : textOf(section).split(QLatin1Char(' ')))
    widest = std::max(widest, metrics.horizontalAdvance(word));
  return {static_cast<int>(widest) + scaled(12), sizeHint().height()};
}

void SegmentHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
  const Tokens& t = tokensOf(this);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setFont(headFont());
  painter->setPen(t.text2);
  const QRectF box = QRectF(rect).adjusted(scaled(6), scaled(4), -scaled(6), -scaled(6));
  if (!isSegment(section)) {
    const auto side = section == 0 ? Qt::AlignLeft : Qt::AlignRight;
    const QStringList words = section == 0 ? QStringList(textOf(section))
                                           : wrapWords(textOf(section), headFont(), box.width());
    painter->drawText(box, side | Qt::AlignBottom, words.join(QLatin1Char('\n')));
    painter->restore();
    return;
  }
  const QStringList lines = wrapWords(textOf(section), headFont(), box.width());
  const qreal line = lineHeight();
  qreal y = box.bottom() - line * static_cast<qreal>(lines.size());
  const Family family = rfmwords::familyOf(static_cast<Segment>(section - 1));
  const qreal glyph = scaled(11);
  drawGlyph(*painter, family, QRectF(box.right() - glyph, y - glyph - scaled(3), glyph, glyph),
            t.of(family, Depth::Frequent));
  for (const QString& text : lines) {
    painter->drawText(QRectF(box.left() - scaled(6), y, box.width() + scaled(6), line),
                      Qt::AlignRight | Qt::AlignVCenter, text);
    y += line;
  }
  painter->setPen(t.border);
  painter->drawLine(rect.bottomLeft(), rect.bottomRight());
  painter->restore();
}

}  // namespace retenta
