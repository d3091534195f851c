// SPDX-License-Identifier: GPL-3.0-or-later
// segments: saved segments, their rules as a sentence, and how many clients they hold.
#include <QJsonArray>
#include <QJsonDocument>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/segmentoption.h"
#include "app/cli/jsonfile.h"
#include "app/cli/output.h"
#include "core/segments/clientbulk.h"
#include "core/segments/clientlistservice.h"
#include "ui/segments/filtersentence.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

const QString filterKey = QStringLiteral("filter");

QStringList kindIds() {
  QStringList ids;
  for (int kind = 0; kind <= static_cast<int>(ConditionKind::Contacted); ++kind)
    ids += conditionKindId(static_cast<ConditionKind>(kind));
  return ids;
}

// A filter, or what `list` prints of a segment. The condition that is not understood is told.
Result<ClientFilter> filterIn(const QString& path) {
  const auto json = readJsonFile(path);
  if (!json) return json.error();
  const QJsonObject rules = json->contains(filterKey) ? json->value(filterKey).toObject() : *json;
  if (auto filter = filterFromJson(rules)) return std::move(*filter);
  QByteArray wrong = QJsonDocument(rules).toJson(QJsonDocument::Compact);
  for (const QJsonValue& one : rules[QStringLiteral("all")].toArray()) {
    if (filterFromJson({{QStringLiteral("all"), QJsonArray{one}}})) continue;
    wrong = QJsonDocument(one.toObject()).toJson(QJsonDocument::Compact);
    break;
  }
  return Error{ErrorCode::UnknownValue,
               {filterKey, QString::fromUtf8(wrong), kindIds().join(QStringLiteral(", "))},
               {}};
}

// Counts segment after segment; the grid of the day is made once.
class Counter {
 public:
  Counter(Business& business, Day asOf) : m_service(business), m_dates(yearEndingAt(asOf)) {}

  Result<ClientListPtr> count(const ClientFilter& filter) {
    auto answer = m_service.listNow({m_dates, filter, {}}, m_last);
    if (answer) m_last = *answer;
    return answer;
  }

 private:
  ClientListService m_service;
  RfmDates m_dates;
  ClientListPtr m_last;
};

QJsonObject countedJson(const SavedSegment& segment, const ClientListAnswer& answer) {
  QJsonObject json = savedJson(segment, answer.view->ledger->currency);
  json.insert(QStringLiteral("clients"), answer.shown.clients);
  json.insert(QStringLiteral("revenue_minor"), answer.shown.spentMinor);
  json.insert(QStringLiteral("period_revenue_minor"), answer.shown.periodMinor);
  return json;
}

void printCounted(const SavedSegment& segment, const ClientListAnswer& answer) {
  const Formatters f;
  const Currency currency = answer.view->ledger->currency;
  if (!segment.name.isEmpty()) printLine(segment.name);
  printLine(QStringLiteral("  ") + filterSentence(segment.filter, currency));
  printLine(QStringLiteral("  %1, %2")
                .arg(f.clients(answer.shown.clients), f.money(answer.shown.spentMinor, currency)));
}

int list(const Invocation& call, Business& business, Day asOf) {
  const auto segments = savedSegmentsNow(business);
  if (!segments) return fail(segments.error());
  Counter counter(business, asOf);
  QJsonArray all;
  for (const SavedSegment& segment : *segments) {
    const auto answer = counter.count(segment.filter);
    if (!answer) return fail(answer.error());
    if (call.json) {
      all.append(countedJson(segment, **answer));
    } else {
      printCounted(segment, **answer);
    }
  }
  if (call.json) {
    return printAnswer(
        call, {{QStringLiteral("as_of"), isoDate(asOf)}, {QStringLiteral("segments"), all}}, all);
  } else if (segments->empty() && !call.quiet) {
    printLine(Cli::tr("There are no saved segments yet: segments save NAME FILE."));
  }
  return Done;
}

int count(const Invocation& call, Business& business, Day asOf, SavedSegment segment) {
  const auto answer = Counter(business, asOf).count(segment.filter);
  if (!answer) return fail(answer.error());
  if (!call.json) {
    printCounted(segment, **answer);
    return Done;
  }
  QJsonObject json = countedJson(segment, **answer);
  json.insert(QStringLiteral("as_of"), isoDate(asOf));
  json.insert(QStringLiteral("of"), (*answer)->clients());
  return printAnswer(call, json, QJsonArray{json});
}

// The columns and the order of a view that has the name stay.
Result<void> save(Business& business, const SavedSegment& segment) {
  if (segmentSetFromIds(segment.name.split(QLatin1Char(','))))
    return Error{ErrorCode::NameTaken, {segment.name}, {}};
  ClientBulk bulk(business);
  const auto views = bulk.viewsNow();
  if (!views) return views.error();
  QJsonObject plan;
  for (const ClientView& view : *views)
    if (view.name == segment.name) plan = view.plan;
  plan.insert(filterKey, filterToJson(segment.filter));
  plan.remove(QStringLiteral("find"));
  const auto saved = bulk.saveViewNow(segment.name, plan);
  if (!saved) return saved.error();
  return {};
}

Result<void> remove(Business& business, const QString& name) {
  const auto segment = savedSegmentNow(business, name);
  if (!segment) return segment.error();
  if (!segment->has_value())
    return Error{ErrorCode::NotFound, {QStringLiteral("segment"), name}, {}};
  return ClientBulk(business).removeViewNow((*segment)->id);
}

}  // namespace

int runSegments(const Invocation& call) {
  const Options options(call.args, {}, {}, 3);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QStringList words = options.words();
  const QString what = words.value(0, QStringLiteral("list"));
  const bool saves = what == QLatin1String("save") && words.size() == 3;
  const bool removes = what == QLatin1String("remove") && words.size() == 2;
  const bool counts = what == QLatin1String("count") && words.size() == 2;
  const bool lists = what == QLatin1String("list") && words.size() < 2;
  if (!saves && !removes && !counts && !lists)
    return wrongUsage(Cli::tr("Say what: list, count FILE, save NAME FILE, or remove NAME."));
  SavedSegment segment;
  if (saves || counts) {
    auto filter = filterIn(words.last());
    if (!filter) return fail(filter.error());
    segment.filter = std::move(*filter);
  }
  if (saves) segment.name = words[1].simplified();
  const bool writes = saves || removes;
  const auto business =
      openBusiness(call, writes ? BaseFile::Access::ReadWrite : BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  if (lists) return list(call, **business, asOf);
  if (removes) {
    const auto removed = remove(**business, words[1]);
    if (!removed) return fail(removed.error());
    if (call.json) printJson({{QStringLiteral("removed"), words[1]}});
    return Done;
  }
  if (saves) {
    const auto saved = save(**business, segment);
    if (!saved) return fail(saved.error());
  }
  return count(call, **business, asOf, std::move(segment));
}

}  // namespace retenta::cli
