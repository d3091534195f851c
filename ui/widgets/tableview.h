// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>

#include <QTableView>

class QMenu;

namespace retenta {

class ColumnKeeper;
struct TableCut;

/// The table of the house: 28 px rows, no grid, header aligned as its column, rows selected whole,
/// Ctrl C copies the selection with headers as text and HTML; its own context menu copies it too
/// and saves it as CSV (Ctrl E) or a workbook, where the window has TableFiles. Sorting is the
/// model's own. A table with a layout id remembers how its columns were dragged (TableLayouts).
class TableView : public QTableView {
  Q_OBJECT
 public:
  explicit TableView(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  /// This column takes what the others leave, but never less than `least` pixels at 100 % text:
  /// then the table scrolls.
  void setElastic(int column, int least);

  /// Columns that go, the first one first, where the table is too narrow for all: rather than a
  /// scroll bar. They come back with the room; what is not named never goes.
  void setGiveWay(const QList<int>& columns);
  /// The width it had, of a column that has gone.
  std::optional<int> givenWay(int column) const;

  /// Under which widths, order and sort are kept per business: "campaigns", "card.purchases".
  void setLayoutId(const QString& id);
  /// As wide as the contents, but for those the user has drawn; `most` pixels at 100 % text.
  void fitColumns(int most = 400);

  /// The selected rows (all rows when none is selected) as tab-separated text with headers.
  QString selectionAsText() const;
  void copySelection() const;
  /// The selected rows (all when none is) and the shown columns.
  TableCut cut() const;
  /// Appends what the table can do as a whole: copy, save. For a menu of the page's own.
  void addOutActions(QMenu* menu);
  /// Saving alone, for a menu that is made before the table comes into its window: where that has
  /// no TableFiles the menu does not show it.
  void addSaveActions(QMenu* menu);

 Q_SIGNALS:
  /// Enter or double click on a row.
  void opened(const QModelIndex& index);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void showEvent(QShowEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  /// What a shown column needs, for those that give way.
  virtual int neededWidth(int column) const;
  /// Columns go or come back just now: no doing of the user.
  bool isGivingWay() const { return m_givingWay; }

 private:
  QList<int> chosenRows() const;
  QList<int> shownColumns() const;
  void stretchElastic();
  void giveWay();
  int m_elastic = -1;
  int m_least = 0;
  QList<int> m_giveWay;
  std::map<int, int> m_gone;  // with the width each had
  bool m_givingWay = false;
  ColumnKeeper* m_keeper = nullptr;
};

}  // namespace retenta
