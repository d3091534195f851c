// SPDX-License-Identifier: GPL-3.0-or-later
// clients: the list of people with their place in the grid.
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/segmentoption.h"
#include "app/cli/output.h"
#include "core/clients/detailstore.h"
#include "core/rfm/segmenthistory.h"
#include "core/segments/clientlistservice.h"
#include "core/segments/savedsegments.h"
#include "ui/text/clientname.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

const QString previousFlag = QStringLiteral("previous");

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

QJsonArray tagsJson(const Ledger& ledger, std::uint32_t row) {
  QStringList names;
  for (const std::uint32_t tag : ledger.traits.tagsOf(row)) names += ledger.traits.tags[tag].name;
  names.sort(Qt::CaseInsensitive);
  return QJsonArray::fromStringList(names);
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
      {QStringLiteral("tags"), tagsJson(*view.ledger, row)},
      {QStringLiteral("birthday"), details.birthday},
      {QStringLiteral("city"), details.city},
      {QStringLiteral("source"), details.origin},
      {QStringLiteral("marks"), marks},
  };
}

// Since when they are in their segment, and which one they left for it.
void addChange(QJsonObject& json, const std::optional<SegmentChange>& change) {
  const bool left = change && change->from != Segment::NoPurchases;
  json.insert(QStringLiteral("segment_since"),
              change ? QJsonValue(isoDate(change->day)) : QJsonValue());
  json.insert(QStringLiteral("previous_segment"),
              left ? QJsonValue(segmentId(change->from)) : QJsonValue());
}

QString clientLine(const RfmView& view, std::uint32_t row) {
  const Formatters f;
  const Ledger& ledger = *view.ledger;
  const bool bought = view.columns->frequency[row] > 0;
  return QStringLiteral("%1  %2  %3  %4  %5")
      .arg(clientName(ledger.knownBy(row), ledger.clientIds[row], ledger.isErased(row)), -28)
      .arg(term(segmentId(view.classes.segments[row])), -28)
      .arg(bought ? f.days(view.columns->recencyDays[row]) : Formatters::unknown(), 9)
      .arg(f.count(view.columns->frequency[row]), 5)
      .arg(f.money(view.columns->monetaryMinor[row], ledger.currency), 14);
}

struct ListCall {
  ClientFilter filter;
  QString segment;       ///< what --segment says: the base knows its saved ones
  SegmentChoice choice;  ///< what it means
  ClientSortKey sort{ClientField::Id, false};
  std::optional<std::size_t> limit;
  bool previous = false;  ///< the past of each, which costs a look at every day of the base
};

void addCondition(ListCall& call, ConditionKind kind, const QStringList& words) {
  ClientCondition condition;
  condition.kind = kind;
  condition.words = words;
  call.filter.conditions.push_back(condition);
}

// "sms" (agreed), "sms:yes", "sms:no", "sms:unknown".
Result<void> addConsent(ListCall& call, const QString& word) {
  ClientCondition condition;
  condition.kind = ConditionKind::Consent;
  condition.channel = channelFromId(word.section(QLatin1Char(':'), 0, 0));
  const QString answer = word.contains(QLatin1Char(':')) ? word.section(QLatin1Char(':'), 1)
                                                         : consentReplyId(ConsentReply::Yes);
  QStringList allowed;
  bool known = false;
  for (const ConsentReply one : {ConsentReply::Yes, ConsentReply::No, ConsentReply::Unknown}) {
    if (answer != consentReplyId(one)) continue;
    condition.answer = one;
    known = true;
  }
  if (!condition.channel || !known) {
    for (const Channel channel : allChannels) allowed += channelId(channel);
    return Error{ErrorCode::UnknownValue,
                 {QStringLiteral("--consent"), word,
                  allowed.join(QStringLiteral(", ")) + QStringLiteral("; :yes, :no, :unknown")},
                 {}};
  }
  call.filter.conditions.push_back(condition);
  return {};
}

