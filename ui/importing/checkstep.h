// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/importing/importreport.h"
#include "ui/importing/importtables.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace retenta {

class ConsentForm;
class Segmented;
class TableView;

/// A row of figures ("1 180 purchases · 24 known …") that wraps.
class FigureRow : public QWidget {
  Q_OBJECT
 public:
  explicit FigureRow(QWidget* parent = nullptr);
  void clear();
  void add(const QString& figure, const QString& what);

 private:
  QLayout* m_flow;
};

/// Records left out and notes: filter, F8 to the next one, export for repair.
class ProblemsCard : public QWidget {
  Q_OBJECT
 public:
  explicit ProblemsCard(QWidget* parent = nullptr);
  void setReport(const ImportReport& report);
  void toNext();

 Q_SIGNALS:
  void exportChosen(const QString& target);

 private:
  void chooseTarget();
  ProblemsModel* m_problems;
  ProblemsFilter* m_filter;
  QLabel* m_title;
  Segmented* m_show;
  QLineEdit* m_find;
  TableView* m_table;
  QPushButton* m_export;
  QString m_file;
};

/// Step 3: what the import would do. Its totals add up; nothing is written yet.
class CheckStep : public QWidget {
  Q_OBJECT
 public:
  explicit CheckStep(QWidget* parent = nullptr);
  void setReport(const ImportReport& report);
  ConsentForm* consent() const { return m_consent; }
  ProblemsCard* problems() const { return m_problems; }
  /// "40 records: 36 accepted, 0 known, 4 left out"; and the rows that are no records.
  static QString balance(const ImportReport& report);
  static QString skipped(const ImportReport& report);

 private:
  QLabel* m_balance;
  QLabel* m_skipped;
  FigureRow* m_figures;
  ConsentForm* m_consent;
  ProblemsCard* m_problems;
};

}  // namespace retenta
