// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/leverslider.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

class LeverSliderFace final : public QAccessibleWidget, public QAccessibleValueInterface {
 public:
  explicit LeverSliderFace(LeverSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider) {}

  void* interface_cast(QAccessible::InterfaceType type) override {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
  }
  QString text(QAccessible::Text which) const override {
    if (which == QAccessible::Value && !slider()->valueText().isEmpty())
      return slider()->valueText();
    return QAccessibleWidget::text(which);
  }
  QVariant currentValue() const override { return slider()->value(); }
  void setCurrentValue(const QVariant& value) override { slider()->choose(value.toDouble()); }
  QVariant maximumValue() const override { return slider()->high(); }
  QVariant minimumValue() const override { return slider()->low(); }
  QVariant minimumStepSize() const override { return slider()->step(); }

 private:
  LeverSlider* slider() const { return static_cast<LeverSlider*>(widget()); }
};

QAccessibleInterface* makeFace(const QString& className, QObject* object) {
  if (className != QLatin1String("retenta::LeverSlider")) return nullptr;
  auto* slider = qobject_cast<LeverSlider*>(object);
  return slider ? new LeverSliderFace(slider) : nullptr;
}

constexpr int restMs = 700;

double thumb() { return scaled(8); }
double side() { return scaled(12); }
double trackY() { return scaled(13); }

}  // namespace

LeverSlider::LeverSlider(const QString& name, QWidget* parent) : QWidget(parent) {
  static const bool installed = [] {
    QAccessible::installFactory(makeFace);
    return true;
  }();
  Q_UNUSED(installed);
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  m_rest.setSingleShot(true);
  m_rest.setInterval(restMs);
  connect(&m_rest, &QTimer::timeout, this, &LeverSlider::settle);
}

void LeverSlider::setRange(double low, double high, double step) {
  m_low = low;
  m_high = std::max(high, low + 1e-12);
  m_step = step;
  update();
}

void LeverSlider::setValue(double value) {
  if (value == m_value) return;
  m_value = value;
  update();
  QAccessibleValueChangeEvent event(this, value);
  QAccessible::updateAccessibility(&event);
}

void LeverSlider::setNotch(double value) {
  m_notch = value;
  update();
}

void LeverSlider::setBracket(std::optional<std::pair<double, double>> bracket) {
  m_bracket = bracket;
  update();
}

void LeverSlider::setValueText(const QString& text) { m_valueText = text; }

void LeverSlider::choose(double value) {
  const double kept = std::clamp(value, m_low, m_high);
  if (kept != m_value) {
    setValue(kept);
    m_unsettled = true;
    Q_EMIT moved(kept);
  }
  if (!m_dragging) settle();
}

QSize LeverSlider::sizeHint() const { return {scaled(200), scaled(28)}; }
QSize LeverSlider::minimumSizeHint() const { return {scaled(100), scaled(28)}; }

double LeverSlider::xOf(double value) const {
  const double share = std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
  return side() + share * (width() - 2 * side());
}

double LeverSlider::valueAt(double x) const {
  const double share = std::clamp((x - side()) / (width() - 2 * side()), 0.0, 1.0);
  const double exact = m_low + share * (m_high - m_low);
  return std::clamp(std::round(exact / m_step) * m_step, m_low, m_high);
}

void LeverSlider::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const double y = trackY();
  const double x = xOf(m_value);
  const double notch = xOf(m_notch);
  p.setPen(Qt::NoPen);
  p.setBrush(t.dark ? t.border : t.surface2);
  p.drawRoundedRect(QRectF(side() / 2, y - 2, width() - side(), 4), 2, 2);
  p.setBrush(t.accent);
  p.drawRect(QRectF(std::min(x, notch), y - 2, std::abs(x - notch), 4));
  p.setPen(QPen(t.text, 2));
  p.drawLine(QPointF(notch, y - scaled(7)), QPointF(notch, y + scaled(7)));
  if (m_bracket) {
    const double from = xOf(m_bracket->first);
    const double to = std::max(xOf(m_bracket->second), from + 1);
    const double foot = y + scaled(13);
    p.setPen(QPen(t.control, 1));
    const QPointF line[] = {
        {from, foot - scaled(4)}, {from, foot}, {to, foot}, {to, foot - scaled(4)}};
    p.drawPolyline(line, 4);
  }
  if (hasFocus()) {
    p.setPen(QPen(t.accent, t.focusWidth));
    p.setBrush(Qt::NoBrush);
    p.drawEllipse(QPointF(x, y), thumb() + 4, thumb() + 4);
  }
  p.setPen(QPen(t.accent, t.focusWidth));
  p.setBrush(t.surface);
  p.drawEllipse(QPointF(x, y), thumb(), thumb());
}

void LeverSlider::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) {
    QWidget::mousePressEvent(event);
    return;
  }
  m_dragging = true;
  // Taken at the thumb it stays where it is until the hand moves.
  if (std::abs(event->position().x() - xOf(m_value)) > thumb() + 2)
    choose(valueAt(event->position().x()));
}

void LeverSlider::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragging) choose(valueAt(event->position().x()));
}

void LeverSlider::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragging = false;
  settle();
}

void LeverSlider::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragging = false;
  backToNotch();
}

void LeverSlider::keyPressEvent(QKeyEvent* event) {
  const double tens = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
  switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Right:
      stepBy(tens);
      return;
    case Qt::Key_Down:
    case Qt::Key_Left:
      stepBy(-tens);
      return;
    case Qt::Key_PageUp:
      stepBy(10);
      return;
    case Qt::Key_PageDown:
      stepBy(-10);
      return;
    case Qt::Key_Home:
      backToNotch();
      return;
    default:
      QWidget::keyPressEvent(event);
  }
}

void LeverSlider::keyReleaseEvent(QKeyEvent* event) {
  if (!event->isAutoRepeat() && m_unsettled) m_rest.start();
  QWidget::keyReleaseEvent(event);
}

void LeverSlider::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void LeverSlider::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  m_dragging = false;
  settle();
  update();
}

void LeverSlider::stepBy(double steps) {
  // From a value between two steps the first press goes to the next round one.
  const double at = m_value / m_step;
  const double from = std::abs(at - std::round(at)) < 1e-6 ? std::round(at)
                      : steps > 0                          ? std::floor(at)
                                                           : std::ceil(at);
  const double next = std::clamp((from + steps) * m_step, m_low, m_high);
  if (next == m_value) return;
  setValue(next);
  m_unsettled = true;
  Q_EMIT moved(next);
}

void LeverSlider::backToNotch() {
  setValue(m_notch);
  m_unsettled = false;
  m_rest.stop();
  Q_EMIT reset();
}

void LeverSlider::settle() {
  m_rest.stop();
  if (!m_unsettled) return;
  m_unsettled = false;
  Q_EMIT settled();
}

}  // namespace retenta
