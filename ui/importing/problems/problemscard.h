// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFuture>
#include <QTimer>
#include <QWidget>

#include "ui/importing/problems/fixbar.h"
#include "ui/importing/problems/problemlist.h"
#include "ui/widgets/latest.h"

class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QSplitter;
class QTabBar;

namespace retenta {

class ProblemsModel;
class RecordModel;
class TableView;

/// Runs a search off the GUI thread.
using ProblemFinder =
    std::function<QFuture<std::vector<std::uint32_t>>(ProblemListPtr, ProblemSearch)>;

/// Problems by kind: tabs with counts, filter, F8 to the next one, mending in place and of all
/// alike, the whole record beside, export for repair. Without `mends` it only shows them.
class ProblemsCard : public QWidget {
  Q_OBJECT
 public:
  explicit ProblemsCard(bool mends, QWidget* parent = nullptr);
  void setFinder(ProblemFinder finder) { m_finder = std::move(finder); }

  /// `columns`: what the file's columns are called. Stays at the kind and the place it was at.
  void setProblems(const ProblemListPtr& list, const QString& file, const QStringList& columns);
  void setUndo(bool canUndo);
  /// The answer to recordWanted(); one of another row is passed over.
  void showRecord(const FileRecord& record);
  void toNext();

 Q_SIGNALS:
  void exportChosen(const QString& target);
  void mended(const retenta::Mend& mend);
  void undoWanted();
  void recordWanted(int row);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeTables();
  void connectTables();
  void fillTabs();
  std::optional<ProblemKind> chosenKind() const;
  void search();
  void takeFound(std::vector<std::uint32_t> rows);
  void showProblem();
  void chooseTarget();

  bool m_mends;
  ProblemFinder m_finder;
  Latest<std::vector<std::uint32_t>> m_found;
  ProblemListPtr m_list;
  QString m_file;
  QStringList m_columns;
  ProblemsModel* m_problems;
  RecordModel* m_record;
  QLabel* m_title;
  QTabBar* m_kinds;
  QLineEdit* m_find;
  FixBar* m_fix;
  QSplitter* m_split = nullptr;
  TableView* m_table = nullptr;
  TableView* m_recordTable = nullptr;
  QPushButton* m_undo = nullptr;
  QPushButton* m_export = nullptr;
  QTimer m_typed;
  int m_at = 0;  // where the cursor stands among those shown
};

}  // namespace retenta
