// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/passphrasedialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int shortest = 8;

QLineEdit* makeField(const QString& name) {
  auto* field = new QLineEdit;
  field->setEchoMode(QLineEdit::Password);
  field->setAccessibleName(name);
  field->setMaxLength(1000);
  return field;
}

}  // namespace

PassphraseDialog::PassphraseDialog(Purpose purpose, const QString& fileName, QWidget* parent)
    : QDialog(parent),
      m_purpose(purpose),
      m_first(makeField(tr("Passphrase"))),
      m_second(makeField(tr("Passphrase once more"))),
      m_problem(makeLabel({}, TextRole::Body, Tone::Negative)) {
  const bool make = purpose == Purpose::Make;
  setWindowTitle(make ? tr("Back up with a passphrase") : tr("Encrypted backup"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* why = makeLabel(
      make ? tr("Nobody can read the backup without the passphrase, not even you: it is kept "
                "nowhere. Write it down and keep it apart from the backup.")
           : tr("“%1” is encrypted. Type the passphrase it was made with.").arg(fileName));
  why->setWordWrap(true);
  column->addWidget(why);
  auto* form = new QFormLayout;
  form->addRow(tr("Passphrase"), m_first);
  if (make) form->addRow(tr("Once more"), m_second);
  m_second->setVisible(make);
  column->addLayout(form);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  auto* buttons = new QDialogButtonBox;
  auto* go = makeButton(make ? tr("Back up") : tr("Open"), ButtonKind::Primary);
  auto* cancel = makeButton(tr("Cancel"));
  buttons->addButton(go, QDialogButtonBox::AcceptRole);
  buttons->addButton(cancel, QDialogButtonBox::RejectRole);
  go->setDefault(true);
  connect(buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &PassphraseDialog::reject);
  column->addWidget(buttons);
  setMinimumWidth(scaled(420));
  m_first->setFocus();
}

void PassphraseDialog::accept() {
  const QString typed = m_first->text();
  QString problem;
  if (typed.isEmpty()) problem = tr("Type the passphrase.");
  if (m_purpose == Purpose::Make && typed.size() < shortest) {
    problem = tr("Use at least %1 characters: several words are easy to remember.").arg(shortest);
  } else if (m_purpose == Purpose::Make && m_second->text() != typed) {
    problem = tr("The two passphrases differ. Type them again.");
  }
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
  if (!problem.isEmpty()) {
    m_first->setFocus();
    m_first->selectAll();
    return;
  }
  Q_EMIT given(typed.toUtf8());
  QDialog::accept();
}

}  // namespace retenta
