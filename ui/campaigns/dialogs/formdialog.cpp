// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/dialogs/formdialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"

namespace retenta {

FormDialog::FormDialog(const QString& title, const QString& verb, QWidget* parent)
    : QDialog(parent),
      m_body(new QVBoxLayout),
      m_form(new QFormLayout),
      m_problem(makeLabel({}, TextRole::Secondary, Tone::Negative)),
      m_verb(makeButton(verb, ButtonKind::Primary)),
      m_cancel(makeButton(tr("Cancel"))) {
  setWindowTitle(title);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  column->addLayout(m_body);
  m_form->setHorizontalSpacing(12);
  m_form->setVerticalSpacing(8);
  m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  column->addLayout(m_form);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_cancel);
  buttons->addWidget(m_verb);
  column->addLayout(buttons);
  m_verb->setDefault(true);
  connect(m_verb, &QPushButton::clicked, this, &FormDialog::accept);
  connect(m_cancel, &QPushButton::clicked, this, &FormDialog::reject);
}

QLineEdit* FormDialog::addField(const QString& label, const QString& value, const QString& unit) {
  auto* field = new QLineEdit(value);
  field->setAccessibleName(label);
  field->setMinimumWidth(scaled(120));
  auto* name = makeLabel(label, TextRole::Body);
  name->setBuddy(field);
  if (unit.isEmpty()) {
    m_form->addRow(name, field);
    return field;
  }
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(field, 1);
  row->addWidget(makeLabel(unit, TextRole::Secondary, Tone::Secondary));
  m_form->addRow(name, row);
  return field;
}

void FormDialog::complain(const QString& what, QLineEdit* where) {
  m_problem->setText(what);
  m_problem->show();
  if (!where) return;
  where->setProperty("state", QStringLiteral("error"));
  where->style()->unpolish(where);
  where->style()->polish(where);
  where->setFocus();
  where->selectAll();
}

void FormDialog::accept() {
  if (check()) QDialog::accept();
}

bool FormDialog::readNumber(QLineEdit* field, double least, double most,
                            std::optional<double>& value) {
  value.reset();
  const QString typed = field->text().trimmed();
  if (typed.isEmpty() || typed == Formatters::unknown()) return true;
  value = Formatters::parseNumber(typed);
  return value && *value >= least && *value <= most;
}

}  // namespace retenta
