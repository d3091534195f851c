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

class SavedList;
class SegmentPicker;

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
/// a new one or a changed one. Adding, changing and removing are single steps of undo. GUI thread;
/// figures come from a worker.
class GoalsDialog : public QDialog {
  Q_OBJECT
 public:
  GoalsDialog(Business& business, Day asOf, QWidget* parent = nullptr);

 private:
  QWidget* makeForm();
  void reload();
  void take(const std::vector<GoalLine>& lines);
  QWidget* makeLineCard(const GoalLine& line);
  QWidget* makeActions(const Goal& goal);
  QLayout* makeFields();
  void showUnit();
  void edit(const Goal& goal);
  void leaveEdit();
  std::optional<Goal> typed();
  void save();
  void remove(qint64 id);
  void tell(const QString& problem);

  Business& m_business;
  Day m_asOf;
  QVBoxLayout* m_list;
  std::optional<Goal> m_edited;  // the form changes this one; none = a new one
  SavedList* m_saved;
  QLabel* m_formTitle = nullptr;
  SegmentPicker* m_whom = nullptr;
  QComboBox* m_figure = nullptr;
  QLineEdit* m_target = nullptr;
  QLabel* m_unit = nullptr;
  QComboBox* m_months = nullptr;
  QDateEdit* m_deadline = nullptr;
  QLineEdit* m_name = nullptr;
  QLabel* m_problem = nullptr;
  QPushButton* m_save = nullptr;
  QPushButton* m_leave = nullptr;
  Latest<Result<std::vector<GoalLine>>> m_loading;
  Latest<Result<Goal>> m_saving;
  Latest<Result<void>> m_removing;
};

}  // namespace retenta
