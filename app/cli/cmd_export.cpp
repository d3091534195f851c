// SPDX-License-Identifier: GPL-3.0-or-later
// export: everything that came in, as tables.
#include <cstdio>

#include <QFileInfo>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/exports/basetables.h"

namespace retenta::cli {

int runExport(const Invocation& call) {
  const Options options(call.args, {QStringLiteral("format"), QStringLiteral("out")}, {}, 1);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString out = options.value(QStringLiteral("out"));
  const QString word = options.words().value(0);
  const bool clients = word == QLatin1String("clients");
  if (out.isEmpty() || (!clients && word != QLatin1String("purchases")))
    return wrongUsage(
        Cli::tr("Say what and where: export clients --out FILE, or export purchases --out FILE."));
  // The name of the file says what it is to be, unless the option does.
  const bool workbook =
      QFileInfo(out).suffix().compare(QLatin1String("xlsx"), Qt::CaseInsensitive) == 0;
  const QString id = options.has(QStringLiteral("format"))
                         ? options.value(QStringLiteral("format"))
                         : tableFormatId(workbook ? TableFormat::Xlsx : TableFormat::CsvExcel);
  const auto format = tableFormatFromId(id);
  if (!format)
    return wrongUsage(
        options.takes(QStringLiteral("format"), QStringLiteral("csv, csv-service, xlsx")));
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const BaseTable what{
      clients ? OwnTable::Clients : OwnTable::Purchases, *format,
      call.language == QLatin1String("ru") ? OwnLanguage::Russian : OwnLanguage::English};
  const Progress progress = progressOf(call);
  const auto written = writeBaseTableNow(**business, out, what, progress);
  if (progress.report) std::fputs("\r\033[K", stderr);
  if (!written) return fail(written.error());
  const QString path = QFileInfo(out).absoluteFilePath();
  if (call.json)
    printJson({{QStringLiteral("file"), path}, {word, *written}});
  else if (!call.quiet)
    printLine(Cli::tr("%1: %2.").arg(path, QString::number(*written)));
  return Done;
}

}  // namespace retenta::cli
