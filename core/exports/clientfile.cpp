// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/clientfile.h"

namespace retenta {

Result<void> writeClientFile(const QString& path, CsvKind kind, const RfmView& view,
                             const std::vector<std::uint32_t>& rows, const ClientFileWords& words,
                             const Progress& progress) {
  Q_ASSERT(words.header.size() == clientFileColumns);
  const Ledger& ledger = *view.ledger;
  const RfmColumns& c = *view.columns;
  return writeCsvFile(
      path, kind, words.header, [&](const std::function<void(CsvRow&)>& put) -> Result<void> {
        RowGauge gauge(progress, rows.size());
        for (const std::uint32_t row : rows) {
          if (!gauge.next()) return Error{ErrorCode::Cancelled, {}, {}};
          CsvRow line(kind);
          line.number(ledger.clientIds[row]).text(ledger.names.text(row));
          line.text(words.segments[static_cast<std::size_t>(view.classes.segments[row])]);
          line.text(words.marks[static_cast<std::size_t>(view.classes.marks[row])]);
          if (c.frequency[row] > 0) {
            line.number(c.recencyDays[row]);
          } else {
            line.text(QString());
          }
          line.number(c.frequency[row]);
          line.money(c.monetaryMinor[row], ledger.currency);
          line.money(c.periodRevenueMinor[row], ledger.currency);
          const QString phone = ledger.phones.text(row);
          line.text(ledger.emails.text(row));
          line.text(phone.isEmpty() ? phone : QLatin1Char('+') + phone);
          line.text(ledger.externalIds.text(row)).text(ledger.cities.text(row));
          put(line);
        }
        return {};
      });
}

}  // namespace retenta
