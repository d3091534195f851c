// SPDX-License-Identifier: GPL-3.0-or-later
// import, imports, undo-import: files of purchases and contacts into the base.
#include <cstdio>
#include <utility>

#include <unistd.h>

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/importprint.h"
#include "app/cli/output.h"
#include "core/importing/importservice.h"
#include "ui/text/formatters.h"
#include "ui/text/undotext.h"

namespace retenta::cli {

namespace {

Error unknown(const QString& option, const QString& value, const char* allowed) {
  return {ErrorCode::UnknownValue,
          {QStringLiteral("--") + option, value, QString::fromUtf8(allowed)},
          {}};
}

// One of the words of an option; absent leaves `into` as it is.
template <class T, class U>
Result<void> readWord(const Options& options, const QString& name,
                      std::optional<T> (*parse)(QStringView), const char* allowed, U& into) {
  if (!options.has(name)) return {};
  const auto value = parse(options.value(name));
  if (!value) return unknown(name, options.value(name), allowed);
  into = *value;
  return {};
}

Result<void> readDelimiter(const Options& options, ImportOptions& into) {
  const QString name = QStringLiteral("delimiter");
  if (!options.has(name)) return {};
  const QString value = options.value(name);
  const bool tab = value == QLatin1String("\\t") || value.toLower() == QLatin1String("tab");
  const bool space = value.toLower() == QLatin1String("space");
  const QString sign = tab ? QStringLiteral("\t") : space ? QStringLiteral(" ") : value;
  if (sign.size() != 1 || !QStringLiteral(";,\t| ").contains(sign))
    return unknown(name, value, "; , | tab space");
  into.delimiter = sign[0].toLatin1();
  return {};
}

Result<void> readDecimal(const Options& options, ImportOptions& into) {
  const QString name = QStringLiteral("decimal");
  if (!options.has(name)) return {};
  const QString value = options.value(name);
  if (value != QLatin1String(".") && value != QLatin1String(","))
    return unknown(name, value, ". ,");
  into.decimal = value[0].toLatin1();
  return {};
}

Result<void> readHeaderRow(const Options& options, ImportOptions& into) {
  const QString name = QStringLiteral("header-row");
  if (options.has(QStringLiteral("no-header"))) into.headerRow = 0;
  if (!options.has(name)) return {};
  bool good = false;
  const int row = options.value(name).toInt(&good);
  if (!good || row < 0)
    return Error{ErrorCode::BadNumber, {QStringLiteral("--header-row"), options.value(name)}, {}};
  into.headerRow = row;
  return {};
}

Result<void> readMapping(const Options& options, ImportOptions& into) {
  const QStringList entries = options.valuesOf(QStringLiteral("map"));
  for (const QString& entry : entries) {
    const qsizetype sign = entry.indexOf(QLatin1Char('='));
    const auto field = importFieldFromId(QStringView(entry).left(std::max<qsizetype>(sign, 0)));
    if (!field) {
      QStringList ids;
      for (const ImportField each : allImportFields()) ids += importFieldId(each);
      return Error{ErrorCode::UnknownValue,
                   {QStringLiteral("--map"), entry, ids.join(QStringLiteral(", "))},
                   {}};
    }
    into.mapped += {*field, entry.mid(sign + 1)};
  }
  return {};
}

Result<void> readRules(const Options& options, ImportOptions& into) {
  for (const QString& entry : options.valuesOf(QStringLiteral("field-rule"))) {
    const qsizetype sign = entry.indexOf(QLatin1Char('='));
    const auto named = importFieldFromId(QStringView(entry).left(std::max<qsizetype>(sign, 0)));
    const ImportField field =
        named ? ruledField(*named).value_or(ImportField::Ignore) : ImportField::Ignore;
    const auto rule = fieldRuleFromId(QStringView(entry).mid(sign + 1));
    if (field == ImportField::Ignore || !rule) {
      QStringList ids;
      for (const ImportField each : ruledFields) ids += importFieldId(each);
      return Error{
          ErrorCode::UnknownValue,
          {QStringLiteral("--field-rule"), entry,
           ids.join(QStringLiteral(", ")) + QStringLiteral("; best, fill, overwrite, keep")},
          {}};
    }
    into.rules[field] = *rule;
  }
  return {};
}

Result<void> readPlaces(const Options& options, ImportOptions& into) {
  if (options.has(QStringLiteral("currency"))) {
    const QString value = options.value(QStringLiteral("currency"));
    into.currency = Currency::fromCode(value);
    if (!into.currency) return unknown(QStringLiteral("currency"), value, "RUB, USD, EUR …");
  }
  if (options.has(QStringLiteral("country"))) {
    into.country = options.value(QStringLiteral("country")).toUpper();
    if (into.country.size() != 2)
      return unknown(QStringLiteral("country"), into.country, "RU, DE, US …");
  }
  into.sheet = options.value(QStringLiteral("sheet"));
  into.source = options.value(QStringLiteral("source"));
  into.encoding = options.value(QStringLiteral("encoding"));
  return {};
}

Result<ImportOptions> importOptions(const Options& options) {
  ImportOptions into;
  const auto steps = {readWord(options, QStringLiteral("kind"), importKindFromId,
                               "auto, orders, contacts, both, results", into.kind),
                      readWord(options, QStringLiteral("mode"), importModeFromId,
                               "create, update, both", into.mode),
                      readWord(options, QStringLiteral("date-order"), dateOrderFromId,
                               "dmy, mdy, ymd", into.dateOrder),
                      readDelimiter(options, into),
                      readDecimal(options, into),
                      readHeaderRow(options, into),
                      readMapping(options, into),
                      readRules(options, into),
                      readPlaces(options, into)};
  for (const Result<void>& step : steps) {
    if (!step) return step.error();
  }
  return into;
}

// "email,sms:Agreed on the web form" — the channels and the words agreed to.
Result<ConsentAnswer> consentAnswer(const Options& options, const Clock& clock) {
  ConsentAnswer answer;
  answer.day = clock.today();
  const QString name = QStringLiteral("consent");
  if (!options.has(name)) return answer;
  const QString value = options.value(name);
  const qsizetype colon = value.indexOf(QLatin1Char(':'));
  for (const QString& id : value.left(colon).split(QLatin1Char(','))) {
    const auto channel = channelFromId(id.trimmed());
    if (!channel)
      return unknown(name, value, "email, sms, call, messenger, push, direct_mail, then :TEXT");
    answer.channels.add(*channel);
  }
  answer.wording = colon < 0 ? QString() : value.mid(colon + 1);
  answer.source = QStringLiteral("import");
  return answer;
}

struct Job {
  ImportOptions options;
  ConsentAnswer consent;
  bool dryRun = false;
  QString rejects;
};

// A file to import, or one out of an archive.
struct Item {
  QString file;
  QString sheet;
};

// The other files of an archive, or sheets of the same table, whose first one is being imported.
void queueRest(const ImportPlan& plan, QList<Item>& queue, qsizetype at) {
  for (const SheetChoice& sheet : plan.sheets) {
    if (sheet.along) queue.insert(++at, {plan.path, sheet.name});
  }
}

Result<ImportReport> importOne(ImportService& service, const Invocation& call, QList<Item>& queue,
                               qsizetype at, const Job& job) {
  const Progress progress = progressOf(call);
  const Item item = queue[at];
  ImportOptions options = job.options;
  if (!item.sheet.isEmpty()) options.sheet = item.sheet;
  const auto plan = service.inspectNow(item.file, options, progress);
  if (!plan) return plan.error();
  if (options.sheet.isEmpty()) queueRest(*plan, queue, at);
  auto report = job.dryRun ? service.checkNow(*plan, progress)
                           : service.importNow(*plan, job.consent, progress);
  if (progress.report) std::fputs("\r\033[K", stderr);
  if (!report) return report;
  if (job.dryRun) report->consents += report->agreeing(job.consent.channels);
  if (!job.rejects.isEmpty()) {
    const auto written = ImportService::writeRejects(*plan, report->rejected, job.rejects);
    if (!written) return written.error();
  }
  return report;
}

}  // namespace

int runImport(const Invocation& call) {
  const Options options(
      call.args,
      {QStringLiteral("kind"), QStringLiteral("source"), QStringLiteral("consent"),
       QStringLiteral("sheet"), QStringLiteral("encoding"), QStringLiteral("delimiter"),
       QStringLiteral("decimal"), QStringLiteral("date-order"), QStringLiteral("header-row"),
       QStringLiteral("map"), QStringLiteral("currency"), QStringLiteral("country"),
       QStringLiteral("mode"), QStringLiteral("rejects"), QStringLiteral("field-rule")},
      {QStringLiteral("no-header"), QStringLiteral("dry-run")}, call.args.size());
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  if (options.words().isEmpty()) return wrongUsage(Cli::tr("Name the file to import."));
  Job job;
  job.dryRun = options.has(QStringLiteral("dry-run"));
  job.rejects = options.value(QStringLiteral("rejects"));
  if (!job.rejects.isEmpty() && options.words().size() > 1)
    return wrongUsage(Cli::tr("--rejects goes with one file at a time."));
  const auto chosen = importOptions(options);
  if (!chosen) return fail(chosen.error()), WrongUsage;
  job.options = *chosen;
  const auto consent = consentAnswer(options, *call.clock);
  if (!consent) return fail(consent.error()), WrongUsage;
  job.consent = *consent;
  const auto business =
      openBusiness(call, job.dryRun ? BaseFile::Access::ReadOnly : BaseFile::Access::ReadWrite,
                   Business::Reads::WhenAsked);
  if (!business) return fail(business.error());
  ImportService service(**business);

  int exit = Done;
  bool any = false;  // of the list of files
  QList<Item> queue;
  for (const QString& file : options.words()) queue += Item{file, {}};
  for (qsizetype i = 0; i < queue.size(); ++i) {
    const auto report = importOne(service, call, queue, i, job);
    if (!report) {
      exit = fail(report.error());
      if (report.error().code == ErrorCode::Cancelled) break;
      continue;
    }
    if (!report->rejected.isEmpty() && exit == Done) exit = DoneWithRejects;
    if (call.json) {
      printPiece(std::exchange(any, true) ? "," : "{\"files\":[");
      report->writeJson(printPiece);
    } else if (!call.quiet) {
      printReport(*report, job.dryRun);
    }
  }
  if (call.json && (any || exit != Failed)) printPiece(any ? "]}\n" : "{\"files\":[]}\n");
  return exit;
}

int runImports(const Invocation& call) {
  const Options options(call.args, {}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto entries = ImportService(**business).listNow();
  if (!entries) return fail(entries.error());
  QJsonArray list;
  for (const ImportEntry& entry : *entries) {
    const QString at = QDateTime::fromMSecsSinceEpoch(entry.atMs, Qt::UTC).toString(Qt::ISODate);
    if (!call.json) {
      const QString state = entry.undone ? Cli::tr("undone") : QString();
      printLine(QStringLiteral("%1  %2  %3  %4  %5")
                    .arg(entry.id, 5)
                    .arg(at)
                    .arg(entry.records, 9)
                    .arg(entry.file, state)
                    .trimmed());
      continue;
    }
    list += QJsonObject{{QStringLiteral("id"), entry.id},
                        {QStringLiteral("file"), entry.file},
                        {QStringLiteral("source"), entry.source},
                        {QStringLiteral("at"), at},
                        {QStringLiteral("records"), entry.records},
                        {QStringLiteral("accepted"), entry.accepted},
                        {QStringLiteral("rejected"), entry.rejected},
                        {QStringLiteral("undone"), entry.undone}};
  }
  if (call.json) printJson({{QStringLiteral("imports"), list}});
  return Done;
}

int runUndoImport(const Invocation& call) {
  const Options options(call.args, {}, {}, 1);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  bool good = false;
  const ImportId id = options.words().value(0).toLongLong(&good);
  if (!good || options.words().size() != 1)
    return wrongUsage(Cli::tr("Name the import by its number; “imports” lists them."));
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  const auto undone = ImportService(**business).undoNow(id);
  if (!undone) return fail(undone.error());
  if (call.json) {
    QJsonArray kept;
    for (const KeptEdit& each : *undone)
      kept += QJsonObject{{QStringLiteral("what"), keptEditId(each.what)},
                          {QStringLiteral("client"), each.client},
                          {QStringLiteral("name"), each.name},
                          {QStringLiteral("field"), each.field}};
    printJson({{QStringLiteral("import_id"), id},
               {QStringLiteral("undone"), true},
               {QStringLiteral("kept"), kept}});
  } else if (!call.quiet) {
    printLine(Cli::tr("Import %1 is taken back.").arg(id));
    for (const KeptEdit& each : *undone)
      printLine(
          QStringLiteral("  ") +
          Cli::tr("stays: %1").arg(keptEditText(keptEditId(each.what), each.name, each.field)));
  }
  return Done;
}

}  // namespace retenta::cli
