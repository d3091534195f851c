// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/card/cardpresenter.h"
#include "ui/clients/parts/clientpane.h"

class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace retenta {

class CardHead;
class CardTabs;
class CardTableModel;
class FactsCard;
class ClientFigureRow;
class Lifeline;
class PersonActions;
class TableView;

/// The client card: one widget, as the panel beside the table and as the full page. F2 edits, Esc
/// closes, Enter in the panel opens the page, Ctrl ↑/↓ goes to the neighbour, Ctrl Shift T shows
/// the timeline as a table.
class ClientCardPane : public ClientPane {
  Q_OBJECT
 public:
  explicit ClientCardPane(Business& business, QWidget* parent = nullptr);

  void setContext(const PageContext& context) override;
  void showClient(ClientId client) override;
  void setFull(bool full) override;
  QString clientName() const override;
  QString part() const override;
  void showPart(const QString& part) override;
  void takeFocus() override;

  /// Commands of the "⋯" menu; features that add one insert it before the deletion.
  QMenu* menu() const { return m_menu; }
  CardTabs* tabs() const { return m_tabs; }
  Lifeline* lifeline() const { return m_lifeline; }
  CardPresenter& presenter() { return m_presenter; }

  void addPurchase();
  void addNote();
  void startEditing();
  /// Asks for a new client by hand, and shows them.
  void addClient();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeMenu();
  QWidget* makeActions();
  void makeLifeline();
  void connectParts();
  void makeShortcuts();
  void arrange();
  void orderTab();
  void showCard();
  void openClient(ClientId client);
  void merge(ClientId other);
  void split(std::size_t merge);
  void editPurchase(std::size_t purchase);
  void editNote(std::size_t note);
  void toggleTable();
  void removeClient();

  CardPresenter m_presenter;
  QMenu* m_menu;
  QAction* m_exclude = nullptr;
  QAction* m_copyPhone = nullptr;
  QAction* m_copyEmail = nullptr;
  QList<QAction*> m_personal;  // need a person: absent for the erased
  PersonActions* m_privacy = nullptr;
  CardHead* m_head;
  ClientFigureRow* m_figures;
  FactsCard* m_facts;
  CardTabs* m_tabs;
  QPushButton* m_addPurchase = nullptr;
  QPushButton* m_edit = nullptr;
  QWidget* m_actions;
  QWidget* m_line;
  Lifeline* m_lifeline = nullptr;
  QLabel* m_caption = nullptr;
  TableView* m_moves = nullptr;
  CardTableModel* m_moveModel = nullptr;
  QGridLayout* m_grid;
  QWidget* m_body;
  bool m_full = false;
  bool m_narrow = true;
};

}  // namespace retenta
