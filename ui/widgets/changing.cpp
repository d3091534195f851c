// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/changing.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

namespace retenta {

namespace {
constexpr const char* mark = "changesBusiness";
}

void marksChange(QObject* command) { command->setProperty(mark, true); }

QString ReadOnlyGuard::reason() { return tr("This base is open for reading only"); }

void ReadOnlyGuard::watch(QWidget* page) {
  if (!m_on) return;
  for (QWidget* widget : page->findChildren<QWidget*>()) {
    if (!widget->property(mark).toBool()) continue;
    widget->removeEventFilter(this);
    widget->installEventFilter(this);
    widget->setEnabled(false);
    widget->setToolTip(reason());
  }
  for (QAction* action : page->findChildren<QAction*>()) {
    if (!action->property(mark).toBool()) continue;
    const auto off = [action] {
      if (action->isEnabled()) action->setEnabled(false);
      if (action->toolTip() != reason()) action->setToolTip(reason());
    };
    disconnect(action, &QAction::changed, this, nullptr);
    connect(action, &QAction::changed, this, off);
    off();
  }
}

bool ReadOnlyGuard::eventFilter(QObject* watched, QEvent* event) {
  auto* widget = qobject_cast<QWidget*>(watched);
  if (m_on && widget && event->type() == QEvent::EnabledChange && widget->isEnabled()) {
    widget->setEnabled(false);
  }
  if (m_on && widget && event->type() == QEvent::ToolTipChange && widget->toolTip() != reason()) {
    widget->setToolTip(reason());
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace retenta
