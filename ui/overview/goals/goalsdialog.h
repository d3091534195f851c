// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/metrics/goals/goalservice.h"
#include "ui/widgets/latest.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace retenta {

/// A share of the way to a goal, with a notch where an even pace would be. The words beside it say
/// the same.
class GoalBar : public QWidget {
  Q_OBJECT
 public:
  GoalBar(double progress, double due, GoalState state, QWidget* parent = nullptr);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_progress;
  double m_due;
  GoalState m_state;
};

/// The goals of the business as of a day: each with its way, progress and forecast, and a form for
/// a new one. Adding and removing are single steps of undo. GUI thread; figures come from a worker.
class GoalsDialog : public QDialog {
  Q_OBJECT
 public:
  GoalsDialog(Business& business, Day asOf, QWidget* parent = nullptr);

 private:
  QWidget* makeForm();
  void reload();
  void take(const std::vector<GoalLine>& lines);
  QWidget* makeLineCard(const GoalLine& line);
  void showUnit();
  void add();
  void remove(qint64 id);
  void tell(const QString& problem);

  Business& m_business;
  Day m_asOf;
  QVBoxLayout* m_list;
  QComboBox* m_figure = nullptr;
  QLineEdit* m_target = nullptr;
  QLabel* m_unit = nullptr;
  QComboBox* m_months = nullptr;
  QDateEdit* m_deadline = nullptr;
  QLineEdit* m_name = nullptr;
  QLabel* m_problem = nullptr;
  QPushButton* m_add = nullptr;
  Latest<Result<std::vector<GoalLine>>> m_loading;
  Latest<Result<Goal>> m_adding;
  Latest<Result<void>> m_removing;
};

}  // namespace retenta
