// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberfield.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QStyle>

#include "ui/text/formatters.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {
constexpr int restMs = 700;
}

NumberField::NumberField(const QString& name, QWidget* parent) : QLineEdit(parent) {
  setAccessibleName(name);
  setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  m_rest.setSingleShot(true);
  m_rest.setInterval(restMs);
  connect(&m_rest, &QTimer::timeout, this, &NumberField::settle);
  connect(this, &QLineEdit::textEdited, this, &NumberField::typed);
  setText(textOf(m_value));
}

void NumberField::setPercent(bool percent) {
  m_percent = percent;
  setText(textOf(m_value));
}

void NumberField::setRange(double low, double high, double step) {
  m_low = low;
  m_high = high;
  m_step = step;
}

void NumberField::setDecimals(int decimals) {
  m_decimals = decimals;
  if (!m_typing) setText(textOf(m_value));
}

void NumberField::setValue(double value) {
  m_value = value;
  if (!m_unsettled) m_kept = value;
  if (m_typing) return;
  setText(textOf(value));
  markValid(true);
}

QSize NumberField::sizeHint() const { return {scaled(68), QLineEdit::sizeHint().height()}; }
QSize NumberField::minimumSizeHint() const { return sizeHint(); }

QString NumberField::textOf(double value) const {
  const Formatters format;
  return m_percent ? format.percent(value, m_decimals) : format.number(value, m_decimals);
}

void NumberField::typed(const QString& text) {
  m_typing = true;
  const auto number = Formatters::parseNumber(text);
  const double value = number ? (m_percent ? *number / 100 : *number) : 0;
  const bool valid = number && value >= m_low && value <= m_high;
  markValid(valid);
  if (valid) take(value);
}

void NumberField::take(double value) {
  if (value == m_value) return;
  m_value = value;
  m_unsettled = true;
  Q_EMIT moved(value);
}

void NumberField::stepBy(double steps) {
  const double at = m_value / m_step;
  const double from = std::abs(at - std::round(at)) < 1e-6 ? std::round(at)
                      : steps > 0                          ? std::floor(at)
                                                           : std::ceil(at);
  const double next = std::clamp((from + steps) * m_step, m_low, m_high);
  m_typing = false;
  take(next);
  setValue(next);
  selectAll();
}

bool NumberField::event(QEvent* event) {
  // A number that is final belongs to the program's undo, not to the letters of this field.
  if (event->type() == QEvent::ShortcutOverride && !m_typing) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();
      return false;
    }
  }
  return QLineEdit::event(event);
}

void NumberField::keyPressEvent(QKeyEvent* event) {
  const double tens = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
  switch (event->key()) {
    case Qt::Key_Up:
      stepBy(tens);
      return;
    case Qt::Key_Down:
      stepBy(-tens);
      return;
    case Qt::Key_Home:
      if (!m_homeAsks || m_typing || event->modifiers() != Qt::NoModifier) break;
      Q_EMIT homePressed();
      selectAll();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      m_typing = false;
      setValue(m_value);
      settle();
      selectAll();
      return;
    case Qt::Key_Escape:
      if (!m_typing && m_value == m_kept) break;
      m_typing = false;
      take(m_kept);
      setValue(m_kept);
      settle();
      selectAll();
      return;
    default:
      break;
  }
  QLineEdit::keyPressEvent(event);
}

void NumberField::keyReleaseEvent(QKeyEvent* event) {
  const bool step = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (step && !event->isAutoRepeat() && m_unsettled) m_rest.start();
  QLineEdit::keyReleaseEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  if (event->reason() != Qt::MouseFocusReason) selectAll();
}

void NumberField::focusOutEvent(QFocusEvent* event) {
  m_typing = false;
  setValue(m_value);
  settle();
  QLineEdit::focusOutEvent(event);
}

void NumberField::settle() {
  m_rest.stop();
  if (!m_unsettled) return;
  m_unsettled = false;
  m_kept = m_value;
  Q_EMIT settled();
}

void NumberField::markValid(bool valid) {
  if (valid == m_valid) return;
  m_valid = valid;
  setProperty("state", valid ? QString() : QStringLiteral("error"));
  style()->unpolish(this);
  style()->polish(this);
  setToolTip(valid
                 ? QString()
                 : tr("A number from %1 to %2").arg(textOf(m_low), textOf(std::min(m_high, 1e9))));
}

}  // namespace retenta
