// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deleted/undoguard.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "core/business/business.h"
#include "ui/deleted/deletedpanel.h"
#include "ui/deleted/historypanel.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/text/undotext.h"

namespace retenta {

namespace {

struct UndoGuard {
  Q_DECLARE_TR_FUNCTIONS(UndoGuard)
};

// One of a kind in a window; a second call brings the first to the front.
template <class Panel>
void openPanel(Business& business, QWidget* window) {
  auto* panel = window->findChild<Panel*>();
  if (!panel) panel = new Panel(business, window);
  panel->show();
  panel->raise();
  panel->activateWindow();
}

}  // namespace

void addUndoCommands(QMenu* menu, Business& business, QWidget* window) {
  const auto add = [&](const QString& text, auto&& slot) {
    auto* action = menu->addAction(text);
    QObject::connect(action, &QAction::triggered, window, slot);
    window->addAction(action);
  };
  menu->addSeparator();
  add(UndoGuard::tr("Undo history…"),
      [&business, window] { openPanel<HistoryPanel>(business, window); });
  add(UndoGuard::tr("Recently deleted…"),
      [&business, window] { openPanel<DeletedPanel>(business, window); });
}

void offerSkip(Business& business, const Error& refused, bool redo, QWidget* window) {
  auto* box = new QMessageBox(QMessageBox::Warning, UndoGuard::tr("Undo"), errorSentence(refused),
                              QMessageBox::NoButton, window);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  auto* skip = box->addButton(UndoGuard::tr("Skip the step"), QMessageBox::AcceptRole);
  box->addButton(UndoGuard::tr("Leave as it is"), QMessageBox::RejectRole);
  QObject::connect(skip, &QPushButton::clicked, window, [&business, redo] {
    // Told by undoChanged: the menu names the next step.
    (void)business.async([business = &business, redo] { return business->skipNow(redo); });
  });
  box->open();
}

QString keptEditsSentence(const KeptEdits& kept) {
  constexpr std::size_t named = 3;
  if (kept.empty()) return {};
  const Formatters format(Language::current());
  QStringList names;
  for (std::size_t i = 0; i < std::min(named, kept.size()); ++i)
    names += keptEditText(keptEditId(kept[i].what), kept[i].name, kept[i].field);
  QString list = names.join(QStringLiteral(", "));
  if (kept.size() > named) list += QStringLiteral(", …");
  const int count = static_cast<int>(kept.size());
  return UndoGuard::tr("%1 place(s) stay as they are: they were edited later (%2).", nullptr, count)
      .arg(format.count(count), list);
}

}  // namespace retenta
