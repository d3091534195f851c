// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/importing/importreport.h"

class QLabel;
class QPushButton;

namespace retenta {

class ConsentForm;
class NewBusinessCard;
class ProblemsCard;

/// A row of figures ("1 180 purchases · 24 known …") that wraps.
class FigureRow : public QWidget {
  Q_OBJECT
 public:
  explicit FigureRow(QWidget* parent = nullptr);
  void clear();
  void add(const QString& figure, const QString& what);
  /// What a report says became of the messages.
  void addMailing(const MailingCounts& counts);
  /// What its purchases come to, each currency apart.
  void addRevenue(const ImportReport& report);

 private:
  QLayout* m_flow;
};

/// Step 3: what the import would do. Its totals add up; nothing is written yet.
class CheckStep : public QWidget {
  Q_OBJECT
 public:
  explicit CheckStep(QWidget* parent = nullptr);
  void setReport(const ImportReport& report);
  /// Shown with the first import alone.
  NewBusinessCard* business() const { return m_business; }
  ConsentForm* consent() const { return m_consent; }
  ProblemsCard* problems() const { return m_problems; }
  /// "40 records: 36 accepted, 0 known, 4 left out"; and the rows that are no records.
  static QString balance(const ImportReport& report);
  static QString skipped(const ImportReport& report);

 Q_SIGNALS:
  void otherSourceWanted();  ///< the numbers are of another program than those in the base

 private:
  QWidget* makeNumbers();

  QLabel* m_balance;
  QLabel* m_skipped;
  FigureRow* m_figures;
  QLabel* m_numbersSaid;
  QPushButton* m_otherSource;
  QWidget* m_numbers;  // asks whose the order numbers are
  NewBusinessCard* m_business;
  ConsentForm* m_consent;
  ProblemsCard* m_problems;
};

}  // namespace retenta
