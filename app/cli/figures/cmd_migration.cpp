// SPDX-License-Identifier: GPL-3.0-or-later
// migration: who went from which segment to which between two days.
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/peopleprint.h"
#include "app/cli/figures/periodoptions.h"
#include "app/cli/output.h"
#include "core/rfm/migration/migrationservice.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

const QString fromOption = QStringLiteral("from");
const QString toOption = QStringLiteral("to");
const QString clientsOption = QStringLiteral("clients");
const QString notYet = QStringLiteral("not_yet");

QString fromId(Segment segment) {
  return segment == Segment::NoPurchases ? notYet : segmentId(segment);
}

MigrationDates datesOf(const Options& options, QString& problem) {
  const MigrationDates dates{dayOption(options, fromOption, problem),
                             dayOption(options, toOption, problem)};
  if (problem.isEmpty() && dates.to < dates.from) {
    problem = Cli::tr("The second day is before the first one: --to is the later day.");
  }
  return dates;
}

// Whom --clients names: a move as "loyal:loyal_at_risk", or everybody of a direction.
struct Movers {
  std::optional<MoveDirection> direction;
  SegmentSet from;
  SegmentSet to;
};

std::optional<SegmentSet> sideOf(const QString& id) {
  if (id == notYet) return SegmentSet(Segment::NoPurchases);
  return segmentSetFromId(id);
}

std::optional<Movers> moversOption(const QString& value) {
  for (const MoveDirection direction :
       {MoveDirection::Up, MoveDirection::Stayed, MoveDirection::Down, MoveDirection::New,
        MoveDirection::Gone})
    if (value == directionId(direction)) return Movers{direction, {}, {}};
  const auto from = sideOf(value.section(QLatin1Char(':'), 0, 0));
  const auto to = sideOf(value.section(QLatin1Char(':'), 1));
  if (!from || !to) return std::nullopt;
  return Movers{std::nullopt, *from, *to};
}

std::vector<ClientId> clientsOf(const MigrationView& view, const Movers& movers) {
  const auto rows = movers.direction ? moversOf(view.migration, *movers.direction)
                                     : moversOf(view.migration, movers.from, movers.to);
  std::vector<ClientId> clients;
  for (const std::uint32_t row : rows) clients.push_back(view.ledger->clientIds[row]);
  return clients;
}

std::vector<Flow> allMoves(const Migration& migration) {
  std::vector<Flow> flows;
  for (const Segment from : allSegments) {
    for (const Segment to : allSegments) {
      const Move& move = migration.move(from, to);
      if (move.clients == 0 || directionOf(from, to) == MoveDirection::None) continue;
      flows.push_back({from, to, move});
    }
  }
  return flows;
}

QJsonObject migrationJson(const Migration& migration) {
  QJsonArray moves;
  for (const Flow& flow : allMoves(migration)) {
    const QJsonValue before =
        migration.beforeCovered ? QJsonValue(flow.move.beforeMinor) : QJsonValue();
    moves.append(
        QJsonObject{{QStringLiteral("from"), fromId(flow.from)},
                    {QStringLiteral("to"), segmentId(flow.to)},
                    {QStringLiteral("direction"), directionId(directionOf(flow.from, flow.to))},
                    {QStringLiteral("clients"), flow.move.clients},
                    {QStringLiteral("erased"), flow.move.erased},
                    {QStringLiteral("revenue_minor"), flow.move.revenueMinor},
                    {QStringLiteral("revenue_from_minor"), flow.move.revenueFromMinor},
                    {QStringLiteral("before_minor"), before},
                    {QStringLiteral("during_minor"), flow.move.duringMinor}});
  }
  QJsonObject totals;
  for (const MoveDirection direction :
       {MoveDirection::Up, MoveDirection::Stayed, MoveDirection::Down, MoveDirection::New,
        MoveDirection::Gone}) {
    totals.insert(directionId(direction), migration.sum(direction).clients);
  }
  return {{QStringLiteral("from"), isoDate(migration.dates.from)},
          {QStringLiteral("to"), isoDate(migration.dates.to)},
          {QStringLiteral("currency"), migration.currency.code()},
          {QStringLiteral("moves"), moves},
          {QStringLiteral("totals"), totals},
          {QStringLiteral("no_purchases"), migration.sum(MoveDirection::None).clients}};
}

void printMigration(const Migration& migration) {
  const Formatters f;
  printLine(
      QStringLiteral("%1 → %2").arg(f.date(migration.dates.from), f.date(migration.dates.to)));
  for (const Flow& flow : allMoves(migration)) {
    printLine(QStringLiteral("  %1 → %2 %3 %4")
                  .arg(term(fromId(flow.from)), -28)
                  .arg(term(segmentId(flow.to)), -28)
                  .arg(f.count(flow.move.clients), 9)
                  .arg(f.money(flow.move.revenueMinor, migration.currency), 18));
  }
  const auto clients = [&](MoveDirection direction) {
    return f.count(migration.sum(direction).clients);
  };
  printLine(Cli::tr("Up: %1, stayed: %2, down: %3, new: %4.")
                .arg(clients(MoveDirection::Up), clients(MoveDirection::Stayed),
                     clients(MoveDirection::Down), clients(MoveDirection::New)));
}

}  // namespace

int runMigration(const Invocation& call) {
  const Options options(call.args, {fromOption, toOption, clientsOption}, {});
  QString problem = options.problem();
  const MigrationDates dates = problem.isEmpty() ? datesOf(options, problem) : MigrationDates();
  const QString asked = options.value(clientsOption);
  const auto movers = moversOption(asked);
  if (problem.isEmpty() && options.has(clientsOption) && !movers) {
    problem =
        options.takes(clientsOption, QStringLiteral("loyal:loyal_at_risk, up, down, stayed, new"));
  }
  if (!problem.isEmpty()) return wrongUsage(problem);

  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto view = MigrationService(**business).viewNow({dates, std::nullopt});
  if (!view) return fail(view.error());
  if (options.has(clientsOption))
    return printPeople(call, *(*view)->ledger, asked, asked, clientsOf(**view, *movers));
  if (call.json) {
    const QJsonObject json = migrationJson((*view)->migration);
    return printAnswer(call, json, json[QStringLiteral("moves")]);
  }
  printMigration((*view)->migration);
  return Done;
}

}  // namespace retenta::cli
