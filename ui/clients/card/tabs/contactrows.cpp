// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/contactrows.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/clients/card/tabs/editfield.h"
#include "ui/text/errortext.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

ContactRows::ContactRows(CardPresenter& presenter, bool phones, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_phones(phones), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(scaled(4));
  auto* more = makeButton(phones ? tr("Add a phone") : tr("Add an e-mail"), ButtonKind::Link);
  if (presenter.readOnly()) more->hide();
  m_column->addWidget(more, 0, Qt::AlignLeft);
  connect(more, &QPushButton::clicked, this, &ContactRows::addEmpty);
  rebuild();
}

void ContactRows::setValues(const QStringList& values) {
  if (values == m_values && m_fields.size() == values.size()) return;
  m_values = values;
  rebuild();
}

void ContactRows::addEmpty() {
  if (m_fields.size() == m_values.size()) addRow(static_cast<int>(m_fields.size()));
  m_fields.last()->setFocus();
}

// Deleted late: the click that led here may come from one of the rows.
void ContactRows::rebuild() {
  if (m_rows) m_rows->deleteLater();
  m_fields.clear();
  m_rows = new QWidget;
  auto* column = new QVBoxLayout(m_rows);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(4));
  m_column->insertWidget(0, m_rows);
  for (int row = 0; row < m_values.size(); ++row) addRow(row);
}

void ContactRows::addRow(int row) {
  const QString value = m_values.value(row);
  auto* field =
      new EditField(m_phones ? tr("Phone %1").arg(row + 1) : tr("E-mail %1").arg(row + 1));
  field->setSaved(value);
  field->setReadOnly(m_presenter.readOnly());
  auto* line = new QHBoxLayout;
  line->setSpacing(scaled(2));
  line->addWidget(field, 1);
  if (row < m_values.size() && !m_presenter.readOnly()) {
    auto* first = makeIconButton(QStringLiteral("up"), tr("Put %1 first").arg(value));
    if (row == 0) first->hide();
    connect(first, &QToolButton::clicked, this, [this, value] {
      QStringList values = m_values;
      values.removeAll(value);
      save(QStringList(value) + values, nullptr);
    });
    auto* remove = makeIconButton(QStringLiteral("trash"), tr("Remove %1").arg(value));
    connect(remove, &QToolButton::clicked, this, [this, value] {
      QStringList values = m_values;
      values.removeAll(value);
      save(values, nullptr);
    });
    line->addWidget(first, 0, Qt::AlignTop);
    line->addWidget(remove, 0, Qt::AlignTop);
  }
  connect(field, &EditField::committed, this, [this, row, field](const QString& text) {
    QStringList values = m_values;
    if (row < values.size()) {
      values[row] = text;
    } else {
      values += text;
    }
    save(values, field);
  });
  static_cast<QVBoxLayout*>(m_rows->layout())->addLayout(line);
  m_fields += field;
}

void ContactRows::save(const QStringList& values, EditField* from) {
  const QPointer<EditField> field(from);
  const bool phones = m_phones;
  m_presenter.edit(
      [client = m_presenter.client(), phones, values](ClientEditService& service) {
        return service.setContactsNow(client, phones, values);
      },
      tr("Contacts saved"), this,
      [this, field](const Result<void>& result) {
        if (result) {
          if (field) field->setSaved(field->text());
        } else if (field) {
          told(result.error(), field);
        }
      });
}

void ContactRows::told(const Error& error, EditField* field) {
  if (error.code != ErrorCode::ContactTaken) {
    field->complain(errorSentence(error));
    return;
  }
  const ClientId owner = error.args.value(2).toLongLong();
  auto* ways = new QWidget;
  auto* row = new QHBoxLayout(ways);
  row->setContentsMargins(0, 0, 0, 0);
  auto* open = makeButton(tr("Open"), ButtonKind::Link);
  auto* merge = makeButton(tr("Merge…"), ButtonKind::Link);
  connect(open, &QPushButton::clicked, this, [this, owner] { Q_EMIT openRequested(owner); });
  connect(merge, &QPushButton::clicked, this, [this, owner] { Q_EMIT mergeRequested(owner); });
  row->addWidget(open);
  row->addWidget(merge);
  row->addStretch(1);
  field->complain(errorSentence(error), ways);
}

}  // namespace retenta
