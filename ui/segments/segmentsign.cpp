// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segmentsign.h"

#include <QPainter>
#include <QPixmap>

#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta {

std::optional<Family> segmentSetFamily(SegmentSet set) {
  std::optional<Family> family;
  for (const Segment segment : set.list()) {
    if (segment == Segment::NoPurchases) return std::nullopt;
    const auto own = static_cast<Family>(segmentInfo(segment).column);
    if (family && *family != own) return std::nullopt;
    family = own;
  }
  return family;
}

QIcon segmentSetIcon(SegmentSet set, const Tokens& tokens, qreal ratio) {
  const auto family = segmentSetFamily(set);
  if (!family) return {};
  const int side = scaled(14);
  QPixmap pixmap(QSize(side, side) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  drawGlyph(painter, *family, QRectF(1, 1, side - 2, side - 2),
            tokens.of(*family, Depth::Frequent));
  QIcon icon(pixmap);
  icon.addPixmap(pixmap, QIcon::Selected);  // a selected row must not tint the sign
  return icon;
}

}  // namespace retenta
