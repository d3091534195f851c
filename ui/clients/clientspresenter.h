// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "core/segments/clientbulk.h"
#include "core/segments/clientlistservice.h"
#include "ui/clients/clientslayout.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// The state of the clients page without widgets: whom to show in which order, the last answer, and
/// how the page was left. GUI thread; lists are made on the business's pool, one at a time, stale
/// answers are dropped.
class ClientsPresenter : public QObject {
  Q_OBJECT
 public:
  explicit ClientsPresenter(Business& business, QObject* parent = nullptr);

  void setContext(const PageContext& context);
  /// The last answer; null until the first.
  const ClientListPtr& answer() const { return m_answer; }
  Currency currency() const { return m_business.profile().currency; }

  const ClientsView& view() const { return m_layout.view; }
  const QString& viewName() const { return m_layout.viewName; }
  void setFind(const QString& text);
  void setChips(const ClientFilter& chips);
  /// How many clients other chips would leave, with the text in force: told by counted().
  void count(const ClientFilter& chips);
  /// What is in force: the chips and the text.
  ClientFilter filter() const;
  /// A click on a header: again turns the order round; `more` adds a second key.
  void sortBy(ClientField field, bool more);
  /// Shows a saved view, or (without a name) everyone in the usual way.
  void showView(const ClientsView& view, const QString& name);
  void setViewName(const QString& name);
  void setColumns(const QList<ShownColumn>& columns);

  /// Shows the page as it was left.
  void setLayout(const ClientsLayout& layout);
  /// What of the layout is the presenter's: all but who is ticked and who is under the cursor.
  const ClientsLayout& layout() const { return m_layout; }
  void setPane(bool wanted) { m_layout.pane = wanted; }

 Q_SIGNALS:
  void answerChanged();
  void counted(qint64 clients);
  /// Chips, text, order or columns are others (by a saved view, a jump): fields show them anew.
  void viewChanged();
  void dimmed(bool dimmed);
  void failed(const retenta::Error& error);

 private:
  void refresh();
  void start();
  ClientFilter withText(ClientFilter chips) const;

  Business& m_business;
  ClientListService m_service;
  PageContext m_context;
  bool m_hasContext = false;
  ClientsLayout m_layout;
  ClientListPtr m_answer;
  bool m_again = false;
  QTimer m_dimTimer;
  Latest<Result<ClientListPtr>> m_asking;
  Latest<Result<ClientListPtr>> m_counting;
};

}  // namespace retenta
