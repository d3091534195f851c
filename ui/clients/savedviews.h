// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/segments/clientbulk.h"
#include "ui/widgets/latest.h"

namespace retenta {

class ClientEdits;
class ClientsPresenter;

/// The menu of saved views: shows one, saves, renames, deletes. Each change is one undoable step.
class SavedViews : public QObject {
  Q_OBJECT
 public:
  SavedViews(Business& business, ClientsPresenter* presenter, ClientEdits* edits, QWidget* window);

  void openMenu(QWidget* anchor);
  /// Ctrl S: asks for the name.
  void askName();

 private:
  void reload();
  void askNewName(const ClientView& view);
  QStringList names() const;

  Business& m_business;
  ClientsPresenter* m_presenter;
  ClientEdits* m_edits;
  QWidget* m_window;
  std::vector<ClientView> m_views;
  Latest<Result<std::vector<ClientView>>> m_loading;
};

}  // namespace retenta
