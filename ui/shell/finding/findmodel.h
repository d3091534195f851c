// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include "ui/shell/finding/findsource.h"

namespace retenta {

/// The answers of "Find or do" as one list: a heading over the items of each kind. Headings cannot
/// be chosen.
class FindModel : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { IsHeading = Qt::UserRole + 1, Detail, Key, Icon };

  using QAbstractListModel::QAbstractListModel;

  /// One group for each source, in their order; an empty group is not shown.
  void setGroup(qsizetype group, const QString& title, const QList<FindItem>& items);
  void clear();
  /// The item of a row; nullptr for a heading.
  const FindItem* item(int row) const;
  /// The next row that can be chosen from `row` in steps of `by` (±1), going round; -1 for none.
  int nextItem(int row, int by) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  struct Group {
    QString title;
    QList<FindItem> items;
  };
  struct Row {
    qsizetype group = 0;
    qsizetype item = -1;  // -1 = the heading
  };
  void rebuild();
  QList<Group> m_groups;
  QList<Row> m_rows;
};

}  // namespace retenta
