// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/stepbar.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

StepBar::StepBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  const QStringList names = {tr("1  File"), tr("2  Columns"), tr("3  Check"), tr("4  Result")};
  for (int i = 0; i < names.size(); ++i) {
    if (i > 0) {
      row->addWidget(makePicture(QStringLiteral("chevron-right"), &Tokens::control, scaled(14)));
    }
    auto* step = makeButton(names[i], ButtonKind::Quiet);
    step->setAccessibleName(names[i].simplified());
    connect(step, &QPushButton::clicked, this, [this, i] { Q_EMIT chosen(i); });
    row->addWidget(step);
    m_steps += step;
  }
  row->addStretch();
}

void StepBar::setState(int current, int reached, bool locked) {
  const QStringList why = {
      {}, tr("Choose a file first"), tr("Check the columns first"), tr("Start the import first")};
  for (int i = 0; i < m_steps.size(); ++i) {
    QPushButton* step = m_steps[i];
    QFont font = textFont(i == current ? TextRole::Section : TextRole::Body);
    step->setFont(font);
    step->setEnabled(i == current || (i <= reached && !locked));
    step->setToolTip(i <= reached ? QString() : why.value(i));
    const QString state = i == current ? tr("current step") : QString();
    step->setAccessibleDescription(state);
  }
}

JobPanel::JobPanel(QWidget* parent)
    : QFrame(parent),
      m_what(makeLabel()),
      m_left(makeLabel({}, TextRole::Body, Tone::Secondary)),
      m_bar(new QProgressBar),
      m_cancel(makeButton(tr("Cancel"))) {
  setProperty("kind", QStringLiteral("card"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(14, 8, 14, 8);
  row->setSpacing(12);
  auto* column = new QVBoxLayout;
  column->setSpacing(6);
  auto* words = new QHBoxLayout;
  words->addWidget(m_what, 1);
  words->addWidget(m_left);
  column->addLayout(words);
  column->addWidget(m_bar);
  m_bar->setTextVisible(false);
  row->addLayout(column, 1);
  row->addWidget(m_cancel);
  setFocusProxy(m_cancel);
  connect(m_cancel, &QPushButton::clicked, this, &JobPanel::cancelled);
  hide();
}

void JobPanel::start(const QString& what, bool canCancel) {
  m_what->setText(what);
  m_bar->setAccessibleName(what);
  m_bar->setRange(0, 0);
  m_left->clear();
  m_cancel->setVisible(canCancel);
  m_cancel->setEnabled(true);
}

void JobPanel::setProgress(qint64 done, qint64 total, std::optional<int> secondsLeft) {
  const Formatters format;
  m_bar->setRange(0, 1000);
  m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
  QString text = format.percent(total > 0 ? double(done) / double(total) : 0);
  if (secondsLeft) {
    text += QStringLiteral(" · ");
    text += *secondsLeft < 60 ? tr("%n second(s) left", nullptr, *secondsLeft)
                              : tr("%n minute(s) left", nullptr, (*secondsLeft + 59) / 60);
  }
  m_left->setText(text);
}

}  // namespace retenta
