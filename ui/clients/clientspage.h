// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/parts/clientpane.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace retenta {

class Business;
class BulkBar;
class ClientCommands;
class ClientEdits;
class ClientTableView;
class DuplicateDesk;
class ClientTableModel;
class ClientsPresenter;
class ClientsToolbar;
class FilterBar;
class SavedViews;

/// The clients page: the table with its filter, and the card of one client beside it or as the full
/// page. Understands jumps with segments (they become the filter; with an id that client is shown),
/// action "card" with an id (the card as the full page), action "find" (the cursor in the field),
/// action "duplicates" (the queue of possible duplicates), action "export" (asks for a file for all
/// whom the filter shows), and without anything (the table as it was left).
class ClientsPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit ClientsPage(Business& business, QWidget* parent = nullptr);
  ~ClientsPage() override;

  QString title() const override;
  QString breadcrumb() const override;
  void setContext(const PageContext& context) override;
  void open(const Target& target) override;
  void activate() override;
  QList<QAction*> commands() const override { return m_commands; }
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

 protected:
  bool event(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void buildTable();
  void makeCommands();
  void connectParts();
  void connectEdits();

  void takeAnswer();
  void takeView();
  void showFilter(const QStringList& segments);
  void showImport(const Target& target);
  void showPeople(std::vector<ClientId> clients);
  void clearFilter();
  void openColumns();

  void adoptPane(ClientPane* pane);
  void showCard(ClientId client);
  void followCurrent();
  void closeCard();
  void stepCard(int step);
  void placePane();
  bool isWide() const;

  Business& m_business;
  ClientsPresenter* m_presenter;
  ClientEdits* m_edits;
  QWidget* m_body;
  ClientsToolbar* m_toolbar;
  FilterBar* m_filter;
  QStackedWidget* m_stack;
  ClientTableModel* m_model;
  ClientTableView* m_table;
  QLabel* m_nothing;
  BulkBar* m_bulk;
  QLabel* m_totals;
  ClientCommands* m_do;
  SavedViews* m_views;
  DuplicateDesk* m_duplicates;
  ClientPane* m_pane = nullptr;
  QList<QAction*> m_commands;
  ClientId m_shown = 0;            ///< by the pane; 0 = it is away
  ClientId m_reveal = 0;           ///< to be made current once it is listed
  std::vector<ClientId> m_toTick;  ///< once there is a list
  bool m_toFind = false;           ///< the jump asks for the field
  bool m_full = false;
  bool m_exportNext = false;  ///< of the answer to come
  bool m_overlay = false;     ///< asked for where it lies over the table
};

}  // namespace retenta
