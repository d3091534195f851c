// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/base/progress.h"
#include "core/campaigns/campaignservice.h"
#include "core/exports/csvwriter.h"

namespace retenta {

/// A list of recipients as a file: one row a client, by ascending client id; the same plan and base
/// give the same bytes. Columns: client, external_id, name, email, phone, segment, then the merge
/// fields the message uses (by their ids, fallbacks put in) and `message`, the text as this client
/// reads it, when there is one. An address stands only where its channel has consent: a list for
/// SMS does not carry the e-mail of somebody who refused letters.
struct AudienceFile {
  CsvKind kind = CsvKind::Service;
  MessageWords words;    ///< how figures read in fields and message
  QString businessName;  ///< for {{business}}
};

/// The header of the file, as above.
QStringList audienceColumns(const MessageTemplate& message, bool withMessage);

/// Writes the recipients of `outlook` to `path`. UnknownField when the text has one; else what
/// writeCsvFile() says; Cancelled leaves what was there before.
Result<void> writeAudienceFile(const QString& path, const AudienceFile& options,
                               const CampaignOutlook& outlook, const CampaignPlan& plan,
                               const Progress& progress = {});

}  // namespace retenta
