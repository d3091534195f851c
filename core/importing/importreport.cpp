// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/importreport.h"

#include <utility>

#include <QJsonArray>
#include <QJsonDocument>

namespace retenta {

namespace {

QJsonObject moneyObject(const std::map<Currency, qint64>& sums) {
  QJsonObject object;
  for (const auto& [currency, minor] : sums) object[currency.code()] = decimalText(minor, currency);
  return object;
}

QJsonObject skippedObject(const ImportReport& report) {
  return {{QStringLiteral("title_rows"), report.titleRows},
          {QStringLiteral("blank_rows"), report.blankRows},
          {QStringLiteral("total_rows"), report.totalRows},
          {QStringLiteral("footer_rows"), report.footerRows},
          {QStringLiteral("repeated_headers"), report.repeatedHeaders},
          {QStringLiteral("no_sale_rows"), report.noSaleRows},
          {QStringLiteral("company_rows"), report.companyRows}};
}

QJsonObject detectObject(const ImportReport& report) {
  QJsonObject detect{{QStringLiteral("encoding"), report.encoding},
                     {QStringLiteral("delimiter"), QString(QLatin1Char(report.delimiter))},
                     {QStringLiteral("header_row"), report.headerRow},
                     {QStringLiteral("decimal"), QString(QLatin1Char(report.decimal))},
                     {QStringLiteral("date"), report.dateFormat}};
  detect[QStringLiteral("container")] = report.container;
  if (!report.sheet.isEmpty()) detect[QStringLiteral("sheet")] = report.sheet;
  if (!report.sheetsLeft.isEmpty())
    detect[QStringLiteral("sheets_left")] = QJsonArray::fromStringList(report.sheetsLeft);
  if (report.linesInCells) detect[QStringLiteral("lines_in_cells")] = true;
  if (!report.containerVersion.isEmpty()) detect[report.container] = report.containerVersion;
  return detect;
}

// A text as JSON has it. By hand, for a document of Qt's for each of a hundred thousand rows takes
// longer than to find them.
void appendQuoted(QByteArray& json, const QString& text) {
  json += '"';
  for (const char c : text.toUtf8()) {
    if (c == '"' || c == '\\') json += '\\';
    if (static_cast<unsigned char>(c) >= 0x20)
      json += c;
    else
      json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
  }
  json += '"';
}

void appendRejected(QByteArray& json, const RejectedRow& row) {
  json += "{\"row\":" + QByteArray::number(row.row) + ",\"column\":";
  appendQuoted(json, row.column);
  json += ",\"value\":";
  appendQuoted(json, row.value);
  json += ",\"reason\":";
  appendQuoted(json, rejectReasonId(row.reason));
  json += '}';
}

QJsonObject mailingObject(const MailingCounts& counts) {
  return {{QStringLiteral("sent"), counts.sent},
          {QStringLiteral("delivered"), counts.delivered},
          {QStringLiteral("opened"), counts.opened},
          {QStringLiteral("clicked"), counts.clicked},
          {QStringLiteral("unsubscribed"), counts.unsubscribed},
          {QStringLiteral("bounced"), counts.bounced},
          {QStringLiteral("complained"), counts.complained},
          {QStringLiteral("matched_clients"), counts.matchedClients},
          {QStringLiteral("unmatched"), counts.unmatched}};
}

}  // namespace

qint64 ImportReport::agreeing(ChannelSet channels) const {
  qint64 lines = 0;
  for (const Channel channel : allChannels)
    lines += channels.has(channel) ? mayAgree[static_cast<std::size_t>(channel)] : 0;
  return lines;
}

QJsonObject ImportReport::summary() const {
  QJsonObject statuses;
  for (const PurchaseStatus status : allPurchaseStatuses) {
    if (const qint64 n = byStatus[static_cast<std::size_t>(status)])
      statuses[purchaseStatusId(status)] = n;
  }
  std::array<qint64, importWarnings> told{};
  for (const WarnedRow& row : warnings) ++told[static_cast<std::size_t>(row.what)];
  QJsonObject warningCounts;
  for (std::size_t i = 0; i < told.size(); ++i) {
    if (told[i] > 0) warningCounts[importWarningId(static_cast<ImportWarning>(i))] = told[i];
  }
  QJsonObject all{{QStringLiteral("file"), file},
                  {QStringLiteral("format"), format},
                  {QStringLiteral("kind"), importKindId(kind)},
                  {QStringLiteral("detect"), detectObject(*this)},
                  {QStringLiteral("records"), records},
                  {QStringLiteral("accepted"), accepted},
                  {QStringLiteral("known"), known},
                  {QStringLiteral("skipped"), skippedObject(*this)},
                  {QStringLiteral("clients"), clients},
                  {QStringLiteral("clients_new"), clientsNew},
                  {QStringLiteral("clients_matched"), clientsMatched},
                  {QStringLiteral("clients_merged"), clientsMerged},
                  {QStringLiteral("clients_updated"), clientsUpdated},
                  {QStringLiteral("purchases"), purchases},
                  {QStringLiteral("purchases_new"), purchasesNew},
                  {QStringLiteral("purchases_known"), purchasesKnown},
                  {QStringLiteral("purchases_updated"), purchasesUpdated},
                  {QStringLiteral("refund_documents"), refundDocuments},
                  {QStringLiteral("items"), items},
                  {QStringLiteral("by_status"), statuses},
                  {QStringLiteral("gross"), moneyObject(grossMinor)},
                  {QStringLiteral("revenue"), moneyObject(revenueMinor)},
                  {QStringLiteral("consents"), consents},
                  {QStringLiteral("rejected_count"), rejected.size()},
                  {QStringLiteral("warning_counts"), warningCounts},
                  {QStringLiteral("seconds"), seconds}};
  if (numbersOfOthers > 0) all[QStringLiteral("numbers_of_others")] = numbersOfOthers;
  if (deadAddresses > 0) all[QStringLiteral("dead_addresses")] = deadAddresses;
  if (results) all[QStringLiteral("results")] = mailingObject(*results);
  if (firstDay) all[QStringLiteral("first_day")] = isoDate(*firstDay);
  if (lastDay) all[QStringLiteral("last_day")] = isoDate(*lastDay);
  if (baseCurrency) all[QStringLiteral("base_currency")] = baseCurrency->code();
  if (!unknownStatuses.isEmpty())
    all[QStringLiteral("unknown_statuses")] = QJsonArray::fromStringList(unknownStatuses);
  QJsonObject statusRows;
  for (qsizetype i = 0; i < unknownStatuses.size(); ++i)
    statusRows[unknownStatuses[i]] = unknownStatusRows.value(i);
  if (!statusRows.isEmpty()) all[QStringLiteral("unknown_status_rows")] = statusRows;
  all[QStringLiteral("import_id")] = importId ? QJsonValue(importId) : QJsonValue(QJsonValue::Null);
  return all;
}

QJsonObject ImportReport::toJson() const {
  QByteArray text;
  writeJson([&text](const QByteArray& piece) { text += piece; });
  return QJsonDocument::fromJson(text).object();
}

void ImportReport::writeJson(const std::function<void(const QByteArray&)>& out) const {
  constexpr qsizetype piece = 1 << 16;
  QByteArray text = QJsonDocument(summary()).toJson(QJsonDocument::Compact);
  text.chop(1);  // the brace: the lists come before it
  const auto flush = [&](qsizetype from) {
    if (text.size() < from) return;
    out(text);
    text.clear();
  };
  text += ",\"rejected\":[";
  bool first = true;
  for (const RejectedRow& row : rejected) {
    if (!std::exchange(first, false)) text += ',';
    appendRejected(text, row);
    flush(piece);
  }
  text += "],\"warnings\":[";
  first = true;
  for (const WarnedRow& row : warnings) {
    if (!std::exchange(first, false)) text += ',';
    text += "{\"row\":" + QByteArray::number(row.row) + ",\"what\":\"" +
            importWarningId(row.what).toLatin1() + "\"}";
    flush(piece);
  }
  text += "]}";
  flush(1);
}

}  // namespace retenta
