// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/channelcard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr int peopleWidth = 40;
constexpr int reachWidth = 44;
constexpr int costWidth = 56;
constexpr int paysWidth = 64;

/// Lights up when its channel is the chosen one.
class ChannelRow final : public QWidget {
 public:
  explicit ChannelRow(QRadioButton* button) : m_button(button) { setFixedHeight(scaled(22)); }

 protected:
  void paintEvent(QPaintEvent*) override {
    if (!m_button->isChecked()) return;
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(tokensOf(this).accentWeak);
    p.drawRoundedRect(rect(), 4, 4);
  }
  void mousePressEvent(QMouseEvent*) override {
    if (m_button->isEnabled()) m_button->click();
  }

 private:
  QRadioButton* m_button;
};

// A share that an e-mail pays from is thousandths of a per cent: it must not read as zero.
QString shareText(double share) { return Formatters().percent(share, share < 0.001 ? 3 : 1); }

QLabel* cell(int width, TextRole role, Tone tone, const QString& text = {}) {
  QLabel* label = makeLabel(text, role, tone);
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  label->setMinimumWidth(scaled(width));
  return label;
}

}  // namespace

ChannelCard::ChannelCard(BuilderPresenter& presenter, QWidget* parent)
    : NumberedCard(2, tr("Channel"), parent),
      m_presenter(presenter),
      m_group(new QButtonGroup(this)),
      m_note(makeWrapped({}, TextRole::Secondary, Tone::Secondary)) {
  auto* costs = makeButton(tr("Prices and margin…"), ButtonKind::Link);
  connect(costs, &QPushButton::clicked, this, &ChannelCard::costsAsked);
  addToHeader(costs);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(4, 0, 4, 0);
  head->setSpacing(4);
  head->addStretch(1);
  const auto caption = [&](int width, const QString& text, const QString& tip) {
    QLabel* label = cell(width, TextRole::Caption, Tone::Secondary, text);
    label->setToolTip(tip);
    head->addWidget(label);
  };
  caption(peopleWidth, tr("people"),
          tr("Clients of the segment with a contact and consent for the channel"));
  caption(reachWidth, tr("arrives"),
          tr("Share of contacts that are delivered, opened or answered"));
  caption(costWidth, tr("%1/contact").arg(Formatters::sign(m_presenter.currency())),
          tr("Price of a contact that arrives: the price of one contact divided by the share that "
             "arrives"));
  caption(paysWidth, tr("pays from"),
          tr("Response of those it reaches from which the margin of a purchase covers the "
             "contacts"));
  column()->addLayout(head);
  auto* rows = new QVBoxLayout;
  rows->setSpacing(0);
  // As used most in small business; the base's own order is for files.
  for (const Channel channel : {Channel::Messenger, Channel::Call, Channel::Sms, Channel::Email,
                                Channel::Push, Channel::DirectMail}) {
    rows->addWidget(makeRow(channel));
  }
  column()->addLayout(rows);
  column()->addWidget(m_note);
  connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
    m_presenter.edit([id](CampaignPlan& plan) { plan.channel = static_cast<Channel>(id); });
  });
  connect(m_group, &QButtonGroup::idToggled, this, [this] {
    for (const Row& row : m_rows) row.box->update();
  });
}

QWidget* ChannelCard::makeRow(Channel channel) {
  Row& row = m_rows[static_cast<std::size_t>(channel)];
  row.button = new QRadioButton(term(channelId(channel)));
  row.box = new ChannelRow(row.button);
  row.people = cell(peopleWidth, TextRole::Secondary, Tone::Normal);
  row.reach = cell(reachWidth, TextRole::Secondary, Tone::Normal);
  row.cost = cell(costWidth, TextRole::Secondary, Tone::Normal);
  row.paysFrom = cell(paysWidth, TextRole::Strong, Tone::Normal);
  auto* layout = new QHBoxLayout(row.box);
  layout->setContentsMargins(4, 0, 4, 0);
  layout->setSpacing(4);
  layout->addWidget(row.button, 1);
  for (QLabel* label : {row.people, row.reach, row.cost, row.paysFrom}) layout->addWidget(label);
  m_group->addButton(row.button, static_cast<int>(channel));
  return row.box;
}

void ChannelCard::showPlan() {
  m_rows[static_cast<std::size_t>(m_presenter.plan().channel)].button->setChecked(true);
  for (const Row& row : m_rows) row.button->setEnabled(m_presenter.editable());
  if (!m_presenter.outlook()) return;
  // A channel switched off in the settings is not offered; a plan that has it keeps showing it.
  for (const Channel channel : allChannels) {
    m_rows[static_cast<std::size_t>(channel)].box->setVisible(
        m_presenter.outlook()->terms.of(channel).used || channel == m_presenter.plan().channel);
  }
}

void ChannelCard::showOutlook() {
  const auto& outlook = m_presenter.outlook();
  if (!outlook) return;
  showPlan();
  const Formatters f;
  const auto factor = static_cast<double>(m_presenter.currency().factor());
  for (const Channel channel : allChannels) {
    const Row& row = m_rows[static_cast<std::size_t>(channel)];
    const ChannelOutlook& figures = outlook->channel(channel);
    row.people->setText(f.count(static_cast<qint64>(figures.reachable)));
    row.reach->setText(figures.terms.reach ? f.percent(*figures.terms.reach) : f.unknown());
    QString cost = f.unknown();
    if (figures.terms.costMilli && figures.terms.reach.value_or(0) > 0) {
      const double main = static_cast<double>(*figures.terms.costMilli) / 1000 / factor;
      const double delivered = main / *figures.terms.reach;
      cost = f.number(delivered, delivered < 1 ? 3 : (delivered < 10 ? 2 : 1));
    }
    row.cost->setText(cost);
    row.paysFrom->setText(figures.breakEvenResponse ? shareText(*figures.breakEvenResponse)
                                                    : f.unknown());
    row.button->setAccessibleName(tr("%1: %2, arrives %3, price %4, pays from %5")
                                      .arg(row.button->text(), row.people->text(),
                                           row.reach->text(), row.cost->text(),
                                           row.paysFrom->text()));
  }
  showNote();
}

void ChannelCard::showNote() {
  const CampaignOutlook& outlook = *m_presenter.outlook();
  const Formatters f;
  const ChannelOutlook& chosen = outlook.channel(m_presenter.plan().channel);
  const QString name = term(channelId(m_presenter.plan().channel));
  if (!outlook.terms.margin) {
    m_note->setText(tr("Type your margin to see from which response each channel pays off."));
  } else if (!chosen.terms.costMilli || !chosen.terms.reach) {
    m_note->setText(
        tr("%1: type its price and what arrives to see whether it pays off.").arg(name));
  } else if (!outlook.input.checkMinor) {
    m_note->setText(tr("These people have not bought yet: type the check you expect in part 5."));
  } else if (!chosen.breakEvenResponse) {
    m_note->setText(tr("With this discount a purchase brings no margin: no response pays off."));
  } else {
    m_note->setText(
        tr("A purchase here is %1, its margin %2: %3 pays off from a response of %4.")
            .arg(f.money(std::llround(*outlook.input.checkMinor), m_presenter.currency()),
                 f.money(std::llround(*outlook.input.checkMinor * *outlook.terms.margin),
                         m_presenter.currency()),
                 name, shareText(*chosen.breakEvenResponse)));
  }
}

}  // namespace retenta
