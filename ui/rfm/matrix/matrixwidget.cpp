// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/matrixwidget.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/rfm/matrix/cellpainter.h"
#include "ui/rfm/matrix/matrixaccessible.h"
#include "ui/rfm/rfmwords.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"

namespace retenta {

MatrixWidget::MatrixWidget(QWidget* parent) : QWidget(parent) {
  installMatrixAccessible();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(tr("RFM matrix: frequency by recency"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void MatrixWidget::setMatrix(const std::optional<RfmMatrix>& matrix) {
  m_matrix = matrix;
  update();
}

void MatrixWidget::setMeasure(MatrixMeasure measure) {
  m_measure = measure;
  update();
}

void MatrixWidget::setSummary(const QStringList& variants) {
  m_summary = variants;
  update();
}

void MatrixWidget::setDimmed(bool dimmed) {
  if (m_dimmed == dimmed) return;
  m_dimmed = dimmed;
  update();
}

void MatrixWidget::setSelection(SegmentSet selection) {
  m_selection = selection;
  if (!selection.empty() && !selection.has(m_current)) {
    m_current = selection.list().front();
    m_column = static_cast<int>(segmentInfo(m_current).column);
  }
  update();
}

void MatrixWidget::clearSelection() { setSelection({}); }

CellFace MatrixWidget::face(Segment segment) const {
  return cellFace(m_matrix ? &*m_matrix : nullptr, segment, m_measure, Formatters());
}

MatrixLayout MatrixWidget::layoutNow() const { return MatrixLayout(QSizeF(size()), columnGap()); }

QRectF MatrixWidget::cellRect(Segment segment) const { return layoutNow().cell(segment); }

QSize MatrixWidget::minimumSizeHint() const { return MatrixLayout::minimumSize(columnGap()); }

QSize MatrixWidget::sizeHint() const {
  return minimumSizeHint().expandedTo(QSize(scaled(808), scaled(612)));
}

void MatrixWidget::paintEvent(QPaintEvent*) {
  const Tokens& tokens = tokensOf(this);
  const MatrixLayout layout = layoutNow();
  const RfmThresholds thresholds = m_matrix ? m_matrix->thresholds : RfmThresholds();
  QPainter p(this);
  for (int column = 0; column < 4; ++column) {
    const auto family = static_cast<RecencyFamily>(column);
    const QStringList rules{rfmwords::columnRule(family, thresholds),
                            rfmwords::columnRuleBrief(family, thresholds)};
    paintColumnHead(p, layout.columnHead(family), family, rules, tokens);
  }
  for (int row = 0; row < 3; ++row) {
    const auto tier = static_cast<FrequencyTier>(row);
    paintRowHead(p, layout.rowHead(tier), tier, rfmwords::rowRule(tier, thresholds), tokens);
  }
  for (const Segment segment : allSegments) {
    const CellState state{m_selection.has(segment), hasFocus() && segment == m_current,
                          m_hovered == segment, m_dimmed};
    if (segmentInfo(segment).span > 0) {
      paintCell(p, layout.cell(segment), face(segment), m_measure, state, tokens);
      continue;
    }
    CellFace outside = face(segment);
    outside.foot = stripText();
    paintStrip(p, layout.cell(segment), outside, m_summary, state, tokens);
  }
  paintOver(p, layout);
}

QString MatrixWidget::stripText() const {
  const Formatters f;
  if (!m_matrix) return tr("Outside the matrix: contacts without purchases");
  const RfmCell& outside = m_matrix->cell(Segment::NoPurchases);
  const QString contacts = f.people(outside.clients);
  if (outside.periodRevenueMinor == 0) {
    return tr("Outside the matrix: no purchases — %1").arg(contacts);
  }
  return tr("Outside the matrix: no purchases — %1, returns %2")
      .arg(contacts, f.moneyShort(outside.periodRevenueMinor, m_matrix->currency));
}

void MatrixWidget::step(int dx, int dy) {
  const CellStep to = stepFrom(m_current, m_column, dx, dy);
  m_column = to.column;
  makeCurrent(to.segment, true);
}

void MatrixWidget::makeCurrent(Segment segment, bool only) {
  const bool moved = m_current != segment;
  m_current = segment;
  const SegmentSet before = m_selection;
  if (only) m_selection = SegmentSet(segment);
  update();
  Q_EMIT currentShown(cellRect(segment).toAlignedRect());
  if (moved) tellFocus();
  if (before != m_selection) Q_EMIT selectionChanged();
}

void MatrixWidget::toggle(Segment segment) {
  m_current = segment;
  m_selection = SegmentSet::fromBits(m_selection.bits() ^ SegmentSet(segment).bits());
  update();
  tellFocus();
  Q_EMIT selectionChanged();
}

void MatrixWidget::selectHead(const QPointF& point) {
  const MatrixLayout layout = layoutNow();
  SegmentSet chosen;
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span == 0) continue;
    const bool inRow = layout.rowHead(info.row).contains(point);
    bool inColumn = false;
    for (int i = 0; i < info.span; ++i) {
      const auto family = static_cast<RecencyFamily>(static_cast<int>(info.column) + i);
      inColumn = inColumn || layout.columnHead(family).contains(point);
    }
    if (inRow || inColumn) chosen.add(info.segment);
  }
  if (chosen.empty() || chosen == m_selection) return;
  setSelection(chosen);
  Q_EMIT selectionChanged();
}

void MatrixWidget::keyPressEvent(QKeyEvent* event) {
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  switch (event->key()) {
    case Qt::Key_Left:
      return step(-1, 0);
    case Qt::Key_Right:
      return step(1, 0);
    case Qt::Key_Up:
      return step(0, -1);
    case Qt::Key_Down:
      return step(0, 1);
    case Qt::Key_Space:
      if (control) return toggle(m_current);
      makeCurrent(m_current, true);
      Q_EMIT pressed();
      return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (!control) {
        Q_EMIT opened(m_current);
        return;
      }
      break;
    default:
      break;
  }
  QWidget::keyPressEvent(event);
}

void MatrixWidget::mousePressEvent(QMouseEvent* event) {
  const auto segment = layoutNow().at(event->position());
  if (!segment) {
    selectHead(event->position());
    return;
  }
  m_column = static_cast<int>(segmentInfo(*segment).column);
  if (event->modifiers().testFlag(Qt::ControlModifier)) {
    toggle(*segment);
  } else if (event->button() == Qt::LeftButton || !m_selection.has(*segment)) {
    makeCurrent(*segment, true);
  }
  if (event->button() == Qt::LeftButton) Q_EMIT pressed();
}

void MatrixWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (const auto segment = layoutNow().at(event->position())) Q_EMIT opened(*segment);
}

void MatrixWidget::mouseMoveEvent(QMouseEvent* event) {
  const auto hovered = layoutNow().at(event->position());
  if (hovered == m_hovered) return;
  m_hovered = hovered;
  setCursor(hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void MatrixWidget::leaveEvent(QEvent*) {
  m_hovered.reset();
  update();
}

void MatrixWidget::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  tellFocus();
}

void MatrixWidget::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  update();
}

void MatrixWidget::contextMenuEvent(QContextMenuEvent* event) {
  QPoint at = event->globalPos();
  if (event->reason() == QContextMenuEvent::Keyboard) {
    at = mapToGlobal(cellRect(m_current).center().toPoint());
  }
  if (m_selection.empty()) makeCurrent(m_current, true);
  Q_EMIT menuRequested(at);
}

void MatrixWidget::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) updateGeometry();
}

