// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "core/business/business.h"
#include "ui/clients/bulk/clientedits.h"
#include "ui/clients/table/clienttableview.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

class QMenu;

namespace retenta {

class ClientsExport;

/// What can be done to clients: to the ticked ones, else to the current one. Menus, dialogs, the
/// clipboard; the work itself is ClientEdits'.
class ClientCommands : public QObject {
  Q_OBJECT
 public:
  ClientCommands(Business& business, ClientTableView* table, ClientTableModel* model,
                 ClientEdits* edits, QWidget* window);

  /// The ticked clients, else the current one; ascending.
  std::vector<ClientId> chosen() const;

  void createCampaign();
  void openTagMenu(QWidget* anchor);
  void askConsent();
  void openExcludeMenu(QWidget* anchor);
  void exportFile();
  /// All whom the filter shows, whatever is ticked.
  void exportShown();
  void remove();
  /// Asks for the ticked ones to be compared.
  void merge();
  void copy(bool headers);
  void openMenu(const QPoint& globalPos);
  ClientsExport* exporting() const { return m_export; }

 Q_SIGNALS:
  void jump(const retenta::Target& target);
  void say(const retenta::Message& message);
  void working(retenta::Job* job);
  /// Side by side; the second is who should stay, 0 = nobody in particular.
  void compareRequested(const std::vector<retenta::ClientId>& clients, retenta::ClientId survivor);

 private:
  void fillTagMenu(QMenu* menu);
  void fillExcludeMenu(QMenu* menu);
  void askTag();
  QString nameOfOne(const std::vector<ClientId>& ids) const;
  std::vector<std::uint32_t> chosenRows(bool allWhenNone) const;
  void copyText(const QString& text);

  Business& m_business;
  ClientTableView* m_table;
  ClientTableModel* m_model;
  ClientEdits* m_edits;
  QWidget* m_window;
  ClientsExport* m_export;
  Latest<ClipTable> m_copying;
};

}  // namespace retenta
