// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QTimeEdit>

#include "ui/settings/fields/figurefield.h"
#include "ui/settings/sections/sections.h"
#include "ui/settings/settingspresenter.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr double mostCost = 1e6;  // main units a contact

struct ChannelsSection {
  Q_DECLARE_TR_FUNCTIONS(ChannelsSection)
};

// The three fields of one channel, and what fills and reads them.
struct ChannelFields {
  QCheckBox* used = nullptr;
  FigureField* cost = nullptr;
  FigureField* reach = nullptr;
  QLabel* costName = nullptr;
};

double milliFactor(Currency currency) { return static_cast<double>(currency.factor()) * 1000; }

QWidget* makeFields(const QString& name, ChannelFields& fields) {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(scaled(8));
  grid->setVerticalSpacing(scaled(4));
  fields.used = new QCheckBox(ChannelsSection::tr("used"));
  fields.used->setAccessibleName(ChannelsSection::tr("%1: used").arg(name));
  fields.cost = new FigureField(0, mostCost, 5);
  fields.cost->setAccessibleName(ChannelsSection::tr("%1: price of one contact").arg(name));
  fields.reach = new FigureField(0, 100, 2);
  fields.reach->setAccessibleName(ChannelsSection::tr("%1: arrives, per cent").arg(name));
  fields.costName = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  grid->addWidget(fields.used, 0, 0, 1, 2);
  grid->addWidget(fields.costName, 1, 0);
  grid->addWidget(fields.cost, 1, 1);
  grid->addWidget(
      makeLabel(ChannelsSection::tr("arrives, %"), TextRole::Secondary, Tone::Secondary), 2, 0);
  grid->addWidget(fields.reach, 2, 1);
  grid->setColumnStretch(0, 1);
  // Heights of the style sheet with borders: the hints of boxes and fields leave them out.
  const int fieldHeight = scaled(28) + 2;
  for (const int row : {1, 2}) grid->setRowMinimumHeight(row, fieldHeight);
  grid->setRowMinimumHeight(0, scaled(24));
  box->setMinimumHeight(scaled(24) + 2 * (fieldHeight + scaled(4)));
  fields.cost->setMaximumWidth(scaled(110));
  fields.reach->setMaximumWidth(scaled(110));
  return box;
}

QString termsText(const ChannelTerms& terms, Currency currency) {
  const Formatters f;
  return ChannelsSection::tr("used, %1 a contact, %2 arrive")
      .arg(terms.costMilli
               ? f.price(static_cast<double>(*terms.costMilli) / milliFactor(currency), currency)
               : f.unknown(),
           terms.reach ? f.percent(*terms.reach) : f.unknown());
}

