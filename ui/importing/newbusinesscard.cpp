// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/newbusinesscard.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/importing/importwords.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

NewBusinessCard::NewBusinessCard(QWidget* parent)
    : Card(tr("Your business"), parent), m_name(new QLineEdit), m_currency(new QComboBox) {
  auto* why = makeLabel(tr("The first import: check what the business is called and what the "
                           "amounts are in. Both can be changed in the settings."),
                        TextRole::Secondary, Tone::Secondary);
  why->setWordWrap(true);
  column()->addWidget(why);
  auto* fields = new QWidget;
  auto* flow = new FlowLayout(fields, 16);
  const auto add = [&](const QString& text, QWidget* field) {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* label = makeLabel(text);
    label->setBuddy(field);
    field->setAccessibleName(text);
    row->addWidget(label);
    row->addWidget(field);
    flow->addWidget(box);
  };
  m_name->setMinimumWidth(scaled(260));
  m_name->setMaxLength(120);
  add(tr("Name of the business"), m_name);
  add(tr("Currency"), m_currency);
  column()->addWidget(fields);
  connect(m_name, &QLineEdit::editingFinished, this, &NewBusinessCard::takeName);
  connect(m_currency, &QComboBox::activated, this, [this] {
    Q_EMIT currencyChosen(Currency::fromCode(m_currency->currentText()).value_or(Currency()));
  });
}

void NewBusinessCard::setBusiness(const QString& name, Currency currency, bool fromFile) {
  m_shown = name;
  if (!m_name->hasFocus()) m_name->setText(name);
  importwords::fillCurrencies(m_currency, currency);
  m_currency->setEnabled(!fromFile);
  m_currency->setToolTip(fromFile ? tr("The file says its currency itself") : QString());
}

// A business has a name: an empty field gives the old one back.
void NewBusinessCard::takeName() {
  const QString name = m_name->text().simplified();
  if (name.isEmpty()) {
    m_name->setText(m_shown);
  } else if (name != m_shown) {
    m_shown = name;
    Q_EMIT nameTyped(name);
  }
}

}  // namespace retenta
