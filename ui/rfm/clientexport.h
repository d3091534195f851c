// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/business/business.h"
#include "ui/widgets/latest.h"

class QAction;

namespace retenta {

class RfmPresenter;

/// "Export clients as CSV…" (Ctrl E): the clients of the chosen cells, as the list stands, to a
/// file the user names. Written off the GUI thread.
class ClientExport : public QObject {
  Q_OBJECT
 public:
  ClientExport(Business& business, RfmPresenter* presenter, QWidget* window);

  QAction* action() const { return m_action; }
  /// What follows the file dialog.
  void write(const QString& path);

 Q_SIGNALS:
  void done(const QString& sentence);
  void failed(const retenta::Error& error);

 private:
  void askPath();
  Business& m_business;
  RfmPresenter* m_presenter;
  QWidget* m_window;
  QAction* m_action;
  Latest<Result<qint64>> m_writing;
};

}  // namespace retenta
