// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/revenue/revenuepresenter.h"

class QAction;
class QComboBox;
class QPushButton;

namespace retenta {

class Segmented;

/// The row above the model: which scenario is before and which after, saving, reset, the horizon.
class ScenarioBar : public QWidget {
  Q_OBJECT
 public:
  explicit ScenarioBar(QWidget* parent = nullptr);

  void show(const RevenueView& view, bool readOnly);
  QComboBox* beforePicker() const { return m_before; }
  QComboBox* afterPicker() const { return m_after; }
  /// Asks for a name; the answer comes as saveRequested().
  void askName();
  QList<QAction*> commands() const;

 Q_SIGNALS:
  void beforeChosen(retenta::ModelSource source, const QString& name);
  void afterChosen(retenta::ModelSource source, const QString& name);
  void saveRequested(const QString& name);
  void renameRequested(retenta::ScenarioId id, const QString& name);
  void removeRequested(retenta::ScenarioId id);
  void resetRequested();
  void monthsChosen(int months);
  void reportRequested();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void buildMenu();
  void askRename();
  const Scenario* chosenScenario() const;
  void ask(const QString& title, const QString& text, const std::function<void(QString)>& then);

  RevenueView m_view;
  QComboBox* m_before;
  QComboBox* m_after;
  QPushButton* m_save;
  QPushButton* m_reset;
  QPushButton* m_report;
  Segmented* m_months;
  QAction* m_toReport = nullptr;
  QAction* m_fromData = nullptr;
  QAction* m_rename = nullptr;
  QAction* m_remove = nullptr;
};

}  // namespace retenta
