// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QJsonObject>
#include <QObject>

class QTableView;

namespace retenta {

/// What the user did to the columns of one table: widths, order, sort. It stands over what the page
/// does when its rows change, and goes to TableLayouts under the table's id.
class ColumnKeeper : public QObject {
  Q_OBJECT
 public:
  ColumnKeeper(QTableView* table, const QString& id);

  /// The table is in its window now: takes what was kept there.
  void restore();
  /// The mouse is on the header: what changes now is the user's doing.
  void setHeld(bool held) { m_held = held; }
  /// Has a width of the user's own.
  bool chosen(int column) const { return m_widths.count(column) > 0; }

 private:
  void follow(int column, int width);
  void apply();
  void tell();
  QJsonObject state() const;

  QTableView* m_table;
  QString m_id;
  std::map<int, int> m_widths;  // pixels at 100 % text
  bool m_held = false;
  bool m_applying = false;
  bool m_restored = false;
};

}  // namespace retenta
