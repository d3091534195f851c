// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "ui/revenue/revenuepresenter.h"
#include "ui/widgets/controls.h"

class QCheckBox;
class QGridLayout;

namespace retenta {

class LeverRow;
class NumberField;

/// The card of levers: the base at the start, a row a lever, the joint effect and Δ (which add up),
/// soft warnings, and where the numbers come from.
class LeverPanel : public Card {
  Q_OBJECT
 public:
  explicit LeverPanel(QWidget* parent = nullptr);

  void show(const RevenueView& view);
  LeverRow* row(Lever lever) const { return m_rows.at(lever); }
  NumberField* startField() const { return m_start; }
  NumberField* costField() const { return m_cost; }
  QCheckBox* winBackBox() const { return m_winBack; }
  QString jointText() const { return m_joint->text(); }
  QString deltaText() const { return m_delta->text(); }
  QString warningText() const { return m_warning->text(); }
  QString originText() const { return m_origin->text(); }

 Q_SIGNALS:
  void startMoved(double clients);
  void costMoved(double cost);
  void leverMoved(retenta::RevenuePresenter::Side side, retenta::Lever lever, double value);
  void leverReset(retenta::Lever lever);
  void winBackToggled(bool used);
  void settled();

 private:
  void buildHead();
  void buildRows();
  void buildFoot();
  void showWarnings(const QStringList& warnings);

  std::map<Lever, LeverRow*> m_rows;
  NumberField* m_start;
  NumberField* m_cost;
  QWidget* m_costLine;
  QCheckBox* m_winBack;
  QLabel* m_unit;
  QLabel* m_joint;
  QLabel* m_delta;
  QLabel* m_warning;
  QFrame* m_warningBox;
  QLabel* m_origin;
  QLabel* m_bracketNote;
};

}  // namespace retenta