SettingRow* channelRow(SettingsPresenter& presenter, Channel channel) {
  const QString name = term(channelId(channel));
  ChannelFields fields;
  QWidget* box = makeFields(name, fields);
  auto* row = new SettingRow(
      channelId(channel), name,
      ChannelsSection::tr(
          "Price of one contact and the share that is delivered, opened or answered. "
          "A channel that is not used is not offered for new campaigns."),
      box);
  const auto edit = [&presenter, channel](const std::function<void(ChannelTerms&)>& change) {
    presenter.editTerms([channel, change](CampaignTerms& terms) { change(terms.of(channel)); },
                        QStringLiteral("campaign.channels"));
  };
  QObject::connect(fields.used, &QCheckBox::clicked, row,
                   [edit](bool on) { edit([on](ChannelTerms& terms) { terms.used = on; }); });
  QObject::connect(
      fields.cost, &FigureField::settled, row, [edit, &presenter](std::optional<double> cost) {
        const double factor = milliFactor(presenter.now().profile.currency);
        edit([cost, factor](ChannelTerms& terms) {
          terms.costMilli =
              cost ? std::optional<qint64>(std::llround(*cost * factor)) : std::nullopt;
        });
      });
  QObject::connect(fields.reach, &FigureField::settled, row, [edit](std::optional<double> percent) {
    edit([percent](ChannelTerms& terms) {
      terms.reach = percent ? std::optional<double>(*percent / 100) : std::nullopt;
    });
  });
  const auto fill = [&presenter, channel, fields, row, edit] {
    const Currency currency = presenter.now().profile.currency;
    const ChannelTerms& terms = presenter.now().terms.of(channel);
    const ChannelTerms standard = defaultTerms(currency).of(channel);
    const bool open = presenter.ready() && !presenter.readOnly();
    fields.used->setChecked(terms.used);
    fields.used->setEnabled(open);
    fields.costName->setText(
        ChannelsSection::tr("one contact, %1").arg(Formatters::sign(currency)));
    fields.cost->setFigure(
        terms.costMilli
            ? std::optional<double>(static_cast<double>(*terms.costMilli) / milliFactor(currency))
            : std::nullopt);
    fields.reach->setFigure(terms.reach ? std::optional<double>(*terms.reach * 100) : std::nullopt);
    fields.cost->setEnabled(open && terms.used);
    fields.reach->setEnabled(open && terms.used);
    row->setDefault(termsText(standard, currency),
                    [edit, standard] { edit([standard](ChannelTerms& now) { now = standard; }); });
    row->setAtDefault(terms == standard || !open);
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

SettingRow* capRow(SettingsPresenter& presenter) {
  auto* box = new QComboBox;
  const auto text = [](int days) {
    return days == 0 ? ChannelsSection::tr("no cap") : Formatters().days(days);
  };
  for (const int days : {0, 3, 7, 14, 30}) box->addItem(text(days), days);
  auto* row = new SettingRow(
      QStringLiteral("cap"), term(u"frequency_cap"),
      ChannelsSection::tr("New campaigns touch nobody twice within so many days."), box);
  const auto put = [&presenter](int days) {
    presenter.editTerms([days](CampaignTerms& terms) { terms.rules.capDays = days; },
                        QStringLiteral("campaign.rules"));
  };
  QObject::connect(box, &QComboBox::activated, row,
                   [put, box] { put(box->currentData().toInt()); });
  const int standard = SendingRules().capDays;
  row->setDefault(text(standard), [put, standard] { put(standard); });
  const auto fill = [&presenter, box, row, text, standard] {
    const int days = presenter.now().terms.rules.capDays;
    if (box->findData(days) < 0) box->addItem(text(days), days);
    box->setCurrentIndex(box->findData(days));
    box->setEnabled(presenter.ready() && !presenter.readOnly());
    row->setAtDefault(days == standard || presenter.readOnly());
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

QTime timeOf(int minute) { return QTime(minute / 60, minute % 60); }
int minuteOf(QTime time) { return time.hour() * 60 + time.minute(); }

QTimeEdit* makeHour(const QString& name) {
  auto* edit = new QTimeEdit;
  edit->setDisplayFormat(QStringLiteral("HH:mm"));
  edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
  edit->setAccessibleName(name);
  edit->setKeyboardTracking(false);
  return edit;
}

SettingRow* hoursRow(SettingsPresenter& presenter) {
  auto* box = new QWidget;
  auto* line = new QHBoxLayout(box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(scaled(8));
  auto* from = makeHour(ChannelsSection::tr("Not before this hour"));
  auto* to = makeHour(ChannelsSection::tr("Not after this hour"));
  line->addWidget(from, 1);
  line->addWidget(makeLabel(QStringLiteral("–")));
  line->addWidget(to, 1);
  auto* row = new SettingRow(
      QStringLiteral("hours"), ChannelsSection::tr("Hours of sending"),
      ChannelsSection::tr("New campaigns are sent within them, by the clock of the business."),
      box);
  const auto put = [&presenter](int begin, int end) {
    presenter.editTerms(
        [begin, end](CampaignTerms& terms) {
          terms.rules.fromMinute = begin;
          terms.rules.toMinute = end;
        },
        QStringLiteral("campaign.rules"));
  };
  const auto fill = [&presenter, from, to, row] {
    const SendingRules& rules = presenter.now().terms.rules;
    from->setTime(timeOf(rules.fromMinute));
    to->setTime(timeOf(rules.toMinute));
    for (QTimeEdit* each : {from, to}) each->setEnabled(presenter.ready() && !presenter.readOnly());
    const SendingRules standard;
    row->setAtDefault(presenter.readOnly() || (rules.fromMinute == standard.fromMinute &&
                                               rules.toMinute == standard.toMinute));
  };
  // Taken when the field is left: every step of an arrow would be an undo step. Hours that do not
  // follow each other are put back.
  const auto take = [&presenter, from, to, put, fill] {
    const SendingRules& rules = presenter.now().terms.rules;
    const int begin = minuteOf(from->time());
    const int end = minuteOf(to->time());
    if (begin >= end) return fill();
    if (begin != rules.fromMinute || end != rules.toMinute) put(begin, end);
  };
  for (QTimeEdit* each : {from, to}) QObject::connect(each, &QTimeEdit::editingFinished, row, take);
  row->setDefault(QStringLiteral("11:00–19:00"),
                  [put] { put(SendingRules().fromMinute, SendingRules().toMinute); });
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

}  // namespace

void fillChannelsSection(SettingsSection* section, SettingsPresenter& presenter) {
  // As used most in small business, the order of the campaign's own page.
  for (const Channel channel : {Channel::Messenger, Channel::Call, Channel::Sms, Channel::Email,
                                Channel::Push, Channel::DirectMail}) {
    section->addRow(channelRow(presenter, channel));
  }
  section->addRow(capRow(presenter));
  section->addRow(hoursRow(presenter));
}

}  // namespace retenta
