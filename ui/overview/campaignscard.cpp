// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/campaignscard.h"

#include <cmath>

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/overview/elidedbutton.h"
#include "ui/overview/nextwords.h"
#include "ui/text/formatters.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr int most = 5;

QLabel* familySign(SegmentSet segments) {
  auto* label = new PictureLabel(scaled(12));
  if (const auto family = familyOf(segments)) label->setGlyph(*family);
  return label;
}

ElidedLabel* cellText(const QString& text) {
  auto* label = new ElidedLabel(text);
  label->setFont(textFont(TextRole::Secondary));
  return label;
}

}  // namespace

CampaignsCard::CampaignsCard(QWidget* parent)
    : Card(parent), m_all(makeButton(tr("All campaigns"), ButtonKind::Link)) {
  column()->setContentsMargins(14, 10, 14, 10);
  column()->setSpacing(6);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("Campaigns"), TextRole::Section), 1);
  head->addWidget(m_all);
  column()->addLayout(head);
  connect(m_all, &QPushButton::clicked, this, &CampaignsCard::allRequested);
  column()->addStretch();
}

void CampaignsCard::addHeads(QGridLayout& grid) {
  int at = 0;
  for (const QString& text :
       {tr("Campaign"), QString(), tr("Segment"), tr("State"), tr("Profit")}) {
    auto* label = makeLabel(text, TextRole::Caption, Tone::Secondary);
    if (at == 4) label->setAlignment(Qt::AlignRight);
    grid.addWidget(label, 0, at++);
  }
}

void CampaignsCard::addCampaign(QGridLayout& grid, int row, const CampaignNote& note,
                                Currency currency) {
  const Formatters f;
  const QString name = note.name.isEmpty() ? tr("Unnamed") : note.name;
  auto* open = new ElidedButton(name);
  connect(open, &QPushButton::clicked, this, [this, id = note.id] { Q_EMIT opened(id); });
  const QString state = campaignStateText(note, f);
  open->setAccessibleDescription(QStringLiteral("%1, %2").arg(segmentsName(note.segments), state));
  grid.addWidget(open, row, 0);
  grid.addWidget(familySign(note.segments), row, 1);
  grid.addWidget(cellText(segmentsName(note.segments)), row, 2);
  auto* stateLabel = cellText(state);
  if (note.due != CampaignDue::Nothing) {
    stateLabel->setFont(textFont(TextRole::Strong));
    setTone(stateLabel, Tone::Accent);
  }
  grid.addWidget(stateLabel, row, 3);
  auto* profit = makeLabel(
      note.profitMinor ? QStringLiteral("≈\u00A0%1")
                             .arg(f.signedMoneyShort(std::llround(*note.profitMinor), currency))
                       : Formatters::unknown(),
      TextRole::Secondary);
  profit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  profit->setToolTip(note.profitMinor
                         ? tr("Expected profit, by the figures of the plan")
                         : tr("Not known yet: the plan needs the response, the margin and the "
                              "price of the channel"));
  grid.addWidget(profit, row, 4);
}

void CampaignsCard::setCampaigns(const std::vector<CampaignNote>& campaigns, qint64 all,
                                 Currency currency) {
  delete m_body;
  m_body = new QWidget;
  m_all->setVisible(all > 0);
  if (campaigns.empty()) {
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    auto* why = makeLabel(tr("No campaigns yet: write to those at risk, lead first purchases on to "
                             "the second, thank VIP."),
                          TextRole::Body, Tone::Secondary);
    why->setWordWrap(true);
    body->addWidget(why);
    auto* create = makeButton(tr("New campaign"));
    connect(create, &QPushButton::clicked, this, &CampaignsCard::createRequested);
    body->addWidget(create, 0, Qt::AlignLeft);
  } else {
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    for (const auto& [at, share] : {std::pair(0, 4), std::pair(2, 4), std::pair(3, 4)})
      grid->setColumnStretch(at, share);
    addHeads(*grid);
    for (int i = 0; i < std::min<int>(most, static_cast<int>(campaigns.size())); ++i)
      addCampaign(*grid, i + 1, campaigns[static_cast<std::size_t>(i)], currency);
  }
  column()->insertWidget(1, m_body);
}

}  // namespace retenta
