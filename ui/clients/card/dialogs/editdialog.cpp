// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/dialogs/editdialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

void setWrong(QLineEdit* field, bool wrong) {
  field->setProperty("state", wrong ? QStringLiteral("error") : QString());
  field->style()->unpolish(field);
  field->style()->polish(field);
}

}  // namespace

EditDialog::EditDialog(CardPresenter& presenter, const QString& title, const QString& verb,
                       QWidget* parent)
    : QDialog(parent),
      m_presenter(presenter),
      m_body(new QVBoxLayout),
      m_form(new QFormLayout),
      m_problem(makeLabel({}, TextRole::Secondary, Tone::Negative)),
      m_verb(makeButton(verb, ButtonKind::Primary)) {
  setWindowTitle(title);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  m_form->setHorizontalSpacing(12);
  m_form->setVerticalSpacing(8);
  m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
  column->addLayout(m_form);
  column->addLayout(m_body, 1);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  auto* cancel = makeButton(tr("Cancel"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_verb);
  column->addLayout(buttons);
  m_verb->setDefault(true);
  setMinimumWidth(scaled(420));
  connect(m_verb, &QPushButton::clicked, this, &EditDialog::accept);
  connect(cancel, &QPushButton::clicked, this, &EditDialog::reject);
}

QLineEdit* EditDialog::addField(const QString& label, const QString& value) {
  auto* field = new QLineEdit(value);
  field->setMinimumWidth(scaled(180));
  addRow(label, field);
  return field;
}

void EditDialog::addRow(const QString& label, QWidget* field) {
  field->setAccessibleName(label);
  auto* name = makeLabel(label, TextRole::Body);
  name->setBuddy(field);
  m_form->addRow(name, field);
}

void EditDialog::complain(const QString& what, QLineEdit* where) {
  clearProblem();
  m_problem->setText(what);
  m_problem->show();
  if (!where) return;
  m_wrong = where;
  setWrong(where, true);
  where->setFocus();
  where->selectAll();
}

void EditDialog::clearProblem() {
  m_problem->hide();
  if (m_wrong) setWrong(m_wrong, false);
  m_wrong = nullptr;
}

void EditDialog::accept() {
  clearProblem();
  apply();
}

void EditDialog::run(const CardPresenter::Edit& work, const QString& done) {
  m_verb->setEnabled(false);
  m_presenter.edit(work, done, this, [this](const Result<void>& result) {
    m_verb->setEnabled(true);
    if (result) {
      QDialog::accept();
    } else {
      refused(result.error());
    }
  });
}

void EditDialog::refused(const Error& error) { complain(errorSentence(error)); }

}  // namespace retenta
