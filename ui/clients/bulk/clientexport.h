// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/business/business.h"
#include "core/segments/clientlistservice.h"
#include "ui/widgets/job.h"

namespace retenta {

/// "Export CSV" (Ctrl E): the ticked clients, else all that is shown, in the order of the table, to
/// a file the user names. Written off the GUI thread.
class ClientsExport : public QObject {
  Q_OBJECT
 public:
  ClientsExport(Business& business, QWidget* window);

  /// Asks for the file, then writes these ledger rows of the answer.
  void ask(const ClientListPtr& answer, const std::vector<std::uint32_t>& rows);
  /// What follows the file dialog.
  void write(const QString& path, const ClientListPtr& answer,
             const std::vector<std::uint32_t>& rows);

 Q_SIGNALS:
  void working(retenta::Job* job);
  void done(const QString& sentence);
  void failed(const retenta::Error& error);

 private:
  Business& m_business;
  QWidget* m_window;
};

}  // namespace retenta