Result<void> addSegment(ListCall& call, const Business& business) {
  if (call.segment.isEmpty()) return {};
  auto choice = segmentChoiceNow(business, call.segment);
  if (!choice) return choice.error();
  call.choice = std::move(*choice);
  for (ClientCondition& condition : call.choice.filter().conditions) {
    call.filter.conditions.push_back(std::move(condition));
  }
  return {};
}

Result<void> readSort(ListCall& call, QString word) {
  call.sort.descending = word.startsWith(QLatin1Char('-'));
  if (call.sort.descending) word = word.sliced(1);
  const auto field = sortField(word);
  if (!field) {
    return Error{ErrorCode::UnknownValue,
                 {QStringLiteral("--sort"), word, clientFieldIds().join(QStringLiteral(", "))},
                 {}};
  }
  call.sort.field = *field;
  return {};
}

// What the options ask for; a wrong word is an Error that names the right ones.
Result<ListCall> parsed(const Options& options) {
  ListCall call;
  call.previous = options.has(previousFlag);
  Result<void> read;
  if (options.has(QStringLiteral("segment")))
    call.segment = options.value(QStringLiteral("segment"));
  if (options.has(QStringLiteral("consent")))
    read = addConsent(call, options.value(QStringLiteral("consent")));
  if (read && options.has(QStringLiteral("sort")))
    read = readSort(call, options.value(QStringLiteral("sort")));
  if (!read) return read.error();
  if (options.has(QStringLiteral("tag")))
    addCondition(call, ConditionKind::Tag,
                 options.value(QStringLiteral("tag")).split(QLatin1Char(',')));
  addCondition(call, ConditionKind::Text, {options.value(QStringLiteral("find"))});
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

int printDetails(const Invocation& call, const Business& business, const RfmView& view,
                 const std::vector<std::uint32_t>& rows, qint64 total, const ListCall& wanted) {
  std::vector<ClientId> ids;
  ids.reserve(rows.size());
  for (const std::uint32_t row : rows) ids.push_back(view.ledger->clientIds[row]);
  const auto details =
      business.file().read([&](SQLite::Database& db) { return loadClientDetails(db, ids); });
  if (!details) return fail(details.error());
  QJsonArray clients;
  LastChanges changes(*view.ledger, view.matrix.thresholds, view.matrix.dates.asOf);
  for (const ClientDetails& one : *details) {
    const auto row = view.ledger->rowOf(one.id);
    if (!row) continue;
    QJsonObject client = clientJson(view, static_cast<std::uint32_t>(*row), one);
    if (wanted.previous) addChange(client, changes.of(*row));
    clients.append(client);
  }
  QJsonObject json{{QStringLiteral("total"), total}, {QStringLiteral("clients"), clients}};
  if (const auto& saved = wanted.choice.saved) {
    json.insert(QStringLiteral("saved"), savedJson(*saved, view.ledger->currency));
  }
  return printAnswer(call, json, clients);
}

}  // namespace

int runClients(const Invocation& call) {
  const Options options(
      call.args,
      {QStringLiteral("segment"), QStringLiteral("find"), QStringLiteral("tag"),
       QStringLiteral("consent"), QStringLiteral("sort"), QStringLiteral("limit")},
      {previousFlag});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  auto wanted = parsed(options);
  if (!wanted) return fail(wanted.error());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  if (const auto added = addSegment(*wanted, **business); !added) return fail(added.error());
  const auto answer =
      ClientListService(**business).listNow({yearEndingAt(asOf), wanted->filter, {wanted->sort}});
  if (!answer) return fail(answer.error());
  const RfmView& view = *(*answer)->view;

  auto rows = (*answer)->rows;
  const auto total = static_cast<qint64>(rows.size());
  if (wanted->limit && *wanted->limit < rows.size()) rows.resize(*wanted->limit);
  if (call.json) return printDetails(call, **business, view, rows, total, *wanted);
  for (const std::uint32_t row : rows) printLine(clientLine(view, row));
  if (!call.quiet) printLine(Formatters().clients(total));
  return Done;
}

}  // namespace retenta::cli
