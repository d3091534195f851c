// SPDX-License-Identifier: GPL-3.0-or-later
// rfm-scores: the classic 1–5 scores as a CSV for other tools.
#include <QIODevice>
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/exports/csvwriter.h"
#include "core/rfm/rfmscores.h"
#include "core/rfm/rfmservice.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

namespace {

// RFC 4180. Values go raw: another program reads the file, not a spreadsheet.
QByteArray quoted(QByteArrayView text) {
  const QByteArray plain = text.toByteArray();
  if (!plain.contains(',') && !plain.contains('"') && !plain.contains('\n') &&
      !plain.contains('\r')) {
    return plain;
  }
  return '"' + QByteArray(plain).replace('"', "\"\"") + '"';
}

Result<void> writeScores(const QString& path, const Ledger& ledger, const RfmColumns& columns,
                         const RfmScores& scores) {
  QByteArray text = "client,external_id,recency_days,frequency,monetary_minor,r,f,m\n";
  const auto number = [&](qint64 value) { text += QByteArray::number(value) + ','; };
  for (std::size_t i = 0; i < scores.rows.size(); ++i) {
    const std::uint32_t row = scores.rows[i];
    number(ledger.clientIds[row]);
    text += quoted(ledger.externalIds.at(row)) + ',';
    number(columns.recencyDays[row]);
    number(columns.frequency[row]);
    number(columns.monetaryMinor[row]);
    number(scores.recency[i]);
    number(scores.frequency[i]);
    text += QByteArray::number(scores.monetary[i]) + '\n';
  }
  return writeFileWhole(path, [&](QIODevice& out) -> Result<void> {
    out.write(text);
    return {};
  });
}

QJsonArray limitsJson(const std::array<qint64, 4>& fifths, qint64 unit) {
  QJsonArray limits;
  for (const qint64 limit : fifths) {
    limits.append(static_cast<double>(limit) / 5.0 / static_cast<double>(unit));
  }
  return limits;
}

}  // namespace

int runRfmScores(const Invocation& call) {
  const QString ruleOption = QStringLiteral("rule");
  const QString outOption = QStringLiteral("out");
  const Options options(call.args, {ruleOption, outOption}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString word =
      options.has(ruleOption) ? options.value(ruleOption) : QStringLiteral("quantile");
  if (word != QLatin1String("quantile") && word != QLatin1String("ntile")) {
    return wrongUsage(options.takes(ruleOption, QStringLiteral("quantile, ntile")));
  }
  const QString path = options.value(outOption);
  if (path.isEmpty()) return wrongUsage(Cli::tr("Say where to write with --out FILE."));

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const LedgerPtr ledger = (*business)->ledger();
  const Day asOf = asOfDay(call, *ledger);
  const auto thresholds = RfmService(**business).thresholdsNow();
  if (!thresholds) return fail(thresholds.error());
  const RfmColumns columns = rfmColumns(*ledger, yearEndingAt(asOf), thresholds->windowMonths);
  const bool ntile = word == QLatin1String("ntile");
  const RfmScores scores =
      rfmScores(*ledger, columns, ntile ? ScoreRule::Ntile : ScoreRule::Quantile);
  if (const auto written = writeScores(path, *ledger, columns, scores); !written) {
    return fail(written.error());
  }
  const auto clients = static_cast<qint64>(scores.rows.size());
  if (!call.json) {
    if (!call.quiet) printLine(Cli::tr("%1: %2.").arg(path, Formatters().clients(clients)));
    return Done;
  }
  QJsonObject limits;  // NTILE has none: its groups are cut by number
  if (!ntile && clients > 0) {
    const qint64 unit = ledger->currency.factor();
    limits = {{QStringLiteral("recency"), limitsJson(scores.limits.recencyFifths, 1)},
              {QStringLiteral("frequency"), limitsJson(scores.limits.frequencyFifths, 1)},
              {QStringLiteral("monetary"), limitsJson(scores.limits.monetaryFifths, unit)}};
  }
  printJson({{QStringLiteral("clients"), clients},
             {QStringLiteral("rule"), word},
             {QStringLiteral("as_of"), isoDate(asOf)},
             {QStringLiteral("limits"), limits}});
  return Done;
}

}  // namespace retenta::cli
