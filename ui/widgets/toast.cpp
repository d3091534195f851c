// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
constexpr int shownMs = 8000;
}

Toast::Toast(QWidget* parent)
    : QFrame(parent), m_text(makeLabel()), m_undo(makeButton(tr("Undo"), ButtonKind::Link)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 16, 8);
  row->setSpacing(16);
  row->addWidget(m_text);
  row->addWidget(m_undo);
  m_timer.setSingleShot(true);
  connect(&m_timer, &QTimer::timeout, this, &Toast::hide);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT undoRequested();
  });
  parent->installEventFilter(this);
  hide();
}

void Toast::show(const QString& text, bool canUndo) {
  m_text->setText(text);
  m_undo->setVisible(canUndo);
  setAccessibleName(text);
  place();
  QFrame::show();
  raise();
  m_timer.start(shownMs);
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize) place();
  return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*) { m_timer.stop(); }
void Toast::leaveEvent(QEvent*) { m_timer.start(shownMs); }

void Toast::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(QPen(t.control, 1));
  p.setBrush(t.surface);
  p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void Toast::place() {
  adjustSize();
  const QWidget* under = parentWidget();
  move((under->width() - width()) / 2, under->height() - height() - 20);
}

}  // namespace retenta
