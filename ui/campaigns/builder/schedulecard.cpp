// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/schedulecard.h"

#include <cmath>

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSlider>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/fields/calendar.h"

namespace retenta {

namespace {

// The uplift a plan usually hopes for: a control group that cannot see it is called small.
constexpr double seriousUplift = 0.10;

QTime timeOf(int minute) { return QTime(minute / 60, minute % 60); }
int minuteOf(QTime time) { return time.hour() * 60 + time.minute(); }

QLabel* word(const QString& text) { return makeLabel(text, TextRole::Secondary, Tone::Secondary); }

}  // namespace

ScheduleCard::ScheduleCard(BuilderPresenter& presenter, QWidget* parent)
    : NumberedCard(4, tr("Control and schedule"), parent),
      m_presenter(presenter),
      m_slider(new QSlider(Qt::Horizontal)),
      m_share(makeLabel({}, TextRole::Strong)),
      m_sees(makeWrapped({}, TextRole::Secondary, Tone::Warning)),
      m_start(new QDateEdit),
      m_from(new QTimeEdit),
      m_to(new QTimeEdit),
      m_cap(new QComboBox),
      m_wait(new QSpinBox),
      m_until(word({})) {
  buildControl();
  buildSchedule();
}

void ScheduleCard::buildControl() {
  auto* head = new QHBoxLayout;
  head->addWidget(word(term(u"control_group")));
  head->addStretch(1);
  head->addWidget(m_share);
  column()->addLayout(head);
  m_slider->setRange(0, 50);
  m_slider->setPageStep(5);
  m_slider->setAccessibleName(term(u"control_group"));
  m_slider->setFixedHeight(scaled(22));
  column()->addWidget(m_slider);
  column()->addWidget(m_sees);
  connect(m_slider, &QSlider::valueChanged, this, [this](int percent) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.controlShare = percent / 100.0; });
    showControl();
  });
}

void ScheduleCard::buildSchedule() {
  const bool russian = Language::current().isRussian();
  m_start->setCalendarPopup(true);
  dressCalendar(*m_start->calendarWidget());
  m_start->setDisplayFormat(russian ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("d MMM yyyy"));
  m_start->setAccessibleName(tr("First day"));
  m_start->setMinimumWidth(scaled(108));  // its own hint has room for every locale
  for (QTimeEdit* edit : {m_from, m_to}) {
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
  }
  m_from->setAccessibleName(tr("Not before this hour"));
  m_to->setAccessibleName(tr("Not after this hour"));
  auto* when = new QHBoxLayout;
  when->setSpacing(6);
  when->addWidget(word(tr("Start")));
  when->addWidget(m_start, 1);
  when->addWidget(word(tr("from")));
  when->addWidget(m_from);
  when->addWidget(word(tr("to")));
  when->addWidget(m_to);
  column()->addLayout(when);
  for (const int days : {0, 3, 7, 14, 30})
    m_cap->addItem(days == 0 ? tr("no cap") : Formatters().days(days), days);
  m_cap->setAccessibleName(term(u"frequency_cap"));
  m_wait->setRange(1, 365);
  m_wait->setAccessibleName(tr("Wait for the result, days"));
  const auto addRule = [this](const QString& before, QWidget* field, QLabel* after) {
    auto* rule = new QHBoxLayout;
    rule->setSpacing(6);
    rule->addWidget(word(before));
    rule->addWidget(field);
    if (after) rule->addWidget(after);
    rule->addStretch(1);
    column()->addLayout(rule);
  };
  addRule(tr("No more than one touch in"), m_cap, nullptr);
  addRule(tr("Wait for the result"), m_wait, m_until);
  connect(m_start, &QDateEdit::userDateChanged, this, [this](QDate date) {
    m_presenter.edit([&](CampaignPlan& plan) {
      // The offer keeps its length when the start moves.
      if (plan.till && plan.start) plan.till = *plan.till + (fromQDate(date) - *plan.start);
      plan.start = fromQDate(date);
    });
    showPlan();
  });
  connect(m_from, &QTimeEdit::userTimeChanged, this, [this](QTime time) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.fromMinute = minuteOf(time); });
  });
  connect(m_to, &QTimeEdit::userTimeChanged, this, [this](QTime time) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.toMinute = minuteOf(time); });
  });
  connect(m_cap, &QComboBox::activated, this, [this](int index) {
    const int days = m_cap->itemData(index).toInt();
    m_presenter.edit([&](CampaignPlan& plan) { plan.capDays = days; });
  });
  connect(m_wait, &QSpinBox::valueChanged, this, [this](int days) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.waitDays = days; });
    showPlan();
  });
}

void ScheduleCard::showPlan() {
  const CampaignPlan& plan = m_presenter.plan();
  const std::array<QWidget*, 6> fields = {m_slider, m_start, m_from, m_to, m_cap, m_wait};
  for (QWidget* field : fields) {
    field->setEnabled(m_presenter.editable());
    field->blockSignals(true);
  }
  m_slider->setValue(static_cast<int>(std::lround(plan.controlShare * 100)));
  m_start->setDate(toQDate(plan.start.value_or(m_presenter.today() + 1)));
  m_from->setTime(timeOf(plan.fromMinute));
  m_to->setTime(timeOf(plan.toMinute));
  if (m_cap->findData(plan.capDays) < 0)
    m_cap->addItem(Formatters().days(plan.capDays), plan.capDays);
  m_cap->setCurrentIndex(m_cap->findData(plan.capDays));
  m_wait->setValue(plan.waitDays);
  for (QWidget* field : fields) field->blockSignals(false);
  const Day start = plan.start.value_or(m_presenter.today() + 1);
  const Formatters f;
  m_until->setText(tr("days, to %1").arg(f.date(start + plan.waitDays)));
  m_until->setToolTip(tr("The result is due on %1").arg(f.date(start + plan.waitDays)));
  showControl();
}

void ScheduleCard::showOutlook() { showControl(); }

void ScheduleCard::showControl() {
  const auto& outlook = m_presenter.outlook();
  const Formatters f;
  const QString share = f.percent(m_presenter.plan().controlShare);
  if (!outlook) {
    m_share->setText(share);
    m_sees->clear();
    return;
  }
  const auto people = static_cast<qint64>(outlook->audience.count(AudienceStep::Control));
  m_share->setText(QStringLiteral("%1 · %2").arg(share, f.people(people)));
  const auto& sees = outlook->expectation.detectableUplift;
  if (people == 0) {
    m_sees->setText(tr("without it the result cannot be told from chance"));
    setTone(m_sees, Tone::Warning);
  } else if (!sees) {
    m_sees->setText(tr("what it can see is told by the usual return, not known yet"));
    setTone(m_sees, Tone::Secondary);
  } else {
    const bool small = *sees > seriousUplift;
    m_sees->setText(
        (small ? tr("sees an uplift from %1: the group is small") : tr("sees an uplift from %1"))
            .arg(f.points(*sees, *sees < 0.1 ? 1 : 0).remove(QLatin1Char('+'))));
    setTone(m_sees, small ? Tone::Warning : Tone::Secondary);
  }
}

}  // namespace retenta