bool MatrixWidget::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = tipAt(QPointF(help->pos()));
    tip.isEmpty() ? QToolTip::hideText() : QToolTip::showText(help->globalPos(), tip, this);
    return true;
  }
  return QWidget::event(event);
}

QString MatrixWidget::tipAt(const QPointF& point) const {
  const auto segment = layoutNow().at(point);
  if (!segment || !m_matrix) return {};
  return plainTip(tipFor(*segment));
}

// What the cell rounds off, in full.
QString MatrixWidget::tipFor(Segment segment) const {
  const Formatters f;
  const RfmCell& cell = m_matrix->cell(segment);
  QStringList lines{
      rfmwords::name(segment) + QStringLiteral(": ") + f.clients(cell.clients),
      tr("revenue of the period %1").arg(f.money(cell.periodRevenueMinor, m_matrix->currency)),
      tr("revenue of the whole history %1").arg(f.money(cell.revenueMinor, m_matrix->currency))};
  if (cell.earlierClients && m_matrix->comparedWith) {
    lines += tr("on %1: %2").arg(f.date(*m_matrix->comparedWith), f.clients(*cell.earlierClients));
  }
  return lines.join(QLatin1Char('\n'));
}

void MatrixWidget::tellFocus() {
  update();
  if (!hasFocus() || !QAccessible::isActive()) return;
  QAccessibleEvent event(this, QAccessible::Focus);
  event.setChild(static_cast<int>(m_current));
  QAccessible::updateAccessibility(&event);
}

}  // namespace retenta
