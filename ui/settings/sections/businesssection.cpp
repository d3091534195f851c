// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLineEdit>

#include "ui/settings/fields/choicefield.h"
#include "ui/settings/fields/figurefield.h"
#include "ui/settings/sections/sections.h"
#include "ui/settings/settingspresenter.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct BusinessSection {
  Q_DECLARE_TR_FUNCTIONS(BusinessSection)
};

// What a change of the currency means for the sums that are there.
QString currencyMeaning(const Ledger& ledger) {
  const Formatters f;
  const auto own = static_cast<qint64>(ledger.purchases());
  if (own == 0 && ledger.otherCurrencies.empty()) {
    return BusinessSection::tr("Sums of this currency are counted.");
  }
  QStringList apart;
  for (const OtherCurrency& other : ledger.otherCurrencies) {
    apart += QStringLiteral("%1: %2").arg(other.currency.code(), f.purchases(other.purchases));
  }
  QString text =
      BusinessSection::tr("Counted: %1 in %2.").arg(f.purchases(own), ledger.currency.code());
  if (!apart.isEmpty()) {
    text += u' ' + BusinessSection::tr("Kept apart: %1.").arg(apart.join(QStringLiteral(", ")));
  }
  return text + u' ' +
         BusinessSection::tr(
             "With another currency its own sums are counted and these are kept apart; nothing is "
             "converted. Prices of channels and the VIP amount then mean the new currency.");
}

SettingRow* nameRow(SettingsPresenter& presenter) {
  auto* field = new QLineEdit;
  field->setMaxLength(200);
  auto* row =
      new SettingRow(QStringLiteral("name"), BusinessSection::tr("Name"),
                     BusinessSection::tr("In the title of the window and on reports."), field);
  QObject::connect(field, &QLineEdit::editingFinished, row, [&presenter, field] {
    if (!field->isModified()) return;
    const QString name = field->text().simplified();
    field->setModified(false);
    if (name.isEmpty() || name == presenter.now().profile.name) {
      field->setText(presenter.now().profile.name);
      return;
    }
    presenter.editProfile([name](BusinessProfile& profile) { profile.name = name; });
  });
  const auto fill = [&presenter, field] {
    if (field->isModified()) return;
    if (field->text() != presenter.now().profile.name) field->setText(presenter.now().profile.name);
    field->setReadOnly(presenter.readOnly());
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

// A row of one long list of the profile: how it is read and written.
struct Choice {
  QString id, title, meaning;
  QList<NamedCode> PlaceLists::*choices;
  QString (*textOf)(const QString& code);  // before the list is there
  QString standard;
  std::function<QString(const BusinessProfile&)> get;
  std::function<void(BusinessProfile&, const QString&)> set;
};

SettingRow* choiceRow(SettingsPresenter& presenter, const Choice& choice) {
  auto* field = new ChoiceField;
  auto* row = new SettingRow(choice.id, choice.title, choice.meaning, field);
  const auto pick = [&presenter, set = choice.set](const QString& code) {
    presenter.editProfile([set, code](BusinessProfile& profile) { set(profile, code); });
  };
  QObject::connect(field, &ChoiceField::picked, row, pick);
  row->setDefault(choice.textOf(choice.standard),
                  [pick, standard = choice.standard] { pick(standard); });
  const auto fill = [&presenter, field, row, choice] {
    const QString code = choice.get(presenter.now().profile);
    if (presenter.now().places && !field->hasChoices()) {
      field->setChoices(*presenter.now().places.*choice.choices);
    }
    field->setCode(code, choice.textOf(code));
    field->setEnabled(!presenter.readOnly());
    row->setAtDefault(code == choice.standard || presenter.readOnly());
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

SettingRow* marginRow(SettingsPresenter& presenter) {
  auto* field = new FigureField(0, 100, 2);
  auto* row = new SettingRow(
      QStringLiteral("margin"), BusinessSection::tr("Margin, % of revenue"),
      BusinessSection::tr("What is left of a sale after the cost of goods. Campaigns count their "
                          "profit and the response that pays off with it; empty means not known."),
      field);
  const auto put = [&presenter](std::optional<double> percent) {
    presenter.editTerms(
        [percent](CampaignTerms& terms) {
          terms.margin = percent ? std::optional<double>(*percent / 100) : std::nullopt;
        },
        QStringLiteral("campaign.margin"));
  };
  QObject::connect(field, &FigureField::settled, row, put);
  row->setDefault(BusinessSection::tr("not known"), [put] { put(std::nullopt); });
  const auto fill = [&presenter, field, row] {
    const auto margin = presenter.now().terms.margin;
    field->setFigure(margin ? std::optional<double>(*margin * 100) : std::nullopt);
    field->setEnabled(presenter.ready() && !presenter.readOnly());
    row->setAtDefault(!margin || presenter.readOnly());
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

}  // namespace

void fillBusinessSection(SettingsSection* section, SettingsPresenter& presenter) {
  const BusinessProfile standard;
  section->addRow(nameRow(presenter));
  SettingRow* currency =
      choiceRow(presenter, {QStringLiteral("currency"), BusinessSection::tr("Currency"), QString(),
                            &PlaceLists::currencies,
                            [](const QString& code) {
                              const auto known = Currency::fromCode(code);
                              return known ? currencyText(*known) : code;
                            },
                            standard.currency.code(),
                            [](const BusinessProfile& p) { return p.currency.code(); },
                            [](BusinessProfile& p, const QString& code) {
                              p.currency = Currency::fromCode(code).value_or(p.currency);
                            }});
  section->addRow(currency);
  section->addRow(marginRow(presenter));
  section->addRow(choiceRow(
      presenter, {QStringLiteral("country"), BusinessSection::tr("Country"),
                  BusinessSection::tr("Phone numbers written without a country code belong to it."),
                  &PlaceLists::countries, [](const QString& code) { return countryText(code); },
                  standard.country, [](const BusinessProfile& p) { return p.country; },
                  [](BusinessProfile& p, const QString& code) { p.country = code; }}));
  section->addRow(choiceRow(
      presenter,
      {QStringLiteral("time_zone"), BusinessSection::tr("Time zone"),
       BusinessSection::tr("Dates that a file gives in universal time become days of this zone."),
       &PlaceLists::timeZones, [](const QString& code) { return code; }, standard.timeZone,
       [](const BusinessProfile& p) { return p.timeZone; },
       [](BusinessProfile& p, const QString& code) { p.timeZone = code; }}));
  const auto explain = [&presenter, currency] {
    currency->setMeaning(currencyMeaning(*presenter.now().ledger));
  };
  explain();
  QObject::connect(&presenter, &SettingsPresenter::changed, section, explain);
}

}  // namespace retenta
