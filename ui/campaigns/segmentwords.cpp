// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/segmentwords.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

struct SegmentWords {
  Q_DECLARE_TR_FUNCTIONS(SegmentWords)
};

}  // namespace

QString segmentSetText(SegmentSet set) {
  if (set.empty()) return SegmentWords::tr("Nobody chosen");
  if (set.size() == 1) return term(segmentId(set.list().front()));
  for (const QString& word :
       {QStringLiteral("new"), QStringLiteral("at_risk"), QStringLiteral("churned")}) {
    if (segmentSetFromId(word) == set) return term(word);
  }
  return SegmentWords::tr("%1 and %n more", nullptr, set.size() - 1)
      .arg(term(segmentId(set.list().front())));
}

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
