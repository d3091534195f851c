// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/audiencecard.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/segments/filtersentence.h"
#include "ui/segments/savedlist.h"
#include "ui/segments/segmentpicker.h"
#include "ui/campaigns/parts/waterfall.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/changing.h"

namespace retenta {

namespace {

using Step = AudienceStep;

qint64 count(const Audience& audience, std::initializer_list<Step> steps) {
  qint64 sum = 0;
  for (const Step step : steps) sum += static_cast<qint64>(audience.count(step));
  return sum;
}

}  // namespace

AudienceCard::AudienceCard(BuilderPresenter& presenter, QWidget* parent)
    : NumberedCard(1, tr("Who"), parent),
      m_presenter(presenter),
      m_saved(new SavedList(presenter.business(), this)),
      m_picker(new SegmentPicker),
      m_rules(makeWrapped({}, TextRole::Secondary, Tone::Secondary)),
      m_renew(makeButton(tr("Take it as it is now"), ButtonKind::Link)),
      m_chosen(new QWidget),
      m_chosenText(makeLabel({}, TextRole::Strong)),
      m_all(new WaterfallRow(WaterfallRow::Kind::Start, tr("in the segment"))),
      m_excluded(new WaterfallRow(WaterfallRow::Kind::Minus, tr("left out by hand"))),
      m_noContact(new WaterfallRow(WaterfallRow::Kind::Minus, tr("no contact"))),
      m_unreachable(new WaterfallRow(WaterfallRow::Kind::Minus, tr("address does not exist"))),
      m_noConsent(new WaterfallRow(WaterfallRow::Kind::Minus, tr("no consent"))),
      m_touched(new WaterfallRow(WaterfallRow::Kind::Minus, {})),
      m_control(new WaterfallRow(WaterfallRow::Kind::Minus, {})),
      m_treated(new WaterfallRow(WaterfallRow::Kind::Total, tr("will receive"))),
      m_wayOut(new QWidget),
      m_why(makeWrapped({}, TextRole::Secondary, Tone::Warning)) {
  auto* back = makeButton(tr("All campaigns"), ButtonKind::Link);
  connect(back, &QPushButton::clicked, this, &AudienceCard::listAsked);
  addToHeader(back);
  column()->addWidget(m_picker);
  column()->addWidget(m_rules);
  column()->addWidget(m_renew, 0, Qt::AlignLeft);
  m_rules->hide();
  m_renew->hide();
  marksChange(m_renew);
  auto* chosen = new QHBoxLayout(m_chosen);
  chosen->setContentsMargins(0, 0, 0, 0);
  chosen->addWidget(m_chosenText, 1);
  auto* whole = makeButton(tr("Choose segments instead"), ButtonKind::Link);
  connect(whole, &QPushButton::clicked, this,
          [this] { m_presenter.edit([](CampaignPlan& plan) { plan.clients.clear(); }); });
  chosen->addWidget(whole);
  column()->addWidget(m_chosen);
  auto* rows = new QVBoxLayout;
  rows->setSpacing(0);
  for (WaterfallRow* row :
       {m_all, m_excluded, m_noContact, m_unreachable, m_noConsent, m_touched, m_control})
    rows->addWidget(row);
  rows->addWidget(makeLine());
  rows->addWidget(m_treated);
  column()->addLayout(rows);
  auto* out = new QVBoxLayout(m_wayOut);
  out->setContentsMargins(0, 0, 0, 0);
  out->setSpacing(4);
  out->addWidget(m_why);
  auto* consent = makeButton(tr("Record consent…"));
  marksChange(consent);
  connect(consent, &QPushButton::clicked, this, &AudienceCard::consentAsked);
  out->addWidget(consent, 0, Qt::AlignLeft);
  column()->addWidget(m_wayOut);
  m_wayOut->hide();
  connect(m_picker, &SegmentPicker::chosen, this, [this](const SegmentChoice& choice) {
    m_presenter.edit([&](CampaignPlan& plan) {
      plan.segments = choice.cells.value_or(SegmentSet()).ids();
      plan.saved = choice.saved;
    });
    showRules();
  });
  connect(m_saved, &SavedList::changed, this, [this] {
    m_picker->setSaved(m_saved->segments(), m_presenter.currency());
    showRules();
  });
  connect(m_renew, &QPushButton::clicked, this, [this] {
    const auto& kept = m_presenter.plan().saved;
    const auto fate = kept ? m_saved->fateOf(*kept) : std::nullopt;
    if (!fate || !fate->now) return;
    m_presenter.edit([&](CampaignPlan& plan) { plan.saved = fate->now; });
    showPlan();
    m_picker->setFocus();
  });
  const auto opens = [this](WaterfallRow* row, const QList<Step>& steps) {
    connect(row, &WaterfallRow::clicked, this,
            [this, row, steps] { Q_EMIT peopleAsked(row->text(), steps); });
  };
  opens(m_all, QList<Step>(allAudienceSteps.begin(), allAudienceSteps.end()));
  opens(m_excluded, {Step::Excluded});
  opens(m_noContact, {Step::NoContact});
  opens(m_unreachable, {Step::Unreachable});
  opens(m_noConsent, {Step::NoConsent, Step::Refused});
  opens(m_touched, {Step::Touched});
  opens(m_control, {Step::Control});
  opens(m_treated, {Step::Treated});
}

void AudienceCard::showPlan() {
  const CampaignPlan& plan = m_presenter.plan();
  m_picker->setChoice({segmentSetFromIds(plan.segments), plan.saved});
  showRules();
  m_picker->setEnabled(m_presenter.editable());
  const bool byOne = !plan.clients.empty();
  m_picker->setVisible(!byOne || !plan.segments.isEmpty() || plan.saved);
  m_chosen->setVisible(byOne);
  m_chosenText->setText(audienceText(plan));
  m_chosen->findChild<QPushButton*>()->setEnabled(m_presenter.editable());
  m_all->setLabel(byOne ? tr("selected") : tr("in the segment"));
  const Formatters f;
  m_touched->setLabel(plan.capDays > 0 ? tr("cap: touched within %1").arg(f.days(plan.capDays))
                                       : tr("cap: none"));
  m_control->setLabel(tr("control group %1").arg(f.percent(plan.controlShare)));
}

// The rules the plan keeps, and what became of the segment since they were taken from it.
void AudienceCard::showRules() {
  const auto& kept = m_presenter.plan().saved;
  m_rules->setVisible(kept.has_value());
  const auto fate = kept ? m_saved->fateOf(*kept) : std::nullopt;
  m_renew->setVisible(fate && fate->now && (fate->renamed || fate->changed) &&
                      m_presenter.editable());
  if (!kept) return;
  QString text = filterSentence(kept->filter, m_presenter.currency());
  QString news;
  if (fate && !fate->now) {
    news = tr("The segment is no longer saved; the campaign keeps its rules.");
  } else if (fate && fate->changed) {
    news = tr("The segment has other rules now; the campaign keeps those it was chosen with.");
  } else if (fate && fate->renamed) {
    news = tr("The segment is called “%1” now.").arg(fate->now->name);
  }
  if (!news.isEmpty()) text += QLatin1Char('\n') + news;
  m_rules->setText(text);
}

void AudienceCard::showOutlook() {
  const auto& outlook = m_presenter.outlook();
  if (!outlook) return;
  showPlan();
  const Audience& audience = outlook->audience;
  const auto all = static_cast<qint64>(audience.rows.size());
  qint64 left = all;
  m_all->setFigures(all, all, all);
  const auto take = [&](WaterfallRow* row, qint64 people) {
    left -= people;
    row->setFigures(people, left, all);
  };
  const qint64 excluded = count(audience, {Step::Excluded});
  m_excluded->setVisible(excluded > 0);
  take(m_excluded, excluded);
  take(m_noContact, count(audience, {Step::NoContact}));
  const qint64 unreachable = count(audience, {Step::Unreachable});
  m_unreachable->setVisible(unreachable > 0);
  take(m_unreachable, unreachable);
  take(m_noConsent, count(audience, {Step::NoConsent, Step::Refused}));
  take(m_touched, count(audience, {Step::Touched}));
  take(m_control, count(audience, {Step::Control}));
  m_treated->setFigures(left, left, all);
  showWayOut();
}

void AudienceCard::setStale(bool stale) {
  for (WaterfallRow* row : {m_all, m_excluded, m_noContact, m_unreachable, m_noConsent, m_touched,
                            m_control, m_treated})
    row->setStale(stale);
}

void AudienceCard::showWayOut() {
  const CampaignOutlook& outlook = *m_presenter.outlook();
  const Audience& audience = outlook.audience;
  m_wayOut->setVisible(audience.treated() == 0 && m_presenter.editable());
  if (audience.treated() > 0) return;
  const auto noConsent = static_cast<qint64>(audience.count(Step::NoConsent));
  const QString channel = term(channelId(m_presenter.plan().channel));
  const Formatters f;
  const CampaignPlan& plan = m_presenter.plan();
  if (plan.segments.isEmpty() && plan.clients.empty() && !plan.saved) {
    m_why->setText(tr("Choose a segment above: the audience follows from it."));
  } else if (audience.rows.empty()) {
    m_why->setText(tr("Nobody is in this segment on this day. Choose another one."));
  } else if (noConsent > 0) {
    m_why->setText(
        tr("Nobody can be reached by %1: %2 never agreed to it. Record the consent you have on "
           "paper or in forms, or choose another channel.")
            .arg(channel, f.people(noConsent)));
  } else if (audience.count(Step::Touched) > 0) {
    m_why->setText(
        tr("All of them are reached by other campaigns within the cap. Choose a later "
           "day or a shorter cap."));
  } else {
    m_why->setText(tr("Nobody here has a contact for %1, or they refused. Choose another channel.")
                       .arg(channel));
  }
  m_wayOut->findChild<QPushButton*>()->setVisible(noConsent > 0);
}

}  // namespace retenta
