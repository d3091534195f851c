// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/contextbar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/shell/asofchip.h"
#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

ContextBar::ContextBar(QWidget* parent)
    : QFrame(parent),
      m_title(new ElidedLabel),
      m_breadcrumb(new ElidedLabel),
      m_asOf(new AsOfChip),
      m_period(makeButton({})),
      m_find(makeButton({})),
      m_undo(makeIconButton(QStringLiteral("undo"), tr("Undo"))),
      m_redo(makeIconButton(QStringLiteral("redo"), tr("Redo"))) {
  setFixedHeight(scaled(52));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(20, 0, 14, 1);
  row->setSpacing(8);
  m_title->setFont(textFont(TextRole::Title));
  m_breadcrumb->setFont(textFont(TextRole::Caption));
  setTone(m_breadcrumb, Tone::Secondary);
  auto* names = new QVBoxLayout;
  names->setSpacing(0);
  names->addStretch();
  names->addWidget(m_breadcrumb);
  names->addWidget(m_title);
  names->addStretch();
  row->addLayout(names, 1);
  row->addWidget(m_asOf);
  row->addWidget(m_period);
  row->addWidget(m_find);
  row->addSpacing(8);
  m_find->setIcon(makeIcon(QStringLiteral("search"), tokensOf(palette()).text2));
  m_find->setIconSize(QSize(scaled(16), scaled(16)));
  m_find->setProperty("kind", QStringLiteral("field"));
  m_find->setAccessibleName(tr("Find or do"));
  m_find->setToolTip(tr("Find a page, a command, a client, a segment (Ctrl+K)"));
  connect(m_find, &QPushButton::clicked, this, &ContextBar::findRequested);
  row->addWidget(m_undo);
  row->addWidget(m_redo);
  m_breadcrumb->setVisible(false);
  connect(m_period, &QPushButton::clicked, this, &ContextBar::choosePeriod);
  connect(m_undo, &QToolButton::clicked, this, &ContextBar::undoRequested);
  connect(m_redo, &QToolButton::clicked, this, &ContextBar::redoRequested);
}

void ContextBar::setTitle(const QString& title, const QString& breadcrumb) {
  m_title->setFullText(title);
  m_breadcrumb->setFullText(breadcrumb);
  m_breadcrumb->setVisible(!breadcrumb.isEmpty());
}

void ContextBar::setContext(const PageContext& context, Day lastPurchase, Day today) {
  m_asOf->setState(context.asOf, lastPurchase, today);
  const auto month = [](Day day) { return toQDate(day).toString(QStringLiteral("MM.yyyy")); };
  const QString span =
      QStringLiteral("%1 – %2").arg(month(context.periodFrom), month(context.periodTo));
  m_period->setText(tr("%n mo: %1", nullptr, context.periodMonths).arg(span));
  m_period->setAccessibleName(tr("Period: %1").arg(m_period->text()));
  m_period->setToolTip(tr("Revenue and changes are counted over this period"));
}

void ContextBar::setBusinessOpen(bool open) {
  for (QWidget* w : {static_cast<QWidget*>(m_asOf), static_cast<QWidget*>(m_period),
                     static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_redo)}) {
    w->setVisible(open);
  }
}

void ContextBar::setUndo(const std::optional<QString>& undo, const std::optional<QString>& redo) {
  m_undo->setEnabled(undo.has_value());
  m_redo->setEnabled(redo.has_value());
  m_undo->setToolTip(undo ? plainTip(tr("Undo: %1 (Ctrl+Z)").arg(*undo)) : tr("Nothing to undo"));
  m_redo->setToolTip(redo ? plainTip(tr("Redo: %1 (Ctrl+Shift+Z)").arg(*redo))
                          : tr("Nothing to redo"));
}

void ContextBar::choosePeriod() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const int months : {1, 3, 6, 12, 24, 36}) {
    auto* action = menu->addAction(Formatters().months(months));
    connect(action, &QAction::triggered, this, [this, months] { Q_EMIT periodChosen(months); });
  }
  menu->popup(m_period->mapToGlobal(QPoint(0, m_period->height() + 4)));
}

void ContextBar::resizeEvent(QResizeEvent* event) {
  QFrame::resizeEvent(event);
  // The icon alone where dates and title need the room.
  const bool roomy = width() >= scaled(980);
  m_find->setText(roomy ? tr("Find or do…") + QStringLiteral("   Ctrl K") : QString());
}

void ContextBar::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.fillRect(rect(), t.surface);
  p.setPen(t.border);
  p.drawLine(0, height() - 1, width(), height() - 1);
}

}  // namespace retenta
