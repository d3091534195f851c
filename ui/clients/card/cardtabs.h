// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include "ui/clients/card/tabs/cardtablemodel.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace retenta {

class CardPresenter;
class DetailsTab;
class TableView;

/// History, purchases, campaigns, notes, consents and details of a client. The tab bar is one Tab
/// stop, arrows inside.
class CardTabs : public QWidget {
  Q_OBJECT
 public:
  enum Tab { History, Purchases, Campaigns, Notes, Consents, Details, TabCount };
  explicit CardTabs(CardPresenter& presenter, QWidget* parent = nullptr);

  void setCard(const ClientCardPtr& card);
  void setNarrow(bool narrow);
  void show(Tab tab);
  Tab current() const;
  /// "history", "purchases", …
  static QString idOf(Tab tab);
  DetailsTab* details() const { return m_details; }
  TableView* table(Tab tab) const { return m_tables[static_cast<std::size_t>(tab)]; }
  QTabBar* bar() const { return m_bar; }

 Q_SIGNALS:
  void campaignRequested(qint64 campaign);
  /// By hand; the index into the card's lists.
  void purchaseEditRequested(std::size_t purchase);
  void noteEditRequested(std::size_t note);
  void purchaseDeleteRequested(std::size_t purchase);
  void noteDeleteRequested(std::size_t note);
  /// A merge made by hand is to be taken back.
  void splitRequested(std::size_t merge);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addTable(Tab tab, CardTableModel::Kind kind, const QString& title);
  void fitPages();
  void hideEmptyColumns();
  void opened(Tab tab, int row);
  void deleted(Tab tab, int row);
  void menuAt(Tab tab, const QPoint& at);
  QString emptyText(Tab tab) const;

  CardPresenter& m_presenter;
  QTabBar* m_bar;
  QStackedWidget* m_stack;
  std::array<TableView*, TabCount> m_tables{};
  std::array<CardTableModel*, TabCount> m_models{};
  std::array<QLabel*, TabCount> m_empty{};
  DetailsTab* m_details;
  ClientCardPtr m_card;
  bool m_narrow = false;
};

}  // namespace retenta
