// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace retenta {

/// Row ids of the base. Never reused, so a ledger may keep them after the row is gone.
using ClientId = qint64;
using PurchaseId = qint64;
using ImportId = qint64;
using CampaignId = qint64;
using ScenarioId = qint64;

}  // namespace retenta
