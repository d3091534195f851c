// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/figurecard.h"

#include <QPainter>
#include <QVBoxLayout>

namespace retenta {

FigureCard::FigureCard(QWidget* parent)
    : Card(parent),
      m_title(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_value(makeLabel({}, TextRole::Figure)),
      m_note(makeLabel({}, TextRole::Caption, Tone::Secondary)) {
  column()->setContentsMargins(20, 8, 12, 8);
  column()->setSpacing(1);
  m_note->setWordWrap(true);
  for (QLabel* label : {m_title, m_value, m_note}) column()->addWidget(label);
}

void FigureCard::show(const QString& title, const QString& value, const QString& full,
                      const QString& note) {
  m_title->setText(title);
  m_value->setText(value);
  m_value->setToolTip(full);
  m_value->setAccessibleName(title + QStringLiteral(": ") + full);
  m_note->setText(note);
}

void FigureCard::setMeaning(const QColor& stripe, Tone tone) {
  m_stripe = stripe;
  setTone(m_value, tone);
  update();
}

void FigureCard::paintEvent(QPaintEvent* event) {
  Card::paintEvent(event);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(Qt::NoPen);
  p.setBrush(m_stripe);
  p.drawRoundedRect(QRectF(8, 8, 4, height() - 16), 2, 2);
}

}  // namespace retenta
