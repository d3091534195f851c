// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/settings/machinesettings.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

namespace retenta {

class SettingsPresenter;

// The page's own sections, in its order. Each fills itself from the presenter (or the machine) and
// follows its changed().

/// Name, currency, margin, country, time zone.
SettingsSection* makeBusinessSection(SettingsPresenter& presenter);
/// The bounds of the grid with how many clients they part; the editor is on the matrix's page.
SettingsSection* makeThresholdsSection(SettingsPresenter& presenter,
                                       std::function<void(const Target&)> jump);
/// Which channels are used, their prices and reach; cap and hours of new campaigns.
SettingsSection* makeChannelsSection(SettingsPresenter& presenter);
/// The two documents with their versions, and the wording of new consents.
SettingsSection* makeConsentsSection(SettingsPresenter& presenter,
                                     std::function<void(const Message&)> say);
/// Theme, text size, language.
SettingsSection* makeLookSection(MachineSettings& machine);
/// What imports remember of files; travels with the business.
SettingsSection* makeMappingsSection(SettingsPresenter& presenter);
/// Recent files and the layout of this computer.
SettingsSection* makeComputerSection(MachineSettings& machine);

}  // namespace retenta
