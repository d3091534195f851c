// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columns/knownclientsform.h"

#include <QComboBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/importing/importwords.h"
#include "ui/theme/icons.h"
#include "ui/importing/columns/labelled.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

KnownClientsForm::KnownClientsForm(QWidget* parent)
    : QWidget(parent), m_mode(new QComboBox), m_fold(new QToolButton), m_rules(makeRules()) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  auto* line = new QWidget;
  auto* flow = new FlowLayout(line, 12);
  for (const ImportMode mode : {ImportMode::Both, ImportMode::Create, ImportMode::Update})
    m_mode->addItem(importwords::modeName(mode), static_cast<int>(mode));
  m_fold->setText(tr("Fields of known clients"));
  m_fold->setToolTip(tr("What a filled cell does to a field that the base has already"));
  m_fold->setCheckable(true);
  m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_fold->setIconSize(QSize(scaled(16), scaled(16)));
  m_fold->setMinimumHeight(scaled(28));
  flow->addWidget(labelled(tr("What the file does"), m_mode, Qt::Horizontal));
  flow->addWidget(m_fold);
  column->addWidget(line);
  column->addWidget(m_rules);
  m_rules->setVisible(false);
  connect(m_mode, &QComboBox::activated, this,
          [this] { Q_EMIT modeChosen(static_cast<ImportMode>(m_mode->currentData().toInt())); });
  connect(m_fold, &QToolButton::toggled, this, &KnownClientsForm::showRules);
}

QWidget* KnownClientsForm::makeRules() {
  auto* box = new QWidget;
  auto* flow = new FlowLayout(box, 12);
  for (const ImportField field : ruledFields) {
    auto* list = new QComboBox;
    for (const FieldRule rule :
         {FieldRule::Best, FieldRule::Fill, FieldRule::Overwrite, FieldRule::Keep})
      list->addItem(importwords::fieldRuleName(rule), static_cast<int>(rule));
    QWidget* each = labelled(importwords::fieldName(field), list, Qt::Horizontal);
    flow->addWidget(each);
    m_ofField[field] = {each, list};
    connect(list, &QComboBox::activated, this, [this, field, list] {
      Q_EMIT ruleChosen(field, static_cast<FieldRule>(list->currentData().toInt()));
    });
  }
  return box;
}

void KnownClientsForm::setPlan(const ImportPlan& plan) {
  m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(plan.options.mode)));
  bool any = false;
  for (const auto& [field, shown] : m_ofField) {
    const bool there = std::any_of(
        plan.columns.begin(), plan.columns.end(),
        [field = field](const ImportColumn& column) { return ruledField(column.field) == field; });
    shown.first->setVisible(there);
    shown.second->setCurrentIndex(
        shown.second->findData(static_cast<int>(plan.options.ruleOf(field))));
    any = any || there;
  }
  m_fold->setVisible(any && plan.options.mode != ImportMode::Create);
  showRules();
}

void KnownClientsForm::showRules() {
  m_fold->setIcon(makeIcon(
      m_fold->isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
      tokensOf(this).text2));
  m_rules->setVisible(m_fold->isChecked() && !m_fold->isHidden());
}

}  // namespace retenta
