// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fields/figurefield.h"

#include <cmath>

#include <QKeyEvent>
#include <QStyle>

#include "ui/text/formatters.h"

namespace retenta {

namespace {

// No more digits than the value has.
QString shortest(double value, int decimals) {
  const Formatters f;
  for (int d = 0; d < decimals; ++d) {
    const double scale = std::pow(10.0, d);
    if (std::abs(std::round(value * scale) / scale - value) < 1e-9) return f.number(value, d);
  }
  return f.number(value, decimals);
}

}  // namespace

FigureField::FigureField(double least, double most, int decimals, QWidget* parent)
    : QLineEdit(parent), m_least(least), m_most(most), m_decimals(decimals) {
  setAlignment(Qt::AlignRight);
  setPlaceholderText(Formatters::unknown());
  connect(this, &QLineEdit::editingFinished, this, &FigureField::take);
  connect(this, &QLineEdit::textEdited, this, [this] { mark(false); });
}

void FigureField::setFigure(std::optional<double> value) {
  m_value = value;
  if (!isModified()) showValue();
}

void FigureField::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isModified()) {
    showValue();
    return;
  }
  QLineEdit::keyPressEvent(event);
}

void FigureField::take() {
  if (!isModified()) return;
  std::optional<double> typed;
  if (!text().trimmed().isEmpty()) {
    typed = Formatters::parseNumber(text());
    if (!typed || *typed < m_least || *typed > m_most) {
      mark(true);
      return;
    }
  }
  const bool same = typed == m_value;
  m_value = typed;
  showValue();
  if (!same) Q_EMIT settled(typed);
}

void FigureField::showValue() {
  setText(m_value ? shortest(*m_value, m_decimals) : QString());
  setModified(false);
  mark(false);
}

void FigureField::mark(bool wrong) {
  const Formatters f;
  setToolTip(wrong ? tr("A number from %1 to %2 is needed; an empty field means “not known”.")
                         .arg(f.number(m_least, 0), f.number(m_most, 0))
                   : QString());
  setProperty("state", wrong ? QStringLiteral("error") : QString());
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace retenta
