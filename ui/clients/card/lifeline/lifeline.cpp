// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/lifeline/lifeline.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/clients/card/cardwords.h"
#include "ui/clients/card/tabs/eventwords.h"
#include "ui/text/formatters.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int edge = 10;
constexpr int axisAt = 26;
constexpr int purchaseAt = 40;
constexpr int scaleAt = 66;
constexpr int height100 = 70;

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
  auto* line = qobject_cast<Lifeline*>(object);
  return line ? new QAccessibleWidget(line, QAccessible::Chart) : nullptr;
}

void installOnce() {
  static const bool done = [] {
    QAccessible::installFactory(makeAccessible);
    return true;
  }();
  (void)done;
}

// Years, or months of a short life.
struct Tick {
  Day day;
  QString text;
};

std::vector<Tick> ticksOf(Day from, Day to) {
  const Formatters f;
  std::vector<Tick> ticks;
  const int first = monthIndex(from) + 1;
  const int last = monthIndex(to);
  const bool years = last - first > 18;
  for (int month = first; month <= last; ++month) {
    const Day day = monthStart(month);
    const CivilDate date = civilFromDay(day);
    if (years && date.month != 1) continue;
    if (!years && date.month % 3 != 1) continue;
    ticks.push_back({day, years ? QString::number(date.year) : f.monthAndYear(day)});
  }
  return ticks;
}

}  // namespace

Lifeline::Lifeline(QWidget* parent) : QWidget(parent) {
  installOnce();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Timeline"));
}

QSize Lifeline::sizeHint() const { return {scaled(300), scaled(height100)}; }
QSize Lifeline::minimumSizeHint() const { return {scaled(160), scaled(height100)}; }

void Lifeline::setCard(const ClientCardPtr& card) {
  m_card = card;
  m_marks.clear();
  m_current = -1;
  m_dearest = 1;
  m_summary = tr("Nothing has happened yet");
  if (card) {
    qint64 purchases = 0;
    for (std::size_t i = card->events.size(); i-- > 0;) {
      const CardEvent& event = card->events[i];
      const bool segment = event.kind == CardEvent::Kind::Segment;
      if (!segment && event.kind != CardEvent::Kind::Purchase &&
          event.kind != CardEvent::Kind::Return)
        continue;
      if (!segment) {
        ++purchases;
        m_dearest = std::max(m_dearest, std::abs(card->purchases[event.index].netMinor()));
      }
      m_marks.push_back({event.day, segment, i});
    }
    if (!m_marks.empty()) {
      const Formatters f;
      m_from = m_marks.front().day;
      m_to = std::max({m_marks.back().day, card->standing.asOf, m_from + 30});
      m_summary = tr("%1 from %2 to %3; now: %4")
                      .arg(f.purchases(purchases), f.date(m_from), f.date(m_to),
                           cardwords::standing(*card));
    }
  }
  setAccessibleDescription(m_summary);
  Q_EMIT captionChanged(caption());
  update();
}

int Lifeline::currentEvent() const {
  return m_current < 0 ? -1 : static_cast<int>(m_marks[static_cast<std::size_t>(m_current)].event);
}

QString Lifeline::caption() const {
  if (!m_card || m_marks.empty()) return {};
  if (m_current < 0)
    return tr("Above: changes of segment; below: purchases, the larger the dearer");
  return eventwords::sentence(*m_card, m_card->events[static_cast<std::size_t>(currentEvent())]);
}

double Lifeline::xOf(Day day) const {
  const double left = scaled(edge);
  const double right = width() - scaled(edge);
  return left + (right - left) * (day - m_from) / std::max(1, m_to - m_from);
}

double Lifeline::radiusOf(const CardPurchase& purchase) const {
  const double share = std::sqrt(static_cast<double>(std::abs(purchase.netMinor())) /
                                 static_cast<double>(m_dearest));
  return scaled(3) + scaled(4) * share;
}

