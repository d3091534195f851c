// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QCoreApplication>

#include "ui/settings/consentpaper.h"
#include "ui/settings/sections/consenttextedit.h"
#include "ui/settings/sections/sections.h"
#include "ui/settings/settingspresenter.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
struct ConsentsSection {
  Q_DECLARE_TR_FUNCTIONS(ConsentsSection)
};
}  // namespace

void fillConsentsSection(SettingsSection* section, SettingsPresenter& presenter,
                         std::function<void(const Message&)> say) {
  auto* about =
      makeLabel(ConsentsSection::tr(
                    "Two documents, given apart from each other: to the processing of personal "
                    "data, and to receiving advertising. Have a lawyer go over the texts."),
                TextRole::Secondary, Tone::Secondary);
  about->setWordWrap(true);
  about->setContentsMargins(0, scaled(8), 0, 0);
  section->addWidget(about);
  for (const ConsentPurpose purpose : allConsentPurposes) {
    section->addWidget(new ConsentTextEdit(presenter, purpose, say));
    section->addWidget(makeLine());
  }
  auto* offer = new QCheckBox(ConsentsSection::tr("offer the advertising text"));
  auto* row = new SettingRow(QStringLiteral("wording"),
                             ConsentsSection::tr("Wording of new consents"), QString(), offer);
  QObject::connect(offer, &QCheckBox::clicked, row,
                   [&presenter](bool on) { presenter.setOfferWording(on); });
  row->setDefault(ConsentsSection::tr("offered"),
                  [&presenter] { presenter.setOfferWording(true); });
  section->addRow(row);
  const auto fill = [&presenter, offer, row] {
    const ConsentTextBook& book = presenter.now().texts;
    offer->setChecked(book.offerWording);
    offer->setEnabled(presenter.ready() && !presenter.readOnly());
    row->setAtDefault(book.offerWording || presenter.readOnly());
    const ConsentText* text = book.current(ConsentPurpose::Advertising);
    row->setMeaning(
        text ? ConsentsSection::tr("Forms that record a consent begin with: %1")
                   .arg(wordingOf(*text))
             : ConsentsSection::tr("Forms that record a consent begin with the version of "
                                   "the advertising text in force; there is none yet."));
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
}

}  // namespace retenta
