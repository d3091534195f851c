// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

#include "core/base/id.h"
#include "ui/widgets/page.h"

class QAction;
class QMenu;
class QWidget;

namespace retenta {

class Business;

/// What a person may ask for, as commands of a client's menu: everything known of them as a file,
/// and erasing it. The business and the menu's window outlive it.
class PersonActions : public QObject {
  Q_OBJECT
 public:
  /// Adds the commands before `before`; `client` tells who is shown when one is chosen.
  PersonActions(Business& business, QMenu* menu, QAction* before, std::function<ClientId()> client,
                QWidget* parent);

  /// Shown only for a person: the erased have nothing left.
  void setPerson(bool person);

 Q_SIGNALS:
  void say(const retenta::Message& message);
  void working(retenta::Job* job);

 private:
  void exportData();
  void exportTo(const QString& path, ClientId client);
  void erase();

  Business& m_business;
  std::function<ClientId()> m_client;
  QWidget* m_parent;
  QAction* m_export;
  QAction* m_erase;
};

}  // namespace retenta
