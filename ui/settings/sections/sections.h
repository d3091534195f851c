// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QList>

#include "ui/settings/machinesettings.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

namespace retenta {

class SettingsPresenter;

/// What is known of a section before it is filled.
struct SectionHead {
  QString id;
  QString title;
  SettingsScope scope = SettingsScope::Business;
};
/// The page's own sections, in its order, in the window's language.
QList<SectionHead> ownSections();

// What stands in each. The section follows the presenter (or the machine) by its changed().

/// Name, currency, margin, country, time zone.
void fillBusinessSection(SettingsSection* section, SettingsPresenter& presenter);
/// The bounds of the grid with how many clients they part; the editor is on the matrix's page.
void fillThresholdsSection(SettingsSection* section, SettingsPresenter& presenter,
                           std::function<void(const Target&)> jump);
/// Which channels are used, their prices and reach; cap and hours of new campaigns.
void fillChannelsSection(SettingsSection* section, SettingsPresenter& presenter);
/// The two documents with their versions, and the wording of new consents.
void fillConsentsSection(SettingsSection* section, SettingsPresenter& presenter,
                         std::function<void(const Message&)> say);
/// Theme, text size, language.
void fillLookSection(SettingsSection* section, MachineSettings& machine);
/// What imports remember of files; travels with the business.
void fillMappingsSection(SettingsSection* section, SettingsPresenter& presenter);
/// Recent files and the layout of this computer.
void fillComputerSection(SettingsSection* section, MachineSettings& machine);

}  // namespace retenta
