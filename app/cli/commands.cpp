// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/output.h"

namespace retenta::cli {

namespace {

const std::vector<Command> commands = {
    {"create", "create [--currency RUB] [--country RU] [--timezone ZONE] [--name TEXT]",
     QT_TRANSLATE_NOOP("Cli", "Makes a new empty base at --base."),
     "retenta-cli --base shop.retenta create --currency EUR --name Shop", runCreate},
    {"demo", "demo [--clients N] [--months M] [--end DATE] [--seed S]",
     QT_TRANSLATE_NOOP("Cli", "Makes a new base at --base with the sample business."),
     "retenta-cli --base demo.retenta demo --clients 10000", runDemo},
    {"report",
     "report --out FILE.pdf [--sections summary,rfm,campaigns,model,method] "
     "[--personal-data]",
     QT_TRANSLATE_NOOP("Cli", "Writes the PDF report in the language of --lang."),
     "retenta-cli --base shop.retenta --lang en report --out report.pdf", runReport},
    {"check", "check", QT_TRANSLATE_NOOP("Cli", "Checks the integrity of the base."),
     "retenta-cli --base shop.retenta check", runCheck},
    {"backup", "backup --out FILE [--passphrase-file F | --passphrase-fd N]",
     QT_TRANSLATE_NOOP("Cli", "Writes a checked copy of the base; with a passphrase, encrypted."),
     "retenta-cli --base shop.retenta backup --out /media/usb/shop.bak", runBackup},
    {"backups", "backups", QT_TRANSLATE_NOOP("Cli", "Lists the backups made by themselves."),
     "retenta-cli --base shop.retenta backups", runBackups},
    {"restore", "restore FILE [--to PATH] [--passphrase-file F | --passphrase-fd N]",
     QT_TRANSLATE_NOOP(
         "Cli", "Restores a backup in the place of --base, which is kept, or to a new file."),
     "retenta-cli restore /media/usb/shop.bak --to shop.retenta", runRestore},
    {"erase", "erase CLIENT [--preview] [--ground TEXT]",
     QT_TRANSLATE_NOOP("Cli", "Destroys the personal data of a client for good; sales stay."),
     "retenta-cli --base shop.retenta erase 152 --preview", runErase},
    {"export-client", "export-client CLIENT --out FILE.zip",
     QT_TRANSLATE_NOOP("Cli", "Writes everything known of one client to a ZIP."),
     "retenta-cli --base shop.retenta export-client 152 --out client.zip", runExportClient},
    {"export", "export clients|purchases [--format csv|csv-service|xlsx] --out FILE",
     QT_TRANSLATE_NOOP("Cli", "Writes all clients or all purchases to a table that imports back."),
     "retenta-cli --base shop.retenta export purchases --format xlsx --out purchases.xlsx",
     runExport},
    {"import",
     "import FILE… [--kind auto|orders|contacts|both|results] [--source NAME] [--consent "
     "CHANNEL,…:TEXT] [--sheet NAME|N] [--encoding E] [--delimiter C] [--decimal C] "
     "[--date-order dmy|mdy|ymd] "
     "[--header-row N|--no-header] [--map FIELD=COLUMN …] [--currency C] [--country C] [--mode "
     "create|update|both] [--field-rule FIELD=best|fill|overwrite|keep …] [--dry-run] "
     "[--rejects FILE]",
     QT_TRANSLATE_NOOP("Cli",
                       "Recognises, maps and imports tables: CSV, workbooks, cards, archives."),
     "retenta-cli --base shop.retenta import sales.csv --rejects left-out.csv", runImport},
    {"imports", "imports", QT_TRANSLATE_NOOP("Cli", "Lists the imports."),
     "retenta-cli --base shop.retenta imports", runImports},
    {"undo-import", "undo-import ID", QT_TRANSLATE_NOOP("Cli", "Takes an import back."),
     "retenta-cli --base shop.retenta undo-import 3", runUndoImport},
    {"deleted", "deleted", QT_TRANSLATE_NOOP("Cli", "Lists what was deleted in 30 days."),
     "retenta-cli --base shop.retenta deleted", runDeleted},
    {"restore-deleted", "restore-deleted ID", QT_TRANSLATE_NOOP("Cli", "Brings one deletion back."),
     "retenta-cli --base shop.retenta restore-deleted 3", runRestoreDeleted},
    {"duplicates", "duplicates [--limit N]",
     QT_TRANSLATE_NOOP("Cli", "Lists clients who may be one person, the likeliest first."),
     "retenta-cli --base shop.retenta duplicates --limit 20", runDuplicates},
    {"merge", "merge CLIENT OTHER…",
     QT_TRANSLATE_NOOP("Cli", "Makes clients one; the first stays and gets everything."),
     "retenta-cli --base shop.retenta merge 152 380", runMerge},
    {"split", "split CLIENT OTHER",
     QT_TRANSLATE_NOOP("Cli", "Parts clients who were merged by hand; the other comes back."),
     "retenta-cli --base shop.retenta split 152 380", runSplit},
    {"model",
     "model [--from-base [--churn-days N]] [--start N --inflow N --retention P --churn P --check "
     "A "
     "--transactions N] [--win-back N] [--after-…] [--months 12]",
     QT_TRANSLATE_NOOP("Cli", "Computes the before/after revenue model."),
     "retenta-cli model --start 1000 --inflow 800 --retention 20% --churn 10% --check 2500 "
     "--transactions 3 --after-retention 40%",
     runModelCommand},
    {"clients",
     "clients [--segment ID|NAME] [--find TEXT] [--tag TAG[,TAG…]] [--consent "
     "CHANNEL[:yes|:no|:unknown]] [--sort FIELD] [--limit N] [--previous]",
     QT_TRANSLATE_NOOP("Cli", "Lists clients with their segment as of the date."),
     "retenta-cli --base shop.retenta clients --segment loyal_at_risk --sort -monetary",
     runClients},
    {"kpi",
     "kpi --from DATE --to DATE [--by month] [--segment ID[,ID…]|NAME] [--source NAME] "
     "[--churn-days N] [--compare] [--strategy] [--people] [--clients GROUP]",
     QT_TRANSLATE_NOOP("Cli", "Shows the figures of a period; --to is the first day after it."),
     "retenta-cli --base shop.retenta kpi --from 2025-01-01 --to 2025-07-01 --by month", runKpi},
    {"strategy", "strategy [--started DATE | --clear]",
     QT_TRANSLATE_NOOP("Cli", "Shows or marks the day on which work on retention began."),
     "retenta-cli --base shop.retenta strategy --started 2025-01-01", runStrategy},
    {"segments", "segments [list] | count FILE | save NAME FILE | remove NAME",
     QT_TRANSLATE_NOOP("Cli",
                       "Lists saved segments with their rules and clients, saves or removes one."),
     "retenta-cli --base shop.retenta segments save \"Coffee lovers\" rules.json", runSegments},
    {"rfm",
     "rfm [--recency A,B,C] [--frequency A,B] [--vip top10%|AMOUNT] [--window MONTHS] [--suggest] "
     "[--history MONTHS]",
     QT_TRANSLATE_NOOP("Cli", "Shows the RFM matrix as of the date."),
     "retenta-cli --base shop.retenta --as-of 2025-06-30 rfm --recency 30,90,180", runRfm},
    {"rfm-thresholds",
     "rfm-thresholds [--recency A,B,C] [--frequency A,B] [--vip top10%|AMOUNT] [--window MONTHS] "
     "[--suggest]",
     QT_TRANSLATE_NOOP("Cli", "Shows the bounds of the matrix, or stores those given."),
     "retenta-cli --base shop.retenta rfm-thresholds --suggest", runRfmThresholds},
    {"rfm-scores", "rfm-scores [--rule quantile|ntile] --out CSV",
     QT_TRANSLATE_NOOP("Cli", "Writes classic scores of 1 to 5 for other tools."),
     "retenta-cli --base shop.retenta rfm-scores --rule ntile --out scores.csv", runRfmScores},
    {"migration", "migration --from DATE --to DATE [--clients FROM:TO|up|down|stayed|new]",
     QT_TRANSLATE_NOOP("Cli", "Shows who went from which segment to which between two days."),
     "retenta-cli --base shop.retenta migration --from 2025-03-31 --to 2025-06-30", runMigration},
    {"cohorts",
     "cohorts [--by month|quarter|source] [--measure "
     "retention|revenue|cumulative_revenue|average_check|orders]",
     QT_TRANSLATE_NOOP("Cli",
                       "Shows cohorts of clients by first month, quarter or source, age by age."),
     "retenta-cli --base shop.retenta cohorts --measure revenue", runCohorts},
    {"growth",
     "growth --from DATE --to DATE [--before-from DATE --before-to DATE] [--clients GROUP]",
     QT_TRANSLATE_NOOP("Cli",
                       "Parts the change of revenue into clients, frequency and average check."),
     "retenta-cli --base shop.retenta growth --from 2025-01-01 --to 2025-07-01", runGrowth},
    {"bucket", "bucket --from DATE --to DATE [--clients GROUP]",
     QT_TRANSLATE_NOOP("Cli", "Shows month by month who came, came back and left."),
     "retenta-cli --base shop.retenta bucket --from 2025-01-01 --to 2025-07-01", runBucket},
    {"funnel", "funnel --from DATE --to DATE [--clients GROUP]",
     QT_TRANSLATE_NOOP("Cli", "Shows month by month how clients grow loyal, leave and return."),
     "retenta-cli --base shop.retenta funnel --from 2025-01-01 --to 2025-07-01", runFunnel},
    {"sources", "sources --from DATE --to DATE",
     QT_TRANSLATE_NOOP("Cli", "Shows what clients of each traffic source cost and bring."),
     "retenta-cli --base shop.retenta sources --from 2025-01-01 --to 2025-07-01", runSources},
    {"spend", "spend SOURCE MONTH SUM | spend --retention MONTH SUM",
     QT_TRANSLATE_NOOP(
         "Cli", "Notes what was spent on a source, or on retention, in a month; 0 forgets it."),
     "retenta-cli --base shop.retenta spend Site 2025-06 12000", runSpend},
    {"goals",
     "goals [list] | add --figure KPI --target VALUE --deadline DATE [--start DATE] [--months N] "
     "[--segment ID[,ID…]|NAME] [--name TEXT] | remove ID",
     QT_TRANSLATE_NOOP("Cli", "Lists goals with progress and forecast, adds or removes one."),
     "retenta-cli --base shop.retenta goals add --figure crr --target 95% --deadline 2025-12-31",
     runGoals},
    {"audience",
     "audience (--segment ID[,ID…]|NAME | --campaign ID) [--channel C] [--control P] --format csv "
     "[--for service|excel] --out FILE",
     QT_TRANSLATE_NOOP("Cli", "Writes the people who may be contacted to a file."),
     "retenta-cli --base shop.retenta audience --segment loyal_at_risk --channel sms --format "
     "csv --out people.csv",
     runAudience},
    {"campaign", "campaign list | show ID | plan FILE",
     QT_TRANSLATE_NOOP("Cli", "Lists campaigns, shows one as JSON, or makes a draft out of it."),
     "retenta-cli --base shop.retenta campaign show 3", runCampaign},
    {"help", "help [COMMAND]", QT_TRANSLATE_NOOP("Cli", "Explains the commands."),
     "retenta-cli help create", runHelp},
};

}  // namespace

const std::vector<Command>& allCommands() { return commands; }

namespace {

void explain(const Command& command) {
  printLine(QStringLiteral("retenta-cli [--base FILE] [--json] [--table FILE] [--lang ru|en] "
                           "[--as-of DATE] [--quiet] ") +
            QString::fromUtf8(command.usage));
  printLine(Cli::tr(command.summary));
  printLine(Cli::tr("Example:"));
  printLine(QStringLiteral("  ") + QString::fromUtf8(command.example));
}

}  // namespace

int runHelp(const Invocation& call) {
  if (!call.args.isEmpty()) {
    for (const Command& command : allCommands()) {
      if (call.args.first() != QLatin1String(command.name)) continue;
      explain(command);
      return Done;
    }
    return wrongUsage(Cli::tr("There is no command “%1”.").arg(call.args.first()));
  }
  printLine(
      QStringLiteral("retenta-cli [--base FILE] [--json] [--table FILE] [--lang ru|en] [--as-of "
                     "DATE] [--quiet] COMMAND …"));
  for (const Command& command : allCommands()) {
    printLine(QStringLiteral("  %1 %2")
                  .arg(QString::fromUtf8(command.name), -15)
                  .arg(Cli::tr(command.summary)));
  }
  return Done;
}

}  // namespace retenta::cli