void Lifeline::setCurrent(int mark) {
  if (mark == m_current) return;
  m_current = mark;
  Q_EMIT captionChanged(caption());
  setAccessibleDescription(mark < 0 ? m_summary : caption());
  QAccessibleEvent event(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
  update();
}

void Lifeline::paintScale(QPainter& p) const {
  const Tokens& t = tokensOf(this);
  const QFontMetrics metrics(textFont(TextRole::Caption));
  p.setFont(textFont(TextRole::Caption));
  double free = 0;
  for (const Tick& tick : ticksOf(m_from, m_to)) {
    const double x = xOf(tick.day);
    p.setPen(QPen(t.border, 1));
    p.drawLine(QPointF(x, scaled(axisAt)), QPointF(x, scaled(scaleAt - 12)));
    const double textWidth = metrics.horizontalAdvance(tick.text);
    if (x < free || x + textWidth > width()) continue;
    p.setPen(t.text2);
    p.drawText(QPointF(x, scaled(scaleAt)), tick.text);
    free = x + textWidth + scaled(8);
  }
  p.setPen(QPen(t.control, 1));
  p.drawLine(QPointF(scaled(edge), scaled(axisAt)),
             QPointF(width() - scaled(edge), scaled(axisAt)));
}

void Lifeline::paintMarks(QPainter& p) const {
  const Tokens& t = tokensOf(this);
  double lastGlyph = -1e9;
  for (const Mark& mark : m_marks) {
    const CardEvent& event = m_card->events[mark.event];
    const double x = xOf(mark.day);
    if (mark.segment) {
      // The newest of those that fall together is drawn last; too near ones would be a smear.
      const Segment to = m_card->standing.history[event.index].to;
      const int size = scaled(12);
      const auto family = cardwords::familyOf(to);
      if (x - lastGlyph < 2 || !family) continue;
      const QRectF box(x - size / 2.0, scaled(axisAt) - size - scaled(4), size, size);
      drawGlyph(p, *family, box.adjusted(0.5, 0.5, -0.5, -0.5), t.of(*family, Depth::Frequent));
      lastGlyph = x;
      continue;
    }
    const CardPurchase& purchase = m_card->purchases[event.index];
    const double radius = radiusOf(purchase);
    const bool counts = isTransaction(purchase.status);
    p.setPen(QPen(counts ? t.accent : t.control, counts ? 1 : 1.4));
    p.setBrush(counts ? QBrush(t.accent) : QBrush(Qt::NoBrush));
    p.drawEllipse(QPointF(x, scaled(purchaseAt)), radius, radius);
  }
  if (m_current < 0) return;
  const Mark& mark = m_marks[static_cast<std::size_t>(m_current)];
  const double y = mark.segment ? scaled(axisAt) - scaled(10) : scaled(purchaseAt);
  p.setPen(QPen(t.text, 1.6));
  p.setBrush(Qt::NoBrush);
  p.drawEllipse(QPointF(xOf(mark.day), y), scaled(9), scaled(9));
}

void Lifeline::paintEvent(QPaintEvent*) {
  if (!m_card || m_marks.empty()) return;
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  paintScale(p);
  paintMarks(p);
  if (!hasFocus()) return;
  p.setPen(QPen(tokensOf(this).accent, 2));
  p.setBrush(Qt::NoBrush);
  p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
}

void Lifeline::keyPressEvent(QKeyEvent* event) {
  const int last = static_cast<int>(m_marks.size()) - 1;
  const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (last < 0 || !plain) return QWidget::keyPressEvent(event);
  switch (event->key()) {
    case Qt::Key_Left:
      setCurrent(m_current < 0 ? last : std::max(0, m_current - 1));
      break;
    case Qt::Key_Right:
      setCurrent(m_current < 0 ? 0 : std::min(last, m_current + 1));
      break;
    case Qt::Key_Home:
      setCurrent(0);
      break;
    case Qt::Key_End:
      setCurrent(last);
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

void Lifeline::mouseMoveEvent(QMouseEvent* event) {
  const bool above = event->position().y() < scaled(axisAt);
  int nearest = -1;
  double best = scaled(10);
  for (std::size_t i = 0; i < m_marks.size(); ++i) {
    const double distance = std::abs(xOf(m_marks[i].day) - event->position().x());
    if (m_marks[i].segment != above || distance > best) continue;
    best = distance;
    nearest = static_cast<int>(i);
  }
  setCurrent(nearest);
}

void Lifeline::leaveEvent(QEvent*) { setCurrent(-1); }

void Lifeline::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  update();
}

void Lifeline::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  setCurrent(-1);
  update();
}

}  // namespace retenta
