// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/importing/importfield.h"
#include "core/importing/importplan.h"

namespace retenta {

/// How the export of one program is read: recognised by its header names, mapped by them. A preset
/// only proposes: what it maps is shown before anything is written.
struct Preset {
  const char* id;
  ImportKind kind;
  const char* signature;  ///< all of these headers ("a|b" = either), separated by ';'
  const char* map;        ///< "field=header" separated by ';', leading columns first
  std::optional<AmountRule> amountRule;
  bool yearInOrderKey;
  std::optional<DateOrder> dateOrder = std::nullopt;  ///< whatever the cells look like
};

const std::vector<Preset>& allPresets();

/// The preset whose signature the headers bear; null when none does.
const Preset* presetOf(const QStringList& headers);

/// The preset of that id; null when there is none.
const Preset* presetById(const QString& id);

/// Whether the headers are those of a delivery report of a mail service, which brings no clients.
bool isCampaignReport(const QStringList& headers);

/// The preset's fields by column, in its order: column, field.
std::vector<std::pair<int, ImportField>> presetColumns(const Preset& preset,
                                                       const QStringList& headers);

}  // namespace retenta
