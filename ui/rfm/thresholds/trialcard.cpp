// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/thresholds/trialcard.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/rfm/rfmwords.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

QLabel* right(const QString& text, TextRole role, Tone tone) {
  auto* label = makeLabel(text, role, tone);
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return label;
}

}  // namespace

RfmMatrix againstStored(const RfmView& view) {
  RfmMatrix matrix = view.matrix;
  matrix.comparedWith.reset();
  for (std::size_t i = 0; i < matrix.cells.size(); ++i) {
    matrix.cells[i].earlierClients = view.trial->matrix.cells[i].clients;
  }
  return matrix;
}

TrialCard::TrialCard(QWidget* parent) : QWidget(parent), m_rows(new QGridLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(4));
  column->addWidget(makeLine());
  column->addWidget(makeLabel(tr("What would change"), TextRole::Strong));
  m_rows->setHorizontalSpacing(scaled(8));
  m_rows->setVerticalSpacing(scaled(2));
  m_rows->setColumnStretch(0, 1);
  column->addLayout(m_rows);
  hide();
}

void TrialCard::setTrial(const RfmMatrix& tried, const BoundsTrial* trial) {
  while (QLayoutItem* item = m_rows->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const bool moves = trial && trial->moved > 0;
  setVisible(moves);
  if (!moves) return;
  int row = 0;
  m_rows->addWidget(right(tr("now"), TextRole::Caption, Tone::Secondary), row, 1);
  m_rows->addWidget(right(tr("would be"), TextRole::Caption, Tone::Secondary), row, 2);
  for (int i = 0; i < gridSegmentCount; ++i) {
    const auto segment = static_cast<Segment>(i);
    const RfmCell& now = trial->matrix.cell(segment);
    const RfmCell& then = tried.cell(segment);
    if (now.clients == then.clients) continue;
    addRow(++row, segment, now, then, tried.currency);
  }
}

void TrialCard::addRow(int row, Segment segment, const RfmCell& now, const RfmCell& then,
                       Currency currency) {
  const Formatters f;
  auto* name = makeLabel(rfmwords::name(segment), TextRole::Secondary);
  name->setWordWrap(true);
  auto* change =
      right(f.signedCount(then.clients - now.clients), TextRole::Secondary, Tone::Secondary);
  const QString money = tr("Revenue of the period: now %1, would be %2")
                            .arg(f.moneyShort(now.periodRevenueMinor, currency),
                                 f.moneyShort(then.periodRevenueMinor, currency));
  for (QLabel* label : {name, change}) label->setToolTip(plainTip(money));
  m_rows->addWidget(name, row, 0);
  m_rows->addWidget(right(f.count(now.clients), TextRole::Secondary, Tone::Secondary), row, 1);
  m_rows->addWidget(right(f.count(then.clients), TextRole::Strong, Tone::Normal), row, 2);
  m_rows->addWidget(change, row, 3);
}

}  // namespace retenta
