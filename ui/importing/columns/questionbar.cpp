// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columns/questionbar.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"
#include "ui/importing/importwords.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

constexpr int mostDecimals = 4;

QString inWords(const QString& sample, DateOrder order) {
  const auto value = parseDate(sample.toStdString(), order);
  if (!value) return importwords::dateOrderName(order);
  return QStringLiteral("%1 %2").arg(Formatters().dateWords(value->day),
                                     QString::number(toQDate(value->day).year()));
}

// As the program writes the number it would read: "1 234" or "1,234".
QString asNumber(const QString& sample, char decimal) {
  const auto value = parseMoney(sample.toStdString(), decimal);
  if (!value || value->decimals > mostDecimals) return importwords::decimalName(decimal);
  double number = static_cast<double>(value->mantissa);
  for (int i = 0; i < value->decimals; ++i) number /= 10;
  return Formatters().number(number, value->decimals);
}

}  // namespace

QuestionBar::QuestionBar(QWidget* parent)
    : QWidget(parent),
      m_words(makeLabel({}, TextRole::Body, Tone::Warning)),
      m_first(makeButton({})),
      m_second(makeButton({})) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_words->setWordWrap(true);
  column->addWidget(m_words);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(m_first);
  row->addWidget(m_second);
  row->addStretch();
  column->addLayout(row);
  setFocusProxy(m_first);
  connect(m_first, &QPushButton::clicked, this,
          [this] { m_dates ? Q_EMIT dateOrderChosen(DateOrder::Dmy) : Q_EMIT decimalChosen(','); });
  connect(m_second, &QPushButton::clicked, this,
          [this] { m_dates ? Q_EMIT dateOrderChosen(DateOrder::Mdy) : Q_EMIT decimalChosen('.'); });
}

void QuestionBar::setPlan(const ImportPlan& plan) {
  m_words->setText(importwords::obstacle(plan));
  m_dates = plan.dateAmbiguous;
  const bool choice = plan.dateAmbiguous || plan.moneyAmbiguous;
  const QString& sample = plan.ambiguousSample;
  if (m_dates) {
    m_first->setText(inWords(sample, DateOrder::Dmy));
    m_second->setText(inWords(sample, DateOrder::Mdy));
  } else if (choice) {
    m_first->setText(asNumber(sample, ','));
    m_second->setText(asNumber(sample, '.'));
  }
  for (QPushButton* button : {m_first, m_second}) {
    button->setVisible(choice);
    button->setAccessibleName(tr("%1: this is %2").arg(sample, button->text()));
  }
  setVisible(!m_words->text().isEmpty());
}

bool QuestionBar::asks() const { return isVisibleTo(parentWidget()) && !m_first->isHidden(); }

}  // namespace retenta
