// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importprint.h"

#include "app/cli/output.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

void printMoney(const std::map<Currency, qint64>& sums, const QString& label) {
  const Formatters f;
  for (const auto& [currency, minor] : sums)
    printLine(QStringLiteral("  ") + label.arg(f.money(minor, currency)));
}

QString reasonText(RejectReason reason) {
  switch (reason) {
    case RejectReason::NoClient:
      return Cli::tr("no client");
    case RejectReason::BadDate:
      return Cli::tr("no date that can be read");
    case RejectReason::BadAmount:
      return Cli::tr("no amount that can be read");
    case RejectReason::EmptyRecord:
      return Cli::tr("nothing about a person");
    case RejectReason::UnclosedQuote:
      return Cli::tr("a quotation mark is never closed");
    case RejectReason::Group:
      return Cli::tr("another row of the order is wrong");
    case RejectReason::Truncated:
      return Cli::tr("the row ends too early");
    case RejectReason::ByHand:
      return Cli::tr("left out by you");
  }
  return rejectReasonId(reason);
}

QString countedStatuses(const ImportReport& report) {
  QStringList all;
  for (qsizetype i = 0; i < report.unknownStatuses.size(); ++i)
    all += QStringLiteral("%1 (%2)").arg(report.unknownStatuses[i],
                                         QString::number(report.unknownStatusRows.value(i)));
  return all.join(QStringLiteral(", "));
}

QString warningText(ImportWarning warning) {
  switch (warning) {
    case ImportWarning::BadEmail:
      return Cli::tr("not an e-mail address, imported without it");
    case ImportWarning::BadPhone:
      return Cli::tr("not a phone number, imported without it");
    case ImportWarning::NoChannel:
      return Cli::tr("neither phone nor e-mail, cannot be reached");
    case ImportWarning::FutureDate:
      return Cli::tr("the date is in the future or before 1990");
    case ImportWarning::CutText:
      return Cli::tr("a very long text was cut");
    case ImportWarning::WeakIdentity:
      return Cli::tr("known by name only, namesakes may be mixed up");
    case ImportWarning::Conflict:
      return Cli::tr("lines of one order disagree, the first decides");
    case ImportWarning::SuspiciousKey:
      return Cli::tr("a contact shared by three or more people joins nobody");
    case ImportWarning::ErasedKey:
      return Cli::tr("a contact of an erased person beside another client, left out");
    case ImportWarning::BadEncoding:
      return Cli::tr("unreadable letters were replaced");
    case ImportWarning::BadBirthday:
      return Cli::tr("not a birthday, imported without it");
    case ImportWarning::UnknownConsent:
      return Cli::tr("neither yes nor no, imported as not having agreed yet");
    case ImportWarning::CurrencyGuessed:
      return Cli::tr("an unknown currency, taken for the currency of the file");
    case ImportWarning::UnreadCell:
      return Cli::tr("not what its column means, imported without it");
  }
  return importWarningId(warning);
}

// A line for each kind of warning: how often, and where first.
void printWarnings(const QList<WarnedRow>& warnings) {
  constexpr qsizetype shown = 5;
  struct Kind {
    qint64 count = 0;
    QStringList rows;
  };
  std::map<ImportWarning, Kind> kinds;
  for (const WarnedRow& warned : warnings) {
    Kind& kind = kinds[warned.what];
    ++kind.count;
    const QString row = QString::number(warned.row);
    if (warned.row > 0 && kind.rows.size() < shown && !kind.rows.contains(row)) kind.rows += row;
  }
  const Formatters f;
  for (const auto& [what, kind] : kinds) {
    const QString count = f.count(kind.count);
    if (kind.rows.isEmpty()) {
      note(Cli::tr("Warnings, %1: %2").arg(warningText(what), count));
      continue;
    }
    const QString more = kind.count > kind.rows.size() ? QStringLiteral(" …") : QString();
    note(Cli::tr("Warnings, %1: %2, in rows %3")
             .arg(warningText(what), count, kind.rows.join(QStringLiteral(", ")) + more));
  }
}

void printResults(const MailingCounts& counts) {
  const Formatters f;
  printLine(QStringLiteral("  ") +
            Cli::tr("Messages sent: %1, delivered: %2, opened: %3, followed a link: %4")
                .arg(f.count(counts.sent), f.count(counts.delivered), f.count(counts.opened),
                     f.count(counts.clicked)));
  printLine(
      QStringLiteral("  ") +
      Cli::tr("Not delivered: %1, unsubscribed: %2; to nobody in the base: %3")
          .arg(f.count(counts.bounced), f.count(counts.unsubscribed), f.count(counts.unmatched)));
}

}  // namespace

void printReport(const ImportReport& report, bool dryRun) {
  const Formatters f;
  printLine(dryRun ? Cli::tr("%1: would be imported").arg(report.file)
                   : Cli::tr("%1: imported").arg(report.file));
  if (!report.sheet.isEmpty())
    printLine(QStringLiteral("  ") + Cli::tr("Sheet: %1").arg(report.sheet));
  if (!report.sheetsLeft.isEmpty())
    note(Cli::tr("Not read, other tables of this workbook: %1; --sheet NAME reads one.")
             .arg(report.sheetsLeft.join(QStringLiteral(", "))));
  printLine(QStringLiteral("  ") + Cli::tr("Records: %1, new: %2, known: %3, left out: %4")
                                       .arg(f.count(report.records), f.count(report.accepted),
                                            f.count(report.known),
                                            f.count(report.rejected.size())));
  if (report.results) printResults(*report.results);
  printLine(
      QStringLiteral("  ") +
      Cli::tr("Clients: %1, new: %2").arg(f.count(report.clients), f.count(report.clientsNew)));
  if (isOfOrders(report.kind)) {
    printLine(QStringLiteral("  ") + Cli::tr("Purchases: %1, new: %2, returns: %3")
                                         .arg(f.count(report.purchases),
                                              f.count(report.purchasesNew),
                                              f.count(report.refundDocuments)));
    printMoney(report.revenueMinor, Cli::tr("Revenue: %1"));
  }
  if (report.baseCurrency)
    note(Cli::tr("The base had no sales yet: its currency is %1 now.")
             .arg(report.baseCurrency->code()));
  if (!report.unknownStatuses.isEmpty())
    note(Cli::tr("Unknown order states, taken for paid: %1.").arg(countedStatuses(report)));
  if (report.numbersOfOthers > 0)
    note(
        Cli::tr("Order numbers that other clients have already, on other days: %1; these purchases "
                "did not come in. Numbers of another program are kept apart by --source NAME.")
            .arg(f.count(report.numbersOfOthers)));
  for (const RejectedRow& row : report.rejected.mid(0, 20))
    note(row.value.isEmpty()
             ? Cli::tr("Row %1 left out, %2").arg(QString::number(row.row), reasonText(row.reason))
             : Cli::tr("Row %1 left out, %2: %3")
                   .arg(QString::number(row.row), reasonText(row.reason), row.value));
  if (report.rejected.size() > 20)
    note(Cli::tr("… and %1 more; --rejects FILE writes them all.")
             .arg(f.count(report.rejected.size() - 20)));
  printWarnings(report.warnings);
}

}  // namespace retenta::cli
