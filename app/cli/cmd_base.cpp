// SPDX-License-Identifier: GPL-3.0-or-later
// create, check: the base itself.
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/storage/migrator.h"

namespace retenta::cli {

namespace {

Error unknown(const char* option, const QString& value, const char* allowed) {
  return {ErrorCode::UnknownValue,
          {QString::fromLatin1(option), value, QString::fromUtf8(allowed)},
          {}};
}
}  // namespace

int runCreate(const Invocation& call) {
  const Options options(call.args,
                        {QStringLiteral("currency"), QStringLiteral("country"),
                         QStringLiteral("timezone"), QStringLiteral("name")},
                        {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  if (call.base.isEmpty()) return wrongUsage(Cli::tr("Say where with --base FILE."));
  BusinessProfile profile;
  profile.name = options.has(QStringLiteral("name")) ? options.value(QStringLiteral("name"))
                                                     : QFileInfo(call.base).completeBaseName();
  if (options.has(QStringLiteral("currency"))) {
    const auto currency = Currency::fromCode(options.value(QStringLiteral("currency")));
    if (!currency)
      return fail(
          unknown("--currency", options.value(QStringLiteral("currency")), "RUB, USD, EUR …"));
    profile.currency = *currency;
  }
  if (options.has(QStringLiteral("country"))) {
    profile.country = options.value(QStringLiteral("country")).toUpper();
    if (profile.country.size() != 2)
      return fail(unknown("--country", profile.country, "RU, DE, US …"));
  }
  if (options.has(QStringLiteral("timezone"))) {
    profile.timeZone = options.value(QStringLiteral("timezone"));
    if (!QTimeZone(profile.timeZone.toUtf8()).isValid()) {
      return fail(unknown("--timezone", profile.timeZone, "Europe/Moscow …"));
    }
  }
  const auto made = Business::create(call.base, profile, *call.clock);
  if (!made) return fail(made.error());
  if (call.json) {
    printJson({{QStringLiteral("base"), (*made)->file().path()},
               {QStringLiteral("schema"), currentSchema()}});
  } else if (!call.quiet) {
    printLine(Cli::tr("Made %1.").arg((*made)->file().path()));
  }
  return Done;
}

int runCheck(const Invocation& call) {
  const Options options(call.args, {}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto problems = (*business)->file().check();
  if (!problems) return fail(problems.error());
  if (call.json) {
    printJson({{QStringLiteral("ok"), problems->isEmpty()},
               {QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}});
  } else {
    for (const QString& line : *problems) printLine(line);
    if (problems->isEmpty() && !call.quiet) printLine(Cli::tr("The base is sound."));
  }
  return problems->isEmpty() ? Done : Failed;
}

}  // namespace retenta::cli
