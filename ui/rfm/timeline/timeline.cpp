// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/timeline/timeline.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSlider>

#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int weekDays = 7;
constexpr int monthDays = 30;
constexpr int tickMs = 80;
constexpr int restMs = 400;

}  // namespace

Timeline::Timeline(QWidget* parent)
    : QFrame(parent),
      m_play(makeIconButton(QStringLiteral("play"), tr("Play"))),
      m_slider(new QSlider(Qt::Horizontal)),
      m_day(makeLabel({}, TextRole::Strong)) {
  setProperty("kind", QStringLiteral("card"));
  setAccessibleName(tr("Over time"));
  m_slider->setAccessibleName(tr("As-of date"));
  m_slider->setPageStep(monthDays);
  m_slider->setMinimumHeight(scaled(24));
  m_day->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  auto* close = makeIconButton(QStringLiteral("close"), tr("Close (Esc)"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(scaled(8), scaled(2), scaled(8), scaled(2));
  row->setSpacing(scaled(8));
  row->addWidget(m_play);
  row->addWidget(m_slider, 1);
  row->addWidget(m_day);
  row->addWidget(close);
  m_clock.setInterval(tickMs);
  m_rest.setSingleShot(true);
  m_rest.setInterval(restMs);
  connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
  connect(close, &QToolButton::clicked, this, &Timeline::closed);
  connect(&m_clock, &QTimer::timeout, this, &Timeline::step);
  connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT settled(day()); });
  connect(m_slider, &QSlider::valueChanged, this, [this] {
    showDay();
    if (m_putting) return;
    m_waiting = true;
    Q_EMIT moved(day());
    if (!isPlaying() && !m_slider->isSliderDown()) m_rest.start();
  });
  connect(m_slider, &QSlider::sliderPressed, this, &Timeline::pause);
  connect(m_slider, &QSlider::sliderReleased, this, [this] {
    m_rest.stop();
    Q_EMIT settled(day());
  });
  setFocusProxy(m_play);
}

Day Timeline::day() const { return m_slider->value(); }

void Timeline::setRange(Day first, Day last) {
  m_putting = true;
  m_slider->setRange(first, std::max(first, last));
  m_putting = false;
  const Formatters f;
  const int widest = QFontMetrics(m_day->font()).horizontalAdvance(f.date(last));
  m_day->setMinimumWidth(widest + scaled(6));
  showDay();
}

void Timeline::setDay(Day day) {
  if (isPlaying() || m_slider->isSliderDown() || m_rest.isActive()) return;
  m_putting = true;
  m_slider->setValue(day);
  m_putting = false;
  showDay();
}

void Timeline::showDay() {
  const QString text = Formatters().date(day());
  m_day->setText(text);
  m_slider->setToolTip(text);
  m_slider->setAccessibleDescription(text);
}

void Timeline::showButton() {
  const QString name = isPlaying() ? tr("Pause") : tr("Play");
  m_play->setIcon(makeIcon(isPlaying() ? QStringLiteral("pause") : QStringLiteral("play"),
                           tokensOf(this).text));
  m_play->setToolTip(name);
  m_play->setAccessibleName(name);
}

// From the end it begins anew, a year after the data do: before that nobody can be at risk.
void Timeline::play() {
  m_rest.stop();
  if (day() >= m_slider->maximum()) {
    const Day year = m_slider->minimum() + 365;
    m_slider->setValue(year < m_slider->maximum() ? year : m_slider->minimum());
    m_rest.stop();
  }
  m_clock.start();
  showButton();
}

void Timeline::pause() {
  if (!isPlaying()) return;
  m_clock.stop();
  showButton();
  if (!m_slider->isSliderDown()) Q_EMIT settled(day());
}

void Timeline::step() {
  if (m_waiting) return;
  m_slider->setValue(std::min(day() + weekDays, m_slider->maximum()));
  if (day() >= m_slider->maximum()) pause();
}

void Timeline::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT closed();
    return;
  }
  QFrame::keyPressEvent(event);
}

void Timeline::hideEvent(QHideEvent* event) {
  pause();
  QFrame::hideEvent(event);
}

}  // namespace retenta
