// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/parts/fieldchip.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextEdit>

#include "ui/campaigns/campaignwords.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {
constexpr int fieldProperty = QTextFormat::UserProperty + 1;
}

FieldChip::FieldChip(QTextEdit* editor) : QObject(editor), m_editor(editor) {}

QTextCharFormat FieldChip::format(MergeField field) {
  QTextCharFormat chip;
  chip.setObjectType(objectType);
  chip.setProperty(fieldProperty, mergeFieldId(field));
  chip.setVerticalAlignment(QTextCharFormat::AlignMiddle);
  return chip;
}

std::optional<MergeField> FieldChip::fieldOf(const QTextFormat& format) {
  if (!format.hasProperty(fieldProperty)) return std::nullopt;
  return mergeFieldFromId(format.property(fieldProperty).toString());
}

QSizeF FieldChip::intrinsicSize(QTextDocument*, int, const QTextFormat& format) {
  const QFontMetricsF metrics(textFont(TextRole::Strong));
  const auto field = fieldOf(format);
  const qreal width = field ? metrics.horizontalAdvance(mergeFieldText(*field)) : 0;
  return {width + scaled(14), metrics.height() + scaled(3)};
}

void FieldChip::drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int,
                           const QTextFormat& format) {
  const auto field = fieldOf(format);
  if (!field) return;
  const Tokens& t = tokensOf(m_editor);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(t.accentWeak);
  painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5);
  painter->setPen(t.accent);
  painter->setFont(textFont(TextRole::Strong));
  painter->drawText(rect, Qt::AlignCenter, mergeFieldText(*field));
  painter->restore();
}

}  // namespace retenta
