// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/savedviews.h"

#include <algorithm>

#include <QMenu>

#include "ui/clients/bulk/clientedits.h"
#include "ui/clients/bulk/bulknamedialog.h"
#include "ui/clients/clientspresenter.h"
#include "ui/segments/filtersentence.h"
#include "ui/widgets/controls.h"

namespace retenta {

SavedViews::SavedViews(Business& business, ClientsPresenter* presenter, ClientEdits* edits,
                       QWidget* window)
    : QObject(window),
      m_business(business),
      m_presenter(presenter),
      m_edits(edits),
      m_window(window) {
  connect(&business, &Business::plansChanged, this, &SavedViews::reload, Qt::QueuedConnection);
  reload();
}

void SavedViews::reload() {
  m_loading.ask(
      m_business.async([business = &m_business] { return ClientBulk(*business).viewsNow(); }),
      [this](const Result<std::vector<ClientView>>& views) {
        if (!views) return;  // the menu then offers what it had
        m_views = *views;
        const QString name = m_presenter->viewName();
        // Deleted, or renamed: what is shown stays, under no name.
        if (!name.isEmpty() && !names().contains(name)) m_presenter->setViewName({});
      });
}

QStringList SavedViews::names() const {
  QStringList names;
  for (const ClientView& view : m_views) names += view.name;
  return names;
}

void SavedViews::openMenu(QWidget* anchor) {
  auto* menu = new QMenu(m_window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString current = m_presenter->viewName();
  menu->setToolTipsVisible(true);
  const auto add = [&](QMenu* into, const QString& text, const QString& name, auto work) {
    QAction* action = into->addAction(noMnemonic(text), this, work);
    action->setToolTip(plainTip(text));
    action->setCheckable(into == menu);
    action->setChecked(into == menu && name == current);
    return action;
  };
  add(menu, tr("All clients"), {}, [this] { m_presenter->showView({}, {}); });
  for (const ClientView& view : m_views) {
    QAction* shown = add(menu, view.name, view.name, [this, view] {
      m_presenter->showView(viewFromJson(view.plan), view.name);
    });
    if (const auto segment = savedSegmentOf(view))
      shown->setToolTip(plainTip(filterSentence(segment->filter, m_presenter->currency())));
  }
  menu->addSeparator();
  QAction* save = menu->addAction(tr("Save this view…"), this, &SavedViews::askName);
  save->setEnabled(!m_business.readOnly());
  if (!m_views.empty() && !m_business.readOnly()) {
    QMenu* rename = menu->addMenu(tr("Rename"));
    QMenu* remove = menu->addMenu(tr("Delete view"));
    for (const ClientView& view : m_views) {
      add(rename, view.name, {}, [this, view] { askNewName(view); });
      add(remove, view.name, {}, [this, id = view.id] { m_edits->removeView(id); });
    }
  }
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void SavedViews::askName() {
  if (m_business.readOnly()) return;
  auto* dialog = new BulkNameDialog(tr("Save view"), tr("Name of the view"), tr("Save"),
                                    m_presenter->viewName(), names(), m_window);
  connect(dialog, &BulkNameDialog::named, this, [this](const QString& name) {
    m_edits->saveView(name, viewToJson(m_presenter->view()));
    m_views.push_back({0, name, viewToJson(m_presenter->view())});
    m_presenter->setViewName(name);
  });
  dialog->open();
}

void SavedViews::askNewName(const ClientView& view) {
  auto* dialog =
      new BulkNameDialog(tr("Rename view"), tr("New name"), tr("Rename"), view.name, {}, m_window);
  connect(dialog, &BulkNameDialog::named, this, [this, view](const QString& name) {
    m_edits->renameView(view.id, name);
    if (m_presenter->viewName() == view.name) m_presenter->setViewName(name);
  });
  dialog->open();
}

}  // namespace retenta
