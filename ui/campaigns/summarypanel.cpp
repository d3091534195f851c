// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/summarypanel.h"

#include <cmath>

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/campaigns/campaignwords.h"
#include "ui/segments/filtersentence.h"
#include "ui/segments/segmentsign.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/changing.h"

namespace retenta {

namespace {

// The text with the names of its fields in brackets.
QString readable(const QString& source) {
  QString text;
  for (const auto& piece : MessageTemplate::split(source)) {
    using Kind = MessageTemplate::Piece::Kind;
    if (piece.kind == Kind::Field) {
      text += QStringLiteral("[%1]").arg(mergeFieldText(piece.field));
    } else {
      text += piece.kind == Kind::Unknown ? piece.source : piece.text;
    }
  }
  return text;
}

}  // namespace

CampaignSummaryPanel::CampaignSummaryPanel(QWidget* parent)
    : Card(parent),
      m_name(makeLabel({}, TextRole::Section)),
      m_state(makeLabel({}, TextRole::Strong, Tone::Accent)),
      m_message(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_details(new QWidget),
      m_open(makeButton(tr("Open"), ButtonKind::Primary)),
      m_duplicate(makeButton(tr("Duplicate"))) {
  m_name->setWordWrap(true);
  m_message->setWordWrap(true);
  column()->addWidget(m_name);
  column()->addWidget(m_state);
  auto* inside = new QVBoxLayout(m_details);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(10);
  auto* grid = new QGridLayout;
  grid->setVerticalSpacing(6);
  grid->setColumnStretch(1, 1);
  m_segment = addLine(grid, tr("Whom"));
  m_channel = addLine(grid, tr("Channel"));
  m_start = addLine(grid, tr("Start"));
  m_result = addLine(grid, tr("Result"));
  m_people = addLine(grid, tr("Receive"));
  m_control = addLine(grid, term(u"control_group"));
  m_profit = addLine(grid, tr("Expected profit"));
  inside->addLayout(grid);
  inside->addWidget(makeLine());
  inside->addWidget(m_message);
  inside->addStretch(1);
  inside->addWidget(m_open);
  marksChange(m_duplicate);
  inside->addWidget(m_duplicate);
  column()->addWidget(m_details, 1);
  column()->addStretch(0);
  connect(m_open, &QPushButton::clicked, this, &CampaignSummaryPanel::openAsked);
  connect(m_duplicate, &QPushButton::clicked, this, &CampaignSummaryPanel::duplicateAsked);
  show(nullptr, {});
}

QLabel* CampaignSummaryPanel::addLine(QGridLayout* grid, const QString& name) {
  const int row = grid->rowCount();
  auto* value = makeLabel({}, TextRole::Strong);
  value->setWordWrap(true);
  value->setAlignment(Qt::AlignRight | Qt::AlignTop);
  grid->addWidget(makeLabel(name, TextRole::Secondary, Tone::Secondary), row, 0, Qt::AlignTop);
  grid->addWidget(value, row, 1);
  return value;
}

void CampaignSummaryPanel::show(const CampaignSummary* line, Currency currency) {
  m_details->setVisible(line != nullptr);
  m_state->setVisible(line != nullptr);
  if (!line) {
    m_name->setText(tr("Choose a campaign in the list."));
    return;
  }
  const Formatters f;
  const Campaign& campaign = line->campaign;
  const CampaignPlan& plan = campaign.plan;
  m_name->setText(campaign.name);
  m_state->setText(term(campaignStateId(campaign.state)));
  m_segment->setText(audienceText(plan));
  m_segment->setToolTip(plan.saved ? plainTip(filterSentence(plan.saved->filter, currency))
                                   : QString());
  m_channel->setText(term(channelId(plan.channel)));
  m_start->setText(plan.start ? f.date(*plan.start) : f.unknown());
  m_result->setText(plan.start ? f.date(*plan.start + plan.waitDays) : f.unknown());
  m_people->setText(f.people(static_cast<qint64>(line->treated)));
  m_control->setText(QStringLiteral("%1 · %2").arg(f.percent(plan.controlShare),
                                                   f.people(static_cast<qint64>(line->control))));
  m_profit->setText(line->profitMinor
                        ? f.signedMoneyShort(std::llround(*line->profitMinor), currency)
                        : f.unknown());
  const QString text = readable(plan.text);
  m_message->setText(text.size() > 220 ? text.left(219) + QChar(u'…') : text);
}

}  // namespace retenta
