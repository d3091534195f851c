// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/thresholds/boundaxis.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "core/rfm/bounds/rfmspread.h"
#include "ui/text/formatters.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int barWidth = 3;
constexpr int nearHandle = 12;
// Reaches in steps, so that a small change of a bound does not redraw the whole axis.
constexpr int reaches[] = {6, 12, 24, 60, 120, 240, 365, 730, 1'460, 3'650, 14'600, 73'000};

}  // namespace

BoundAxis::BoundAxis(const QString& name, Direction direction, QWidget* parent)
    : QWidget(parent), m_direction(direction) {
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BoundAxis::setZones(const QStringList& names, const std::vector<QColor>& colours) {
  m_names = names;
  m_colours = colours;
  describe();
}

void BoundAxis::setCounts(const std::vector<qint64>& counts, int first) {
  m_counts = counts;
  m_first = first;
  setEnds(m_ends);
}

void BoundAxis::setEnds(const std::vector<int>& ends) {
  m_ends = ends;
  m_chosen = std::clamp(m_chosen, 0, std::max(0, static_cast<int>(ends.size()) - 1));
  if (!m_dragging && !ends.empty()) {
    const int wanted = ends.back() + std::max(3, (ends.back() - m_first) / 2 + 1);
    m_reach = reaches[std::size(reaches) - 1];
    for (const int reach : reaches) {
      if (reach >= wanted) {
        m_reach = reach;
        break;
      }
    }
  }
  describe();
  update();
}

std::pair<int, int> BoundAxis::rangeOf(std::size_t zone) const {
  const int from = zone == 0 ? m_first : m_ends[zone - 1] + 1;
  const int to = zone < m_ends.size() ? m_ends[zone] : static_cast<int>(m_counts.size()) - 1;
  return {from, std::max(to, from)};
}

qint64 BoundAxis::countOf(std::size_t zone) const {
  const auto [from, to] = rangeOf(zone);
  return spreadBetween(m_counts, from, to);
}

double BoundAxis::place(double value) const {
  const double span = std::max(1, m_reach + 1 - m_first);
  const double share = std::sqrt(std::clamp((value - m_first) / span, 0.0, 1.0));
  return m_direction == Direction::GrowsRight ? share * width() : (1 - share) * width();
}

double BoundAxis::xOf(int end) const { return place(end + 1); }

int BoundAxis::valueAt(double x) const {
  double share = std::clamp(x / std::max(1, width()), 0.0, 1.0);
  if (m_direction == Direction::GrowsLeft) share = 1 - share;
  // The handle stands behind its value: the nearest such place.
  const double value = share * share * (m_reach + 1 - m_first) + m_first;
  return static_cast<int>(std::lround(value)) - 1;
}

int BoundAxis::handleAt(double x) const {
  int best = -1;
  double least = scaled(nearHandle);
  for (std::size_t i = 0; i < m_ends.size(); ++i) {
    const double away = std::abs(xOf(m_ends[i]) - x);
    if (away > least) continue;
    least = away;
    best = static_cast<int>(i);
  }
  return best;
}

int BoundAxis::barsBottom() const { return height() - scaled(18); }

QSize BoundAxis::sizeHint() const { return {scaled(240), scaled(74)}; }
QSize BoundAxis::minimumSizeHint() const { return {scaled(120), scaled(74)}; }

// Clients to a pixel, so that the area of the bars is the clients they stand for.
std::vector<double> BoundAxis::bars(int width) const {
  std::vector<double> sums(static_cast<std::size_t>(std::max(1, width / barWidth)), 0.0);
  const int last = std::min(m_reach, static_cast<int>(m_counts.size()) - 1);
  for (int value = m_first; value <= last; ++value) {
    const auto clients = static_cast<double>(m_counts[static_cast<std::size_t>(value)]);
    if (clients <= 0) continue;
    const double a = std::min(place(value), place(value + 1)) / barWidth;
    const double b = std::max(place(value), place(value + 1)) / barWidth;
    for (int bar = static_cast<int>(a); bar < b && bar < static_cast<int>(sums.size()); ++bar) {
      const double inside = std::min(b, bar + 1.0) - std::max(a, static_cast<double>(bar));
      sums[static_cast<std::size_t>(bar)] += clients * inside / std::max(1e-9, b - a);
    }
  }
  return sums;
}

void BoundAxis::paintBars(QPainter& p) const {
  const std::vector<double> sums = bars(width());
  const double most = *std::max_element(sums.begin(), sums.end());
  const int bottom = barsBottom();
  if (most <= 0) return;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (sums[i] <= 0) continue;
    const double x = static_cast<double>(i) * barWidth;
    const double height = std::max(1.0, sums[i] / most * (bottom - scaled(8)));
    const int value = valueAt(x + barWidth / 2.0) + (m_direction == Direction::GrowsLeft ? 1 : 0);
    const auto zone = std::lower_bound(m_ends.begin(), m_ends.end(), value) - m_ends.begin();
    p.fillRect(QRectF(x, bottom - height, barWidth - 1, height),
               m_colours[static_cast<std::size_t>(zone)]);
  }
}

