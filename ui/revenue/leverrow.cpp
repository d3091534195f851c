// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/leverrow.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QContextMenuEvent>
#include <QGridLayout>
#include <QMenu>

#include "ui/revenue/revenuetexts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/leverslider.h"
#include "ui/widgets/numberfield.h"

namespace retenta {

namespace {

// What people and money may be typed up to; far beyond any business, far below overflow.
double mostOf(Lever lever) {
  if (isRate(lever)) return 1;
  return lever == Lever::Transactions ? 1e3 : 1e7;
}

double niceCeil(double value) {
  const double power = std::pow(10.0, std::floor(std::log10(value)));
  for (const double n : {1.0, 2.0, 5.0})
    if (n * power >= value * (1 - 1e-9)) return n * power;
  return 10 * power;
}

}  // namespace

int LeverColumns::before() { return scaled(56); }
int LeverColumns::after() { return scaled(66); }
int LeverColumns::effect() { return scaled(52); }

LeverRow::LeverRow(Lever lever, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_lever(lever),
      m_hint(makeLabel({}, TextRole::Caption, Tone::Secondary)),
      m_effect(makeLabel({}, TextRole::Strong)),
      m_before(new NumberField(tr("%1, before").arg(name))),
      m_after(new NumberField(tr("%1, after").arg(name))),
      m_slider(new LeverSlider(name)) {
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 3, 0, 1);
  grid->setHorizontalSpacing(4);
  grid->setVerticalSpacing(0);
  grid->setColumnStretch(0, 1);
  auto* title = makeLabel(name, TextRole::Strong);
  title->setBuddy(m_after);
  title->setWordWrap(true);
  m_hint->setWordWrap(true);
  grid->addWidget(title, 0, 0, Qt::AlignVCenter);
  grid->addWidget(m_hint, 1, 0, 1, 2, Qt::AlignTop);
  grid->addWidget(m_before, 0, 1, Qt::AlignVCenter);
  grid->addWidget(m_after, 0, 2, 2, 1, Qt::AlignVCenter);
  grid->addWidget(m_effect, 0, 3, 2, 1, Qt::AlignVCenter);
  grid->addWidget(m_slider, 2, 0, 1, 4);
  m_before->setFixedSize(LeverColumns::before(), scaled(24));
  m_after->setFixedWidth(LeverColumns::after());
  m_effect->setMinimumWidth(LeverColumns::effect());
  m_effect->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_before->setProperty("kind", QStringLiteral("quiet"));  // reads as plain text until touched
  for (NumberField* field : {m_before, m_after}) {
    field->setPercent(isRate(lever));
    connect(field, &NumberField::settled, this, &LeverRow::settled);
  }
  connect(m_before, &NumberField::moved, this, &LeverRow::beforeMoved);
  connect(m_after, &NumberField::moved, this, &LeverRow::afterMoved);
  m_after->setHomeAsks(true);
  connect(m_after, &NumberField::homePressed, this, &LeverRow::resetRequested);
  connect(m_slider, &LeverSlider::moved, this, &LeverRow::afterMoved);
  connect(m_slider, &LeverSlider::settled, this, &LeverRow::settled);
  connect(m_slider, &LeverSlider::reset, this, &LeverRow::resetRequested);
}

void LeverRow::setHint(const QString& hint) { m_hint->setText(hint); }

void LeverRow::fitRange(double before, double after, double seen) {
  const double most = std::max({before, after, seen, isRate(m_lever) ? 0.01 : 0.1});
  // Kept while it serves: a scale that moves under the hand cannot be aimed at.
  if (most > m_high || m_high > most * 8) m_high = niceCeil(most * 1.5);
  if (isRate(m_lever)) m_high = std::min(m_high, 1.0);
  double step = std::pow(10.0, std::floor(std::log10(m_high / 100) + 1e-9));
  if (isRate(m_lever)) step = std::max(step, 0.001);
  m_slider->setRange(0, m_high, step);
  for (NumberField* field : {m_before, m_after}) field->setRange(0, mostOf(m_lever), step);
}

void LeverRow::setValues(double before, double after, const std::optional<Spread>& seen) {
  const bool bracket = seen && seen->months > 1;
  fitRange(before, after, bracket ? seen->high : 0);
  m_before->setDecimals(RevenueTexts::leverDecimals(m_lever, before));
  m_after->setDecimals(RevenueTexts::leverDecimals(m_lever, after));
  m_before->setValue(before);
  m_after->setValue(after);
  m_slider->setNotch(before);
  m_slider->setValue(after);
  m_slider->setValueText(RevenueTexts::leverValue(m_lever, after));
  m_slider->setBracket(bracket ? std::optional(std::pair(seen->low, seen->high)) : std::nullopt);
}

void LeverRow::setEffect(const QString& text, std::optional<bool> good) {
  m_effect->setText(text);
  m_effect->setToolTip(tr("What this lever brings alone, the others staying as before"));
  m_slider->setAccessibleDescription(tr("effect %1").arg(text));
  setTone(m_effect, !good ? Tone::Secondary : *good ? Tone::Positive : Tone::Negative);
}

QString LeverRow::effectText() const { return m_effect->text(); }

void LeverRow::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Back to “before”"), this, &LeverRow::resetRequested);
  menu->popup(event->globalPos());
}

}  // namespace retenta
