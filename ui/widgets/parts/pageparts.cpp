// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/parts/pageparts.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/page.h"

namespace retenta {

namespace {

struct PageParts {
  Q_DECLARE_TR_FUNCTIONS(PageParts)
};

class ShownGuard : public QObject {
 public:
  ShownGuard(Page* page, const QList<QAction*>& commands) : QObject(page), m_commands(commands) {
    page->installEventFilter(this);
    enable(page->isVisible());
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (event->type() == QEvent::Show) enable(true);
    if (event->type() == QEvent::Hide) enable(false);
    return QObject::eventFilter(watched, event);
  }

 private:
  void enable(bool shown) {
    for (QAction* command : m_commands) command->setEnabled(shown);
  }
  QList<QAction*> m_commands;
};

}  // namespace

void enableWhileShown(Page* page, const QList<QAction*>& commands) {
  new ShownGuard(page, commands);
}

EmptyState* makeNoData(Page* page, const QString& icon, const QString& title,
                       const QString& reason) {
  auto* empty = new EmptyState(icon, title, reason);
  QObject::connect(empty->addAction(PageParts::tr("Import data…")), &QPushButton::clicked, page,
                   [page] {
                     Q_EMIT page->jump({QStringLiteral("import"), {}, {}, 0, {}});
                   });
  QObject::connect(empty->addAction(PageParts::tr("Open the sample business")),
                   &QPushButton::clicked, page, [page] {
                     Q_EMIT page->jump({QStringLiteral("sample"), {}, {}, 0, {}});
                   });
  return empty;
}

QToolButton* makeChartButton(QMenu* menu) {
  auto* button = makeIconButton(QStringLiteral("more"), PageParts::tr("Chart: copy, save"));
  QObject::connect(button, &QToolButton::clicked, button, [button, menu] {
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
  });
  return button;
}

}  // namespace retenta
