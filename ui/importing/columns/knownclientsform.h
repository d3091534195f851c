// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QWidget>

#include "core/importing/importplan.h"

class QComboBox;
class QToolButton;

namespace retenta {

/// What a file may do: create, update or both; and, folded away until wanted, what it does to each
/// field of clients who are known already.
class KnownClientsForm : public QWidget {
  Q_OBJECT
 public:
  explicit KnownClientsForm(QWidget* parent = nullptr);
  void setPlan(const ImportPlan& plan);

 Q_SIGNALS:
  void modeChosen(retenta::ImportMode mode);
  void ruleChosen(retenta::ImportField field, retenta::FieldRule rule);

 private:
  QWidget* makeRules();
  void showRules();

  std::map<ImportField, std::pair<QWidget*, QComboBox*>> m_ofField;
  QComboBox* m_mode;
  QToolButton* m_fold;
  QWidget* m_rules;
};

}  // namespace retenta
