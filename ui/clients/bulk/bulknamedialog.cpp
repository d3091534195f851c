// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/bulk/bulknamedialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/theme/look.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int longestName = 100;

}  // namespace

BulkNameDialog::BulkNameDialog(const QString& title, const QString& label, const QString& button,
                               const QString& start, const QStringList& known, QWidget* parent)
    : QDialog(parent), m_name(new QComboBox), m_ok(makeButton(button, ButtonKind::Primary)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  setMinimumWidth(scaled(360));
  m_name->setEditable(true);
  m_name->addItems(known);
  m_name->setCurrentText(start);
  m_name->setAccessibleName(label);
  m_name->lineEdit()->setMaxLength(longestName);
  m_name->lineEdit()->selectAll();
  auto* column = new QVBoxLayout(this);
  auto* text = makeLabel(label);
  text->setBuddy(m_name);
  column->addWidget(text);
  column->addWidget(m_name);
  auto* buttons = new QHBoxLayout;
  auto* cancel = makeButton(tr("Cancel"));
  buttons->addStretch();
  buttons->addWidget(cancel);
  buttons->addWidget(m_ok);
  column->addLayout(buttons);
  m_ok->setDefault(true);
  const auto refresh = [this] {
    const bool some = !m_name->currentText().trimmed().isEmpty();
    m_ok->setEnabled(some);
    m_ok->setToolTip(some ? QString() : tr("Type a name."));
  };
  connect(m_name, &QComboBox::currentTextChanged, this, refresh);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_ok, &QPushButton::clicked, this, [this] {
    Q_EMIT named(m_name->currentText().simplified());
    accept();
  });
  refresh();
  m_name->setFocus();
}

}  // namespace retenta
