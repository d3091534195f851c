// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>

#include "ui/settings/sections/sections.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct LookSection {
  Q_DECLARE_TR_FUNCTIONS(LookSection)
};

QComboBox* choices(const QList<std::pair<QString, QVariant>>& options) {
  auto* box = new QComboBox;
  for (const auto& [text, value] : options) box->addItem(text, value);
  return box;
}

int schemeNumber(Scheme scheme) { return static_cast<int>(scheme); }

}  // namespace

void fillLookSection(SettingsSection* section, MachineSettings& machine) {
  auto* theme = choices({{LookSection::tr("As the system"), schemeNumber(Scheme::System)},
                         {LookSection::tr("Light"), schemeNumber(Scheme::Light)},
                         {LookSection::tr("Dark"), schemeNumber(Scheme::Dark)},
                         {LookSection::tr("High contrast"), schemeNumber(Scheme::HighContrast)}});
  QList<std::pair<QString, QVariant>> sizes;
  for (const int percent : {100, 125, 150, 175, 200}) {
    sizes.append({Formatters().percent(percent / 100.0), percent});
  }
  auto* size = choices(sizes);
  auto* language = choices({{QStringLiteral("Русский"), QStringLiteral("ru")},
                            {QStringLiteral("English"), QStringLiteral("en")}});
  auto* themeRow = new SettingRow(
      QStringLiteral("theme"), LookSection::tr("Theme"),
      LookSection::tr("High contrast draws white on black with patterns in place of colours."),
      theme);
  auto* sizeRow = new SettingRow(QStringLiteral("text"), LookSection::tr("Text size"),
                                 LookSection::tr("Everything grows with the text."), size);
  auto* languageRow = new SettingRow(
      QStringLiteral("language"), LookSection::tr("Language"),
      LookSection::tr("Of the window; a report's own language is chosen on its page."), language);
  for (SettingRow* row : {themeRow, sizeRow, languageRow}) section->addRow(row);

  // "activated" alone: what a person chose, not what was filled in.
  QObject::connect(theme, &QComboBox::activated, section, [&machine, theme] {
    machine.wantLook(
        {static_cast<Scheme>(theme->currentData().toInt()), machine.look().textPercent});
  });
  QObject::connect(size, &QComboBox::activated, section, [&machine, size] {
    machine.wantLook({machine.look().scheme, size->currentData().toInt()});
  });
  QObject::connect(language, &QComboBox::activated, section, [&machine, language] {
    machine.wantLanguage(language->currentData().toString());
  });
  themeRow->setDefault(theme->itemText(0), [&machine] {
    machine.wantLook({Look().scheme, machine.look().textPercent});
  });
  sizeRow->setDefault(size->itemText(0), [&machine] {
    machine.wantLook({machine.look().scheme, Look().textPercent});
  });

  const auto fill = [=, &machine] {
    const Look look = machine.look();
    theme->setCurrentIndex(theme->findData(schemeNumber(look.scheme)));
    if (size->findData(look.textPercent) < 0) {
      size->addItem(Formatters().percent(look.textPercent / 100.0), look.textPercent);
    }
    size->setCurrentIndex(size->findData(look.textPercent));
    language->setCurrentIndex(language->findData(machine.language()));
    themeRow->setAtDefault(look.scheme == Look().scheme);
    sizeRow->setAtDefault(look.textPercent == Look().textPercent);
  };
  fill();
  QObject::connect(&machine, &MachineSettings::changed, section, fill);
}

}  // namespace retenta
