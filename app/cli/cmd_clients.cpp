// SPDX-License-Identifier: GPL-3.0-or-later
// clients: the list of people with their place in the grid.
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/clients/detailstore.h"
#include "core/rfm/rfmservice.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

// The list's own words, and the keys of its JSON.
std::optional<ClientField> sortField(const QString& word) {
  if (const auto field = clientFieldFromId(word)) return field;
  if (word == QLatin1String("recency_days")) return ClientField::Recency;
  if (word == QLatin1String("monetary_minor")) return ClientField::Monetary;
  if (word == QLatin1String("emails")) return ClientField::Email;
  if (word == QLatin1String("phones")) return ClientField::Phone;
  return std::nullopt;
}

QJsonObject consentsJson(const ConsentState& state) {
  QJsonObject json;
  for (const Channel channel : allChannels) {
    if (state.given.has(channel)) json.insert(channelId(channel), QStringLiteral("yes"));
    if (state.refused.has(channel)) json.insert(channelId(channel), QStringLiteral("no"));
  }
  return json;
}

QJsonObject clientJson(const RfmView& view, std::uint32_t row, const ClientDetails& details) {
  const bool bought = view.columns->frequency[row] > 0;
  QJsonArray marks;
  if (const RfmMark mark = view.classes.marks[row]; mark != RfmMark::None) {
    marks.append(markId(mark));
  }
  return {
      {QStringLiteral("id"), details.id},
      {QStringLiteral("name"), details.name},
      {QStringLiteral("emails"), QJsonArray::fromStringList(details.emails)},
      {QStringLiteral("phones"), QJsonArray::fromStringList(details.phones)},
      {QStringLiteral("external_ids"), QJsonArray::fromStringList(details.externalIds)},
      {QStringLiteral("segment"), segmentId(view.classes.segments[row])},
      {QStringLiteral("recency_days"),
       bought ? QJsonValue(view.columns->recencyDays[row]) : QJsonValue()},
      {QStringLiteral("frequency"), static_cast<qint64>(view.columns->frequency[row])},
      {QStringLiteral("monetary_minor"), view.columns->monetaryMinor[row]},
      {QStringLiteral("consents"), consentsJson(view.ledger->consents[row])},
      {QStringLiteral("tags"), QJsonArray()},
      {QStringLiteral("birthday"), details.birthday},
      {QStringLiteral("city"), details.city},
      {QStringLiteral("source"), details.origin},
      {QStringLiteral("marks"), marks},
  };
}

QString clientLine(const RfmView& view, std::uint32_t row) {
  const Formatters f;
  const Ledger& ledger = *view.ledger;
  const auto firstOf = [&](std::initializer_list<const TextColumn*> columns) {
    for (const TextColumn* column : columns) {
      if (!column->at(row).isEmpty()) return column->text(row);
    }
    return QStringLiteral("№ %1").arg(ledger.clientIds[row]);
  };
  const bool bought = view.columns->frequency[row] > 0;
  return QStringLiteral("%1  %2  %3  %4  %5")
      .arg(firstOf({&ledger.names, &ledger.emails, &ledger.phones, &ledger.externalIds}), -28)
      .arg(term(segmentId(view.classes.segments[row])), -28)
      .arg(bought ? f.days(view.columns->recencyDays[row]) : Formatters::unknown(), 9)
      .arg(f.count(view.columns->frequency[row]), 5)
      .arg(f.money(view.columns->monetaryMinor[row], ledger.currency), 14);
}

struct ListCall {
  RfmService::ListQuery query;
  std::optional<std::size_t> limit;
};

// What the options ask for; a wrong segment or field is an Error that names the right ones.
Result<ListCall> parsed(const Options& options) {
  ListCall call{{SegmentSet::all(), options.value(QStringLiteral("find")), ClientField::Id, false},
                std::nullopt};
  const QString segment = QStringLiteral("segment");
  if (options.has(segment)) {
    const auto set = segmentSetFromIds(options.value(segment).split(QLatin1Char(',')));
    if (!set) {
      return Error{ErrorCode::UnknownValue,
                   {QStringLiteral("--segment"), options.value(segment),
                    knownSegmentIds().join(QStringLiteral(", "))},
                   {}};
    }
    call.query.segments = *set;
  }
  const QString sort = QStringLiteral("sort");
  if (options.has(sort)) {
    QString word = options.value(sort);
    call.query.descending = word.startsWith(QLatin1Char('-'));
    if (call.query.descending) word = word.sliced(1);
    const auto field = sortField(word);
    if (!field) {
      return Error{ErrorCode::UnknownValue,
                   {QStringLiteral("--sort"), word, clientFieldIds().join(QStringLiteral(", "))},
                   {}};
    }
    call.query.sort = *field;
  }
  const QString limit = QStringLiteral("limit");
  if (options.has(limit)) {
    bool ok = false;
    const int number = options.value(limit).toInt(&ok);
    if (!ok || number < 0) {
      return Error{ErrorCode::BadNumber, {QStringLiteral("--limit"), options.value(limit)}, {}};
    }
    call.limit = static_cast<std::size_t>(number);
  }
  return call;
}

int printDetails(const Business& business, const RfmView& view,
                 const std::vector<std::uint32_t>& rows, qint64 total) {
  std::vector<ClientId> ids;
  ids.reserve(rows.size());
  for (const std::uint32_t row : rows) ids.push_back(view.ledger->clientIds[row]);
  const auto details =
      business.file().read([&](SQLite::Database& db) { return loadClientDetails(db, ids); });
  if (!details) return fail(details.error());
  QJsonArray clients;
  for (const ClientDetails& one : *details) {
    const auto row = view.ledger->rowOf(one.id);
    if (row) clients.append(clientJson(view, static_cast<std::uint32_t>(*row), one));
  }
  printJson({{QStringLiteral("total"), total}, {QStringLiteral("clients"), clients}});
  return Done;
}

}  // namespace

int runClients(const Invocation& call) {
  const Options options(call.args,
                        {QStringLiteral("segment"), QStringLiteral("find"), QStringLiteral("sort"),
                         QStringLiteral("limit")},
                        {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto wanted = parsed(options);
  if (!wanted) return fail(wanted.error());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto asOf = asOfDay(call, *(*business)->ledger());
  if (!asOf) return fail(asOf.error());
  const auto answer = RfmService(**business).viewNow({yearEndingAt(*asOf), {}, {}});
  if (!answer) return fail(answer.error());
  const RfmView& view = **answer;

  auto rows = RfmService::listOf(view, wanted->query);
  const auto total = static_cast<qint64>(rows.size());
  if (wanted->limit && *wanted->limit < rows.size()) rows.resize(*wanted->limit);
  if (call.json) return printDetails(**business, view, rows, total);
  for (const std::uint32_t row : rows) printLine(clientLine(view, row));
  if (!call.quiet) printLine(Formatters().clients(total));
  return Done;
}

}  // namespace retenta::cli
