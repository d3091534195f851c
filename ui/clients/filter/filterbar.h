// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QPointer>
#include <QWidget>

#include "core/segments/clientfilter.h"
#include "ui/clients/filter/filterchoices.h"

class QLabel;
class QPushButton;

namespace retenta {

class ConditionEditor;
class FlowLayout;

/// The chips of the conditions in force and the way to more of them. Enter on a chip edits it,
/// Delete or its cross takes it away.
class FilterBar : public QWidget {
  Q_OBJECT
 public:
  explicit FilterBar(QWidget* parent = nullptr);

  void setFilter(const ClientFilter& filter, Currency currency);
  /// Asked when an editor opens.
  void setChoices(std::function<FilterChoices()> choices) { m_choices = std::move(choices); }
  /// The answer to drafted(): how many clients it would leave.
  void showDraftCount(qint64 clients);

 Q_SIGNALS:
  void filterChanged(const retenta::ClientFilter& filter);
  /// A condition is being set: the filter as it would be.
  void drafted(const retenta::ClientFilter& filter);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeChip(std::size_t at);
  void openMenu();
  void edit(std::optional<std::size_t> at, const ClientCondition& start, QWidget* anchor);
  void remove(std::size_t at);
  ClientFilter with(std::optional<std::size_t> at, const ClientCondition& condition) const;

  QWidget* m_row;
  FlowLayout* m_flow;
  QLabel* m_sentence;  // the rules in words
  QPushButton* m_add;
  QList<QWidget*> m_chips;
  QPointer<ConditionEditor> m_editor;
  ClientFilter m_filter;
  Currency m_currency;
  std::function<FilterChoices()> m_choices;
};

}  // namespace retenta
