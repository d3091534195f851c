// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/audiencefile.h"

namespace retenta {

namespace {

bool mayWriteTo(const ConsentState& consent) { return consent.given.has(Channel::Email); }

bool mayRing(const ConsentState& consent) {
  return consent.given.has(Channel::Sms) || consent.given.has(Channel::Call) ||
         consent.given.has(Channel::Messenger);
}

QString phoneText(const Ledger& ledger, std::size_t row) {
  const QString digits = ledger.phones.text(row);
  return digits.isEmpty() ? digits : QLatin1Char('+') + digits;
}

// What the message itself would show for a field.
QString shown(const FieldValues& values, const FieldValues& fallbacks, MergeField field) {
  const auto own = values.find(field);
  if (own != values.end() && !own->second.trimmed().isEmpty()) return own->second;
  const auto fallback = fallbacks.find(field);
  return fallback == fallbacks.end() ? QString() : fallback->second;
}

}  // namespace

QStringList audienceColumns(const MessageTemplate& message, bool withMessage) {
  QStringList columns = {QStringLiteral("client"), QStringLiteral("external_id"),
                         QStringLiteral("name"),   QStringLiteral("email"),
                         QStringLiteral("phone"),  QStringLiteral("segment")};
  for (const MergeField field : message.fields()) {
    // The full name is there already, under its own word.
    const QString id = mergeFieldId(field);
    columns += field == MergeField::Name ? QStringLiteral("given_name") : id;
  }
  if (withMessage) columns += QStringLiteral("message");
  return columns;
}

Result<void> writeAudienceFile(const QString& path, const AudienceFile& options,
                               const CampaignOutlook& outlook, const CampaignPlan& plan,
                               const Progress& progress) {
  const auto message = MessageTemplate::parse(plan.text);
  if (!message) return message.error();
  const bool withMessage = !plan.text.trimmed().isEmpty();
  const Ledger& ledger = *outlook.ledger;
  const auto rows = [&](const std::function<void(CsvRow&)>& put) -> Result<void> {
    CsvRow row(options.kind);
    RowGauge gauge(progress, outlook.recipients.size());
    for (const RecipientFacts& person : outlook.recipients) {
      if (!gauge.next()) return Error{ErrorCode::Cancelled, {}, {}};
      const ConsentState& consent = ledger.consents[person.row];
      row.number(person.client)
          .text(ledger.externalIds.text(person.row))
          .text(person.fullName)
          .text(mayWriteTo(consent) && !hasDeadContact(ledger, person.row, Channel::Email)
                    ? ledger.emails.text(person.row)
                    : QString())
          .text(mayRing(consent) && !hasDeadContact(ledger, person.row, Channel::Sms)
                    ? phoneText(ledger, person.row)
                    : QString())
          .text(person.segment);
      const FieldValues values = fieldValues(person, plan, options.businessName, options.words);
      for (const MergeField field : message->fields())
        row.text(shown(values, plan.fallbacks, field));
      if (withMessage) row.text(message->render(values, plan.fallbacks));
      put(row);
    }
    return {};
  };
  return writeCsvFile(path, options.kind, audienceColumns(*message, withMessage), rows);
}

}  // namespace retenta