void BoundAxis::paintZones(QPainter& p) const {
  const Formatters f;
  p.setFont(textFont(TextRole::Caption));
  p.setPen(tokensOf(this).text2);
  for (std::size_t zone = 0; zone <= m_ends.size(); ++zone) {
    const double a = zone == 0 ? place(m_first) : xOf(m_ends[zone - 1]);
    const double b = zone < m_ends.size() ? xOf(m_ends[zone]) : place(m_reach + 1);
    const QRectF box(std::min(a, b), barsBottom() + 1, std::abs(a - b), height() - barsBottom());
    const QString text = f.count(countOf(zone));
    if (p.fontMetrics().horizontalAdvance(text) <= box.width()) {
      p.drawText(box, Qt::AlignCenter, text);
    }
  }
}

void BoundAxis::paintHandles(QPainter& p) const {
  const Tokens& t = tokensOf(this);
  p.setRenderHint(QPainter::Antialiasing);
  for (std::size_t i = 0; i < m_ends.size(); ++i) {
    const bool chosen = static_cast<int>(i) == m_chosen && hasFocus();
    const double x = std::clamp(xOf(m_ends[i]), scaled(5) + 0.0, width() - scaled(5) - 0.0);
    p.setPen(QPen(chosen ? t.accent : t.control, chosen ? t.focusWidth : 1));
    p.drawLine(QPointF(x, 0), QPointF(x, barsBottom() + scaled(3)));
    const QRectF grip(x - scaled(5), scaled(2), scaled(10), scaled(16));
    p.setBrush(t.surface);
    p.drawRoundedRect(grip, 3, 3);
    p.drawLine(QPointF(x - 1.5, grip.top() + 4), QPointF(x - 1.5, grip.bottom() - 4));
    p.drawLine(QPointF(x + 1.5, grip.top() + 4), QPointF(x + 1.5, grip.bottom() - 4));
  }
}

void BoundAxis::paintEvent(QPaintEvent*) {
  if (m_colours.size() != m_ends.size() + 1) return;
  QPainter p(this);
  const Tokens& t = tokensOf(this);
  p.setPen(t.border);
  p.drawLine(0, barsBottom(), width(), barsBottom());
  paintBars(p);
  paintZones(p);
  paintHandles(p);
}

void BoundAxis::mousePressEvent(QMouseEvent* event) {
  const int handle = handleAt(event->position().x());
  if (event->button() != Qt::LeftButton || handle < 0) return QWidget::mousePressEvent(event);
  m_chosen = handle;
  m_dragging = true;
  update();
}

void BoundAxis::mouseMoveEvent(QMouseEvent* event) {
  const double x = event->position().x();
  if (!m_dragging) {
    setCursor(handleAt(x) < 0 ? Qt::ArrowCursor : Qt::SizeHorCursor);
    return;
  }
  const int end = std::max(m_first, valueAt(x));
  if (end != m_ends[static_cast<std::size_t>(m_chosen)]) Q_EMIT moved(m_chosen, end);
}

void BoundAxis::mouseReleaseEvent(QMouseEvent*) { m_dragging = false; }

void BoundAxis::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  const int last = static_cast<int>(m_ends.size()) - 1;
  if (key == Qt::Key_Up || key == Qt::Key_Down) {
    m_chosen = std::clamp(m_chosen + (key == Qt::Key_Up ? 1 : -1), 0, last);
    describe();
    update();
    return;
  }
  if (key != Qt::Key_Left && key != Qt::Key_Right) return QWidget::keyPressEvent(event);
  const bool more = (key == Qt::Key_Right) == (m_direction == Direction::GrowsRight);
  const int step = event->modifiers() & Qt::ShiftModifier ? 10 : 1;
  const int end = m_ends[static_cast<std::size_t>(m_chosen)] + (more ? step : -step);
  Q_EMIT moved(m_chosen, std::max(m_first, end));
}

// For those who hear the axis instead of seeing it.
void BoundAxis::describe() {
  if (m_names.size() != static_cast<qsizetype>(m_ends.size()) + 1 || m_counts.empty()) return;
  const Formatters f;
  QStringList parts;
  for (std::size_t zone = 0; zone <= m_ends.size(); ++zone) {
    const int from = rangeOf(zone).first;
    const QString range = zone < m_ends.size() ? QStringLiteral("%1–%2").arg(from).arg(m_ends[zone])
                                               : tr("from %1").arg(from);
    parts += tr("%1, %2: %3")
                 .arg(m_names[static_cast<qsizetype>(zone)], range, f.clients(countOf(zone)));
  }
  setAccessibleDescription(parts.join(QStringLiteral("; ")));
  setToolTip(plainTip(parts.join(QLatin1Char('\n'))));
}

}  // namespace retenta
